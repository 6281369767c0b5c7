import type { Office } from '../domain/office.ts'
import { sortedById } from '../domain/ordering.ts'
import { accountabilities, powersOf, type ToldPower } from './accountabilities.ts'
import { addReplying, type Replying, withAnswers } from './answers.ts'
import type { Entries, StatementDigest } from './entries.ts'
import { joinQuestions, type PutQuestion, questionsOf } from './questions.ts'
import type { Source } from './source.ts'
import { joinUndertakings, outcomesOf, type ToldOutcome, type ToldUndertaking, undertakingsOf } from './undertakings.ts'

/** Gathers, document by document, who asks what of whom, who promises what, who answers to whom; makes the entries that join documents. */
export class AccountableGatherer {
  private readonly questions: PutQuestion[] = []
  private readonly undertakings: ToldUndertaking[] = []
  private readonly outcomes: ToldOutcome[] = []
  private readonly powers: ToldPower[] = []
  private readonly replying: Replying = { speaksFor: new Map(), spokespeople: new Set(), declining: new Set() }
  private lastDay: string | null = null

  add(source: Source): void {
    this.questions.push(...questionsOf(source))
    this.undertakings.push(...undertakingsOf(source))
    this.outcomes.push(...outcomesOf(source))
    this.powers.push(...powersOf(source))
    addReplying(this.replying, source.parts, source.actorIds, source.statementIds)
    const { publishedOn } = source.document
    if (publishedOn !== null && (this.lastDay === null || publishedOn > this.lastDay)) this.lastDay = publishedOn
  }

  /** `offices`: those that somebody is shown in; others that a power names come with them. */
  entries(
    digests: readonly StatementDigest[],
    offices: readonly Office[],
  ): Required<Pick<Entries, 'questions' | 'undertakings' | 'accountabilities' | 'offices'>> {
    const told = accountabilities(this.powers)
    const known = new Set(offices.map(office => office.id))
    return {
      offices: sortedById([...offices, ...told.offices.filter(office => !known.has(office.id))]),
      questions: sortedById(withAnswers(joinQuestions(this.questions), digests, this.replying)),
      undertakings: sortedById(joinUndertakings(this.undertakings, this.outcomes, this.lastDay)),
      accountabilities: sortedById(told.accountabilities),
    }
  }
}
