import { stringify } from 'csv-stringify/sync'
import type { SourceNote } from './account-lines.ts'
import { ACCOUNT_KINDS, type AccountKind } from './account-words.ts'
import { speakerText, UNREVIEWED } from './markdown.ts'
import type { RecordView } from './read-view.ts'
import type { CastLine, ChronologyLine, DocumentLine, Line, OfficeLine, StatementLine } from './view.ts'

/** A table of the record: its file name, and its rows in pieces. */
export interface CsvTable {
  readonly name: string
  rows(): Generator<string>
}

type Row = Readonly<Record<string, string | number>>

/** Rows written at once. */
const CHUNK = 1000

/** The record as tables, one a file. Cells that a spreadsheet would reckon as formulas are made text. */
export function toCsv(view: RecordView): readonly CsvTable[] {
  const offices = view.cast.flatMap(actor => actor.offices.map(office => ({ ...actor, ...office, person: actor.name })))
  return [
    table('statements', STATEMENT_COLUMNS, view.statements, statementCells),
    table('chronology', CHRONOLOGY_COLUMNS, view.chronology, chronologyCells),
    table('cast', CAST_COLUMNS, view.cast, castCells),
    table('offices', OFFICE_COLUMNS, offices, officeCells),
    ...ACCOUNT_KINDS.map(kind => accountTable(kind, view)),
    {
      name: 'sources.csv',
      rows: () => written(view.sources.map(sourceNoteCells), SOURCE_COLUMNS),
    },
    { name: 'documents.csv', rows: () => written(view.documents.map(documentCells), DOCUMENT_COLUMNS) },
  ]
}

/** The columns of each kind: an empty table has its heading, too. */
const ACCOUNT_COLUMNS: Readonly<Record<AccountKind, readonly string[]>> = {
  tenures: ['person', 'office', 'capacity', 'from', 'to', 'attested', 'ended', 'next', 'told'],
  proceedings: ['kind', 'title', 'subjects', 'concerns', 'regime', 'steps', 'standing'],
  tallies: ['total', 'of', 'schemes', 'missing'],
  figures: ['text', 'amount', 'qualifier', 'unit', 'of', 'period', 'change', 'before', 'after', 'told'],
  questions: ['kind', 'from', 'to', 'text', 'due', 'conditions', 'backedBy', 'answers', 'standing'],
  undertakings: ['by', 'to', 'text', 'due', 'condition', 'standing'],
  accountabilities: ['holder', 'over', 'power'],
  confidences: ['holder', 'in', 'state', 'condition'],
  disputes: ['question', 'sides'],
  discrepancies: ['kind', 'severity', 'message', 'sides', 'basis'],
}

function accountTable(kind: AccountKind, view: RecordView): CsvTable {
  return table(kind, ACCOUNT_COLUMNS[kind], view.accounts[kind], ({ cells, told }) => ({ ...cells, told: told ?? '' }))
}

const SOURCE_COLUMNS = ['severity', 'code', 'message', 'hint', 'quote', 'document', 'id']

function sourceNoteCells({ severity, code, message, hint, quote, source, id }: SourceNote): Row {
  return { severity, code, message, hint: hint ?? '', quote, document: source?.path ?? '', id }
}

const STATEMENT_COLUMNS = [
  'who',
  'act',
  'content',
  'to',
  'about',
  'channel',
  'when',
  'manner',
  'conveys',
  'made',
  'voice',
  'hedges',
]

function statementCells(line: StatementLine): Row {
  const { act, content, channel, when, manner, conveys, made, voice } = line
  return {
    who: speakerText(line),
    act,
    content,
    to: list(line.addressees),
    about: list(line.about),
    channel: channel ?? '',
    when: when ?? '',
    manner,
    conveys,
    made,
    voice,
    hedges: list(line.hedges),
  }
}

const CHRONOLOGY_COLUMNS = ['when', 'what', 'told', 'kind', 'whenText', 'versions']

function chronologyCells({ when, text, told, kind, whenText, versions }: ChronologyLine): Row {
  const others = versions.map(one => `${one.when || one.whenText} (${one.source?.path ?? ''})`)
  return { when, what: text, told: told ?? '', kind, whenText, versions: list(others) }
}

const CAST_COLUMNS = ['name', 'honorifics', 'kind', 'naming', 'aliases', 'onBehalfOf', 'mentions', 'documents']

function castCells(line: CastLine): Row {
  const { name, honorifics, kind, naming, aliases, onBehalfOf, mentions, documents } = line
  return {
    name,
    honorifics: list(honorifics),
    kind,
    naming,
    aliases: list(aliases),
    onBehalfOf: onBehalfOf ?? '',
    mentions,
    documents,
  }
}

const OFFICE_COLUMNS = ['person', 'office', 'capacity', 'from', 'to', 'attested', 'told']

function officeCells(line: OfficeLine & { readonly person: string }): Row {
  const { person, title, capacity, from, to, attested, told } = line
  return { person, office: title, capacity, from: from ?? '', to: to ?? '', attested: list(attested), told: told ?? '' }
}

const DOCUMENT_COLUMNS = ['path', 'title', 'outlet', 'publishedOn', 'id']

function documentCells({ documentId, path, title, outlet, publishedOn }: DocumentLine): Row {
  return { path, title: title ?? '', outlet: outlet ?? '', publishedOn: publishedOn ?? '', id: documentId }
}

function table<T extends Line>(
  name: string,
  columns: readonly string[],
  lines: readonly T[],
  cells: (line: T) => Row,
): CsvTable {
  const rows = (): Generator<string> => {
    const made = lines.map(line => ({ status: statusText(line), ...cells(line), ...common(line) }))
    // An empty table has its heading, too: which columns there are does not hang on the first row.
    return written(made, ['status', ...columns, ...COMMON_COLUMNS])
  }
  return { name: `${name}.csv`, rows }
}

function* written(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  const options = {
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/u,
  } as const
  yield stringify([], { ...options, header: true })
  for (let i = 0; i < rows.length; i += CHUNK) yield stringify(rows.slice(i, i + CHUNK), options)
}

function statusText(line: Pick<Line, 'status' | 'changedSinceReview'>): string {
  if (line.status === 'proposed') return UNREVIEWED
  return line.changedSinceReview ? `${line.status}, changed since review` : line.status
}

const COMMON_COLUMNS = ['quote', 'document', 'title', 'outlet', 'publishedOn', 'page', 'confidence', 'id']

function common(line: Line): Row {
  const { source } = line
  return {
    quote: line.quote,
    document: source?.path ?? '',
    title: source?.title ?? '',
    outlet: source?.outlet ?? '',
    publishedOn: source?.publishedOn ?? '',
    page: source?.page ?? '',
    confidence: line.confidence,
    id: line.id,
  }
}

function list(items: readonly string[]): string {
  return items.join('; ')
}
