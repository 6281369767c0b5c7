import {
  Bookmark,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, TableCell as Cell, Column, TableRow as Row, WordLine } from '../parts/part.ts'
import { type Anchors, runsOf, wordText } from './runs.ts'

/** Twips between the margins of an A4 page. */
export const TEXT_WIDTH = 9638

/** Sides set beside each other; more stand in a second line of two. */
const SIDES_ABREAST = 2

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const
const FIRM = { style: BorderStyle.SINGLE, size: 8, color: '404040' } as const
const RULES: ITableBordersOptions = {
  top: FIRM,
  bottom: FIRM,
  left: NONE,
  right: NONE,
  insideHorizontal: THIN,
  insideVertical: NONE,
}
const MARGINS = { top: 60, bottom: 60, left: 70, right: 70, marginUnitType: WidthType.DXA } as const

/** A table with ruled rows; its heading stands again on each page, and no row is broken over two. */
export function tableOf(block: Block & { readonly kind: 'table' }, anchors: Anchors): Table {
  const widths = block.columns.map(column => Math.round((column.share / 100) * TEXT_WIDTH))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: RULES,
    margins: MARGINS,
    rows: [headingRow(block.columns, widths), ...block.rows.flatMap(row => rowsOf(row, widths, anchors))],
  })
}

function headingRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  const cells = columns.map(
    ({ title }, i) =>
      new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        children: [new Paragraph({ style: 'TableHeading', text: title, keepNext: true })],
      }),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function rowsOf(row: Row, widths: readonly number[], anchors: Anchors): TableRow[] {
  const anchor = row.id === null ? undefined : anchors.get(row.id)
  const cells = row.cells.map(
    (cell, i) =>
      new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        children: paragraphs(cell, anchors, i === 0 ? anchor : undefined),
      }),
  )
  const own = new TableRow({ cantSplit: true, children: cells })
  return row.sides.length === 0 ? [own] : [own, sidesRow(row.sides, widths.length, anchors)]
}

/** Versions or positions side by side, in a table of their own beneath the row that they belong to. */
function sidesRow(sides: readonly Cell[], columns: number, anchors: Anchors): TableRow {
  const width = TEXT_WIDTH - 400
  const each = Math.floor(width / SIDES_ABREAST)
  const lines: TableRow[] = []
  for (let i = 0; i < sides.length; i += SIDES_ABREAST) {
    const pair = [...sides.slice(i, i + SIDES_ABREAST)]
    while (pair.length < SIDES_ABREAST) pair.push([])
    lines.push(
      new TableRow({
        cantSplit: true,
        children: pair.map(
          side =>
            new TableCell({
              width: { size: each, type: WidthType.DXA },
              children: paragraphs(side, anchors, undefined),
            }),
        ),
      }),
    )
  }
  const inner = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [each, each],
    indent: { size: 200, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...RULES, top: THIN, bottom: THIN, insideVertical: THIN },
    margins: MARGINS,
    rows: lines,
  })
  // A cell ends with a paragraph: a file whose cell ends with a table is one that Word repairs.
  const cell = new TableCell({
    columnSpan: columns,
    children: [inner, new Paragraph({ style: 'Gap', text: '' })],
  })
  return new TableRow({ children: [cell] })
}

function paragraphs(cell: Cell, anchors: Anchors, bookmark: string | undefined): Paragraph[] {
  if (cell.length === 0) return [new Paragraph({ style: 'CellWords', text: '' })]
  return cell.map((line, i) => paragraph(line, anchors, i === 0 ? bookmark : undefined))
}

function paragraph(line: WordLine, anchors: Anchors, bookmark: string | undefined): Paragraph {
  const style = line[0]?.look === 'quote' ? 'CellQuote' : 'CellWords'
  const runs = runsOf(line, anchors)
  return new Paragraph({
    style,
    children: bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })],
  })
}

/** Facts in two columns, as on the cover. */
export function factsTable(facts: readonly (readonly [string, string])[]): Table {
  const widths = [2200, TEXT_WIDTH - 2200]
  const rows = facts.map(
    ([name, value]) =>
      new TableRow({
        cantSplit: true,
        children: [name, value].map(
          (text, i) =>
            new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              children: [new Paragraph({ style: i === 0 ? 'TableHeading' : 'CellWords', text: wordText(text) })],
            }),
        ),
      }),
  )
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...RULES, top: THIN, bottom: THIN },
    margins: MARGINS,
    rows,
  })
}
