import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findFigures } from './figures.ts'

describe('for when a figure is', () => {
  const rows: readonly [string, string | null][] = [
    ['It lost 40 officers in 2019.', '2019'],
    ['The claim made on Monday that 40 officers left is wrong.', null],
    ['It kept three seats, its worst result since 1906.', null],
    ['They have met since 1999, when 600 members lost their seats.', '1999'],
    ['Over the four years to June 2014 there were 31 hearings.', 'the four years to June 2014'],
    ['It looked into six officers after a man was hurt in 2015.', null],
    ['Total thefts in 2020/21 were 9,114, a decrease of 12.4% on 2019/20 (10,404).', '2020/21'],
    ['Stays were up 14% on 2018.', null],
    ['The gap for 2022/23 is estimated at £4.6m, rising to £9.1m by 2024/25.', '2022/23'],
    ['Rent is now £14m a year, twice what it was in 2011.', null],
  ]
  it.each(rows)('%s', (text, expected) => {
    const [one] = findFigures(analyse(plainDocument(text)), [])
    expect(one?.period?.text ?? null).toBe(expected)
    expect(one?.since ?? false).toBe(false)
  })
})
