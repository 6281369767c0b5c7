import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { idOf, sampleMatter, WHOLE_COPY } from '../../../test/sample-matter.ts'
import { ENTRY_KINDS } from '../../domain/record.ts'
import { entryFingerprint } from '../../pipeline.ts'
import { amendableCells } from '../amendable.ts'
import { readPaper } from '../parts/paper.ts'
import { cellText, dateCell, wordsCell } from './cells.ts'
import { DECISION_COLUMNS, type EntryMark, toXlsx } from './workbook.ts'

async function bytesOf(): Promise<Uint8Array> {
  const record = sampleMatter()
  const marks = new Map<string, EntryMark>()
  for (const kind of ENTRY_KINDS)
    for await (const entry of record.entries(kind))
      marks.set(entry.id, { seen: entryFingerprint(entry), cells: amendableCells(kind, entry) })
  return toXlsx(await readPaper(record, WHOLE_COPY), marks)
}

let bytes: Uint8Array
let sheets: Awaited<ReturnType<typeof readWorkbook>>
beforeAll(async () => {
  bytes = await bytesOf()
  sheets = await readWorkbook(Buffer.from(bytes))
})
const rowsOf = (name: string): Record<string, unknown>[] => {
  const [heads = [], ...rows] = sheets.find(one => one.sheet === name)?.data ?? []
  return rows.map(row => Object.fromEntries(heads.map((head, i) => [String(head), row[i]])))
}

describe('the workbook', () => {
  test('has a sheet a table, each with the columns of decisions first', () => {
    expect(sheets.map(one => one.sheet)).toEqual([
      'About this copy',
      'Chronology',
      'What happened',
      'Cast',
      'Statements',
      'Cases',
      'Questions, demands and calls',
      'Disputes',
      'Sources',
    ])
    for (const { data } of sheets.slice(1, -1)) expect(data[0]?.slice(0, 5)).toEqual([...DECISION_COLUMNS])
  })

  test('gives each entry its id, what was seen of it, and cells that a person reads', () => {
    const [said] = rowsOf('Statements')
    expect(said).toMatchObject({
      id: idOf('statement', 1),
      status: 'accepted',
      decision: null,
      Who: 'Ann Lowe',
      'Did what': 'said',
      Paragraph: '4.1',
    })
    expect(said?.seen).toMatch(/^[0-9a-f]{32}$/u)
    expect(said?.Date).toEqual(new Date('2021-03-01T00:00:00Z'))
  })

  test('gives every telling of an event a row, though the chronology joins them', () => {
    expect(rowsOf('What happened').map(row => row.id)).toEqual([idOf('occurrence', 1), idOf('occurrence', 2)])
    expect(rowsOf('Chronology').filter(row => row.Event === 'Guy Stannard died on 4 March 2021.')).toHaveLength(1)
  })

  test('is the same bytes each time', async () => {
    expect(await bytesOf()).toEqual(bytes)
  })
})

test('a cell is words, never a formula, and no longer than a spreadsheet allows', () => {
  expect(wordsCell('=HYPERLINK("x")')).toMatchObject({ value: '=HYPERLINK("x")', type: String })
  expect(cellText('a'.repeat(40_000))).toHaveLength(32_767)
  expect(cellText('a'.repeat(40_000))).toMatch(/JSON export\)$/u)
  expect(cellText('lone \ud83d half')).toBe('lone \ufffd half')
})

test('a full date is the spreadsheet’s own, and any other is words', () => {
  expect(dateCell('2022-09-12')).toMatchObject({ type: Date })
  expect(dateCell('2022-09')).toMatchObject({ value: '2022-09', type: String })
  expect(dateCell('1850-01-01')).toMatchObject({ type: String })
})
