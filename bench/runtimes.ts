/**
 * The two runtimes of the trained model side by side: how many attributions have another span or another source by
 * WebAssembly than natively, over a folder of texts.
 *
 * Command: npx tsx bench/runtimes.ts [FOLDER] [--model FOLDER]    without FOLDER: PolNeAR dev in ../shared
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Knowledge } from '../src/domain/knowledge.ts'
import { analyseDocument } from '../src/pipeline.ts'
import { knowledgeFrom } from './knowledge.ts'
import { commandLine, machineLine } from './machine.ts'
import { predictionLine } from './predictions.ts'

interface Predictions {
  readonly attributions: readonly { readonly source: unknown; readonly cue: unknown; readonly content: unknown }[]
}

async function attributionsOf(folder: string, file: string, known: Knowledge): Promise<readonly string[]> {
  const { parts } = await analyseDocument(readFileSync(join(folder, file)), { path: file, documentId: file }, known)
  const line = JSON.parse(predictionLine(file, parts?.extractions ?? [], true)) as Predictions
  return line.attributions.map(({ source, cue, content }) => JSON.stringify({ source, cue, content }))
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { model: { type: 'string' } } })
  const folder = positionals[0] ?? fileURLToPath(new URL('../../shared/data/polnear/dev/text', import.meta.url))
  if (!existsSync(folder)) {
    console.log('skipped: no ../shared')
    return
  }
  const native = await knowledgeFrom({ ...values, engine: 'best' })
  const wasm = await knowledgeFrom({ ...values, engine: 'reproducible' })
  let all = 0
  let other = 0
  const seconds = { native: 0, wasm: 0 }
  for (const file of readdirSync(folder).sort()) {
    const before = process.cpuUsage()
    const one = await attributionsOf(folder, file, native)
    const between = process.cpuUsage()
    const two = new Set(await attributionsOf(folder, file, wasm))
    seconds.native += spent(before, between)
    seconds.wasm += spent(between, process.cpuUsage())
    all += one.length
    other += one.filter(each => !two.has(each)).length
  }
  console.log(`${commandLine('bench/runtimes.ts')}\n${machineLine()}`)
  console.log(`${native.engine.id} and ${wasm.engine.id}, version ${native.engine.version}`)
  console.log(`attributions natively: ${all}; with another span or source by WebAssembly: ${other}`)
  console.log(`WebAssembly takes ${(seconds.wasm / seconds.native).toFixed(1)} times the CPU time, reading to naming`)
}

function spent(from: NodeJS.CpuUsage, to: NodeJS.CpuUsage): number {
  return (to.user + to.system - from.user - from.system) / 1e6
}

await main()
