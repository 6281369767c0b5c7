import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyOptions } from '../src/bundle/export.ts'
import { build, decide, exportRecord } from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { emptyRecord, lastingFolder, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

/** The day that copies are made on. */
export const ON = '2026-03-31'

/** A record of three reports: a statement, a happening and two people accepted, one statement rejected, one issue. */
async function makeTemplate(): Promise<string> {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, reports(3))
  await build({ record, paths: [bundle], jobs: 1 })
  const { statements, actors, occurrences } = await recordOf(record)
  const [accepted, rejected] = statements
  const right = [accepted, ...occurrences.slice(0, 1), ...actors.slice(0, 2)].map(one => one!.id)
  await decide({ record, by: 'ann' }, { verb: 'accept', entries: right })
  await decide({ record, by: 'ann' }, { verb: 'reject', entries: [rejected!.id] })
  const issue = { verb: 'issue', issue: null, number: '1', text: 'What was put off', parent: null } as const
  await decide({ record, by: 'ann' }, issue)
  const { issues } = await recordOf(record)
  await decide({ record, by: 'ann' }, { verb: 'hang', issue: issues[0]!.id, entries: [accepted!.id] })
  const kept = join(lastingFolder(), 'record')
  cpSync(record, kept, { recursive: true })
  return kept
}

let template: Promise<string> | null = null

/** A copy of that record, and how it is written out. */
export async function matter() {
  template ??= makeTemplate()
  const record = join(temporaryFolder(), 'record')
  cpSync(await template, record, { recursive: true })
  const exported = async (options: CopyOptions): Promise<string> => {
    const out = join(temporaryFolder(), `copy.${options.format}`)
    await exportRecord({ record, out, on: ON, ...options })
    return out
  }
  return {
    record,
    exported,
    bytesOf: async (options: CopyOptions) => readFileSync(await exported(options)),
    now: () => recordOf(record),
  }
}

/** The record as data. */
export async function recordOf(record: string): Promise<SourcedRecord> {
  const out = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out })
  return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
}
