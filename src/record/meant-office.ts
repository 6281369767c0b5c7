import type { OfficeEvent } from '../domain/extraction.ts'
import { foldWords } from '../domain/id.ts'
import type { Tenure } from '../domain/office.ts'
import type { Span } from '../domain/span.ts'
import { type Held, referredPerson } from './held.ts'
import type { NamedOffice } from './office-identity.ts'
import { fullestTitles } from './office-titles.ts'
import type { Source } from './source.ts'

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
export function officeMeant(source: Source, event: OfficeEvent, known: readonly Held[]): Meant | undefined {
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
  // ‘She would start on 1 October’: in the office that she is named for, and of nobody else told
  if (STARTS.test(source.words(event)) && !other) return event.when && comesTo(known, own, person) ? own : undefined
  // Whoever acts comes in as acting, whatever the one before was.
  const meant = theirs ?? leftBefore(source, known, person, event)
  // ‘he took over from Ken Marl, now chair’: of which office, only what was told before of his coming tells
  if (!meant && then.length < known.length && !known.some(one => one.person === person && one.event)) return undefined
  // ‘has been promoted to replace | him |’: into the office of whoever that is
  if (!meant && event.other && other === undefined && event.event === 'took-office') return undefined
  // ‘the deputy’s appointment | to the role |’: another one than she has
  if (!meant && event.event === 'appointed' && TO_ANOTHER.test(source.words(event))) return undefined
  if (!meant) return has ? undefined : (own ?? onlyOffice(source, known, person, event))
  const acts = own && foldWords(own.office.title) === foldWords(meant.office.title)
  return { office: meant.office, capacity: acts ? own.capacity : null }
}

/** Words of starting that name no office. */
const STARTS = /\b(?:start|begin|starts|begins|started|began) on\b/iu

/** Whether somebody is named for the office, and not in it yet. */
function comesTo(known: readonly Held[], own: Meant | undefined, person: string | undefined): boolean {
  const title = own && foldWords(own.office.title)
  return known.some(
    one =>
      one.person === person &&
      foldWords(one.office.title) === title &&
      (one.capacity === 'designate' || one.event?.kind === 'announced' || one.event?.kind === 'appointed'),
  )
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

/** Whether somebody is only to come into the office. */
function comesLater({ told, event }: Held): boolean {
  return told.asserted === 'expected' && event !== null && !/^(?:left|departure-announced)$/u.test(event.kind)
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
      (goes || at.modality !== 'actual' || !comesLater(one)),
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
