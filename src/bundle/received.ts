import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const name = createHash('sha256').update(bytes).digest('hex')
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

/** Deletes what has one of these hashes. */
export function removeReceived(record: string, hashes: readonly string[]): void {
  for (const name of names(join(record, FOLDER))) if (hashes.includes(name)) rmSync(join(record, FOLDER, name))
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => /^[0-9a-f]{64}$/u.test(name))
      .sort()
  } catch {
    return []
  }
}
