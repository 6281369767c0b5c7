import { dayRange } from '../domain/day-range.ts'
import type { Entry, When } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import { ACT_VERBS } from './parts/plain-words.ts'

/** A cell of the exported tables in which a person may write another value, and which then comes back as an amendment. */
export interface AmendableColumn {
  /** The heading of the column. */
  readonly title: string
  /** The field of the entry. */
  readonly field: string
  /** Whether the cell is a date: a full one stands there as a spreadsheet's own. */
  readonly isDate: boolean
  /** What the cell says of the entry. */
  readonly show: (entry: Entry) => string
  /** The value of the field that a cell stands for; undefined where it is none. */
  readonly read: (text: string, entry: Entry) => unknown
  /** What may stand in the cell, for whoever wrote something else. */
  readonly allowed: string
}

/** By kind. What is not here is amended on the pages, where the source stands beside it. */
export const AMENDABLE: Partial<Readonly<Record<EntryKind, readonly AmendableColumn[]>>> = {
  actors: [text('Name', 'name')],
  statements: [date('Date', 'when'), words('Did what', 'act', ACT_VERBS)],
  occurrences: [date('Date', 'when'), text('What happened', 'summary')],
  tenures: [
    words('Capacity', 'capacity', {
      substantive: 'in full',
      acting: 'acting',
      interim: 'interim',
      designate: 'to come',
    }),
    date('From', 'from'),
    date('To', 'to'),
  ],
  proceedings: [
    text('Title', 'title'),
    words('Where it stands', 'standing', {
      open: 'not shown as closed',
      closed: 'closed',
      unknown: 'not told',
    }),
  ],
  questions: [
    text('What was asked', 'text'),
    date('Due', 'due'),
    words('Where it stands', 'standing', {
      open: 'no answer found in these documents',
      'has-reply': 'a reply is in these documents',
      declined: 'declined',
      answered: 'answered',
      'partly-answered': 'partly answered',
      overtaken: 'overtaken',
      'no-reply': 'looked for, and no answer found in these documents',
    }),
  ],
  undertakings: [
    text('What was promised', 'text'),
    date('Due', 'due'),
    words('Where it stands', 'standing', {
      open: 'not shown as kept or broken',
      kept: 'kept',
      broken: 'broken',
      unknown: 'not told',
    }),
  ],
}

/** What the cells of an entry say that may be amended, by heading. */
export function amendableCells(kind: EntryKind, entry: Entry): Readonly<Record<string, string>> {
  return Object.fromEntries((AMENDABLE[kind] ?? []).map(column => [column.title, column.show(entry)]))
}

function fieldOf(entry: Entry, field: string): unknown {
  return (entry as unknown as Readonly<Record<string, unknown>>)[field]
}

function text(title: string, field: string): AmendableColumn {
  return {
    title,
    field,
    isDate: false,
    show: entry => String(fieldOf(entry, field) ?? ''),
    read: cell => (cell.trim() === '' ? undefined : cell.trim()),
    allowed: 'some words',
  }
}

function words(title: string, field: string, meanings: Readonly<Record<string, string>>): AmendableColumn {
  const codes = new Map(Object.entries(meanings).map(([code, meaning]) => [meaning, code]))
  return {
    title,
    field,
    isDate: false,
    show: entry => meanings[String(fieldOf(entry, field))] ?? '',
    read: cell => codes.get(cell.trim().toLowerCase()),
    allowed: `one of: ${[...codes.keys()].join(', ')}`,
  }
}

function date(title: string, field: string): AmendableColumn {
  return {
    title,
    field,
    isDate: true,
    show: entry => (fieldOf(entry, field) as When | null)?.value ?? '',
    read: (cell, entry) => whenOf(cell.trim(), fieldOf(entry, field) as When | null),
    allowed: 'a date such as 2022-09-12, 2022-09 or 2022',
  }
}

/** The words that time it stay: they are the document's. */
function whenOf(cell: string, before: When | null): When | null | undefined {
  if (cell === '') return before && before.text !== '' ? { ...before, value: null } : null
  if (!/^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/u.test(cell) || !dayRange(cell)) return undefined
  return { text: '', relativeTo: null, ...before, anchor: before?.anchor ?? 'none', value: cell }
}
