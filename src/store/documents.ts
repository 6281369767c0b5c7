import { sql } from 'kysely'
import { pack, unpack } from './codec.ts'
import type { Database } from './database.ts'

/** A document of the record, as it was last written. */
export interface RecordDocument {
  readonly id: string
  /** Under which its parts are kept. */
  readonly engine: string
  readonly path: string
  readonly otherPaths: readonly string[]
  /** Hash of all that its entries depend on. */
  readonly inputs: string
}

/** The documents of the record, in its order. */
export async function recordDocuments(db: Database): Promise<RecordDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'engine', 'path', 'other_paths', 'inputs'])
    .orderBy('ordinal')
    .execute()
  return rows.map(row => ({
    id: row.id,
    engine: row.engine,
    path: row.path,
    otherPaths: JSON.parse(row.other_paths) as string[],
    inputs: row.inputs,
  }))
}

/** Makes the record's list of documents this one, in this order. Those that go take their entries and passages along. */
export async function saveDocuments(db: Database, documents: readonly RecordDocument[]): Promise<void> {
  await sql`delete from document where not (id = any(${documents.map(item => item.id)}))`.execute(db)
  if (documents.length === 0) return
  const none = pack([])
  await sql`insert into document (id, engine, path, other_paths, ordinal, inputs, digests)
    select id, engine, path, other_paths, ordinal, inputs, ${none}::bytea from unnest(
      ${documents.map(item => item.id)}::text[], ${documents.map(item => item.engine)}::text[],
      ${documents.map(item => item.path)}::text[], ${documents.map(item => JSON.stringify(item.otherPaths))}::text[],
      ${documents.map((_, index) => index)}::integer[], ${documents.map(item => item.inputs)}::text[])
      as row (id, engine, path, other_paths, ordinal, inputs)
    on conflict (id) do update set engine = excluded.engine, path = excluded.path, other_paths = excluded.other_paths,
      ordinal = excluded.ordinal, inputs = excluded.inputs
    where (document.engine, document.path, document.other_paths, document.ordinal, document.inputs)
      is distinct from (excluded.engine, excluded.path, excluded.other_paths, excluded.ordinal, excluded.inputs)`.execute(
    db,
  )
}

/** Keeps the digests of the statements of documents, for comparing them with those of others. */
export async function saveDigests(db: Database, digests: ReadonlyMap<string, unknown>): Promise<void> {
  if (digests.size === 0) return
  await sql`update document set digests = row.digests
    from unnest(${[...digests.keys()]}::text[], ${[...digests.values()].map(pack)}::bytea[]) as row (id, digests)
    where document.id = row.id`.execute(db)
}

/** The digests of all statements of these documents, in the order given. */
export async function loadDigests<T>(db: Database, ids: readonly string[]): Promise<T[]> {
  const rows = await db.selectFrom('document').select(['id', 'digests']).where(sql<boolean>`id = any(${ids})`).execute()
  const byId = new Map(rows.map(row => [row.id, row.digests]))
  return ids.flatMap(id => {
    const packed = byId.get(id)
    return packed ? unpack<T[]>(packed) : []
  })
}

/** A remembered value: what the record was built from, and with what. */
export async function readMeta(db: Database, key: string): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** Remembers a value. */
export async function writeMeta(db: Database, key: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
