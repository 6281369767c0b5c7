import { join } from 'node:path'
import type { AttributionNetwork, NetworkOutput } from '../domain/knowledge.ts'
import { type ManifestBase, ModelError, type ModelFile, readChecked, readManifest } from './model-files.ts'
import { loadRuntime, PROGRAM_FOLDER, type Runtime, type RuntimeKind } from './runtime.ts'

/** Where the shipped model is: card, manifest, weights, vocabulary, trainer. */
export const ATTRIBUTION_MODEL_FOLDER = join(PROGRAM_FOLDER, 'models', 'attribution')

/** What the model's folder says of itself, checked before anything of it is used. */
export interface AttributionManifest extends ManifestBase {
  /** What the network was trained to read: pieces, features, windows. */
  readonly features: number
  readonly vocabulary: ModelFile
}

/**
 * Opens the attribution model in a folder. Its files are checked at once, so that what cannot be used is known before
 * a document is read; the runtime takes the weights in with the first document, so that a command that reads none
 * does not wait for it. Without `kind`, WebAssembly runs where the native runtime cannot be loaded.
 * @param features what this program makes of a text; other weights than for these are refused.
 * @throws ModelError
 */
export async function openAttributionModel(
  features: number,
  kind: RuntimeKind | null = null,
  folder: string = ATTRIBUTION_MODEL_FOLDER,
): Promise<AttributionNetwork> {
  const manifest = await readManifest<AttributionManifest>(folder, ['vocabulary'])
  if (manifest.features !== features) {
    throw new ModelError(
      `Model features (${manifest.features}) in ${join(folder, 'manifest.json')} don't match this program (${features}): run \`npm run train attribution\`.`,
    )
  }
  const vocabulary = vocabularyOf(await readChecked(folder, manifest.vocabulary))
  await readChecked(folder, manifest.weights)
  const runtime = await anyRuntime(kind)
  let opened: ReturnType<Runtime['open']> | undefined
  return {
    id: `${manifest.name}-${runtime.kind}`,
    version: manifest.version,
    vocabulary,
    async run(input): Promise<NetworkOutput> {
      opened ??= runtime.open(join(folder, manifest.weights.file))
      const row = (values: readonly number[]) => ({ shape: [1, values.length], values })
      const told = await (await opened)({
        ids: row(input.ids),
        letter_cases: row(input.letterCases),
        quoted: row(input.quoted),
        places: row(input.places),
      })
      return { tags: told('tags'), pointers: told('pointers'), embedded: told('embedded') }
    },
  }
}

/** Piece to number: one a line, in order. */
function vocabularyOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const pieces = new TextDecoder().decode(bytes).trimEnd().split('\n')
  return new Map(pieces.map((piece, id) => [piece, id]))
}

/**
 * The runtime asked for; without `kind` the native one, or WebAssembly where that cannot be loaded.
 * @throws ModelError
 */
export async function anyRuntime(kind: RuntimeKind | null): Promise<Runtime> {
  if (kind) {
    return loadRuntime(kind).catch(error => {
      throw new ModelError(`The ${kind} runtime of the model cannot be loaded: ${messageOf(error)}`)
    })
  }
  return loadRuntime('native').catch(native =>
    loadRuntime('wasm').catch(wasm => {
      throw new ModelError(
        `No runtime of the model can be loaded: native: ${messageOf(native)}; WebAssembly: ${messageOf(wasm)}`,
      )
    }),
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
