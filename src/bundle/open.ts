import { type OpenOptions, openStore, type Store } from '../store/store.ts'

/** How a command opens a record. */
export interface RecordOptions {
  readonly record: string
  readonly database?: string | undefined
}

/** Commands wait this long for another that has the record: long enough for a `show`, too short for a build. */
const WAIT_MS = 5000

/** Opens the record, does the work, and closes it whatever happens. */
export async function withStore<T>(
  options: RecordOptions & Pick<OpenOptions, 'create'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { record, database, create = false } = options
  const store = await openStore(record, { database, create, waitMs: WAIT_MS })
  try {
    // A removal that a crash cut short is carried to its end before anything else is shown or done.
    if (store.erasing) await (await import('./remove.ts')).finishRemoval(store)
    return await work(store)
  } finally {
    await store.close()
  }
}
