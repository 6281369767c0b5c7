import { unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { BundleError } from './failures.ts'
import { parseCsv } from './import-csv.ts'

/** A table of a file that a person brings: its name, and its rows as they stand, the first row first. */
export interface ImportedTable {
  /** The sheet, ‘table 2’, or the file. */
  readonly name: string
  /** Cells as words; dates of a spreadsheet as ISO days; empty where there is nothing. */
  readonly rows: readonly (readonly string[])[]
}

/** Bytes of a file that is read. Larger: a mistaken film is taken into memory; smaller: a chronology of ten years is refused. */
const MAX_BYTES = 64 * 1024 * 1024
/** Bytes that its parts may unpack to. */
const MAX_UNPACKED = 96 * 1024 * 1024

/** The tables of an XLSX, DOCX or CSV file. `name` is the file's, as errors call it. */
export async function readTables(bytes: Uint8Array, name: string): Promise<readonly ImportedTable[]> {
  if (bytes.length > MAX_BYTES) throw unreadable(name, `is larger than ${MAX_BYTES / 1024 / 1024} MB`)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable(name, 'is of an older kind of Word or Excel')
  if (!startsWith(bytes, [0x50, 0x4b])) return [{ name, rows: parseCsv(decoded(bytes)) }]
  const parts = unpacked(bytes, name)
  const has = (path: string): boolean => Object.hasOwn(parts, path)
  // Handed on without its pictures, and without anything that unpacks to more than it says.
  const clean = zipSync(parts, { level: 0 })
  try {
    if (has('xl/workbook.xml')) return await sheetsOf(clean)
    if (has('word/document.xml')) return await (await import('./import-docx.ts')).docxTables(clean)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    throw unreadable(name, `could not be read (${reason})`, { cause: error })
  }
  throw unreadable(name, 'is neither a workbook nor a Word file')
}

function unpacked(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: file => {
        if (!/(?:\.xml|\.rels)$/u.test(file.name)) return false
        size += file.originalSize
        if (size > MAX_UNPACKED) throw new Error(`it unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB`)
        return true
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    throw unreadable(name, `could not be unpacked (${reason})`, { cause: error })
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<ImportedTable[]> {
  const { default: readWorkbook } = await import('read-excel-file/node')
  const sheets = await readWorkbook(Buffer.from(bytes))
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(row => row.map(cellWords)) }))
}

function cellWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

/** UTF-8 where it is, else what spreadsheets write on Windows. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The runtime’s own decoder takes windows-1252 for ISO 8859-1, and loses dashes and quotation marks.
    return iconv.decode(Buffer.from(bytes), 'win1252')
  }
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, i) => bytes[i] === byte)
}

function unreadable(name: string, what: string, options?: ErrorOptions): BundleError {
  return new BundleError(
    'bundle/usage',
    `${name} ${what}.`,
    'Save it as .xlsx, .docx or .csv, without a password, and give that.',
    options,
  )
}
