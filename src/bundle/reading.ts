import { sideBySide } from '../pipeline.ts'
import { sourceAt } from '../publish/pages/tellers.ts'
import type { SourceLine } from '../publish/view.ts'
import { searchEntryIds, searchPassages } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import { type BuiltRecord, builtRecord } from './assemble.ts'
import type { Matter } from './matter.ts'
import { queryOf, wordPatterns } from './search.ts'
import { sentenceWith } from './sentences.ts'

export { activeDecisions } from '../pipeline.ts'

/** Files that the last build could not read. */
export async function unreadFiles(
  store: Store,
): Promise<{ path: string; code: string; message: string; hint: string }[]> {
  const built: BuiltRecord | null = await builtRecord(store.db)
  return (built?.unread ?? []).map(({ path, code, message, hint }) => ({ path, code, message, hint }))
}

/** What a search finds in a record that is open: sentences of its documents, and ids of its entries. */
export async function searchMatter(matter: Matter, typed: string, limit: number) {
  const query = queryOf(typed)
  const { db } = matter.store
  const passages = await searchPassages(db, query, limit)
  const entries = await searchEntryIds(db, query, limit)
  const words = wordPatterns(typed)
  const hits = passages.hits.flatMap(hit => {
    const source = sourceAt(matter.record, hit.documentId)
    const { text, start } = sentenceWith(hit.text, words)
    return source ? [{ sentence: text, start: hit.start + start, source }] : []
  })
  return { documents: { total: passages.total, hits }, entries }
}

/** Two documents of a record, word by word. */
export async function compareDocuments(matter: Matter, left: string, right: string) {
  const [a, b] = [await matter.text(left), await matter.text(right)]
  return { left: line(matter, a.id), right: line(matter, b.id), pieces: sideBySide(a, b) }
}

function line(matter: Matter, documentId: string): SourceLine {
  return sourceAt(matter.record, documentId)!
}
