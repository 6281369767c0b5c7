import type { ConfidenceWeights, ScoringEngine } from './confidence.ts'

// Written by `npm run bench:calibration -- --fit`: not to be changed by hand.

/** The engine whose statements each set of weights was fitted on: of another version they may be off. */
export const FITTED_ON: Readonly<Record<ScoringEngine, string>> = {
  rules: 'rules@1',
  trained: 'minilm-native@1.4',
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
    intercept: -0.08,
    score: 0.46,
    speaker: 0.2,
    agreement: 1.64,
    shortness: -0.1,
    direct: 0.73,
    mixed: 0.39,
    broken: 0.47,
    inner: -0.62,
    doubted: -0.28,
    nobody: -1.28,
    pronoun: 0.31,
    office: -0.82,
    body: -0.26,
    described: -1.05,
    describedBody: -0.58,
  },
}
