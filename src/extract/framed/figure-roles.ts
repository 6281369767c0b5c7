import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { ExtractedTime } from '../../domain/extraction.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { DURATIONS } from '../../language/en/quantities.ts'
import type { Amount } from '../amounts.ts'
import { type Clause, spanOf, type TokenRange } from '../clause.ts'
import { timeAt } from './roles.ts'

/**
 * What the network takes to be counted, as a whole noun phrase; null where it is none (‘paid’, ‘from individual gifts’), or where more
 * than small words stand between it and the number: then it is more often something else that the passage tells of.
 */
export function countedRole(clause: Clause, amount: Amount, role: Span | null): Span | null {
  const range = role && nounPhrase(clause, amount, role)
  if (!range || !isBeside(clause, amount, range)) return null
  const { tokens } = clause
  const words = tokens.slice(range.from, range.to)
  const time = words.every(token => token.pos === 'DET' || token.lower.replace(/s$/u, '') in DURATIONS)
  const numbered = words.some(token => token.pos === 'NUM' || /\d/u.test(token.text))
  return time || numbered || words.some((_, i) => clause.dated[range.from + i]) ? null : (spanOf(clause, range) ?? null)
}

/** The nouns of a span with the adjectives and nouns that go with them on both sides. */
function nounPhrase({ tokens }: Clause, amount: Amount, span: Span): TokenRange | null {
  const inside = tokens.flatMap((token, i) => (token.start < span.end && token.end > span.start ? [i] : []))
  const nominal = (i: number): boolean => /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[i]?.pos ?? '')
  let from = inside[0] ?? 0
  let to = (inside.at(-1) ?? -1) + 1
  while (from < to && !nominal(from)) from++
  const heads = (i: number): boolean =>
    /^(?:NOUN|PROPN)$/u.test(tokens[i]?.pos ?? '') || /^(?:total|average)$/u.test(tokens[i]?.lower ?? '')
  while (to > from && !heads(to - 1)) to--
  if (to <= from || tokens.slice(from, to).some(token => /^(?:VERB|AUX|PRON|PUNCT|SCONJ)$/u.test(token.pos)))
    return null
  while (nominal(from - 1) && from !== amount.to) from--
  while (/^(?:NOUN|PROPN)$/u.test(tokens[to]?.pos ?? '') && to !== amount.from) to++
  return { from, to }
}

/** What may stand between a number and what it counts behind it, and before it. */
const BEHIND = /^(?:of|in|the|a|an|other|more|new|extra|additional|worth|about|some|its|their|than|-|–|:)$/u
const BEFORE =
  /^(?:of|at|was|were|is|are|be|total|stood|stands|reached|just|only|nearly|almost|over|about|some|up|the|a|an|-|–|:)$/u

function isBeside({ tokens }: Clause, amount: Amount, { from, to }: TokenRange): boolean {
  const behind = from >= amount.to
  const gap = behind ? tokens.slice(amount.to, from) : tokens.slice(to, amount.from)
  // ‘£8m in compensation’; not ‘14 in part’
  if (behind && amount.kind !== 'money' && gap.some(token => token.lower === 'in')) return false
  return gap.length <= 4 && gap.every(token => (behind ? BEHIND : BEFORE).test(token.lower))
}

/** Times that no calendar gives: ‘the same month’, ‘over the past year’; not ‘a year’, which tells how often. */
const SPAN_OF_TIME =
  /^(?:(?:in|over|during|for|within|since) )?(?:the|this|that|last|next|each|every) (?:[\p{L}\d-]+ ){0,3}(?:days?|weeks?|months?|quarters?|years?|decades?|century|summer|winter|spring|autumn|season|term)$/iu

/** For when the network takes a figure to be, where the words are a time of its own sentence. */
export function periodRole(analysed: AnalysedDocument, clause: Clause, role: Span | null): ExtractedTime | null {
  if (!role || role.start < clause.sentence.start || role.end > clause.sentence.end) return null
  const known = analysed.times.some(time => overlaps(time, role) && (time.value !== null || time.relative !== null))
  const words = clause.text.slice(role.start, role.end)
  return known || (SPAN_OF_TIME.test(words) && !/^(?:each|every)\b/iu.test(words)) ? timeAt(analysed, role) : null
}
