import { loadKnowledge } from '../../src/bundle/knowledge.ts'
import type { Knowledge } from '../../src/domain/knowledge.ts'

/** What finds who said what: the tests of whole bundles run with each. */
export type EngineName = 'rules' | 'trained'

/** The rules alone, and the shipped model by whichever runtime loads here. */
export const ENGINES: readonly (readonly [EngineName, Knowledge])[] = [
  ['rules', await loadKnowledge('rules')],
  ['trained', await loadKnowledge('best')],
]
