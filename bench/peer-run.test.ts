import { describe, expect, test } from 'vitest'
import { firstCore, METRICS, type PeerRun, readRun, readScores, spread, tableLines } from './peer-run.ts'

const price = '{"version":"peer 1.2","cpuSeconds":2.5,"peakMebibytes":120.4,"refused":3}'
const run: PeerRun = { predictions: '', version: 'peer 1.2', cpuSeconds: 2.5, peakMebibytes: 120.4, refused: 0 }

describe('what a system printed', () => {
  test('its price is the last line of standard error, whatever it warned of before', () => {
    expect(readRun('a peer', '{"doc":"a.txt"}\n', `UserWarning: old\n${price}\n`)).toEqual({
      predictions: '{"doc":"a.txt"}\n',
      version: 'peer 1.2',
      cpuSeconds: 2.5,
      peakMebibytes: 120.4,
      refused: 3,
    })
  })
  test('a price that is none is refused with the line', () => {
    expect(() => readRun('a peer', '', 'Killed\n')).toThrow('a peer wrote to standard error is not its price: "Killed"')
    expect(() => readRun('a peer', '', 'null')).toThrow('It has no number "cpuSeconds"')
    expect(() => readRun('a peer', '', price.replace('120.4', '"much"'))).toThrow('It has no number "peakMebibytes"')
    expect(() => readRun('a peer', '', price.replace('"peer 1.2"', '3'))).toThrow('It has no "version"')
  })
})

describe('the scorer’s figures', () => {
  test('F1 in per cent, in the order of the metrics', () => {
    const metrics = Object.keys(METRICS).map((metric, i) => [metric, { F1: i / 4 }])
    const figures = { 'other/all': { F1: 1 }, ...Object.fromEntries(metrics.toReversed()) }
    expect(readScores(JSON.stringify(figures))).toEqual([0, 25, 50, 75])
    const { 'full_srcJ/quoted': _, ...others } = figures
    expect(() => readScores(JSON.stringify(others))).toThrow('no "full_srcJ/quoted"')
  })
})

describe('the table', () => {
  test('words are divided by CPU seconds', () => {
    expect(tableLines([{ system: 'a peer', words: 1000, run, scores: null }])).toEqual([
      '| system | words a CPU second | peak RSS, MiB | version |',
      '| --- | --- | --- | --- |',
      '| a peer | 400 | 120 | peer 1.2 |',
    ])
  })
  test('scores stand before them where there are any', () => {
    const [head, , first, second] = tableLines([
      { system: 'one', words: 5, run, scores: [25, 50.06, 0, 75] },
      { system: 'two', words: 5, run, scores: null },
    ])
    expect(head).toBe(
      '| system | full_srcJ | quoted | indirect | direct | words a CPU second | peak RSS, MiB | version |',
    )
    expect(first).toBe('| one | 25.0 | 50.1 | 0.0 | 75.0 | 2 | 120 | peer 1.2 |')
    expect(second).toBe('| two |  |  |  |  | 2 | 120 | peer 1.2 |')
  })
})

describe('a few texts of many', () => {
  const texts = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3']
  test('are spread over all of them', () => {
    expect(spread(texts, 2)).toEqual(['a1', 'b1'])
    expect(spread(texts, 4)).toEqual(['a1', 'a2', 'b1', 'b2'])
  })
  test('are all where so many are not there', () => {
    expect(spread(texts, 6)).toEqual(texts)
    expect(spread(texts, 100)).toEqual(texts)
  })
  test('none and half a text are refused', () => {
    for (const count of [0, -1, 1.5, Number.NaN]) expect(() => spread(texts, count)).toThrow(`take ${count} texts of 6`)
  })
})

test('the first core that is allowed, not the first there is', () => {
  expect(firstCore('Cpus_allowed:\tc\nCpus_allowed_list:\t2-3\n')).toBe(2)
  expect(firstCore('Cpus_allowed_list:\t0,4\n')).toBe(0)
  expect(firstCore('')).toBeNull()
})
