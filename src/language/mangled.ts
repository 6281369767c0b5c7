import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { foldWords, makeId, ordinals } from '../domain/id.ts'

/** Quotations of which a mark is missing: where they begin or end is a guess, and whoever quotes them should look. */
export function mangledQuotations(analysed: Pick<AnalysedDocument, 'document' | 'quotations'>): Diagnostic[] {
  const { document, quotations } = analysed
  const ordinal = ordinals()
  return quotations
    .filter(one => one.edges !== 'both' && one.depth === 0 && one.use === 'speech')
    .map(({ start, end, edges }) => {
      const quote = document.text.slice(start, end)
      const words = foldWords(quote)
      const missing = edges === 'opening-inferred' ? 'opening' : 'closing'
      return {
        id: makeId('diagnostic', 'quote/mangled', document.id, words, String(ordinal(words))),
        code: 'quote/mangled' as const,
        severity: 'caution' as const,
        message: `The ${missing} quotation mark is missing: where these words ${missing === 'opening' ? 'begin' : 'end'} is a guess.`,
        hint: 'Compare with the original before you quote.',
        documentId: document.id,
        path: document.path,
        citations: [{ documentId: document.id, start, end, quote }],
        other: null,
      }
    })
}
