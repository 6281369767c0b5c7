import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { BACKED_UP } from './schema.ts'

export type BackedUpTable = (typeof BACKED_UP)[number]

/** Columns that say which row is which, by which tables are read page by page. */
const KEYS: Readonly<Record<BackedUpTable, readonly string[]>> = {
  meta: ['key'],
  file: ['path'],
  parts: ['document_id', 'engine'],
  document: ['id'],
  entry: ['id'],
  passage: ['document_id', 'start'],
  alias: ['former_id'],
}

/** Rows of one round trip; those of `parts` hold a document each. */
const PAGE = 200

/** Every row of every table that a backup holds, as the server's own JSON: bytes as hex, search vectors as text. */
export async function* allRows(
  db: Database,
): AsyncGenerator<{ readonly table: BackedUpTable; readonly rows: readonly string[] }> {
  for (const table of BACKED_UP) {
    const key = sql.join(KEYS[table].map(column => sql.ref(`t.${column}`)))
    for (let after: unknown[] | null = null; ; ) {
      const later: RawBuilder<unknown> = after === null ? sql`true` : sql`(${key}) > (${sql.join(after)})`
      const { rows }: { rows: { row: string; place: unknown[] }[] } = await sql<{ row: string; place: unknown[] }>`
        select row_to_json(t)::text as row, json_build_array(${key}) as place
        from ${sql.table(table)} t where ${later} order by ${key} limit ${PAGE}`.execute(db)
      if (rows.length > 0) yield { table, rows: rows.map(item => item.row) }
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) break
      after = last.place
    }
  }
}

/** Puts rows back into a table that does not hold them. */
export async function addRows(db: Database, table: BackedUpTable, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into ${sql.table(table)}
    select * from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::json)`.execute(db)
}

/** Whether a name is that of a table that backups hold. */
export function isBackedUpTable(name: string): name is BackedUpTable {
  return (BACKED_UP as readonly string[]).includes(name)
}
