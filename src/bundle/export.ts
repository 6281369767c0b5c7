import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordReader } from '../domain/record-reader.ts'
import { toCsv } from '../publish/csv.ts'
import type { RecordFilter } from '../publish/filter.ts'
import { toJson } from '../publish/json.ts'
import { toMarkdown } from '../publish/markdown.ts'
import type { PartName } from '../publish/parts/part.ts'
import { readView, shownWith } from '../publish/read-view.ts'
import { isSiteFile, toSite } from '../publish/site/site.ts'
import type { Store } from '../store/store.ts'
import { verifiedReader } from './checked-record.ts'
import { BundleError } from './failures.ts'
import { type RecordOptions, withStore } from './open.ts'
import { docxOf, paperOf, xlsxOf } from './paper.ts'
import { writeFile } from './write-file.ts'

/** What a record can be written as. */
export const EXPORT_FORMATS = ['json', 'csv', 'md', 'docx', 'xlsx', 'site'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a copy holds, whatever it is written as. */
export interface CopyOptions {
  readonly format: ExportFormat
  /** In all but JSON: also what nobody has looked at, marked. JSON always carries each entry's status. */
  readonly includeProposed?: boolean | undefined
  /** Of court pack, workbook and pages: the parts wanted; all where none is named. */
  readonly sections?: readonly PartName[] | undefined
  /** Of court pack, workbook and pages: what it is narrowed to. */
  readonly filter?: RecordFilter | undefined
  /** What the matter is called. */
  readonly title?: string | null | undefined
  /** The day on which it is made, ISO, as it stands on the cover; none where it is not given. */
  readonly on?: string | null | undefined
}

/** What to export, and where to: a file; a folder for CSV and the pages. */
export interface ExportOptions extends RecordOptions, CopyOptions {
  readonly out: string
}

/** What was written. */
export interface ExportReport {
  readonly files: readonly string[]
  /** Lines left out because nobody has accepted them; 0 where they are in. */
  readonly leftOut: number
}

/** Writes the record out. A record with a citation that does not hold is refused, and nothing is left behind. */
export async function exportRecord(options: ExportOptions): Promise<ExportReport> {
  return withStore(options, store => exportIn(store, options))
}

/** The same, of a record that is open. */
export async function exportIn(store: Store, options: ExportOptions): Promise<ExportReport> {
  const { format, out } = options
  switch (format) {
    case 'json':
    case 'csv':
    case 'md':
      return writePlain(store, options)
    case 'docx': {
      const { paper } = await paperOf(store, options)
      return { files: [await writeFile(out, [await docxOf(paper)])], leftOut: paper.cover.leftOut }
    }
    case 'xlsx': {
      const { paper, marks } = await paperOf(store, options)
      return { files: [await writeFile(out, [await xlsxOf(paper, marks)])], leftOut: paper.cover.leftOut }
    }
    case 'site':
      return writeSite(store, options)
    default:
      return format satisfies never
  }
}

async function writePlain(store: Store, options: ExportOptions): Promise<ExportReport> {
  refuseNarrowing(options)
  const { format, out, includeProposed = false } = options
  const counts = { proposed: 0 }
  const reader = await verifiedReader(store, entry => {
    if (entry.status === 'proposed') counts.proposed++
  })
  const files = format === 'csv' ? await writeTables(reader, out, includeProposed) : [await writeText(reader, options)]
  return { files, leftOut: format === 'json' || includeProposed ? 0 : counts.proposed }
}

/** JSON, CSV and Markdown are the whole record: a part of it under their name would be taken for all. */
function refuseNarrowing({ format, sections, filter }: CopyOptions): void {
  const narrowed = (sections?.length ?? 0) > 0 || Object.values(filter ?? {}).some(value => value !== undefined)
  if (narrowed)
    throw new BundleError(
      'bundle/usage',
      `${format} is written of the whole record, and cannot be narrowed.`,
      'Narrow a court pack, a workbook or pages: --format docx, xlsx or site.',
    )
}

async function writeText(
  reader: RecordReader,
  { format, out, includeProposed = false }: ExportOptions,
): Promise<string> {
  if (format === 'json') return writeFile(out, toJson(reader))
  const view = await readView(reader, shownWith(includeProposed))
  const about = { program: reader.built.program, unread: reader.unread, includesProposed: includeProposed }
  return writeFile(out, toMarkdown(view, about))
}

async function writeTables(reader: RecordReader, out: string, includeProposed: boolean): Promise<string[]> {
  refuseFile(out, 'CSV is written as several files')
  const tables = toCsv(await readView(reader, shownWith(includeProposed)))
  mkdirSync(out, { recursive: true })
  const files: string[] = []
  for (const table of tables) files.push(await writeFile(join(out, table.name), table.rows()))
  return files
}

/** Pages of an earlier export that are not in this one go: they may hold what was rejected since. */
async function writeSite(store: Store, options: ExportOptions): Promise<ExportReport> {
  const { out } = options
  refuseFile(out, 'pages are written as several files')
  const { paper } = await paperOf(store, options)
  mkdirSync(out, { recursive: true })
  const earlier = new Set(readdirSync(out).filter(isSiteFile))
  const files: string[] = []
  for (const { path, text } of toSite(paper)) {
    files.push(await writeFile(join(out, path), [text]))
    earlier.delete(path)
  }
  for (const name of earlier) rmSync(join(out, name))
  return { files, leftOut: paper.cover.leftOut }
}

function refuseFile(out: string, what: string): void {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new BundleError('bundle/usage', `${out} is a file, and ${what}.`, 'Give --out a folder.')
}
