import { describe, expect, test } from 'vitest'
import type { Attribution } from '../domain/extraction.ts'
import { withAgreement } from './agreement.ts'

/** An attribution of which only the words matter. */
const reporting = (...places: readonly (readonly [number, number])[]): Attribution => ({
  kind: 'attribution',
  speakerSpans: [],
  cueSpans: [],
  contentSpans: places.map(([start, end]) => ({ start, end })),
  manner: 'indirect',
  conveys: 'speech',
  voice: 'reported',
  made: 'made',
  act: 'assert',
  hedges: [],
  channel: null,
  addresseeSpans: [],
  continues: null,
  within: null,
  when: null,
  score: 1,
  rule: 'attribution/trained',
})
const agreement = (one: Attribution, ...ruled: Attribution[]): number | undefined =>
  withAgreement([one], ruled)[0]?.agreement

describe('agreement', () => {
  test('the same words: all', () => {
    expect(agreement(reporting([0, 10], [20, 30]), reporting([0, 10], [20, 30]))).toBe(1)
  })
  test('words that the rules find nothing in: none', () => {
    expect(agreement(reporting([0, 10]), reporting([10, 30]))).toBe(0)
    expect(agreement(reporting([0, 10]))).toBe(0)
  })
  test('ten shared of thirty that either holds', () => {
    expect(agreement(reporting([0, 20]), reporting([10, 30]))).toBeCloseTo(1 / 3, 10)
  })
  test('of several, the one that is most alike', () => {
    expect(agreement(reporting([0, 10]), reporting([0, 40]), reporting([0, 20]))).toBe(0.5)
  })
})
