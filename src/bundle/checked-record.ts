import { createHash } from 'node:crypto'
import type { Entry } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { checkCitations } from '../pipeline.ts'
import { toJson } from '../publish/json.ts'
import { recordDocuments } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { BundleError } from './failures.ts'
import { openReader } from './reader.ts'
import { textsAtHand } from './texts.ts'

/** The record, each entry compared with the words it cites as it goes by. One that does not hold ends the reading. */
export async function verifiedReader(
  store: Store,
  meet: (entry: Entry, kind: EntryKind) => void = () => {},
): Promise<RecordReader> {
  const texts = await textsAtHand(store.db, await recordDocuments(store.db))
  const reader = await openReader(store)
  return {
    ...reader,
    async *entries(kind) {
      for await (const entry of reader.entries(kind)) {
        const [fault] = checkCitations([entry], texts)
        if (fault)
          throw new BundleError(
            'bundle/citations',
            `Nothing was exported. ${fault.message}`,
            'Run `onrecord check` for all of them; `onrecord build` makes the entries anew.',
          )
        meet(entry, kind)
        yield entry
      }
    },
  }
}

/** A record whose citations all hold, and the SHA-256 (hex) of what `onrecord export --format json` writes of it now. */
export interface CheckedRecord {
  readonly reader: RecordReader
  readonly hash: string
}

/** Reads the whole record once, checks it, and reckons its hash. `meet` sees each entry, decisions folded in. */
export async function checkedRecord(
  store: Store,
  meet: (entry: Entry, kind: EntryKind) => void,
): Promise<CheckedRecord> {
  const hash = createHash('sha256')
  for await (const piece of toJson(await verifiedReader(store, meet))) hash.update(piece)
  return { reader: await openReader(store), hash: hash.digest('hex') }
}
