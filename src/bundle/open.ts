import { resolve } from 'node:path'
import { type OpenOptions, openStore, type Store } from '../store/store.ts'

/** How a command opens a record. */
export interface RecordOptions {
  readonly record: string
  readonly database?: string | undefined
}

/** Commands wait this long for another that has the record: long enough for a `show`, too short for a build. */
const WAIT_MS = 5000

/** Records that this process holds open, by folder: whoever works on one uses it as it is. */
const HELD = new Map<string, Store>()

/** Opens a record for as long as the process wants: until `release`, work on it in this process goes through here. */
export async function holdStore(options: RecordOptions): Promise<{ store: Store; release: () => Promise<void> }> {
  const { record, database } = options
  const store = await openStore(record, { database, waitMs: WAIT_MS })
  const folder = resolve(record)
  try {
    if (store.erasing) await (await import('./remove.ts')).finishRemoval(store)
  } catch (error) {
    await store.close()
    throw error
  }
  HELD.set(folder, store)
  const release = async (): Promise<void> => {
    HELD.delete(folder)
    await store.close()
  }
  return { store, release }
}

/** Opens the record, does the work, and closes it whatever happens. */
export async function withStore<T>(
  options: RecordOptions & Pick<OpenOptions, 'create'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { record, database, create = false } = options
  const held = HELD.get(resolve(record))
  if (held) return work(held)
  const store = await openStore(record, { database, create, waitMs: WAIT_MS })
  try {
    // A removal that a crash cut short is carried to its end before anything else is shown or done.
    if (store.erasing) await (await import('./remove.ts')).finishRemoval(store)
    return await work(store)
  } finally {
    await store.close()
  }
}
