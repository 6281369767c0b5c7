import type { AnalysedDocument, TimeExpression } from '../domain/analysis.ts'
import type { ExtractedTime } from '../domain/extraction.ts'
import { type Clause, isStop } from './clause.ts'
import type { Predicate } from './predicates.ts'

/**
 * When something happened that a verb tells: the time behind it with no other verb between (‘resigned on 3 May’), else the one
 * that opens the sentence (‘On Monday the chair resigned’) or stands between subject and verb. Null where none does.
 */
export function timeOf(analysed: AnalysedDocument, clause: Clause, predicate: Predicate): ExtractedTime | null {
  const times = analysed.times.filter(time => time.sentence === clause.index && dateable(time))
  const { tokens } = clause
  const verb = tokens[predicate.at]!
  const after = times.find(time => time.start > verb.start)
  if (after && !breaks(clause, predicate.at + 1, after)) return extractedTime(after)
  const first = predicate.subject ? tokens[predicate.subject.from]! : tokens[predicate.from]!
  const between = times.find(time => time.start > first.start && time.end <= verb.start)
  if (between && !breaks(clause, predicate.subject?.to ?? predicate.from, between)) return extractedTime(between)
  const before = times.findLast(time => time.end <= first.start)
  // ‘She took over on 1 May, weeks after he retired’: the time is the other verb's
  if (before && tokens.every(token => token.start >= first.start || token.pos !== 'VERB')) return extractedTime(before)
  return null
}

/** Times that tell a day, month or year, not an hour. */
function dateable(time: TimeExpression): boolean {
  return time.value !== null || time.relative !== null
}

export function extractedTime({ start, end, text, value, relative }: TimeExpression): ExtractedTime {
  return { start, end, text, value, relative }
}

/** Whether another verb, or a stop, stands between a place and a time: then the time is the other verb's. */
function breaks(clause: Clause, from: number, time: TimeExpression): boolean {
  for (let i = from; i < clause.tokens.length && clause.tokens[i]!.start < time.start; i++) {
    const token = clause.tokens[i]!
    if (isStop(token) || /^(?:who|which|that|when|where|while|because|before)$/u.test(token.lower)) return true
    if (token.pos === 'VERB' && !/^(?:following|including|starting|beginning)$/u.test(token.lower)) return true
  }
  return false
}
