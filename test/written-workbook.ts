import { readFileSync } from 'node:fs'
import readWorkbook from 'read-excel-file/node'
import writeWorkbook, { type Cell } from 'write-excel-file/node'

/** Writes into a workbook as a person does: cells of rows by the id that they begin with. The rest stays as it is. */
export async function writtenIn(
  file: string,
  sheet: string,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<void> {
  const sheets = await readWorkbook(readFileSync(file))
  const changed = sheets.map(({ sheet: name, data }) => {
    const [heads = [], ...rows] = data
    const own = rows.map(row => {
      const wanted = name === sheet ? (cells[String(row[0])] ?? {}) : {}
      return heads.map((head, i) => cellOf(wanted[String(head)] ?? row[i]))
    })
    return { sheet: name, data: [heads.map(cellOf), ...own] }
  })
  await writeWorkbook(changed).toFile(file)
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return { value, type: Date, format: 'd mmm yyyy' }
  return typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String }
}
