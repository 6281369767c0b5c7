import type { AnalysedDocument } from '../domain/analysis.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import { CASE_NAME, DEATH_NOUNS } from '../language/en/step-words.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { KindContext } from './step-kinds.ts'
import { isPerson } from './step-subjects.ts'

/** A step before it is known on whose word it stands. */
export type FoundStep = Omit<ProceedingStep, 'toldIn'>

/** What the finders of steps look at. */
export interface StepScene extends KindContext {
  readonly analysed: AnalysedDocument
}

/** ‘the death of Ada Quill’ in a sentence: whose. */
export function concernOf(clause: Clause): ProceedingStep['concerns'] {
  const { tokens } = clause
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!DEATH_NOUNS.test(tokens[i]!.lower)) continue
    const range = tokens[i + 1]!.lower === 'of' ? phraseAfter(clause, i + 2, false) : ownerBefore(clause, i)
    if (range && isPerson(clause, range)) return spanOf(clause, range) ?? null
  }
  return null
}

/** ‘Ada Quill's | death’, ‘his | death’. */
function ownerBefore(clause: Clause, at: number): TokenRange | undefined {
  const before = clause.tokens[at - 1]
  if (before && /^(?:his|her)$/u.test(before.lower)) return { from: at - 1, to: at }
  return before && /^['’]s?$/u.test(before.lower) ? phraseBefore(clause, at - 1) : undefined
}

/** ‘Operation Larkspur’. */
export function titleOf(clause: Clause): ProceedingStep['title'] {
  const { tokens } = clause
  const at = tokens.findIndex(
    (token, i) => CASE_NAME.test(token.text) && /^\p{Lu}\p{L}+$/u.test(tokens[i + 1]?.text ?? ''),
  )
  return at < 0 ? null : (spanOf(clause, { from: at, to: at + 2 }) ?? null)
}
