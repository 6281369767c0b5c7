/**
 * What the record of a bundle costs for each document as the bundle grows: the part that looks at one document, and the part
 * that joins them. Flat means linear. Documents are generated; by rules, since the network's share is the same for each.
 *
 * Command: npx tsx bench/bundle-cost.ts [count …]   (default 100 1000 5000)
 * Texts are not held: what was found in each document is kept packed, as the store keeps it.
 */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { loadKnowledge } from '../src/bundle/knowledge.ts'
import type { DocumentParts } from '../src/domain/extraction.ts'
import type { DocumentCast } from '../src/domain/resolution.ts'
import {
  analyseDocument,
  BundleGatherer,
  documentEntries,
  resolveBundle,
  type StatementDigest,
} from '../src/pipeline.ts'
import { bundleNames, bundleParagraphs } from './bundle-source.ts'
import { generateDocuments } from './generate-documents.ts'
import { commandLine, machineLine } from './machine.ts'

const SEED = 20261122

const counts = process.argv.slice(2).map(Number)
console.log(commandLine('bench/bundle-cost.ts'))
console.log(`${machineLine()}\nseed ${SEED}\n`)
console.log(
  'documents   read and found   own entries   joined   (ms a document)   entries that join   memory of this process',
)
const known = await loadKnowledge('rules')
for (const count of counts.length > 0 ? counts : [100, 1000, 5000]) console.log(await measure(count))

async function measure(count: number): Promise<string> {
  const packed: Buffer[] = []
  const casts: DocumentCast[] = []
  const found = timer()
  for (const { name, text } of generateDocuments(await bundleParagraphs(), bundleNames(), count, SEED)) {
    const bytes = Buffer.from(text)
    const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const { parts } = await analyseDocument(bytes, { path: name, documentId }, known)
    if (!parts) throw new Error(`${name} was not read as a document. The generator made it: mend that.`)
    packed.push(gzipSync(JSON.stringify(parts), { level: 1 }))
    casts.push({ documentId, publishedOn: parts.document.publishedOn, cast: parts.cast })
  }
  const foundMs = found()
  const joined = timer()
  const resolution = resolveBundle(casts, [])
  const gatherer = new BundleGatherer(resolution, known.pack)
  const joinedMs = joined()
  const own = timer()
  const digests: StatementDigest[] = []
  const place = new Map(casts.map(({ documentId }, i) => [documentId, i]))
  for (const each of packed) {
    const parts = unpack(each)
    digests.push(...documentEntries(parts, resolution.actorIds.get(parts.document.id) ?? []).digests)
  }
  const ownMs = own()
  const rest = timer()
  for (const each of packed) gatherer.add(unpack(each))
  const entries = gatherer.entries(digests, id => unpack(packed[place.get(id)!]!).document)
  const restMs = joinedMs + rest()
  const number = Object.values(entries).reduce((sum, list) => sum + (list?.length ?? 0), 0)
  const perDocument = (ms: number): string => (ms / count).toFixed(2)
  const mebibytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  return [
    String(count).padStart(9),
    perDocument(foundMs).padStart(17),
    perDocument(ownMs).padStart(14),
    perDocument(restMs).padStart(9),
    String(number).padStart(38),
    `${mebibytes} MiB`.padStart(25),
  ].join('')
}

function unpack(bytes: Buffer): DocumentParts {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as DocumentParts
}

/** Milliseconds of processor time since it was made: another program on the machine changes nothing. */
function timer(): () => number {
  const started = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  }
}
