import type { Diagnostic } from '../../domain/diagnostic.ts'
import type { SourceDocument } from '../../domain/document.ts'
import type { HeldDocument, HeldRecord } from '../../domain/held-record.ts'
import type { EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'
import type { IndexedEntry } from './entry-lines.ts'
import { sourceAt } from './tellers.ts'

/** Words of a document that an entry quotes, and what they are in it. */
export interface HighlightLine {
  readonly entry: string
  readonly kind: EntryKind
  readonly label: string
  readonly status: 'proposed' | 'accepted' | 'amended' | 'rejected'
  readonly start: number
  readonly end: number
  readonly role: 'content' | 'speaker' | 'cue' | 'citation'
}

/** The documents, with how much was found in each and how much of it is read. */
export function documentRows(record: HeldRecord, entries: readonly IndexedEntry[]) {
  const counts = new Map<string, { entries: number; reviewed: number }>()
  for (const { entry } of entries) {
    for (const id of new Set(entry.citations.map(citation => citation.documentId))) {
      const row = counts.get(id) ?? { entries: 0, reviewed: 0 }
      row.entries++
      if (entry.status !== 'proposed') row.reviewed++
      counts.set(id, row)
    }
  }
  const notes = new Map<string, Diagnostic['severity'][]>()
  for (const { documentId, severity } of record.diagnostics)
    if (documentId !== null) notes.set(documentId, [...(notes.get(documentId) ?? []), severity])
  return record.documents.map(document => documentRow(document, counts.get(document.id), notes.get(document.id)))
}

function documentRow(
  { id, path, title, outlet, publishedOn, genre, language, words }: HeldDocument,
  counts = { entries: 0, reviewed: 0 },
  notes: readonly Diagnostic['severity'][] = [],
) {
  const of = (severity: Diagnostic['severity']): number => notes.filter(one => one === severity).length
  const own = { documentId: id, path, title, outlet, publishedOn, genre, language, words }
  return { ...own, ...counts, serious: of('serious'), cautions: of('caution'), notes: of('note') }
}

/** Everything that quotes a document, by where it does. */
export function highlightsIn(entries: readonly IndexedEntry[], documentId: string): HighlightLine[] {
  const lines = entries.flatMap(one => ('mentions' in one.entry ? [] : highlightsOf(one, documentId)))
  return lines.sort((a, b) => a.start - b.start || b.end - a.end)
}

function highlightsOf({ id, kind, label, entry }: IndexedEntry, documentId: string): HighlightLine[] {
  const own = { entry: id, kind, label, status: entry.status }
  if (kind === 'statements') {
    const one = entry as Statement
    if (one.documentId !== documentId) return []
    return [
      ...one.contentSpans.map(({ start, end }) => ({ ...own, start, end, role: 'content' as const })),
      ...one.speakerSpans.map(({ start, end }) => ({ ...own, start, end, role: 'speaker' as const })),
      ...one.cueSpans.map(({ start, end }) => ({ ...own, start, end, role: 'cue' as const })),
    ]
  }
  return entry.citations
    .filter(citation => citation.documentId === documentId)
    .map(({ start, end }) => ({ ...own, start, end, role: 'citation' as const }))
}

/** What is wrong or doubtful in a document, with the places. */
export function notesOn(record: HeldRecord, documentId: string | null) {
  return record.diagnostics
    .filter(one => documentId === null || one.documentId === documentId)
    .map(({ id, code, severity, message, hint, citations, other, documentId: own }) => ({
      id,
      code,
      severity,
      message,
      hint,
      places: citations.filter(one => one.documentId === own).map(({ start, end }) => ({ start, end })),
      other: other && {
        documentId: other.documentId,
        title: titleOf(record, other.documentId),
        share: other.share,
      },
      source: sourceAt(record, own ?? undefined),
    }))
}

/** What people call a document. */
export function titleOf(record: HeldRecord, documentId: string): string {
  const own = record.document(documentId)
  return own?.title ?? own?.path ?? documentId
}

const COPY_WORDS: Readonly<Record<string, string>> = {
  'copy/duplicate': 'the same text',
  'copy/near-duplicate': 'the same text, with small changes',
  'copy/derived': 'much of the same text',
  'copy/shared-passages': 'passages in common',
}

/** Documents that a document shares its text with, both ways. */
export function copiesOf(record: HeldRecord, documentId: string) {
  const copies = new Map<string, { documentId: string; title: string; share: number; relation: string }>()
  for (const { code, documentId: own, other } of record.diagnostics) {
    if (!code.startsWith('copy/') || !other || own === null) continue
    const id = own === documentId ? other.documentId : other.documentId === documentId ? own : null
    if (id === null) continue
    copies.set(id, {
      documentId: id,
      title: titleOf(record, id),
      share: other.share,
      relation: COPY_WORDS[code] ?? code,
    })
  }
  return [...copies.values()].sort((a, b) => b.share - a.share)
}

/** A document as it was read. */
export function documentPage(
  record: HeldRecord,
  document: SourceDocument,
  held: HeldDocument,
  entries: readonly IndexedEntry[],
) {
  const { otherPaths, authors, updatedOn } = held
  const [row] = documentRows({ ...record, documents: [held] }, entries)
  return {
    document: { ...row!, otherPaths: [...otherPaths], authors: [...authors], updatedOn },
    metadata: held.metadata.map(one => ({ ...one })),
    text: document.text,
    regions: document.regions.map(({ kind, start, end }) => ({ kind, start, end })),
    highlights: highlightsIn(entries, held.id),
    notes: notesOn(record, held.id),
    copies: copiesOf(record, held.id),
  }
}
