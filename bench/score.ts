/**
 * Scores attributions on PolNeAR with the shared scorer: what stands here is the making of the predictions,
 * what is right is the scorer's to say. The whole of the product runs: reading, language, extraction.
 *
 * Command: npx tsx bench/score.ts [dev|train] [--all] [--keep FILE] [--engine best|reproducible|rules] [--model FOLDER]
 * `--keep FILE` keeps the predictions. `--all` counts quotations without a cue and statements within statements, too: the corpus
 * has next to none of them.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Knowledge } from '../src/domain/knowledge.ts'
import { analyseDocument } from '../src/pipeline.ts'
import { ENGINE_OPTIONS, knowledgeFrom } from './knowledge.ts'
import { commandLine, machineLine } from './machine.ts'
import { predictionLine } from './predictions.ts'

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))

/** What the product finds in a file, as the scorer reads it. */
async function predict(file: string, known: Knowledge, all: boolean): Promise<string> {
  const bytes = readFileSync(file)
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { parts } = await analyseDocument(bytes, { path: file, documentId }, known)
  return predictionLine(basename(file), parts?.extractions ?? [], all)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, keep: { type: 'string' }, ...ENGINE_OPTIONS },
  })
  const split = positionals[0] ?? 'dev'
  const gold = join(SHARED, 'data', 'polnear', split)
  if (!existsSync(gold)) {
    console.log('skipped: no ../shared')
    return
  }
  const files = readdirSync(join(gold, 'text')).sort()
  const known = await knowledgeFrom(values)
  const before = process.cpuUsage()
  const lines: string[] = []
  for (const name of files) lines.push(await predict(join(gold, 'text', name), known, values.all))
  const { user, system } = process.cpuUsage(before)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-score-'))
  try {
    const predictions = join(folder, 'predictions.jsonl')
    writeFileSync(predictions, lines.join('\n'))
    if (values.keep) writeFileSync(values.keep, lines.join('\n'))
    const scorer = join(SHARED, 'tools', 'score_attribution.py')
    const table = execFileSync('python3', [scorer, gold, predictions], { encoding: 'utf8' })
    console.log(`${commandLine('bench/score.ts')}\n${machineLine()}`)
    console.log(
      `engine ${known.engine.id}@${known.engine.version}; ${files.length} articles, ${((user + system) / 1e6).toFixed(1)} CPU seconds\n`,
    )
    console.log(table)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await main()
