import type { SourceDocument } from '../domain/document.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import type { Resolution } from '../domain/resolution.ts'
import { bundleEntries, type StatementDigest } from '../pipeline.ts'
import { unpack } from '../store/codec.ts'
import type { Database } from '../store/database.ts'
import { loadDigests, type RecordDocument } from '../store/documents.ts'
import { deleteBundleEntries, insertEntries } from '../store/entries.ts'
import { loadPackedParts } from '../store/parts.ts'
import { CHUNK, refuseFaults, type Texts, toStored } from './write-entries.ts'

/** Makes the entries that stand on several documents anew. */
export async function writeBundleEntries(
  db: Database,
  documents: readonly RecordDocument[],
  resolution: Resolution,
): Promise<void> {
  const digests: StatementDigest[] = []
  const packed = new Map<string, Buffer>()
  for (let i = 0; i < documents.length; i += CHUNK) {
    const ids = documents.slice(i, i + CHUNK).map(item => item.id)
    digests.push(...(await loadDigests<StatementDigest>(db, ids)))
    for (const [id, body] of await loadPackedParts(db, documents[0]?.engine ?? '', ids)) packed.set(id, body)
  }
  const unpacked = new Unpacked(packed)
  const entries = bundleEntries(resolution, id => unpacked.get(id), digests)
  refuseFaults(entries, unpacked.texts)
  await deleteBundleEntries(db)
  await insertEntries(db, toStored(entries, null, null))
}

/** Unpacked parts held at once: what joins documents goes from actor to actor and comes back to the same few. */
const HELD = 256

/** What documents gave, packed in memory and unpacked as it is asked for: an eighth of the memory of all of it. */
class Unpacked {
  readonly #packed: ReadonlyMap<string, Buffer>
  readonly #held = new Map<string, DocumentParts>()

  constructor(packed: ReadonlyMap<string, Buffer>) {
    this.#packed = packed
  }

  get(id: string): DocumentParts | undefined {
    const held = this.#held.get(id)
    if (held) {
      // Goes to the end of the queue: the least recently used is let go first.
      this.#held.delete(id)
      this.#held.set(id, held)
      return held
    }
    const packed = this.#packed.get(id)
    if (!packed) return undefined
    const parts = unpack<DocumentParts>(packed)
    this.#held.set(id, parts)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return parts
  }

  /** As a map, for the check of citations, which only ever asks for one. */
  get texts(): Texts {
    const get = (id: string): SourceDocument | undefined => this.get(id)?.document
    return { get } as unknown as Texts
  }
}
