import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Resolution } from '../domain/resolution.ts'
import { BundleGatherer, type StatementDigest } from '../pipeline.ts'
import type { Database } from '../store/database.ts'
import { loadDigests, type RecordDocument } from '../store/documents.ts'
import { deleteBundleEntries, insertEntries } from '../store/entries.ts'
import { loadParts } from '../store/parts.ts'
import { CHUNK, textsAtHand } from './texts.ts'
import { refuseFaults, toStored } from './write-entries.ts'

/** Makes the entries that stand on several documents anew: the documents go by a hundred at a time, and none is held. */
export async function writeBundleEntries(
  db: Database,
  documents: readonly RecordDocument[],
  resolution: Resolution,
  pack: PackKnowledge,
): Promise<void> {
  const digests: StatementDigest[] = []
  const gatherer = new BundleGatherer(resolution, pack)
  for (let i = 0; i < documents.length; i += CHUNK) {
    const chunk = documents.slice(i, i + CHUNK)
    const ids = chunk.map(item => item.id)
    digests.push(...(await loadDigests<StatementDigest>(db, ids)))
    const parts = await loadParts(db, chunk[0]!.engine, ids)
    for (const { id } of chunk) {
      const own = parts.get(id)
      if (own) gatherer.add(own)
    }
  }
  const compared = gatherer.compared()
  const texts = await textsAtHand(
    db,
    documents.filter(item => compared.has(item.id)),
  )
  const entries = gatherer.entries(digests, id => texts.get(id))
  const known = new Set(documents.map(item => item.id))
  for (let i = 0; i < documents.length; i += CHUNK) {
    const chunk = documents.slice(i, i + CHUNK)
    const ids = new Set(chunk.map(item => item.id))
    // What cites no document of the record is found with the first hundred.
    refuseFaults(entries, await textsAtHand(db, chunk), id => ids.has(id) || (i === 0 && !known.has(id)))
  }
  await deleteBundleEntries(db)
  await insertEntries(db, toStored(entries, null, null))
}
