import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compactFolder, compactServer, settleCompaction } from './compact.ts'
import { type Database, type OpenDatabase, openPglite, openServer } from './database.ts'
import { indexJournal } from './decision-index.ts'
import { StoreError } from './failure.ts'
import {
  createRecordFolder,
  isRecordFolder,
  readSettings,
  replaceFile,
  type Settings,
  writeSettings,
} from './folder.ts'
import { JOURNAL_FILE, Journal } from './journal.ts'
import { type FolderLock, lockFolder } from './lock.ts'

/** How a record is opened. */
export interface OpenOptions {
  /** Address of a PostgreSQL server; without it that of ONRECORD_DATABASE; without either the database lies in the folder. */
  readonly database?: string | undefined
  /** Make the record where there is none. */
  readonly create?: boolean
  /** How long to wait for another process that has the record, in milliseconds. */
  readonly waitMs?: number
}

/** Opens a record. Whoever opens it closes it, whatever happens in between. */
export async function openStore(folder: string, options: OpenOptions = {}): Promise<Store> {
  if (!existsSync(folder)) {
    if (!options.create) readSettings(folder)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } else if (!isRecordFolder(folder) && !options.create) readSettings(folder)
  const lock = await lockFolder(folder, options.waitMs)
  try {
    return await openLocked(folder, options, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openLocked(folder: string, options: OpenOptions, lock: FolderLock): Promise<Store> {
  const url = options.database ?? process.env.ONRECORD_DATABASE
  const settings = isRecordFolder(folder) ? readSettings(folder) : createRecordFolder(folder, url ? 'server' : 'folder')
  // The environment says where records on a server are, not that every record is there; an option does.
  if (settings.database === 'server' ? !url : options.database) throw wrongDatabase(folder, settings)
  // Before the database: a journal that does not hold stops everything.
  const journal = Journal.open(join(folder, JOURNAL_FILE))
  settleCompaction(folder)
  const onServer = url !== undefined && settings.database === 'server'
  const database = onServer
    ? await openServer(url, `onrecord_${settings.record}`)
    : await openPglite(join(folder, 'db'))
  try {
    await indexJournal(database.db, journal)
  } catch (error) {
    await database.close()
    throw error
  }
  return new Store(folder, settings, journal, database, lock)
}

/** An open record: its folder, locked for this process, its journal and its database. */
export class Store {
  readonly folder: string
  readonly journal: Journal
  readonly #lock: FolderLock
  #settings: Settings
  #database: OpenDatabase

  constructor(folder: string, settings: Settings, journal: Journal, database: OpenDatabase, lock: FolderLock) {
    this.folder = folder
    this.journal = journal
    this.#settings = settings
    this.#database = database
    this.#lock = lock
  }

  get db(): Database {
    return this.#database.db
  }

  get engine(): OpenDatabase['engine'] {
    return this.#database.engine
  }

  get settings(): Settings {
    return this.#settings
  }

  /** What the person who opened it should be told. */
  get notices(): readonly string[] {
    return this.journal.notice ? [this.journal.notice] : []
  }

  saveSettings(next: Settings): void {
    if (JSON.stringify(next) === JSON.stringify(this.#settings)) return
    writeSettings(this.folder, next)
    this.#settings = next
  }

  /** A removal has begun and is not finished: its words may still lie in the database. */
  get erasing(): boolean {
    return existsSync(join(this.folder, ERASING_FILE))
  }

  /** Notes that a removal begins; it stays noted, through a crash, until `compact` is done. */
  beginErasing(): void {
    replaceFile(join(this.folder, ERASING_FILE), '')
  }

  /** Makes the database anew without what was deleted, so that no trace of it is left in its files. */
  async compact(): Promise<void> {
    if (this.engine === 'pglite') {
      this.#database = await compactFolder(this.folder, this.#database)
      await indexJournal(this.db, this.journal)
    } else await compactServer(this.db)
    rmSync(join(this.folder, ERASING_FILE), { force: true })
  }

  async close(): Promise<void> {
    try {
      await this.#database.close()
    } finally {
      this.#lock.release()
    }
  }
}

const ERASING_FILE = 'erasing'

function wrongDatabase(folder: string, settings: Settings): StoreError {
  return settings.database === 'server'
    ? new StoreError(
        'store/database',
        `The record ${folder} lies on a PostgreSQL server, and no address was given.`,
        'Give it with --database or ONRECORD_DATABASE.',
      )
    : new StoreError(
        'store/database',
        `The record ${folder} has its database in the folder, and a server was named.`,
        'Leave out --database, or build a new record there.',
      )
}
