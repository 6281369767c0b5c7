import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Journal } from './journal.ts'
import type { JournalLine } from './journal-line.ts'

/** Brings the index over the journal up to date with it: after a crash between the two, or for a new database. */
export async function indexJournal(db: Database, journal: Journal): Promise<void> {
  const { rows } = await sql<{ n: number; last: string | null }>`
    select count(*) as n, (select id from decision order by seq desc limit 1) as last from decision`.execute(db)
  const known = rows[0]?.n ?? 0
  if (known === journal.lines.length && (rows[0]?.last ?? '') === journal.head) return
  await db.transaction().execute(async trx => {
    await trx.deleteFrom('decision').execute()
    await insertLines(trx, journal.lines, 0)
  })
}

/** Adds lines to the index; the first is number `from`. */
export async function insertLines(db: Database, lines: readonly JournalLine[], from: number): Promise<void> {
  if (lines.length === 0) return
  await sql`insert into decision (seq, id, target) select * from unnest(
    ${lines.map((_, index) => from + index)}::integer[], ${lines.map(line => line.id)}::text[],
    ${lines.map(targetOf)}::text[])`.execute(db)
}

function targetOf(line: JournalLine): string | null {
  return line.body && 'entry' in line.body ? line.body.entry : null
}
