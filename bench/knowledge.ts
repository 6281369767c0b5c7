import { loadKnowledge } from '../src/bundle/knowledge.ts'
import type { Knowledge } from '../src/domain/knowledge.ts'
import { noPacks } from '../src/domain/pack-knowledge.ts'
import { openAttributionModel } from '../src/models/attribution-model.ts'
import { FEATURE_VERSION, trainedEngine } from '../src/pipeline.ts'

/** For `parseArgs`: which engine is measured. */
export const ENGINE_OPTIONS = { engine: { type: 'string' }, model: { type: 'string' } } as const

/** The engine that the arguments name; `model` is a folder with a model other than the shipped one. */
export async function knowledgeFrom(values: { engine?: string; model?: string }): Promise<Knowledge> {
  const { engine = 'best', model } = values
  if (engine !== 'best' && engine !== 'reproducible' && engine !== 'rules')
    throw new Error(`--engine ${engine}: there are best, reproducible and rules`)
  if (!model) {
    const known = await loadKnowledge(engine)
    for (const notice of known.notices) console.warn(notice)
    return known
  }
  const network = await openAttributionModel(FEATURE_VERSION, engine === 'reproducible' ? 'wasm' : 'native', model)
  return { engine: trainedEngine(network), pack: noPacks, packs: [], notices: [] }
}
