import type { Entry } from '../domain/entry.ts'
import { ENTRY_KINDS, type EntryKind, type EntryKinds } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { idsWithin } from './filter-values.ts'
import type { Shown } from './read-view.ts'

/**
 * A part of a record that stands by itself: the entries that are shown, those that they name by id, and the documents that
 * any of them quotes. What was rejected is in no part.
 */
export async function narrowedReader(record: RecordReader, shown: Shown): Promise<RecordReader> {
  const entries = new Map<string, Entry>()
  for (const kind of ENTRY_KINDS) for await (const entry of record.entries(kind)) entries.set(entry.id, entry)
  const kept = new Set<string>()
  const wanted = [...entries.values()].filter(shown)
  for (let entry = wanted.pop(); entry; entry = wanted.pop()) {
    if (kept.has(entry.id)) continue
    kept.add(entry.id)
    for (const id of idsWithin(entry)) {
      const named = entries.get(id)
      if (named && named.status !== 'rejected') wanted.push(named)
    }
  }
  const documents = new Set([...kept].flatMap(id => entries.get(id)!.citations.map(citation => citation.documentId)))
  return {
    ...record,
    issues: record.issues.map(issue => ({ ...issue, entries: issue.entries.filter(id => kept.has(id)) })),
    notes: record.notes.filter(note => note.entry !== null && kept.has(note.entry)),
    async *documents() {
      for await (const document of record.documents()) if (documents.has(document.id)) yield document
    },
    entries: <K extends EntryKind>(kind: K) => each<EntryKinds[K]>(record.entries(kind), one => kept.has(one.id)),
    diagnostics: () => each(record.diagnostics(), one => one.documentId !== null && documents.has(one.documentId)),
  }
}

async function* each<T>(items: AsyncIterable<T>, keep: (item: T) => boolean): AsyncGenerator<T> {
  for await (const item of items) if (keep(item)) yield item
}
