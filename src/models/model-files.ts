import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of a model, as its manifest names it. */
export interface ModelFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** A model that cannot be used: the message says which file, what is wrong with it and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}

/** What every model's manifest says. */
export interface ManifestBase {
  /** Of the manifest: 1. */
  readonly format: number
  readonly name: string
  /** Of the weights. */
  readonly version: string
  readonly weights: ModelFile
}

/**
 * The manifest of a model's folder, with every one of `keys`.
 * @throws ModelError
 */
export async function readManifest<Manifest extends ManifestBase>(
  folder: string,
  keys: readonly (keyof Manifest)[],
): Promise<Manifest> {
  const path = join(folder, 'manifest.json')
  const manifest = parsed<Manifest>(await textOf(path))
  if (manifest.format !== 1 || ['name', 'version', 'weights', ...keys].some(key => !manifest[key as keyof Manifest]))
    throw new ModelError(`${path} is no manifest of format 1: install the program anew, or train the model again.`)
  return manifest as Manifest
}

function parsed<Manifest>(text: string): Partial<Manifest> {
  try {
    return JSON.parse(text) as Partial<Manifest>
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

/**
 * A file of the model, the bytes that the manifest names and no others.
 * @throws ModelError
 */
export async function readChecked(folder: string, { file, bytes, sha256 }: ModelFile): Promise<Uint8Array> {
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
