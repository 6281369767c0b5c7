import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toJson } from '../publish/json.ts'
import { type RecordOptions, withStore } from './open.ts'
import { openReader } from './reader.ts'

/** What to export, and where to. */
export interface ExportOptions extends RecordOptions {
  readonly format: 'json'
  readonly out: string
}

/** Writes the record to a file. */
export async function exportRecord(options: ExportOptions): Promise<void> {
  await withStore(options, async store => {
    const reader = await openReader(store)
    const fresh = `${options.out}.part`
    try {
      await pipeline(Readable.from(toJson(reader)), createWriteStream(fresh, { mode: 0o600 }))
      await rename(fresh, options.out)
    } catch (error) {
      await rm(fresh, { force: true })
      throw error
    }
  })
}
