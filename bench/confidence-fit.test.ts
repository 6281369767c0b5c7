import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { StatementEvidence } from '../src/record/confidence.ts'
import { CONFIDENCE_WEIGHTS, FITTED_ON } from '../src/record/confidence-weights.ts'
import { crossValidated, fitWeights, weightsSource } from './confidence-fit.ts'
import { isRight, type JudgedEvidence } from './judged-statements.ts'

const evidence = (score: number, named = true): StatementEvidence => ({
  attribution: {
    score,
    manner: 'indirect',
    conveys: 'speech',
    made: 'made',
    hedges: [],
    contentSpans: [{ start: 0, end: 64 }],
    within: null,
  },
  speaker: { basis: named ? 'named' : null, confidence: named ? 0.95 : 0 },
  named: named ? [{ kind: 'person', naming: 'named' }] : [],
})
const judged = (article: string, score: number, right: boolean): JudgedEvidence => ({
  key: 'dev',
  article,
  manner: 'indirect',
  evidence: evidence(score),
  confidence: 0,
  right,
})
const ALIKE = Array.from({ length: 20 }, (_, i) => judged(`a${i % 5}`, i % 2 === 0 ? 0.9 : 0.3, i % 2 === 0))

describe('the weights', () => {
  test('tell sure scores from unsure ones', () => {
    const weights = fitWeights(ALIKE)
    expect(weights.score).toBeGreaterThan(0)
    expect(weights.direct).toBe(0)
  })
  test('do not fall with the score, though the sample says so', () => {
    expect(fitWeights(ALIKE.map(one => ({ ...one, right: !one.right }))).score).toBe(0)
  })
  test('of an article in cross-validation come from the others alone', () => {
    const odd = ALIKE.map(one => (one.article === 'a0' ? { ...one, right: !one.right } : one))
    const of = (all: readonly JudgedEvidence[]) =>
      crossValidated(all, 'trained')
        .filter(one => one.article === 'a0')
        .map(one => one.confidence)
    expect(of(odd)).toEqual(of(ALIKE))
  })
  test('in the source are those that the command writes', () => {
    const source = readFileSync(new URL('../src/record/confidence-weights.ts', import.meta.url), 'utf8')
    const of = (engine: 'rules' | 'trained') => ({ weights: CONFIDENCE_WEIGHTS[engine], fittedOn: FITTED_ON[engine] })
    expect(weightsSource({ rules: of('rules'), trained: of('trained') })).toBe(source)
  })
})

describe('a statement is right', () => {
  const found = (...speakers: string[]) => ({ content: [], speakers, act: 'assert' as const })
  test('where half of its words are its speaker’s', () => {
    expect(isRight({ found: found('quill'), words: 4, right: 2, said: 4 })).toBe(true)
    expect(isRight({ found: found('quill'), words: 5, right: 2, said: 5 })).toBe(false)
  })
  test('where nobody is named and half of its words are said', () => {
    expect(isRight({ found: found(), words: 4, right: 0, said: 2 })).toBe(true)
    expect(isRight({ found: found(), words: 4, right: 0, said: 1 })).toBe(false)
  })
})
