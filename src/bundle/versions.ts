import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '../domain/canonical.ts'
import { sha256Hex } from '../domain/hash.ts'
import type { Knowledge } from '../domain/knowledge.ts'

/** This module's folder is one below the program's root, as source and as built. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** '.ts' where the sources run, '.js' where the built program does. */
export const MODULE_EXTENSION = extname(fileURLToPath(import.meta.url))

/** Name and version of the program, as the record gives them. */
export function programVersion(): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, '..', 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  return `${name}@${version}`
}

/** What stored extractions are kept under, and what the record is. */
export interface Versions {
  readonly program: string
  readonly engine: string
  /** Key of what documents gave by themselves. */
  readonly partsKey: string
  /** Key of what was made of it. */
  readonly recordKey: string
}

const STAGES = ['domain', 'packs', 'models', 'read', 'language', 'extract', 'resolve', 'pipeline']

/**
 * The versions under which things are kept. They hold a digest of the code itself, so that a changed rule is
 * never answered with what the old one found, whoever forgot to raise a number.
 */
export function versionsOf(known: Knowledge): Versions {
  const program = programVersion()
  const engine = `${known.engine.id}@${known.engine.version}`
  const packs = known.pack.packs.length === 0 ? '' : `+${sha256Hex(canonicalJson(known.pack)).slice(0, 12)}`
  const partsKey = `${engine}+${program}+${digestOf(STAGES)}${packs}`
  return { program, engine, partsKey, recordKey: `${partsKey}+${digestOf(['record', 'bundle'])}` }
}

/** Of the code as it was when this process began to use it, whatever becomes of the files since. */
const digests = new Map<string, string>()

function digestOf(names: readonly string[]): string {
  const key = names.join()
  const known = digests.get(key) ?? reckonDigest(names)
  digests.set(key, known)
  return known
}

function reckonDigest(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) for (const file of modulesIn(join(ROOT, name))) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function modulesIn(path: string): string[] {
  try {
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
    return names.filter(isProgram).map(name => join(path, name))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR' || code === 'ENOENT') return isFile(`${path}${MODULE_EXTENSION}`)
    throw error
  }
}

function isProgram(name: string): boolean {
  return name.endsWith(MODULE_EXTENSION) && !name.endsWith('.test.ts') && !name.endsWith('.d.ts')
}

function isFile(path: string): string[] {
  try {
    readFileSync(path)
    return [path]
  } catch {
    return []
  }
}
