/**
 * Scores attributions on PolNeAR with the shared scorer: what stands here is the making of the predictions,
 * what is right is the scorer's to say. The whole of the product runs: reading, language, extraction.
 *
 * Command: npx tsx bench/score.ts [dev|train] [--all] [--publishers] [--errors] [--keep FILE]
 *   [--engine best|reproducible|rules] [--model FOLDER]
 * `--keep FILE` keeps the predictions. `--all` counts quotations without a cue and statements within statements, too:
 * the corpus has next to none of them. `--errors` lists the five surest errors of each kind.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Knowledge } from '../src/domain/knowledge.ts'
import type { Span } from '../src/domain/span.ts'
import { analyseDocument } from '../src/pipeline.ts'
import { attributionErrors, type ScoredAttribution, worstOf } from './attribution-errors.ts'
import { ENGINE_OPTIONS, knowledgeFrom } from './knowledge.ts'
import { commandLine, machineLine } from './machine.ts'
import { publisherOf, readGold } from './polnear.ts'
import { predictionLine } from './predictions.ts'

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))

/** What the product finds in a file, as the scorer reads it. */
async function predict(file: string, known: Knowledge, all: boolean): Promise<string> {
  const bytes = readFileSync(file)
  const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const { parts } = await analyseDocument(bytes, { path: file, documentId }, known)
  return predictionLine(basename(file), parts?.extractions ?? [], all)
}

/** Runs the shared scorer: its table, and what it reckons by class. */
function score(gold: string, predictions: string, documents?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-score-'))
  try {
    const json = join(folder, 'score.json')
    const only = documents ? ['--docs', join(folder, 'documents.txt')] : []
    if (documents) writeFileSync(join(folder, 'documents.txt'), documents)
    const scorer = join(SHARED, 'tools', 'score_attribution.py')
    const table = execFileSync('python3', [scorer, gold, predictions, '--json', json, ...only], { encoding: 'utf8' })
    return { table, by: JSON.parse(readFileSync(json, 'utf8')) as ScorerOutput }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type ScorerOutput = Readonly<Record<string, { readonly P: number; readonly R: number; readonly F1: number }>>

/** Content and source both at half of their words: the figure that cannot be had by long sources. */
function strictLines(by: ScorerOutput): string {
  const percent = (value: number) => (value * 100).toFixed(1).padStart(7)
  return ['all', 'quoted', 'direct', 'mixed', 'indirect']
    .map(kind => ({ kind, ...by[`full_srcJ/${kind}`]! }))
    .map(({ kind, P, R, F1 }) => `${`full_srcJ/${kind}`.padEnd(22)}${percent(P)}${percent(R)}${percent(F1)}`)
    .join('\n')
}

/** The scores hold across outlets, or do not: content and source both right, for each paper. */
function printPublishers(gold: string, predictions: string, files: readonly string[]): void {
  for (const publisher of new Set(files.map(publisherOf))) {
    const own = files.filter(name => publisherOf(name) === publisher)
    const { by } = score(gold, predictions, own.join('\n'))
    console.log(`\n${publisher}, ${own.length} articles\n${strictLines(by)}`)
  }
}

const WORST_OF_KIND = 5

type Pairs = readonly (readonly [number, number])[]

/** As `predictionLine` writes it. */
interface PredictedAttribution {
  readonly source: Pairs
  readonly cue: Pairs
  readonly content: Pairs
  readonly score: number
}

function spansOf({ source, cue, content, score }: PredictedAttribution): ScoredAttribution {
  const spans = (pairs: Pairs) => pairs.map(([start, end]) => ({ start, end }))
  return { source: spans(source), cue: spans(cue), content: spans(content), score }
}

function printErrors(gold: string, lines: readonly string[]): void {
  const all = lines.flatMap(line => {
    const { doc, attributions } = JSON.parse(line) as { doc: string; attributions: readonly PredictedAttribution[] }
    const text = readFileSync(join(gold, 'text', doc), 'utf8')
    const words = (spans: readonly Span[] = []) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return attributionErrors(text, readGold(gold, doc), attributions.map(spansOf)).map(error => ({
      ...error,
      shown: `${doc}: [${words(error.found?.source)}] ${words(error.found?.cue)} [${words(error.found?.content)}]; annotators: [${words(error.expected?.source)}] ${words(error.expected?.cue)} [${words(error.expected?.content)}]`,
    }))
  })
  for (const kind of ['wrong source', 'wrong extent', 'made up', 'missed'] as const) {
    console.log(`\n${kind}: ${all.filter(one => one.kind === kind).length}; the surest:`)
    for (const one of worstOf(all, kind, WORST_OF_KIND)) console.log(`  ${one.score.toFixed(2)} ${one.shown}`)
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      keep: { type: 'string' },
      publishers: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      ...ENGINE_OPTIONS,
    },
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
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-predictions-'))
  try {
    const predictions = values.keep ?? join(folder, 'predictions.jsonl')
    writeFileSync(predictions, lines.join('\n'))
    console.log(`${commandLine('bench/score.ts')}\n${machineLine()}`)
    console.log(
      `engine ${known.engine.id}@${known.engine.version}; ${files.length} articles, ${((user + system) / 1e6).toFixed(1)} CPU seconds\n`,
    )
    const { table, by } = score(gold, predictions)
    console.log(table)
    console.log(`\n${strictLines(by)}`)
    if (values.publishers) printPublishers(gold, predictions, files)
    if (values.errors) printErrors(gold, lines)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await main()
