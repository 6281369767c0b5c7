import {
  CONFIDENCE_FEATURES,
  type ConfidenceWeights,
  confidenceFeatures,
  confidenceOf,
  type ScoringEngine,
} from '../src/record/confidence.ts'
import type { JudgedEvidence } from './judged-statements.ts'
import { type Example, fitLogistic } from './logistic.ts'

/** Smaller, and chance shows in the weights of what is rare; larger, and sure and unsure come together. Cross-validated: 1 to 3 are alike. */
const RIDGE = 2

/** Surer engines and surer speakers never make a statement less sure. */
const RISING = (['score', 'speaker', 'agreement'] as const).map(name => CONFIDENCE_FEATURES.indexOf(name))

/** The weights that fit these statements best. */
export function fitWeights(judged: readonly JudgedEvidence[]): ConfidenceWeights {
  const examples: Example[] = judged.map(({ evidence, right }) => {
    const features = confidenceFeatures(evidence)
    return { features: CONFIDENCE_FEATURES.map(name => features[name]), right }
  })
  const [intercept, ...weights] = fitLogistic(examples, { ridge: RIDGE, rising: RISING }).map(toHundredths)
  const named = Object.fromEntries(CONFIDENCE_FEATURES.map((name, i) => [name, weights[i]!]))
  return { intercept: intercept!, ...named } as ConfidenceWeights
}

/** More digits would claim what a few hundred statements cannot tell. */
function toHundredths(value: number): number {
  // no -0
  return Math.round(value * 100) / 100 + 0
}

/** Each statement with the confidence that weights fitted on the other articles give it. */
export function crossValidated(judged: readonly JudgedEvidence[], engine: ScoringEngine): readonly JudgedEvidence[] {
  return [...new Set(judged.map(one => one.article))].flatMap(article => {
    const weights = fitWeights(judged.filter(one => one.article !== article))
    return withWeights(
      judged.filter(one => one.article === article),
      engine,
      weights,
    )
  })
}

/** Each statement with the confidence that these weights give it. */
export function withWeights(
  judged: readonly JudgedEvidence[],
  engine: ScoringEngine,
  weights: ConfidenceWeights,
): readonly JudgedEvidence[] {
  return judged.map(one => ({ ...one, confidence: confidenceOf(one.evidence, engine, weights) }))
}

/** What fits one engine's statements, and the engine they were made by. */
export interface FittedEngine {
  readonly weights: ConfidenceWeights
  /** ‘rules@1’ */
  readonly fittedOn: string
}

/** The source of src/record/confidence-weights.ts. */
export function weightsSource(fitted: Readonly<Record<ScoringEngine, FittedEngine>>): string {
  const engines = ['rules', 'trained'] as const
  return `import type { ConfidenceWeights, ScoringEngine } from './confidence.ts'

// Written by \`npm run bench:calibration -- --fit\`: not to be changed by hand.

/** The engine whose statements each set of weights was fitted on: of another version they may be off. */
export const FITTED_ON: Readonly<Record<ScoringEngine, string>> = {
${engines.map(engine => `  ${engine}: '${fitted[engine].fittedOn}',`).join('\n')}
}

/** See \`confidenceFeatures\` for what each weighs. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ScoringEngine, ConfidenceWeights>> = {
${engines.map(engine => `  ${engine}: {\n${weightLines(fitted[engine].weights)}\n  },`).join('\n')}
}
`
}

function weightLines(weights: ConfidenceWeights): string {
  return (['intercept', ...CONFIDENCE_FEATURES] as const).map(name => `    ${name}: ${weights[name]},`).join('\n')
}
