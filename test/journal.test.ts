import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build, check, decide, exportRecord, history } from '../src/bundle/index.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { emptyRecord, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

async function exported(record: string): Promise<string> {
  const out = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out })
  return readFileSync(out, 'utf8')
}

async function decided(): Promise<{ record: string; journal: string }> {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, reports(4))
  await build({ record, paths: [bundle], jobs: 1 })
  const { statements, actors } = JSON.parse(await exported(record)) as SourcedRecord
  const people = actors.filter(actor => actor.kind === 'person')
  await decide({ record, by: 'ann' }, { verb: 'accept', entries: statements.slice(0, 3).map(item => item.id) })
  await decide({ record, by: 'bram' }, { verb: 'amend', entry: statements[3]?.id ?? '', changes: { act: 'warn' } })
  await decide({ record, by: 'ann' }, { verb: 'merge', entry: people[0]?.id ?? '', others: [people[1]?.id ?? ''] })
  return { record, journal: join(record, 'decisions.jsonl') }
}

test('with its database deleted a record is built again the same, byte for byte, decisions included', async () => {
  const { record } = await decided()
  const before = await exported(record)
  expect((JSON.parse(before) as SourcedRecord).statements.filter(item => item.status !== 'proposed')).toHaveLength(4)
  const decisions = await history({ record })
  rmSync(join(record, 'db'), { recursive: true })
  await build({ record, paths: [], jobs: 2 })
  expect(await exported(record)).toBe(before)
  expect(await history({ record })).toEqual(decisions)
})

test('a decision that reached the journal and not the database counts', async () => {
  const { record, journal } = await decided()
  const lines = readFileSync(journal, 'utf8')
  const before = await exported(record)
  // As after a crash in between: the database knows fewer decisions than the journal.
  rmSync(journal)
  writeFileSync(journal, lines.split('\n').slice(0, 2).join('\n').concat('\n'))
  await check({ record })
  writeFileSync(journal, lines)
  expect(await exported(record)).toBe(before)
})

test('a journal that somebody changed stops every command, naming the line, and nothing is written', async () => {
  const { record, journal } = await decided()
  const changed = readFileSync(journal, 'utf8').replace('"by":"bram"', '"by":"dov"')
  writeFileSync(journal, changed)
  await expect(check({ record })).rejects.toMatchObject({
    code: 'store/journal',
    message: expect.stringContaining('Line 4 of'),
  })
  await expect(build({ record, paths: [] })).rejects.toMatchObject({ code: 'store/journal' })
  expect(readFileSync(journal, 'utf8')).toBe(changed)
})

test('a last line torn by a crash is cut off with a notice, and what was confirmed before stays', async () => {
  const { record, journal } = await decided()
  writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"id":"decision:12`)
  const { notices, decisions } = await check({ record })
  expect(notices).toEqual([expect.stringMatching(/incomplete/u)])
  expect(decisions).toBe(5)
  expect((await check({ record })).notices).toEqual([])
})

test('folder and files are for their owner alone', async () => {
  const { record, journal } = await decided()
  const modes = [record, journal, join(record, 'onrecord.json')].map(path => (statSync(path).mode & 0o777).toString(8))
  expect(modes).toEqual(['700', '600', '600'])
})
