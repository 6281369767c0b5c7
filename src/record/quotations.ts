import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { foldWords, makeId, ordinals } from '../domain/id.ts'
import type { Statement } from '../domain/statement.ts'
import { cite } from './cite.ts'

/** Statements in quotation marks that nobody could be named for: a person is asked. */
export function unattributed(parts: DocumentParts, statements: readonly Statement[]): Diagnostic[] {
  const ordinal = ordinals()
  return statements
    .filter(
      statement =>
        statement.manner === 'direct' && statement.speakers.length === 0 && statement.speakerCandidates.length === 0,
    )
    .map(statement => {
      const span = statement.contentSpans[0]!
      const words = foldWords(parts.document.text.slice(span.start, span.end))
      return {
        id: makeId('diagnostic', 'quote/unattributed', parts.document.id, words, String(ordinal(words))),
        code: 'quote/unattributed' as const,
        severity: 'note' as const,
        message: 'No speaker was found for this quotation.',
        hint: 'Say who spoke, if the source shows it.',
        documentId: parts.document.id,
        path: parts.document.path,
        citations: [cite(parts.document, span)],
        other: null,
      }
    })
}
