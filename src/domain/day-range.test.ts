import { describe, expect, test } from 'vitest'
import { dayRange, standsTo } from './day-range.ts'

describe('days of a date', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2018-01-07', '2018-01-07', '2018-01-07'],
    ['2011-12~', '2011-11-01', '2012-01-31'],
    ['2012~', '2011-01-01', '2013-12-31'],
    ['2012-03-05~', '2012-02-27', '2012-03-12'],
    ['2018-09/2018-11', '2018-09-01', '2018-11-30'],
    ['2022-09-12/..', '2022-09-12', '9999-12-31'],
  ])('%s', (edtf, earliest, latest) => {
    expect(dayRange(edtf)).toEqual({ earliest, latest })
  })

  test.each(['2018-13', '2019-02-29', '2018-1-7', 'May 2018', '', '2018/2017', '2018/2019/2020'])(
    '%s is none',
    edtf => {
      expect(dayRange(edtf)).toBeNull()
    },
  )
})

describe('how a time stands to a period', () => {
  const stands = (on: string, from: string | null, to: string | null, asOf = '2026-07') =>
    standsTo(dayRange(on)!, { from, to }, asOf)

  test.each([
    ['a day within it', '2017-06-01', '2017-04-10', '2022-04-10', 'within'],
    ['its first day', '2017-04-10', '2017-04-10', '2022-04-10', 'within'],
    ['the day before', '2017-04-09', '2017-04-10', '2022-04-10', 'outside'],
    ['the day after', '2022-04-11', '2017-04-10', '2022-04-10', 'outside'],
    ['a month that it ends in', '2022-04', '2017-04-10', '2022-04-10', 'partly'],
    ['a day of the month that it ends in, where only the month is known', '2022-04-10', '2018', '2022-04', 'partly'],
    ['an end that nobody knows', '2022-04-10', '2018', null, 'partly'],
    ['before a start that is known', '2017-04-10', '2018', null, 'outside'],
    ['an open end, up to the day of which it is known', '2025-01-01', '2022-09-12', '..', 'within'],
    ['an open end, later', '2026-10-01', '2022-09-12', '..', 'partly'],
  ])('%s', (_what, on, from, to, expected) => {
    expect(stands(on, from, to)).toBe(expected)
  })

  test('a period with something that is no date is refused', () => {
    expect(() => stands('2018', 'May 2018', null)).toThrow("'May 2018' is no date of a pack")
  })
})
