/**
 * Trains the accounts model on the labelled passages, over the embedding of the attribution model as it is shipped.
 *
 * Command: npm run train -- accounts [--out FOLDER] [--passages FOLDER] [--shared FOLDER] [--seed N] [--smoke]
 *
 * Needs Python 3.11 or later with venv, and about 45 minutes on two cores. Labels of a corpus that is not in
 * ../shared are left out by name. Without --out the shipped model is replaced. `--smoke` trains for a moment on a few
 * passages, into a folder that is thrown away, and checks that what comes out is a model that this program opens.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openAccountsModel } from '../../src/models/accounts-model.ts'
import { ATTRIBUTION_MODEL_FOLDER } from '../../src/models/attribution-model.ts'
import { makeEnvironment, nextVersion, PYTHON, run, TSX } from '../environment.ts'

const HERE = import.meta.dirname

/** Ways in which passages are put together: an epoch learns from one of them, the ninth from the first again. */
const ROUNDS = '8'

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: HERE },
    passages: { type: 'string', default: join(HERE, 'passages') },
    shared: { type: 'string', default: join(HERE, '..', '..', '..', 'shared') },
    seed: { type: 'string', default: '1' },
    smoke: { type: 'boolean', default: false },
  },
})

function train(work: string, passages: string, out: string, version: string, options: readonly string[]): void {
  const encoder = makeEnvironment()
  const prepared = join(work, 'passages.jsonl')
  run(HERE, process.execPath, [TSX, 'prepare.ts', passages, prepared, '--shared', values.shared, '--rounds', ROUNDS])
  const weights = join(ATTRIBUTION_MODEL_FOLDER, 'weights.onnx')
  const start = join(encoder, 'model.safetensors')
  const settled = [
    '--prepared',
    prepared,
    '--embedding',
    weights,
    '--encoder',
    start,
    '--out',
    work,
    '--seed',
    values.seed,
  ]
  run(HERE, PYTHON, ['train.py', ...settled, ...options])
  const over = JSON.parse(readFileSync(join(ATTRIBUTION_MODEL_FOLDER, 'manifest.json'), 'utf8')).version as string
  run(HERE, PYTHON, ['export.py', join(work, 'accounts.safetensors'), out, '--version', version, '--over', over])
}

/** The first passages of every group: enough to see that everything runs. */
function someOf(passages: string, folder: string): string {
  mkdirSync(folder)
  for (const file of readdirSync(passages).filter(one => one.endsWith('-01.jsonl'))) {
    const lines = readFileSync(join(passages, file), 'utf8').split('\n').slice(0, 4)
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
  }
  return folder
}

const work = mkdtempSync(join(tmpdir(), 'onrecord-train-'))
try {
  if (values.smoke) {
    const out = join(work, 'model')
    train(work, someOf(values.passages, join(work, 'some')), out, '0', ['--epochs', '2', '--batch', '4'])
    const over = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).over as string
    for (const kind of ['native', 'wasm'] as const) {
      const { keys, queries } = await (await openAccountsModel(over, kind, out)).run(new Float32Array(3 * 384), 3)
      if (keys.length !== queries.length || keys.length === 0 || !keys.every(Number.isFinite))
        throw new Error(`The trained model gives ${keys.length} and ${queries.length} numbers by ${kind}.`)
    }
    console.log('Training runs from end to end, and both runtimes open what it gives.')
  } else train(work, values.passages, values.out, nextVersion(values.out), [])
} finally {
  rmSync(work, { recursive: true, force: true })
}
