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
    return await work(store)
  } finally {
    await store.close()
  }
}
