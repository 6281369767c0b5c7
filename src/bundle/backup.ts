import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { StoreError } from '../store/failure.ts'
import { isRecordFolder, replaceFile } from '../store/folder.ts'
import { JOURNAL_FILE } from '../store/journal.ts'
import { addRows, allRows, isBackedUpTable } from '../store/rows.ts'
import { openStore, type Store } from '../store/store.ts'
import { BundleError } from './failures.ts'
import { type RecordOptions, withStore } from './open.ts'
import { addedFiles, keepAdded, keepReceived, receivedFiles } from './received.ts'

/** A line of a backup file. */
type BackupLine =
  | { readonly kind: 'onrecord-backup/1'; readonly paths: readonly string[] }
  | { readonly kind: 'journal'; readonly line: string }
  | { readonly kind: 'received'; readonly bytes: string }
  | { readonly kind: 'added'; readonly name: string; readonly bytes: string }
  | { readonly kind: 'rows'; readonly table: string; readonly rows: readonly unknown[] }

/** What a backup holds or gave back. */
export interface BackupReport {
  readonly file: string
  readonly decisions: number
  readonly sha256: string
}

/** Writes the whole record, journal and documents' texts included, to one file that any engine can take up again. */
export async function backup(options: RecordOptions & { readonly out: string }): Promise<BackupReport> {
  return withStore(options, async store => {
    const hash = createHash('sha256')
    const fresh = `${options.out}.part`
    try {
      await pipeline(
        Readable.from(sealed(backupLines(store), hash)),
        createGzip(),
        createWriteStream(fresh, { mode: 0o600 }),
      )
      await rename(fresh, options.out)
    } catch (error) {
      await rm(fresh, { force: true })
      throw error
    }
    return { file: options.out, decisions: store.journal.lines.length, sha256: hash.digest('hex') }
  })
}

async function* backupLines(store: Store): AsyncGenerator<string> {
  const text = (line: BackupLine): string => `${JSON.stringify(line)}\n`
  yield text({ kind: 'onrecord-backup/1', paths: store.settings.paths })
  for (const line of store.journal.lines) yield text({ kind: 'journal', line: JSON.stringify(line) })
  for (const { file } of receivedFiles(store.folder))
    yield text({ kind: 'received', bytes: readFileSync(file).toString('base64') })
  for (const { path, file } of addedFiles(store.folder))
    yield text({ kind: 'added', name: basename(path), bytes: readFileSync(file).toString('base64') })
  // Rows are the server's own JSON; parsing them only to write them again would cost time and could change them.
  for await (const { table, rows } of allRows(store.db))
    yield `{"kind":"rows","table":"${table}","rows":[${rows.join(',')}]}\n`
}

/** The lines, and a last one with the hash of them all: a file that was cut off or changed is not taken up. */
async function* sealed(lines: AsyncIterable<string>, hash: ReturnType<typeof createHash>): AsyncGenerator<string> {
  for await (const line of lines) {
    hash.update(line)
    yield line
  }
  yield `${JSON.stringify({ kind: 'sha256', sha256: hash.copy().digest('hex') })}\n`
}

/** Makes a record of a backup, in a folder that holds none. */
export async function restore(options: RecordOptions & { readonly file: string }): Promise<BackupReport> {
  const { file, record, database } = options
  if (isRecordFolder(record) || (existsSync(record) && readdirSync(record).length > 0)) {
    throw new BundleError('bundle/usage', `${record} is not empty.`, 'Give --record a folder that does not exist yet.')
  }
  const sha256 = await verifySeal(file)
  const journal: string[] = []
  const head = { paths: [] as readonly string[] }
  let store = await openStore(record, { database, create: true })
  try {
    await store.db.deleteFrom('meta').execute()
    for await (const text of linesOf(file)) await takeUp(store, JSON.parse(text) as BackupLine, journal, head)
    store.saveSettings({ ...store.settings, paths: head.paths })
    if (journal.length > 0) replaceFile(join(record, JOURNAL_FILE), journal.map(line => `${line}\n`).join(''))
  } finally {
    await store.close()
  }
  // Opened again: the chain of the journal is verified and its index made.
  store = await openStore(record, { database })
  await store.close()
  return { file, decisions: journal.length, sha256 }
}

async function takeUp(
  store: Store,
  line: BackupLine,
  journal: string[],
  head: { paths: readonly string[] },
): Promise<void> {
  switch (line.kind) {
    case 'onrecord-backup/1':
      head.paths = line.paths
      break
    case 'journal':
      journal.push(line.line)
      break
    case 'received':
      keepReceived(store.folder, Buffer.from(line.bytes, 'base64'))
      break
    case 'added':
      keepAdded(store.folder, line.name, Buffer.from(line.bytes, 'base64'))
      break
    case 'rows':
      if (isBackedUpTable(line.table))
        await addRows(
          store.db,
          line.table,
          line.rows.map(row => JSON.stringify(row)),
        )
      break
    default:
      // The seal, verified before; what a later version adds is not for this one.
      break
  }
}

async function verifySeal(file: string): Promise<string> {
  const hash = createHash('sha256')
  let last = ''
  let first = ''
  try {
    for await (const line of linesOf(file)) {
      first ||= line
      if (last) hash.update(`${last}\n`)
      last = line
    }
  } catch (cause) {
    throw notWhole(file, cause)
  }
  const sha256 = hash.digest('hex')
  if (!first.startsWith('{"kind":"onrecord-backup/1"') || last !== JSON.stringify({ kind: 'sha256', sha256 }))
    throw notWhole(file)
  return sha256
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(resolve(file))
  const unzipped = createGunzip()
  // readline does not hand on what goes wrong further up.
  const failed = pipeline(source, unzipped)
  failed.catch(() => {})
  for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) yield line
  await failed
}

function notWhole(file: string, cause?: unknown): StoreError {
  return new StoreError(
    'store/backup',
    `${file} is not a whole backup: it was cut off, changed, or never was one.`,
    'Take another copy. Nothing was restored.',
    { cause },
  )
}
