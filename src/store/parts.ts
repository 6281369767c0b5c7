import { sql } from 'kysely'
import type { DocumentParts } from '../domain/extraction.ts'
import type { DocumentCast } from '../domain/resolution.ts'
import { unpack } from './codec.ts'
import type { Database } from './database.ts'

/** What a document gave, packed where it was made so that nobody in between unpacks it. */
export interface PackedParts {
  readonly documentId: string
  readonly engine: string
  readonly path: string
  readonly body: Uint8Array
  readonly documentCast: Uint8Array
}

/** Keeps what documents gave, in place of what was kept of them under the same engine. */
export async function saveParts(db: Database, parts: readonly PackedParts[]): Promise<void> {
  if (parts.length === 0) return
  // One statement must not hold one document twice; the last one counts.
  const rows = [...new Map(parts.map(item => [`${item.documentId} ${item.engine}`, item])).values()]
  await sql`insert into parts (document_id, engine, path, body, document_cast)
    select * from unnest(
      ${rows.map(row => row.documentId)}::text[], ${rows.map(row => row.engine)}::text[], ${rows.map(row => row.path)}::text[],
      ${rows.map(row => Buffer.from(row.body))}::bytea[], ${rows.map(row => Buffer.from(row.documentCast))}::bytea[])
    on conflict (document_id, engine) do update
      set path = excluded.path, body = excluded.body, document_cast = excluded.document_cast`.execute(db)
}

/** Under which path each document was read by this engine. */
export async function keptParts(db: Database, engine: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('parts').select(['document_id', 'path']).where('engine', '=', engine).execute()
  return new Map(rows.map(row => [row.document_id, row.path]))
}

/** What the documents gave; those that are not kept are missing from the answer. */
export async function loadParts(
  db: Database,
  engine: string,
  ids: readonly string[],
): Promise<Map<string, DocumentParts>> {
  const rows = await db
    .selectFrom('parts')
    .select(['document_id', 'body'])
    .where('engine', '=', engine)
    .where(sql<boolean>`document_id = any(${ids})`)
    .execute()
  return new Map(rows.map(row => [row.document_id, unpack<DocumentParts>(row.body)]))
}

/** The same, still packed: an eighth of the size. */
export async function loadPackedParts(
  db: Database,
  engine: string,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const rows = await db
    .selectFrom('parts')
    .select(['document_id', 'body'])
    .where('engine', '=', engine)
    .where(sql<boolean>`document_id = any(${ids})`)
    .execute()
  return new Map(rows.map(row => [row.document_id, row.body]))
}

/** The casts of the documents, in their order. */
export async function loadCasts(db: Database, engine: string, ids: readonly string[]): Promise<DocumentCast[]> {
  const rows = await db
    .selectFrom('parts')
    .select(['document_id', 'document_cast'])
    .where('engine', '=', engine)
    .where(sql<boolean>`document_id = any(${ids})`)
    .execute()
  const byId = new Map(rows.map(row => [row.document_id, row.document_cast]))
  return ids.flatMap(id => {
    const packed = byId.get(id)
    return packed ? [unpack<DocumentCast>(packed)] : []
  })
}

/** Forgets what other engines found, and documents that the bundle no longer holds. */
export async function pruneParts(db: Database, engine: string, keep: readonly string[]): Promise<void> {
  await sql`delete from parts where engine <> ${engine} or not (document_id = any(${keep}))`.execute(db)
}
