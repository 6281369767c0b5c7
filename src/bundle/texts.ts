import type { Citation } from '../domain/citation.ts'
import type { SourceDocument } from '../domain/document.ts'
import { type CitationFault, checkCitations, citationsWithin } from '../pipeline.ts'
import { unpack } from '../store/codec.ts'
import type { Database } from '../store/database.ts'
import type { RecordDocument } from '../store/documents.ts'
import { loadPackedDocuments } from '../store/parts.ts'

/** Documents of one round trip: more need more memory at once, fewer more round trips. */
export const CHUNK = 100

/** Unpacked values held at once: what goes through a record comes back to the same few. */
const HELD = 256

/**
 * What documents gave, packed in memory and unpacked as it is asked for: an eighth of the memory that all of it
 * would take, and at hand without waiting, as the pure stages ask for it.
 */
class AtHand<Packed, Value> {
  readonly #packed: ReadonlyMap<string, Packed>
  readonly #unpack: (packed: Packed) => Value
  readonly #held = new Map<string, Value>()

  constructor(packed: ReadonlyMap<string, Packed>, unpackOne: (packed: Packed) => Value) {
    this.#packed = packed
    this.#unpack = unpackOne
  }

  get(id: string): Value | undefined {
    const held = this.#held.get(id)
    if (held !== undefined) {
      // Goes to the end of the queue: the least recently used is let go first.
      this.#held.delete(id)
      this.#held.set(id, held)
      return held
    }
    const packed = this.#packed.get(id)
    if (packed === undefined) return undefined
    const value = this.#unpack(packed)
    this.#held.set(id, value)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return value
  }
}

async function packedOf<T>(
  db: Database,
  documents: readonly RecordDocument[],
  load: (db: Database, engine: string, ids: readonly string[]) => Promise<Map<string, T>>,
): Promise<Map<string, T>> {
  const packed = new Map<string, T>()
  for (let i = 0; i < documents.length; i += CHUNK) {
    const ids = documents.slice(i, i + CHUNK).map(item => item.id)
    for (const [id, item] of await load(db, documents[i]?.engine ?? '', ids)) packed.set(id, item)
  }
  return packed
}

/** Texts by document id, as the check of citations wants them. */
export type Texts = Parameters<typeof checkCitations>[1]

/** The texts of the documents. */
export async function textsAtHand(
  db: Database,
  documents: readonly RecordDocument[],
): Promise<ReadonlyMap<string, SourceDocument>> {
  const texts = new AtHand(await packedOf(db, documents, loadPackedDocuments), (packed: Buffer) =>
    unpack<SourceDocument>(packed),
  )
  // The check asks for one text at a time and for nothing else that maps can do.
  return texts as unknown as ReadonlyMap<string, SourceDocument>
}

/**
 * Checks entries that stand on several documents, document by document: from entry to entry each text would be
 * unpacked as often as somebody is mentioned in it. `within`: citations of these documents alone.
 */
export function checkByDocument(
  entries: Iterable<{ readonly id: string; readonly citations: readonly Citation[] }>,
  texts: Texts,
  needsCitation: boolean,
  within?: (documentId: string) => boolean,
): CitationFault[] {
  const byDocument = new Map<string, { id: string; citations: Citation[] }[]>()
  const faults: CitationFault[] = []
  for (const entry of entries) {
    if (entry.citations.length === 0)
      faults.push(...checkCitations([{ id: entry.id, citations: [] }], texts, { needsCitation }))
    for (const citation of citationsWithin(entry)) {
      if (within?.(citation.documentId) === false) continue
      const items = byDocument.get(citation.documentId)
      const item = { id: entry.id, citations: [citation] }
      if (items) items.push(item)
      else byDocument.set(citation.documentId, [item])
    }
  }
  for (const items of byDocument.values()) faults.push(...checkCitations(items, texts))
  return faults
}
