import type { AnalysedDocument } from '../src/domain/analysis.ts'
import type { SourceDocument } from '../src/domain/document.ts'
import { analyse } from '../src/language/index.ts'

/** A document of plain English text, a body region a line: what tests of single stages start from. */
export function plainDocument(text: string, changes: Partial<SourceDocument> = {}): SourceDocument {
  const regions: SourceDocument['regions'] = [...text.matchAll(/[^\n]+/gu)].map(line => ({
    kind: 'body',
    start: line.index,
    end: line.index + line[0].length,
  }))
  return {
    id: 'sha256:test',
    path: 'test.txt',
    otherPaths: [],
    mediaType: 'text/plain',
    genre: null,
    title: null,
    outlet: null,
    authors: [],
    publishedOn: null,
    updatedOn: null,
    metadata: [],
    language: 'en',
    text,
    regions,
    pages: [],
    ...changes,
  }
}

export function analysePlain(text: string, changes: Partial<SourceDocument> = {}): AnalysedDocument {
  return analyse(plainDocument(text, changes))
}

/** The words of spans, for messages that can be read. */
export function wordsAt(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] {
  return spans.map(span => text.slice(span.start, span.end))
}
