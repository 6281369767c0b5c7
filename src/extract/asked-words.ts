import type { AnalysedDocument } from '../domain/analysis.ts'
import { overlaps, type Span, trimSpan } from '../domain/span.ts'
import type { ExtractedDue } from '../domain/stated-question.ts'
import { CONDITION_WORDS, DUE_DAY, DUE_WORDS } from '../language/en/due-words.ts'
import { type Clause, isComma, isStop } from './clause.ts'
import { extractedTime } from './event-times.ts'

/** Behind a comma these begin something else: who says it, or another clause. */
const ENDS_BEHIND_COMMA =
  /^(?:said|says|say|told|tells|wrote|writes|according|who|whose|which|but|saying|adding|warning|while|although|though|added|insisted|announced|replied|asked|critics|as|however|amid|after|claims|claimed)$/u

/**
 * The words asked for or promised that begin at a token: up to the end of the clause, of the quotation they stand in, or to the comma
 * behind which it is told who said so.
 */
export function wordsFrom(clause: Clause, from: number, before = clause.tokens.length): Span | undefined {
  const { tokens } = clause
  const first = tokens[from]
  if (!first || from >= before) return undefined
  let end = from
  let open = 0
  for (let i = from; i < before; i++) {
    const token = tokens[i]!
    if (opens(clause, i)) open++
    else if (/^["”]$/u.test(token.text) && open-- <= 0) break
    if (isStop(token) || token.text === ':') break
    if (isComma(token) && i > from && endsBehind(clause, i)) break
    if (i > from + 1 && open <= 0 && goesOnOtherwise(clause, i)) break
    end = i + 1
  }
  while (end > from && (isComma(tokens[end - 1]) || /^(?:and|or|but)$/u.test(tokens[end - 1]!.lower))) end--
  return end > from ? { start: first.start, end: tokens[end - 1]!.end } : undefined
}

/** Verbs with which a sentence goes on to tell what else was said. */
const SAYING =
  /^(?:said|says|told|tells|added|adds|warned|warns|insisted|insists|claimed|claims|argued|argues|denied|denies|accused|accuses|criticised|described|announced|wrote|admitted|urged|declined|refused|received|got)$/u

/** ‘… to make a statement | and said ministers had resigned over less’, ‘… | but said it was not ready’: something else is told. */
function goesOnOtherwise({ tokens }: Clause, at: number): boolean {
  if (!/^(?:and|but)$/u.test(tokens[at]!.lower)) return false
  const next = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1]
  if (SAYING.test(next?.lower ?? '')) return true
  if (/^(?:has|have|had|is|was|were|did|does)$/u.test(next?.lower ?? '') && tokens[at]!.lower === 'but') return true
  // ‘to come clean | and it should do so by May’
  if (/^(?:he|she|it|they|we|i)$/u.test(next?.lower ?? '') && /^(?:AUX|VERB)$/u.test(tokens[at + 2]?.pos ?? ''))
    return true
  // ‘asks for the rules | and presses it to act’: a finite verb is no part of what is asked
  const object = tokens[at + 2]?.pos === 'PRON'
  if (next && (next.pos === 'VERB' || object) && /s$/u.test(next.lower) && next.lower !== next.lemma) return true
  // ‘… | but on tax he has published nothing’
  const behind = tokens.slice(at + 1, at + 11)
  return (
    tokens[at]!.lower === 'but' &&
    !/^(?:also|not|only|to)$/u.test(behind[0]?.lower ?? '') &&
    behind.some((token, i) => i > 0 && token.pos === 'AUX' && /^(?:PRON|NOUN|PROPN)$/u.test(behind[i - 1]!.pos))
  )
}

/** Whether a quotation opens there: a straight mark does where a word follows it without a space. */
function opens({ tokens }: Clause, i: number): boolean {
  const token = tokens[i]!
  return (
    token.text === '“' ||
    (token.text === '"' && tokens[i + 1]?.start === token.end && tokens[i - 1]?.end !== token.start)
  )
}

function endsBehind({ tokens }: Clause, comma: number): boolean {
  const next = tokens[comma + 1]
  if (!next || ENDS_BEHIND_COMMA.test(next.lower)) return true
  // ‘…, and the MP backed them’, ‘…, she said’
  const and = /^(?:and|then)$/u.test(next.lower)
  const at = and ? comma + 2 : comma + 1
  if (/^(?:he|she|they|it|we|i)$/u.test(tokens[at]?.lower ?? '') && /^(?:VERB|AUX)$/u.test(tokens[at + 1]?.pos ?? ''))
    return true
  for (let i = at; i < at + 9 && i < tokens.length; i++) {
    const token = tokens[i]!
    if (
      /^(?:said|says|announced|told|wrote|added|writes|claims|claimed|replied|responded|answered)$/u.test(token.lower)
    )
      return true
    if (and && token.pos === 'VERB' && i > at && /(?:ed|s)$/u.test(token.lower) && token.lower !== token.lemma)
      return /^(?:DET|PROPN)$/u.test(tokens[at]!.pos)
    if (isStop(token) || (isComma(token) && and)) return false
  }
  return false
}

/** When it is due, as the words tell; `day`: ‘on Monday’ counts, too. */
export function dueIn(analysed: AnalysedDocument, span: Span, day = false): ExtractedDue | null {
  const words = analysed.document.text.slice(span.start, span.end)
  const found = [...DUE_WORDS, ...(day ? [DUE_DAY] : [])].map(pattern => pattern.exec(words)).find(one => one !== null)
  if (!found) return null
  const due = trimSpan(analysed.document.text, {
    start: span.start + found.index,
    end: span.start + found.index + found[0].length,
  })
  const time = analysed.times.find(one => overlaps(one, due) && (one.value ?? one.relative) !== null)
  return { ...due, time: time ? extractedTime(time) : null, relation: relationOf(found[0]) }
}

function relationOf(words: string): ExtractedDue['relation'] {
  if (/^(?:before|until|till)\b/iu.test(words)) return 'before'
  if (/^(?:as soon as|from|once)\b/iu.test(words)) return 'after'
  return /^(?:by|no later|not later)\b/iu.test(words) ? 'by' : 'during'
}

/** ‘if you feel able’, ‘unless beds can be found’ within a span; a condition that opens it ends at its comma. */
export function conditionIn({ document }: AnalysedDocument, span: Span): Span | null {
  const words = document.text.slice(span.start, span.end)
  const found = CONDITION_WORDS.exec(words)
  if (!found || found[0].length < 6) return null
  // ‘asked if’: what is asked is no condition
  if (/\b(?:ask|asks|asked|asking|wonder\w*|know|see|say|sure|consider\w*|as)\s*$/iu.test(words.slice(0, found.index)))
    return null
  const comma = found[0].search(/,\s/u)
  const length = comma > 5 ? comma : found[0].length
  return trimSpan(document.text, {
    start: span.start + found.index,
    end: span.start + found.index + length,
  })
}

/** Each condition of a span: ‘depending on the circumstances, if they feel able’. */
export function conditionsIn(analysed: AnalysedDocument, span: Span): Span[] {
  const first = conditionIn(analysed, span)
  if (!first) return []
  return [first, ...conditionsIn(analysed, { start: first.end, end: span.end })]
}

/** Whether words tell when something is due. */
export function dueWords(words: string): boolean {
  return DUE_WORDS.some(pattern => pattern.test(words))
}

/** ‘I’, ‘we’, ‘I'm’: whoever tells it. */
export function isFirstPerson(text: string, { start, end }: Span): boolean {
  return /^(?:i|we|me|us|my|our)(?:['’](?:m|re|ve|d|ll))?$/iu.test(text.slice(start, end))
}
