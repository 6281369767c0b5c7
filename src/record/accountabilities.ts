import type { Citation } from '../domain/citation.ts'
import { foldWords, makeId } from '../domain/id.ts'
import type { Accountability, Office } from '../domain/office.ts'
import type { Span } from '../domain/span.ts'
import type { StatedPower } from '../domain/stated-question.ts'
import { tellersOf } from './asked-parties.ts'
import { foundBy, sureBy } from './found-by.ts'
import { type NamedOffice, officeAt, officeId } from './office-identity.ts'
import type { Source } from './source.ts'

/** A power as one document tells it. */
export interface ToldPower {
  readonly holder: Party
  readonly over: Party
  readonly power: string
  readonly citation: Citation
  readonly rule: string
}

/** An actor, or an office where the words name no more. */
interface Party {
  readonly id: string
  readonly office: NamedOffice | null
}

/** Who answers to whom, as one document says. */
export function powersOf(source: Source): ToldPower[] {
  return source.found('power').flatMap(one => toldPower(source, one))
}

function toldPower(source: Source, one: StatedPower): ToldPower[] {
  const holder = partyAt(source, one.holder, one)
  const over = partyAt(source, one.over, one)
  if (!holder || !over || holder.id === over.id) return []
  return [{ holder, over, power: source.words(one.words), citation: source.cite(one), rule: one.rule }]
}

/** Whoever is meant, where that is somebody with a name; else the office that is named; else whoever is described. */
function partyAt(source: Source, span: Span, { offices, over, toldIn }: StatedPower): Party | undefined {
  const isOffice = span === over ? offices.over : offices.holder
  // ‘I report to the board’
  if (/^(?:i|we)$/iu.test(source.words(span))) {
    const [teller, second] = tellersOf(source, toldIn)
    return teller === undefined || second !== undefined ? undefined : { id: teller, office: null }
  }
  const index = source.references.indexOf(span)
  const actor = index === undefined ? undefined : source.parts.cast[index]!
  const id = index === undefined ? undefined : source.actorIds[index]!
  if (actor && id !== undefined && actor.naming === 'named') return { id, office: null }
  if (isOffice) {
    const office = officeAt(source, span)
    return { id: officeId(office), office }
  }
  return id === undefined ? undefined : { id, office: null }
}

/** The same power told by several documents is one entry. */
export function accountabilities(told: readonly ToldPower[]): {
  accountabilities: Accountability[]
  offices: Office[]
} {
  const groups = new Map<string, ToldPower[]>()
  for (const one of told) {
    const id = makeId('accountability', one.holder.id, one.over.id, verbOf(one.power))
    const group = groups.get(id)
    if (group) group.push(one)
    else groups.set(id, [one])
  }
  return {
    accountabilities: [...groups].map(([id, group]) => entryOf(id, group)),
    offices: officesNamed(told),
  }
}

/** The first words of a power tell it: ‘answers to’, ‘dismiss’. */
function verbOf(power: string): string {
  return foldWords(power)
    .split(' ')[0]!
    .replace(/(?:s|ed)$/u, '')
}

function entryOf(id: string, group: readonly ToldPower[]): Accountability {
  const [first] = group
  return {
    id,
    citations: group.map(one => one.citation),
    provenance: [...new Set(group.map(one => one.rule))].map(foundBy),
    confidence: sureBy(
      group.map(one => one.rule),
      0.8,
    ),
    status: 'proposed',
    changedSinceReview: false,
    holder: first!.holder.id,
    over: first!.over.id,
    power: first!.power,
  }
}

/** Offices that powers name and nobody is shown in. */
function officesNamed(told: readonly ToldPower[]): Office[] {
  const offices = new Map<string, Office>()
  for (const one of told)
    for (const { id, office } of [one.holder, one.over]) {
      if (!office || offices.has(id)) continue
      offices.set(id, {
        id,
        citations: [one.citation],
        provenance: [foundBy(one.rule)],
        confidence: sureBy([one.rule], 0.7),
        status: 'proposed',
        changedSinceReview: false,
        key: null,
        title: office.title,
        organization: office.organization,
      })
    }
  return [...offices.values()]
}
