import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { StoreError } from './failure.ts'
import { processRuns, processStart } from './process-start.ts'

/** Holds a record folder for this process until released. */
export interface FolderLock {
  release(): void
}

/** Where a server that has the record is found, by whoever may read the lock: the owner of the folder. */
export interface ServingAt {
  /** Address of its pages, with all that it takes to get in. */
  readonly pages: string
  /** Address at which it takes commands, on this machine. */
  readonly commands: string
  /** What a command shows. */
  readonly secret: string
}

interface Holder {
  readonly pid: number
  readonly started: string | null
  readonly host: string
  readonly token: string
  readonly serving?: ServingAt
}

/**
 * Takes the lock of a record folder. PGlite does not lock its directory: a second process would open it, write,
 * and what it wrote would be lost without a word. Waits up to `waitMs` for whoever has it, then refuses, naming
 * the process. A lock whose process is gone is taken over.
 */
export async function lockFolder(folder: string, waitMs = 0): Promise<FolderLock> {
  const file = join(folder, 'lock')
  const mine: Holder = {
    pid: process.pid,
    started: processStart(process.pid),
    host: hostname(),
    token: randomBytes(12).toString('hex'),
  }
  const attempts = Math.max(1, Math.ceil(waitMs / POLL_MS))
  for (let attempt = 1; ; attempt++) {
    if (tryLock(file, mine)) return { release: () => release(file, mine) }
    const holder = readHolder(file)
    if (holder && !isAlive(holder.value)) takeAway(file, holder.text)
    else if (attempt >= attempts) throw refused(folder, holder?.value ?? null)
    else await delay(POLL_MS)
  }
}

/** Writes into the lock that this process has where its server is found. */
export function announceServer(folder: string, serving: ServingAt): void {
  const file = join(folder, 'lock')
  const holder = readHolder(file)?.value
  if (holder?.pid !== process.pid || holder.host !== hostname()) return
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(aside, JSON.stringify({ ...holder, serving }), { mode: 0o600 })
  renameSync(aside, file)
}

/** The server of this machine that has the record; null where none has, or none that still runs. */
export function serverOf(folder: string): (ServingAt & { readonly pid: number }) | null {
  const holder = readHolder(join(folder, 'lock'))?.value ?? null
  if (!holder?.serving || holder.host !== hostname() || !isAlive(holder)) return null
  return { ...holder.serving, pid: holder.pid }
}

/** Between two looks at a lock that somebody has: shorter burns time, longer makes short commands wait. */
const POLL_MS = 100

/** Written aside and linked into place, so that nobody ever sees a lock that is not yet filled in. */
function tryLock(file: string, mine: Holder): boolean {
  const aside = `${file}.${mine.token}`
  writeFileSync(aside, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return lockWithoutLinks(file, mine)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** For file systems that know no links (exFAT, some shares). */
function lockWithoutLinks(file: string, mine: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): { text: string; value: Holder | null } | null {
  try {
    const text = readFileSync(file, 'utf8')
    try {
      return { text, value: JSON.parse(text) as Holder }
    } catch {
      // Left half-written by a crash of the machine: nobody holds it.
      return { text, value: null }
    }
  } catch {
    return null
  }
}

function isAlive(holder: Holder | null): boolean {
  if (!holder) return false
  if (holder.host !== hostname()) return true
  if (!processRuns(holder.pid)) return false
  const started = processStart(holder.pid)
  return started === null || holder.started === null || started === holder.started
}

/** Moves the stale lock away; where another process took it over in between, puts that one's lock back. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  try {
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file)
  } catch {
    // A third process has made its own lock by now; it is the one that counts.
  }
  rmSync(aside, { force: true })
}

function release(file: string, mine: Holder): void {
  if (readHolder(file)?.value?.token === mine.token) rmSync(file, { force: true })
}

function refused(folder: string, holder: Holder | null): StoreError {
  const who = holder
    ? `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`
    : 'another process'
  return new StoreError(
    'store/locked',
    `The record ${folder} is in use by ${who}${holder?.serving ? ', whose pages are open' : ''}.`,
    holder?.serving
      ? 'End `onrecord serve` there with Ctrl-C, and try again.'
      : 'Wait until it has finished, or end it, and try again.',
  )
}
