import { aliasesOf, findEntries, idsLike, type StoredEntry } from '../store/entries.ts'
import type { Store } from '../store/store.ts'
import { BundleError } from './failures.ts'

/** Hex digits after which a beginning may stand for the whole id. */
const MIN_DIGITS = 4
/** Close ids that an error names. */
const MAX_CLOSE = 5

/** The entry with this id, a former id, or an id that alone begins so; an error names what is close. */
export async function entryById(store: Store, id: string): Promise<StoredEntry> {
  const alias = (await aliasesOf(store.db, [id])).get(id)
  const [found] = await findEntries(store.db, [id])
  if (found) return found
  const [former] = alias === undefined ? [] : await findEntries(store.db, [alias])
  if (former) return former
  const close = await closeIds(store, id)
  const [only] = close
  // ‘statement:3fa2’ matches; ‘statement:3f’ could too soon mean another.
  const digits = /^[a-z]+:([0-9a-f]+)$/u.exec(id)?.[1]?.length ?? 0
  if (only && close.length === 1 && only.startsWith(id) && digits >= MIN_DIGITS) {
    const [begun] = await findEntries(store.db, [only])
    if (begun) return begun
  }
  const hint =
    close.length > 0
      ? `Close are: ${close.join(', ')}.`
      : 'Look it up with `onrecord show --json` or `onrecord search`.'
  throw new BundleError('bundle/unknown-entry', `${id} is no entry of this record.`, hint)
}

/** The entries with these ids, looked up together as far as they are whole. */
export async function entriesById(store: Store, ids: readonly string[]): Promise<StoredEntry[]> {
  const found = new Map((await findEntries(store.db, ids)).map(entry => [entry.id, entry]))
  const entries: StoredEntry[] = []
  for (const id of ids) entries.push(found.get(id) ?? (await entryById(store, id)))
  return entries
}

/** Ids that share the longest beginning with the one given. */
async function closeIds(store: Store, id: string): Promise<string[]> {
  for (let length = id.length; length > id.indexOf(':') + 1; length--) {
    const close = await idsLike(store.db, id.slice(0, length), MAX_CLOSE)
    if (close.length > 0) return close
  }
  return []
}
