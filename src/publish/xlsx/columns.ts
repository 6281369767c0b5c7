import type { AccountLine } from '../account-lines.ts'
import { ACCOUNT_KINDS, ACCOUNT_TITLES, type AccountKind } from '../account-words.ts'
import { heldWords } from '../parts/cast-part.ts'
import { timeWords } from '../parts/dates.ts'
import { codeWords, sayingWords, whoWords, wordOf } from '../parts/plain-words.ts'
import type { CastLine, ChronologyLine, Line, StatementLine } from '../view.ts'

/** A column of a table: what a cell says of a line. null: it may be amended, and is shown as such columns are. */
export interface SheetColumn<T> {
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly value: ((line: T) => string | number) | null
  /** Full dates stand as the spreadsheet's own. */
  readonly isDate?: true
}

/** A heading and how wide it is, of a column that may be amended. */
const amended = (title: string, width: number) => ({ title, width, value: null }) as const
const list = (items: readonly string[]): string => items.join('; ')

/** Everything that has a time. The same entries stand in the other tables: decide on each in one place. */
export const CHRONOLOGY: readonly SheetColumn<ChronologyLine>[] = [
  { title: 'When', width: 16, value: line => line.when || line.whenText, isDate: true },
  { title: 'Event', width: 60, value: line => line.text },
  { title: 'On whose word', width: 24, value: line => wordOf(line.told) },
  {
    title: 'Dated otherwise',
    width: 36,
    value: line =>
      list(line.versions.map(one => `${one.when || one.whenText} (${one.source?.title ?? one.source?.path ?? ''})`)),
  },
]

/** Who is named. */
export const CAST: readonly SheetColumn<CastLine>[] = [
  amended('Name', 28),
  { title: 'Called', width: 14, value: line => list(line.honorifics) },
  {
    title: 'What',
    width: 13,
    value: line => ({ person: 'person', organization: 'body', group: 'group', account: 'account' })[line.kind],
  },
  { title: 'Also', width: 30, value: line => list(line.aliases) },
  { title: 'Offices', width: 44, value: line => list(line.offices.map(one => `${one.title}: ${heldWords(one)}`)) },
  { title: 'For', width: 22, value: line => line.onBehalfOf ?? '' },
  { title: 'Times named', width: 10, value: line => line.mentions },
  { title: 'In documents', width: 10, value: line => line.documents },
]

/** Who said what. */
export const STATEMENTS: readonly SheetColumn<StatementLine>[] = [
  amended('Date', 14),
  { title: 'Who', width: 26, value: whoWords },
  amended('Did what', 14),
  { title: 'What was said', width: 60, value: line => line.content },
  { title: 'To', width: 22, value: line => list(line.addressees) },
  { title: 'About', width: 26, value: line => list(line.about) },
  { title: 'By what way', width: 20, value: line => line.channel ?? '' },
  { title: 'To be noted', width: 26, value: line => list(sayingWords(line)) },
]

/** What happened, one document's telling a row. */
export interface HappeningLine extends Line {
  readonly kind: string
  readonly told: string | null
  readonly whenText: string
  readonly place: string
}
/** What happened. */
export const HAPPENINGS: readonly SheetColumn<HappeningLine>[] = [
  amended('Date', 14),
  { title: 'Timed as', width: 20, value: line => line.whenText },
  amended('What happened', 60),
  { title: 'What', width: 14, value: line => codeWords(line.kind) },
  { title: 'Where', width: 18, value: line => line.place },
  { title: 'On whose word', width: 24, value: line => wordOf(line.told) },
]

const cell =
  (name: string): ((line: AccountLine) => string | number) =>
  line =>
    line.cells[name] ?? ''
const inWords =
  (name: string): ((line: AccountLine) => string) =>
  line =>
    codeWords(String(line.cells[name] ?? ''))
const told: SheetColumn<AccountLine> = { title: 'On whose word', width: 24, value: line => wordOf(line.told) }

/** The kinds that account for something. */
export const ACCOUNTS: Readonly<Record<AccountKind, readonly SheetColumn<AccountLine>[]>> = {
  tenures: [
    { title: 'Who', width: 26, value: cell('person') },
    { title: 'Office', width: 34, value: cell('office') },
    amended('Capacity', 12),
    amended('From', 14),
    amended('To', 14),
    {
      title: 'Shown in office on',
      width: 26,
      value: line =>
        list(
          String(line.cells.attested ?? '')
            .split('; ')
            .map(timeWords),
        ),
    },
    { title: 'How it ended', width: 14, value: inWords('ended') },
    { title: 'Followed by', width: 24, value: cell('next') },
    told,
  ],
  proceedings: [
    amended('Title', 34),
    { title: 'What', width: 22, value: inWords('kind') },
    { title: 'About', width: 28, value: cell('subjects') },
    { title: 'Concerning', width: 28, value: cell('concerns') },
    { title: 'Steps', width: 60, value: cell('steps') },
    amended('Where it stands', 22),
  ],
  tallies: [
    { title: 'Total', width: 10, value: cell('total') },
    { title: 'Of what', width: 26, value: cell('of') },
    { title: 'Parts', width: 60, value: cell('schemes') },
    { title: 'Not accounted for', width: 12, value: cell('missing') },
  ],
  figures: [
    { title: 'Figure', width: 30, value: cell('text') },
    { title: 'Amount', width: 12, value: cell('amount') },
    { title: 'How exact', width: 12, value: inWords('qualifier') },
    { title: 'Unit', width: 12, value: inWords('unit') },
    { title: 'Of what', width: 26, value: cell('of') },
    { title: 'When', width: 20, value: line => timeWords(String(line.cells.period ?? '')) },
    { title: 'Change', width: 16, value: cell('change') },
    { title: 'Before, by arithmetic', width: 14, value: cell('before') },
    { title: 'After, by arithmetic', width: 14, value: cell('after') },
    told,
  ],
  questions: [
    { title: 'What', width: 12, value: cell('kind') },
    { title: 'Asked by', width: 24, value: cell('from') },
    { title: 'Asked of', width: 24, value: cell('to') },
    amended('What was asked', 50),
    amended('Due', 14),
    { title: 'On condition', width: 24, value: cell('conditions') },
    { title: 'Backed by', width: 20, value: cell('backedBy') },
    amended('Where it stands', 26),
  ],
  undertakings: [
    { title: 'Given by', width: 24, value: cell('by') },
    { title: 'Given to', width: 24, value: cell('to') },
    amended('What was promised', 50),
    amended('Due', 14),
    { title: 'If', width: 24, value: cell('condition') },
    amended('Where it stands', 22),
  ],
  accountabilities: [
    { title: 'Who answers', width: 28, value: cell('over') },
    { title: 'To whom', width: 28, value: cell('holder') },
    { title: 'For what', width: 40, value: cell('power') },
  ],
  confidences: [
    { title: 'Whose confidence', width: 28, value: cell('holder') },
    { title: 'In whom', width: 28, value: cell('in') },
    { title: 'How it stands', width: 14, value: cell('state') },
    { title: 'On condition', width: 34, value: cell('condition') },
  ],
  disputes: [
    { title: 'In dispute', width: 50, value: cell('question') },
    { title: 'Positions', width: 60, value: cell('sides') },
  ],
  discrepancies: [
    { title: 'What differs', width: 14, value: inWords('kind') },
    { title: 'How grave', width: 10, value: cell('severity') },
    { title: 'Difference', width: 50, value: cell('message') },
    { title: 'Versions', width: 40, value: cell('sides') },
    { title: 'Measured against', width: 30, value: cell('basis') },
  ],
}

/** What the sheets are called: no longer than a spreadsheet allows. */
export const ACCOUNT_SHEETS: readonly (readonly [AccountKind, string])[] = ACCOUNT_KINDS.map(kind => [
  kind,
  ACCOUNT_TITLES[kind].slice(0, 31),
])
