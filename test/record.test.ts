/** One suite of what a record does, run on both engines. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type BuildReport,
  backup,
  build,
  check,
  decide,
  diff,
  exportRecord,
  history,
  restore,
  search,
  show,
} from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { emptyRecord, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { NO_SERVER, startServer, type TestServer } from './postgres.ts'

const engines = [
  { name: 'PGlite', skipped: null },
  { name: 'PostgreSQL', skipped: NO_SERVER },
] as const

describe.each(engines)('a record on $name', ({ name, skipped }) => {
  if (skipped) {
    test.skip(skipped, () => {})
    return
  }

  let server: TestServer | null = null
  beforeAll(async () => {
    if (name === 'PostgreSQL') server = await startServer()
  })
  afterAll(() => server?.stop())

  let bundle: string
  let record: string
  let place: { record: string; database: string | undefined }
  beforeEach(async () => {
    bundle = temporaryFolder()
    record = server ? join(temporaryFolder(), 'record') : await emptyRecord()
    place = { record, database: server?.url }
  })

  const buildBundle = (): Promise<BuildReport> => build({ ...place, paths: [bundle], jobs: 1 })
  const exported = async (): Promise<string> => {
    const out = join(temporaryFolder(), 'record.json')
    await exportRecord({ ...place, format: 'json', out })
    return readFileSync(out, 'utf8')
  }
  const exportedRecord = async (): Promise<SourcedRecord> => JSON.parse(await exported()) as SourcedRecord
  const statements = async () => (await exportedRecord()).statements

  test('picks up what is new, changed and gone, and does nothing where nothing is', async () => {
    writeFiles(bundle, reports(3))
    const first = await buildBundle()
    expect(first).toMatchObject({ read: 3, unchanged: 0, removed: 0, changed: true, documents: 3, unread: [] })
    const before = await exported()

    expect(await buildBundle()).toMatchObject({ read: 0, unchanged: 3, changed: false })
    expect(await exported()).toBe(before)

    writeFiles(bundle, { 'doc-01.txt': report(7), 'new/doc.txt': report(8) })
    rmSync(join(bundle, 'doc-02.txt'))
    expect(await build({ ...place, paths: [], jobs: 1 })).toMatchObject({
      read: 2,
      unchanged: 1,
      removed: 1,
      changed: true,
    })
    const after = await exportedRecord()
    expect(after.documents.map(item => item.path)).toEqual(['doc-00.txt', 'doc-01.txt', 'new/doc.txt'])
    expect(after.documents[1]?.text).toContain('item 7')
    const ids = new Set(after.documents.map(item => item.id))
    expect(after.statements.length).toBeGreaterThan(0)
    expect(after.statements.every(item => ids.has(item.documentId))).toBe(true)

    writeFiles(bundle, reports(3))
    rmSync(join(bundle, 'new'), { recursive: true })
    await buildBundle()
    expect(await exported(), 'back to the same files, the same record').toBe(before)
  })

  test('names files that cannot be read, reads the rest, and tries them again', async () => {
    writeFiles(bundle, {
      ...reports(1),
      'empty.txt': '',
      'noise.bin': Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 256),
    })
    const built = await buildBundle()
    expect(built.documents).toBe(1)
    expect(built.unread.map(file => file.path)).toEqual(['empty.txt', 'noise.bin'])
    for (const file of built.unread) expect(file.hint, file.path).not.toBe('')
    expect((await exportedRecord()).unread.map(file => [file.path, file.sha256.length])).toEqual([
      ['empty.txt', 64],
      ['noise.bin', 64],
    ])
    writeFiles(bundle, { 'empty.txt': report(1) })
    expect(await buildBundle()).toMatchObject({ read: 2, documents: 2 })
  })

  test('a bundle that is suddenly empty does not empty the record', async () => {
    writeFiles(bundle, reports(2))
    await buildBundle()
    const before = await exported()
    for (const path of ['doc-00.txt', 'doc-01.txt']) rmSync(join(bundle, path))
    await expect(buildBundle()).rejects.toMatchObject({ code: 'bundle/nothing-to-read' })
    await expect(build({ ...place, paths: [join(bundle, '*.pdf')] })).rejects.toMatchObject({
      code: 'bundle/nothing-to-read',
    })
    expect(await exported()).toBe(before)
  })

  test('the same bytes at two paths are one document', async () => {
    writeFiles(bundle, { 'a.txt': report(0), 'b/copy.txt': report(0), 'c.txt': report(1) })
    expect(await buildBundle()).toMatchObject({ read: 2, documents: 2 })
    const [first] = (await exportedRecord()).documents
    expect([first?.path, first?.otherPaths]).toEqual(['a.txt', ['b/copy.txt']])
    expect(await buildBundle()).toMatchObject({ read: 0, changed: false })
    rmSync(join(bundle, 'a.txt'))
    await buildBundle()
    const [moved] = (await exportedRecord()).documents
    expect([moved?.path, moved?.otherPaths, moved?.id]).toEqual(['b/copy.txt', [], first?.id])
  })

  test('decisions set the status, can be taken back, and outlive what is built', async () => {
    writeFiles(bundle, reports(3))
    await buildBundle()
    const [one, two, three] = await statements()
    if (!one || !two || !three) throw new Error('The fixture gives three statements or more.')
    await decide({ ...place, by: 'ann', why: 'as written' }, { verb: 'accept', entries: [one.id] })
    await decide({ ...place, by: 'ann' }, { verb: 'reject', entries: [two.id] })
    await decide({ ...place, by: 'bram' }, { verb: 'amend', entry: three.id, changes: { act: 'deny' } })
    const status = async () => (await statements()).slice(0, 3).map(item => [item.status, item.changedSinceReview])
    expect(await status()).toEqual([
      ['accepted', false],
      ['rejected', false],
      ['amended', false],
    ])
    expect((await statements())[2]).toMatchObject({
      act: 'deny',
      provenance: expect.arrayContaining([expect.objectContaining({ by: 'reviewer', id: 'bram' })]),
    })

    await decide({ ...place, by: 'ann' }, { verb: 'undo', decision: 'last' })
    expect((await status())[2]).toEqual(['proposed', false])
    writeFiles(bundle, { 'more.txt': report(9) })
    await buildBundle()
    expect(await status()).toEqual([
      ['accepted', false],
      ['rejected', false],
      ['proposed', false],
    ])
    expect((await history(place)).map(line => [line.by, line.verb, line.holds])).toEqual([
      ['ann', 'accept', true],
      ['ann', 'reject', true],
      ['bram', 'amend', false],
      ['ann', 'undo', true],
    ])
  })

  test('what cannot be decided is refused with what is close', async () => {
    writeFiles(bundle, reports(2))
    await buildBundle()
    const [one] = await statements()
    const id = one?.id ?? ''
    const attempt = (wanted: Parameters<typeof decide>[1]) => decide(place, wanted)
    await expect(attempt({ verb: 'accept', entries: [`${id.slice(0, 16)}zz`] })).rejects.toMatchObject({
      code: 'bundle/unknown-entry',
      hint: expect.stringContaining(id),
    })
    await expect(attempt({ verb: 'amend', entry: id, changes: { actt: 'deny' } })).rejects.toThrow(/no field ‘actt’/u)
    await expect(attempt({ verb: 'amend', entry: id, changes: { act: 'shout' } })).rejects.toThrow(/cannot be "shout"/u)
    await expect(attempt({ verb: 'amend', entry: id, changes: { speakers: 'Ann' } })).rejects.toThrow(/is a list/u)
    await expect(
      attempt({ verb: 'amend', entry: id, changes: { speakers: [`actor:${'0'.repeat(20)}`] } }),
    ).rejects.toThrow(/no entry of this record/u)
    await expect(attempt({ verb: 'amend', entry: id, changes: { status: 'accepted' } })).rejects.toThrow(
      /no field ‘status’/u,
    )
    const [citation] = one?.citations ?? []
    await expect(
      attempt({ verb: 'amend', entry: id, changes: { citations: [{ ...citation, quote: 'never said' }] } }),
    ).rejects.toThrow(/would not hold/u)
    await expect(attempt({ verb: 'merge', entry: id, others: [id] })).rejects.toThrow(/no actor/u)
    await expect(attempt({ verb: 'undo', decision: 'decision:12' })).rejects.toThrow(/names no decision/u)
    expect(await history(place)).toEqual([])
    await expect(
      attempt({ verb: 'accept', entries: [id.slice(0, -6)] }),
      'a beginning that is one entry’s alone',
    ).resolves.toBeTruthy()
  })

  test('a merge joins two actors in the record and its undo parts them', async () => {
    writeFiles(bundle, reports(4))
    await buildBundle()
    const before = await exported()
    const actors = (JSON.parse(before) as SourcedRecord).actors.filter(
      actor => actor.kind === 'person' && actor.naming === 'named',
    )
    const [one, two] = actors
    if (!one || !two) throw new Error('The fixture gives two people or more.')
    const merged = await decide({ ...place, by: 'ann' }, { verb: 'merge', entry: one.id, others: [two.id] })
    expect(merged.rebuilt).toBe(true)
    const after = await exportedRecord()
    expect(after.actors).toHaveLength((JSON.parse(before) as SourcedRecord).actors.length - 1)
    expect(after.actors.some(actor => actor.id === two.id)).toBe(false)
    expect(JSON.stringify(after.statements)).not.toContain(two.id)
    expect((await check(place)).orphans).toEqual([])
    await decide({ ...place, by: 'ann' }, { verb: 'undo', decision: 'last' })
    expect(await exported()).toBe(before)
  })

  test('a sixth document added to five with every entry accepted orphans no decision', async () => {
    writeFiles(bundle, reports(5))
    await buildBundle()
    const { actors, offices, tenures, statements: said, utterances, occurrences } = await exportedRecord()
    const ids = [actors, offices, tenures, said, utterances, occurrences].flatMap(list => list.map(entry => entry.id))
    await decide({ ...place, by: 'ann' }, { verb: 'accept', entries: ids })
    writeFiles(bundle, {
      'sixth.txt': `${report(1)}\nMr Lowe and Mr Finch said nothing more. Chief Inspector Lowe retired in 2022.\n`,
    })
    await buildBundle()
    expect(await check(place)).toMatchObject({ faults: [], orphans: [] })
    const now = await exportedRecord()
    const kept = new Set(ids)
    expect(now.statements.filter(item => kept.has(item.id)).every(item => item.status === 'accepted')).toBe(true)
  })

  test('finds words, phrases and beginnings, each with its sentence', async () => {
    writeFiles(bundle, {
      ...reports(3),
      'other.txt': 'Mr. J. Lowe arrived late. The custody suite was shut; nobody apologised. It rained.',
    })
    await buildBundle()
    const sentences = async (query: string) =>
      (await search({ ...place, query, limit: 10 })).documents.hits.map(hit => hit.sentence)
    expect(await sentences('"custody suite"')).toEqual(['The custody suite was shut; nobody apologised.'])
    expect(await sentences('apolog*')).toHaveLength(1)
    expect(await sentences('apolog')).toEqual([])
    expect(await sentences('arrived')).toEqual(['Mr. J. Lowe arrived late.'])
    expect(await sentences('"suite custody"')).toEqual([])
    expect(await sentences('lowe -arrived')).not.toContain('Mr. J. Lowe arrived late.')
    const found = await search({ ...place, query: 'register closed', limit: 1 })
    expect(found.documents.total).toBe(3)
    expect(found.documents.hits).toHaveLength(1)
    const [statement] = await statements()
    const words = (await show(place)).statements.find(line => line.id === statement?.id)?.content ?? ''
    const again = await search({ ...place, query: `"${words.replaceAll(/[“”]/gu, '')}"`, limit: 10 })
    expect(again.statements.hits.map(hit => hit.id)).toContain(statement?.id)
  })

  test('a backup restored is the same record, and goes on being built', async () => {
    writeFiles(bundle, reports(3))
    await buildBundle()
    const [one] = await statements()
    await decide({ ...place, by: 'ann' }, { verb: 'accept', entries: [one?.id ?? ''] })
    const before = await exported()
    const file = join(temporaryFolder(), 'backup.gz')
    await backup({ ...place, out: file })
    const other = { record: join(temporaryFolder(), 'again'), database: server?.url }
    await restore({ ...other, file })
    place = other
    expect(await exported()).toBe(before)
    expect(await build({ ...place, paths: [], jobs: 1 })).toMatchObject({ read: 0, changed: false })
    expect(await search({ ...place, query: 'register', limit: 5 })).toMatchObject({ documents: { total: 3 } })
  })

  test('diff tells gained, lost and changed entries with their sentences', async () => {
    writeFiles(bundle, reports(2))
    await buildBundle()
    const before = join(temporaryFolder(), 'before.json')
    await exportRecord({ ...place, format: 'json', out: before })
    const [one] = await statements()
    await decide({ ...place, by: 'ann' }, { verb: 'amend', entry: one?.id ?? '', changes: { act: 'warn' } })
    rmSync(join(bundle, 'doc-01.txt'))
    writeFiles(bundle, { 'new.txt': report(3) })
    await buildBundle()
    const found = await diff({ before, after: record, database: server?.url })
    const lines = (list: readonly { kind: string; path: string }[]) => [
      ...new Set(list.filter(line => line.kind === 'statements').map(line => line.path)),
    ]
    expect(lines(found.gained)).toEqual(['new.txt'])
    expect(lines(found.lost)).toEqual(['doc-01.txt'])
    const changed = found.changed.find(line => line.id === one?.id)
    expect(changed?.fields).toEqual(expect.arrayContaining(['act', 'status']))
    expect(changed?.sentence).toBe(one?.citations[0]?.quote)
  })
})
