import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import type { ImportedTable } from './import-table.ts'

/** The little of a parsed page that tables need. */
interface PageElement {
  readonly textContent: string | null
  readonly children: Iterable<PageElement>
  readonly localName: string
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** Cells that one cell may stand for. A larger span is a mistake of whoever wrote the file. */
const MOST_SPAN = 50

/** The tables of a Word file, as they stand in it; deleted words of tracked changes are left out. */
export async function docxTables(bytes: Uint8Array): Promise<ImportedTable[]> {
  // mammoth's own types want Node's buffer here; its unzipper takes any bytes.
  const input = { buffer: bytes } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml(input, { convertImage: noPictures })
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`)
  const tables = [...(document as unknown as PageElement).querySelectorAll('body > table')]
  return tables.map((table, i) => ({ name: `table ${i + 1}`, rows: [...rowsOf(table)] }))
}

function* rowsOf(table: PageElement): Generator<string[]> {
  for (const group of table.children) {
    if (group.localName === 'tr') yield cellsOf(group)
    else for (const row of group.children) if (row.localName === 'tr') yield cellsOf(row)
  }
}

function cellsOf(row: PageElement): string[] {
  return [...row.children].flatMap(cell => {
    const span = Number((cell as { getAttribute?(name: string): string | null }).getAttribute?.('colspan') ?? 1)
    const blanks = Math.min(Math.max(span || 1, 1), MOST_SPAN) - 1
    return [wordsOf(cell), ...Array.from({ length: blanks }, () => '')]
  })
}

/** Paragraphs of a cell with a blank between, which their markup alone would not leave. */
function wordsOf(cell: PageElement): string {
  const blocks = [...cell.children].map(child => child.textContent ?? '')
  const text = blocks.length > 0 ? blocks.join(' ') : (cell.textContent ?? '')
  return text.replace(/[\s\u00a0]+/gu, ' ').trim()
}
