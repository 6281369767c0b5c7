import type { ConfidenceWeights, ScoringEngine } from './confidence.ts'

// Written by `npm run bench:calibration -- --fit`: not to be changed by hand.

/** The engine whose statements each set of weights was fitted on: of another version they may be off. */
export const FITTED_ON: Readonly<Record<ScoringEngine, string>> = {
  rules: 'rules@1',
  trained: 'minilm-native@2.5+accounts2.2',
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
    pronoun: 0.21,
    office: -0.82,
    body: -0.45,
    described: -1.19,
    describedBody: -0.93,
  },
  trained: {
    intercept: 0.63,
    score: 0.33,
    speaker: 0.15,
    agreement: 1.29,
    shortness: -0.16,
    direct: 0.67,
    mixed: 0.22,
    broken: 0.29,
    inner: -0.67,
    doubted: -0.32,
    nobody: -1.4,
    pronoun: 0.53,
    office: -0.84,
    body: -0.21,
    described: -1.1,
    describedBody: -0.67,
  },
}
