import { join } from 'node:path'
import type { FrameScheme } from '../domain/frame.ts'
import type { AccountsNetwork, AccountsOutput } from '../domain/knowledge.ts'
import { anyRuntime } from './attribution-model.ts'
import { type ManifestBase, ModelError, type ModelFile, readChecked, readManifest } from './model-files.ts'
import { PROGRAM_FOLDER, type Runtime, type RuntimeKind } from './runtime.ts'

/** Where the shipped model is: card, manifest, weights, scheme, passages, trainer. */
export const ACCOUNTS_MODEL_FOLDER = join(PROGRAM_FOLDER, 'models', 'accounts')

interface AccountsManifest extends ManifestBase {
  /** Version of the attribution model whose embedding it begins with. */
  readonly over: string
  readonly scheme: ModelFile
  readonly roleBias: readonly number[]
}

/** Numbers that the attribution network embeds each piece in. */
const WIDTH = 384

/**
 * Opens the accounts model in a folder. As with the attribution model, files are checked at once, weights are taken in
 * with the first document.
 * @param over version of the attribution model that is used: another one embeds otherwise.
 * @throws ModelError
 */
export async function openAccountsModel(
  over: string,
  kind: RuntimeKind | null = null,
  folder: string = ACCOUNTS_MODEL_FOLDER,
): Promise<AccountsNetwork> {
  const manifest = await readManifest<AccountsManifest>(folder, ['over', 'scheme', 'roleBias'])
  if (manifest.over !== over) {
    throw new ModelError(
      `The accounts model in ${folder} begins with version ${manifest.over} of the attribution model, which is ${over} here: run \`npm run train accounts\`.`,
    )
  }
  const scheme = JSON.parse(new TextDecoder().decode(await readChecked(folder, manifest.scheme))) as FrameScheme
  await readChecked(folder, manifest.weights)
  const runtime = await anyRuntime(kind)
  let opened: ReturnType<Runtime['open']> | undefined
  return {
    version: manifest.version,
    scheme,
    roleBias: manifest.roleBias,
    async run(embedded, pieces): Promise<AccountsOutput> {
      opened ??= runtime.open(join(folder, manifest.weights.file))
      const told = await (await opened)({ embedded: { shape: [1, pieces, WIDTH], values: embedded } })
      return {
        tags: told('tags'),
        attributes: told('attributes'),
        queries: told('queries'),
        keys: told('keys'),
      }
    },
  }
}
