import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Pack, PackFacts, PackHeader, SourcedFact } from '../domain/pack.ts'
import type { PackExpectations, PackFile } from '../domain/pack-files.ts'
import { PackError, type PackFault } from './pack-error.ts'
import type { PackFileCheck } from './pack-schema.ts'
import { parseYaml, type YamlFile } from './yaml-file.ts'

/** A pack as its folder has it, before its references are checked, with where each of its facts is written. */
export interface PackFolder {
  readonly pack: Pack
  readonly headerFile: string
  /** File and line of a fact,. */
  readonly places: ReadonlyMap<object, FactPlace>
}

/** Where a fact is written. */
export interface FactPlace {
  readonly file: string
  readonly line: number
}

/** Reads `pack.yaml` and every other YAML file beside it. @throws PackError with all that is wrong in them. */
export async function readPackFolder(folder: string, check: PackFileCheck): Promise<PackFolder> {
  const names = await yamlNames(folder)
  const faults: PackFault[] = []
  const places = new Map<object, FactPlace>()
  const lists: { [List in keyof PackFacts]?: PackFacts[List][number][] } = {}
  let header: PackHeader | null = null
  for (const name of names) {
    const yaml = await readYaml(folder, name, faults)
    if (!yaml) continue
    if (name === 'pack.yaml') {
      faults.push(...check('header', yaml))
      header = yaml.value as PackHeader
    } else if (name === 'expect.yaml') faults.push(...check('expect', yaml))
    else {
      expandDefaults(yaml.value)
      faults.push(...check('facts', yaml))
      addFacts(lists, places, yaml)
    }
  }
  const headerFile = join(basename(folder), 'pack.yaml')
  if (faults.length > 0 || !header) throw new PackError(faults.length > 0 ? faults : [lacksHeader(headerFile)])
  return { pack: { ...header, ...(lists as PackFacts) }, headerFile, places }
}

/** What a pack expects of its own fixtures. @throws PackError */
export async function readExpectations(folder: string, check: PackFileCheck): Promise<PackExpectations> {
  const faults: PackFault[] = []
  const yaml = await readYaml(folder, 'expect.yaml', faults)
  if (yaml) faults.push(...check('expect', yaml))
  if (faults.length > 0) throw new PackError(faults)
  return yaml!.value as PackExpectations
}

async function yamlNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(error => {
    const { code } = error as NodeJS.ErrnoException
    const message = `no folder of a pack is here (${code ?? error}). Name a pack of the program, or give a folder's path.`
    throw new PackError([{ code: 'pack/not-found', file: folder, line: null, message }])
  })
  return names.filter(name => name.endsWith('.yaml')).sort()
}

function lacksHeader(file: string): PackFault {
  return { code: 'pack/not-found', file, line: null, message: 'the pack has no pack.yaml. Write one: docs/packs.md.' }
}

async function readYaml(folder: string, name: string, faults: PackFault[]): Promise<YamlFile | null> {
  const { yaml, faults: found } = parseYaml(join(basename(folder), name), await readFile(join(folder, name), 'utf8'))
  faults.push(...found)
  return found.length > 0 ? null : yaml
}

/** A file's `defaults` go into each of its facts that does not say otherwise. */
function expandDefaults(value: unknown): void {
  const { defaults, ...lists } = value as { defaults?: Partial<SourcedFact> }
  if (typeof defaults !== 'object' || defaults === null) return
  for (const list of Object.values(lists as Record<string, unknown>)) {
    if (!Array.isArray(list)) continue
    for (const fact of list)
      if (typeof fact === 'object' && fact !== null) Object.assign(fact, { ...defaults, ...(fact as object) })
  }
}

function addFacts(lists: Partial<Record<string, object[]>>, places: Map<object, FactPlace>, yaml: YamlFile): void {
  const { defaults: _, ...found } = yaml.value as PackFile
  for (const [list, facts] of Object.entries(found)) {
    if (!Array.isArray(facts)) continue
    lists[list] = [...(lists[list] ?? []), ...facts]
    facts.forEach((fact: object, at) => {
      places.set(fact, { file: yaml.file, line: yaml.lineOf([list, at]) })
    })
  }
}
