import { dayRange } from '../domain/day-range.ts'
import type { Pack, SourcedFact } from '../domain/pack.ts'
import { lawOf } from '../domain/pack-knowledge.ts'
import { overlappingHolders } from './holder-overlaps.ts'
import type { PackFault, PackFaultCode } from './pack-error.ts'
import type { PackFolder } from './pack-folder.ts'
import { type FactList, factsOf, referencesOf, SHARED_IDS } from './references.ts'

/**
 * What no schema can see: ids given twice, references to nothing, dates that are no days, sources that the header
 * does not list, two holders at once, checks that say ‘serious’ on weak facts.
 * @param base packs that it extends.
 */
export function findFactFaults(folder: PackFolder, base: readonly Pack[]): readonly PackFault[] {
  const { pack } = folder
  const inherited = indexOf(base)
  const own = indexOf([pack])
  const fault = (code: PackFaultCode, fact: object, message: string): PackFault => {
    const place = folder.places.get(fact)
    return { code, file: place?.file ?? folder.headerFile, line: place?.line ?? null, message }
  }
  const seen = new Set<string>()
  return factsOf(pack).flatMap(({ list, fact }) => [
    ...idFaults(list, fact, seen, inherited).map(([code, message]) => fault(code, fact, message)),
    ...referenceFaults(list, fact, [own, inherited]).map(([code, message]) => fault(code, fact, message)),
    ...sourceFaults(list, fact, pack).map(([code, message]) => fault(code, fact, message)),
    ...dateFaults(list, fact).map(([code, message]) => fault(code, fact, message)),
    ...messageFaults(list, fact).map(([code, message]) => fault(code, fact, message)),
    ...overlapFaults(list, fact, pack).map(([code, message]) => fault(code, fact, message)),
  ])
}

type Told = readonly [PackFaultCode, string]

/** Facts by list and id; ids of lists that share one set stand under each of them. */
type FactIndex = ReadonlyMap<string, SourcedFact>

function indexOf(packs: readonly Pack[]): FactIndex {
  return new Map(packs.flatMap(factsOf).map(({ list, fact }) => [`${list}/${fact.id}`, fact]))
}

/** Ids are told apart within their list; those of parties, proceedings, states and terms in one set of all of them. */
function idKey(list: FactList, id: string): string {
  return SHARED_IDS.includes(list) ? id : `${list}/${id}`
}

function idFaults(list: FactList, { id }: SourcedFact, seen: Set<string>, inherited: FactIndex): readonly Told[] {
  const key = idKey(list, id)
  const lists = SHARED_IDS.includes(list) ? SHARED_IDS : [list]
  const told: Told[] = []
  if (seen.has(key))
    told.push(['pack/duplicate-id', `'${id}' is the id of two facts (${lists.join(', ')} share ids). Rename one.`])
  seen.add(key)
  const older = lists.find(each => inherited.has(`${each}/${id}`))
  if (older) {
    const way = `List '${older}/${id}' under 'retires' in pack.yaml with the reason, or choose another id.`
    told.push(['pack/replaced-silently', `'${id}' stands in a pack that this one extends, too. ${way}`])
  }
  return told
}

function referenceFaults(list: FactList, fact: SourcedFact, indexes: readonly FactIndex[]): readonly Told[] {
  return referencesOf(list, fact).flatMap(({ field, id, lists }): Told[] => {
    const found = lists.flatMap(each => indexes.flatMap(index => index.get(`${each}/${id}`) ?? []))[0]
    if (!found) {
      const message = `'${list}/${fact.id}' names '${id}' in '${field}', which is in none of: ${lists.join(', ')}.`
      return [['pack/dangling-reference', `${message} Add it or correct the id.`]]
    }
    return isSerious(fact) && found.mark === 'L' ? [weak(`${fact.id} rests on '${id}'`)] : []
  })
}

function isSerious(fact: SourcedFact): boolean {
  return 'severity' in fact && fact.severity === 'serious'
}

function weak(what: string): Told {
  return ['pack/weak-check', `the check ${what}, which is marked L, and is 'serious'. Find a source, or say 'caution'.`]
}

function sourceFaults(list: FactList, fact: SourcedFact, { sources, laws }: Pack): readonly Told[] {
  const unknown = fact.source.filter(source => !sources[source] && !lawOf(laws, source))
  const told = unknown.map((source): Told => {
    const message = `'${list}/${fact.id}' has the source '${source}', which is neither a tag of 'sources' in pack.yaml`
    return ['pack/unknown-source', `${message} nor begins with a short name of its 'laws'. Add it there.`]
  })
  return isSerious(fact) && fact.mark === 'L' ? [...told, weak(fact.id)] : told
}

const DATE_FIELDS = ['from', 'to', 'announced', 'departureAnnounced', 'checked'] as const

function dateFaults(list: FactList, fact: SourcedFact): readonly Told[] {
  const dates: Partial<Record<(typeof DATE_FIELDS)[number], string | null>> = { ...fact }
  const told = DATE_FIELDS.flatMap((field): Told[] => {
    const date = dates[field]
    if (!date || date === '..' || dayRange(date)) return []
    return [['pack/bad-date', `'${list}/${fact.id}' has '${date}' in '${field}': there is no such day. Correct it.`]]
  })
  const from = dates.from && dayRange(dates.from)
  const to = dates.to && dates.to !== '..' && dayRange(dates.to)
  if (!from || !to || from.earliest <= to.latest) return told
  const message = `'${list}/${fact.id}' ends (${dates.to}) before it begins (${dates.from}). Correct one of the two.`
  return [...told, ['pack/bad-date', message]]
}

/** What a check fills in: whatever else stands in braces would be printed as it is. */
const FILLED_IN = ['told', 'subject', 'decider', 'forum', 'regime', 'period', 'date', 'name', 'value', 'limit']

function messageFaults(list: FactList, fact: SourcedFact): readonly Told[] {
  const message = 'message' in fact ? String(fact.message) : ''
  const unknown = [...message.matchAll(/\{([^{}]*)\}/gu)]
    .map(([, name]) => name!)
    .filter(name => !FILLED_IN.includes(name))
  return unknown.map((name): Told => {
    const known = FILLED_IN.join(', ')
    return ['pack/wrong-value', `'${list}/${fact.id}' has {${name}} in its message; what is filled in: ${known}.`]
  })
}

function overlapFaults(list: FactList, fact: SourcedFact, pack: Pack): readonly Told[] {
  if (list !== 'holders') return []
  return overlappingHolders(pack, fact.id).map((other): Told => {
    const message = `'holders/${fact.id}' and 'holders/${other}' hold one office in substance at one time.`
    return ['pack/holders-overlap', `${message} Correct the dates, or say which was acting.`]
  })
}
