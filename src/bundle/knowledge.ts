import type { Knowledge } from '../domain/knowledge.ts'
import { ATTRIBUTION_MODEL_FOLDER, ModelError, openAttributionModel } from '../models/attribution-model.ts'
import { FEATURE_VERSION, rulesOnly, trainedEngine } from '../pipeline.ts'
import type { EngineChoice } from '../store/folder.ts'

/** What the stages are given to know. Where the model cannot be used, the rules, and a notice that says why. */
export async function loadKnowledge(
  choice: EngineChoice = 'best',
  folder = ATTRIBUTION_MODEL_FOLDER,
): Promise<Knowledge> {
  if (choice === 'rules') return rulesOnly
  try {
    const network = await openAttributionModel(FEATURE_VERSION, choice === 'reproducible' ? 'wasm' : null, folder)
    return { engine: trainedEngine(network), packs: [], notices: [] }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return {
      ...rulesOnly,
      notices: [
        `Who said what is found by rules alone, which find less: the trained model cannot be used. ${error.message}`,
      ],
    }
  }
}
