import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { EntryRow } from './schema.ts'

/** An entry or diagnostic as it is written: its kind, its place and its JSON. */
export interface StoredEntry {
  readonly id: string
  readonly kind: EntryRow['kind']
  readonly documentId: string | null
  readonly position: number
  readonly body: unknown
  /** What a search for statements looks in; null for other kinds. */
  readonly words: string | null
}

/** Characters of JSON in one statement: larger needs more memory at once, smaller more round trips. */
const BATCH_CHARACTERS = 2_000_000

/** Adds entries. Whoever calls has taken out those they stand in for. */
export async function insertEntries(db: Database, entries: Iterable<StoredEntry>): Promise<void> {
  let batch: (StoredEntry & { json: string })[] = []
  let size = 0
  for (const entry of entries) {
    const json = JSON.stringify(entry.body)
    batch.push({ ...entry, json })
    size += json.length
    if (size < BATCH_CHARACTERS) continue
    await insertBatch(db, batch)
    batch = []
    size = 0
  }
  await insertBatch(db, batch)
}

async function insertBatch(db: Database, batch: readonly (StoredEntry & { json: string })[]): Promise<void> {
  if (batch.length === 0) return
  await sql`insert into entry (id, kind, document_id, position, body, words)
    select id, kind, document_id, position, body::json, to_tsvector('simple', words) from unnest(
      ${batch.map(row => row.id)}::text[], ${batch.map(row => row.kind)}::text[],
      ${batch.map(row => row.documentId)}::text[], ${batch.map(row => row.position)}::integer[],
      ${batch.map(row => row.json)}::text[], ${batch.map(row => row.words)}::text[])
      as row (id, kind, document_id, position, body, words)`.execute(db)
}

/** Makes the entries that people added these. What has the id of an entry that the machine found by now is left out. */
export async function replaceAddedEntries(db: Database, entries: readonly StoredEntry[]): Promise<void> {
  await sql`delete from entry where added`.execute(db)
  for (const { id, kind, documentId, position, body, words } of entries) {
    await sql`insert into entry (id, kind, document_id, position, body, words, added)
      select ${id}, ${kind}, d.id, ${position}, ${JSON.stringify(body)}::json, to_tsvector('simple', ${words}::text), true
      from document d where d.id = ${documentId} on conflict (id) do nothing`.execute(db)
  }
}

/** Takes out the entries of documents. */
export async function deleteEntriesOf(db: Database, documentIds: readonly string[]): Promise<void> {
  await sql`delete from entry where document_id = any(${documentIds})`.execute(db)
}

/** Takes out the entries that stand on several documents. */
export async function deleteBundleEntries(db: Database): Promise<void> {
  await db.deleteFrom('entry').where('document_id', 'is', null).execute()
}

/** The entries of one kind of these documents, in the order of the documents given. */
export async function entriesOf<T>(db: Database, kind: EntryRow['kind'], documentIds: readonly string[]): Promise<T[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['document_id', 'body'])
    .where('kind', '=', kind)
    .where(sql<boolean>`document_id = any(${documentIds})`)
    .orderBy('position')
    .execute()
  const order = new Map(documentIds.map((id, index) => [id, index]))
  // Stable: within a document the order of the query stays.
  rows.sort((a, b) => (order.get(a.document_id ?? '') ?? 0) - (order.get(b.document_id ?? '') ?? 0))
  return rows.map(row => row.body as T)
}

/** A page of the entries of one kind that stand on several documents, after `position`. */
export async function bundleEntriesAfter<T>(
  db: Database,
  kind: EntryRow['kind'],
  position: number,
  limit: number,
): Promise<{ position: number; body: T }[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['position', 'body'])
    .where('kind', '=', kind)
    .where('document_id', 'is', null)
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(row => ({ position: row.position, body: row.body as T }))
}

/** Entries by their ids; those that the record does not have are missing from the answer. */
export async function findEntries(db: Database, ids: readonly string[]): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'kind', 'document_id', 'position', 'body'])
    .where(sql<boolean>`id = any(${ids})`)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    documentId: row.document_id,
    position: row.position,
    body: row.body,
    words: null,
  }))
}

/** Which of the ids are entries of the record. */
export async function existingEntries(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('entry').select('id').where(sql<boolean>`id = any(${ids})`).execute()
  return new Set(rows.map(row => row.id))
}

/** Ids of entries that begin like the one given, for whoever mistyped it. */
export async function idsLike(db: Database, prefix: string, limit: number): Promise<string[]> {
  const pattern = `${prefix.replace(/[%_\\]/gu, '\\$&')}%`
  const rows = await db
    .selectFrom('entry')
    .select('id')
    .where('id', 'like', pattern)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

/** How many entries of each kind the record has. */
export async function countEntries(db: Database): Promise<Record<string, number>> {
  const rows = await sql<{ kind: string; n: number }>`select kind, count(*) as n from entry group by kind`.execute(db)
  return Object.fromEntries(rows.rows.map(row => [row.kind, row.n]))
}

/** The former ids of actors, in place of those written before. */
export async function saveAliases(db: Database, aliases: readonly { former: string; entry: string }[]): Promise<void> {
  await db.deleteFrom('alias').execute()
  const rows = [...new Map(aliases.map(item => [item.former, item])).values()]
  if (rows.length === 0) return
  await sql`insert into alias (former_id, entry_id)
    select * from unnest(${rows.map(row => row.former)}::text[], ${rows.map(row => row.entry)}::text[])`.execute(db)
}

/** The entry that has each former id. */
export async function aliasesOf(db: Database, formerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('alias').selectAll().where(sql<boolean>`former_id = any(${formerIds})`).execute()
  return new Map(rows.map(row => [row.former_id, row.entry_id]))
}

/** Every former id, with the entry that has it. */
export async function allAliases(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('alias').selectAll().execute()
  return new Map(rows.map(row => [row.former_id, row.entry_id]))
}

/** How many entries of each kind a build brought, changed and took away. */
export interface EntryChanges {
  readonly added: Readonly<Record<string, number>>
  readonly changed: Readonly<Record<string, number>>
  readonly gone: Readonly<Record<string, number>>
}

/** Keeps, until the transaction ends, what the entries were. */
export async function rememberEntries(db: Database): Promise<void> {
  await sql`create temporary table entry_before on commit drop as
    select id, kind, md5(body::text) as digest from entry where added is not true`.execute(db)
}

/** What has become of the entries since `rememberEntries`; null where there were none. */
export async function entryChanges(db: Database): Promise<EntryChanges | null> {
  const { rows } = await sql<{ kind: string; added: number; changed: number; gone: number }>`
    select coalesce(now.kind, before.kind) as kind,
      count(*) filter (where before.id is null) as added,
      count(*) filter (where before.digest <> now.digest) as changed,
      count(*) filter (where now.id is null) as gone
    from (select id, kind, md5(body::text) as digest from entry where added is not true) as now
      full outer join entry_before as before on before.id = now.id
    where coalesce(now.kind, before.kind) <> 'diagnostics' and exists (select 1 from entry_before)
    group by 1`.execute(db)
  if (rows.length === 0) return null
  const of = (field: 'added' | 'changed' | 'gone'): Record<string, number> =>
    Object.fromEntries(rows.filter(row => row[field] > 0).map(row => [row.kind, row[field]]))
  return { added: of('added'), changed: of('changed'), gone: of('gone') }
}
