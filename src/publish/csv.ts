import { stringify } from 'csv-stringify/sync'
import { speakerText, UNREVIEWED } from './markdown.ts'
import type { RecordView } from './read-view.ts'
import type { Line } from './view.ts'

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
  return [
    table('statements', view.statements, line => ({
      who: speakerText(line),
      act: line.act,
      content: line.content,
      to: list(line.addressees),
      about: list(line.about),
      channel: line.channel ?? '',
      when: line.when ?? '',
      manner: line.manner,
      conveys: line.conveys,
      made: line.made,
      voice: line.voice,
      hedges: list(line.hedges),
    })),
    table('chronology', view.chronology, line => ({
      when: line.when,
      what: line.text,
      told: line.told ?? '',
      kind: line.kind,
      whenText: line.whenText,
    })),
    table('cast', view.cast, line => ({
      name: line.name,
      honorifics: list(line.honorifics),
      kind: line.kind,
      naming: line.naming,
      aliases: list(line.aliases),
      onBehalfOf: line.onBehalfOf ?? '',
      mentions: line.mentions,
      documents: line.documents,
    })),
    table(
      'offices',
      view.cast.flatMap(actor => actor.offices.map(office => ({ ...actor, ...office, person: actor.name }))),
      line => ({
        person: line.person,
        office: line.title,
        capacity: line.capacity,
        from: line.from ?? '',
        to: line.to ?? '',
        attested: list(line.attested),
        told: line.told ?? '',
      }),
    ),
    {
      name: 'documents.csv',
      rows: () =>
        written(
          view.documents.map(({ documentId, path, title, outlet, publishedOn }) => ({
            path,
            title: title ?? '',
            outlet: outlet ?? '',
            publishedOn: publishedOn ?? '',
            id: documentId,
          })),
          ['path', 'title', 'outlet', 'publishedOn', 'id'],
        ),
    },
  ]
}

function table<T extends Line>(name: string, lines: readonly T[], cells: (line: T) => Row): CsvTable {
  const rows = (): Generator<string> => {
    // An empty table still has its heading; which columns there are does not hang on the first row.
    const made = lines.map(line => ({ status: statusText(line), ...cells(line), ...common(line) }))
    return written(made, made[0] ? Object.keys(made[0]) : ['status'])
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
