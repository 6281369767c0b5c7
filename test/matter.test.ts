/** What a person does on an open record, on both engines: added entries, issues, notes, undo, decisions on what has changed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { build, check, exportRecord, remove } from '../src/bundle/index.ts'
import { Matter } from '../src/bundle/matter.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { emptyRecord, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { NO_SERVER, startServer, type TestServer } from './postgres.ts'

const engines = [
  { name: 'PGlite', skipped: null },
  { name: 'PostgreSQL', skipped: NO_SERVER },
] as const

describe.each(engines)('a record held open on $name', ({ name, skipped }) => {
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
  let place: { record: string; database: string | undefined }
  beforeEach(async () => {
    bundle = temporaryFolder()
    const record = server ? join(temporaryFolder(), 'record') : await emptyRecord()
    place = { record, database: server?.url }
    writeFiles(bundle, reports(3))
    await build({ ...place, paths: [bundle], jobs: 1 })
  })

  const exported = async (): Promise<SourcedRecord> => {
    const out = join(temporaryFolder(), 'record.json')
    await exportRecord({ ...place, format: 'json', out })
    return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
  }
  const withMatter = async (work: (matter: Matter) => Promise<void>): Promise<void> => {
    const matter = await Matter.open(place)
    try {
      await work(matter)
    } finally {
      await matter.close()
    }
  }

  test('an added statement is an entry like any other: exported, searched, checked, kept by a build, taken back', async () => {
    let id = ''
    await withMatter(async matter => {
      const [document] = matter.record.documents
      const text = (await matter.text(document!.id)).text
      const start = text.indexOf('Item 0 of the register')
      const [speaker] = matter.record.entries('actors')
      const outcome = await matter.decide('ann', {
        verb: 'add',
        kind: 'statements',
        documentId: document!.id,
        spans: [{ start, end: text.indexOf('.', start) + 1 }],
        fields: { speakers: [speaker!.id], act: 'announce' },
      })
      id = outcome.touched[0]!
      const found = matter.record.find(id)
      expect(found?.entry).toMatchObject({
        status: 'accepted',
        act: 'announce',
        speakers: [speaker!.id],
        provenance: [{ by: 'reviewer', id: 'ann' }],
      })
      expect(found?.entry.citations[0]?.quote).toMatch(/^Item 0 of the register was closed/u)
    })
    expect((await check(place)).faults).toEqual([])
    writeFiles(bundle, { 'more.txt': report(9) })
    await build({ ...place, paths: [bundle], jobs: 1 })
    expect((await exported()).statements.filter(one => one.id === id)).toHaveLength(1)
    await withMatter(async matter => {
      expect(matter.record.find(id)?.kind).toBe('statements')
      expect(matter.changes, 'what a person added is no change of the build').toMatchObject({ gone: {} })
      await matter.decide('ann', { verb: 'undo', decision: 'last' })
      expect(matter.record.find(id)).toBeUndefined()
      const { decisions } = matter.store.journal
      await matter.decide('ann', { verb: 'undo', decision: decisions.at(-1)!.id })
      expect(matter.record.find(id)?.kind, 'taking back what took it back').toBe('statements')
    })
  })

  test('words that are not there and people who are not known are refused, and nothing is written', async () => {
    await withMatter(async matter => {
      const [document] = matter.record.documents
      const wanted = { verb: 'add', kind: 'statements', documentId: document!.id, fields: {} } as const
      await expect(matter.decide('ann', { ...wanted, spans: [{ start: 5, end: 500_000 }] })).rejects.toThrow(
        /no words/u,
      )
      const unknown = { speakers: ['actor:0123456789abcdef0123'] }
      await expect(matter.decide('ann', { ...wanted, spans: [{ start: 0, end: 5 }], fields: unknown })).rejects.toThrow(
        /is no entry/u,
      )
      await expect(matter.decide('ann', { ...wanted, kind: 'tenures', spans: [{ start: 0, end: 5 }] })).rejects.toThrow(
        /not said/u,
      )
      expect(matter.store.journal.lines).toEqual([])
    })
  })

  test('who decided on what another has decided on meanwhile is asked again', async () => {
    await withMatter(async matter => {
      const [one] = matter.record.entries('statements')
      const seen = { [one!.id]: matter.seen(one!) }
      await matter.decide('ann', { verb: 'accept', entries: [one!.id] }, { seen })
      const late = matter.decide('bram', { verb: 'reject', entries: [one!.id] }, { seen })
      await expect(late).rejects.toMatchObject({ code: 'review/changed', at: one!.id })
      await expect(late).rejects.toThrow(/ann decided/u)
      expect(matter.record.find(one!.id)?.entry.status).toBe('accepted')
      const now = { [one!.id]: matter.seen(matter.record.find(one!.id)!.entry) }
      await matter.decide('bram', { verb: 'reject', entries: [one!.id] }, { seen: now })
      expect(matter.record.find(one!.id)?.entry.status).toBe('rejected')
    })
  })

  test('what was decided in one go is taken back in one go, and only by whoever decided it', async () => {
    await withMatter(async matter => {
      const ids = matter.record.entries('statements').map(one => one.id)
      const status = () => matter.record.entries('statements').map(one => one.status)
      await matter.decide('ann', { verb: 'accept', entries: ids })
      await matter.decide('bram', { verb: 'reject', entries: [ids[0]!] })
      await matter.decide('ann', { verb: 'undo', decision: 'last' })
      expect(status()).toEqual(['rejected', ...ids.slice(1).map(() => 'proposed')])
      await expect(matter.decide('ann', { verb: 'undo', decision: 'last' })).rejects.toThrow(/No decision/u)
      await matter.decide('bram', { verb: 'undo', decision: 'last' })
      expect(new Set(status())).toEqual(new Set(['proposed']))
    })
  })

  test('naming the speaker by hand leaves nobody else to be meant; other words are cited as they are picked', async () => {
    await withMatter(async matter => {
      const [one] = matter.record.entries('statements')
      const [actor] = matter.record.entries('actors')
      const text = (await matter.text(one!.documentId)).text
      const start = text.indexOf('Item ')
      const changes = { speakers: [actor!.id], contentSpans: [{ start, end: start + 6 }] }
      await matter.decide('ann', { verb: 'amend', entry: one!.id, changes })
      const now = matter.record.find(one!.id)!.entry
      expect(now).toMatchObject({ status: 'amended', speakerBasis: 'reviewer', speakerCandidates: [] })
      expect(now.citations.at(-1)?.quote).toBe(text.slice(start, start + 6))
    })
    expect((await check(place)).faults).toEqual([])
  })

  test('issues stand in their order with what hangs on them; notes say whose they are', async () => {
    await withMatter(async matter => {
      const [one, two] = matter.record.entries('statements')
      const issue = (number: string, text: string, parent: string | null = null) =>
        matter.decide('ann', { verb: 'issue', issue: null, number, text, parent })
      await issue('10', 'What was the panel told?')
      await issue('2', 'Who knew?')
      const second = matter.record.issues.find(item => item.number === '2')!
      await issue('2.1', 'And when?', second.id)
      expect(matter.record.issues.map(item => item.number)).toEqual(['2', '2.1', '10'])
      await matter.decide('ann', { verb: 'hang', issue: second.id, entries: [one!.id, two!.id] })
      await matter.decide('ann', { verb: 'unhang', issue: second.id, entries: [two!.id] })
      await matter.decide('bram', { verb: 'note', entry: one!.id, text: 'Compare with the minutes.' })
      const own = matter.record.issues.find(item => item.number === '2.1')!
      await expect(
        matter.decide('ann', { verb: 'issue', issue: second.id, number: '2', text: 'Who knew?', parent: own.id }),
      ).rejects.toThrow(/under itself/u)
    })
    const { issues, notes, statements } = await exported()
    expect(issues.map(item => [item.number, item.text, item.entries])).toEqual([
      ['2', 'Who knew?', [statements[0]?.id]],
      ['2.1', 'And when?', []],
      ['10', 'What was the panel told?', []],
    ])
    expect(notes).toMatchObject([{ by: 'bram', entry: statements[0]?.id, text: 'Compare with the minutes.' }])
  })

  test('a merge and its undo are seen at once', async () => {
    await withMatter(async matter => {
      const people = matter.record.entries('actors').filter(one => one.kind === 'person')
      const [one, two] = people
      const before = people.length
      const merged = await matter.decide('ann', { verb: 'merge', entry: one!.id, others: [two!.id] })
      expect(merged.rebuilt).toBe(true)
      const now = () => matter.record.entries('actors').filter(item => item.kind === 'person').length
      expect(now()).toBe(before - 1)
      expect(matter.record.name(two!.id), 'its former id leads to it').toBe(matter.record.name(one!.id))
      await matter.decide('ann', { verb: 'undo', decision: 'last' })
      expect(now()).toBe(before)
    })
  })

  test('what was added or noted on a document that is removed goes with it', async () => {
    let path = ''
    await withMatter(async matter => {
      const [document] = matter.record.documents
      path = document!.path
      const own = matter.record.entries('statements').find(one => one.documentId === document!.id)!
      await matter.decide('ann', { verb: 'note', entry: own.id, text: 'Odd.' })
      const spans = [{ start: 0, end: 12 }]
      await matter.decide('ann', { verb: 'add', kind: 'occurrences', documentId: document!.id, spans, fields: {} })
    })
    expect((await remove({ ...place, targets: [path] })).erased).toBe(2)
    const after = await exported()
    expect(after.notes).toEqual([])
    expect(JSON.stringify(after)).not.toContain('Odd.')
  })

  test('other operations of the same process work on the record that is open', async () => {
    await withMatter(async matter => {
      const [one] = matter.record.entries('statements')
      await matter.decide('ann', { verb: 'accept', entries: [one!.id] })
      expect((await exported()).statements[0]?.status).toBe('accepted')
    })
  })
})
