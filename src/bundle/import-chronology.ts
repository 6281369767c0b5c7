import { oneLine } from '../publish/visible.ts'
import type { Store } from '../store/store.ts'
import { BundleError } from './failures.ts'
import { edtfOf } from './import-dates.ts'
import { type ImportedTable, readTables } from './import-table.ts'
import { type LikelySource, sourceFinder } from './likely-sources.ts'

/** A row of a chronology that somebody wrote. */
export interface ChronologyRow {
  readonly table: string
  /** As the file numbers it, its heading counted. */
  readonly row: number
  /** EDTF; null where the words give no date that can be told. */
  readonly when: string | null
  readonly whenText: string
  readonly text: string
  /** What the row gives as its source; empty where it gives none. */
  readonly source: string
}

/** A row with the passages of the bundle that it may rest on. It becomes an entry when a person ties it to one, and not before. */
export interface TiedRow extends ChronologyRow {
  /** At most three, the likeliest first. */
  readonly passages: readonly LikelySource[]
}

type ColumnKind = 'when' | 'text' | 'source'

/** Words of headings, by what stands under them; of two columns that fit, the first is taken. */
const HEADINGS: Readonly<Record<ColumnKind, RegExp>> = {
  when: /\b(?:date|dates|when|day|time|period|year)\b/iu,
  text: /\b(?:events?|what|description|details?|summary|occurrence|happened|entry|facts?|narrative|note|notes|action|chronology)\b/iu,
  source:
    /\b(?:sources?|ref|refs|references?|page|pages|pp?|document|documents|evidence|exhibits?|bundle|citation|where|file|tab|para|paragraph|provenance)\b/iu,
}

/** Rows before the heading, such as a title of the table. */
const HEADING_WITHIN = 10

/** Reads an existing chronology: every table with a date column and a column of what happened. */
export async function readChronologyRows(bytes: Uint8Array, name: string): Promise<readonly ChronologyRow[]> {
  const tables = await readTables(bytes, name)
  const rows = tables.flatMap(rowsOfTable)
  if (rows.length > 0) return rows
  const heads = tables.map(({ rows: [first = []] }) => first.filter(Boolean).join(' | ')).filter(Boolean)
  throw new BundleError(
    'bundle/usage',
    `${name} has no table with a column of dates and one of events.${heads.length > 0 ? ` Its tables begin with: ${heads.slice(0, 3).join('; ')}.` : ' It has no table at all.'}`,
    'Give the columns headings such as Date, Event and Source, one row an event, and try again.',
  )
}

/** The same rows, each with the passages that it may rest on. */
export async function tieChronology(store: Store, rows: readonly ChronologyRow[]): Promise<readonly TiedRow[]> {
  const find = await sourceFinder(store)
  const tied: TiedRow[] = []
  for (const row of rows) tied.push({ ...row, passages: await find(row) })
  return tied
}

interface Columns {
  readonly when: number
  readonly text: number
  readonly sources: readonly number[]
  /** Index of the first row of matter. */
  readonly first: number
}

function rowsOfTable(table: ImportedTable): ChronologyRow[] {
  const columns = headedColumns(table) ?? guessedColumns(table)
  if (!columns) return []
  let lastWhen = ''
  return table.rows.slice(columns.first).flatMap((cells, i) => {
    const text = oneLine(cells[columns.text] ?? '')
    const written = oneLine(cells[columns.when] ?? '')
    // One date that stands for several rows is written once, as people write tables.
    const whenText = written === '' && text !== '' ? lastWhen : written
    lastWhen = whenText
    if (text === '') return []
    const source = columns.sources
      .map(column => oneLine(cells[column] ?? ''))
      .filter(Boolean)
      .join(', ')
    return [{ table: table.name, row: columns.first + i + 1, when: edtfOf(whenText), whenText, text, source }]
  })
}

function headedColumns({ rows }: ImportedTable): Columns | null {
  for (const [i, cells] of rows.slice(0, HEADING_WITHIN).entries()) {
    // A heading is short: a sentence with the word ‘when’ in it is none.
    const heads = cells.map(cell => (cell.length <= 40 ? cell : ''))
    const when = heads.findIndex(head => HEADINGS.when.test(head))
    const text = heads.findIndex((head, column) => column !== when && HEADINGS.text.test(head))
    if (when < 0 || text < 0) continue
    const sources = heads.flatMap((head, column) =>
      column !== when && column !== text && HEADINGS.source.test(head) ? [column] : [],
    )
    return { when, text, sources, first: i + 1 }
  }
  return null
}

/** A table without headings whose first column is of dates: the widest other column is what happened. */
function guessedColumns({ rows }: ImportedTable): Columns | null {
  const matter = rows.filter(cells => cells.some(Boolean))
  const dated = matter.filter(cells => edtfOf(oneLine(cells[0] ?? '')) !== null)
  if (matter.length === 0 || dated.length * 2 < matter.length) return null
  const widths = (matter[0] ?? []).map((_, column) =>
    matter.reduce((sum, cells) => sum + (cells[column] ?? '').length, 0),
  )
  const [text] = widths
    .map((width, column) => ({ width, column }))
    .filter(({ column }) => column > 0)
    .sort((a, b) => b.width - a.width)
  if (!text || text.width === 0) return null
  const sources = widths.flatMap((_, column) => (column > 0 && column !== text.column ? [column] : []))
  return { when: 0, text: text.column, sources, first: 0 }
}
