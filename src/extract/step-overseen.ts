import type { StateFact } from '../domain/pack-procedure.ts'
import { type Clause, isComma, isStop, type TokenRange } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { objectOf, predicateAt } from './predicates.ts'
import { decidedBefore, type StepParties } from './step-parties.ts'

/** What a court or an inspectorate looks at, and which of them. */
interface Overseen {
  /** ‘the council's decision to close four libraries’, ‘the prison’. */
  readonly subject: TokenRange | undefined
  readonly by: TokenRange | undefined
}

/** Verbs of what is overseen itself, and not of whoever looks at it: ‘the force | acted | unlawfully’, ‘the school | was | failing’. */
const OF_OVERSEEN = /^(?:act|be|fail|require)$/u
/** Behind ‘judicial review’: what is to be reviewed. */
const REVIEWED = /^(?:of|into|over|against)$/u

/** Whether a state is a claim, a judgment or a report of a court or an inspectorate, which are about a body or what it did. */
export function isOversight({ track, phase }: StateFact): boolean {
  return track === 'oversight' && phase !== 'status'
}

/** ‘Inspectors | rated | the prison | inadequate’, ‘a judicial review of | the decision |’: what is looked at, and by whom. */
export function overseen(clause: Clause, verb: number, to: number, { predicate, by, decided }: StepParties): Overseen {
  const { tokens } = clause
  // ‘ruled that | the force | had acted | unlawfully’
  const ruled = tokens.findIndex((token, i) => i > verb && i < to && token.pos === 'VERB')
  if (/^(?:rule|find|hold)$/u.test(tokens[verb]!.lemma) && ruled > 0)
    return { subject: bodyOnly(clause, predicateAt(clause, ruled).subject), by: predicate.subject }
  if (OF_OVERSEEN.test(tokens[verb]!.lemma)) {
    const court = decided ?? decidedBefore(clause, predicate)
    return { subject: bodyOnly(clause, predicate.subject), by: court?.subject }
  }
  if (REVIEWED.test(tokens[to]?.lower ?? ''))
    return { subject: toEnd(clause, phraseAfter(clause, to + 1, false)), by: by ?? predicate.subject }
  if (predicate.voice === 'passive') return { subject: bodyOnly(clause, predicate.subject), by }
  const about = reviewedBehind(clause, to)
  if (about) return { subject: about, by: predicate.subject ?? by }
  const object = objectOf(clause, predicate)
  return { subject: toEnd(clause, bodyOnly(clause, object)), by: predicate.subject ?? by }
}

/** ‘a claim for judicial review at the High Court | over the refusal to fund the bypass |’. */
function reviewedBehind(clause: Clause, to: number): TokenRange | undefined {
  const { tokens } = clause
  const review = tokens.findLastIndex((token, i) => i < to && /^reviews?$/u.test(token.lower))
  const link =
    review < 0
      ? -1
      : tokens.findIndex((token, i) => i > review && i < review + 9 && /^(?:over|against|of)$/u.test(token.lower))
  return link < 0 ? undefined : toEnd(clause, phraseAfter(clause, link + 1, false))
}

/** Words that name what is meant: not ‘it’, nor ‘a judicial review’. */
function bodyOnly({ tokens }: Clause, range: TokenRange | undefined): TokenRange | undefined {
  if (!range || /^(?:it|they|them|he|she|this|that|who|which)$/u.test(tokens[range.from]!.lower)) return undefined
  if (tokens.slice(range.from, range.to).some(token => /^reviews?$/u.test(token.lower))) return undefined
  // ‘rated | the prison | inadequate’
  let { to } = range
  while (to > range.from + 1 && (tokens[to - 1]!.pos === 'ADJ' || /^["“”']$/u.test(tokens[to - 1]!.text))) to--
  return { from: range.from, to }
}

/** ‘the decision | to close four libraries |’: a decision with what was decided. */
function toEnd({ tokens }: Clause, range: TokenRange | undefined): TokenRange | undefined {
  if (!range || !/^(?:to|by)$/u.test(tokens[range.to]?.lower ?? '')) return range
  let { to } = range
  while (to < tokens.length && !isComma(tokens[to]) && !isStop(tokens[to]) && to < range.to + 14) to++
  return { from: range.from, to }
}
