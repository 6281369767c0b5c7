import { describe, expect, test } from 'vitest'
import { type Example, fitLogistic, predict } from './logistic.ts'

/** As many examples with these features, so many of them right. */
const examples = (features: readonly number[], right: number, wrong: number): Example[] => [
  ...Array.from({ length: right }, () => ({ features, right: true })),
  ...Array.from({ length: wrong }, () => ({ features, right: false })),
]
const FREE = { ridge: 0, rising: [] }

describe('fitLogistic', () => {
  test('without features, the odds: three right, one wrong is ln 3', () => {
    const [intercept, ...weights] = fitLogistic(examples([], 3, 1), FREE)
    expect(intercept).toBeCloseTo(Math.log(3), 4)
    expect(weights).toEqual([])
  })
  test('of two groups, the odds of the one and how many times the other’s they are', () => {
    // 1 : 1 and 4 : 1
    const [intercept, weight] = fitLogistic([...examples([0], 2, 2), ...examples([1], 4, 1)], FREE)
    expect(intercept).toBeCloseTo(0, 4)
    expect(weight).toBeCloseTo(Math.log(4), 4)
  })
  test('the penalty holds a weight where pull and push are equal, and leaves the intercept alone', () => {
    const rows = [...examples([-1], 1, 3), ...examples([1], 3, 1)]
    const weights = fitLogistic(rows, { ridge: 2, rising: [] })
    const pull = rows.reduce(
      (sum, { features, right }) => sum + features[0]! * (Number(right) - predict(weights, features)),
      0,
    )
    expect(weights[0]).toBeCloseTo(0, 6)
    expect(pull).toBeCloseTo(2 * weights[1]!, 6)
    expect(weights[1]).toBeGreaterThan(0)
    expect(weights[1]).toBeLessThan(Math.log(3))
  })
  test('a feature that must not fall and would is left out', () => {
    const rows = [...examples([0], 4, 1), ...examples([1], 2, 2)]
    expect(fitLogistic(rows, FREE)[1]).toBeLessThan(-1)
    const [intercept, weight] = fitLogistic(rows, { ridge: 0, rising: [0] })
    expect(weight).toBe(0)
    expect(intercept).toBeCloseTo(Math.log(6 / 3), 4)
  })
  test('where all are right, it stays finite', () => {
    const weights = fitLogistic(examples([1], 5, 0), { ridge: 1, rising: [] })
    expect(weights.every(Number.isFinite)).toBe(true)
    expect(predict(weights, [1])).toBeGreaterThan(0.9)
  })
  test('nothing to fit on is said', () => {
    expect(() => fitLogistic([], FREE)).toThrow(/no examples/iu)
  })
})
