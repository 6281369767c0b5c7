import { basename, join, resolve } from 'node:path'
import type { Pack, PackFacts } from '../domain/pack.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { findFactFaults } from './check-facts.ts'
import { PackError, type PackFault } from './pack-error.ts'
import { readPackFolder } from './pack-folder.ts'
import { openPackSchema, PROGRAM_FOLDER } from './pack-schema.ts'
import { FACT_LISTS, factsOf, referencesOf } from './references.ts'

/** Where the program's own packs are. */
const PACKS_FOLDER = join(PROGRAM_FOLDER, 'packs')

/**
 * Loads packs and those that they extend, each checked whole.
 * @param names of packs in the root, or paths of folders ('./my-force'): anything with a slash is a path.
 * @param root where packs are that are named by name alone.
 * @throws PackError with everything that is wrong in the first pack that cannot be used.
 */
export async function loadPacks(names: readonly string[], root: string = PACKS_FOLDER): Promise<PackKnowledge> {
  const schema = await openPackSchema()
  const loaded = new Map<string, Pack>()
  const load = async (name: string, within: readonly string[]): Promise<void> => {
    const folder = /[/\\]/u.test(name) ? resolve(name) : join(root, name)
    if (loaded.has(folder)) return
    if (within.includes(folder)) throw new PackError([extendsItself(name)])
    const read = await readPackFolder(folder, schema)
    if (read.pack.name !== basename(folder)) throw new PackError([otherName(read.headerFile, read.pack.name)])
    for (const base of read.pack.extends) await load(base, [...within, folder])
    const base = [...loaded.values()].filter(each => extendsPack(read.pack, each.name, loaded))
    const retired = retire(read.pack, read.headerFile, base)
    for (const pack of retired) loaded.set(folderOf(loaded, pack.name), pack)
    const faults = [...findFactFaults(read, retired), ...clashes(read.pack, read.headerFile, loaded, retired)]
    if (faults.length > 0) throw new PackError(faults)
    loaded.set(folder, read.pack)
  }
  for (const name of names) await load(name, [])
  return { packs: [...loaded.values()] }
}

function folderOf(loaded: ReadonlyMap<string, Pack>, name: string): string {
  return [...loaded].find(([, pack]) => pack.name === name)![0]
}

function extendsPack(pack: Pack, name: string, loaded: ReadonlyMap<string, Pack>): boolean {
  return pack.extends.some(each => {
    if (each === name) return true
    const base = [...loaded.values()].find(other => other.name === each)
    return base !== undefined && extendsPack(base, name, loaded)
  })
}

function extendsItself(name: string): PackFault {
  const message = `the pack '${name}' extends itself, by way of others. Take it out of one 'extends'.`
  return { code: 'pack/extends-itself', file: join(name, 'pack.yaml'), line: null, message }
}

function otherName(file: string, name: string): PackFault {
  const message = `the pack is called '${name}', its folder otherwise. Give both one name.`
  return { code: 'pack/wrong-value', file, line: null, message }
}

/** The packs that one extends, without what it retires. */
function retire({ retires }: Pack, file: string, base: readonly Pack[]): readonly Pack[] {
  const there = new Set(base.flatMap(factsOf).map(({ list, fact }) => `${list}/${fact.id}`))
  const faults = retires
    .filter(({ fact }) => !there.has(fact))
    .map(({ fact }): PackFault => {
      const message = `'${fact}' is retired, but no pack that this one extends has it. Write <list>/<id>, or take it out.`
      return { code: 'pack/retires-nothing', file, line: null, message }
    })
  if (faults.length > 0) throw new PackError(faults)
  const gone = new Set(retires.map(({ fact }) => fact))
  if (gone.size === 0) return base
  const left = base.map(pack => without(pack, gone))
  const needed = left.flatMap(each => stillNamed(each, gone)).map(message => ({ ...FAULT, file, message }))
  if (needed.length > 0) throw new PackError(needed)
  return left
}

const FAULT = { code: 'pack/dangling-reference', line: null } as const

function without(pack: Pack, gone: ReadonlySet<string>): Pack {
  const kept = FACT_LISTS.map(list => [list, pack[list].filter(({ id }) => !gone.has(`${list}/${id}`))])
  return { ...pack, ...(Object.fromEntries(kept) as unknown as PackFacts) }
}

/** Facts that stay and name one that goes. */
function stillNamed(pack: Pack, gone: ReadonlySet<string>): readonly string[] {
  return factsOf(pack).flatMap(({ list, fact }) =>
    referencesOf(list, fact)
      .filter(({ id, lists }) => lists.some(each => gone.has(`${each}/${id}`)))
      .map(({ id }) => `'${id}' is retired, but '${list}/${fact.id}' of '${pack.name}' names it. Retire that, too.`),
  )
}

/** Bodies and offices of packs that know nothing of each other: one key must not mean two of them. */
function clashes(
  pack: Pack,
  file: string,
  loaded: ReadonlyMap<string, Pack>,
  base: readonly Pack[],
): readonly PackFault[] {
  const strangers = [...loaded.values()].filter(each => !base.some(({ name }) => name === each.name))
  const taken = new Map(strangers.flatMap(each => partiesOf(each).map(id => [id, each.name])))
  return partiesOf(pack)
    .filter(id => taken.has(id))
    .map((id): PackFault => {
      const message = `'${id}' is a body or office of the pack '${taken.get(id)}', too. Rename one, or extend that pack.`
      return { code: 'pack/duplicate-id', file, line: null, message }
    })
}

function partiesOf(pack: Pack): readonly string[] {
  return [...pack.organizations, ...pack.offices].map(({ id }) => id)
}
