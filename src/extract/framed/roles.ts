import type { AnalysedDocument, Token } from '../../domain/analysis.ts'
import type { ExtractedTime, Modality } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { firstFrom, overlaps, type Span } from '../../domain/span.ts'
import { UNREAL_LEAD } from '../../language/en/unreal-words.ts'
import type { Clause } from '../clause.ts'
import { extractedTime } from '../event-times.ts'
import { predicateAt } from '../predicates.ts'

/**
 * How sure the network has to be of a trigger before anything is made of it, by kind of entry: where about nine in ten of the
 * triggers in the passages that its trainer holds out are right.
 */
export const FRAME_FLOORS = {
  offices: 0.9,
  deaths: 0.85,
  steps: 0.92,
  counts: 0.93,
  figures: 0.5,
  asks: 0.9,
  powers: 0.92,
  confidences: 0.93,
} as const

/** The words that fill a role: of several, those nearest to the trigger. */
export function roleOf(frame: Frame, role: string): Span | null {
  const spans = frame.roles[role]
  if (!spans) return null
  const far = (span: Span): number => Math.max(frame.start - span.end, span.start - frame.end, 0)
  return spans.reduce((best, span) => (far(span) < far(best) ? span : best))
}

/** What a frame is told as: fact unless its words say otherwise. */
export function modalityOf(frame: Frame): Modality {
  const { modality } = frame.attributes
  switch (modality) {
    case 'expected':
    case 'alleged':
    case 'denied':
      return modality
    case 'possible':
      return 'conditional'
    default:
      return 'actual'
  }
}

/** The date in the words of a time; words without one keep themselves alone. */
export function timeAt(analysed: AnalysedDocument, span: Span | null): ExtractedTime | null {
  if (!span) return null
  const found = analysed.times.find(time => overlaps(time, span) && (time.value !== null || time.relative !== null))
  if (found) return extractedTime(found)
  // ‘in’, ‘last’, ‘an’: a piece of a time tells none
  const text = analysed.document.text.slice(span.start, span.end)
  if (!/\p{L}.*\s.*\p{L}|\d|\p{L}{5,}/u.test(text) || CLOCK.test(text)) return null
  return {
    start: span.start,
    end: span.end,
    text,
    value: null,
    relative: null,
  }
}

/** ‘at 6.| 19am |’: an hour tells no day. */
const CLOCK = /^(?:(?:at|around|about|just (?:before|after))\s)?[\d.:]{1,5}\s?(?:am|pm|a\.m\.?|p\.m\.?)$/iu

/** When a frame was, where its own sentence tells it. */
export function timeInSentence(analysed: AnalysedDocument, frame: Frame): ExtractedTime | null {
  const span = roleOf(frame, 'when')
  return span && sentenceAt(analysed, span).start === sentenceAt(analysed, frame).start ? timeAt(analysed, span) : null
}

/** The words that begin between two places. */
export function wordsBetween({ tokens }: AnalysedDocument, { start, end }: Span): readonly Token[] {
  return tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end))
}

/** The sentence that holds the beginning of a span. */
export function sentenceAt({ sentences }: AnalysedDocument, span: Span): Span {
  const found = sentences[firstFrom(sentences, span.start + 1) - 1]
  return found && span.start < found.end ? { start: found.start, end: found.end } : { start: span.start, end: span.end }
}

/** The clause that holds the beginning of a span; `sentences` are the clauses' own, in order. */
export function clauseAt({ sentences }: AnalysedDocument, clauses: readonly Clause[], span: Span): Clause | undefined {
  const found = clauses[firstFrom(sentences, span.start + 1) - 1]
  return found && span.start < found.sentence.end ? found : undefined
}

/** How many words before a trigger are looked at for what makes it unreal. */
const LEAD_REACH = 6

/**
 * Whether the sentence tells a frame as something that did not happen or is only hoped, feared or tried, where the network
 * takes it for a fact: by the verb itself (‘would be dead’) or by what stands before it (‘tipped to be’).
 */
export function isUnreal(analysed: AnalysedDocument, clauses: readonly Clause[], frame: Span): boolean {
  const clause = clauseAt(analysed, clauses, frame)
  if (!clause) return false
  const { tokens } = clause
  const first = tokens.findIndex(token => token.end > frame.start)
  const verb = tokens.findLastIndex(token => token.start < frame.end && token.end > frame.start && token.pos === 'VERB')
  if (verb >= 0) {
    const { unreal, negated } = predicateAt(clause, verb)
    if (unreal || negated) return true
  }
  let from = first
  while (from > 0 && first - from < LEAD_REACH && !/^[,;:.!?“”"–—]$/u.test(tokens[from - 1]!.text)) from--
  // ‘on 3 | May | Ada Quill was appointed’ is a month
  return tokens.slice(from, first).some(token => token.text !== 'May' && UNREAL_LEAD.test(token.lower))
}
