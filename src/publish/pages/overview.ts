import type { HeldRecord } from '../../domain/held-record.ts'
import { ENTRY_KINDS, type EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'
import type { IndexedEntry } from './entry-lines.ts'
import { isOpen } from './entry-lists.ts'
import { KIND_WORDS } from './entry-words.ts'
import { LOW_CONFIDENCE } from './risk.ts'

/** How much of each kind was found, and how much of it somebody has read. */
export function foundByKind(entries: readonly IndexedEntry[]) {
  const rows = new Map(
    ENTRY_KINDS.map(
      kind => [kind, { total: 0, accepted: 0, amended: 0, rejected: 0, changed: 0 }] as [EntryKind, FoundRow],
    ),
  )
  for (const { kind, entry } of entries) {
    const row = rows.get(kind)!
    row.total++
    if (entry.status !== 'proposed') row[entry.status]++
    if (entry.changedSinceReview) row.changed++
  }
  return [...rows].map(([kind, row]) => ({ kind, title: KIND_WORDS[kind].many, ...row }))
}

interface FoundRow {
  total: number
  accepted: number
  amended: number
  rejected: number
  changed: number
}

interface Attention {
  readonly name: string
  readonly title: string
  readonly why: string
  readonly query: Record<string, string>
  readonly holds: (one: IndexedEntry) => boolean
}

const open = { status: 'proposed' } as const
const kindIs =
  (kind: EntryKind) =>
  (one: IndexedEntry): boolean =>
    one.kind === kind && isOpen(one)
const labelIs =
  (label: string) =>
  (one: IndexedEntry): boolean =>
    one.label === label && isOpen(one)

/** What a careful person looks at first, and where it is. */
const ATTENTION: readonly Attention[] = [
  {
    name: 'accusations',
    title: 'Accusations',
    why: 'A wrong name here does the most harm.',
    query: { ...open, label: 'accusation' },
    holds: labelIs('accusation'),
  },
  {
    name: 'changed',
    title: 'Changed since they were decided on',
    why: 'Somebody accepted, amended or rejected these, and the documents now give something else.',
    query: { needs: 'changed' },
    holds: one => one.entry.changedSinceReview,
  },
  {
    name: 'speakers',
    title: 'More than one possible speaker',
    why: 'The program names nobody until a person does.',
    query: { needs: 'speaker' },
    holds: one => one.kind === 'statements' && isOpen(one) && (one.entry as Statement).speakerCandidates.length > 0,
  },
  {
    name: 'discrepancies',
    title: 'What does not fit together',
    why: 'Dates, sums, wording or procedure that sources give differently.',
    query: { ...open, kind: 'discrepancies' },
    holds: kindIs('discrepancies'),
  },
  {
    name: 'disputes',
    title: 'Disputes',
    why: 'Each side must stand in its own words.',
    query: { ...open, kind: 'disputes' },
    holds: kindIs('disputes'),
  },
  {
    name: 'cases',
    title: 'Cases',
    why: 'Against whom, how far, and who decided.',
    query: { ...open, kind: 'proceedings' },
    holds: kindIs('proceedings'),
  },
  {
    name: 'unsure',
    title: 'Not sure',
    why: `The program gives these less than ${LOW_CONFIDENCE * 100} in 100.`,
    query: { ...open, order: 'confidence' },
    holds: one => isOpen(one) && one.entry.confidence < LOW_CONFIDENCE,
  },
]

/** What needs a look first; what there is none of is left out. */
export function attentionOf(entries: readonly IndexedEntry[]) {
  return ATTENTION.map(({ name, title, why, query, holds }) => ({
    name,
    title,
    why,
    query,
    count: entries.filter(holds).length,
  })).filter(one => one.count > 0)
}

/** Serious notes on documents. */
export function seriousNotes(record: HeldRecord) {
  return record.diagnostics
    .filter(one => one.severity === 'serious')
    .map(({ documentId, path, message, hint }) => ({
      documentId,
      title: (documentId === null ? null : record.document(documentId)?.title) ?? path ?? 'the bundle',
      message,
      hint,
    }))
}
