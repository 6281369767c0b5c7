/**
 * onrecord and its peers in one run: textacy's quotations over spaCy's small English model, and CoreNLP's quotations,
 * on the same texts, each on one core with one thread. What the shared scorer says of each where the shared corpus is,
 * words a CPU second (loading left out for all), and the peak of memory (onrecord's holds the TypeScript loader, too).
 * The peers are installed by the first run, 600 MB under bench/peers/.venv and 500 MB under bench/peers/.corenlp;
 * one whose language is not there is skipped. onrecord does its whole work of a document, with the engine that a
 * build takes; the peers find quotations and nothing else. Not part of CI: CoreNLP takes minutes.
 *
 *     npx tsx bench/peer.ts [--articles NUMBER]
 *
 * `--articles` takes that many for every system, spread over the corpus.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleNames, bundleParagraphs } from './bundle-source.ts'
import { generateDocuments } from './generate-documents.ts'
import { commandLine, machineLine } from './machine.ts'
import {
  firstCore,
  type PeerRow,
  type PeerRun,
  type PeerText,
  readRun,
  readScores,
  spread,
  tableLines,
} from './peer-run.ts'
import { hasPython, preparePeers } from './peers/install.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const gold = join(shared, 'data', 'polnear', 'dev')
/** How many documents are made where the corpus is not there, and from which seed. */
const GENERATED = { count: 200, seed: 1 }
const ONE_THREAD = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS', 'BLIS_NUM_THREADS', 'UV_THREADPOOL_SIZE'].map(name => [
    name,
    '1',
  ]),
)

async function loadTexts(): Promise<{ readonly from: string; readonly texts: readonly PeerText[] }> {
  if (existsSync(join(gold, 'text'))) {
    const names = readdirSync(join(gold, 'text')).sort()
    const texts = names.map(doc => ({ doc, text: readFileSync(join(gold, 'text', doc), 'utf8') }))
    return { from: '../shared/data/polnear/dev', texts }
  }
  const { count, seed } = GENERATED
  const made = generateDocuments(await bundleParagraphs(), bundleNames(), count, seed)
  return { from: `generated, seed ${seed}`, texts: [...made].map(({ name, text }) => ({ doc: name, text })) }
}

/** The start of a command that holds the rest to one core; empty where the system has no such command. */
function pinning(): readonly string[] {
  const core = existsSync('/proc/self/status') ? firstCore(readFileSync('/proc/self/status', 'utf8')) : null
  if (core === null || spawnSync('taskset', ['--version']).status !== 0) return []
  return ['taskset', '-c', String(core)]
}

function runSystem(system: string, command: readonly string[], texts: readonly PeerText[]): PeerRun {
  const [program = '', ...args] = command
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...ONE_THREAD },
    input: texts.map(text => `${JSON.stringify(text)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error || status !== 0)
    throw new Error(`${system} ended with ${String(status)}. It wrote:\n${stderr}`, { cause: error })
  return readRun(system, stdout, stderr)
}

/** The scorer's figures, where it is there and can run. */
function score(run: PeerRun, texts: readonly PeerText[], folder: string): readonly number[] | null {
  const scorer = join(shared, 'tools', 'score_attribution.py')
  if (!existsSync(gold) || !existsSync(scorer) || !hasPython()) return null
  writeFileSync(join(folder, 'predictions.jsonl'), run.predictions)
  writeFileSync(join(folder, 'docs'), texts.map(({ doc }) => doc).join('\n'))
  const scores = join(folder, 'scores.json')
  const only = ['--docs', join(folder, 'docs'), '--json', scores]
  execFileSync('python3', [scorer, gold, join(folder, 'predictions.jsonl'), ...only])
  return readScores(readFileSync(scores, 'utf8'))
}

function runAll(texts: readonly PeerText[], pin: readonly string[], folder: string): void {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/u).filter(Boolean).length, 0)
  process.stdout.write(`${texts.length} texts, ${words} words\n\n`)
  const script = fileURLToPath(new URL('peer-onrecord.ts', import.meta.url))
  const onrecord = [process.execPath, '--single-threaded', '--import', 'tsx', script]
  const systems = [{ system: 'onrecord', command: onrecord }, ...preparePeers()]
  const rows: PeerRow[] = []
  for (const one of systems) {
    if ('skipped' in one) continue
    const run = runSystem(one.system, [...pin, ...one.command], texts)
    rows.push({ system: one.system, words, run, scores: score(run, texts, folder) })
  }
  process.stdout.write(`${tableLines(rows).join('\n')}\n`)
  for (const { system, run } of rows)
    if (run.refused > 0) process.stdout.write(`\n${system}: would not read ${run.refused} paragraphs\n`)
  for (const one of systems) if ('skipped' in one) process.stdout.write(`\nskipped: ${one.system}: ${one.skipped}\n`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { articles: { type: 'string' } } })
  const { from, texts: all } = await loadTexts()
  const texts = values.articles === undefined ? all : spread(all, Number(values.articles))
  const pin = pinning()
  process.stdout.write(`${commandLine('bench/peer.ts')}\n${machineLine()}\n`)
  process.stdout.write(`${pin.length > 0 ? `pinned: ${pin.join(' ')}` : 'not pinned: no taskset'}; one thread\n`)
  process.stdout.write(`${from}: `)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-peer-'))
  try {
    runAll(texts, pin, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
