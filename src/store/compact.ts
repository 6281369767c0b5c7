import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Database, type OpenDatabase, openPglite } from './database.ts'
import { addRows, allRows } from './rows.ts'
import { BACKED_UP } from './schema.ts'

/** The database of a record folder, and where its successor is made. */
const names = (folder: string) => ({
  now: join(folder, 'db'),
  next: join(folder, 'db.new'),
  old: join(folder, 'db.old'),
})

/** Puts right what a crash left of a compaction: a successor that is whole takes its place, one that may not be goes. */
export function settleCompaction(folder: string): void {
  const { now, next, old } = names(folder)
  // The old one moves away only when the new one is whole.
  if (!existsSync(now) && existsSync(next)) renameSync(next, now)
  rmSync(next, { recursive: true, force: true })
  rmSync(old, { recursive: true, force: true })
}

/**
 * Copies what is left in the database of a folder into a new one and puts that in its place. PGlite keeps deleted
 * words in its data files and its log; a new database never held them. Closes the old one.
 */
export async function compactFolder(folder: string, database: OpenDatabase): Promise<OpenDatabase> {
  const { now, next, old } = names(folder)
  rmSync(next, { recursive: true, force: true })
  const fresh = await openPglite(next)
  try {
    for await (const { table, rows } of allRows(database.db)) await addRows(fresh.db, table, rows)
  } finally {
    await fresh.close()
  }
  await database.close()
  renameSync(now, old)
  renameSync(next, now)
  rmSync(old, { recursive: true, force: true })
  return openPglite(now)
}

/** Rewrites the tables on a server. Its log and its backups are its administrator's to clear. */
export async function compactServer(db: Database): Promise<void> {
  for (const table of [...BACKED_UP, 'decision'] as const) await sql`vacuum (full) ${sql.table(table)}`.execute(db)
}
