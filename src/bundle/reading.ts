import { sideBySide } from '../pipeline.ts'
import { sourceAt } from '../publish/pages/tellers.ts'
import type { SourceLine } from '../publish/view.ts'
import type { Store } from '../store/store.ts'
import { type BuiltRecord, builtRecord } from './assemble.ts'
import type { Matter } from './matter.ts'

export { activeDecisions } from '../pipeline.ts'

/** Files that the last build could not read. */
export async function unreadFiles(
  store: Store,
): Promise<{ path: string; code: string; message: string; hint: string }[]> {
  const built: BuiltRecord | null = await builtRecord(store.db)
  return (built?.unread ?? []).map(({ path, code, message, hint }) => ({ path, code, message, hint }))
}

/** Two documents of a record, word by word. */
export async function compareDocuments(matter: Matter, left: string, right: string) {
  const [a, b] = [await matter.text(left), await matter.text(right)]
  return { left: line(matter, a.id), right: line(matter, b.id), pieces: sideBySide(a, b) }
}

function line(matter: Matter, documentId: string): SourceLine {
  return sourceAt(matter.record, documentId)!
}
