import { sql } from 'kysely'
import type { SourceDocument } from '../domain/document.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import type { DocumentCast } from '../domain/resolution.ts'
import { pack, unpack } from './codec.ts'
import type { Database } from './database.ts'

/** What a document gave, packed where it was made so that nobody in between unpacks it. */
export interface PackedParts {
  readonly documentId: string
  readonly engine: string
  readonly path: string
  readonly document: Uint8Array
  readonly body: Uint8Array
  readonly documentCast: Uint8Array
}

/** Packs what a document gave. */
export function packParts(parts: DocumentParts, engine: string, path: string): PackedParts {
  const { document, ...rest } = parts
  const cast: DocumentCast = { documentId: document.id, publishedOn: document.publishedOn, cast: parts.cast }
  return { documentId: document.id, engine, path, document: pack(document), body: pack(rest), documentCast: pack(cast) }
}

/** What `packParts` was given. */
export function unpackParts(packed: { readonly document: Uint8Array; readonly body: Uint8Array }): DocumentParts {
  return { ...unpack<Omit<DocumentParts, 'document'>>(packed.body), document: unpack<SourceDocument>(packed.document) }
}

/** Keeps what documents gave, in place of what was kept of them under the same engine. */
export async function saveParts(db: Database, parts: readonly PackedParts[]): Promise<void> {
  if (parts.length === 0) return
  // One statement must not hold one document twice; the last one counts.
  const rows = [...new Map(parts.map(item => [`${item.documentId} ${item.engine}`, item])).values()]
  const bytes = (pick: (row: PackedParts) => Uint8Array) => rows.map(row => Buffer.from(pick(row)))
  await sql`insert into parts (document_id, engine, path, document, body, document_cast)
    select * from unnest(
      ${rows.map(row => row.documentId)}::text[], ${rows.map(row => row.engine)}::text[], ${rows.map(row => row.path)}::text[],
      ${bytes(row => row.document)}::bytea[], ${bytes(row => row.body)}::bytea[], ${bytes(row => row.documentCast)}::bytea[])
    on conflict (document_id, engine) do update set path = excluded.path, document = excluded.document,
      body = excluded.body, document_cast = excluded.document_cast`.execute(db)
}

/** Under which path each document was read by this engine. */
export async function keptParts(db: Database, engine: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('parts').select(['document_id', 'path']).where('engine', '=', engine).execute()
  return new Map(rows.map(row => [row.document_id, row.path]))
}

/** What the documents gave, still packed; those that are not kept are missing from the answer. */
export async function loadPackedParts(
  db: Database,
  engine: string,
  ids: readonly string[],
): Promise<Map<string, { document: Buffer; body: Buffer }>> {
  const rows = await db
    .selectFrom('parts')
    .select(['document_id', 'document', 'body'])
    .where('engine', '=', engine)
    .where(sql<boolean>`document_id = any(${ids})`)
    .execute()
  return new Map(rows.map(({ document_id, document, body }) => [document_id, { document, body }]))
}

/** What the documents gave. */
export async function loadParts(
  db: Database,
  engine: string,
  ids: readonly string[],
): Promise<Map<string, DocumentParts>> {
  const packed = await loadPackedParts(db, engine, ids)
  return new Map([...packed].map(([id, item]) => [id, unpackParts(item)]))
}

/** The documents as they were read, still packed. */
export async function loadPackedDocuments(
  db: Database,
  engine: string,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const rows = await db
    .selectFrom('parts')
    .select(['document_id', 'document'])
    .where('engine', '=', engine)
    .where(sql<boolean>`document_id = any(${ids})`)
    .execute()
  return new Map(rows.map(row => [row.document_id, row.document]))
}

/** The documents as they were read. */
export async function loadDocuments(
  db: Database,
  engine: string,
  ids: readonly string[],
): Promise<Map<string, SourceDocument>> {
  const packed = await loadPackedDocuments(db, engine, ids)
  return new Map([...packed].map(([id, bytes]) => [id, unpack<SourceDocument>(bytes)]))
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
