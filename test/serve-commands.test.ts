/** Commands while the pages of the record are open: they work through them, and nobody sees a difference. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourcedRecord } from '../src/domain/record.ts'
import { report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { copyOfRecord, ended, makeProgram, onrecord, serve } from './served-pages.ts'

let template: string
beforeAll(async () => {
  template = (await makeProgram()).template
}, 120_000)

describe('other commands beside the pages', { timeout: 300_000 }, () => {
  test('print the same bytes as without them', async () => {
    const [alone, served] = [copyOfRecord(), copyOfRecord()]
    await serve(served)
    const [first = '', second = ''] = idsIn(await exported(alone))
    const commands: readonly (readonly string[])[] = [
      ['show', '--all'],
      ['show', '--json', '--actor', 'lowe'],
      ['search', 'inspection', '--json'],
      ['check'],
      ['history'],
      ['export', '--format', 'json', '--out', 'record.json'],
      ['export', '--format', 'csv', '--out', './tables', '--include-proposed'],
      ['decide', 'accept', 'statement:00'],
      ['decide', 'amend', first, '{"act":"shout"}'],
      ['search', '***'],
      ['export', '--format', 'json', '--out', 'no-such-folder/x.json'],
      ['diff', template, '.'],
    ]
    for (const command of commands) {
      const ends = [alone, served].map(async record => {
        const args = command[0] === 'diff' ? ['diff', template, record] : [...command, '--record', record]
        return onrecord(args, '', join(record, '..'))
      })
      const [expected, found] = await Promise.all(ends)
      expect(found, command.join(' ')).toEqual(expected)
    }
    for (const file of ['record.json', 'tables/cast.csv'])
      expect(readFileSync(join(served, '..', file), 'utf8')).toBe(readFileSync(join(alone, '..', file), 'utf8'))

    const accepted = await onrecord(['decide', 'accept', second, '--by', 'bo', '--record', served])
    expect(accepted.out).toMatch(new RegExp(`^accept ${second} {2}\\(decision:\\w+\\)\\n$`, 'u'))
    expect((await onrecord(['history', '--record', served])).out).toContain(`bo  accept ${second}`)
  })

  test('a build reads what is new, with the pages told of it', async () => {
    const record = copyOfRecord()
    const { ask } = await serve(record)
    const more = join(temporaryFolder(), 'more')
    writeFiles(more, { ...reports(3), 'new.txt': report(9) })
    const built = await onrecord(['build', more, '--record', record, '--jobs', '1'])
    expect(built.err).toBe('')
    expect(built.out).toContain('The record: 4 documents')
    expect(await (await ask('/overview.json')).json()).toMatchObject({ documents: 4 })
    const removed = await onrecord(['remove', 'new.txt', '--record', record])
    expect(removed.code, removed.err).toBe(0)
    const saved = await onrecord(['backup', 'saved.gz', '--record', record], '', join(record, '..'))
    expect(saved.out).toMatch(/^saved\.gz: /u)
    const restored = await onrecord(['restore', join(record, '..', 'saved.gz'), '--record', record])
    expect(restored.err).toMatch(/is not empty/u)
  })

  test('nobody without the secret gives a command', async () => {
    const record = copyOfRecord()
    await serve(record)
    const { serving } = JSON.parse(readFileSync(join(record, 'lock'), 'utf8'))
    const give = (headers: Record<string, string>) =>
      fetch(`${serving.commands}/commands/history`, { method: 'POST', headers, body: '{"args":[]}' })
    const secret = { authorization: `Bearer ${serving.secret}` }
    expect((await give({})).status).toBe(403)
    expect((await give({ authorization: 'Bearer guess' })).status).toBe(403)
    expect((await give({ ...secret, origin: serving.commands })).status).toBe(403)
    expect((await give({ ...secret })).status, 'of another version of the program').toBe(409)
  })

  test('of a server that was killed nothing is left in the way', async () => {
    const record = copyOfRecord()
    const { child } = await serve(record)
    child.kill('SIGKILL')
    await ended(child)
    expect((await onrecord(['history', '--record', record])).out).toBe('Nothing has been decided yet.\n')
  })
})

async function exported(record: string): Promise<SourcedRecord> {
  const out = join(temporaryFolder(), 'record.json')
  await onrecord(['export', '--format', 'json', '--out', out, '--record', record])
  return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
}

function idsIn(record: SourcedRecord): readonly string[] {
  return record.statements.map(item => item.id)
}
