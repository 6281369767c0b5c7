import type { ConfidenceWeights, ScoringEngine } from './confidence.ts'

// Written by `npm run bench:calibration -- --fit`: not to be changed by hand.

/** The engine whose statements each set of weights was fitted on: of another version they may be off. */
export const FITTED_ON: Readonly<Record<ScoringEngine, string>> = {
  rules: 'rules@1',
  trained: 'minilm-native@0.3.1',
}

/** See `confidenceFeatures` for what each weighs. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ScoringEngine, ConfidenceWeights>> = {
  rules: {
    intercept: 1.85,
    score: 0.69,
    speaker: 0.53,
    shortness: -0.87,
    direct: 1.04,
    mixed: 0.7,
    broken: -0.24,
    inner: -0.24,
    doubted: -0.55,
    nobody: -0.81,
    pronoun: 0.09,
    office: -0.35,
    body: 0.2,
    described: -0.81,
    describedBody: -0.41,
  },
  trained: {
    intercept: 0.87,
    score: 0.53,
    speaker: 0.11,
    shortness: -0.46,
    direct: 0.67,
    mixed: 0.98,
    broken: -0.11,
    inner: -0.18,
    doubted: -0.43,
    nobody: -1.36,
    pronoun: 0.68,
    office: -0.6,
    body: 0.23,
    described: -0.66,
    describedBody: -1.01,
  },
}
