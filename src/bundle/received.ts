import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ListedFile } from './files.ts'

/**
 * What came by standard input is kept in the record folder, since no path leads back to it: a later build, and one
 * after the database was lost, reads it again from there.
 */
const FOLDER = 'received'

/** Keeps bytes that came by standard input. */
export function keepReceived(record: string, bytes: Uint8Array): void {
  const folder = join(record, FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = hashOf(bytes)
  writeFileSync(join(folder, name), bytes, { mode: 0o600 })
}

/** All that ever came by standard input, as files of the bundle. */
export function receivedFiles(record: string): ListedFile[] {
  const folder = join(record, FOLDER)
  return names(folder).map(name => {
    const file = join(folder, name)
    return { path: `stdin-${name.slice(0, 12)}`, file, bytes: readFileSync(file).length }
  })
}

/** Where the review pages put files that people add, under their own names: files of the bundle, whatever else is. */
export const ADDED_FOLDER = 'added'

/** Files that people added, as files of the bundle. */
export function addedFiles(record: string): ListedFile[] {
  const folder = join(record, ADDED_FOLDER)
  return namesIn(folder)
    .filter(name => !name.startsWith('.'))
    .map(name => {
      const file = join(folder, name)
      return { path: `${ADDED_FOLDER}/${name}`, file, bytes: statSync(file).size }
    })
}

/** Puts back a file that people added; `name` as `addedFiles` found it. */
export function keepAdded(record: string, name: string, bytes: Uint8Array): void {
  const folder = join(record, ADDED_FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, basename(name)), bytes, { mode: 0o600 })
}

/** Deletes what has one of these hashes, by whichever way it came. */
export function removeReceived(record: string, hashes: readonly string[]): void {
  for (const name of names(join(record, FOLDER))) if (hashes.includes(name)) rmSync(join(record, FOLDER, name))
  for (const { file } of addedFiles(record)) if (hashes.includes(hashOf(readFileSync(file)))) rmSync(file)
}

function names(folder: string): string[] {
  return namesIn(folder).filter(name => /^[0-9a-f]{64}$/u.test(name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
