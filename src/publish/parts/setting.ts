import type { EntryNames } from '../account-words.ts'
import type { RecordView, Shown } from '../read-view.ts'
import type { ChronologyLine, Line, Names } from '../view.ts'
import { plain, quoted, type TableCell, type TableRow, type WordLine } from './part.ts'
import { reviewMark, type SourceList } from './source-words.ts'

/** What every part is made from. */
export interface Setting {
  readonly view: RecordView
  /** The lines of the chronology within the days asked for. */
  readonly chronology: readonly ChronologyLine[]
  readonly names: Names
  readonly known: EntryNames
  readonly sources: SourceList
  readonly shown: Shown
  /** Entries of the copy by the actor that they name. */
  readonly naming: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether the copy may hold what nobody has looked at: what the program noted on its own stays out with it. */
  readonly includesProposed: boolean
}

/** The first cell of a row: its words, marked where nobody has looked at them. */
export function marked(line: Parameters<typeof reviewMark>[0], words: WordLine): WordLine {
  return [...reviewMark(line), ...words]
}

/** Where a line stands and the words that it stands on, as the last cell of a row. */
export function sourceCell(setting: Setting, line: Pick<Line, 'source'>): TableCell {
  return [setting.sources.reference(line.source)]
}

/** A row without sides. */
export function rowOf(id: string | null, cells: readonly TableCell[], sides: readonly TableCell[] = []): TableRow {
  return { id, cells, sides }
}

/** Words, with the quotation beneath. */
export function withQuote(lines: readonly WordLine[], quote: string): TableCell {
  return [...lines, ...quoted(quote)]
}

/**
 * What happened, with the words of the document beneath; where the one says nothing but the other, the words alone. ‘Death of
 * Carl Stoddart: He died in 2015.’ keeps its beginning.
 */
export function eventCell(line: Parameters<typeof reviewMark>[0] & Pick<Line, 'quote'>, text: string): TableCell {
  const rest = text.endsWith(line.quote) ? text.slice(0, text.length - line.quote.length).replace(/[:\s]+$/u, '') : text
  if (rest !== '') return withQuote([marked(line, [plain(rest)])], line.quote)
  // The words of the document are the matter here, and are set as such.
  return quoted(line.quote).map(words =>
    marked(
      line,
      words.map(({ text }) => plain(text)),
    ),
  )
}
