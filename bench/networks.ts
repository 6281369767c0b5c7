/**
 * What each network costs: words a CPU second from bytes to the extractions of a document, by the rules alone, with the
 * attribution network, and with both, in turn and in one run, so that what else the machine does falls on all.
 *
 * Command: npx tsx bench/networks.ts [DOCUMENTS]
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../src/bundle/knowledge.ts'
import type { Knowledge } from '../src/domain/knowledge.ts'
import { openAttributionModel } from '../src/models/attribution-model.ts'
import { analyseDocument, FEATURE_VERSION, rulesOnly, trainedEngine } from '../src/pipeline.ts'
import { commandLine, machineLine } from './machine.ts'

const TEXTS = fileURLToPath(new URL('../../shared/data/polnear/dev/text/', import.meta.url))
const ROUNDS = 3

/** CPU seconds, user and system. */
async function priceOf(texts: readonly string[], known: Knowledge): Promise<number> {
  const started = process.cpuUsage()
  for (const [index, text] of texts.entries()) {
    const documentId = `sha256:${createHash('sha256').update(text).digest('hex')}`
    await analyseDocument(Buffer.from(text), { path: `${index}.txt`, documentId }, known)
  }
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}

async function main(): Promise<void> {
  if (!existsSync(TEXTS)) {
    console.log('skipped: no ../shared')
    return
  }
  const files = readdirSync(TEXTS).slice(0, Number(process.argv[2] ?? 40))
  const texts = files.map(file => readFileSync(join(TEXTS, file), 'utf8'))
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0)
  const both = await loadKnowledge()
  const attribution = { ...both, engine: trainedEngine(await openAttributionModel(FEATURE_VERSION, 'native')) }
  const engines = {
    'rules alone': { ...both, engine: rulesOnly.engine },
    'attribution network': attribution,
    'both networks': both,
  }
  // Weights are loaded with the first document.
  for (const known of Object.values(engines)) await priceOf(texts.slice(0, 1), known)
  const prices = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, known] of Object.entries(engines))
      prices.set(name, (prices.get(name) ?? 0) + (await priceOf(texts, known)))
  console.log(
    `${commandLine('bench/networks.ts')}\n${machineLine()}\n${words} words, ${ROUNDS} rounds; words a CPU second:`,
  )
  for (const [name, seconds] of prices) console.log(`${name.padEnd(20)} ${Math.round((words * ROUNDS) / seconds)}`)
}

await main()
