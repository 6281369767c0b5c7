import type { Actor } from '../domain/actor.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import type { Office, Tenure } from '../domain/office.ts'
import { type DocumentLine, documentLine } from '../publish/view.ts'
import { recordDocuments } from '../store/documents.ts'
import { findEntries } from '../store/entries.ts'
import { loadDocuments } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { decisionsByEntry } from './decisions.ts'

/** Names of actors, with what people amended. */
export async function actorNames(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const { fold } = await decisionsByEntry(store)
  const found = await findEntries(store.db, [...new Set(ids)])
  return new Map(found.map(({ body }) => [(body as Actor).id, fold(body as Actor).name]))
}

/** What entries name by id, in words: people, offices, what happened; a tenure by its person. */
export async function entryNames(store: Store, entries: readonly unknown[]): Promise<Map<string, string>> {
  const named = await namesIn(store, entries)
  const people = [...named.values()].filter(name => ENTRY_ID.test(name))
  const of = people.length > 0 ? await namesIn(store, people) : named
  return new Map([...named].map(([id, name]) => [id, of.get(name) ?? name]))
}

const ENTRY_ID = /^(?:actor|office|tenure|occurrence):[0-9a-f]{20}$/u

async function namesIn(store: Store, values: readonly unknown[]): Promise<Map<string, string>> {
  const { fold } = await decisionsByEntry(store)
  const ids = JSON.stringify(values).match(/(?:actor|office|tenure|occurrence):[0-9a-f]{20}/gu) ?? []
  const found = await findEntries(store.db, [...new Set(ids)])
  return new Map(
    found.map(({ id, body }) => {
      const { name, title, summary, person } = fold(body as Actor & Office & Occurrence & Tenure)
      return [id, name ?? title ?? summary ?? person]
    }),
  )
}

/** These documents as sources. */
export async function documentLines(store: Store, ids: readonly string[]): Promise<Map<string, DocumentLine>> {
  const documents = await recordDocuments(store.db)
  const wanted = new Set(ids)
  const chosen = documents.filter(item => wanted.has(item.id))
  const parts = await loadDocuments(
    store.db,
    chosen[0]?.engine ?? '',
    chosen.map(item => item.id),
  )
  return new Map(
    chosen.flatMap(({ id, path }) => {
      const own = parts.get(id)
      return own ? [[id, documentLine({ ...own, path })] as const] : []
    }),
  )
}
