import type { ConfidenceWeights, ScoringEngine } from './confidence.ts'

// Written by `npm run bench:calibration -- --fit`: not to be changed by hand.

/** The engine whose statements each set of weights was fitted on: of another version they may be off. */
export const FITTED_ON: Readonly<Record<ScoringEngine, string>> = {
  rules: 'rules@1',
  trained: 'minilm-native@1.3',
}

/** See `confidenceFeatures` for what each weighs. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ScoringEngine, ConfidenceWeights>> = {
  rules: {
    intercept: 2.34,
    score: 0.56,
    speaker: 0.41,
    agreement: 0,
    shortness: -0.68,
    direct: 0.57,
    mixed: 0.34,
    broken: -0.07,
    inner: -0.28,
    doubted: -0.44,
    nobody: -0.88,
    pronoun: 0.2,
    office: -0.82,
    body: -0.45,
    described: -1.19,
    describedBody: -0.93,
  },
  trained: {
    intercept: -0.17,
    score: 0.5,
    speaker: 0.22,
    agreement: 1.66,
    shortness: -0.05,
    direct: 0.39,
    mixed: 0.51,
    broken: 0.24,
    inner: -0.61,
    doubted: -0.26,
    nobody: -1.24,
    pronoun: 0.18,
    office: -0.77,
    body: -0.4,
    described: -1.17,
    describedBody: -0.54,
  },
}
