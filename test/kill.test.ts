/**
 * A build is killed fifty times, at moments drawn by a seeded generator, while files come, change and go and people
 * decide. What then comes out is what a build that nobody killed gives: nothing lost, nothing twice.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { check, decide, exportRecord, history } from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { JOURNAL_FILE } from '../src/store/journal.ts'
import { builtProgram } from './built-program.ts'
import { emptyRecord, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

const KILLS = 50
const SEED = 20240517

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Builds and tells of each step on a line; then, where an entry is named, accepts it and tells that it did. */
const CHILD = `
import { writeSync } from 'node:fs'
import { build } from './dist/bundle/build.js'
import { decide } from './dist/bundle/decide.js'
const [record, bundle, entry] = process.argv.slice(2)
const say = text => writeSync(1, text + '\\n')
say('started')
await build({ record, paths: [bundle], jobs: 1, onProgress: progress => say(progress.kind) })
say('built')
if (entry) {
  say('deciding')
  await decide({ record, by: 'ann' }, { verb: 'accept', entries: [entry] })
  say('accepted ' + entry)
}
say('done')
`

/** Runs the child and kills it at its line number \`at\`; gives the lines it got to say. */
function runAndKill(folder: string, args: readonly string[], at: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'child.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const lines: string[] = []
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    createInterface({ input: child.stdout }).on('line', line => {
      lines.push(line)
      if (lines.length > at) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(lines)
      else reject(new Error(`The child ended with ${code ?? signal}: ${errors}`))
    })
  })
}

async function exported(record: string): Promise<string> {
  const out = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out })
  return readFileSync(out, 'utf8')
}

test(`a build killed ${KILLS} times loses nothing and has nothing twice (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  const random = seeded(SEED)
  const folder = temporaryFolder()
  builtProgram(folder)
  writeFileSync(join(folder, 'child.mjs'), CHILD)
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, reports(8))
  // By the program that is killed, to the end: what it left is taken up, and not read anew as another version's.
  const runToEnd = (folderOfRecord: string) => runAndKill(folder, [folderOfRecord, bundle], Number.POSITIVE_INFINITY)
  await runToEnd(record)
  const wanted = (JSON.parse(await exported(record)) as SourcedRecord).statements
    .filter(item => item.documentId)
    .map(item => item.id)
  const promised = new Set<string>()
  let kills = 0
  while (kills < KILLS) {
    // Three files that come, change and go beside eight that stay, whose entries are decided on.
    for (let n = 0; n < 3; n++) {
      const path = join(bundle, `extra-${n}.txt`)
      if (random() < 0.3) rmSync(path, { force: true })
      else writeFileSync(path, report(100 + Math.floor(random() * 40)))
    }
    const entry = random() < 0.4 ? (wanted[Math.floor(random() * wanted.length)] ?? '') : ''
    const lines = await runAndKill(folder, [record, bundle, entry], Math.floor(random() * 10))
    if (lines.at(-1) !== 'done') kills++
    for (const line of lines) if (line.startsWith('accepted ')) promised.add(line.slice('accepted '.length))
  }

  await runToEnd(record)
  const found = await check({ record })
  expect(found).toMatchObject({ faults: [], orphans: [] })
  const held = new Set((await history({ record })).map(line => line.entry))
  expect(
    [...promised].filter(id => !held.has(id)),
    'decisions that were confirmed and are gone',
  ).toEqual([])
  expect(promised.size).toBeGreaterThan(0)

  const after = await exported(record)
  const { documents, actors, statements } = JSON.parse(after) as SourcedRecord
  for (const list of [documents, actors, statements]) expect(new Set(list.map(item => item.id)).size).toBe(list.length)

  const untouched = await emptyRecord()
  copyFileSync(join(record, JOURNAL_FILE), join(untouched, JOURNAL_FILE))
  await runToEnd(untouched)
  expect(after).toBe(await exported(untouched))
  await expect(decide({ record }, { verb: 'undo', decision: 'last' }), 'and it goes on').resolves.toBeTruthy()
})

test('a first build killed while it makes the database is made by the next', { timeout: 600_000 }, async () => {
  const folder = temporaryFolder()
  builtProgram(folder)
  writeFileSync(join(folder, 'child.mjs'), CHILD)
  const bundle = temporaryFolder()
  writeFiles(bundle, reports(1))
  const record = join(temporaryFolder(), 'record')
  const child = spawn(process.execPath, [join(folder, 'child.mjs'), record, bundle], { stdio: 'ignore' })
  // The first file of the database is the sign that the rest is being made.
  const watch = setInterval(() => {
    if (existsSync(join(record, 'db.making', 'PG_VERSION'))) child.kill('SIGKILL')
  }, 5)
  const signal = await new Promise(resolve => child.on('close', (_code, name) => resolve(name)))
  clearInterval(watch)
  expect(signal).toBe('SIGKILL')
  expect(await runAndKill(folder, [record, bundle], Number.POSITIVE_INFINITY)).toContain('done')
  expect(await check({ record })).toMatchObject({ documents: 1, faults: [] })
})
