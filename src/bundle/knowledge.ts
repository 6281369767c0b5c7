import type { AccountsNetwork, Knowledge } from '../domain/knowledge.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { openAccountsModel } from '../models/accounts-model.ts'
import { ATTRIBUTION_MODEL_FOLDER, openAttributionModel } from '../models/attribution-model.ts'
import { ModelError } from '../models/model-files.ts'
import { loadPacks } from '../packs/load-packs.ts'
import { FEATURE_VERSION, rulesOnly, trainedEngine } from '../pipeline.ts'
import type { EngineChoice } from '../store/folder.ts'

/** What is used where nobody names a pack. */
export const DEFAULT_PACKS: readonly string[] = ['england-wales-policing']

/**
 * What the stages are given to know. Where the model cannot be used, the rules, and a notice that says why.
 * @param packs by name, or by path for one's own; or as another process has loaded them
 * @throws PackError where a pack cannot be used: what it would resolve and check must not be left out in silence
 */
export async function loadKnowledge(
  choice: EngineChoice = 'best',
  packs: readonly string[] | PackKnowledge = DEFAULT_PACKS,
  folder = ATTRIBUTION_MODEL_FOLDER,
): Promise<Knowledge> {
  const pack = 'packs' in packs ? packs : await loadPacks(packs)
  const named = { pack, packs: pack.packs.map(({ name, version }) => `${name}@${version}`) }
  if (choice === 'rules') return { ...rulesOnly, ...named }
  try {
    const runtime = choice === 'reproducible' ? 'wasm' : null
    const network = await openAttributionModel(FEATURE_VERSION, runtime, folder)
    const { accounts, notices } = await accountsFor(network.version, runtime)
    return { engine: trainedEngine(network, accounts), ...named, notices }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return {
      ...rulesOnly,
      ...named,
      notices: [
        `Who said what is found by rules alone, which find less: the trained model cannot be used. ${error.message}`,
      ],
    }
  }
}

/** Without the second model the rules alone tell of offices, cases, figures and questions. */
async function accountsFor(
  version: string,
  runtime: 'wasm' | null,
): Promise<{ accounts: AccountsNetwork | null; notices: readonly string[] }> {
  try {
    return { accounts: await openAccountsModel(version, runtime), notices: [] }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    const notice = `Offices, cases, figures and questions are found by rules alone, which find less: ${error.message}`
    return { accounts: null, notices: [notice] }
  }
}
