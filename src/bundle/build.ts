import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { countEntries } from '../store/entries.ts'
import { type EngineChoice, isRecordFolder } from '../store/folder.ts'
import type { Store } from '../store/store.ts'
import { assemble, builtRecord } from './assemble.ts'
import { BundleError } from './failures.ts'
import { type Listing, listFiles } from './files.ts'
import { type Gathered, gather } from './gather.ts'
import { DEFAULT_PACKS, loadKnowledge } from './knowledge.ts'
import { type RecordOptions, withStore } from './open.ts'
import type { BuildProgress } from './progress.ts'
import { addedFiles, keepReceived, receivedFiles } from './received.ts'
import { versionsOf } from './versions.ts'

export type { EngineChoice } from '../store/folder.ts'

/** How a record is built. */
export interface BuildOptions extends RecordOptions {
  /** Files, folders, patterns, '-'; none: those of the build before. */
  readonly paths: readonly string[]
  /** What finds who said what; by default what the build before used. */
  readonly engine?: EngineChoice | undefined
  /** Packs by name or path; by default those of the build before, else `DEFAULT_PACKS`. Empty: none. */
  readonly packs?: readonly string[] | undefined
  /** Child processes that read; by default one a core, at most four. */
  readonly jobs?: number | undefined
  /** For one file. */
  readonly timeLimitMs?: number | undefined
  /** For one child process. */
  readonly memoryLimitBytes?: number | undefined
  /** What '-' reads; the program's own standard input where nothing is given. */
  readonly stdin?: NodeJS.ReadableStream | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined
  /** Around the last part of a build, which writes the record: whoever decides meanwhile waits. */
  readonly alone?: (<T>(work: () => Promise<T>) => Promise<T>) | undefined
}

/** What a build did, and the record in short. */
export interface BuildReport extends Gathered {
  /** The record is another than before. */
  readonly changed: boolean
  readonly documents: number
  /** How many entries of each kind. */
  readonly entries: Readonly<Record<string, number>>
  readonly unread: readonly {
    readonly path: string
    readonly sha256: string
    readonly code: string
    readonly message: string
    readonly hint: string
  }[]
  readonly skipped: readonly { readonly path: string; readonly why: 'hidden' | 'record' | 'no-file' }[]
  readonly notices: readonly string[]
}

const DEFAULT_TIME_LIMIT_MS = 60_000
const DEFAULT_MEMORY_LIMIT_BYTES = 1536 * 2 ** 20
const MAX_DEFAULT_JOBS = 4

/** Builds the record of a bundle, or brings it up to date. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  return withStore({ ...options, create: true }, store => buildIn(store, options))
}

async function buildIn(store: Store, options: BuildOptions): Promise<BuildReport> {
  const paths =
    options.paths.length > 0 ? options.paths.map(path => (path === '-' ? path : resolve(path))) : store.settings.paths
  const added = addedFiles(store.folder)
  if (paths.length === 0 && added.length === 0) {
    throw new BundleError(
      'bundle/usage',
      'There is nothing to build from: no path was given, now or before.',
      'Name files or folders: onrecord build PATH… --record FOLDER',
    )
  }
  const own = resolve(store.folder)
  if (options.paths.includes('-')) keepReceived(store.folder, await buffer(options.stdin ?? process.stdin))
  const listed = await listFiles(
    paths.filter(path => path !== '-'),
    folder => folder === own || isRecordFolder(folder),
  )
  const received = paths.includes('-') ? receivedFiles(store.folder) : []
  refuseNothing({ ...listed, files: [...listed.files, ...received] }, paths)
  const listing = {
    ...listed,
    files: [...listed.files, ...received, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
  const engine = options.engine ?? store.settings.engine ?? 'best'
  const packs = options.packs?.map(packName) ?? store.settings.packs ?? DEFAULT_PACKS

  const onProgress = options.onProgress ?? (() => {})
  const known = await loadKnowledge(engine, packs)
  store.saveSettings({ ...store.settings, paths, engine, packs })
  const versions = versionsOf(known)
  const gathered = await gather(store, listing, {
    partsKey: versions.partsKey,
    engine,
    pack: known.pack,
    jobs: options.jobs ?? Math.min(MAX_DEFAULT_JOBS, availableParallelism()),
    limits: {
      timeMs: options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS,
      memoryBytes: options.memoryLimitBytes ?? DEFAULT_MEMORY_LIMIT_BYTES,
    },
    signal: options.signal,
    onProgress,
  })
  const alone = options.alone ?? (work => work())
  const changed = await alone(() => assemble(store, { versions, known, signal: options.signal, onProgress }))
  return report(store, listing.skipped, gathered, changed, known.notices)
}

/** A path is kept whole, so that the next build finds it from anywhere. */
function packName(name: string): string {
  return /[/\\]/u.test(name) ? resolve(name) : name
}

/** A pattern that matches nothing or a drive that is not there must not empty a record. */
function refuseNothing(listing: Pick<Listing, 'files' | 'failures'>, paths: readonly string[]): void {
  if (
    paths.length === 0 ||
    listing.files.length > 0 ||
    listing.failures.some(failure => failure.code !== 'read/missing')
  )
    return
  throw new BundleError(
    'bundle/nothing-to-read',
    `There is no file to read in ${paths.join(', ')}.`,
    'Check the spelling, and that the folder is there and not empty. The record is as it was.',
  )
}

async function report(
  store: Store,
  skipped: BuildReport['skipped'],
  gathered: Gathered,
  changed: boolean,
  notices: readonly string[],
): Promise<BuildReport> {
  const built = await builtRecord(store.db)
  const { n } = await store.db
    .selectFrom('document')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return {
    ...gathered,
    changed,
    documents: n,
    entries: await countEntries(store.db),
    unread: built?.unread ?? [],
    skipped,
    notices: [...store.notices, ...notices],
  }
}
