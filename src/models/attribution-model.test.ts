import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FEATURE_VERSION } from '../pipeline.ts'
import { ATTRIBUTION_MODEL_FOLDER, openAttributionModel } from './attribution-model.ts'
import { ModelError } from './model-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-model-'))
  for (const file of ['manifest.json', 'vocabulary.txt', 'weights.onnx'])
    cpSync(join(ATTRIBUTION_MODEL_FOLDER, file), join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const INPUT = { ids: [101, 2016, 2056, 102], letterCases: [0, 2, 1, 0], quoted: [0, 1, 1, 0], places: [0, 3, 2, 0] }

describe('the attribution model', () => {
  test.each(['native', 'wasm'] as const)('runs by the %s runtime, whose name is part of its own', async kind => {
    const network = await openAttributionModel(FEATURE_VERSION, kind, folder)
    expect(network.id).toBe(`minilm-${kind}`)
    const { tags, pointers } = await network.run(INPUT)
    expect(tags).toHaveLength(4 * 7)
    expect(pointers).toHaveLength(3 * 4 * 4)
    expect([...tags, ...pointers].every(Number.isFinite)).toBe(true)
  })

  test('what it gives does not depend on what it was asked before', async () => {
    const network = await openAttributionModel(FEATURE_VERSION, 'native', folder)
    const first = await network.run(INPUT)
    await network.run({ ids: [101, 102], letterCases: [0, 0], quoted: [0, 0], places: [0, 0] })
    expect(await network.run(INPUT)).toEqual(first)
  })

  test('weights for other features are refused, and the message says what to do', async () => {
    await expect(openAttributionModel(FEATURE_VERSION + 1, null, folder)).rejects.toThrow(
      new RegExp(
        `Model features \\(${FEATURE_VERSION}\\) .* don't match this program \\(${FEATURE_VERSION + 1}\\): run .npm run train`,
      ),
    )
  })

  test.each(['manifest.json', 'vocabulary.txt'])('a missing %s is named', async file => {
    rmSync(join(folder, file))
    await expect(openAttributionModel(FEATURE_VERSION, null, folder)).rejects.toThrow(ModelError)
    await expect(openAttributionModel(FEATURE_VERSION, null, folder)).rejects.toThrow(file)
  })

  test('weights that are missing, cut off or changed are refused before a document is read with them', async () => {
    const weights = join(folder, 'weights.onnx')
    const bytes = readFileSync(weights)
    const changed = Buffer.from(bytes)
    changed[1000]! ^= 1
    for (const broken of [null, bytes.subarray(0, 5000), changed]) {
      if (broken) writeFileSync(weights, broken)
      else rmSync(weights)
      await expect(openAttributionModel(FEATURE_VERSION, null, folder)).rejects.toThrow('weights.onnx')
    }
  })

  test('a manifest that is no manifest', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"format": 2}')
    await expect(openAttributionModel(FEATURE_VERSION, null, folder)).rejects.toThrow('manifest')
    writeFileSync(join(folder, 'manifest.json'), 'not json')
    await expect(openAttributionModel(FEATURE_VERSION, null, folder)).rejects.toThrow(ModelError)
  })
})
