import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Resolution } from '../domain/resolution.ts'
import { bundleEntries, type StatementDigest } from '../pipeline.ts'
import type { Database } from '../store/database.ts'
import { loadDigests, type RecordDocument } from '../store/documents.ts'
import { deleteBundleEntries, insertEntries } from '../store/entries.ts'
import { CHUNK, partsAtHand } from './texts.ts'
import { refuseFaults, toStored } from './write-entries.ts'

/** Makes the entries that stand on several documents anew. */
export async function writeBundleEntries(
  db: Database,
  documents: readonly RecordDocument[],
  resolution: Resolution,
  pack: PackKnowledge,
): Promise<void> {
  const digests: StatementDigest[] = []
  for (let i = 0; i < documents.length; i += CHUNK) {
    const ids = documents.slice(i, i + CHUNK).map(item => item.id)
    digests.push(...(await loadDigests<StatementDigest>(db, ids)))
  }
  const { parts, texts } = await partsAtHand(db, documents)
  const entries = bundleEntries(resolution, id => parts.get(id), digests, pack)
  refuseFaults(entries, texts)
  await deleteBundleEntries(db)
  await insertEntries(db, toStored(entries, null, null))
}
