import type { AnalysedDocument, TimeExpression } from '../domain/analysis.ts'
import { overlaps, type Span } from '../domain/span.ts'
import type { Clause } from './clause.ts'

/** How far behind a figure its time may stand, in UTF-16 code units. */
const REACH = 140

/** The time of the clause that stands nearest; one alone is everybody's. */
export function nearestTime(
  analysed: AnalysedDocument,
  clause: Clause,
  at: number,
  compared?: Span,
): TimeExpression | undefined {
  const place = clause.tokens[at]!.start
  const times = analysed.times.filter(
    one =>
      one.sentence === clause.index &&
      (one.value ?? one.relative) !== null &&
      !(compared && overlaps(one, compared)) &&
      // ‘a decrease of 12.4% | on 2019/20 |’ is that of another amount
      !(one.start > place && isCompared(clause, one) && compared !== undefined),
  )
  // ‘57 per cent the year before’: another time, for which there is no name
  if (ELSEWHEN.test(clause.text.slice(place, Math.min(clause.sentence.end, place + ELSEWHEN_REACH)))) return undefined
  const between = (from: number, to: number): string => clause.text.slice(from, to)
  const after = times.find(
    one =>
      one.start > place &&
      one.start - place < REACH &&
      !APART.test(between(place, one.start)) &&
      !(AND_IN.test(between(place, one.start)) && times.some(other => other.end <= place)) &&
      !isOfAnotherClause(clause, place, one.start) &&
      !SINCE_SUPERLATIVE.test(between(place, one.start)),
  )
  return (
    after ??
    times.findLast(
      one =>
        one.end <= place &&
        // ‘2019/20: £412,000’
        (/^:\s$/u.test(between(one.end, place)) || !APART.test(between(one.end, place))) &&
        !OPENS_CONTENT.test(between(one.end, place)),
    )
  )
}

/** ‘212 fewer | than in 2010 |’, ‘up 41% | on the previous year |’, ‘three times what it was | in 2012 |’: when it was another number. */
export function isCompared({ text }: Clause, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (/\bthan (?:in |at |on |during )?(?:the )?$/u.test(before)) return true
  if (/\bwhat (?:it|they) (?:was|were) (?:in |at |on |during )?(?:the )?$/u.test(before)) return true
  const year = /^(?:the )?(?:previous|preceding|last|(?:19|20)\d\d)/iu.test(text.slice(start, end))
  return (
    year &&
    /(?:%|\d\)?|per cent|percentage points|points|\b(?:increase|decrease|rise|fall|drop|reduction)) (?:on|over|against|from) (?:the )?$/u.test(
      before,
    )
  )
}

/** ‘six officers were looked into | after a man | was hurt in 2015’: when he was hurt is no time of the figure. */
function isOfAnotherClause({ tokens }: Clause, from: number, to: number): boolean {
  const at = tokens.findIndex(
    token => token.start > from && token.start < to && /^(?:after|when|while|because|until|if)$/u.test(token.lower),
  )
  return (
    at >= 0 &&
    tokens.slice(at + 2).some(token => token.start < to && token.pos === 'VERB' && !/ing$/u.test(token.lower))
  )
}

/** ‘compared with 57 per cent a year earlier’, right behind the number. */
const ELSEWHEN =
  /^[£\d,.]+(?:%| per cent| percent|m|bn)?(?: \p{L}+)? (?:the|a|in the|over the) (?:previous |preceding )?(?:year|month|quarter|week)(?: before| earlier| previously|(?<=previous \p{L}+))/iu
const ELSEWHEN_REACH = 60

/** Beyond a stop, a quotation mark or another clause it is somebody else's time. */
const APART =
  /[;:.!?"“”]\s|[,–—-]\s(?:rising|falling|growing|increasing|dropping|climbing|(?:up|down)\sto|and|but|while|which|who|whose|with|leaving|so|because|although|as|double|half|twice|against)\s|,\s(?:I|we|he|she|they|it)\s/u

/** ‘In 2019-20 it cost £4m | and in 2020-21 | £5m’: the time of the next figure. */
const AND_IN = /\b(?:and|but|then)\s(?:in|on|for|during)\s(?:the\s)?$/iu

/** ‘three seats, the worst result since 1906’: that is since when nothing was worse. */
const SINCE_SUPERLATIVE = /\b(?:\p{L}+est|worst|best|most|least|first|fewest)\b[^,;]*\bsince\s$/iu

/** ‘the claim made on Monday that 40 left’: what is told behind ‘that’ has its own time. */
const OPENS_CONTENT = /\b(?:that|which|who|whether)\b/iu

/** ‘since April’ runs on; ‘since 1999, when 600 lost their seats’ tells when that was. */
export function runsOn({ text }: Clause, time: TimeExpression): boolean {
  return (
    /\bsince\s$/u.test(text.slice(Math.max(0, time.start - 8), time.start)) &&
    !/^,?\s*when\b/u.test(text.slice(time.end))
  )
}
