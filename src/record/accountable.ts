import { addReplying, type Replying, withAnswers } from './answers.ts'
import type { Entries, StatementDigest } from './entries.ts'
import { joinQuestions, type PutQuestion, questionsOf } from './questions.ts'
import type { Source } from './source.ts'

/** Gathers, document by document, who asks what of whom and who promises what, and makes the entries that join documents. */
export class AccountableGatherer {
  private readonly questions: PutQuestion[] = []
  private readonly replying: Replying = { speaksFor: new Map(), spokespeople: new Set(), declining: new Set() }

  add(source: Source): void {
    this.questions.push(...questionsOf(source))
    addReplying(this.replying, source.parts, source.actorIds, source.statementIds)
  }

  entries(digests: readonly StatementDigest[]): Pick<Entries, 'questions'> {
    const questions = withAnswers(joinQuestions(this.questions), digests, this.replying)
    return { questions: sorted(questions) }
  }
}

function sorted<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
}
