import type { Actor } from '../domain/actor.ts'
import type { Entry, When } from '../domain/entry.ts'
import { compareText } from '../domain/ordering.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { type Accounts, entryNames, readAccounts, readSourceNotes, type SourceNote } from './account-lines.ts'
import type { EntryNames } from './account-words.ts'
import { readChronology } from './chronology.ts'
import { Paragraphs } from './paragraphs.ts'
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
  return (await readNamedView(record, shown)).view
}

/** The view, with what names the rest of the record: for whoever sets entries in more detail than lines have. */
export async function readNamedView(
  record: RecordReader,
  shown: Shown,
): Promise<{ readonly view: RecordView; readonly names: Names; readonly known: EntryNames }> {
  const documents = new Map<string, DocumentLine>()
  const paragraphs = new Paragraphs()
  for await (const document of record.documents()) {
    documents.set(document.id, documentLine(document))
    paragraphs.add(document)
  }
  const actors = new Map<string, string>()
  const cast: Actor[] = []
  for await (const actor of record.entries('actors')) {
    actors.set(actor.id, actor.name)
    if (shown(actor)) cast.push(actor)
  }
  const names = makeNames(actors, documents, citation => paragraphs.numberAt(citation))
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
  const known = await entryNames(record, names, tellers)
  const byPerson = await readTenures(record, shown, known)
  const view = {
    documents: [...documents.values()],
    cast: cast.map(actor => castLine(actor, names, byPerson.get(actor.id) ?? [])).sort(byWeight),
    chronology: await readChronology(record, shown, names, known, statements),
    statements,
    accounts: await readAccounts(record, shown, names, known),
    sources: await readSourceNotes(record, documents),
  }
  return { view, names, known }
}

async function readTenures(record: RecordReader, shown: Shown, known: EntryNames) {
  const byPerson = new Map<string, OfficeLine[]>()
  for await (const tenure of record.entries('tenures')) {
    if (!shown(tenure)) continue
    const line = {
      title: known.name(tenure.office),
      capacity: tenure.capacity,
      from: whenText(tenure.from),
      to: whenText(tenure.to),
      attested: attested(tenure.attested),
      told: known.told(tenure),
      status: tenure.status,
    }
    byPerson.set(tenure.person, [...(byPerson.get(tenure.person) ?? []), line])
  }
  return byPerson
}

function attested(times: readonly When[]): string[] {
  return [...new Set(times.map(whenText).filter(time => time !== null))].sort()
}

/** Who is mentioned most comes first. */
function byWeight(a: CastLine, b: CastLine): number {
  return b.mentions - a.mentions || compareText(a.name, b.name) || compareText(a.id, b.id)
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
