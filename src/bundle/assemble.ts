import { canonicalJson } from '../domain/canonical.ts'
import { sha256Hex } from '../domain/hash.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import type { Resolution } from '../domain/resolution.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { activeDecisions, resolveBundle } from '../pipeline.ts'
import type { Database } from '../store/database.ts'
import { type RecordDocument, readMeta, recordDocuments, saveDocuments, writeMeta } from '../store/documents.ts'
import { type EntryChanges, entryChanges, rememberEntries, saveAliases } from '../store/entries.ts'
import { type FoundFile, knownFiles, unreadFiles } from '../store/files.ts'
import { keptParts, loadCasts, pruneParts } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { writeAddedEntries } from './added.ts'
import { BundleError } from './failures.ts'
import { homes } from './gather.ts'
import type { BuildProgress } from './progress.ts'
import { CHUNK } from './texts.ts'
import type { Versions } from './versions.ts'
import { writeBundleEntries } from './write-bundle-entries.ts'
import { writeDocumentEntries } from './write-entries.ts'

/** What the record is, remembered with it and written in the same transaction. */
export interface BuiltRecord {
  /** Hash of all that it was made from. */
  readonly inputs: string
  /** Of the code that made it: another does not carry on from it without a build. */
  readonly recordKey: string
  readonly program: string
  readonly engine: string
  readonly packs: readonly string[]
  readonly unread: readonly {
    readonly path: string
    readonly sha256: string
    readonly code: string
    readonly message: string
    readonly hint: string
  }[]
}

/** How the second half of a build is done. */
export interface AssembleOptions {
  readonly versions: Versions
  readonly known: Knowledge
  readonly signal?: AbortSignal | undefined
  readonly onProgress: (progress: BuildProgress) => void
}

/**
 * Makes the record of what documents gave and people decided, in one transaction: whoever reads sees the old one
 * or the new one. Nothing is done where nothing that goes in has changed; says whether it has.
 */
export async function assemble(store: Store, options: AssembleOptions): Promise<boolean> {
  const files = await knownFiles(store.db)
  const kept = await keptParts(store.db, options.versions.partsKey)
  const listed = documentsOf([...files.values()], kept)
  const unread = await unreadFiles(store.db)
  // Of what people decided, merges and splits alone change what is written; the rest is laid over it when it is read.
  const decisions = activeDecisions(store.journal.decisions).filter(
    item => item.verb === 'merge' || item.verb === 'split',
  )
  const { recordKey, program, engine } = options.versions
  const inputs = sha256Hex(canonicalJson([recordKey, options.known.packs, listed, unread, decisions]))
  if ((await builtRecord(store.db))?.inputs === inputs) return false
  options.onProgress({ kind: 'resolving' })
  const resolution = resolveBundle(await allCasts(store, options, listed), decisions)
  const documents = listed.map(item => ({
    ...item,
    engine: options.versions.partsKey,
    inputs: inputsOf(item, resolution, recordKey),
  }))
  const built: BuiltRecord = { inputs, recordKey, program, engine, packs: options.known.packs, unread }
  await store.db
    .transaction()
    .execute(trx => write(trx, documents, resolution, built, { ...options, decisions: store.journal.decisions }))
    .catch(refuseDuplicates)
  await pruneParts(
    store.db,
    options.versions.partsKey,
    documents.map(item => item.id),
  )
  options.onProgress({ kind: 'written' })
  return true
}

/** Two entries with one id: decisions on one would be decisions on the other. */
function refuseDuplicates(error: unknown): never {
  const { code, detail } = error as { code?: string; detail?: string }
  if (code !== '23505') throw error
  const message = `The record was not written: two of its entries have one id. ${detail ?? ''}`.trimEnd()
  throw new BundleError(
    'bundle/citations',
    message,
    'This is a fault of the program; the record before is as it was. Report it with the id.',
    { cause: error },
  )
}

/** What is remembered of the record; null where none was ever finished. */
export async function builtRecord(db: Database): Promise<BuiltRecord | null> {
  const text = await readMeta(db, 'built')
  return text === null ? null : (JSON.parse(text) as BuiltRecord)
}

/** What the last build that changed anything changed; null where it was the first. */
export async function lastChanges(db: Database): Promise<EntryChanges | null> {
  return JSON.parse((await readMeta(db, 'changes')) ?? 'null') as EntryChanges | null
}

type ListedDocument = Pick<RecordDocument, 'id' | 'path' | 'otherPaths'>

function documentsOf(files: readonly FoundFile[], kept: ReadonlyMap<string, string>): ListedDocument[] {
  const home = homes(files)
  const others = new Map<string, string[]>()
  for (const { documentId, path } of files) {
    if (documentId === null || home.get(documentId) === path) continue
    others.set(documentId, [...(others.get(documentId) ?? []), path])
  }
  return [...home]
    .filter(([id]) => kept.has(id))
    .map(([id, path]) => ({ id, path, otherPaths: (others.get(id) ?? []).sort() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function allCasts(store: Store, options: AssembleOptions, documents: readonly ListedDocument[]) {
  const casts: Awaited<ReturnType<typeof loadCasts>> = []
  for (let i = 0; i < documents.length; i += CHUNK) {
    options.signal?.throwIfAborted()
    const ids = documents.slice(i, i + CHUNK).map(item => item.id)
    casts.push(...(await loadCasts(store.db, options.versions.partsKey, ids)))
  }
  return casts
}

/** All that the entries of one document depend on. */
function inputsOf(document: ListedDocument, resolution: Resolution, recordKey: string): string {
  const actors = resolution.actorIds.get(document.id) ?? []
  return sha256Hex(canonicalJson([recordKey, document.id, document.path, actors]))
}

async function write(
  db: Database,
  documents: readonly RecordDocument[],
  resolution: Resolution,
  built: BuiltRecord,
  options: AssembleOptions & { readonly decisions: readonly ReviewDecision[] },
): Promise<void> {
  const before = new Map((await recordDocuments(db)).map(item => [item.id, item]))
  await rememberEntries(db)
  await saveDocuments(db, documents)
  const changed = documents.filter(item => before.get(item.id)?.inputs !== item.inputs)
  for (let i = 0; i < changed.length; i += CHUNK) {
    options.signal?.throwIfAborted()
    options.onProgress({ kind: 'writing', done: i, total: changed.length })
    await writeDocumentEntries(db, changed.slice(i, i + CHUNK), resolution, before)
  }
  await writeBundleEntries(db, documents, resolution, options.known.pack)
  await writeAddedEntries(db, options.decisions)
  await saveAliases(
    db,
    resolution.actors.flatMap(actor => actor.formerIds.map(former => ({ former, entry: actor.id }))),
  )
  await writeMeta(db, 'built', JSON.stringify(built))
  await writeMeta(db, 'changes', JSON.stringify(await entryChanges(db)))
}
