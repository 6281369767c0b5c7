import type { AnalysedDocument, Sentence } from '../domain/analysis.ts'
import { firstFrom, type Span, trimSpan } from '../domain/span.ts'
import type { StatedQuestion } from '../domain/stated-question.ts'
import { dueIn } from './asked-words.ts'

/** A question in somebody's very words. */
export function questionOf(
  analysed: AnalysedDocument,
  sentence: Span,
  words: Span,
  rest: Partial<StatedQuestion>,
): StatedQuestion {
  return {
    kind: 'question',
    start: sentence.start,
    end: sentence.end,
    asks: 'question',
    from: null,
    byTeller: true,
    to: null,
    words,
    due: dueIn(analysed, words),
    conditions: [],
    backers: [],
    reply: null,
    rule: 'question/quoted',
    toldIn: null,
    modality: 'actual',
    ...rest,
  }
}

/** The sentences, or parts of one, within a span that end in a question mark. */
export function questionsIn(analysed: AnalysedDocument, span: Span): { words: Span; sentence: Sentence }[] {
  const { text } = analysed.document
  const { sentences } = analysed
  const found: { words: Span; sentence: Sentence }[] = []
  for (let i = Math.max(0, firstFrom(sentences, span.start + 1) - 1); i < sentences.length; i++) {
    const sentence = sentences[i]!
    if (sentence.start >= span.end) break
    const part = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) }
    const slice = text.slice(part.start, part.end)
    for (const match of slice.matchAll(/[^.?!"“”]*\?/gu)) {
      const lead = /^["“”‘'’\s]*(?:\(?\d{1,2}[.)]\s*)?/u.exec(match[0])![0].length
      const words = trimSpan(text, {
        start: part.start + match.index + lead,
        end: part.start + match.index + match[0].length - 1,
      })
      if (words.end - words.start >= 8) found.push({ words, sentence })
    }
  }
  return found
}
