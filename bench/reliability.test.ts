import { describe, expect, test } from 'vitest'
import { reliabilityOf, shareInterval } from './reliability.ts'
import { reliabilityPicture } from './reliability-picture.ts'
import { reliabilityTable } from './reliability-table.ts'

const judged = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]
// Two bins: .7 with one of four right, .95 with six of six
const SOME = [...judged(0.7, 1, 3), ...judged(0.95, 6, 0)]

describe('reliabilityOf', () => {
  test('counts a confidence in the bin that begins with it', () => {
    const { bins } = reliabilityOf(SOME)
    expect(bins.filter(bin => bin.count > 0).map(bin => [bin.from, bin.count, bin.right])).toEqual([
      [0.7, 4, 1],
      [0.95, 6, 6],
    ])
  })
  test('the last bin holds 1', () => {
    expect(reliabilityOf(judged(1, 1, 0)).bins.at(-1)).toMatchObject({ count: 1, mean: 1 })
  })
  test('the error is the distance of each bin by its share of the statements', () => {
    // |.25 - .7| for four of ten, |1 - .95| for six of ten
    expect(reliabilityOf(SOME).error).toBeCloseTo(0.45 * 0.4 + 0.05 * 0.6, 10)
    expect(reliabilityOf([]).error).toBe(0)
  })
  test('.9 itself is sure, .89 is not', () => {
    expect(reliabilityOf([...judged(0.9, 1, 1), ...judged(0.89, 5, 0)]).sure).toEqual({ count: 2, right: 1 })
  })
})

describe('shareInterval', () => {
  test('ten of ten: from 10 / (10 + 1.96²) to 1', () => {
    const [least, most] = shareInterval(10, 10)
    expect(least).toBeCloseTo(10 / (10 + 1.96 ** 2), 10)
    expect(most).toBeCloseTo(1, 10)
  })
  test('of nothing, anything', () => {
    expect(shareInterval(0, 0)).toEqual([0, 1])
  })
})

test('the table leaves out empty bins', () => {
  const lines = reliabilityTable(new Map([['direct', reliabilityOf(SOME)]]))
  expect(lines).toHaveLength(5)
  expect(lines[0]).toBe('direct: 10 statements, right 70.0 %, expected calibration error 0.210')
  expect(lines[1]).toMatch(
    /^ {2}at 0\.9 and over: right 100\.0 % of 6 \(95 % interval 61\.0 % to 100\.0 %\), share of all 60\.0 %$/u,
  )
})

test('the picture has a dot for each bin that is more than chance', () => {
  const picture = reliabilityPicture([{ title: 'rules', kinds: new Map([['all', reliabilityOf(SOME)]]) }], 1)
  // Six statements are drawn, at .95 of 240 pixels, all right: on the upper edge; four are not.
  expect(picture.match(/<circle [^>]*>/gu)).toEqual([expect.stringContaining('cx="228.0" cy="0.0"')])
})
