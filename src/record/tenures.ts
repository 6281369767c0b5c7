import type { Citation } from '../domain/citation.ts'
import type { When } from '../domain/entry.ts'
import { foldWords, makeId } from '../domain/id.ts'
import type { Office, Tenure } from '../domain/office.ts'
import { compareText, grouped, sortedById } from '../domain/ordering.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { foundBy } from './found-by.ts'
import type { Held } from './held.ts'
import { type NamedOffice, officeId } from './office-identity.ts'
import { officeKey } from './office-keys.ts'
import { fullestTitles } from './office-titles.ts'
import { joinTold } from './source.ts'
import { succession } from './succession.ts'

/**
 * Offices as documents title them, and who held them: from when to when, as far as documents say. No beginning or end is made
 * up: where two documents give two dates, the tenure keeps both as events and takes neither for its own. `bodies` are the names
 * of organizations by actor id.
 */
export function officesAndTenures(
  held: readonly Held[],
  bodies: ReadonlyMap<string, string> = new Map(),
  pack: PackKnowledge = noPacks,
): { offices: Office[]; tenures: Tenure[] } {
  const keyOf = (office: NamedOffice): string | null =>
    officeKey(pack, office, office.organization === null ? undefined : bodies.get(office.organization))
  const placed = withBodies(withFullTitles(held, keyOf), bodies)
  const offices = [...grouped(placed, one => officeId(one.office))].map(([id, group]) => officeEntry(id, group, keyOf))
  const groups = [...grouped(placed, one => tenureKey(one))].map(([, group]) => group)
  const tenures = withIds(groups).map(({ id, group }) => ({
    tenure: tenureEntry(id, group),
    title: foldWords(group[0]!.office.title),
  }))
  return { offices: sortedById(offices), tenures: sortedById(succession(tenures, placed)) }
}

function tenureKey({ person, office, capacity }: Held): string {
  return [person, foldWords(office.title), office.organization ?? '', capacity].join('\u001f')
}

/** The titles of each person, each in its fullest form; titles that a pack knows for one office are one. */
function withFullTitles(held: readonly Held[], keyOf: (office: NamedOffice) => string | null): Held[] {
  return [...grouped(held, one => one.person)].flatMap(([, own]) => {
    const fullest = fullestTitles(own.map(one => one.office.title))
    const byKey = new Map<string, string>()
    for (const [, title] of [...fullest].sort(([a], [b]) => b.length - a.length || compareText(a, b))) {
      const key = own
        .map(one => (fullest.get(one.office.title) === title ? keyOf(one.office) : null))
        .find(one => one !== null)
      if (key !== undefined && key !== null && !byKey.has(key)) byKey.set(key, title)
    }
    return own.map(one => {
      const key = keyOf(one.office)
      const title = (key === null ? undefined : byKey.get(key)) ?? fullest.get(one.office.title)!
      return { ...one, office: { ...one.office, title } }
    })
  })
}

/**
 * ‘Chief Constable Ada Quill’ of one sentence and ‘the chief constable of Marlow Police’ of another are one office, where the
 * same person is shown in that office of one body alone.
 */
function withBodies(held: readonly Held[], names: ReadonlyMap<string, string>): Held[] {
  const bodies = new Map<string, Map<string, NamedOffice>>()
  const key = (one: Held): string => `${one.person}\u001f${foldWords(one.office.title)}`
  for (const one of held) {
    if (one.office.organization === null) continue
    const known = bodies.get(key(one)) ?? new Map<string, NamedOffice>()
    bodies.set(key(one), known.set(one.office.organization, one.office))
  }
  const came = new Map(
    held
      .filter(one => one.capacity === 'substantive' || (one.capacity === 'acting' && one.event?.kind === 'took-office'))
      // Whoever held it for good held it so, whatever came before
      .sort((a, b) => Number(a.capacity === 'substantive') - Number(b.capacity === 'substantive'))
      .map(one => [key(one), one]),
  )
  return held.map(one => {
    // Who was named for an office and came into it held it: one tenure.
    const { capacity, told } = (one.capacity === 'designate' && came.get(key(one))) || one
    const known = fullBodies([...(bodies.get(key(one))?.values() ?? [])], names)
    const [office, second] = known
    return { ...one, capacity, told, office: office && !second ? office : one.office }
  })
}

/** The bodies that are not the short name of another: ‘the Federation’ beside ‘Marlow Police Federation’. */
function fullBodies(offices: readonly NamedOffice[], names: ReadonlyMap<string, string>): NamedOffice[] {
  const wordsOf = (office: NamedOffice): string[] => foldWords(names.get(office.organization ?? '') ?? '').split(' ')
  return offices.filter(office => {
    const own = wordsOf(office)
    return !offices.some(other => other !== office && own.every(word => wordsOf(other).includes(word)))
  })
}

function officeEntry(id: string, group: readonly Held[], keyOf: (office: NamedOffice) => string | null): Office {
  const { title, organization } = group[0]!.office
  return {
    id,
    citations: citationsOf(group),
    provenance: provenanceOf(group),
    confidence: sureness(group),
    status: 'proposed',
    changedSinceReview: false,
    key: keyOf(group[0]!.office),
    title,
    organization,
  }
}

/**
 * Person, title and capacity make the id, so that a document that adds the body changes none; whoever had one title in two
 * bodies has the second body's in its id, too.
 */
function withIds(groups: readonly (readonly Held[])[]): { id: string; group: readonly Held[] }[] {
  const plain = (one: Held): string[] => [one.person, foldWords(one.office.title), one.capacity]
  const alike = [...grouped(groups, group => plain(group[0]!).join('\u001f'))].map(([, same]) => same)
  return alike.flatMap(same =>
    [...same]
      .sort((a, b) => compareText(a[0]!.office.organization ?? '', b[0]!.office.organization ?? ''))
      .map((group, i) => {
        const parts = plain(group[0]!)
        const body = group[0]!.office.organization ?? ''
        return { id: makeId('tenure', ...(i === 0 ? parts : [...parts, body])), group }
      }),
  )
}

function tenureEntry(id: string, group: readonly Held[]): Tenure {
  const first = group[0]!
  const events = eventsOf(group)
  const began = firstOf(events, ['took-office', 'sworn-in', 'appointed'])
  const left = firstOf(events, ['left'])
  return {
    id,
    citations: citationsOf(group),
    provenance: provenanceOf(group),
    confidence: sureness(group),
    status: 'proposed',
    changedSinceReview: false,
    ...joinTold(group.map(one => one.told)),
    person: first.person,
    office: officeId(first.office),
    capacity: first.capacity,
    from: began,
    to: left,
    attested: attestedOn(group),
    events,
    ended: endOf(group),
    succeededBy: null,
  }
}

/** Each kind of event with each date once, cited from each document that gives it. */
function eventsOf(group: readonly Held[]): Tenure['events'] {
  const told = group.filter(one => one.event !== null)
  return [...grouped(told, one => `${one.event!.kind}\u001f${one.event!.when?.value ?? ''}`)]
    .filter(([key]) => {
      // ‘She resigned’ beside ‘she resigned in May’ is the same told with less.
      const [kind, value] = key.split('\u001f')
      return value !== '' || !told.some(one => one.event!.kind === kind && one.event!.when?.value)
    })
    .map(([, same]) => {
      const { kind, when } = same[0]!.event!
      const { asserted } = same.find(({ told: one }) => one.asserted === 'stated')?.told ?? same[0]!.told
      return { kind, when, asserted, citations: citationsOf(same) }
    })
}

/** The date that documents give for the first kind of event that has one; where they give several, none. */
function firstOf(events: Tenure['events'], kinds: readonly Tenure['events'][number]['kind'][]): When | null {
  for (const kind of kinds) {
    const dates = events.filter(event => event.kind === kind && event.when?.value).map(event => event.when!)
    const [exact, second] = finest(dates)
    if (exact) return second ? null : exact
  }
  return null
}

/** Dates without those that another gives more exactly: ‘2022-04’ beside ‘2022-04-30’. */
export function finest(dates: readonly When[]): When[] {
  const values = [...new Map(dates.map(when => [when.value, when])).values()]
  return values.filter(when => !values.some(other => other !== when && other.value!.startsWith(`${when.value}-`)))
}

function attestedOn(group: readonly Held[]): When[] {
  const days = group.flatMap(one => (one.shows === 'held' && one.publishedOn !== null ? [one.publishedOn] : []))
  const over = group.flatMap(one => (one.shows === 'past' && one.publishedOn !== null ? [one.publishedOn] : []))
  // A document that tells of the end shows nothing held on its day.
  const shown = [...new Set(days)].filter(day => !over.includes(day)).sort()
  return shown.map(day => ({ value: day, text: day, anchor: 'publication' as const, relativeTo: null }))
}

function endOf(group: readonly Held[]): Tenure['ended'] {
  const ends = new Set(group.map(one => one.event?.ended ?? null).filter(end => end !== null))
  return ends.size === 1 ? [...ends][0]! : null
}

/** The surest way that it is shown counts; a second document makes it surer. */
function sureness(group: readonly Held[]): number {
  const best = Math.max(...group.map(one => one.sure))
  const documents = new Set(group.map(one => one.citation.documentId)).size
  return Math.round(Math.min(0.97, best * 0.9 + (documents > 1 ? 0.05 : 0)) * 100) / 100
}

function provenanceOf(group: readonly Held[]) {
  const rules = [...new Set(group.map(one => one.rule))].sort()
  return rules.map(foundBy)
}

/** The first of each document, and each that tells of an event. */
function citationsOf(group: readonly Held[]): Citation[] {
  const kept = new Map<string, Citation>()
  for (const { citation, event } of group) {
    const key = event ? `${citation.documentId}:${citation.start}` : citation.documentId
    if (!kept.has(key)) kept.set(key, citation)
  }
  return [...kept.values()]
}
