import { expect, test } from 'vitest'
import { bylineNames, isDateLine, splitNames } from './byline.ts'

test.each([
  ['By Jane Example', ['Jane Example']],
  ['By Jane Example and John Sample, Crime Correspondent', ['Jane Example', 'John Sample']],
  ['Jane Example, Crime Correspondent', ['Jane Example']],
  ['Jane Example Wednesday 9 February 2022 11:32', ['Jane Example']],
  ['Words by Jane O’Example', ['Jane O’Example']],
  ['By the time police came, he had gone', []],
  ['By Monday the chief had resigned', []],
  ['Jane Example said so.', []],
  ['From Harbour Road to the station', []],
])('names in ‘%s’', (line, names) => {
  expect(bylineNames(line)).toEqual(names)
})

test.each([
  '3 March 2021',
  'Published: 3 March 2021, 14:05 GMT',
  'Tuesday, 3 March 2021',
  'Updated 14:05, 3 Mar 2021',
  'March 5, 2022',
  '20:46',
  '8.15am',
  '2021-03-03',
  'Posted: Fri 6:45 PM, Feb 16, 2018 |',
  'Updated at 1:23 p.m.',
])('‘%s’ is a date line', line => {
  expect(isDateLine(line)).toBe(true)
})

test.each(['On 3 March 2021 she resigned.', '20.46', '14 officers', 'March of the unions'])('‘%s’ is none', line => {
  expect(isDateLine(line)).toBe(false)
})

test('a list of names is split, and roles fall away', () => {
  expect(splitNames('By Jane Example, Crime Correspondent & John Sample')).toEqual(['Jane Example', 'John Sample'])
})
