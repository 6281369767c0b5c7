import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CONFIDENCE_FEATURES,
  type ConfidenceWeights,
  confidenceFeatures,
  confidenceOf,
  type StatementEvidence,
} from './confidence.ts'

/** ‘Ada Quill said that …’, 64 letters of it. */
const QUILL: StatementEvidence = {
  attribution: {
    score: 0.5,
    manner: 'indirect',
    conveys: 'speech',
    made: 'made',
    hedges: [],
    contentSpans: [{ start: 20, end: 84 }],
    within: null,
  },
  speaker: { basis: 'named', confidence: 0.95 },
  named: [{ kind: 'person', naming: 'named' }],
}
const attribution = (more: Partial<StatementEvidence['attribution']>): StatementEvidence => ({
  ...QUILL,
  attribution: { ...QUILL.attribution, ...more },
})
const weights = (more: Partial<ConfidenceWeights>): ConfidenceWeights => ({
  ...(Object.fromEntries(CONFIDENCE_FEATURES.map(name => [name, 0])) as ConfidenceWeights),
  intercept: 0,
  ...more,
})

describe('features', () => {
  test('what is usual is 0', () => {
    expect(Object.values(confidenceFeatures(QUILL)).every(value => value === 0)).toBe(true)
  })
  test('half the usual length is one too short; more than usual is no better', () => {
    expect(confidenceFeatures(attribution({ contentSpans: [{ start: 0, end: 32 }] })).shortness).toBe(1)
    expect(confidenceFeatures(attribution({ contentSpans: [{ start: 0, end: 900 }] })).shortness).toBe(0)
  })
  test('whom the words only describe: a person, or a body', () => {
    const of = (kind: 'person' | 'organization', naming: 'named' | 'description') =>
      confidenceFeatures({ ...QUILL, named: [{ kind, naming }] })
    expect(of('person', 'description')).toMatchObject({ described: 1, describedBody: 0, body: 0 })
    expect(of('organization', 'description')).toMatchObject({ described: 0, describedBody: 1, body: 0 })
    expect(of('organization', 'named')).toMatchObject({ described: 0, describedBody: 0, body: 1 })
  })
  test('a name held back is nobody, however it was found', () => {
    const held = confidenceFeatures({ ...QUILL, speaker: { basis: 'pronoun', confidence: 0.6 }, named: [] })
    expect(held).toMatchObject({ nobody: 1, pronoun: 0, speaker: 0 })
  })
})

describe('confidence', () => {
  test('is the logistic of the sum, less what caution takes off: ln 4 is four in five', () => {
    const caution = 0.7
    expect(confidenceOf(QUILL, 'trained', weights({ intercept: Math.log(4) + caution }))).toBe(0.8)
    const quoted = attribution({ manner: 'direct', score: 0.8 })
    // ln 4 from the score, - ln 2 from the manner: 2 to 1
    expect(confidenceOf(quoted, 'trained', weights({ intercept: caution, score: 1, direct: -Math.log(2) }))).toBe(0.67)
  })
  test('is never certain', () => {
    expect(confidenceOf(QUILL, 'rules', weights({ intercept: 40 }))).toBe(0.99)
  })
  test('of a belief stays below what a reader takes for settled', () => {
    expect(confidenceOf(attribution({ conveys: 'belief' }), 'rules', weights({ intercept: 40 }))).toBe(0.84)
  })
  test.each(['rules', 'trained'] as const)(
    '%s: never falls as a score, agreement or the sureness of a name rises',
    engine => {
      const share = fc.double({ min: 0, max: 1, noNaN: true })
      const any = fc.record({
        manner: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
        conveys: fc.constantFrom('speech' as const, 'belief' as const),
        end: fc.integer({ min: 21, max: 900 }),
        within: fc.constantFrom(null, 0),
        basis: fc.constantFrom('named' as const, 'pronoun' as const, 'office' as const, 'description' as const),
        named: fc.constantFrom([], [{ kind: 'person' as const, naming: 'named' as const }]),
        scores: fc.tuple(share, share),
        speakers: fc.tuple(share, share),
        agreements: fc.tuple(share, share),
      })
      fc.assert(
        fc.property(any, ({ scores, speakers, agreements, basis, named, end, ...more }) => {
          const at = (score: number, confidence: number, agreement: number): number => {
            const { attribution: made } = attribution({ ...more, score, agreement, contentSpans: [{ start: 20, end }] })
            return confidenceOf({ attribution: made, speaker: { basis, confidence }, named }, engine)
          }
          const [low, high] = [Math.min(...scores), Math.max(...scores)]
          const [unsure, sure] = [Math.min(...speakers), Math.max(...speakers)]
          const [apart, alike] = [Math.min(...agreements), Math.max(...agreements)]
          expect(at(high, sure, alike)).toBeGreaterThanOrEqual(at(low, unsure, apart))
          expect(at(low, unsure, apart)).toBeGreaterThanOrEqual(0)
        }),
      )
    },
  )
})
