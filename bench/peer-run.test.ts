import { describe, expect, test } from 'vitest'
import { firstCore, METRICS, type PeerRun, readRun, readScores, tableLines } from './peer-run.ts'

const price = '{"cpuSeconds":2.5,"peakMebibytes":120.4,"refused":3}'
const run: PeerRun = { predictions: '', cpuSeconds: 2.5, peakMebibytes: 120.4, refused: 0 }

describe('what a system printed', () => {
  test('its price is the last line of standard error, whatever it warned of before', () => {
    expect(readRun('a peer', '{"doc":"a.txt"}\n', `UserWarning: old\n${price}\n`)).toEqual({
      predictions: '{"doc":"a.txt"}\n',
      cpuSeconds: 2.5,
      peakMebibytes: 120.4,
      refused: 3,
    })
  })
  test('a price that is none is refused with the line', () => {
    expect(() => readRun('a peer', '', 'Killed\n')).toThrow('a peer wrote to standard error is not its price: "Killed"')
    expect(() => readRun('a peer', '', 'null')).toThrow('It has no number "cpuSeconds"')
    expect(() => readRun('a peer', '', price.replace('120.4', '"much"'))).toThrow('It has no number "peakMebibytes"')
  })
})

describe('the scorer’s figures', () => {
  test('F1 in per cent, in the order of the metrics', () => {
    const figures = { 'other/all': { F1: 1 }, [METRICS[2]]: { F1: 0.5 }, [METRICS[0]]: { F1: 0.25 } }
    expect(readScores(JSON.stringify({ ...figures, [METRICS[1]]: { F1: 0 } }))).toEqual([25, 0, 50])
    expect(() => readScores(JSON.stringify(figures))).toThrow(`no "${METRICS[1]}"`)
  })
})

describe('the table', () => {
  test('words are divided by CPU seconds', () => {
    expect(tableLines([{ system: 'a peer', words: 1000, run, scores: null }])).toEqual([
      '| system | CPU seconds | words a CPU second | peak MiB |',
      '| --- | --- | --- | --- |',
      '| a peer | 2.50 | 400 | 120 |',
    ])
  })
  test('scores stand beside them where there are any', () => {
    const [head, , first, second] = tableLines([
      { system: 'one', words: 5, run, scores: [25, 0, 50.06] },
      { system: 'two', words: 5, run, scores: null },
    ])
    expect(head).toContain(METRICS.join(' | '))
    expect(first).toBe('| one | 2.50 | 2 | 120 | 25.0 | 0.0 | 50.1 |')
    expect(second).toBe('| two | 2.50 | 2 | 120 |  |  |  |')
  })
})

test('the first core that is allowed, not the first there is', () => {
  expect(firstCore('Cpus_allowed:\tc\nCpus_allowed_list:\t2-3\n')).toBe(2)
  expect(firstCore('Cpus_allowed_list:\t0,4\n')).toBe(0)
  expect(firstCore('')).toBeNull()
})
