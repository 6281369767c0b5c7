import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ReviewDecision } from '../domain/review.ts'
import { StoreError } from './failure.ts'
import { replaceFile, syncFolder } from './folder.ts'
import {
  decisionOf,
  eraseLine,
  faultInLine,
  type JournalBody,
  type JournalLine,
  makeLine,
  parseLine,
  type Tombstone,
  tombstoneOf,
} from './journal-line.ts'

/** The name of the journal in a record folder. */
export const JOURNAL_FILE = 'decisions.jsonl'

/**
 * What people decided, in the order they did: a file of lines, each naming the one before by its hash. Each
 * is synced to disk before it counts, which the database in a folder never does; the database is an index
 * over this file and can be made again from it.
 */
export class Journal {
  readonly #file: string
  #lines: readonly JournalLine[]
  /** Said to the person who opened it: a last line that a crash tore was cut off. */
  readonly notice: string | null

  private constructor(file: string, lines: readonly JournalLine[], notice: string | null) {
    this.#file = file
    this.#lines = lines
    this.notice = notice
  }

  /** Reads and verifies the journal; cuts off a last line that a crash left incomplete. Any other break throws. */
  static open(file: string): Journal {
    if (!existsSync(file)) return new Journal(file, [], null)
    const { lines, torn, text } = readLines(file)
    if (torn === null) return new Journal(file, lines, null)
    const last = parseLine(torn)
    // Whole but for its line end: nobody can tell whether it was promised, so it is kept if it holds.
    if (last && faultInLine(last, lines.at(-1)?.id ?? '') === null) {
      appendSynced(file, '\n')
      return new Journal(file, [...lines, last], null)
    }
    cutFile(file, Buffer.byteLength(text) - Buffer.byteLength(torn))
    return new Journal(
      file,
      lines,
      `The last line of ${JOURNAL_FILE} was incomplete, as a crash leaves it, and was cut off: that decision had not been confirmed.`,
    )
  }

  get lines(): readonly JournalLine[] {
    return this.#lines
  }

  /** The id of the last line; empty where there is none. */
  get head(): string {
    return this.#lines.at(-1)?.id ?? ''
  }

  get decisions(): readonly ReviewDecision[] {
    return this.#lines.map(decisionOf).filter(item => item !== null)
  }

  get tombstones(): readonly Tombstone[] {
    return this.#lines.map(tombstoneOf).filter(item => item !== null)
  }

  /** Adds lines and returns when they are on disk. */
  append(at: string, by: string, bodies: readonly JournalBody[]): readonly JournalLine[] {
    const fresh: JournalLine[] = []
    for (const body of bodies) fresh.push(makeLine(fresh.at(-1)?.id ?? this.head, at, by, body))
    appendSynced(this.#file, fresh.map(line => `${JSON.stringify(line)}\n`).join(''))
    this.#lines = [...this.#lines, ...fresh]
    return fresh
  }

  /** Takes out what the named lines hold. The chain still verifies; the words are gone from the file. */
  erase(ids: ReadonlySet<string>): void {
    const lines = this.#lines.map(line => (ids.has(line.id) ? eraseLine(line) : line))
    replaceFile(this.#file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    this.#lines = lines
  }
}

function readLines(file: string): { lines: JournalLine[]; torn: string | null; text: string } {
  const text = readFileSync(file, 'utf8')
  const pieces = text.split('\n')
  const torn = pieces.pop() || null
  const lines: JournalLine[] = []
  for (const [index, piece] of pieces.entries()) {
    const line = parseLine(piece)
    const fault = line ? faultInLine(line, lines.at(-1)?.id ?? '') : 'it is no line of a journal'
    if (!line || fault) throw broken(file, index + 1, fault ?? '')
    lines.push(line)
  }
  return { lines, torn, text }
}

function broken(file: string, line: number, fault: string): StoreError {
  return new StoreError(
    'store/journal',
    `Line ${line} of ${file} does not hold: ${fault}.`,
    'Somebody or something changed the journal of decisions. Restore it from a backup; nothing was written.',
  )
}

/** The folder is synced too where the file is new: a synced file without a name in its folder is lost all the same. */
function appendSynced(file: string, text: string): void {
  const fresh = !existsSync(file)
  const handle = openSync(file, 'a', 0o600)
  try {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (fresh) syncFolder(dirname(file))
}

function cutFile(file: string, length: number): void {
  const handle = openSync(file, 'r+')
  try {
    ftruncateSync(handle, length)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
