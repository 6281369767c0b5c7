import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build, check, decide, exportRecord, history, remove, search } from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { Journal } from '../src/store/journal.ts'
import { openStore } from '../src/store/store.ts'
import { emptyRecord, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { NO_SERVER, startServer, type TestServer } from './postgres.ts'

const SECRET = 'The zanderquist ledger was kept by Quillon Haversack'
/** A document whose words stand in no other. */
const SECRET_DOCUMENT = `Panel hears from Quillon Haversack

3 March 2021

Chief Inspector Quillon Haversack said the zanderquist ledger had been burned. “${SECRET},” Chief Inspector Ann Lowe said.
`
const WORDS = ['zanderquist', 'Haversack', 'Quillon']

function filesUnder(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map(name => join(folder, name)).filter(file => statSync(file).isFile())
}

/** Files of the record folder in whose bytes a word stands, in whatever case and as UTF-16 too. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const needles = words
    .flatMap(word => [word, word.toLowerCase()])
    .flatMap(word => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return filesUnder(folder).filter(file => {
    const bytes = readFileSync(file)
    return needles.some(needle => bytes.includes(needle))
  })
}

async function exported(record: string): Promise<SourcedRecord> {
  const out = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out })
  return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
}

async function decidedRecord(bundle: string): Promise<string> {
  const record = await emptyRecord()
  writeFiles(bundle, { ...reports(2), 'secret.txt': SECRET_DOCUMENT })
  await build({ record, paths: [bundle], jobs: 1 })
  const { documents, statements } = await exported(record)
  const secret = documents.find(item => item.path === 'secret.txt')?.id
  const within = statements.filter(item => item.documentId === secret)
  const other = statements.find(item => item.documentId !== secret)
  expect(within.length).toBeGreaterThan(0)
  await decide(
    { record, by: 'ann', why: 'Haversack says so on page one' },
    { verb: 'accept', entries: within.map(item => item.id) },
  )
  await decide(
    { record, by: 'ann', why: 'compare the zanderquist ledger had been burned' },
    { verb: 'accept', entries: [other?.id ?? ''] },
  )
  await decide({ record, by: 'bram', why: 'plain' }, { verb: 'reject', entries: [other?.id ?? ''] })
  return record
}

test('a removed document leaves no word of itself in any file of the record, and the chain still holds', async () => {
  const bundle = temporaryFolder()
  const record = await decidedRecord(bundle)
  expect(filesWith(record, WORDS), 'the words are there before').not.toEqual([])

  const lines = (await history({ record })).length
  const report = await remove({ record, targets: ['secret.txt'], by: 'ann' })
  expect(report).toMatchObject({ documents: 1, rebuilt: true })
  expect(filesWith(record, WORDS)).toEqual([])

  const after = await history({ record })
  expect(after).toHaveLength(lines + 1)
  expect(after.filter(line => line.verb === 'erased').length).toBe(report.erased)
  expect(after.at(-2)).toMatchObject({ verb: 'reject', why: 'plain' })
  expect(after.at(-1)).toMatchObject({ verb: 'remove', by: 'ann' })
  expect((await exported(record)).documents.map(item => item.path)).toEqual(['doc-00.txt', 'doc-01.txt'])
  expect(await check({ record })).toMatchObject({ faults: [], orphans: [] })
})

test('the same bytes are not read again, also under another name and after the database is lost', async () => {
  const bundle = temporaryFolder()
  const record = await decidedRecord(bundle)
  await remove({ record, targets: ['secret.txt'] })
  rmSync(join(record, 'db'), { recursive: true })
  writeFiles(bundle, { 'again.txt': SECRET_DOCUMENT })
  const built = await build({ record, paths: [bundle], jobs: 1 })
  expect(built.buried).toEqual(['again.txt', 'secret.txt'])
  expect(built.documents).toBe(2)
  expect(filesWith(record, WORDS)).toEqual([])
})

test('a removal that a crash cut short is carried to its end by the next command', async () => {
  const bundle = temporaryFolder()
  const record = await decidedRecord(bundle)
  const store = await openStore(record)
  // As far as the crash let it come: noted, and the tombstone in the journal.
  store.beginErasing()
  const { documents } = await exportedFrom(store)
  const { makeTombstone } = await import('../src/store/journal-line.ts')
  store.journal.append('2024-05-01T10:00:00.000Z', 'ann', [makeTombstone(documents)])
  await store.close()
  await search({ record, query: 'panel', limit: 1 })
  expect(filesWith(record, WORDS)).toEqual([])
  expect(Journal.open(join(record, 'decisions.jsonl')).tombstones).toHaveLength(1)
})

async function exportedFrom(store: Awaited<ReturnType<typeof openStore>>): Promise<{ documents: string }> {
  const row = await store.db
    .selectFrom('document')
    .select('id')
    .where('path', '=', 'secret.txt')
    .executeTakeFirstOrThrow()
  return { documents: row.id }
}

test('what came by standard input is kept, read again, and goes with a removal', async () => {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, { 'a.txt': report(0) })
  const built = await build({
    record,
    paths: [bundle, '-'],
    jobs: 1,
    stdin: Readable.from([Buffer.from(SECRET_DOCUMENT)]),
  })
  expect(built.documents).toBe(2)
  rmSync(join(record, 'db'), { recursive: true })
  expect((await build({ record, paths: [], jobs: 1 })).documents).toBe(2)
  const [, second] = (await exported(record)).documents
  expect(second?.path).toMatch(/^stdin-[0-9a-f]{12}$/u)
  await remove({ record, targets: [second?.path ?? ''] })
  expect(filesWith(record, WORDS)).toEqual([])
  expect((await build({ record, paths: [], jobs: 1 })).documents).toBe(1)
})

test('removing what is not there names what is close', async () => {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, { 'letters/a.txt': report(0) })
  await build({ record, paths: [bundle], jobs: 1 })
  await expect(remove({ record, targets: ['post/a.txt'] })).rejects.toMatchObject({
    code: 'bundle/unknown-entry',
    hint: 'Close are: letters/a.txt.',
  })
})

if (NO_SERVER) test.skip(`removal on PostgreSQL ${NO_SERVER}`, () => {})
else {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  test('on a server a removed document is in no table, and the record goes on', async () => {
    const bundle = temporaryFolder()
    const place = { record: join(temporaryFolder(), 'record'), database: server.url }
    writeFiles(bundle, { ...reports(2), 'secret.txt': SECRET_DOCUMENT })
    await build({ ...place, paths: [bundle], jobs: 1 })
    await remove({ ...place, targets: ['secret.txt'] })
    expect(await search({ ...place, query: 'haversack', limit: 5 })).toMatchObject({
      documents: { total: 0 },
      statements: { total: 0 },
    })
    expect(await check(place)).toMatchObject({ documents: 2, faults: [], orphans: [] })
    expect(filesWith(place.record, WORDS)).toEqual([])
  })
}
