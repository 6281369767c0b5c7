/**
 * The record as parts of a paper: headings, paragraphs and tables with their words, and nothing of how they look. The
 * court pack and the pages are two ways of setting the same parts, so that neither says what the other does not.
 */

/** How a run of words is meant: 'quote' is the document's own, 'mark' says what nobody has looked at. */
export type Look = 'plain' | 'strong' | 'quote' | 'small' | 'mark'

/** Words of one look. `to`: the entry or document that they lead to, where they are set on a page. */
export interface Run {
  readonly text: string
  readonly look: Look
  readonly to?: string
}

/** One line of a cell. */
export type WordLine = readonly Run[]

/** A cell of a table: lines, one under the other. */
export type TableCell = readonly WordLine[]

/** A row, with the entry that it shows. */
export interface TableRow {
  readonly id: string | null
  readonly cells: readonly TableCell[]
  /** What the sides or versions say, to be set side by side beneath the row; empty where there is one alone. */
  readonly sides: readonly TableCell[]
}

/** A column: its heading, and how many hundredths of the width it takes. */
export interface Column {
  readonly title: string
  readonly share: number
}

/** A piece of a part. */
export type Block =
  | { readonly kind: 'text'; readonly line: WordLine }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string | null; readonly line: WordLine }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly TableRow[] }

/** One part: what stands under one heading of the first level. */
export interface Part {
  readonly name: PartName
  readonly title: string
  /** Says in a sentence what is in it and how to read it. */
  readonly about: string
  readonly blocks: readonly Block[]
  /** How many entries it shows. */
  readonly count: number
}

/** The parts there are, in the order in which they stand. */
export const PART_NAMES = [
  'chronology',
  'cast',
  'issues',
  'statements',
  'offices',
  'cases',
  'questions',
  'figures',
  'disputes',
  'sources',
] as const
export type PartName = (typeof PART_NAMES)[number]

/** What each part is called. */
export const PART_TITLES: Readonly<Record<PartName, string>> = {
  chronology: 'Chronology',
  cast: 'Cast',
  issues: 'List of issues',
  statements: 'Statements',
  offices: 'Offices and answerability',
  cases: 'Cases',
  questions: 'Questions and undertakings',
  figures: 'Figures and head-counts',
  disputes: 'Disputes and differences',
  sources: 'Sources',
}

/** Whether a word names a part. */
export function isPartName(name: string): name is PartName {
  return (PART_NAMES as readonly string[]).includes(name)
}

/** Plain words. */
export function plain(text: string, to?: string): Run {
  return to === undefined ? { text, look: 'plain' } : { text, look: 'plain', to }
}

/** Words in weight. */
export function strong(text: string, to?: string): Run {
  return to === undefined ? { text, look: 'strong' } : { text, look: 'strong', to }
}

/** Words beside the matter: where it stands, on whose word. */
export function small(text: string, to?: string): Run {
  return to === undefined ? { text, look: 'small' } : { text, look: 'small', to }
}

/** The document's own words, as a line of a cell; none where there are none. */
export function quoted(text: string): readonly WordLine[] {
  return text === '' ? [] : [[{ text: inMarks(text), look: 'quote' }]]
}

/** A quotation that holds quotation marks stands in single ones; one that they enclose as a whole needs no others. */
// “Nobody asked.” matches; “Nobody asked,” she said, “at all.” does not.
const ENCLOSED = /^“[^“”]*”$/u

/** Words of a document between quotation marks. */
export function inMarks(text: string): string {
  if (ENCLOSED.test(text)) return text
  return /[“”"]/u.test(text) ? `‘${text}’` : `“${text}”`
}
