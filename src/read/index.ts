import type { ReadHints, ReadResult } from '../domain/document.ts'

/** Reads the bytes of one file. */
export async function readDocument(bytes: Uint8Array, hints: ReadHints): Promise<ReadResult> {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/gu, '\n')
  return {
    document: {
      id: hints.documentId, path: hints.path, otherPaths: [], mediaType: 'text/plain', genre: null, title: null, outlet: null,
      authors: [], publishedOn: null, updatedOn: null, metadata: [], language: 'en', text,
      regions: [{ kind: 'body', start: 0, end: text.length }], pages: [],
    },
    embedded: [], failures: [], diagnostics: [],
  }
}
