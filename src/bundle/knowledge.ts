import type { Knowledge } from '../domain/knowledge.ts'
import { rulesOnly } from '../pipeline.ts'

/** What the stages are given to know: the rules, until a model or a pack is at hand. */
export async function loadKnowledge(): Promise<Knowledge> {
  return rulesOnly
}
