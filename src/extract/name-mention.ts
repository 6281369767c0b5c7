import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Mention, NameParts } from '../domain/extraction.ts'
import { genderOfName } from '../language/gender.ts'
import type { NameRun } from './name-runs.ts'
import { lowerCaseOffice } from './titles.ts'

export type Context = { readonly analysed: AnalysedDocument; readonly run: NameRun }

/** What is known of a name besides its place. */
export interface Facts {
  readonly actorKind: Mention['actorKind']
  readonly rule: string
  readonly parts?: NameParts | null
  readonly nameFrom?: number
  readonly name?: string
  readonly naming?: Mention['naming']
  readonly basis?: Mention['basis']
  readonly office?: Mention['office']
}

export function mention({ analysed, run }: Context, from: number, to: number, facts: Facts): Mention {
  const first = analysed.tokens[run.from + from]!
  const last = analysed.tokens[run.from + to - 1]!
  const nameStart = analysed.tokens[run.from + (facts.nameFrom ?? from)]!.start
  const parts = facts.parts ?? null
  return {
    kind: 'mention',
    start: first.start,
    end: last.end,
    actorKind: facts.actorKind,
    basis: facts.basis ?? 'name',
    name: facts.name ?? analysed.document.text.slice(nameStart, last.end).replace(/\s+/gu, ' '),
    parts,
    office: facts.office ?? lowerCaseOffice(analysed, run.from + from, facts.actorKind),
    naming: facts.naming ?? 'named',
    gender: parts ? genderOfName(parts) : null,
    sentence: run.sentence,
    paragraph: analysed.sentences[run.sentence]!.paragraph,
    rule: facts.rule,
  }
}
