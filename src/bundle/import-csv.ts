/** The marks that stand between cells, as spreadsheets of different countries write them. */
const SEPARATORS = [',', ';', '\t'] as const

/**
 * Rows of a CSV file (RFC 4180): cells in quotation marks may hold anything, doubled marks stand for one. The separator is
 * whichever the first line has most of.
 */
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\ufeff/u, '')
  const separator = separatorOf(body)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < body.length) {
    const { cell, end } = cellAt(body, at, separator)
    row.push(cell)
    const mark = body[end]
    at = end + 1
    if (mark === separator) {
      if (at === body.length) row.push('')
      continue
    }
    if (mark === '\r' && body[at] === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function separatorOf(body: string): string {
  const [line = ''] = body.replace(/"(?:[^"]|"")*"/gu, '').split(/\r?\n/u, 1)
  const counts = SEPARATORS.map(mark => line.split(mark).length - 1)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function cellAt(body: string, start: number, separator: string): { readonly cell: string; readonly end: number } {
  if (body[start] === '"') {
    let at = start + 1
    for (let close = body.indexOf('"', at); close >= 0; close = body.indexOf('"', at)) {
      if (body[close + 1] !== '"') {
        const end = endOf(body, close + 1, separator)
        return { cell: body.slice(start + 1, close).replaceAll('""', '"') + body.slice(close + 1, end), end }
      }
      at = close + 2
    }
    // A mark that is never closed: the rest of the file would be one cell, so it is taken for a mark of the words.
  }
  const end = endOf(body, start, separator)
  return { cell: body.slice(start, end), end }
}

function endOf(body: string, start: number, separator: string): number {
  let at = start
  while (at < body.length && body[at] !== separator && body[at] !== '\n' && body[at] !== '\r') at++
  return at
}
