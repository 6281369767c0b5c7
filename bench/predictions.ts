import type { Attribution, Extraction } from '../src/domain/extraction.ts'
import type { Span } from '../src/domain/span.ts'

/**
 * One line of predictions, as the shared scorer reads them: offsets in code points are those of JavaScript while
 * no text has an astral character. Quotations without a cue, and statements within statements, are counted only when
 * asked for: the corpus gives each word to one statement with a cue.
 */
export function predictionLine(doc: string, extractions: readonly Extraction[], all: boolean): string {
  const found = extractions.filter((one): one is Attribution => one.kind === 'attribution')
  const pairs = (spans: readonly Span[]) => spans.map(span => [span.start, span.end])
  const attributions = found
    .filter(one => all || (one.continues === null && one.within === null))
    .map(one => ({
      source: pairs(one.speakerSpans),
      cue: pairs(one.cueSpans),
      content: pairs(one.contentSpans),
      score: one.score,
    }))
  return JSON.stringify({ doc, attributions })
}
