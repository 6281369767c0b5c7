import { expect, test } from 'vitest'
import { f1, pageCounts } from './shingles.ts'

test('a page counts its shingles once for each time they come, as shares of one', () => {
  // Expected: abcd, bcde. Found: abcd, bcdX. One in common, one too many, one missing.
  expect(pageCounts('a b c d e', 'a b c d X')).toEqual({ tp: 1 / 3, fp: 1 / 3, fn: 1 / 3 })
})

test('a text of fewer than four words is one shingle', () => {
  expect(pageCounts('a b', 'a b')).toEqual({ tp: 1, fp: 0, fn: 0 })
  expect(pageCounts('', '')).toEqual({ tp: 0, fp: 0, fn: 0 })
})

test('case counts and marks do not', () => {
  expect(pageCounts('One two three four', 'one two, three four').tp).toBe(0)
  expect(pageCounts('One two three four', 'One, two: three – four.').tp).toBe(1)
})

test('precision leaves out pages without a prediction, recall does not', () => {
  const pages = [pageCounts('a b c d', 'a b c d'), pageCounts('a b c d', '')]
  expect(f1(pages)).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
})
