import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AttributionNetwork, NetworkOutput } from '../domain/knowledge.ts'
import { loadRuntime, PROGRAM_FOLDER, type Runtime, type RuntimeKind } from './runtime.ts'

/** Where the shipped model is: card, manifest, weights, vocabulary, trainer. */
export const ATTRIBUTION_MODEL_FOLDER = join(PROGRAM_FOLDER, 'models', 'attribution')

/** What a model's folder says of itself, checked before anything of it is used. */
export interface ModelManifest {
  /** Of this file: 1. */
  readonly format: number
  readonly name: string
  /** Of the weights. */
  readonly version: string
  /** What the network was trained to read: pieces, features, windows. */
  readonly features: number
  readonly weights: ModelFile
  readonly vocabulary: ModelFile
}

interface ModelFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** A model that cannot be used: the message says which file, what is wrong with it and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
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
  const manifest = await readManifest(folder)
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
      return (await opened)(input)
    },
  }
}

async function readManifest(folder: string): Promise<ModelManifest> {
  const path = join(folder, 'manifest.json')
  const manifest = parsed(await textOf(path))
  if (manifest.format !== 1 || !manifest.weights || !manifest.vocabulary || !manifest.name || !manifest.version)
    throw new ModelError(`${path} is no manifest of format 1: install the program anew, or train the model again.`)
  return manifest as ModelManifest
}

function parsed(text: string): Partial<ModelManifest> {
  try {
    return JSON.parse(text) as Partial<ModelManifest>
  } catch {
    return {}
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw missing(path, error)
  }
}

function missing(path: string, error: unknown): ModelError {
  const { code } = error as NodeJS.ErrnoException
  return new ModelError(`${path} cannot be read (${code ?? error}): install the program anew, or train the model.`)
}

/** A file of the model, the bytes that the manifest names and no others. */
async function readChecked(folder: string, { file, bytes, sha256 }: ModelFile): Promise<Uint8Array> {
  const path = join(folder, file)
  const found = await readFile(path).catch(error => {
    throw missing(path, error)
  })
  if (found.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256)
    throw new ModelError(
      `${path} is not the file that its manifest names (${found.length} bytes, ${bytes} wanted): install the program anew.`,
    )
  return found
}

/** Piece to number: one a line, in order. */
function vocabularyOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const pieces = new TextDecoder().decode(bytes).trimEnd().split('\n')
  return new Map(pieces.map((piece, id) => [piece, id]))
}

async function anyRuntime(kind: RuntimeKind | null): Promise<Runtime> {
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
