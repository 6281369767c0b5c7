import type { SourceDocument } from '../domain/document.ts'
import type { Entry } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import type { Span } from '../domain/span.ts'
import { citeSpan } from '../pipeline.ts'
import type { Texts } from './texts.ts'

/**
 * What a person changes, with what follows from it: who says by hand who spoke leaves nobody else to be meant, and words
 * that are picked anew are cited as far as no citation holds them.
 */
export function withConsequences(
  kind: EntryKind,
  entry: Entry,
  changes: Readonly<Record<string, unknown>>,
  texts: Texts,
): Readonly<Record<string, unknown>> {
  if (kind !== 'statements') return changes
  const speaker =
    'speakers' in changes && !('speakerBasis' in changes) ? { speakerBasis: 'reviewer', speakerCandidates: [] } : {}
  return { ...speaker, ...newCitations(entry, changes, texts), ...changes }
}

function newCitations(
  entry: Entry,
  changes: Readonly<Record<string, unknown>>,
  texts: Texts,
): Readonly<Record<string, unknown>> {
  const { contentSpans } = changes
  const documentId = (entry as { readonly documentId?: string }).documentId ?? ''
  // What the check of citations is given holds whole documents.
  const document = texts.get(documentId) as SourceDocument | undefined
  if (!Array.isArray(contentSpans) || 'citations' in changes || !document || !contentSpans.every(isSpan)) return {}
  const bare = contentSpans.filter(
    span =>
      !entry.citations.some(one => one.documentId === documentId && one.start <= span.start && span.end <= one.end),
  )
  if (bare.length === 0) return {}
  return { citations: [...entry.citations, ...bare.map(span => citeSpan(document, span))] }
}

function isSpan(value: unknown): value is Span {
  const { start, end } = (value ?? {}) as Partial<Span>
  return Number.isInteger(start) && Number.isInteger(end) && start! < end!
}
