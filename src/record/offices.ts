import type { Citation } from '../domain/citation.ts'
import type { DocumentParts, OfficeHolding } from '../domain/extraction.ts'
import { foldWords, makeId } from '../domain/id.ts'
import type { Office, Tenure } from '../domain/office.ts'
import { covers } from '../domain/span.ts'
import { castIndex } from './cast-index.ts'
import { cite } from './cite.ts'

/** Somebody shown holding an office, with the words that show it. */
export interface Held {
  readonly person: string
  readonly title: string
  readonly holding: OfficeHolding
  readonly citation: Citation
  readonly publishedOn: string | null
}

/**
 * Offices as documents title them, and who is shown holding them: attested on the day of each document that
 * shows it. No beginning or end is made up; without a pack, two titles for one office stay two.
 */
export function officesAndTenures(held: readonly Held[]): { offices: Office[]; tenures: Tenure[] } {
  const offices = grouped(held, one => foldWords(one.title)).map(([, group]) => officeEntry(group))
  const tenures = grouped(held, one => `${one.person}\u001f${foldWords(one.title)}\u001f${one.holding.capacity}`).map(
    ([, group]) => tenureEntry(group),
  )
  return { offices: sorted(offices), tenures: sorted(tenures) }
}

/** The offices that one document shows people holding. */
export function holdingsOf(parts: DocumentParts, ids: readonly string[]): Held[] {
  const cast = castIndex(parts)
  return parts.extractions
    .filter((one): one is OfficeHolding => one.kind === 'office-holding')
    .flatMap(holding => {
      const shown = cast
        .overlapping(holding.person)
        .filter(one => covers(holding.person, one) || covers(one, holding.person))
      const people = shown.map(one => parts.cast[one.actor]!)
      const person = people.find(actor => actor.kind === 'person' && actor.naming === 'named')
      if (!person) return []
      const title = titleOf(holding.office.text)
      return [
        {
          person: ids[person.index]!,
          title,
          holding,
          citation: cite(parts.document, holding),
          publishedOn: parts.document.publishedOn,
        },
      ]
    })
}

/** The title without what tells of its time: ‘Acting Commissioner’ is the office of Commissioner, acting. */
function titleOf(text: string): string {
  return text
    .replace(/^(?:the|then|former|acting|interim|new|outgoing|current)\s+/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function officeEntry(group: readonly Held[]): Office {
  const first = group[0]!
  return {
    id: makeId('office', foldWords(first.title)),
    citations: citationsOf(group),
    provenance: [{ by: 'rule', id: first.holding.rule, version: '1' }],
    confidence: 0.8,
    status: 'proposed',
    changedSinceReview: false,
    key: null,
    title: first.title,
    organization: null,
  }
}

function tenureEntry(group: readonly Held[]): Tenure {
  const first = group[0]!
  const days = [
    ...new Set(
      group
        .filter(one => !one.holding.former)
        .map(one => one.publishedOn)
        .filter(day => day !== null),
    ),
  ].sort()
  return {
    id: makeId('tenure', first.person, foldWords(first.title), first.holding.capacity),
    citations: citationsOf(group),
    provenance: [...new Set(group.map(one => one.holding.rule))]
      .sort()
      .map(id => ({ by: 'rule' as const, id, version: '1' })),
    confidence: 0.8,
    status: 'proposed',
    changedSinceReview: false,
    asserted: 'stated',
    accordingTo: [],
    person: first.person,
    office: makeId('office', foldWords(first.title)),
    capacity: first.holding.capacity,
    from: null,
    to: null,
    attested: days.map(day => ({ value: day, text: day, anchor: 'publication' as const, relativeTo: null })),
    events: [],
    ended: null,
    succeededBy: null,
  }
}

/** The first of each document. */
function citationsOf(group: readonly Held[]): Citation[] {
  const byDocument = new Map<string, Citation>()
  for (const one of group)
    if (!byDocument.has(one.citation.documentId)) byDocument.set(one.citation.documentId, one.citation)
  return [...byDocument.values()]
}

function grouped<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups]
}

function sorted<T extends { readonly id: string }>(entries: T[]): T[] {
  return entries.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
