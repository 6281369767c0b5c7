/** The command line as it is called: what it prints, where, and how it ends. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourcedRecord } from '../src/domain/record.ts'
import { builtProgram } from './built-program.ts'
import { emptyRecord, lastingFolder, report, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

let main: string
beforeAll(() => {
  main = join(builtProgram(lastingFolder()).dist, 'cli', 'main.js')
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command to its end. */
function onrecord(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NO_COLOR: '1', ...options.env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
    child.stdin.end(options.input ?? '')
  })
}

describe('a user’s first hour', () => {
  test('build, show, search, check, decide, export, history, doctor', async () => {
    const bundle = temporaryFolder()
    const record = await emptyRecord()
    const to = ['--record', record]
    writeFiles(bundle, { ...reports(2), 'empty.docx': '', '.notes': 'x' })

    const built = await onrecord(['build', bundle, ...to, '--jobs', '1'])
    expect(built.code).toBe(0)
    expect(built.err).toMatch(/^Not read: empty\.docx \(read\/empty\): .*\n$/u)
    expect(built.out).toMatch(/3 files read, .*1 could not be read/u)
    expect(built.out).toContain('1 hidden file or folder left out.')
    expect(built.out).toMatch(/The record: 2 documents; .*statements/u)
    expect(built.out).toContain(`onrecord show --record ${record}`)
    expect(built.out + built.err, 'quiet when piped').not.toMatch(/\u001b|\[=|\r/u)

    const shown = await onrecord(['show', ...to])
    expect(shown.code).toBe(0)
    for (const part of ['Cast', 'Chronology', 'Who said what', 'Not read (1)', 'Ann Lowe', 'doc-00.txt'])
      expect(shown.out).toContain(part)

    const found = await onrecord(['search', '"item 1 of the register"', ...to])
    expect(found.out).toContain('Documents: 1 passage')
    expect(found.out).toContain('Item 1 of the register was closed')

    const out = join(temporaryFolder(), 'record.json')
    expect(await onrecord(['export', ...to, '--format', 'json', '--out', out])).toMatchObject({
      code: 0,
      out: `${out}\n`,
    })
    const { statements } = JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
    const [one] = statements

    const accepted = await onrecord(['decide', 'accept', one?.id ?? '', ...to, '--by', 'ann', '--why', 'as written'])
    expect(accepted).toMatchObject({ code: 0, err: '' })
    expect((await onrecord(['history', ...to])).out).toMatch(new RegExp(`ann  accept ${one?.id} “as written”`, 'u'))

    const markdown = join(temporaryFolder(), 'record.md')
    const left = await onrecord(['export', ...to, '--format', 'md', '--out', markdown])
    expect(left.err).toMatch(/that nobody has accepted left out/u)
    expect(readFileSync(markdown, 'utf8').match(/^- .*“/gmu)).toHaveLength(1)

    const tables = join(temporaryFolder(), 'tables')
    await onrecord(['export', ...to, '--format', 'csv', '--out', tables, '--include-proposed'])
    const names = readdirSync(tables)
    for (const kind of [
      'cast',
      'chronology',
      'documents',
      'offices',
      'statements',
      'tenures',
      'proceedings',
      'figures',
      'sources',
    ])
      expect(names).toContain(`${kind}.csv`)
    expect(readFileSync(join(tables, 'statements.csv'), 'utf8')).toMatch(/\naccepted,/u)

    expect(await onrecord(['check', ...to])).toMatchObject({ code: 0, out: expect.stringContaining('0 faults') })
    const doctor = await onrecord(['doctor', ...to])
    expect(doctor.code, 'a file could not be read').toBe(2)
    expect(doctor.out).toContain('1 × read/empty')
    expect(doctor.out, 'no names, no quotes, no paths').not.toMatch(/Lowe|Tull|register|empty\.docx|onrecord-test/u)
  })

  test('every command that finds something prints it as JSON too', async () => {
    const bundle = temporaryFolder()
    const record = await emptyRecord()
    const to = ['--record', record, '--json']
    writeFiles(bundle, reports(1))
    const json = async (...args: string[]): Promise<unknown> => {
      const { code, out, err } = await onrecord([...args, ...to])
      expect([code, err], args.join(' ')).toEqual([0, ''])
      return JSON.parse(out)
    }
    expect(await json('build', bundle)).toMatchObject({ documents: 1, changed: true })
    expect(await json('show')).toMatchObject({ statements: expect.any(Array), cast: expect.any(Array) })
    expect(await json('search', 'panel')).toMatchObject({ documents: { total: expect.any(Number) } })
    expect(await json('check')).toMatchObject({ faults: [] })
    expect(await json('history')).toEqual([])
    expect(await json('doctor')).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'database', ok: true })]),
    )
    const file = join(temporaryFolder(), 'b.gz')
    expect(await json('backup', file)).toMatchObject({ file })
    expect(existsSync(file)).toBe(true)
  })

  test('a document comes by standard input', async () => {
    const record = await emptyRecord()
    expect(await onrecord(['build', '-', '--record', record], { input: report(0) })).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 document;'),
    })
  })
})

describe('what goes wrong is said in one line, with the way out in the next', () => {
  test.each([
    [['build'], 1, /nothing to build from/u],
    [['build', 'no-such-file.txt'], 1, /There is no file to read in/u],
    [['show'], 1, /is not a record|has not been built/u],
    [['decide', 'accept', 'statement:00'], 1, /no entry of this record/u],
    [['search', '***'], 1, /no word to look for/u],
    [['restore', 'no-such-backup.gz'], 1, /not a whole backup|not empty/u],
  ])('%j', async (args, code, message) => {
    const record = await emptyRecord()
    const ended = await onrecord([...args, '--record', record])
    expect(ended.code).toBe(code)
    expect(ended.err).toMatch(message)
    expect(ended.err.trimEnd().split('\n')).toHaveLength(2)
    expect(ended.err).not.toMatch(/\bat .*\.js:\d/u)
  })

  test.each([
    [['build', '--jobs', 'x'], /whole number above 0/u],
    [['build', '--memory-limit', '5'], /800MB/u],
    [['export', '--format', 'xml', '--out', 'x'], /Allowed choices are json, csv, md/u],
    [['exprot'], /Did you mean export/u],
    [['decide', 'amend', 'statement:1', '[]'], /object in JSON/u],
  ])('misuse %j ends with 1 and says what is right', async (args, message) => {
    const ended = await onrecord(args)
    expect(ended.code).toBe(1)
    expect(ended.err).toMatch(message)
  })

  test('a journal that does not hold ends with 3; details come only when asked for', async () => {
    const record = await emptyRecord()
    writeFileSync(join(record, 'decisions.jsonl'), 'garbage\n')
    const ended = await onrecord(['check', '--record', record])
    expect(ended.code).toBe(3)
    expect(ended.err).toMatch(/^Error: Line 1 of .*decisions\.jsonl does not hold/u)
    expect(ended.err).not.toContain('    at ')
    expect((await onrecord(['check', '--record', record], { env: { ONRECORD_DEBUG: '1' } })).err).toContain('    at ')
  })
})

test('Ctrl-C ends a build with 130 and a word, and the next build goes on', async () => {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, reports(30))
  const child = spawn(process.execPath, [main, 'build', bundle, '--record', record, '--jobs', '1'])
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  // The lock is the first sign that the build is at work.
  const lock = join(record, 'lock')
  const watch = setInterval(() => {
    if (!existsSync(lock)) return
    // Once: a second one would end it without ceremony.
    clearInterval(watch)
    child.kill('SIGINT')
  }, 20)
  const code = await new Promise(resolve => child.on('close', resolve))
  clearInterval(watch)
  expect([code, err]).toEqual([130, expect.stringMatching(/^Stopped\. /u)])
  expect(existsSync(lock)).toBe(false)
  expect(await onrecord(['build', '--record', record])).toMatchObject({ code: expect.any(Number) })
})
