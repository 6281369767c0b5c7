/**
 * How fast, and with how much memory: each stage by itself over generated documents, then the installed
 * program end to end, everything stored. Needs `npm run build` first.
 *
 *     npx tsx bench/speed.ts [DOCUMENTS] [SEED]
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { bundleNames, bundleParagraphs } from './bundle-source.ts'
import { generateDocuments } from './generate-documents.ts'
import { commandLine, machineLine } from './machine.ts'
import { memoryOfTree } from './process-memory.ts'
import { STAGES, type StageSpeed } from './stages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** How often memory is looked at: a peak shorter than this may be missed. */
const WATCH_MS = 100
/** Stages are timed over no more documents than this: each holds them all in memory. */
const STAGE_DOCUMENTS = 200

function timeStage(stage: string, folder: string): StageSpeed {
  const script = fileURLToPath(new URL('stage-speed.ts', import.meta.url))
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script, stage, folder], { cwd: root, encoding: 'utf8' }),
  ) as StageSpeed
}

/** Runs the built program and watches the memory of all its processes. */
async function runProgram(args: readonly string[]): Promise<{ seconds: number; peakMebibytes: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peakMebibytes = 0
  const watch = setInterval(() => {
    peakMebibytes = Math.max(peakMebibytes, memoryOfTree(child.pid!))
  }, WATCH_MS)
  const code = await new Promise(resolve => child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`onrecord ${args.join(' ')} ended with ${String(code)}.`)
  return { seconds: (performance.now() - started) / 1000, peakMebibytes }
}

function writeDocuments(
  folder: string,
  documents: Iterable<{ name: string; text: string }>,
  upTo = Number.POSITIVE_INFINITY,
): number {
  mkdirSync(folder)
  let words = 0
  let written = 0
  for (const { name, text } of documents) {
    if (written++ >= upTo) break
    words += text.split(/\s+/u).length
    writeFileSync(`${folder}/${name}`, text)
  }
  return words
}

function printStages(folder: string): void {
  process.stdout.write('| stage | words | CPU seconds | words a CPU second | peak MiB |\n|---|---|---|---|---|\n')
  for (const stage of STAGES) {
    const { words, seconds, peakMebibytes } = timeStage(stage, folder)
    process.stdout.write(
      `| ${stage} | ${words} | ${seconds.toFixed(2)} | ${(words / seconds).toFixed(0)} | ${peakMebibytes.toFixed(0)} |\n`,
    )
  }
}

async function main(count: number, seed: number): Promise<void> {
  if (!existsSync(`${root}dist/cli/main.js`)) throw new Error('dist/ is not there. Run: npm run build')
  process.stdout.write(`${commandLine('bench/speed.ts')}\n${machineLine()}\nseed: ${seed}\n\n`)
  const work = mkdtempSync(`${tmpdir()}/onrecord-speed-`)
  try {
    const make = [await bundleParagraphs(), bundleNames()] as const
    writeDocuments(`${work}/few`, generateDocuments(...make, count, seed), STAGE_DOCUMENTS)
    printStages(`${work}/few`)
    const words = writeDocuments(`${work}/all`, generateDocuments(...make, count, seed))
    const { seconds, peakMebibytes } = await runProgram(['build', `${work}/all`, '--record', `${work}/record`])
    const again = await runProgram(['build', `${work}/all`, '--record', `${work}/record`])
    process.stdout.write(`\nend to end: ${count} documents, ${words} words, ${seconds.toFixed(1)} s, `)
    process.stdout.write(
      `${((1000 * seconds) / count).toFixed(1)} ms a document, ${(words / seconds).toFixed(0)} words a second, peak ${peakMebibytes.toFixed(0)} MiB\n`,
    )
    process.stdout.write(`again, nothing changed: ${again.seconds.toFixed(1)} s\n`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const [count = '1000', seed = '1'] = process.argv.slice(2)
await main(Number(count), Number(seed))
