import type { Diagnostic } from '../domain/diagnostic.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { Entry } from '../domain/entry.ts'
import type { EntryKind, EntryKinds } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { issuesOf, notesOf } from '../pipeline.ts'
import { type RecordDocument, recordDocuments } from '../store/documents.ts'
import { bundleEntriesAfter, entriesOf } from '../store/entries.ts'
import { loadDocuments } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { builtRecord } from './assemble.ts'
import { type DecisionsByEntry, decisionsByEntry } from './decisions.ts'
import { BundleError } from './failures.ts'

/** Documents, or entries that stand on several, of one round trip. */
const CHUNK = 200

/** The record as it stands, to be read piece by piece; not `folded`: without what people decided laid over it. */
export async function openReader(store: Store, { folded = true } = {}): Promise<RecordReader> {
  const built = await builtRecord(store.db)
  if (!built)
    throw new BundleError(
      'bundle/not-built',
      `The record ${store.folder} has not been built yet.`,
      'Run: onrecord build PATH… --record FOLDER',
    )
  const documents = await recordDocuments(store.db)
  const decisions = await decisionsByEntry(store)
  const { program, engine, packs } = built
  return {
    built: { program, engine, packs },
    unread: built.unread.map(({ path, sha256, code, message }) => ({ path, sha256, code, message })),
    issues: issuesOf(decisions.active),
    notes: notesOf(decisions.active),
    documents: () => readDocuments(store, documents),
    entries: kind =>
      folded
        ? readEntries(store, documents, decisions, kind)
        : readKind<EntryKinds[typeof kind]>(store, documents, kind),
    diagnostics: () => readKind<Diagnostic>(store, documents, 'diagnostics'),
  }
}

async function* readDocuments(store: Store, documents: readonly RecordDocument[]): AsyncGenerator<SourceDocument> {
  for (const chunk of chunks(documents)) {
    const parts = await loadDocuments(
      store.db,
      chunk[0]?.engine ?? '',
      chunk.map(item => item.id),
    )
    for (const { id, path, otherPaths } of chunk) {
      const own = parts.get(id)
      if (!own) throw missing(id)
      yield { ...own, path, otherPaths }
    }
  }
}

async function* readEntries<K extends EntryKind>(
  store: Store,
  documents: readonly RecordDocument[],
  decisions: DecisionsByEntry,
  kind: K,
): AsyncGenerator<EntryKinds[K]> {
  for await (const entry of readKind<EntryKinds[K]>(store, documents, kind))
    yield decisions.fold(entry as Entry) as EntryKinds[K]
}

async function* readKind<T>(
  store: Store,
  documents: readonly RecordDocument[],
  kind: EntryKind | 'diagnostics',
): AsyncGenerator<T> {
  for (let after = -1; ; ) {
    const page = await bundleEntriesAfter<T>(store.db, kind, after, CHUNK)
    for (const { body } of page) yield body
    const last = page.at(-1)
    if (!last || page.length < CHUNK) break
    after = last.position
  }
  for (const chunk of chunks(documents))
    yield* await entriesOf<T>(
      store.db,
      kind,
      chunk.map(item => item.id),
    )
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK)
}

function missing(id: string): BundleError {
  return new BundleError(
    'bundle/not-built',
    `The text of ${id} is not in the database.`,
    'Run `onrecord build` to make it again from the files.',
  )
}
