import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RecordReader } from '../domain/record-reader.ts'
import { checkCitations } from '../pipeline.ts'
import { toCsv } from '../publish/csv.ts'
import { toJson } from '../publish/json.ts'
import { toMarkdown } from '../publish/markdown.ts'
import { readView, shownWith } from '../publish/read-view.ts'
import { recordDocuments } from '../store/documents.ts'
import { BundleError } from './failures.ts'
import { type RecordOptions, withStore } from './open.ts'
import { openReader } from './reader.ts'
import { type Texts, textsAtHand } from './texts.ts'

/** What to export, and where to: a file for JSON and Markdown, a folder for CSV. */
export interface ExportOptions extends RecordOptions {
  readonly format: 'json' | 'csv' | 'md'
  readonly out: string
  /** In CSV and Markdown: also what nobody has looked at, marked. JSON always carries each entry's status. */
  readonly includeProposed?: boolean | undefined
}

/** What was written. */
export interface ExportReport {
  readonly files: readonly string[]
  /** Lines left out because nobody has accepted them; 0 where they are in. */
  readonly leftOut: number
}

/** Writes the record out. A record with a citation that does not hold is refused, and nothing is left behind. */
export async function exportRecord(options: ExportOptions): Promise<ExportReport> {
  return withStore(options, async store => {
    const texts = await textsAtHand(store.db, await recordDocuments(store.db))
    const counts = { proposed: 0 }
    const reader = verified(await openReader(store), texts, counts)
    const files = await write(reader, options)
    const leavesOut = options.format !== 'json' && !options.includeProposed
    return { files, leftOut: leavesOut ? counts.proposed : 0 }
  })
}

async function write(reader: RecordReader, options: ExportOptions): Promise<string[]> {
  const { format, out, includeProposed = false } = options
  switch (format) {
    case 'json':
      return [await writeFile(out, toJson(reader))]
    case 'md': {
      const view = await readView(reader, shownWith(includeProposed))
      const about = { program: reader.built.program, unread: reader.unread, includesProposed: includeProposed }
      return [await writeFile(out, toMarkdown(view, about))]
    }
    case 'csv': {
      if (existsSync(out) && !statSync(out).isDirectory()) {
        throw new BundleError(
          'bundle/usage',
          `${out} is a file, and CSV is written as several.`,
          'Give --out a folder.',
        )
      }
      const tables = toCsv(await readView(reader, shownWith(includeProposed)))
      mkdirSync(out, { recursive: true })
      const files: string[] = []
      for (const table of tables) files.push(await writeFile(join(out, table.name), table.rows()))
      return files
    }
    default:
      return format satisfies never
  }
}

/** Written aside and put in place when whole: whoever reads it never sees half a record. */
async function writeFile(out: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<string> {
  const fresh = `${out}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(fresh, { mode: 0o600 }))
    await rename(fresh, out)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  return out
}

/** The record, each entry compared with the words it cites as it goes by. */
function verified(reader: RecordReader, texts: Texts, counts: { proposed: number }): RecordReader {
  return {
    ...reader,
    async *entries(kind) {
      for await (const entry of reader.entries(kind)) {
        const [fault] = checkCitations([entry], texts)
        if (fault)
          throw new BundleError(
            'bundle/citations',
            `Nothing was exported. ${fault.message}`,
            'Run `onrecord check` for all of them; `onrecord build` makes the entries anew.',
          )
        if (entry.status === 'proposed') counts.proposed++
        yield entry
      }
    },
  }
}
