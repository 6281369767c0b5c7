import type { Actor } from '../../domain/actor.ts'
import type { Citation } from '../../domain/citation.ts'
import { dayRange } from '../../domain/day-range.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { Tenure } from '../../domain/office.ts'
import type { Statement } from '../../domain/statement.ts'
import { endText, tenureEventText, whenText } from '../view.ts'
import { titleOf } from './document.ts'
import { sourceAt } from './tellers.ts'

/** Days that a date can mean; null where it is open. */
export function daySpan(from: string | null | undefined, to = from) {
  const [first, last] = [dayRange(from ?? ''), dayRange(to ?? '')]
  return { earliest: first?.earliest ?? null, latest: last?.latest ?? null }
}

/** Words of a document, as something rests on them. */
export function quoted(record: HeldRecord, citation: Citation | undefined) {
  if (!citation) return { quote: '', place: null, source: null }
  const { documentId, start, end, quote, page } = citation
  return { quote, place: { documentId, start, end }, source: sourceAt(record, documentId, page ?? null) }
}

/** How much each actor says and has said of them. */
export function saidCounts(
  statements: readonly Statement[],
): ReadonlyMap<string, { statements: number; about: number }> {
  const counts = new Map<string, { statements: number; about: number }>()
  const count = (id: string, field: 'statements' | 'about'): void => {
    const row = counts.get(id) ?? { statements: 0, about: 0 }
    row[field]++
    counts.set(id, row)
  }
  for (const one of statements) {
    if (one.status === 'rejected') continue
    for (const id of one.speakers) count(id, 'statements')
    for (const id of one.about) count(id, 'about')
  }
  return counts
}

/** Somebody of the cast, without their line. */
export function castRow(
  record: HeldRecord,
  actor: Actor,
  counts = { statements: 0, about: 0 },
  tenures: readonly Tenure[] = [],
) {
  const { name, honorifics, kind, naming, aliases, mentions, onBehalfOf } = actor
  return {
    name,
    honorifics: [...honorifics],
    kind: kind === 'organization' ? 'body' : kind,
    naming,
    aliases: aliases.filter(alias => alias !== name),
    onBehalfOf: onBehalfOf === null ? null : record.name(onBehalfOf),
    offices: [...new Set(tenures.map(one => officeText(record, one)))],
    mentions: mentions.length,
    documents: new Set(mentions.map(mention => mention.documentId)).size,
    ...counts,
  }
}

function officeText(record: HeldRecord, { office, capacity }: Tenure): string {
  return `${record.name(office)}${capacity === 'substantive' ? '' : ` (${capacity})`}`
}

/** An office held, as a bar over time, without its line. */
export function tenureBar(record: HeldRecord, one: Tenure) {
  const attested = [...new Set(one.attested.map(whenText).filter(time => time !== null))].sort()
  return {
    person: one.person,
    personName: record.name(one.person),
    office: one.office,
    officeTitle: record.name(one.office),
    capacity: one.capacity,
    from: whenText(one.from),
    to: whenText(one.to),
    ended: endText(one),
    attested,
    // Shown in office from the first to the last day that any document gives; open where none says when it began or ended.
    span: daySpan(one.from?.value ?? attested[0], one.to?.value ?? attested.at(-1)),
    events: one.events.map(event => ({
      kind: tenureEventText(event),
      when: whenText(event.when),
      ...quoted(record, event.citations[0]),
    })),
  }
}

/** Where somebody is mentioned. */
export function documentsOf(record: HeldRecord, actor: Actor) {
  const places = new Map<string, { mentions: number; start: number; end: number }>()
  for (const { documentId, start, end } of actor.mentions) {
    const known = places.get(documentId)
    if (known) known.mentions++
    else places.set(documentId, { mentions: 1, start, end })
  }
  return [...places].map(([documentId, { mentions, start, end }]) => ({
    documentId,
    title: titleOf(record, documentId),
    mentions,
    first: { documentId, start, end },
  }))
}

/** Actors that may be the same: by the surname that two full names share, and where the program noted it. */
export function possiblySame(record: HeldRecord, actor: Actor) {
  if (actor.naming !== 'named') return []
  const own = keyOf(actor)
  return record
    .entries('actors')
    .filter(other => other.id !== actor.id && other.kind === actor.kind && other.status !== 'rejected')
    .filter(other => other.naming === 'named' && keyOf(other) === own)
    .map(other => ({ id: other.id, name: other.name, why: 'the same last name' }))
    .slice(0, 20)
}

/** ‘Penhallow’ of ‘Gareth Penhallow’; the whole name of a body. */
function keyOf({ kind, name }: Actor): string {
  return (kind === 'person' ? (name.split(/\s+/u).at(-1) ?? name) : name).toLowerCase()
}

/** What documents call somebody. */
export function descriptionsOf(record: HeldRecord, actor: Actor) {
  return actor.descriptions.map(({ text, citations }) => ({ text, quoted: quoted(record, citations[0]) }))
}
