import type { Actor } from '../domain/actor.ts'
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
