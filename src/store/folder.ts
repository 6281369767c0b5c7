import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StoreError } from './failure.ts'

/**
 * What finds who said what.
 * - `best`: the trained model by the fastest runtime that loads here; the rules where it cannot be used
 * - `reproducible`: the trained model by WebAssembly, which gives the same record on any machine
 * - `rules`: no model
 */
export type EngineChoice = (typeof ENGINE_CHOICES)[number]

/** In the order in which they are offered. */
export const ENGINE_CHOICES = ['best', 'reproducible', 'rules'] as const

/** What a record folder remembers beside the journal: it survives the loss of the database. */
export interface Settings {
  readonly format: 'onrecord-folder/1'
  /** Names the record's schema where it lies on a PostgreSQL server. Random, no name in it. */
  readonly record: string
  /** 'folder': PGlite in `db/`; 'server': a PostgreSQL server, whose address is given at each call and never stored. */
  readonly database: 'folder' | 'server'
  /** What was given to the last `build`, absolute; '-' is standard input. */
  readonly paths: readonly string[]
  /** What the last `build` was told to find statements with; of an older record absent: ‘best’. */
  readonly engine?: EngineChoice
  /** Packs that the last `build` used, by name or path; of an older record absent: those that are used by default. */
  readonly packs?: readonly string[]
}

/** The file by which a record folder is known. */
export const SETTINGS_FILE = 'onrecord.json'

/** Whether a folder is a record folder. */
export function isRecordFolder(folder: string): boolean {
  return existsSync(join(folder, SETTINGS_FILE))
}

/** Makes a record folder, readable by its owner alone. Refuses a folder that holds something else. */
export function createRecordFolder(folder: string, database: Settings['database']): Settings {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const others = readdirSync(folder).filter(name => !name.startsWith('lock') && name !== `${SETTINGS_FILE}.new`)
  if (others.length > 0) {
    const message = `${folder} holds other things and is not a record.`
    throw new StoreError('store/not-a-record', message, 'Give --record a folder that is empty or does not exist yet.')
  }
  const settings: Settings = {
    format: 'onrecord-folder/1',
    record: randomBytes(8).toString('hex'),
    database,
    paths: [],
  }
  writeSettings(folder, settings)
  syncFolder(dirname(resolve(folder)))
  return settings
}

/** The settings of a record folder. */
export function readSettings(folder: string): Settings {
  const file = join(folder, SETTINGS_FILE)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const message = `${folder} is not a record: it has no ${SETTINGS_FILE}.`
    throw new StoreError('store/not-a-record', message, 'Give --record the folder of a record, or build one first.', {
      cause,
    })
  }
  const settings = parseSettings(text)
  if (settings) return settings
  throw new StoreError(
    'store/newer',
    `${file} is not of the form onrecord-folder/1.`,
    'Use the version of onrecord that wrote it, or restore a backup.',
  )
}

function parseSettings(text: string): Settings | null {
  try {
    const value = JSON.parse(text) as Settings
    // The record's name becomes part of SQL, as the name of its schema.
    const sound = /^[0-9a-f]{16}$/u.test(value.record) && Array.isArray(value.paths)
    return value.format === 'onrecord-folder/1' && sound ? value : null
  } catch {
    return null
  }
}

/** Writes the settings so that a crash leaves the old or the new ones, never half of them. */
export function writeSettings(folder: string, settings: Settings): void {
  replaceFile(join(folder, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`)
}

/** Puts a file in place of another in one step, synced to disk, readable by its owner alone. */
export function replaceFile(file: string, text: string): void {
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
  syncFolder(dirname(file))
}

/** Syncs a folder's list of names: without it a new file may be gone after a power cut. Windows knows no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
