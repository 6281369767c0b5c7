import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openPglite } from '../src/store/database.ts'
import { createRecordFolder } from '../src/store/folder.ts'

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let template: Promise<string> | null = null

/** A record folder with an empty database: copied, since making one takes seconds and copying does not. */
export async function emptyRecord(): Promise<string> {
  template ??= makeTemplate()
  const record = join(temporaryFolder(), 'record')
  createRecordFolder(record, 'folder')
  cpSync(await template, join(record, 'db'), { recursive: true })
  return record
}

/** A folder that goes when the process ends. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function makeTemplate(): Promise<string> {
  const folder = lastingFolder()
  await (await openPglite(folder)).close()
  return folder
}

/** Writes files, by path under a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

const PEOPLE = ['Ann Lowe', 'Bram Tull', 'Cora Finch', 'Dov Marsh', 'Elin Roper', 'Guy Stannard'] as const
const THINGS = [
  'the inspection had been put off twice',
  'nobody had asked for the footage',
  'the letter was answered in March',
  'officers were not told of the change',
  'the figures had been counted in two ways',
] as const

/** A short report of an invented panel: two speakers, a quotation, a date. The same number gives the same words. */
export function report(n: number): string {
  const who = PEOPLE[n % PEOPLE.length] ?? ''
  const other = PEOPLE[(n + 1) % PEOPLE.length] ?? ''
  const what = THINGS[n % THINGS.length] ?? ''
  const then = THINGS[(n + 2) % THINGS.length] ?? ''
  return [
    `Panel hears from ${who}: item ${n}`,
    '',
    `${(n % 27) + 1} March 2021`,
    '',
    `Chief Inspector ${who} said ${what}. “${capital(then)},” ${who} told the panel on Tuesday.`,
    '',
    `${other} denied that ${then}. Item ${n} of the register was closed on ${(n % 27) + 1} March 2021.`,
    '',
  ].join('\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Reports as files: `doc-00.txt`, `doc-01.txt` … */
export function reports(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`doc-${String(n).padStart(2, '0')}.txt`, report(n)]),
  )
}
