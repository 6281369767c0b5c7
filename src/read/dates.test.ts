import { expect, test } from 'vitest'
import { dateInUrl, toEdtf } from './dates.ts'

test.each([
  ['2021-03-03T23:30:00+01:00', '2021-03-03'],
  ['2021-03', '2021-03'],
  ['3rd of March, 2021', '2021-03-03'],
  ['Wed, 03 Mar 2021 23:30:00 +0000', '2021-03-03'],
  ['March 3, 2021', '2021-03-03'],
  ['March 2021', '2021-03'],
  ['03/04/2021', '2021-04-03'],
  ['03/14/2021', '2021-03-14'],
  ['31 February 2021', null],
  ['in 2021', null],
  ['1234567890', null],
])('‘%s’', (words, date) => {
  expect(toEdtf(words)).toBe(date)
})

test.each([
  ['https://gazette.example/2021/03/03/letter', '2021-03-03'],
  ['https://gazette.example/2021/mar/03/letter', '2021-03-03'],
  ['https://gazette.example/news/letter-20210303.html', '2021-03-03'],
  ['https://gazette.example/2021/03/letter', '2021-03'],
  ['https://gazette.example/news/20219999', null],
  ['https://gazette.example/?d=2021/03/03/', null],
])('%s', (url, date) => {
  expect(dateInUrl(url)).toBe(date)
})
