import { expect, test } from 'vitest'
import { byteSize, duration, jsonObject, positiveInteger } from './options.ts'

test.each([
  [positiveInteger, '3', 3],
  [byteSize, '800MB', 800 * 2 ** 20],
  [byteSize, '1.5gb', 1.5 * 2 ** 30],
  [duration, '90s', 90_000],
  [duration, '2m', 120_000],
  [duration, '5', 5000],
  [jsonObject, '{"act":"deny"}', { act: 'deny' }],
] as const)('%o reads %s', (parse, text, value) => {
  expect((parse as (text: string) => unknown)(text)).toEqual(value)
})

test.each([
  [positiveInteger, ['0', '-1', '1.5', 'x', '']],
  [byteSize, ['800', 'MB', '1 TB', '-1MB']],
  [duration, ['0s', 'soon', '-5s', '1h']],
  [jsonObject, ['[]', '1', 'null', '{', 'x']],
] as const)('%o refuses what it cannot read', (parse, texts) => {
  for (const text of texts) expect(() => parse(text), text).toThrow(/Give /u)
})
