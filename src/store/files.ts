import { sql } from 'kysely'
import type { UnreadFile } from '../domain/record.ts'
import type { Database } from './database.ts'
import type { FileRow } from './schema.ts'

/** A file as a build found it, within the record's bundle. */
export interface FoundFile {
  readonly path: string
  readonly container: string | null
  readonly sha256: string
  readonly outcome: FileRow['outcome']
  readonly documentId: string | null
  readonly failure: { readonly code: string; readonly message: string; readonly hint: string } | null
}

/** All files that the store knows, by path. */
export async function knownFiles(db: Database): Promise<Map<string, FoundFile>> {
  const rows = await db.selectFrom('file').selectAll().execute()
  return new Map(rows.map(row => [row.path, toFile(row)]))
}

function toFile(row: FileRow): FoundFile {
  const failure = row.code === null ? null : { code: row.code, message: row.message ?? '', hint: row.hint ?? '' }
  return {
    path: row.path,
    container: row.container,
    sha256: row.sha256,
    outcome: row.outcome,
    documentId: row.document_id,
    failure,
  }
}

/** Puts the files in place of what was known of the same paths. */
export async function saveFiles(db: Database, found: readonly FoundFile[]): Promise<void> {
  if (found.length === 0) return
  // One statement must not hold one path twice; the last one counts.
  const files = [...new Map(found.map(file => [file.path, file])).values()]
  const column = (pick: (file: FoundFile) => string | null) => files.map(pick)
  await sql`insert into file (path, container, sha256, outcome, document_id, code, message, hint)
    select * from unnest(
      ${column(file => file.path)}::text[], ${column(file => file.container)}::text[], ${column(file => file.sha256)}::text[],
      ${column(file => file.outcome)}::text[], ${column(file => file.documentId)}::text[],
      ${column(file => file.failure?.code ?? null)}::text[], ${column(file => file.failure?.message ?? null)}::text[],
      ${column(file => file.failure?.hint ?? null)}::text[])
    on conflict (path) do update set container = excluded.container, sha256 = excluded.sha256, outcome = excluded.outcome,
      document_id = excluded.document_id, code = excluded.code, message = excluded.message, hint = excluded.hint`.execute(
    db,
  )
}

/** Forgets files of the bundle, with what lay within them. */
export async function dropFiles(db: Database, tops: readonly string[]): Promise<void> {
  if (tops.length > 0) await sql`delete from file where path = any(${tops}) or container = any(${tops})`.execute(db)
}

/** The files that could not be read, as the record lists them. */
export async function unreadFiles(db: Database): Promise<(UnreadFile & { readonly hint: string })[]> {
  const rows = await db.selectFrom('file').selectAll().where('code', 'is not', null).execute()
  return rows
    .map(row => ({
      path: row.path,
      sha256: row.sha256,
      code: row.code ?? '',
      message: row.message ?? '',
      hint: row.hint ?? '',
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
