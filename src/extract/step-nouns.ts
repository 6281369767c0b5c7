import type { AnalysedDocument } from '../domain/analysis.ts'
import type { ExtractedTime } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'
import { extractedTime } from './event-times.ts'
import { phraseAfter } from './phrases.ts'
import { isDecider } from './step-parties.ts'

/** ‘the inquiry, which ended in April, followed a | referral | from the force’: by the force, and not in April. */
export function referralNamed(
  analysed: AnalysedDocument,
  clause: Clause,
  { from, to }: TokenRange,
): { readonly by: Span | null; readonly when: ExtractedTime | null } | undefined {
  const { tokens } = clause
  const noun = tokens.findIndex((token, i) => i >= from && i < to && token.lower === 'referral')
  // ‘The force made a | referral | to the watchdog’ has its own verb.
  if (noun < 0 || tokens.slice(Math.max(0, from - 4), noun).some(token => token.lemma === 'make')) return undefined
  const link = tokens.findIndex((token, i) => i > noun && i < noun + 8 && /^(?:from|by)$/u.test(token.lower))
  const range = link < 0 ? undefined : phraseAfter(clause, link + 1, false)
  const end = tokens[to - 1]!.end
  const time = analysed.times.find(one => one.sentence === clause.index && one.start >= end && one.start < end + 12)
  return {
    by: (range && isDecider(clause, range) && spanOf(clause, range)) || null,
    when: time && (time.value !== null || time.relative !== null) ? extractedTime(time) : null,
  }
}

/** ‘panels gave 36 final written | warnings |’: so many, of whom nothing is said. */
export function warningsCounted(
  analysed: AnalysedDocument,
  { tokens }: Clause,
  { from, to }: TokenRange,
): Pick<ProceedingStep, 'subjects' | 'count' | 'rest'> | undefined {
  const before = tokens[from - 1]
  if (!/^warnings$/u.test(tokens[to - 1]!.lower) || before?.pos !== 'NUM') return undefined
  const number = analysed.numbers.find(one => one.start === before.start && one.kind === 'cardinal')
  return number ? { subjects: [], count: number.value, rest: false } : undefined
}
