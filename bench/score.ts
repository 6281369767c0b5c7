/**
 * Scores attributions on PolNeAR with the shared scorer: what stands here is the making of the predictions,
 * what is right is the scorer's to say. The whole of the product runs: reading, language, extraction.
 *
 * Command: npx tsx bench/score.ts [dev|train] [--continued]
 * `--continued` counts quotations without a cue, too: the corpus has next to none of them.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyseDocument, rulesOnly } from '../src/pipeline.ts'
import { commandLine, machineLine } from './machine.ts'
import { predictionLine } from './predictions.ts'

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))

/** What the product finds in a file, as the scorer reads it. */
async function predict(file: string, continued: boolean): Promise<string> {
  const bytes = readFileSync(file)
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { parts } = await analyseDocument(bytes, { path: file, documentId }, rulesOnly)
  return predictionLine(basename(file), parts?.extractions ?? [], continued)
}

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const split = args.find(arg => !arg.startsWith('--')) ?? 'dev'
  const gold = join(SHARED, 'data', 'polnear', split)
  if (!existsSync(gold)) {
    console.log('skipped: no ../shared')
    return
  }
  const files = readdirSync(join(gold, 'text')).sort()
  const before = process.cpuUsage()
  const lines: string[] = []
  for (const name of files) lines.push(await predict(join(gold, 'text', name), args.includes('--continued')))
  const { user, system } = process.cpuUsage(before)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-score-'))
  try {
    const predictions = join(folder, 'predictions.jsonl')
    writeFileSync(predictions, lines.join('\n'))
    const scorer = join(SHARED, 'tools', 'score_attribution.py')
    const table = execFileSync('python3', [scorer, gold, predictions], { encoding: 'utf8' })
    console.log(`${commandLine('bench/score.ts')}\n${machineLine()}`)
    console.log(
      `engine ${rulesOnly.engine.id}@${rulesOnly.engine.version}; ${files.length} articles, ${((user + system) / 1e6).toFixed(1)} CPU seconds\n`,
    )
    console.log(table)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await main()
