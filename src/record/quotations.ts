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

/** Statements whose speaker could be one of several: nobody was chosen, and a person is asked which. */
export function ambiguous(parts: DocumentParts, statements: readonly Statement[]): Diagnostic[] {
  return statements.flatMap((statement, i) => {
    const candidates = parts.speakers[i]!.candidates
    const span = statement.speakerSpans[0]
    if (candidates.length < 2 || !span) return []
    const names = candidates.map(one => parts.cast[one.actor]!.name).join(' or ')
    return [
      {
        id: makeId('diagnostic', 'name/ambiguous', statement.id),
        code: 'name/ambiguous' as const,
        severity: 'caution' as const,
        message: `“${statement.speakerText}” could be ${names}: nobody was chosen.`,
        hint: 'Say who is meant.',
        documentId: parts.document.id,
        path: parts.document.path,
        citations: [cite(parts.document, span)],
        other: null,
      },
    ]
  })
}
