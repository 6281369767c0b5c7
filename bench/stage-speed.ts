/**
 * Times one stage over documents: run by speed.ts in a process of its own, so that the peak of memory is that of
 * the stages up to this one. Prints one line of JSON.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { SourceDocument } from '../src/domain/document.ts'
import { extract, findMentions, ruleAttributions } from '../src/extract/index.ts'
import { analyse } from '../src/language/index.ts'
import { documentEntries, resolveBundle } from '../src/pipeline.ts'
import { readDocument } from '../src/read/index.ts'
import { resolveDocument } from '../src/resolve/index.ts'
import type { StageSpeed } from './stages.ts'

async function readAll(folder: string): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = []
  for (const name of readdirSync(folder).sort()) {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`))
    const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const { document } = await readDocument(bytes, { path: name, documentId })
    if (document) documents.push(document)
  }
  return documents
}

async function measure(stage: string, folder: string): Promise<StageSpeed> {
  // Set again before each stage, so that only the one that is asked for is counted.
  let started = process.cpuUsage()
  const documents = await readAll(folder)
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  if (stage === 'read') return report(stage, words, started)
  started = process.cpuUsage()
  const analysed = documents.map(analyse)
  if (stage === 'language') return report(stage, words, started)
  started = process.cpuUsage()
  const found = analysed.map(each =>
    extract(each, findMentions(each), { attributions: ruleAttributions(each), frames: [] }),
  )
  if (stage === 'extract') return report(stage, words, started)
  started = process.cpuUsage()
  const local = analysed.map((each, i) => resolveDocument(each, found[i]!))
  const casts = documents.map(({ id, publishedOn }, i) => ({ documentId: id, publishedOn, cast: local[i]!.cast }))
  const resolution = resolveBundle(casts, [])
  if (stage === 'resolve') return report(stage, words, started)
  started = process.cpuUsage()
  for (const [i, document] of documents.entries()) {
    const parts = { document, engine: 'rules', extractions: found[i]!, ...local[i]! }
    documentEntries(parts, resolution.actorIds.get(document.id) ?? [])
  }
  return report(stage, words, started)
}

function report(stage: string, words: number, started: NodeJS.CpuUsage): StageSpeed {
  const { user, system } = process.cpuUsage(started)
  return { stage, words, seconds: (user + system) / 1e6, peakMebibytes: process.resourceUsage().maxRSS / 1024 }
}

const [stage = '', folder = ''] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(await measure(stage, folder))}\n`)
