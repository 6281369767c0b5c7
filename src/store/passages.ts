import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A block of a document's text: what one hit of a search lies in. */
export interface Passage {
  readonly documentId: string
  readonly start: number
  readonly text: string
}

/** Makes the passages of these documents anew. */
export async function savePassages(
  db: Database,
  documentIds: readonly string[],
  passages: readonly Passage[],
): Promise<void> {
  await sql`delete from passage where document_id = any(${documentIds})`.execute(db)
  if (passages.length === 0) return
  await sql`insert into passage (document_id, start, text, words)
    select document_id, start, text, to_tsvector('simple', text) from unnest(
      ${passages.map(item => item.documentId)}::text[], ${passages.map(item => item.start)}::integer[],
      ${passages.map(item => item.text)}::text[]) as row (document_id, start, text)`.execute(db)
}

/** Passages that a query finds, in the order of the record. `query` is a tsquery, see `toTsquery`. */
export async function searchPassages(
  db: Database,
  query: string,
  limit: number,
): Promise<{ total: number; hits: Passage[] }> {
  const { rows } = await sql<{ document_id: string; start: number; text: string; total: number }>`
    select p.document_id, p.start, p.text, count(*) over () as total
    from passage p join document d on d.id = p.document_id
    where p.words @@ ${query}::tsquery
    order by d.ordinal, p.start limit ${limit}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.map(row => ({ documentId: row.document_id, start: row.start, text: row.text })),
  }
}

/** Statements whose words or speaker a query finds, in the order of the record. */
export async function searchStatements<T>(
  db: Database,
  query: string,
  limit: number,
): Promise<{ total: number; hits: T[] }> {
  const { rows } = await sql<{ body: T; total: number }>`
    select e.body, count(*) over () as total
    from entry e join document d on d.id = e.document_id
    where e.words @@ ${query}::tsquery and e.words is not null and e.kind = 'statements'
    order by d.ordinal, e.position limit ${limit}`.execute(db)
  return { total: rows[0]?.total ?? 0, hits: rows.map(row => row.body) }
}

/** Entries of other kinds whose words a query finds, kind by kind. */
export async function searchEntries<T>(
  db: Database,
  query: string,
  limit: number,
): Promise<{ total: number; hits: { kind: string; body: T }[] }> {
  const { rows } = await sql<{ kind: string; body: T; total: number }>`
    select e.kind, e.body, count(*) over () as total
    from entry e left join document d on d.id = e.document_id
    where e.words @@ ${query}::tsquery and e.words is not null and e.kind <> 'statements'
    order by e.kind, d.ordinal nulls last, e.position limit ${limit}`.execute(db)
  return { total: rows[0]?.total ?? 0, hits: rows.map(({ kind, body }) => ({ kind, body })) }
}

/** Ids of entries whose words a query finds: statements first, then the other kinds. */
export async function searchEntryIds(
  db: Database,
  query: string,
  limit: number,
): Promise<{ total: number; ids: string[] }> {
  const { rows } = await sql<{ id: string; total: number }>`
    select e.id, count(*) over () as total
    from entry e left join document d on d.id = e.document_id
    where e.words @@ ${query}::tsquery and e.words is not null
    order by e.kind <> 'statements', e.kind, d.ordinal nulls last, e.position limit ${limit}`.execute(db)
  return { total: rows[0]?.total ?? 0, ids: rows.map(row => row.id) }
}

/**
 * What a person types, as a tsquery: words must all be there; `"words in quotation marks"` in that order; `word*`
 * begins so; `-word` must not be there. null where nothing is left to look for.
 */
export function toTsquery(typed: string): string | null {
  const terms: string[] = []
  // One term: an optional minus, then a phrase in marks or a run without blanks. `-"a b"` and `resign*` match; a blank does not.
  for (const [, minus, phrase, word] of typed.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu)) {
    const words = wordsOf(phrase ?? word ?? '')
    if (words.length === 0) continue
    const prefix = (phrase ?? word ?? '').trimEnd().endsWith('*')
    const lexemes = words.map((item, index) => `'${item}'${prefix && index === words.length - 1 ? ':*' : ''}`)
    terms.push(`${minus ? '!' : ''}(${lexemes.join(' <-> ')})`)
  }
  return terms.some(term => !term.startsWith('!')) ? terms.join(' & ') : null
}

/** Runs of letters and digits, lower case: what the server's parser makes of the text, near enough for a search. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
