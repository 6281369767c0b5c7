import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Frame } from '../../domain/frame.ts'
import type { Span } from '../../domain/span.ts'
import { KIN, NO_DEATH_BEHIND, TELLS } from '../../language/en/death-words.ts'
import type { Clause } from '../clause.ts'
import { sentenceAt } from './roles.ts'

/** A sentence that goes on with whoever the one before tells of. */
const GOES_ON =
  /^["“]?(?:He|She|The (?:\d{1,3}-year-old|man|woman|boy|girl|baby|child|teenager|father|mother|pensioner|patient|prisoner|inmate|officer|driver|victim|cyclist|pedestrian|student))\b/u

/**
 * Whether the words let a death that the network reads be that person's. Not ‘Ada Quill, | whose | grandmother died’, ‘I was | n’t | dead’,
 * ‘the death | warrant | for’, nor the name of another sentence.
 */
export function isDeathOf(analysed: AnalysedDocument, clause: Clause | undefined, frame: Frame, person: Span): boolean {
  const { text } = analysed.document
  // ‘his | widow |, Ada Quill’: whose husband died
  if (/^(?:widow(?:er)?s?|orphans?|bereave\p{L}*|loss)$/iu.test(text.slice(frame.start, frame.end))) return false
  if (NO_DEATH_BEHIND.test(text.slice(frame.end, frame.end + 20))) return false
  const own = sentenceAt(analysed, frame)
  // A headline, and whom the first sentence names: ‘Gunned down on his doorstep’
  if (person.start >= own.end) return own.start === 0 && person.start - own.end < 40
  // ‘Ada Quill fell from a gantry. | The 52-year-old | was pronounced dead’
  if (person.start < own.start) return own.start - person.end < 200 && GOES_ON.test(text.slice(own.start, own.end))
  // ‘| his father | died’: somebody of whom no name is told
  const lead = text.slice(Math.max(0, person.start - 24), person.start)
  if (/^(?:whose\b|(?:his|her|their|my|our)\s)/iu.test(text.slice(person.start, person.end))) return false
  if (
    /(?:\b(?:whose|his|her|their|my|our)|['’]s)(?:\s\p{Ll}+)?\s$/iu.test(lead) &&
    !/\p{Lu}/u.test(text[person.start]!)
  )
    return false
  if (/(?:\b(?:not|never|nobody|no one)|n['’]t)(?: \p{L}+)?\s+$/iu.test(text.slice(own.start, frame.start)))
    return false
  if (person.end > frame.start) return !isListed(text.slice(frame.end, person.start))
  if (kills(analysed, frame, person)) return false
  const between = text.slice(person.end, frame.start)
  if (/\bwhose\b/iu.test(between)) return false
  // ‘Ada Quill’s | father | died’
  return !(
    /^['’]s?\s/u.test(between) &&
    clause?.tokens.some(token => isIn(token, person.end, frame.start) && KIN.test(token.lower))
  )
}

/** Verbs whose object is the dead. */
const KILLING =
  /^(?:(?:has|had) )?(?:shot dead|shot and killed|killed|murdered|stabbed(?: to death)?|strangled|beat to death)$/iu

/** ‘Ada Quill | shot dead | Ken Marl’: whoever does it is not the dead, where somebody stands right behind and no ‘was’ before. */
function kills({ document: { text } }: AnalysedDocument, frame: Frame, person: Span): boolean {
  if (!KILLING.test(text.slice(frame.start, frame.end))) return false
  if (/\b(?:was|were|been|being|is|are|be)\s+(?:\p{Ll}+ly\s+)?$/u.test(text.slice(person.end, frame.start)))
    return false
  return /^\s(?:(?:the|an?|unarmed|his|her|their)\s)*(?:\p{Lu}|\d|him\b|her\b|them\b|man\b|woman\b)/u.test(
    text.slice(frame.end, frame.end + 30),
  )
}

/** ‘the killing of foxes, | by men such as | Ken Marl’. */
function isListed(between: string): boolean {
  return /\b(?:such as|like|including|according to|said|says)\b/iu.test(between)
}

function isIn(token: Span, start: number, end: number): boolean {
  return token.start >= start && token.end <= end
}

/** Only where somebody of the family is told anything is a length of time a delay. */
export function isOfTelling(clause: Clause | undefined): boolean {
  const tokens = clause?.tokens ?? []
  return (
    tokens.some(token => KIN.test(token.lower)) &&
    tokens.some(token => TELLS.has(token.lemma) || token.lower === 'learnt')
  )
}

/** A place that is more than a piece of one: ‘at’, ‘the’, ‘| West | Yorkshire Police’. */
export function wholePlace({ document: { text } }: AnalysedDocument, place: Span | null): Span | null {
  if (!place || /^\s\p{Lu}\p{Ll}/u.test(text.slice(place.end, place.end + 3))) return null
  return /\p{L}{3,}/u.test(text.slice(place.start, place.end)) ? place : null
}
