import { strToU8, zipSync } from 'fflate'
import { UNREVIEWED_NOTICE, UNTITLED } from '../publish/cover.ts'
import { toCsv } from '../publish/csv.ts'
import { isNarrowing, readyFilter } from '../publish/filter.ts'
import { toJson } from '../publish/json.ts'
import { toMarkdown } from '../publish/markdown.ts'
import { narrowedReader } from '../publish/narrowed.ts'
import { readView } from '../publish/read-view.ts'
import { NO_ZIP_TIME } from '../publish/settled.ts'
import { toSite, zippedSite } from '../publish/site/site.ts'
import type { Store } from '../store/store.ts'
import { checkedRecord, verifiedReader } from './checked-record.ts'
import type { CopyOptions } from './export.ts'
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
  const name = `record${options.on ? `-${options.on}` : ''}${includeProposed && (format !== 'json' || isNarrowing(options.filter ?? {})) ? '-UNREVIEWED' : ''}`
  switch (format) {
    case 'json':
    case 'md':
    case 'csv':
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

/** Plain formats, narrowed or whole; what they are of stands with them. */
async function plainBytes(store: Store, options: CopyOptions, whole: string): Promise<ExportedFile> {
  const { format, filter = {}, on = null, title = null } = options
  const narrows = isNarrowing(filter)
  const name = narrows ? `${whole}-part` : whole
  const includeProposed = options.includeProposed ?? false
  if (format === 'json' && !narrows) {
    const bytes = await bytesOf(toJson(await verifiedReader(store)))
    return { name: `${name}.json`, mediaType: 'application/json', bytes }
  }
  const { reader, hash } = await checkedRecord(store, () => {})
  const ready = await readyFilter(reader, filter, includeProposed)
  if (format === 'json') {
    const part = { narrowedTo: ready.narrowedTo, of: hash, on }
    const bytes = await bytesOf(toJson(await narrowedReader(reader, ready.shown), part))
    return { name: `${name}.json`, mediaType: 'application/json', bytes }
  }
  const view = await readView(reader, ready.shown)
  const facts = factsOf([
    ['Matter', title ?? UNTITLED],
    ['Made on', on ?? ''],
    ['Record', `SHA-256 ${hash}`],
    ['Narrowed to', ready.narrowedTo.join('; ') || 'Nothing: the whole record.'],
    ['Holds', includeProposed ? UNREVIEWED_NOTICE : 'Only entries that a person has accepted or amended.'],
  ])
  if (format === 'md') {
    const about = { program: reader.built.program, unread: reader.unread, includesProposed: includeProposed }
    const text = [...facts.map(([what, said]) => `${what}: ${said}  \n`), '\n', ...toMarkdown(view, about)]
    return { name: `${name}.md`, mediaType: 'text/markdown', bytes: await bytesOf(text) }
  }
  const tables = toCsv(view).map(table => [`${name}/${table.name}`, strToU8([...table.rows()].join(''))] as const)
  const about = strToU8(facts.map(([what, said]) => `${what}: ${said}\n`).join(''))
  const bytes = zipSync(Object.fromEntries([[`${name}/about.txt`, about], ...tables]), { mtime: NO_ZIP_TIME, level: 6 })
  return { name: `${name}-tables.zip`, mediaType: ZIP, bytes }
}

function factsOf(facts: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return facts.filter(([, said]) => said !== '')
}

async function bytesOf(pieces: Iterable<string> | AsyncIterable<string>): Promise<Uint8Array> {
  const made: Buffer[] = []
  for await (const piece of pieces) made.push(Buffer.from(piece))
  return Buffer.concat(made)
}
