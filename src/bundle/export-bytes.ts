import { strToU8, zipSync } from 'fflate'
import { toCsv } from '../publish/csv.ts'
import { toJson } from '../publish/json.ts'
import { toMarkdown } from '../publish/markdown.ts'
import { readView, shownWith } from '../publish/read-view.ts'
import { NO_ZIP_TIME } from '../publish/settled.ts'
import { toSite, zippedSite } from '../publish/site/site.ts'
import type { Store } from '../store/store.ts'
import { verifiedReader } from './checked-record.ts'
import { type CopyOptions, refuseNarrowing } from './export.ts'
import { docxOf, paperOf, xlsxOf } from './paper.ts'

/** A copy as one file, for whoever fetches it through a browser. */
export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const ZIP = 'application/zip'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** The copy in memory, as one file: several go into a ZIP. A record with a citation that does not hold is refused. */
export async function exportBytes(store: Store, options: CopyOptions): Promise<ExportedFile> {
  const { format, includeProposed = false } = options
  const name = `record${options.on ? `-${options.on}` : ''}${includeProposed && format !== 'json' ? '-UNREVIEWED' : ''}`
  switch (format) {
    case 'json':
    case 'md':
    case 'csv':
      refuseNarrowing(options)
      return plainBytes(store, options, name)
    case 'docx': {
      const { paper } = await paperOf(store, options)
      return { name: `${name}.docx`, mediaType: `${OFFICE}.wordprocessingml.document`, bytes: await docxOf(paper) }
    }
    case 'xlsx': {
      const { paper, marks } = await paperOf(store, options)
      return { name: `${name}.xlsx`, mediaType: `${OFFICE}.spreadsheetml.sheet`, bytes: await xlsxOf(paper, marks) }
    }
    case 'site': {
      const { paper } = await paperOf(store, options)
      return { name: `${name}-pages.zip`, mediaType: ZIP, bytes: zippedSite(toSite(paper), name) }
    }
    default:
      return format satisfies never
  }
}

async function plainBytes(store: Store, options: CopyOptions, name: string): Promise<ExportedFile> {
  const { format, includeProposed = false } = options
  const reader = await verifiedReader(store)
  if (format === 'json')
    return { name: `${name}.json`, mediaType: 'application/json', bytes: await bytesOf(toJson(reader)) }
  const view = await readView(reader, shownWith(includeProposed))
  if (format === 'md') {
    const about = { program: reader.built.program, unread: reader.unread, includesProposed: includeProposed }
    return { name: `${name}.md`, mediaType: 'text/markdown', bytes: await bytesOf(toMarkdown(view, about)) }
  }
  const tables = toCsv(view).map(table => [`${name}/${table.name}`, strToU8([...table.rows()].join(''))] as const)
  const bytes = zipSync(Object.fromEntries(tables), { mtime: NO_ZIP_TIME, level: 6 })
  return { name: `${name}-tables.zip`, mediaType: ZIP, bytes }
}

async function bytesOf(pieces: Iterable<string> | AsyncIterable<string>): Promise<Uint8Array> {
  const made: Buffer[] = []
  for await (const piece of pieces) made.push(Buffer.from(piece))
  return Buffer.concat(made)
}
