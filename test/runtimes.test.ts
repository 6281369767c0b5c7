/** The trained model by the processor's own code and by WebAssembly: the same spans but for a handful. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { predictionLine } from '../bench/predictions.ts'
import { loadKnowledge } from '../src/bundle/knowledge.ts'
import type { Knowledge } from '../src/domain/knowledge.ts'
import { noPacks } from '../src/domain/pack-knowledge.ts'
import { openAttributionModel } from '../src/models/attribution-model.ts'
import { analyseDocument, FEATURE_VERSION, trainedEngine } from '../src/pipeline.ts'
import { BUNDLE } from './expected/load.ts'

const DOCUMENTS = readdirSync(`${BUNDLE}documents`).filter(name => /\.(?:html|md|txt)$/u.test(name))

async function attributions(name: string, known: Knowledge): Promise<readonly string[]> {
  const bytes = readFileSync(`${BUNDLE}documents/${name}`)
  const { parts } = await analyseDocument(bytes, { path: name, documentId: name }, known)
  const line = JSON.parse(predictionLine(name, parts?.extractions ?? [], true)) as {
    attributions: readonly { source: unknown; cue: unknown; content: unknown }[]
  }
  return line.attributions.map(({ source, cue, content }) => JSON.stringify({ source, cue, content }))
}

test('both runtimes give the same spans but for a handful', async () => {
  const native = {
    engine: trainedEngine(await openAttributionModel(FEATURE_VERSION, 'native')),
    pack: noPacks,
    packs: [],
    notices: [],
  }
  const wasm = await loadKnowledge('reproducible')
  let all = 0
  let other = 0
  for (const name of DOCUMENTS) {
    const one = await attributions(name, native)
    const two = new Set(await attributions(name, wasm))
    all += one.length
    other += one.filter(each => !two.has(each)).length
  }
  process.stdout.write(`runtimes: ${other} of ${all} attributions of the example bundle differ\n`)
  expect(all).toBeGreaterThan(100)
  expect(other / all).toBeLessThan(0.05)
}, 120_000)

test('WebAssembly gives the same again, to the last bit', async () => {
  const [name] = DOCUMENTS
  const once = await attributions(name!, await loadKnowledge('reproducible'))
  expect(await attributions(name!, await loadKnowledge('reproducible'))).toEqual(once)
})
