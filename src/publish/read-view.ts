import type { Actor } from '../domain/actor.ts'
import type { Entry, When } from '../domain/entry.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import type { Tenure } from '../domain/office.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { type Accounts, readAccounts, readSourceNotes, type SourceNote } from './account-lines.ts'
import {
  type CastLine,
  type ChronologyLine,
  type DocumentLine,
  documentLine,
  lineOf,
  makeNames,
  type Names,
  type OfficeLine,
  type StatementLine,
  statementLine,
  toldText,
  whenText,
} from './view.ts'

/** A record as its readers see it: names in place of ids, each line with its words and its source. */
export interface RecordView {
  readonly documents: readonly DocumentLine[]
  readonly cast: readonly CastLine[]
  readonly chronology: readonly ChronologyLine[]
  readonly statements: readonly StatementLine[]
  /** Offices, cases, head-counts, figures, questions, disputes: what the record is made for. */
  readonly accounts: Accounts
  /** What is wrong or doubtful in the documents as sources. */
  readonly sources: readonly SourceNote[]
}

/** Which entries a view holds. */
export type Shown = (entry: Entry) => boolean

/** Accepted and amended alone; with `includeProposed` also what nobody has looked at. What was rejected never leaves here. */
export function shownWith(includeProposed: boolean): Shown {
  return entry =>
    entry.status === 'accepted' || entry.status === 'amended' || (includeProposed && entry.status === 'proposed')
}

/** Reads the record into a view. Texts are not held: a view of 10,000 documents fits in memory. */
export async function readView(record: RecordReader, shown: Shown): Promise<RecordView> {
  const documents = new Map<string, DocumentLine>()
  for await (const document of record.documents()) documents.set(document.id, documentLine(document))
  const actors = new Map<string, string>()
  const cast: Actor[] = []
  for await (const actor of record.entries('actors')) {
    actors.set(actor.id, actor.name)
    if (shown(actor)) cast.push(actor)
  }
  const names = makeNames(actors, documents)
  const statements: StatementLine[] = []
  const tellers = new Map<string, readonly string[]>()
  for await (const statement of record.entries('statements')) {
    tellers.set(
      statement.id,
      statement.speakers.length > 0
        ? statement.speakers.map(names.actor)
        : [statement.speakerText ?? 'somebody unnamed'],
    )
    if (shown(statement)) statements.push(statementLine(statement, names))
  }
  const { byPerson, events, titles } = await readTenures(record, shown, names, tellers)
  for await (const occurrence of record.entries('occurrences'))
    if (shown(occurrence)) events.push(...occurrenceLine(occurrence, names, tellers))
  events.push(...statements.flatMap(datedStatement))
  return {
    documents: [...documents.values()],
    cast: cast.map(actor => castLine(actor, names, byPerson.get(actor.id) ?? [])).sort(byWeight),
    chronology: events.sort(byDate),
    statements,
    accounts: await readAccounts(record, shown, { names, titles }, tellers),
    sources: await readSourceNotes(record, documents),
  }
}

async function readTenures(
  record: RecordReader,
  shown: Shown,
  names: Names,
  tellers: ReadonlyMap<string, readonly string[]>,
) {
  const titles = new Map<string, string>()
  for await (const office of record.entries('offices')) titles.set(office.id, office.title)
  const byPerson = new Map<string, OfficeLine[]>()
  const events: ChronologyLine[] = []
  for await (const tenure of record.entries('tenures')) {
    if (!shown(tenure)) continue
    const title = titles.get(tenure.office) ?? tenure.office
    const told = toldText(tenure, tellers)
    const line = {
      title,
      capacity: tenure.capacity,
      from: whenText(tenure.from),
      to: whenText(tenure.to),
      attested: attested(tenure.attested),
      told,
      status: tenure.status,
    }
    byPerson.set(tenure.person, [...(byPerson.get(tenure.person) ?? []), line])
    events.push(...tenureEvents(tenure, title, told, names))
  }
  return { byPerson, events, titles }
}

function attested(times: readonly When[]): string[] {
  return [...new Set(times.map(whenText).filter(time => time !== null))].sort()
}

function tenureEvents(tenure: Tenure, title: string, told: string | null, names: Names): ChronologyLine[] {
  return tenure.events.flatMap(event => {
    if (!event.when?.value) return []
    const [citation] = event.citations
    const text = `${names.actor(tenure.person)}: ${event.kind.replace('-', ' ')}, ${title}`
    const { value, text: words } = event.when
    return [
      {
        ...lineOf(tenure, names),
        quote: citation?.quote ?? '',
        source: names.source(citation),
        when: value,
        whenText: words,
        kind: event.kind,
        text,
        told,
      },
    ]
  })
}

function occurrenceLine(
  occurrence: Occurrence,
  names: Names,
  tellers: ReadonlyMap<string, readonly string[]>,
): ChronologyLine[] {
  if (!occurrence.when?.value) return []
  const { value, text } = occurrence.when
  const line = lineOf(occurrence, names)
  return [
    {
      ...line,
      when: value,
      whenText: text,
      kind: occurrence.kind,
      text: occurrence.summary,
      told: toldText(occurrence, tellers),
    },
  ]
}

function datedStatement(line: StatementLine): ChronologyLine[] {
  // A date in EDTF begins with its year; words such as ‘last week’ cannot be put in order.
  if (line.when === null || !/^\d{4}/u.test(line.when)) return []
  const { id, status, changedSinceReview, confidence, quote, source, when, speakers, speakerText, content } = line
  const who = speakers.join(', ') || speakerText || 'somebody unnamed'
  return [
    {
      id,
      status,
      changedSinceReview,
      confidence,
      quote,
      source,
      when,
      whenText: when,
      kind: 'statement',
      text: `${line.act}: ${content}`,
      told: `told by ${who}`,
    },
  ]
}

/** EDTF sorts as text as far as its years have four digits; what is less exact comes first. */
function byDate(a: ChronologyLine, b: ChronologyLine): number {
  return compare(a.when, b.when) || compare(a.source?.path ?? '', b.source?.path ?? '') || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Who is mentioned most comes first. */
function byWeight(a: CastLine, b: CastLine): number {
  return b.mentions - a.mentions || compare(a.name, b.name) || compare(a.id, b.id)
}

function castLine(actor: Actor, names: Names, offices: readonly OfficeLine[]): CastLine {
  const { name, honorifics, kind, naming, aliases, mentions } = actor
  return {
    ...lineOf(actor, names),
    name,
    honorifics,
    kind,
    naming,
    aliases,
    onBehalfOf: actor.onBehalfOf === null ? null : names.actor(actor.onBehalfOf),
    offices,
    mentions: mentions.length,
    documents: new Set(mentions.map(mention => mention.documentId)).size,
  }
}
