import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { dropFiles, type FoundFile, knownFiles, saveFiles } from '../store/files.ts'
import type { EngineChoice } from '../store/folder.ts'
import { isBuried } from '../store/journal-line.ts'
import { keptParts, saveParts } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import type { Limits } from './child.ts'
import type { FileFailure } from './failures.ts'
import { failureFor } from './failures.ts'
import type { ListedFile, Listing } from './files.ts'
import { analyseInPool } from './pool.ts'
import type { BuildProgress } from './progress.ts'
import type { Result } from './protocol.ts'

/** What the first half of a build did. */
export interface Gathered {
  readonly read: number
  readonly unchanged: number
  readonly removed: number
  /** Files left out because somebody removed them for good. */
  readonly buried: readonly string[]
}

/** How files are read. */
export interface GatherOptions {
  readonly partsKey: string
  readonly engine: EngineChoice
  readonly pack: PackKnowledge
  readonly jobs: number
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
  readonly onProgress: (progress: BuildProgress) => void
}

interface HashedFile extends ListedFile {
  readonly sha256: string
}

/**
 * Brings what the store knows of each file up to date with the bundle: reads what is new, changed, or failed
 * before; forgets what is gone. Each file is stored as it comes, so that a build that is killed goes on from there.
 */
export async function gather(store: Store, listing: Listing, options: GatherOptions): Promise<Gathered> {
  const { hashed, failures } = await hashFiles(listing.files, options)
  const { tombstones } = store.journal
  const living = hashed.filter(file => !isBuried(`sha256:${file.sha256}`, tombstones))
  const failed = [...listing.failures, ...failures].map(failedFile)
  const known = await knownFiles(store.db)
  const present = new Set([...living, ...failed].map(file => file.path))
  const gone = [...known.values()]
    .filter(file => file.container === null && !present.has(file.path))
    .map(file => file.path)
  await dropFiles(store.db, gone)
  await saveFiles(store.db, failed)
  const { leaders, copies } = oneForEachContent(living)
  const read = await readUntilCurrent(store, leaders, options)
  await saveCopies(store, copies)
  return {
    read,
    unchanged: living.length - read,
    removed: gone.length,
    buried: hashed.filter(file => !living.includes(file)).map(file => file.path),
  }
}

/**
 * A document that lies within several containers is read under one of its paths; which one is only known when all
 * are opened, so the one it belongs under may have to be opened again.
 */
async function readUntilCurrent(store: Store, leaders: readonly HashedFile[], options: GatherOptions): Promise<number> {
  const read = new Set<string>()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const todo = await outdated(store, leaders, options.partsKey, round === 0)
    if (todo.length === 0) break
    for (const file of todo) read.add(file.path)
    await dropFiles(
      store.db,
      todo.map(file => file.path),
    )
    await readAll(store, leaders, todo, options)
  }
  return read.size
}

/** One round reads what is new, a second puts documents under their own path. */
const MAX_ROUNDS = 3

/** The same bytes at several paths are read once, at the first; the other paths are by it. */
function oneForEachContent(files: readonly HashedFile[]): { leaders: HashedFile[]; copies: Map<string, string> } {
  const first = new Map<string, string>()
  const leaders: HashedFile[] = []
  const copies = new Map<string, string>()
  for (const file of files) {
    const leader = first.get(file.sha256)
    if (leader === undefined) {
      first.set(file.sha256, file.path)
      leaders.push(file)
    } else copies.set(file.path, leader)
  }
  return { leaders, copies }
}

/** Files whose reading is not kept as it would come out now. */
async function outdated(
  store: Store,
  files: readonly HashedFile[],
  partsKey: string,
  retry: boolean,
): Promise<HashedFile[]> {
  const known = await knownFiles(store.db)
  const kept = await keptParts(store.db, partsKey)
  const home = homes([...known.values()])
  const within = byTop([...known.values()])
  const isCurrent = (file: FoundFile): boolean =>
    file.documentId === null || kept.get(file.documentId) === home.get(file.documentId)
  return files.filter(file => {
    const all = within.get(file.path) ?? []
    // Tried again at each build, once: what failed may have been the machine's fault.
    if (all.some(item => item.failure !== null)) return retry
    return known.get(file.path)?.sha256 !== file.sha256 || !all.every(isCurrent)
  })
}

/** Files by the file of the bundle that they are or lie within. */
function byTop(files: readonly FoundFile[]): Map<string, FoundFile[]> {
  const groups = new Map<string, FoundFile[]>()
  for (const file of files) {
    const top = file.container ?? file.path
    groups.set(top, [...(groups.get(top) ?? []), file])
  }
  return groups
}

/** Under which of its paths each document is read: that of a file before that of a file within one, then the first. */
export function homes(files: readonly FoundFile[]): Map<string, string> {
  const home = new Map<string, FoundFile>()
  for (const file of files) {
    if (file.documentId === null) continue
    const other = home.get(file.documentId)
    if (!other || comesBefore(file, other)) home.set(file.documentId, file)
  }
  return new Map([...home].map(([id, file]) => [id, file.path]))
}

function comesBefore(a: FoundFile, b: FoundFile): boolean {
  if ((a.container === null) !== (b.container === null)) return a.container === null
  return a.path < b.path
}

async function readAll(
  store: Store,
  leaders: readonly HashedFile[],
  todo: readonly HashedFile[],
  options: GatherOptions,
): Promise<void> {
  const { tombstones } = store.journal
  const ownPath = new Map(leaders.map(file => [`sha256:${file.sha256}`, file.path]))
  const sizes = new Map(todo.map(file => [file.path, file.bytes]))
  const total = { files: todo.length, bytes: todo.reduce((sum, file) => sum + file.bytes, 0) }
  const done = { files: 0, bytes: 0 }
  const report = (at: string): void => options.onProgress({ kind: 'reading', at, done: { ...done }, total })
  const saver = new Saver(store, ownPath, new Map(todo.map(file => [file.path, file.sha256])))
  const { partsKey: engineKey, engine, pack } = options
  const start = { kind: 'start', engineKey, engine, pack, tombstones } as const
  const jobs = todo.map(file => ({ path: file.path, file: file.file, fatal: [], done: [] }))
  await analyseInPool(
    jobs,
    start,
    { size: options.jobs, limits: options.limits, signal: options.signal },
    {
      onAt: report,
      onResults: results => saver.save(results),
      onFinished: path => {
        done.files++
        done.bytes += sizes.get(path) ?? 0
        report(path)
      },
    },
  )
}

/** Stores results in the order they come, many in one transaction where they come faster than it takes. */
class Saver {
  readonly #store: Store
  /** Path of the file of the bundle that is this document: within a container it is then not read again. */
  readonly #ownPath: ReadonlyMap<string, string>
  /** Under which path a document within a container was stored in this round: the first in order stays. */
  readonly #saved = new Map<string, string>()
  #waiting: Result[] = []
  #running: Promise<void> | null = null

  /** What was hashed: a child that died on a file cannot say. */
  readonly #hashes: ReadonlyMap<string, string>

  constructor(store: Store, ownPath: ReadonlyMap<string, string>, hashes: ReadonlyMap<string, string>) {
    this.#store = store
    this.#ownPath = ownPath
    this.#hashes = hashes
  }

  async save(results: readonly Result[]): Promise<void> {
    this.#waiting.push(...results)
    await this.#running
    this.#running ??= this.#flush().finally(() => {
      this.#running = null
    })
    await this.#running
  }

  #isHome(documentId: string, path: string): boolean {
    const own = this.#ownPath.get(documentId)
    if (own !== undefined) return own === path
    const other = this.#saved.get(documentId)
    if (other !== undefined && other < path) return false
    this.#saved.set(documentId, path)
    return true
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    const parts = batch.flatMap(({ parts: item }) => {
      return item && this.#isHome(item.documentId, item.path) ? [item] : []
    })
    await this.#store.db.transaction().execute(async trx => {
      await saveParts(trx, parts)
      await saveFiles(
        trx,
        batch.map(({ found }) => ({ ...found, sha256: found.sha256 || (this.#hashes.get(found.path) ?? '') })),
      )
    })
  }
}

/** Files with the same bytes as another have what it has, under their own path. */
async function saveCopies(store: Store, copies: ReadonlyMap<string, string>): Promise<void> {
  if (copies.size === 0) return
  const known = byTop([...(await knownFiles(store.db)).values()])
  const rows: FoundFile[] = []
  const changed: string[] = []
  for (const [copy, leader] of copies) {
    const move = (path: string): string => copy + path.slice(leader.length)
    const wanted = (known.get(leader) ?? []).map(file => ({
      ...file,
      path: move(file.path),
      container: file.container === null ? null : copy,
    }))
    if (JSON.stringify(wanted) === JSON.stringify(known.get(copy) ?? [])) continue
    changed.push(copy)
    rows.push(...wanted)
  }
  await dropFiles(store.db, changed)
  await saveFiles(store.db, rows)
}

function failedFile({ path, code, message, hint }: FileFailure): FoundFile {
  return { path, container: null, sha256: '', outcome: 'unread', documentId: null, failure: { code, message, hint } }
}

async function hashFiles(
  files: readonly ListedFile[],
  options: GatherOptions,
): Promise<{ hashed: HashedFile[]; failures: FileFailure[] }> {
  const hashed: HashedFile[] = []
  const failures: FileFailure[] = []
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted()
    if (index % 100 === 0) options.onProgress({ kind: 'listing', done: index, total: files.length })
    try {
      const hash = createHash('sha256')
      await pipeline(createReadStream(file.file), hash)
      hashed.push({ ...file, sha256: hash.digest('hex') })
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      failures.push(
        failureFor('read/permission', file.path, `${file.path} may not be opened (${code ?? 'unknown reason'}).`),
      )
    }
  }
  return { hashed, failures }
}
