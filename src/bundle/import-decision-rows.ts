import { BundleError } from './failures.ts'
import { readTables } from './import-table.ts'

/** A row of an exported table that came back. */
export interface DecisionRow {
  readonly table: string
  /** As the spreadsheet numbers it. */
  readonly row: number
  readonly id: string
  /** What the export said of the entry as it was then. */
  readonly seen: string
  /** As written, lower case; empty where the person left it. */
  readonly decision: string
  readonly why: string
  /** Every cell of the row by its heading. */
  readonly cells: Readonly<Record<string, string>>
}

const NEEDED = ['id', 'seen', 'decision'] as const

/** The rows of a workbook or CSV that an export made and a person wrote in. Tables without its columns are passed by. */
export async function readDecisions(bytes: Uint8Array, name: string): Promise<readonly DecisionRow[]> {
  const tables = await readTables(bytes, name)
  const rows: DecisionRow[] = []
  let found = false
  for (const table of tables) {
    const [heads = [], ...body] = table.rows
    const titles = heads.map(head => head.trim())
    if (!NEEDED.every(title => titles.includes(title))) continue
    found = true
    body.forEach((cells, i) => {
      const byTitle = Object.fromEntries(titles.map((title, column) => [title, (cells[column] ?? '').trim()]))
      const { id = '', seen = '', decision = '', why = '' } = byTitle
      if (id === '' && decision === '') return
      rows.push({ table: table.name, row: i + 2, id, seen, decision: decision.toLowerCase(), why, cells: byTitle })
    })
  }
  if (!found)
    throw new BundleError(
      'bundle/usage',
      `${name} has no table whose first row holds the columns ${NEEDED.join(', ')}.`,
      'Give a workbook that `onrecord export --format xlsx` made, with its first row as it was; a CSV of one of its sheets will do.',
    )
  return rows
}

/** Whether a table could be one of decisions: for whoever is not told what a file is. */
export async function holdsDecisions(bytes: Uint8Array, name: string): Promise<boolean> {
  const tables = await readTables(bytes, name)
  return tables.some(({ rows: [heads = []] }) => NEEDED.every(title => heads.some(head => head.trim() === title)))
}
