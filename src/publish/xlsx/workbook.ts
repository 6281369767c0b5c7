import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/universal'
import { AMENDABLE } from '../amendable.ts'
import { coverFacts, UNREVIEWED_NOTICE, UNTITLED } from '../cover.ts'
import { kindOf } from '../filter.ts'
import type { Paper } from '../parts/paper.ts'
import { fileName, titleOf } from '../parts/source-words.ts'
import { settled } from '../settled.ts'
import { type Line, lineOf } from '../view.ts'
import { dateCell, numberCell, wordsCell } from './cells.ts'
import {
  ACCOUNT_SHEETS,
  ACCOUNTS,
  CAST,
  CHRONOLOGY,
  HAPPENINGS,
  type HappeningLine,
  type SheetColumn,
  STATEMENTS,
} from './columns.ts'

/** What whoever holds the entries knows of one that its line does not say. */
export interface EntryMark {
  /** Hash of what a person sees of the entry now: it comes back with the decision. */
  readonly seen: string
  /** Cells that may be amended, by heading. */
  readonly cells: Readonly<Record<string, string>>
}

/** The headings that a table of decisions begins with, whatever else it holds. */
export const DECISION_COLUMNS = ['id', 'seen', 'status', 'decision', 'why'] as const
const DECISION_WIDTHS = [12, 8, 12, 11, 22]

const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#EFEAE0',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#4A453D',
} as const
const TO_WRITE = { backgroundColor: '#FBF6EA' } as const
const SOFT = { textColor: '#7A7468' } as const

/** The record as a workbook, a table a sheet. A person writes in ‘decision’, ‘why’ and the tinted cells, and it comes back. */
export async function toXlsx(paper: Paper, marks: ReadonlyMap<string, EntryMark>): Promise<Uint8Array> {
  const { setting, parts } = paper
  const wanted = new Set(parts.map(part => part.name))
  const sheet = <T extends Line>(
    name: string,
    lines: readonly T[],
    columns: readonly SheetColumn<T>[],
  ): Sheet<Blob>[] => (lines.length === 0 ? [] : [entrySheet(name, lines, columns, marks)])
  const { view } = setting
  const sheets = [
    coverSheet(paper),
    ...(wanted.has('chronology') ? sheet('Chronology', setting.chronology, CHRONOLOGY) : []),
    ...(wanted.has('chronology') ? sheet('What happened', happenings(paper), HAPPENINGS) : []),
    ...(wanted.has('cast') ? sheet('Cast', view.cast, CAST) : []),
    ...(wanted.has('statements') ? sheet('Statements', view.statements, STATEMENTS) : []),
    ...ACCOUNT_SHEETS.filter(([kind]) => wanted.has(PART_OF[kind])).flatMap(([kind, name]) =>
      sheet(name, view.accounts[kind], ACCOUNTS[kind]),
    ),
    sourcesSheet(paper),
  ]
  const written = await writeWorkbook(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
  return settled(new Uint8Array(await written.arrayBuffer()), paper.cover.on)
}

const PART_OF = {
  tenures: 'offices',
  proceedings: 'cases',
  tallies: 'figures',
  figures: 'figures',
  questions: 'questions',
  undertakings: 'questions',
  accountabilities: 'offices',
  confidences: 'offices',
  disputes: 'disputes',
  discrepancies: 'disputes',
} as const

function entrySheet<T extends Line>(
  name: string,
  lines: readonly T[],
  columns: readonly SheetColumn<T>[],
  marks: ReadonlyMap<string, EntryMark>,
): Sheet<Blob> {
  const titles = [...DECISION_COLUMNS, ...columns.map(one => one.title), ...WHERE.map(one => one.title)]
  const rows = lines.map(line => [
    ...decisionCells(line, marks.get(line.id)),
    ...columns.map(column => cellOf(column, line, marks.get(line.id))),
    ...WHERE.map(column => cellOf<Line>(column, line, undefined)),
  ])
  return {
    sheet: name,
    data: [titles.map(title => wordsCell(title, HEAD)), ...rows],
    columns: [...DECISION_WIDTHS, ...columns.map(one => one.width), ...WHERE.map(one => one.width)].map(width => ({
      width,
    })),
    stickyRowsCount: 1,
    stickyColumnsCount: DECISION_COLUMNS.length,
    orientation: 'landscape',
  }
}

function decisionCells(line: Line, mark: EntryMark | undefined): Cell[] {
  const status =
    line.status === 'proposed' ? 'UNREVIEWED' : line.changedSinceReview ? `${line.status}, changed since` : line.status
  const bold = line.status === 'proposed' ? { fontWeight: 'bold' } : {}
  return [
    wordsCell(line.id, { ...SOFT, wrap: false }),
    wordsCell(mark?.seen ?? '', { ...SOFT, wrap: false }),
    wordsCell(status, bold),
    wordsCell('', TO_WRITE),
    wordsCell('', TO_WRITE),
  ]
}

function cellOf<T extends Line>(column: SheetColumn<T>, line: T, mark: EntryMark | undefined): Cell {
  if (column.value !== null) {
    const value = column.value(line)
    if (typeof value === 'number') return numberCell(value)
    return column.isDate ? dateCell(value) : wordsCell(value)
  }
  const words = mark?.cells[column.title] ?? ''
  const isDate = AMENDABLE[kindOf(line.id)]?.some(one => one.title === column.title && one.isDate)
  return { ...((isDate ? dateCell(words) : wordsCell(words)) as object), ...TO_WRITE }
}

const WHERE: readonly SheetColumn<Line>[] = [
  { title: 'Words of the document', width: 60, value: line => line.quote },
  { title: 'Document', width: 34, value: ({ source }) => (source ? titleOf(source) : '') },
  { title: 'File', width: 24, value: ({ source }) => (source ? fileName(source.path) : '') },
  { title: 'Published', width: 13, value: ({ source }) => source?.publishedOn ?? '', isDate: true },
  { title: 'Page', width: 7, value: ({ source }) => source?.page ?? '' },
  { title: 'Paragraph', width: 10, value: ({ source }) => source?.paragraph ?? '' },
]

function happenings({ occurrences, setting }: Paper): HappeningLine[] {
  const order = new Map(setting.chronology.map(({ id }, i) => [id, i]))
  const at = (id: string): number => order.get(id) ?? order.size
  return [...occurrences]
    .sort((a, b) => at(a.id) - at(b.id))
    .map(one => ({
      ...lineOf(one, setting.names),
      kind: one.kind,
      told: setting.known.told(one),
      whenText: one.when?.text ?? '',
      place: one.place ?? '',
    }))
}

function coverSheet({ cover, parts }: Paper): Sheet<Blob> {
  const notice = cover.includesProposed ? [[wordsCell(UNREVIEWED_NOTICE, { fontWeight: 'bold' })]] : []
  const how =
    'To decide here: write accept or reject under ‘decision’, the reason under ‘why’. To amend, change a tinted cell of the row and write accept. ‘id’ and ‘seen’ must stay as they are. Then: onrecord import FILE --as decisions'
  const facts = [...coverFacts(cover), ['Parts', parts.map(part => part.title).join(', ')], ['Deciding', how]] as const
  const rows = facts.map(([name, value]) => [wordsCell(name ?? '', { fontWeight: 'bold' }), wordsCell(value ?? '')])
  return {
    sheet: 'About this copy',
    data: [[wordsCell(cover.title ?? UNTITLED, { fontWeight: 'bold', fontSize: 16, wrap: false })], ...notice, ...rows],
    columns: [{ width: 18 }, { width: 100 }],
  }
}

function sourcesSheet({ setting }: Paper): Sheet<Blob> {
  const { sources } = setting
  const heads = ['No.', 'Document', 'Outlet', 'Published', 'File'].map(title => wordsCell(title, HEAD))
  const rows = sources.documents.map(one => [
    numberCell(sources.numberOf(one.documentId)),
    wordsCell(titleOf(one)),
    wordsCell(one.outlet ?? ''),
    dateCell(one.publishedOn ?? ''),
    wordsCell(fileName(one.path)),
  ])
  return {
    sheet: 'Sources',
    data: [heads, ...rows],
    columns: [6, 60, 24, 14, 40].map(width => ({ width })),
    stickyRowsCount: 1,
  }
}
