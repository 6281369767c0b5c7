import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../src/domain/hash.ts'
import { loadPacks } from '../src/packs/load-packs.ts'
import { readExpectations } from '../src/packs/pack-folder.ts'
import { openPackSchema } from '../src/packs/pack-schema.ts'
import { analyseDocument, buildBundleRecord, rulesOnly } from '../src/pipeline.ts'

const PACKS = join(import.meta.dirname, '..', 'packs')

describe('its own fixtures', () => {
  test.each(['england-wales-policing', 'scotland-policing'])('%s gives as much as it expects', async name => {
    const { ranges } = await readExpectations(join(PACKS, name), await openPackSchema())
    const folder = join(PACKS, name, 'fixtures')
    const known = { ...rulesOnly, pack: await loadPacks([name]) }
    const read = (await readdir(folder)).sort().map(async path => {
      const bytes = await readFile(join(folder, path))
      const { parts } = await analyseDocument(bytes, { path, documentId: `sha256:${sha256Hex(bytes)}` }, known)
      return parts!
    })
    const record = buildBundleRecord(await Promise.all(read), [], known)
    for (const { kind, least, most } of ranges) {
      expect(record[kind].length, `${kind}: at least`).toBeGreaterThanOrEqual(least)
      expect(record[kind].length, `${kind}: at most`).toBeLessThanOrEqual(most)
    }
  })
})
