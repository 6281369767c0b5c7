import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { findFigures } from '../extract/figures.ts'
import { analyse } from '../language/index.ts'
import { arithmeticFaults, impliedBy } from './arithmetic.ts'
import { figuresOf } from './figures.ts'
import { sourceOf } from './source.ts'

function sourceFor(text: string) {
  const document = plainDocument(text)
  const extractions = findFigures(analyse(document), [])
  return sourceOf(
    { document, engine: 'rules@1', extractions, cast: [], speakers: [], references: [], diagnostics: [] },
    [],
  )
}

describe('what a change implies', () => {
  const rows: readonly [string, readonly [number, number], readonly [number, number]][] = [
    ['Thefts fell by 176, or 31 per cent.', [559, 577], [383, 401]],
    ['Thefts rose by 287, or 13 per cent.', [2126, 2296], [2413, 2583]],
    ['Thefts fell by 176, or 31.2 per cent.', [564, 565], [388, 389]],
    ['Thefts fell by 64 to 738.', [802, 802], [738, 738]],
    ['Thefts fell by 8% to 738.', [798, 806], [738, 738]],
  ]
  it.each(rows)('%s', (text, before, after) => {
    const [figure] = sourceFor(text).found('figure')
    expect(impliedBy(figure!)).toEqual({
      before: { low: before[0], high: before[1] },
      after: { low: after[0], high: after[1] },
    })
  })

  it('nothing where a per cent alone is given', () => {
    const [figure] = sourceFor('Thefts fell by 8%.').found('figure')
    expect(impliedBy(figure!)).toBeNull()
  })
})

describe('figures that cannot be so', () => {
  const faults = (text: string): string[] => {
    const source = sourceFor(text)
    return arithmeticFaults(source, figuresOf(source)).map(one => one.message)
  }
  it.each([
    ['Thefts fell by 412 from 1,020 to 702.', 'From 1,020 to 702 is a change of 318; 412 is given.'],
    ['Thefts fell by 31 per cent from 1,020 to 802.', 'From 1,020 to 802 is 21.4 per cent; 31 is given.'],
    ['Thefts fell from 702 to 1,020.', 'From 702 to 1,020 is more, and it is told as going down.'],
    ['Costs halved, from £12m to £8.2m.', 'From 12,000,000 to 8,200,000 is 31.7 per cent; 50 is given.'],
    ['Thefts fell by 64, or 8%, to 1,500.', '64 and 8 per cent give 689 to 789 after; 1,500 is given.'],
  ])('%s', (text, message) => {
    expect(faults(text)).toEqual([message])
  })
  it.each([
    'Thefts fell by 64, or 8%, to 738.',
    'Thefts fell by 318, or 31%, from 1,020 to 702.',
    'Thefts fell by 8%.',
    'Thefts more than doubled, from 18 to 39.',
    'Costs halved, from £12m to £6.2m.',
  ])('fits: %s', text => {
    expect(faults(text)).toEqual([])
  })
})
