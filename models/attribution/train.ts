/**
 * Trains the attribution model: makes the Python environment, the windows, the weights, and scores what comes out.
 *
 * Command: npm run train -- attribution [--out FOLDER] [--polnear FOLDER] [--seed N] [--smoke]
 *
 * Needs PolNeAR 1.0 in ../shared/data/polnear (or where --polnear says), Python 3.11 or later with venv, and about three hours on
 * two cores. Without --out the shipped model is replaced. `--smoke` trains for a moment on `sample.txt`, into a folder
 * that is thrown away, and checks that what comes out is a model that this program opens, by both runtimes.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openAttributionModel } from '../../src/models/attribution-model.ts'
import { FEATURE_VERSION } from '../../src/pipeline.ts'
import { makeEnvironment, nextVersion, PYTHON, run, TSX } from '../environment.ts'
import { writeSample } from './sample.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))

interface Plan {
  readonly polnear: string
  readonly work: string
  readonly out: string
  readonly options: readonly string[]
  /** Epochs whose weights are averaged. */
  readonly epochs: readonly number[]
  readonly version: string
}

/**
 * The last epoch of the schedule does worse on dev than those before it, and the average of five better than any one:
 * .752 against .736 to .745 (`full_srcJ`, seed 1).
 */
const SHIPPED = { epochs: 7, stop: 6, averaged: [2, 3, 4, 5, 6] }

function train(encoder: string, { polnear, work, out, options, epochs, version }: Plan): void {
  const vocabulary = join(encoder, 'vocab.txt')
  const prepare = (split: string, ...more: string[]) =>
    run(HERE, process.execPath, [
      TSX,
      'prepare.ts',
      vocabulary,
      join(polnear, split),
      join(work, `${split}.jsonl`),
      ...more,
    ])
  prepare('train', '--variants')
  prepare('dev')
  run(HERE, PYTHON, [
    'train.py',
    '--prepared',
    work,
    '--polnear',
    polnear,
    '--encoder',
    encoder,
    '--out',
    work,
    ...options,
  ])
  run(HERE, PYTHON, [
    'export.py',
    ...epochs.map(epoch => join(work, `epoch-${epoch}.safetensors`)),
    out,
    '--vocabulary',
    vocabulary,
    '--version',
    version,
  ])
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: HERE },
      polnear: { type: 'string', default: fileURLToPath(new URL('../../../shared/data/polnear', import.meta.url)) },
      seed: { type: 'string', default: '1' },
      smoke: { type: 'boolean', default: false },
    },
  })
  if (!values.smoke && !existsSync(values.polnear)) {
    console.log('skipped: no ../shared (PolNeAR 1.0; --polnear names another folder)')
    return
  }
  const work = mkdtempSync(join(tmpdir(), 'onrecord-train-'))
  try {
    const encoder = makeEnvironment()
    if (values.smoke) await smoke(encoder, work)
    else {
      const { epochs, stop, averaged } = SHIPPED
      const options = ['--epochs', String(epochs), '--stop', String(stop), '--seed', values.seed]
      const version = nextVersion(values.out)
      train(encoder, { polnear: values.polnear, work, out: values.out, options, epochs: averaged, version })
      run(HERE, process.execPath, [TSX, '../../bench/score.ts', 'dev', '--model', values.out])
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function smoke(encoder: string, work: string): Promise<void> {
  const polnear = join(work, 'sample')
  const out = join(work, 'model')
  mkdirSync(out)
  for (const split of ['train', 'dev']) writeSample(join(HERE, 'sample.txt'), join(polnear, split))
  train(encoder, {
    polnear,
    work,
    out,
    options: ['--epochs', '2', '--batch', '2', '--seed', '1'],
    epochs: [1, 2],
    version: '0',
  })
  const input = { ids: [101, 7592, 102], letterCases: [0, 1, 0], quoted: [0, 1, 0], places: [0, 2, 0] }
  for (const kind of ['native', 'wasm'] as const) {
    const network = await openAttributionModel(FEATURE_VERSION, kind, out)
    const { tags, pointers } = await network.run(input)
    const sound =
      tags.length === 21 && pointers.length === 27 && tags.every(Number.isFinite) && pointers.every(Number.isFinite)
    if (!sound)
      throw new Error(
        `The trained model gives ${tags.length} and ${pointers.length} numbers by ${kind}; 21 and 27 are wanted.`,
      )
  }
  console.log('Training runs from end to end, and both runtimes open what it gives.')
}

await main()
