/**
 * onrecord and a peer in one run: textacy's quotations over spaCy's small English model, on the same texts, each on
 * one core with one thread. Words a CPU second (loading left out for both), the peak of memory (onrecord's holds the
 * TypeScript loader, too), and, where the shared corpus is, what the shared scorer says of both. The peer is
 * installed by the first run, 600 MB under bench/peers/.venv. onrecord does its whole work of a document: the peer
 * finds direct quotations and nothing else. Not part of CI.
 *
 *     npx tsx bench/peer.ts
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleNames, bundleParagraphs } from './bundle-source.ts'
import { generateDocuments } from './generate-documents.ts'
import { commandLine, machineLine } from './machine.ts'
import { hasPython, preparePeer } from './peer-environment.ts'
import { firstCore, type PeerRow, type PeerRun, type PeerText, readRun, readScores, tableLines } from './peer-run.ts'

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
function score(run: PeerRun, folder: string): readonly number[] | null {
  const scorer = join(shared, 'tools', 'score_attribution.py')
  if (!existsSync(gold) || !existsSync(scorer) || !hasPython()) return null
  writeFileSync(join(folder, 'predictions.jsonl'), run.predictions)
  const scores = join(folder, 'scores.json')
  execFileSync('python3', [scorer, gold, join(folder, 'predictions.jsonl'), '--json', scores])
  return readScores(readFileSync(scores, 'utf8'))
}

async function main(): Promise<void> {
  const { from, texts } = await loadTexts()
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/u).filter(Boolean).length, 0)
  const peer = preparePeer()
  const pin = pinning()
  process.stdout.write(`${commandLine('bench/peer.ts')}\n${machineLine()}\n`)
  process.stdout.write(`${pin.length > 0 ? `pinned: ${pin.join(' ')}` : 'not pinned: no taskset'}; one thread\n`)
  process.stdout.write(`texts: ${texts.length}, ${words} words, ${from}\n\n`)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-peer-'))
  try {
    const measure = (system: string, command: readonly string[]): PeerRow => {
      const run = runSystem(system, [...pin, ...command], texts)
      return { system, words, run, scores: score(run, folder) }
    }
    const script = fileURLToPath(new URL('peer-onrecord.ts', import.meta.url))
    const rows = [measure('onrecord', [process.execPath, '--single-threaded', '--import', 'tsx', script])]
    if ('command' in peer) rows.push(measure('textacy by paragraph, joined', peer.command))
    process.stdout.write(`${tableLines(rows).join('\n')}\n`)
    for (const { system, run } of rows)
      if (run.refused > 0) process.stdout.write(`\n${system}: would not read ${run.refused} paragraphs\n`)
    if ('skipped' in peer) process.stdout.write(`\nskipped: ${peer.skipped}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
