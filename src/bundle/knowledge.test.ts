import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadKnowledge } from './knowledge.ts'

test('the trained model by default; by WebAssembly where the same bytes are to come out anywhere', async () => {
  const best = await loadKnowledge()
  expect(best.engine.id).toMatch(/^minilm-(?:native|wasm)$/u)
  expect(best.notices).toEqual([])
  expect((await loadKnowledge('reproducible')).engine.id).toBe('minilm-wasm')
  expect((await loadKnowledge('rules')).engine.id).toBe('rules')
  expect(best.packs).toEqual([expect.stringMatching(/^england-wales-policing@/u)])
  expect((await loadKnowledge('rules', [])).packs).toEqual([])
  await expect(loadKnowledge('rules', ['nowhere'])).rejects.toMatchObject({
    message: expect.stringContaining('nowhere'),
    hint: expect.stringContaining('--pack'),
  })
})

test('without its weights the rules run, and it is said', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'onrecord-model-'))
  try {
    const { engine, notices } = await loadKnowledge('best', [], empty)
    expect(engine.id).toBe('rules')
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatch(/rules alone.*manifest\.json cannot be read/u)
  } finally {
    rmSync(empty, { recursive: true })
  }
})
