import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compactFolder, compactServer, settleCompaction } from './compact.ts'
import { type Database, type OpenDatabase, openPglite, openServer } from './database.ts'
import { indexJournal } from './decision-index.ts'
import { StoreError } from './failure.ts'
import { createRecordFolder, isRecordFolder, readSettings, type Settings, writeSettings } from './folder.ts'
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

/** An open record: its folder, locked for this process, its journal and its database. */
export interface Store {
  readonly folder: string
  readonly db: Database
  readonly engine: OpenDatabase['engine']
  readonly journal: Journal
  readonly settings: Settings
  /** What the person who opened it should be told. */
  readonly notices: readonly string[]
  saveSettings(settings: Settings): void
  /** A removal has begun and is not finished: its words may still lie in the database. */
  readonly erasing: boolean
  /** Notes that a removal begins; it stays noted, through a crash, until `compact` is done. */
  beginErasing(): void
  /** Makes the database anew without what was deleted, so that no trace of it is left in its files. */
  compact(): Promise<void>
  close(): Promise<void>
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
  let settings = isRecordFolder(folder) ? readSettings(folder) : createRecordFolder(folder, url ? 'server' : 'folder')
  // The environment says where records on a server are, not that every record is there; an option does.
  if (settings.database === 'server' ? !url : options.database) throw wrongDatabase(folder, settings)
  // Before the database: a journal that does not hold stops everything.
  const journal = Journal.open(join(folder, JOURNAL_FILE))
  settleCompaction(folder)
  let database =
    url && settings.database === 'server'
      ? await openServer(url, `onrecord_${settings.record}`)
      : await openPglite(join(folder, 'db'))
  try {
    await indexJournal(database.db, journal)
  } catch (error) {
    await database.close()
    throw error
  }
  const erasing = join(folder, 'erasing')
  return {
    folder,
    get db() {
      return database.db
    },
    engine: database.engine,
    journal,
    get settings() {
      return settings
    },
    notices: journal.notice ? [journal.notice] : [],
    saveSettings(next) {
      if (JSON.stringify(next) === JSON.stringify(settings)) return
      writeSettings(folder, next)
      settings = next
    },
    get erasing() {
      return existsSync(erasing)
    },
    beginErasing() {
      writeFileSync(erasing, '', { mode: 0o600 })
    },
    async compact() {
      if (database.engine === 'pglite') {
        database = await compactFolder(folder, database)
        await indexJournal(database.db, journal)
      } else await compactServer(database.db)
      rmSync(erasing, { force: true })
    },
    async close() {
      try {
        await database.close()
      } finally {
        lock.release()
      }
    },
  }
}

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
