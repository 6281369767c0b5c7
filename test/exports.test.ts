/** What leaves a record and what comes back: opened by readers that are not ours. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { type CopyOptions, EXPORT_FORMATS } from '../src/bundle/export.ts'
import { exportBytes } from '../src/bundle/export-bytes.ts'
import { build, decide, exportRecord, importFile } from '../src/bundle/index.ts'
import { withStore } from '../src/bundle/open.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { emptyRecord, lastingFolder, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { writtenIn } from './written-workbook.ts'

const ON = '2026-03-31'

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

async function matter() {
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

async function recordOf(record: string): Promise<SourcedRecord> {
  const out = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out })
  return JSON.parse(readFileSync(out, 'utf8')) as SourcedRecord
}

describe('a court pack', () => {
  test('is read by another reader: headings, tables, the hash of the JSON export, the list of issues', async () => {
    const { bytesOf, now } = await matter()
    const made = await now()
    const { value } = await mammoth.convertToHtml({ buffer: await bytesOf({ format: 'docx', title: 'The panel' }) })
    const hash = createHash('sha256')
      .update(await bytesOf({ format: 'json' }))
      .digest('hex')
    expect(value).toContain(`SHA-256 ${hash}`)
    expect(value).toContain('31 March 2026')
    for (const title of ['Chronology', 'Cast', 'List of issues', 'Statements', 'Sources'])
      expect(value).toMatch(new RegExp(`<h1>(<a [^>]*></a>)?${title}</h1>`, 'u'))
    expect(value).toContain('What was put off')
    expect(value).toContain(made.statements[0]!.citations[0]!.quote.slice(0, 30))
  })

  test('is narrowed by a short id, and says so', async () => {
    const { bytesOf, now } = await matter()
    const made = await now()
    const [person] = made.actors.filter(actor => actor.status === 'accepted')
    const filter = { person: [person!.id.slice(0, 14)] }
    const { value } = await mammoth.convertToHtml({
      buffer: await bytesOf({ format: 'docx', filter, sections: ['cast'] }),
    })
    expect(value).toContain(`entries that name ${person!.name}`)
    expect(value).not.toContain('Chronology</h1>')
  })
})

const python = pythonWith(['docx', 'openpyxl'])
test.skipIf(python === null)(
  python === null
    ? 'skipped: no python-docx and openpyxl (ONRECORD_PYTHON names a Python that has them)'
    : 'python-docx and openpyxl open what is written',
  async () => {
    const { exported, now } = await matter()
    const made = await now()
    const [docx, xlsx] = [await exported({ format: 'docx' }), await exported({ format: 'xlsx', includeProposed: true })]
    const script = [
      'import sys, json, docx, openpyxl',
      'd = docx.Document(sys.argv[1])',
      'w = openpyxl.load_workbook(sys.argv[2])',
      'heads = [p.text for p in d.paragraphs if p.style.name == "Heading 1"]',
      'rows = [len(t.rows) for t in d.tables]',
      's = w["Statements"]',
      'formulas = sum(1 for x in w for r in x for c in r if c.data_type == "f")',
      'print(json.dumps({"heads": heads, "tables": len(rows), "title": d.core_properties.title, "frozen": s.freeze_panes, "first": [c.value for c in s[1]][:5], "rows": s.max_row, "formulas": formulas}))',
    ]
    const told = execFileSync(python!, ['-W', 'ignore', '-c', script.join('\n'), docx, xlsx], { encoding: 'utf8' })
    const shown = made.statements.filter(one => one.status !== 'rejected')
    expect(JSON.parse(told)).toMatchObject({
      heads: expect.arrayContaining(['Chronology', 'Cast', 'Statements', 'Sources']),
      title: 'Record of the documents',
      frozen: 'F2',
      first: ['id', 'seen', 'status', 'decision', 'why'],
      rows: shown.length + 1,
      formulas: 0,
    })
  },
)

describe('a workbook', () => {
  test('that nobody wrote in asks for nothing', async () => {
    const { record, exported } = await matter()
    const file = await exported({ format: 'xlsx', includeProposed: true })
    expect(await importFile({ record, file })).toMatchObject({ as: 'decisions', planned: [], refused: [] })
  })

  test('comes back as decisions: shown first, carried out when asked for, refused where it cannot be', async () => {
    const { record, exported, now } = await matter()
    const made = await now()
    const file = await exported({ format: 'xlsx', includeProposed: true })
    const waiting = made.statements.filter(one => one.status === 'proposed').map(one => one.id)
    const [yes, no, amended, unknown, odd, changed] = waiting
    await writtenIn(file, 'Statements', {
      [yes!]: { decision: 'accept', why: 'checked' },
      [no!]: { decision: 'Reject' },
      [amended!]: { decision: 'accept', 'Did what': 'warned', Date: '2021-03' },
      [unknown!]: { decision: 'accept', id: 'statement:00000000000000000000' },
      [odd!]: { decision: 'perhaps' },
      [changed!]: { decision: 'accept' },
    })
    await decide({ record, by: 'bram' }, { verb: 'amend', entry: changed!, changes: { act: 'deny' } })

    const before = await now()
    const preview = await importFile({ record, file })
    expect(await now()).toEqual(before)
    expect(preview).toMatchObject({ as: 'decisions', decisions: [] })
    if (preview.as !== 'decisions') return
    expect(preview.planned.map(one => [one.verb, one.entry])).toEqual(
      expect.arrayContaining([
        ['accept', yes],
        ['reject', no],
        ['amend', amended],
      ]),
    )
    expect(preview.planned).toHaveLength(3)
    expect(preview.refused.map(one => one.column).sort()).toEqual(['decision', 'id', 'seen'])
    for (const { table, row, message, hint } of preview.refused) {
      expect(table).toBe('Statements')
      expect(row).toBeGreaterThan(1)
      expect([message, hint].every(Boolean)).toBe(true)
    }

    await importFile({ record, file, apply: true, by: 'cora' })
    const { statements } = await now()
    const after = new Map(statements.map(one => [one.id, one]))
    expect(after.get(yes!)?.status).toBe('accepted')
    expect(after.get(no!)?.status).toBe('rejected')
    expect(after.get(amended!)).toMatchObject({ status: 'amended', act: 'warn', when: { value: '2021-03' } })
    expect(after.get(odd!)?.status).toBe('proposed')
    expect(after.get(changed!)).toMatchObject({ status: 'amended', act: 'deny' })
    expect(await importFile({ record, file, apply: true })).toMatchObject({ planned: [], decisions: [] })
  })

  test('decides on an entry once, and not where two of its rows differ', async () => {
    const { record, exported, now } = await matter()
    const file = await exported({ format: 'xlsx', includeProposed: true })
    const [occurrence] = (await now()).occurrences.filter(one => one.status === 'proposed' && one.when?.value)
    await writtenIn(file, 'What happened', { [occurrence!.id]: { decision: 'accept' } })
    expect(await importFile({ record, file })).toMatchObject({ planned: [{ entry: occurrence!.id }], refused: [] })
    await writtenIn(file, 'Chronology', { [occurrence!.id]: { decision: 'reject' } })
    expect(await importFile({ record, file })).toMatchObject({
      planned: [],
      refused: [{ message: expect.stringContaining('‘Chronology’') }],
    })
  })

  test('may come back as CSV of one sheet', async () => {
    const { record, bytesOf } = await matter()
    const sheets = await readWorkbook(await bytesOf({ format: 'xlsx', includeProposed: true }))
    const [heads = [], ...rows] = sheets.find(one => one.sheet === 'Cast')?.data ?? []
    const waiting = rows.find(row => row[heads.indexOf('status')] === 'UNREVIEWED')!
    waiting[heads.indexOf('decision')] = 'accept'
    const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`
    const file = join(temporaryFolder(), 'cast.csv')
    writeFileSync(file, [heads, waiting].map(row => heads.map((_, i) => cell(row[i])).join(';')).join('\r\n'))
    expect(await importFile({ record, file })).toMatchObject({
      planned: [{ verb: 'accept', entry: waiting[0] }],
      refused: [],
    })
  })

  test('without its columns is refused, with the way out', async () => {
    const { record } = await matter()
    const file = join(temporaryFolder(), 'other.csv')
    writeFileSync(file, 'name,decision\nAnn,accept\n')
    await expect(importFile({ record, file, as: 'decisions' })).rejects.toMatchObject({
      code: 'bundle/usage',
      message: expect.stringContaining('other.csv'),
      hint: expect.stringContaining('--format xlsx'),
    })
  })
})

describe('pages', () => {
  test('hold nothing that was rejected or not reviewed, and every link resolves', async () => {
    const { exported, now } = await matter()
    const made = await now()
    const folder = await exported({ format: 'site' })
    const files = readdirSync(folder)
    const bytes = files.map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
    const { statements } = await now()
    const kept = statements.filter(one => one.status === 'accepted' || one.status === 'amended')
    const quotes = (one: (typeof statements)[number]) => one.citations.map(citation => citation.quote)
    const secret = statements.filter(one => !kept.includes(one)).flatMap(quotes)
    const open = kept.flatMap(quotes).join('\n')
    const own = secret.filter(
      quote =>
        !open.includes(quote) &&
        !made.occurrences.some(
          one => one.status === 'accepted' && one.citations.some(citation => citation.quote.includes(quote)),
        ),
    )
    expect(own.length).toBeGreaterThan(2)
    for (const quote of own) expect(bytes).not.toContain(quote)
    expect(bytes).not.toContain('UNREVIEWED')
    for (const name of files.filter(one => one.endsWith('.html')))
      for (const [, target = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/ href="([^"#]+)/gu))
        expect(files, `${name} links to ${target}`).toContain(target)
  })

  test('of an earlier time go when somebody is no longer in them, and files of others stay', async () => {
    const { record } = await matter()
    const folder = join(temporaryFolder(), 'pages')
    await exportRecord({ record, format: 'site', out: folder, includeProposed: true })
    const before = readdirSync(folder).filter(name => name.startsWith('person-'))
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    await exportRecord({ record, format: 'site', out: folder })
    const after = readdirSync(folder).filter(name => name.startsWith('person-'))
    expect(after.length).toBeLessThan(before.length)
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true)
  })
})

describe('in memory, for a browser', () => {
  test.each(EXPORT_FORMATS)('%s has a name, a type and bytes', async format => {
    const { record } = await matter()
    const { name, mediaType, bytes } = await withStore({ record }, store =>
      exportBytes(store, { format, on: ON, includeProposed: true }),
    )
    const ending = { json: 'json', csv: 'zip', md: 'md', docx: 'docx', xlsx: 'xlsx', site: 'zip' }[format]
    expect(name).toMatch(new RegExp(`^record-${ON}(-UNREVIEWED)?(-[a-z]+)?\\.${ending}$`, 'u'))
    expect(name.includes('UNREVIEWED')).toBe(format !== 'json')
    expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+$/u)
    expect(bytes.length).toBeGreaterThan(500)
    if (['csv', 'docx', 'xlsx', 'site'].includes(format))
      expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3)
  })

  test('a part of the record as data stands by itself and says what it is of', async () => {
    const { record, bytesOf } = await matter()
    const hash = createHash('sha256')
      .update(await bytesOf({ format: 'json' }))
      .digest('hex')
    const { statements, documents } = await recordOf(record)
    const [accepted, rejected] = statements
    const filter = { entries: [accepted!.id, rejected!.id], described: ['words: panel'] }
    const made = await withStore({ record }, store => exportBytes(store, { format: 'json', on: ON, filter }))
    const part = JSON.parse(Buffer.from(made.bytes).toString()) as SourcedRecord & { part: unknown }
    expect(made.name).toBe(`record-${ON}-part.json`)
    expect(part.part).toEqual({ narrowedTo: ['words: panel'], of: hash, on: ON })
    expect(part.statements.map(one => one.id)).toEqual([accepted!.id])
    expect(part.actors.map(one => one.id)).toEqual(expect.arrayContaining([...accepted!.speakers]))
    expect(documents.length).toBeGreaterThan(part.documents.length)
    const cited = new Set([...part.statements, ...part.actors].flatMap(one => one.citations.map(c => c.documentId)))
    expect(new Set(part.documents.map(one => one.id))).toEqual(cited)
    expect(Buffer.from(made.bytes).toString()).not.toContain(rejected!.id)
  })

  test.each(['csv', 'md'] as const)('%s is narrowed, and what it is of stands with it', async format => {
    const { record } = await matter()
    const [accepted] = (await recordOf(record)).statements
    const filter = { entries: [accepted!.id], described: ['words: panel'] }
    const { bytes } = await withStore({ record }, store => exportBytes(store, { format, on: ON, filter }))
    const text =
      format === 'md'
        ? Buffer.from(bytes).toString()
        : Object.values(unzipSync(bytes))
            .map(file => Buffer.from(file).toString())
            .join('\n')
    expect(text).toContain('Narrowed to: words: panel')
    expect(text).toMatch(/SHA-256 [0-9a-f]{64}/u)
    expect(text).toContain(accepted!.citations[0]!.quote.slice(0, 20))
    expect(text).not.toContain('UNREVIEWED')
  })

  test('on the command line a record cannot be narrowed where its form would not say so', async () => {
    const { exported } = await matter()
    await expect(exported({ format: 'json', filter: { words: 'panel' } })).rejects.toMatchObject({
      code: 'bundle/usage',
      hint: expect.stringContaining('docx'),
    })
  })

  test('a filter that names nothing is refused as misuse', async () => {
    const { exported } = await matter()
    await expect(exported({ format: 'docx', filter: { document: ['gone.txt'] } })).rejects.toMatchObject({
      code: 'bundle/usage',
      message: expect.stringContaining('gone.txt'),
    })
  })
})

function pythonWith(modules: readonly string[]): string | null {
  const path = process.env.ONRECORD_PYTHON ?? 'python3'
  try {
    execFileSync(path, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' })
    return path
  } catch {
    return null
  }
}
