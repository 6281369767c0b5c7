import { describe, expect, test } from 'vitest'
import { type FrameRow, frameOf, placeIn } from '../../../test/frame-rows.ts'
import { analysePlain } from '../../../test/plain.ts'
import type { Frame } from '../../domain/frame.ts'
import { findFigures } from '../figures.ts'
import { withFramedCounts } from './counts.ts'
import { withFramedFigures } from './figures.ts'

describe('counts and figures that the network reads', () => {
  test('a whole with the parts that are tied to it', () => {
    const text = 'There were nine on the panel. Of these six had never sat before, and the others were old hands.'
    const parts = [
      { trigger: 'six', of: 'had never sat before' },
      { trigger: 'the others', of: 'were old hands' },
    ].map(({ trigger, of }) => frameOf({ text, type: 'part', trigger, roles: { whole: 'nine', of } }))
    const whole = frameOf({ text, type: 'whole', trigger: 'nine' })
    const [found] = withFramedCounts(analysePlain(text), [], [whole, ...parts], [])
    expect(found).toMatchObject({ value: 9, rule: 'head-count/framed' })
    expect(found!.parts.map(({ value, form }) => [value, form])).toEqual([
      [6, 'counted'],
      [null, 'remainder'],
    ])
    expect(withFramedCounts(analysePlain(text), [], [whole], [])).toEqual([])
  })

  test('a part that makes the sum come out is added to what a rule has read; one of the parts is not', () => {
    const text = 'Nine clerks left. Four retired; gone abroad by May were five. One of the four came back.'
    const analysed = analysePlain(text)
    const whole = frameOf({ text, type: 'whole', trigger: 'Nine clerks' })
    const part = (trigger: string, score: number) =>
      frameOf({ text, type: 'part', trigger, roles: { whole: 'Nine clerks' }, score })
    const ruled = withFramedCounts(analysed, [], [whole, part('Four', 0.99), part('five', 0.99)], [])
    const one = ruled.map(count => ({ ...count, parts: count.parts.slice(0, 1) }))
    const parts = (frames: readonly Frame[]) =>
      withFramedCounts(analysed, [], [whole, ...frames], one)[0]!.parts.map(({ value }) => value)
    expect(parts([part('five', 0.75)])).toEqual([4, 5])
    expect(parts([part('One', 0.99)])).toEqual([4])
  })

  test('a number that the network takes for no figure is none; one that it does stays, with what it counts', () => {
    const text = 'The driver stopped at signal 318 with 40 passengers aboard.'
    const analysed = analysePlain(text)
    const ruled = [
      ...findFigures(analysed, []),
      ...findFigures(analysed, []).map(one => ({ ...one, words: placeIn(text, '318'), value: 318 })),
    ]
    const frame = frameOf({ text, type: 'figure', trigger: '40', roles: { of: 'passengers' } })
    const found = withFramedFigures(analysed, [frame], ruled)
    expect(found.map(one => one.value)).toEqual([40])
    expect(withFramedFigures(analysed, [], ruled)).toHaveLength(ruled.length)
  })

  test('a change that no rule saw', () => {
    const text = 'Thefts last year: 738, which is 64 down.'
    const analysed = analysePlain(text)
    const [plain] = findFigures(analysed, []).filter(one => one.value === 738)
    const row: FrameRow = {
      text,
      type: 'figure',
      trigger: '738',
      roles: { of: 'Thefts', by: '64' },
      attributes: { direction: 'down' },
    }
    const [found] = withFramedFigures(analysed, [frameOf(row)], [{ ...plain!, change: null, before: null }])
    expect(found!.change).toEqual({ by: 64, percent: null, direction: 'down' })
  })
})
