import type { Cell } from 'write-excel-file/universal'
import { oneLine } from '../visible.ts'

/** The most characters that a spreadsheet's cell can hold. */
const MOST = 32_767
const CUT = ' … (cut here: the whole is in the JSON export)'

/** Halves of surrogate pairs and the two code points that no XML may hold. */
// A lone U+D83D matches; the pair of an emoji does not.
const NOT_XML = /[\p{Surrogate}\ufffe\uffff]/gu

/** Words as a cell holds them: on one line, what would mislead a reader made visible, no longer than a cell may be. */
export function cellText(words: string): string {
  const line = oneLine(words).replace(NOT_XML, '\ufffd')
  return line.length <= MOST ? line : `${line.slice(0, MOST - CUT.length)}${CUT}`
}

/** A cell of words. Never a formula: what begins with ‘=’ is written as words, too. */
export function wordsCell(words: string, look: object = {}): Cell {
  return { value: cellText(words), type: String, wrap: true, alignVertical: 'top', ...look }
}

/** A cell with a number. */
export function numberCell(value: number): Cell {
  return { value, type: Number, alignVertical: 'top' }
}

/** A cell with a date: a full one as the spreadsheet's own, so that it sorts; any other in the words of its form. */
// ‘2022-09-12’ matches; ‘2022-09’ and ‘2022-09-12~’ do not.
export function dateCell(edtf: string): Cell {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(edtf) || edtf < FIRST_DAY) return wordsCell(edtf)
  return { value: new Date(`${edtf}T00:00:00Z`), type: Date, format: 'd mmm yyyy', align: 'left', alignVertical: 'top' }
}

/** Spreadsheets know no day before it that they agree on. */
const FIRST_DAY = '1901-01-01'
