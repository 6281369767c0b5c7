import type { AnalysedDocument, TimeExpression } from '../../domain/analysis.ts'
import type {
  Attribution,
  ExtractedTime,
  Mention,
  Modality,
  OfficeEvent,
  OfficeHolding,
} from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps, type Span } from '../../domain/span.ts'
import { plainClausesOf } from '../clause.ts'
import { endsOf, extractedTime } from '../event-times.ts'
import { listed } from '../office-lists.ts'
import { isOffice, temporaryAt } from '../office-phrases.ts'
import { type Telling, tellingsOf, toldAt } from '../telling.ts'
import { isHeldAlready, isToldOf } from './event-guards.ts'
import { mayHold, wholeTitle } from './holding-words.ts'
import { FRAME_FLOORS, isUnreal, modalityOf, roleOf, sentenceAt, timeInSentence } from './roles.ts'

const EVENTS: ReadonlySet<string> = new Set([
  'announced',
  'appointed',
  'sworn-in',
  'took-office',
  'departure-announced',
  'left',
])

/** Offices that the network finds people in, but for those that the rules have: ‘| the force’s longest-serving superintendent, Rose Adair’. */
export function withFramedHoldings(
  analysed: AnalysedDocument,
  mentions: readonly Mention[],
  frames: readonly Frame[],
  ruled: readonly OfficeHolding[],
): OfficeHolding[] {
  const clauses = plainClausesOf(analysed)
  const people = mentions.filter(one => one.actorKind === 'person' && one.naming === 'named')
  const framed = frames
    .filter(({ type, score }) => type === 'office' && score >= FRAME_FLOORS.offices)
    .filter(frame => !isUnreal(analysed, clauses, frame))
    .flatMap((frame): OfficeHolding[] => {
      const person = roleOf(frame, 'person')
      if (!person || overlaps(person, frame)) return []
      // A title and a name of two sentences are seldom one person's.
      if (sentenceAt(analysed, person).start !== sentenceAt(analysed, frame).start) return []
      if (ruled.some(one => overlaps(one.office, frame))) return []
      const modality = modalityOf(frame)
      if (modality === 'denied' || modality === 'alleged' || modality === 'conditional') return []
      const office = widest(
        officeSpan(analysed, frame),
        wholeTitle(analysed, frame, people.find(one => overlaps(one, person)) ?? person),
      )
      if (!isOffice(wordsAt(analysed, frame)) || !mayHold(analysed, people, person, office)) return []
      return [
        {
          kind: 'office-holding',
          start: Math.min(person.start, office.start),
          end: Math.max(person.end, office.end),
          person,
          office: { ...office, text: wordsAt(analysed, office) },
          capacity: capacityAt(analysed, frame, office, modality),
          former: frame.attributes.former === 'yes',
          rule: 'office/framed',
        },
      ]
    })
  const all = [...ruled, ...framed]
  const lists = all.flatMap(one => listed(analysed, one))
  return [...all, ...lists.filter(one => !all.some(known => overlaps(known.office, one.office)))]
}

/** ‘will serve as chief constable | on a temporary basis’: whoever acts is not named for it alone. */
function capacityAt(
  analysed: AnalysedDocument,
  frame: Frame,
  office: Span,
  modality: Modality,
): OfficeHolding['capacity'] {
  const own = temporaryAt(analysed.document.text, office) ?? ledBy(analysed, office) ?? capacityOf(frame)
  return modality === 'expected' && own === 'substantive' ? 'designate' : own
}

/** ‘was appointed | interim | director’, where the network finds the director alone. */
function ledBy({ document: { text } }: AnalysedDocument, { start }: Span): 'acting' | 'interim' | null {
  const lead = /\b(acting|interim|temporary)\s+$/iu.exec(text.slice(Math.max(0, start - 12), start))
  return lead ? (/interim/iu.test(lead[1]!) ? 'interim' : 'acting') : null
}

function capacityOf({ attributes: { capacity } }: Frame): OfficeHolding['capacity'] {
  return capacity === 'acting' || capacity === 'interim' || capacity === 'designate' ? capacity : 'substantive'
}

/** The title with its body where the two stand together: ‘[chief constable] of [Marlow Police]’, ‘[the council]’s [leader]’. */
function officeSpan(analysed: AnalysedDocument, frame: Frame): Span {
  const { text } = analysed.document
  // ‘mayor of Mill | Lane |’: a place in a title is not cut
  const place = /^(?: \p{Lu}[\p{L}’'-]+)+(?=[.,;:)]|\s\p{Ll}|$)/u.exec(text.slice(frame.end))
  if (place && /\bof \p{Lu}[\p{L}’'-]*$/u.test(text.slice(frame.start, frame.end)))
    return { start: frame.start, end: frame.end + place[0].length }
  for (const body of frame.roles.organization ?? []) {
    if (body.start >= frame.end && /^\s*(?:of|for|at|in|,)\s+(?:the\s+)?$/u.test(text.slice(frame.end, body.start)))
      return { start: frame.start, end: body.end }
    if (
      body.end <= frame.start &&
      /^(?:['’]s?)?\s+(?:(?:acting|interim|former|then|new)\s+)*$/u.test(text.slice(body.end, frame.start))
    )
      return { start: body.start, end: frame.end }
  }
  return { start: frame.start, end: frame.end }
}

function widest(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function wordsAt(analysed: AnalysedDocument, { start, end }: Span): string {
  return analysed.document.text.slice(start, end)
}

/**
 * Who came or went, as the network reads it. Where a rule tells the same of the same person, the rule stays, and takes from the frame
 * what it did not find: the office, the time, the other one of a succession.
 */
export function withFramedEvents(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly OfficeEvent[],
): OfficeEvent[] {
  const clauses = plainClausesOf(analysed)
  const scene = { analysed, attributions, frames, tellings: tellingsOf(attributions) }
  const framed = frames
    .filter(({ type, score }) => EVENTS.has(type) && score >= FRAME_FLOORS.offices)
    .filter(frame => !isUnreal(analysed, clauses, frame))
    .flatMap(frame => eventOf(scene, frame) ?? [])
    .concat(sinceEvents(scene))
  const filled = ruled.map(event => {
    const twin = framed.find(one => isTwin(event, one))
    if (!twin) return event
    return {
      ...event,
      office: event.office ?? twin.office,
      when: event.when ?? twin.when,
      other: event.other ?? twin.other,
    }
  })
  return [...filled, ...framed.filter(one => !ruled.some(event => isTwin(event, one)))]
}

interface Scene {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly frames: readonly Frame[]
  readonly tellings: Telling
}

function eventOf({ analysed, attributions, frames, tellings }: Scene, frame: Frame): OfficeEvent | null {
  const person = roleOf(frame, 'person')
  const modality = modalityOf(frame)
  // ‘could stand down’, ‘was urged to go’: nobody has, and nobody says that they will.
  if (!person || modality === 'conditional') return null
  const given = roleOf(frame, 'office')
  const title = given && !isHeldAlready(analysed, given) ? given : null
  const named = title ? frames.find(one => one.type === 'office' && overlaps(one, title)) : undefined
  const part = title && (named ?? { ...frame, ...title })
  const office = part && widest(officeSpan(analysed, part), wholeTitle(analysed, part, person))
  // ‘quit | Marlow United |’ leaves no office
  if ((office && !isOffice(wordsAt(analysed, office))) || !isToldOf(analysed, frame, person, office !== null))
    return null
  const before = nearRole(analysed, frame, 'predecessor')
  const after = nearRole(analysed, frame, 'successor')
  const { ended } = frame.attributes
  return {
    kind: 'office-event',
    ...sentenceAt(analysed, frame),
    person,
    office: office && { ...office, text: wordsAt(analysed, office) },
    event: frame.type as OfficeEvent['event'],
    capacity:
      (office && temporaryAt(analysed.document.text, office)) ??
      (named?.attributes.capacity ? capacityOf(named) : null),
    ended: (ended as OfficeEvent['ended']) ?? null,
    when: ownTime(analysed, frame),
    other: before ? { ...before, comes: 'before' } : after ? { ...after, comes: 'after' } : null,
    rule: 'office/event-framed',
    ...toldAt(tellings, attributions, person, modality),
  }
}

/** ‘will act as chair | until a head is appointed in | December’: the time of another event is none. */
function ownTime(analysed: AnalysedDocument, frame: Frame): ExtractedTime | null {
  const time = timeInSentence(analysed, frame)
  const between = time ? analysed.document.text.slice(frame.end, time.start) : ''
  return frame.type !== 'left' && /\b(?:until|till|ahead of)\b/iu.test(between) ? null : time
}

/** Whom a sentence names as the one before or after; a name of another sentence is of another story. */
function nearRole(analysed: AnalysedDocument, frame: Frame, role: string): Span | null {
  const span = roleOf(frame, role)
  const own = sentenceAt(analysed, frame)
  if (!span || sentenceAt(analysed, span).start !== own.start) return null
  // ‘took over in May, | weeks after | Ken Marl retired as deputy’ tells when, and not in whose place
  if (/\b(?:days|weeks|months|years) (?:after|before) $/u.test(analysed.document.text.slice(own.start, span.start)))
    return null
  // ‘Ms Quill came in with the reshuffle after the resignation of Mr Marl’: not in his place, as far as that tells
  return FOLLOWS.test(analysed.document.text.slice(own.start, own.end)) ? span : null
}

/** Words by which one person comes after another. */
const FOLLOWS =
  /\b(?:succe(?:ed|ss)\p{L}*|replac\p{L}*|t(?:ook|ak(?:es?|en|ing)) (?:over|up|on)|follow(?:s|ed|ing)?|predecessor|step(?:s|ped)? (?:into|up)|in(?:to)? (?:the )?(?:place|shoes) of|instead|promot\p{L}*|appoint\p{L}*|named?|elected|selected|chosen|temporar\p{L}*|interim|acting)\b/iu

/** The same coming or going of the same person in the same sentence. */
function isTwin(event: OfficeEvent, framed: OfficeEvent): boolean {
  return (
    covers(event, { start: framed.start, end: framed.start }) &&
    overlaps(event, framed) &&
    isGoing(event.event) === isGoing(framed.event) &&
    overlaps(event.person, framed.person)
  )
}

function isGoing(event: OfficeEvent['event']): boolean {
  return event === 'left' || event === 'departure-announced'
}

/** ‘leader | since 2009 |’, ‘commissioner | from 2012 to 2016 |’: when somebody came in, and went. */
function sinceEvents({ analysed, attributions, frames, tellings }: Scene): OfficeEvent[] {
  return frames
    .filter(({ type, score }) => type === 'since' && score >= FRAME_FLOORS.offices)
    .flatMap(frame => {
      const person = roleOf(frame, 'person')
      const title = roleOf(frame, 'office')
      const times = analysed.times.filter(
        time => overlaps(time, frame) && (time.value !== null || time.relative !== null),
      )
      if (!person || !title || times.length === 0) return []
      const office = widest(officeSpan(analysed, { ...frame, ...title }), wholeTitle(analysed, title, person))
      if (!isOffice(wordsAt(analysed, office)) || !mayHold(analysed, [], person, office)) return []
      return edgesOf(analysed, frame, times).map(({ when, leaves }): OfficeEvent => {
        return {
          kind: 'office-event',
          ...sentenceAt(analysed, frame),
          person,
          office: { ...office, text: wordsAt(analysed, office) },
          event: leaves ? 'left' : 'took-office',
          capacity: ledBy(analysed, office),
          ended: null,
          when,
          other: null,
          rule: 'office/term-framed',
          ...toldAt(tellings, attributions, person, 'actual'),
        }
      })
    })
}

/** ‘from 2012 to 2018’, which is one time or two; ‘until May’; ‘since 2009’. */
function edgesOf(
  { document }: AnalysedDocument,
  frame: Frame,
  times: readonly TimeExpression[],
): { when: ExtractedTime; leaves: boolean }[] {
  const [first, second] = times
  // ‘was acting chief | on the night of 14 March |’: in office then, and nothing of since when
  if (/\b(?:on|during|at)\b(?:[^.;,]{0,30}\bof)?\s*$/iu.test(document.text.slice(first!.start - 40, first!.start)))
    return []
  const ends = endsOf(first!)
  if (ends) return ends.map((when, i) => ({ when, leaves: i > 0 }))
  const until = /\b(?:until|till|to)\s*$/iu.test(document.text.slice(frame.start, first!.start))
  const edges = [{ when: extractedTime(first!), leaves: until }]
  return second ? [...edges, { when: extractedTime(second), leaves: true }] : edges
}
