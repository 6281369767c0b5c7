/** A chronology that somebody wrote comes in, and each row is shown what it may rest on. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readChronologyRows } from '../src/bundle/import-chronology.ts'
import { build, exportRecord, importFile } from '../src/bundle/index.ts'
import { emptyRecord, temporaryFolder, writeFiles } from './bundle-folder.ts'

const HEADS = ['No', 'Date', 'Event', 'Source'] as const
const ROWS = [
  ['1', '3 March 2021', 'The footage of the crossing was shown to the panel', 'Minutes, p. 2'],
  ['2', '', 'Chief Inspector Lowe resigned', ''],
  ['3', 'late spring', 'A zeppelin landed', ''],
] as const

const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n'))

async function docx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = (row: readonly string[]) => row.map(text => new TableCell({ children: [new Paragraph(text)] }))
  const table = new Table({ rows: rows.map(row => new TableRow({ children: cells(row) })) })
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Our chronology'), table] }] })),
  )
}

async function xlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map(row => row.map(value => ({ value, type: String })))
  const date = { value: new Date('2021-03-03T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }
  data[1]?.splice(1, 1, date as never)
  return new Uint8Array(await writeWorkbook([{ sheet: 'Key dates', data }]).toBuffer())
}

describe('a chronology', () => {
  test.each([
    ['a.csv', csv, 'a.csv'],
    ['a.docx', docx, 'table 1'],
    ['a.xlsx', xlsx, 'Key dates'],
  ] as const)('is read from %s', async (name, write, table) => {
    const rows = await readChronologyRows(await write([HEADS, ...ROWS]), name)
    expect(rows).toMatchObject([
      { table, row: 2, when: '2021-03-03', text: ROWS[0][2], source: 'Minutes, p. 2' },
      // One date that stands for several rows is written once.
      { table, row: 3, when: '2021-03-03', text: ROWS[1][2], source: '' },
      { table, row: 4, when: null, whenText: 'late spring', text: ROWS[2][2] },
    ])
  })

  test('without headings is read where its first column is of dates', async () => {
    const rows = await readChronologyRows(csv(ROWS.slice(0, 1).map(row => row.slice(1))), 'bare.csv')
    expect(rows).toMatchObject([{ row: 1, when: '2021-03-03', text: ROWS[0][2], source: 'Minutes, p. 2' }])
  })

  test('below a title is read from its heading on', async () => {
    const rows = await readChronologyRows(csv([['Chronology of the matter'], [], HEADS, ...ROWS]), 'titled.csv')
    expect(rows.map(row => row.row)).toEqual([4, 5, 6])
  })

  test.each([
    ['letter.csv', csv([['Dear Sir'], ['I write to you.']]), 'Dear Sir'],
    ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'older kind'],
    ['broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'broken.xlsx'],
  ])('that cannot be read is refused by name, with the way out: %s', async (name, bytes, said) => {
    await expect(readChronologyRows(bytes, name)).rejects.toMatchObject({
      code: 'bundle/usage',
      message: expect.stringContaining(said),
      hint: expect.stringMatching(/\.$/u),
    })
  })
})

test('each row is shown the passages that it may rest on, and nothing becomes an entry', async () => {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  writeFiles(bundle, {
    'minutes.txt':
      'Minutes of the panel\n\n3 March 2021\n\nThe panel met. Footage of the crossing was shown to members of the panel.\n',
    'letter.txt': 'Chief Inspector Ann Lowe wrote that she had resigned with regret.\n\nNothing else was said.\n',
  })
  await build({ record, paths: [bundle], jobs: 1 })
  const json = join(temporaryFolder(), 'record.json')
  await exportRecord({ record, format: 'json', out: json })

  const file = join(temporaryFolder(), 'chronology.csv')
  writeFileSync(file, csv([HEADS, ...ROWS]))
  const report = await importFile({ record, file })
  expect(report.as).toBe('chronology')
  if (report.as !== 'chronology') return
  const [shown, resigned, zeppelin] = report.rows
  expect(shown?.passages[0]).toMatchObject({ path: 'minutes.txt', dateAgrees: true })
  expect(shown?.passages[0]?.quote).toBe('Footage of the crossing was shown to members of the panel.')
  expect(resigned?.passages[0]).toMatchObject({ path: 'letter.txt' })
  expect(zeppelin?.passages).toEqual([])

  await expect(importFile({ record, file, apply: true })).rejects.toMatchObject({
    code: 'bundle/usage',
    hint: expect.stringContaining('onrecord serve'),
  })
})
