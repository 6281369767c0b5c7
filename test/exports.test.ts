/** What leaves a record and what comes back: opened by readers that are not ours. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { decide, exportRecord, importFile } from '../src/bundle/index.ts'
import { temporaryFolder } from './bundle-folder.ts'
import { matter } from './exported-matter.ts'
import { writtenIn } from './written-workbook.ts'

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

function pythonWith(modules: readonly string[]): string | null {
  const path = process.env.ONRECORD_PYTHON ?? 'python3'
  try {
    execFileSync(path, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' })
    return path
  } catch {
    return null
  }
}
