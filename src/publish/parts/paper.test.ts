import { describe, expect, test } from 'vitest'
import { idOf, sampleMatter, WHOLE_COPY } from '../../../test/sample-matter.ts'
import { chronologyRow } from './chronology-part.ts'
import { type Paper, type PaperOptions, readPaper } from './paper.ts'
import type { Block, PartName, TableRow } from './part.ts'

const paperOf = (options: Partial<PaperOptions> = {}) => readPaper(sampleMatter(), { ...WHOLE_COPY, ...options })
const rowsOf = (blocks: readonly Block[]): TableRow[] =>
  blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))
const partOf = (paper: Paper, name: PartName) => paper.parts.find(part => part.name === name)
const wordsOf = (row: TableRow | undefined): string[] =>
  [...(row?.cells ?? []), ...(row?.sides ?? [])].map(cell =>
    cell.map(line => line.map(run => run.text).join('')).join(' / '),
  )

describe('the parts of a copy', () => {
  test('stand in one order, and those that hold nothing are left out', async () => {
    const { parts } = await paperOf()
    expect(parts.map(part => part.name)).toEqual([
      'chronology',
      'cast',
      'issues',
      'statements',
      'cases',
      'questions',
      'disputes',
      'sources',
    ])
  })

  test('are those asked for, with the sources that references name', async () => {
    const { parts } = await paperOf({ sections: ['cast', 'chronology'] })
    expect(parts.map(part => part.name)).toEqual(['chronology', 'cast', 'sources'])
  })

  test('hold no word of what is rejected or not reviewed', async () => {
    const text = JSON.stringify((await paperOf()).parts)
    expect(text).not.toContain('quicksilver')
    expect(text).not.toContain('zanzibar')
    expect(text).not.toContain('UNREVIEWED')
  })

  test('mark each row that nobody has looked at, where it is asked for', async () => {
    const { parts, cover } = await paperOf({ includeProposed: true })
    const marked = parts.flatMap(part => rowsOf(part.blocks)).filter(row => JSON.stringify(row).includes('zanzibar'))
    expect(marked.length).toBeGreaterThan(1)
    for (const row of marked) expect(wordsOf(row).join(' ')).toContain('UNREVIEWED')
    expect(JSON.stringify(parts)).not.toContain('quicksilver')
    expect(cover.leftOut).toBe(0)
  })
})

test('what documents date differently is one row, with each version beside the other', async () => {
  const paper = await paperOf()
  const death = rowsOf(partOf(paper, 'chronology')!.blocks).find(row => row.id === idOf('occurrence', 1))
  expect(death?.sides).toHaveLength(2)
  const [date, , , , first, second] = wordsOf(death)
  expect(date).toBe('4 March 2021 or 5 March 2021 / documents differ')
  expect(first).toContain('4 March 2021')
  expect(second).toContain('5 March 2021')
})

test('what documents date alike is one row with each of them as its source', async () => {
  const { setting } = await paperOf()
  const line = setting.chronology.find(one => one.id === idOf('occurrence', 1))!
  const source = { ...line.source!, page: 7 }
  const versions = [line.versions[0]!, { ...line.versions[0]!, source }]
  const row = chronologyRow(setting, { ...line, versions }, undefined)
  expect(row.sides).toEqual([])
  expect(wordsOf(row)[0]).toBe('4 March 2021')
  expect(wordsOf(row)[3]).toBe('[1] A register is closed, 3 March 2021 / [1] A register is closed, 3 March 2021, p. 7')
})

test('what somebody said is on their word, and a step that is reported says by whom', async () => {
  const paper = await paperOf()
  const said = rowsOf(partOf(paper, 'chronology')!.blocks).find(row => row.id === idOf('statement', 1))
  expect(wordsOf(said)[2]).toBe('Told by Ann Lowe')
  const [step] = rowsOf(partOf(paper, 'cases')!.blocks)
  expect(wordsOf(step)[2]).toBe('Reported by Ann Lowe')
})

test('a dispute has its sides side by side, and a question without an answer says no more than that', async () => {
  const paper = await paperOf()
  const [dispute] = rowsOf(partOf(paper, 'disputes')!.blocks)
  expect(dispute?.sides).toHaveLength(2)
  const [question] = rowsOf(partOf(paper, 'questions')!.blocks)
  expect(wordsOf(question)[2]).toContain('No answer found in these documents')
  expect(wordsOf(question)[2]).toContain('Due 1 June 2021')
})

test('issues stand in the order of their numbers, with what hangs on each and how much is not in the copy', async () => {
  const part = partOf(await paperOf(), 'issues')!
  const heads = part.blocks
    .filter(block => block.kind === 'heading')
    .map(block => block.line.map(run => run.text).join(''))
  expect(heads).toEqual(['2 Was the register closed', '2.1 Since when', '10 Who held the register'])
  const said = JSON.stringify(part.blocks)
  expect(said).toContain('1 entry hung on it is not in this copy')
  expect(said).toContain('Nothing in this copy bears on it')
})

test('a narrowed copy has the issues on which something in it bears, and those above them', async () => {
  const part = partOf(await paperOf({ filter: { person: [idOf('actor', 2)] } }), 'issues')
  expect(part?.blocks.filter(block => block.kind === 'heading').map(block => block.id)).toEqual([
    idOf('issue', 2),
    idOf('issue', 3),
  ])
})

test('a reference gives the number of the paragraph where the document numbers it', async () => {
  const paper = await paperOf()
  const said = rowsOf(partOf(paper, 'statements')!.blocks).find(row => row.id === idOf('statement', 1))
  expect(wordsOf(said).at(-1)).toBe('[1] A register is closed, 3 March 2021, para. 4.1')
})

test('the cover says from what, how much, and what was left out', async () => {
  const { cover } = await paperOf({ filter: { person: [idOf('actor', 4)] } })
  expect(cover).toMatchObject({ on: '2026-03-31', hash: 'ab'.repeat(32), documents: 1, includesProposed: false })
  expect(cover.narrowedTo).toEqual(['entries that name Dov Marsh'])
  expect(cover.entries).toBe(0)
  expect(cover.leftOut).toBe(2)
})
