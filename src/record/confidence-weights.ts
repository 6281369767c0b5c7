import type { ConfidenceWeights, ScoringEngine } from './confidence.ts'

// Written by `npm run bench:calibration -- --fit`: not to be changed by hand.

/** The engine whose statements each set of weights was fitted on: of another version they may be off. */
export const FITTED_ON: Readonly<Record<ScoringEngine, string>> = {
  rules: 'rules@1',
  trained: 'minilm-native@0.4.1',
}

/** See `confidenceFeatures` for what each weighs. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ScoringEngine, ConfidenceWeights>> = {
  rules: {
    intercept: 2.26,
    score: 0.6,
    speaker: 0.56,
    agreement: 0,
    shortness: -0.63,
    direct: 0.69,
    mixed: 0.49,
    broken: -0.01,
    inner: -0.33,
    doubted: -0.45,
    nobody: -0.85,
    pronoun: -0.01,
    office: -0.77,
    body: -0.5,
    described: -1.13,
    describedBody: -0.65,
  },
  trained: {
    intercept: 0.91,
    score: 0.51,
    speaker: 0.11,
    agreement: 0,
    shortness: -0.34,
    direct: 0.76,
    mixed: 0.61,
    broken: -0.12,
    inner: -0.47,
    doubted: -0.1,
    nobody: -1.37,
    pronoun: 0.34,
    office: -0.9,
    body: -0.24,
    described: -0.91,
    describedBody: -0.86,
  },
}
