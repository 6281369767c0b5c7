import type { Citation } from '../domain/citation.ts'
import type { Told, When } from '../domain/entry.ts'
import type { OfficeEvent, OfficeHolding } from '../domain/extraction.ts'
import { foldWords } from '../domain/id.ts'
import type { Tenure } from '../domain/office.ts'
import { covers, type Span } from '../domain/span.ts'
import { sureBy } from './found-by.ts'
import { type NamedOffice, officeAt } from './office-identity.ts'
import { fullestTitles } from './office-titles.ts'
import type { Source } from './source.ts'

/** What one sentence tells of one person in one office. */
export interface Held {
  readonly person: string
  readonly office: NamedOffice
  readonly capacity: Tenure['capacity']
  /** Whether it shows the office held on the day of the document, or before, or says nothing of it. */
  readonly shows: 'held' | 'past' | 'nothing'
  /** What happened, where it tells of a beginning or end. */
  readonly event: {
    readonly kind: OfficeEvent['event']
    readonly when: When | null
    readonly ended: Tenure['ended']
  } | null
  /** The one who comes before or after in the office. */
  readonly other: { readonly person: string; readonly comes: 'before' | 'after' } | null
  readonly told: Told
  readonly citation: Citation
  readonly publishedOn: string | null
  readonly rule: string
  /** 0 to 1: how sure it is who is meant. */
  readonly sure: number
}

/** The offices that one document shows people holding, coming into and leaving. */
export function holdingsOf(source: Source): Held[] {
  const shown = source.found('office-holding').flatMap(holding => shownHolding(source, holding))
  const events = source
    .found('office-event')
    .filter(event => event.modality !== 'denied' && event.modality !== 'alleged')
  const all = [
    ...shown,
    ...events.flatMap(event => (event.office ? heldBy(source, event, officeAt(source, event.office)) : [])),
  ]
  // A succession tells the office of whoever is succeeded: ‘succeeding Ada Quill, who resigned in May’.
  const unnamed = events.filter(event => !event.office).sort((a, b) => a.start - b.start)
  for (const event of [...unnamed.filter(one => one.other), ...unnamed.filter(one => !one.other)]) {
    all.push(...all.flatMap(one => otherHolding(one, all)))
    const meant = officeMeant(source, event, all)
    if (meant) all.push(...heldBy(source, { ...event, capacity: event.capacity ?? meant.capacity }, meant.office))
  }
  all.push(...all.flatMap(one => otherHolding(one, all)))
  return all
}

function shownHolding(source: Source, holding: OfficeHolding): Held[] {
  const person = personAt(source, holding.person)
  if (person === undefined) return []
  return [
    {
      person,
      office: officeAt(source, holding.office),
      capacity: holding.capacity,
      shows: holding.former ? 'past' : holding.capacity === 'designate' ? 'nothing' : 'held',
      event: null,
      other: null,
      told: { asserted: 'stated', accordingTo: [] },
      citation: source.cite(holding),
      publishedOn: source.document.publishedOn,
      rule: holding.rule,
      sure: sureBy([holding.rule], 0.95),
    },
  ]
}

/** A named person, by the words themselves or by what they refer to. */
function personAt(source: Source, span: Span): string | undefined {
  const shown = source.named
    .overlapping(span)
    .filter(one => (covers(span, one) && isHead(source, span, one)) || covers(one, span))
  const index =
    shown.map(one => one.actor).find(actor => isNamedPerson(source, actor)) ?? source.references.indexOf(span)
  return index !== undefined && isNamedPerson(source, index) ? source.actorIds[index] : undefined
}

/** ‘Ada Quill | , 42, | ’ and ‘the mayor, | Ada Quill’; not ‘a key Quill | lieutenant’, ‘Ada Quill | ’s brother’. */
function isHead(source: Source, span: Span, name: Span): boolean {
  const behind = source.document.text.slice(name.end, span.end).trim()
  return /^(?:$|[^\p{L}\d'’]|(?:MP|QC|KC|MSP|MEP|AM|MS|OBE|MBE|CBE|QPM|of|from|at|who|and|himself|herself)\b)/u.test(
    behind,
  )
}

function referredPerson(source: Source, span: Span): string | undefined {
  const index = source.references.indexOf(span)
  return index !== undefined && isNamedPerson(source, index) ? source.actorIds[index] : undefined
}

function isNamedPerson(source: Source, actor: number): boolean {
  const { kind, naming, name } = source.parts.cast[actor]!
  // ‘Chief Constable of Marlow | City Police’: the end of a body's name behind a title is nobody.
  const body =
    /\b(?:Police|Constabulary|Council|Force|Commission|Office|Panel|Committee|Act|Bill|Union|Workers|Lords|Commons)$/u.test(
      name,
    )
  return kind === 'person' && naming === 'named' && !body && /^(?!(?:and|of|the)\b)\p{L}/u.test(name)
}

function heldBy(source: Source, event: OfficeEvent, office: NamedOffice): Held[] {
  const person = referredPerson(source, event.person)
  if (person === undefined) return []
  const other = event.other ? referredPerson(source, event.other) : undefined
  return [
    {
      person,
      office,
      capacity: event.capacity ?? 'substantive',
      shows: showsNow(event),
      event: { kind: event.event, when: source.reckon(event.when), ended: event.ended },
      other:
        other !== undefined && other !== person && event.other ? { person: other, comes: event.other.comes } : null,
      told: source.told(event),
      citation: source.cite(event),
      publishedOn: source.document.publishedOn,
      rule: event.rule,
      sure: source.references.confidenceOf(event.person),
    },
  ]
}

function showsNow(event: OfficeEvent): Held['shows'] {
  if (event.modality !== 'actual')
    return event.event === 'left' || event.event === 'departure-announced' ? 'held' : 'nothing'
  if (event.event === 'left') return 'past'
  return event.event === 'took-office' || event.event === 'sworn-in' || event.event === 'departure-announced'
    ? 'held'
    : 'nothing'
}

/** Offices whose holders lead, head, chair or run something. */
const LEADS =
  /\b(?:leader|head|chief|commissioner|constable|director|chair\w*|president|executive|mayor|minister|governor|principal|headteacher|manager|editor|commander|coroner|secretary)\b/iu

/** An office that an event means, and in which capacity it is known to be held. */
interface Meant {
  readonly office: NamedOffice
  readonly capacity: Tenure['capacity'] | null
}

/**
 * The office of an event that names none: ‘she resigned’. The one that the same person is shown in, nearest before it; the one
 * of whoever is succeeded. Two are possible: none.
 */
function officeMeant(source: Source, event: OfficeEvent, known: readonly Held[]): Meant | undefined {
  const person = referredPerson(source, event.person)
  const goes = event.event === 'left' || event.event === 'departure-announced'
  // ‘left the force in 2016 and is now director’: what is told behind the time is another office
  const time = goes ? event.when : null
  const open = known.filter(one => !time || one.event || one.other || !isBehind(one, event, time))
  // ‘a former deputy has been appointed to lead it’: not to what she was
  const own = officesOf(goes ? open : open.filter(one => one.shows !== 'past' || one.event), person, event, goes)
  // ‘led the party from 1983’ says nothing of a seat in the Lords
  if (event.rule === 'office/term' && own && !LEADS.test(own.office.title)) return undefined
  if (goes) return own && leavesBodyOf(source, event, own.office) ? own : undefined
  // ‘Ada Quill, currently deputy chief, will take up the post’: the office that she has is not the one that she comes into.
  const has = own && holdsNow(known, person, own, event.modality === 'expected')
  const other = event.other ? referredPerson(source, event.other) : undefined
  // ‘replaced Ken Marl, who is | now | chair of the panel’: not the office that he left
  const then = known.filter(one => one.person !== other || !/\b(?:now|currently)\b/iu.test(one.citation.quote))
  const theirs = other === undefined ? undefined : officesOf(then, other, event)
  // Whoever acts comes in as acting, whatever the one before was.
  const meant = theirs ?? leftBefore(source, known, person, event)
  // ‘he took over from Ken Marl, now chair’: of which office, only what was told before of his coming tells
  if (!meant && then.length < known.length && !known.some(one => one.person === person && one.event)) return undefined
  // ‘the deputy’s appointment | to the role |’: another one than she has
  if (!meant && event.event === 'appointed' && TO_ANOTHER.test(source.words(event))) return undefined
  if (!meant) return has ? undefined : (own ?? onlyOffice(source, known, person, event))
  const acts = own && foldWords(own.office.title) === foldWords(meant.office.title)
  return { office: meant.office, capacity: acts ? own.capacity : null }
}

/** ‘her appointment to the role’ */
const TO_ANOTHER = /\bappointment to the (?:role|post|job|position)\b/iu

/** ‘Ada Quill was appointed to the role on Monday’ at the head of a document that goes on with ‘Chief Constable Quill’. */
function onlyOffice(
  source: Source,
  known: readonly Held[],
  person: string | undefined,
  event: OfficeEvent,
): Meant | undefined {
  const named = !/^(?:an?|the|its|his|her|new|acting|deputy|chief)\b/iu.test(source.words(event.person))
  if (event.event !== 'appointed' || event.modality !== 'actual' || !named) return undefined
  const own = known.filter(one => one.person === person && one.shows === 'held')
  const titles = new Set(fullestTitles(own.map(one => one.office.title)).values())
  return titles.size === 1 ? { office: own[0]!.office, capacity: own[0]!.capacity } : undefined
}

/** ‘The next chief constable of Marlow retired from | the Ports Police | in 2020’: not from the body that the office is of. */
function leavesBodyOf(source: Source, event: OfficeEvent, { organization }: NamedOffice): boolean {
  if (organization === null) return true
  const words = source.words(event)
  const left = [
    ...words.matchAll(/\b(?:retired?|resign(?:s|ed)?|departed|quit|left)\s(?:from\s)?(?:the\s)?(?=\p{Lu})/gu),
  ]
  return left.every(found => {
    const start = event.start + found.index + found[0].length
    const body = source.named.overlapping({ start, end: start + 1 }).find(one => one.start === start)
    const { kind, naming } = body ? source.parts.cast[body.actor]! : { kind: null, naming: null }
    return kind !== 'organization' || naming !== 'named' || source.actorIds[body!.actor] === organization
  })
}

function isBehind({ citation, shows }: Held, event: Span, time: Span): boolean {
  return shows === 'held' && citation.start >= event.start && citation.end > time.end && citation.end <= event.end
}

/** Whether somebody is shown in an office on the day of the document, and nothing tells of coming into it. */
function holdsNow(known: readonly Held[], person: string | undefined, { office }: Meant, expected: boolean): boolean {
  const shown = known.filter(one => one.person === person && foldWords(one.office.title) === foldWords(office.title))
  if (shown.some(one => one.event)) return false
  const current = shown.some(one => /\b(?:currently|presently|at present|current)\b/iu.test(one.citation.quote))
  return current || (expected && shown.some(one => one.shows === 'held'))
}

function officesOf(
  known: readonly Held[],
  person: string | undefined,
  at: OfficeEvent,
  goes = false,
): Meant | undefined {
  // ‘was named as chair. He will succeed Ken Marl’: the office that somebody is coming into is what the next sentence goes on with.
  const coming = known.findLast(
    one =>
      one.person === person &&
      one.event &&
      one.event.kind !== 'left' &&
      // ‘between stepping down and becoming chair’: what is left is not what is taken up
      (goes ? one.citation.start < at.start : one.citation.start <= at.start) &&
      at.start - one.citation.end < 100,
  )
  if (coming) return { office: coming.office, capacity: coming.capacity }
  const own = known.filter(
    one =>
      one.person === person &&
      one.citation.start <= at.end &&
      // ‘expected to return as deputy. She took over in May’: nobody has taken over what they are only to come into
      (goes || at.modality !== 'actual' || one.told.asserted !== 'expected' || one.event === null),
  )
  const nearest = own.filter(one => one.citation.end > at.start)
  const among = nearest.length > 0 ? nearest : own
  // ‘Commissioner’ and ‘Marlow Police Commissioner’ are one office of one person.
  const titles = new Set(fullestTitles(among.map(one => one.office.title)).values())
  // With the body where one of the ways to name it tells the body.
  const held = among.find(one => one.office.organization !== null) ?? among[0]
  const capacities = new Set(among.map(one => one.capacity))
  return titles.size === 1 && held
    ? { office: held.office, capacity: capacities.size === 1 ? held.capacity : null }
    : undefined
}

/** ‘The chief constable is to step down. His deputy will take over’: the office that the sentence before tells of being left. */
function leftBefore(
  source: Source,
  known: readonly Held[],
  person: string | undefined,
  event: OfficeEvent,
): Meant | undefined {
  // ‘She took over, | weeks after | Ken Marl retired as deputy’ tells when, and not in whose place
  if (/\b(?:days|weeks|months|years) (?:after|before)\b/iu.test(source.words(event))) return undefined
  const left = known.filter(
    one =>
      one.event?.kind === 'left' &&
      one.person !== person &&
      one.citation.end <= event.end &&
      event.start - one.citation.end < 200,
  )
  const office = left.at(-1)?.office
  return office && { office, capacity: null }
}

/** Whoever is succeeded held the office, whoever succeeds comes into it. */
function otherHolding(held: Held, all: readonly Held[]): Held[] {
  if (!held.other) return []
  const { person, comes } = held.other
  const title = foldWords(held.office.title)
  if (all.some(one => one.person === person && foldWords(one.office.title) === title)) return []
  return [
    {
      ...held,
      person,
      capacity: 'substantive',
      shows: comes === 'before' && held.told.asserted !== 'expected' ? 'past' : 'nothing',
      event: null,
      other: null,
      rule: 'office/succession',
      sure: held.sure * 0.9,
    },
  ]
}
