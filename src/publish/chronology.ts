import { dayRange } from '../domain/day-range.ts'
import type { Entry, When } from '../domain/entry.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import type { Tenure } from '../domain/office.ts'
import { compareText } from '../domain/ordering.ts'
import type { Proceeding } from '../domain/proceeding.ts'
import type { Question, Undertaking } from '../domain/question.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { type EntryNames, stepText } from './account-words.ts'
import { type ChronologyLine, type EventVersion, lineOf, type Names, type StatementLine } from './view.ts'

/** A line with what it is a version of: lines of one event are joined. */
interface Event extends ChronologyLine {
  readonly event: string
}

/**
 * Everything that has a time, in order: tenures, what happened, steps of cases, statements, what is due when. What documents
 * date differently is one line with each version; what no date can be given for comes last, with the words that time it.
 */
export async function readChronology(
  record: RecordReader,
  shown: (entry: Entry) => boolean,
  names: Names,
  known: EntryNames,
  statements: readonly StatementLine[],
): Promise<ChronologyLine[]> {
  const events: Event[] = []
  for await (const one of record.entries('tenures')) if (shown(one)) events.push(...tenureEvents(one, names, known))
  for await (const one of record.entries('occurrences'))
    if (shown(one)) events.push(...occurrenceEvent(one, names, known))
  for await (const one of record.entries('proceedings')) if (shown(one)) events.push(...stepEvents(one, names, known))
  for await (const one of record.entries('questions')) if (shown(one)) events.push(...dueEvent(one, names))
  for await (const one of record.entries('undertakings')) if (shown(one)) events.push(...dueEvent(one, names))
  events.push(...statements.flatMap(datedStatement))
  return inOrder(joined(events))
}

function tenureEvents(tenure: Tenure, names: Names, known: EntryNames): Event[] {
  return tenure.events.flatMap(event =>
    event.citations.slice(0, 1).flatMap(citation =>
      eventOf(tenure, names, event.when, {
        quote: citation.quote,
        source: names.source(citation),
        kind: event.kind,
        text: `${names.actor(tenure.person)}: ${event.kind.replace(/-/gu, ' ')}, ${known.name(tenure.office)}`,
        told: known.told({ ...tenure, asserted: event.asserted ?? tenure.asserted }),
        event: `${tenure.id} ${event.kind}`,
      }),
    ),
  )
}

function occurrenceEvent(one: Occurrence, names: Names, known: EntryNames): Event[] {
  // A death is told by many documents: one of one person is one event.
  const dead = one.kind === 'death' ? one.participants.find(participant => participant.role === 'dead') : undefined
  const { quote, source } = lineOf(one, names)
  return eventOf(one, names, one.when, {
    quote,
    source,
    kind: one.kind,
    text: one.summary,
    told: known.told(one),
    event: dead ? `death ${dead.entry}` : one.id,
  })
}

function stepEvents(one: Proceeding, names: Names, known: EntryNames): Event[] {
  return one.steps.flatMap((step, i) =>
    step.citations.slice(0, 1).flatMap(citation =>
      eventOf(one, names, step.when, {
        quote: citation.quote,
        source: names.source(citation),
        kind: step.track,
        text: `${one.title}: ${stepText({ ...step, when: null }, known)}`,
        told: known.told(step),
        event: `${one.id} ${i}`,
      }),
    ),
  )
}

function dueEvent(one: Question | Undertaking, names: Names): Event[] {
  const { quote, source } = lineOf(one, names)
  const who = 'from' in one ? one.from : one.by
  const text = `due: ${who.map(names.actor).join(', ')}: ${one.text}`
  return eventOf(one, names, one.due, { quote, source, kind: 'due', text, told: null, event: one.id })
}

type EventFacts = Pick<Event, 'quote' | 'source' | 'kind' | 'text' | 'told' | 'event'>

/** Nothing where no words time it at all. */
function eventOf(entry: Entry, names: Names, when: When | null, facts: EventFacts): Event[] {
  if (!when || (when.value === null && when.text === '')) return []
  return [{ ...lineOf(entry, names), ...facts, when: when.value ?? '', whenText: when.text, versions: [] }]
}

function datedStatement(line: StatementLine): Event[] {
  // A date in EDTF begins with its year; words such as ‘last week’ cannot be put in order.
  if (line.when === null || !/^\d{4}/u.test(line.when)) return []
  const { id, status, changedSinceReview, confidence, quote, source, when, speakers, speakerText, content } = line
  const told = `told by ${speakers.join(', ') || speakerText || 'somebody unnamed'}`
  const text = `${line.act}: ${content}`
  const base = { id, status, changedSinceReview, confidence, quote, source }
  return [{ ...base, when, whenText: when, kind: 'statement', text, told, versions: [], event: id }]
}

/** Lines of one event as one, at its earliest date, with each document's version where they are several. */
function joined(events: readonly Event[]): ChronologyLine[] {
  const groups = new Map<string, Event[]>()
  for (const event of events) {
    const list = groups.get(event.event)
    if (list) list.push(event)
    else groups.set(event.event, [event])
  }
  return [...groups.values()].map(group => {
    const [first, ...others] = group.length === 1 ? group : inOrder(group)
    const { event: _event, ...line } = first!
    return others.length === 0 ? line : { ...line, versions: [first!, ...others].map(versionOf) }
  })
}

function versionOf({ when, whenText, quote, source, told }: Event): EventVersion {
  return { when, whenText, quote, source, told }
}

/** By the first day that a date can mean; of two the less exact comes first. Without a date last. */
function inOrder<T extends ChronologyLine>(lines: readonly T[]): T[] {
  // A date is read once, and not at each of the comparisons.
  return lines
    .map(line => ({ line, range: rangeOf(line.when) }))
    .sort(
      ({ line: a, range: x }, { line: b, range: y }) =>
        compareText(x.earliest, y.earliest) ||
        compareText(y.latest, x.latest) ||
        compareText(a.source?.path ?? '', b.source?.path ?? '') ||
        compareText(a.id, b.id),
    )
    .map(one => one.line)
}

function rangeOf(when: string): { readonly earliest: string; readonly latest: string } {
  return dayRange(when) ?? { earliest: '9999-12-31', latest: '9999-12-31' }
}
