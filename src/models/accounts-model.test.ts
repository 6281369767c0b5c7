import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ACCOUNTS_MODEL_FOLDER, openAccountsModel } from './accounts-model.ts'
import { ATTRIBUTION_MODEL_FOLDER } from './attribution-model.ts'
import { ModelError } from './model-files.ts'

const OVER = (JSON.parse(readFileSync(join(ATTRIBUTION_MODEL_FOLDER, 'manifest.json'), 'utf8')) as { version: string })
  .version

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-model-'))
  for (const file of ['manifest.json', 'scheme.json', 'weights.onnx'])
    cpSync(join(ACCOUNTS_MODEL_FOLDER, file), join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the accounts model', () => {
  test.each(['native', 'wasm'] as const)(
    'runs by the %s runtime, and gives as many numbers as its scheme has names',
    async kind => {
      const network = await openAccountsModel(OVER, kind, folder)
      const { channels, roles, attributes, roleSize, fills, told } = network.scheme
      const pieces = 3
      const output = await network.run(new Float32Array(pieces * 384).fill(0.1), pieces)
      const types = Object.values(channels).flat()
      expect(output.tags).toHaveLength(pieces * (Object.keys(channels).length + 2 * types.length))
      const classes = Object.values(attributes).reduce((sum, values) => sum + 1 + values.length, 0)
      expect(output.attributes).toHaveLength(pieces * classes)
      expect(output.queries).toHaveLength(pieces * roles.length * roleSize)
      expect(output.keys).toHaveLength(pieces * roles.length * roleSize)
      expect([...output.tags, ...output.keys].every(Number.isFinite)).toBe(true)
      expect(network.roleBias).toHaveLength(roles.length)
      // Whatever a type may have is a name of the scheme.
      expect(types.filter(type => !fills[type] || !told[type])).toEqual([])
      expect(
        Object.values(fills)
          .flat()
          .filter(role => !roles.includes(role)),
      ).toEqual([])
      expect(
        Object.values(told)
          .flat()
          .filter(name => !attributes[name]),
      ).toEqual([])
    },
  )

  test('it belongs to one version of the attribution model, and says what to do about another', async () => {
    await expect(openAccountsModel(`${OVER}9`, null, folder)).rejects.toThrow(
      new RegExp(`version ${OVER} of the attribution model, which is ${OVER}9 here: run .npm run train accounts`),
    )
  })

  test.each(['manifest.json', 'scheme.json', 'weights.onnx'])('a missing %s is named', async file => {
    rmSync(join(folder, file))
    await expect(openAccountsModel(OVER, null, folder)).rejects.toThrow(ModelError)
    await expect(openAccountsModel(OVER, null, folder)).rejects.toThrow(file)
  })

  test('a scheme that was changed by hand is refused', async () => {
    writeFileSync(join(folder, 'scheme.json'), '{}')
    await expect(openAccountsModel(OVER, null, folder)).rejects.toThrow('scheme.json')
  })
})
