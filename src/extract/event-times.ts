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
  if (after && !breaks(clause, predicate.at + 1, after) && !opensNext(clause, after)) return extractedTime(after)
  const first = predicate.subject ? tokens[predicate.subject.from]! : tokens[predicate.from]!
  // ‘one died in May and | Ada Quill | died in a fall’: a time that the subject seems to hold is the other verb's
  const from = predicate.subject ? tokens[predicate.subject.to - 1]!.end : first.start
  const between = times.find(time => time.start > from && time.end <= verb.start)
  if (between && !breaks(clause, predicate.subject?.to ?? predicate.from, between)) return extractedTime(between)
  const before = times.findLast(time => time.end <= first.start)
  // ‘until March last year, | when | Ada Quill was appointed’
  if (before && /^,? when\s$/u.test(clause.text.slice(before.end, first.start))) return extractedTime(before)
  // ‘She took over on 1 May, weeks after he retired’: the time is the other verb's
  if (before && tokens.every(token => token.start >= first.start || token.pos !== 'VERB')) return extractedTime(before)
  return vagueTime(clause, verb.end)
}

/** ‘in a matter of weeks’, ‘within days’, ‘in the coming months’: a time that no date can be given for. */
const VAGUE =
  /^[^.;!?"”]{0,60}?\b((?:with)?in (?:a matter of |the coming |the next few |a few |)(?:days|weeks|months)|later this (?:week|month|year)|early next (?:week|month|year)|in due course|shortly)\b/iu

function vagueTime(clause: Clause, from: number): ExtractedTime | null {
  const match = VAGUE.exec(clause.text.slice(from, clause.sentence.end))
  if (!match) return null
  const start = from + match[0].length - match[1]!.length
  return { start, end: start + match[1]!.length, text: match[1]!, value: null, relative: null }
}

/** Times that tell a day, month or year, not an hour. */
function dateable(time: TimeExpression): boolean {
  return time.value !== null || time.relative !== null
}

export function extractedTime({ start, end, text, value, relative }: TimeExpression): ExtractedTime {
  return { start, end, text, value, relative }
}

/** The beginning and end of a time that has both: ‘2008 to 2016’; undefined of any other. */
export function endsOf(time: TimeExpression): readonly [ExtractedTime, ExtractedTime] | undefined {
  const [from, to] = time.value?.split('/') ?? []
  const when = extractedTime(time)
  return from && to
    ? [
        { ...when, value: from },
        { ...when, value: to },
      ]
    : undefined
}

/** ‘It investigated | and in March 2024 said | that’: the time of the verb behind it. */
function opensNext({ tokens }: Clause, time: TimeExpression): boolean {
  const at = tokens.findIndex(token => token.start >= time.start)
  const behind = tokens.find(token => token.start >= time.end)
  const lead = /^(?:in|on)$/u.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  return /^(?:and|but)$/u.test(tokens[lead]?.lower ?? '') && /^(?:VERB|AUX)$/u.test(behind?.pos ?? '')
}

/** Whether another verb, or a stop, stands between a place and a time: then the time is the other verb's. */
function breaks(clause: Clause, from: number, time: TimeExpression): boolean {
  for (let i = from; i < clause.tokens.length && clause.tokens[i]!.start < time.start; i++) {
    const token = clause.tokens[i]!
    // ‘at 1.17am on 3 June’: a stop between figures
    const glued = token.text === '.' && clause.tokens[i + 1]?.start === token.end
    if (
      (isStop(token) && !glued) ||
      /^(?:who|which|that|when|where|while|because|before|until|till|ahead)$/u.test(token.lower)
    )
      return true
    // ‘an emotionally charged announcement on 3 May’: a participle before its noun is no other verb
    const adjective =
      /(?:ed|ing)$/u.test(token.lower) && /^(?:NOUN|ADJ|PROPN|CCONJ)$/u.test(clause.tokens[i + 1]?.pos ?? '')
    const linking = /^(?:following|including|starting|beginning)$/u.test(token.lower)
    if (token.pos === 'VERB' && !adjective && !linking) return true
  }
  return false
}
