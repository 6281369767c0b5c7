import { describe, expect, test } from 'vitest'
import { noPacks } from '../domain/pack-knowledge.ts'
import { analyseInPool } from './pool.ts'
import type { Job, Result } from './protocol.ts'

const HOSTILE = new URL('../../test/hostile-child.ts', import.meta.url)

async function readAll(
  paths: readonly string[],
  options: { size?: number; signal?: AbortSignal; timeMs?: number } = {},
): Promise<Map<string, string>> {
  const jobs = paths.map((path): Job => ({ path, file: path, fatal: [], done: [] }))
  const results: Result[] = []
  await analyseInPool(
    jobs,
    { kind: 'start', engineKey: '', engine: 'rules', pack: noPacks, tombstones: [] },
    {
      size: options.size ?? 1,
      limits: { timeMs: options.timeMs ?? 60_000, memoryBytes: 400 * 2 ** 20 },
      module: HOSTILE,
      signal: options.signal,
    },
    {
      onAt: () => {},
      onFinished: () => {},
      onResults: async batch => void results.push(...batch),
    },
  )
  const outcomes = results.map(({ found }) => [found.path, found.failure?.code ?? 'read'] as const)
  expect(new Set(outcomes.map(([path]) => path)).size, 'each file is reported once').toBe(outcomes.length)
  return new Map(outcomes.sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('the pool of reading processes', () => {
  test('a file that kills its process costs that file and no other', async () => {
    const outcomes = await readAll(['a', 'die', 'b', 'c', 'd', 'e'])
    expect(Object.fromEntries(outcomes)).toEqual({
      a: 'read',
      b: 'read',
      c: 'read',
      d: 'read',
      die: 'read/crash',
      e: 'read',
    })
  })

  test('a file that takes too long is stopped and named so', async () => {
    expect(Object.fromEntries(await readAll(['a', 'loop', 'b'], { timeMs: 1000 }))).toEqual({
      a: 'read',
      b: 'read',
      loop: 'read/time-limit',
    })
  })

  test('a file that takes too much memory is stopped and named so, buffers outside of the heap included', async () => {
    expect(Object.fromEntries(await readAll(['a', 'eat', 'b']))).toEqual({
      a: 'read',
      b: 'read',
      eat: 'read/memory-limit',
    })
  })

  test('what lies beside a hostile file in one container is read all the same, once', async () => {
    const outcomes = await readAll(['zip:a,die1,b,die2,c'])
    expect(Object.fromEntries(outcomes)).toEqual({
      'zip:a,die1,b,die2,c': 'read',
      'zip:a,die1,b,die2,c/a': 'read',
      'zip:a,die1,b,die2,c/b': 'read',
      'zip:a,die1,b,die2,c/c': 'read',
      'zip:a,die1,b,die2,c/die1': 'read/crash',
      'zip:a,die1,b,die2,c/die2': 'read/crash',
    })
  })

  test('many files over several processes all come back', async () => {
    const paths = Array.from({ length: 40 }, (_, index) => (index % 13 === 5 ? `die${index}` : `f${index}`))
    const outcomes = await readAll(paths, { size: 2 })
    expect([...outcomes.keys()].sort()).toEqual([...paths].sort())
    expect([...outcomes.values()].filter(code => code === 'read/crash')).toHaveLength(3)
  })

  test('being told to stop ends it with the reason given', async () => {
    const reason = new Error('enough')
    await expect(readAll(['a', 'loop'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
