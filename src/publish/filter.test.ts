import { describe, expect, test } from 'vitest'
import { idOf, sampleMatter } from '../../test/sample-matter.ts'
import { ENTRY_KINDS } from '../domain/record.ts'
import { isNarrowing, kindOf, type RecordFilter, readyFilter } from './filter.ts'
import { FilterError } from './filter-error.ts'

async function passing(filter: RecordFilter, includeProposed = false): Promise<string[]> {
  const record = sampleMatter()
  const { shown } = await readyFilter(record, filter, includeProposed)
  const ids: string[] = []
  for (const kind of ENTRY_KINDS) for await (const entry of record.entries(kind)) if (shown(entry)) ids.push(entry.id)
  return ids
}
const short = (ids: readonly string[]) => ids.map(id => id.replace(/:0+/u, ' '))

describe('a copy is narrowed', () => {
  test('by nothing to what was accepted and amended', async () => {
    const ids = short(await passing({}))
    expect(ids).toContain('statement 2')
    expect(ids).not.toContain('statement 4')
    expect(ids).not.toContain('statement 5')
  })

  test('never to what was rejected, whatever is asked for', async () => {
    const ids = short(await passing({ entries: [idOf('statement', 5), idOf('statement', 4)] }, true))
    expect(ids).toContain('statement 4')
    expect(ids).not.toContain('statement 5')
    expect(short(await passing({ words: 'quicksilver' }, true))).toEqual([])
  })

  test('to a person: what names them, and whom that names', async () => {
    const ids = short(await passing({ person: [idOf('actor', 2)] }))
    expect(ids).toEqual(['actor 1', 'actor 2', 'statement 2', 'dispute 1'])
  })

  test('to a case: itself, whom it concerns, who told its steps', async () => {
    const ids = short(await passing({ case: [idOf('proceeding', 1)] }))
    expect(ids).toEqual(['actor 1', 'actor 6', 'statement 1', 'proceeding 1'])
  })

  test('to days, their bounds included; what has no date is left out', async () => {
    const from = short(await passing({ from: '2021-03-03', kinds: ['statements', 'disputes'] }))
    expect(from).toEqual(['statement 3'])
    const within = short(await passing({ from: '2021-03-01', to: '2021-03-02', kinds: ['statements'] }))
    expect(within).toEqual(['statement 1', 'statement 2'])
  })

  test('to an issue and those below it', async () => {
    const ids = short(await passing({ issue: [idOf('issue', 2)], kinds: ['statements'] }))
    expect(ids).toEqual(['statement 1', 'statement 2'])
  })

  test('to words of what is said, or of who is named', async () => {
    expect(short(await passing({ words: 'regist clos', kinds: ['statements'] }))).toEqual([
      'statement 1',
      'statement 2',
    ])
    expect(short(await passing({ words: 'tull', kinds: ['statements'] }))).toEqual(['statement 2'])
    expect(short(await passing({ words: 'egister', kinds: ['statements'] }))).toEqual([])
  })

  test('to documents, by path or id', async () => {
    expect(await passing({ document: ['papers/article.txt'] })).toEqual(await passing({}))
  })
})

test.each([
  [{ document: ['gone.txt'] }, 'gone.txt'],
  [{ case: [idOf('proceeding', 9)] }, 'proceeding'],
  [{ issue: ['issue:9'] }, 'issue:9'],
  [{ from: 'yesterday' }, 'yesterday'],
  [{ kinds: ['sayings'] as never }, 'sayings'],
  [{ statuses: ['rejected'] as const }, 'rejected'],
])('%j is refused with the value and the way out', async (filter, named) => {
  const error = await passing(filter).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(FilterError)
  expect((error as FilterError).message).toContain(named)
  expect((error as FilterError).hint).not.toBe('')
})

test('what a copy is narrowed to is said in words, or as whoever narrowed it says', async () => {
  const filter = { person: [idOf('actor', 1)], from: '2021-03', kinds: ['statements'] as const }
  const { narrowedTo } = await readyFilter(sampleMatter(), filter, false)
  expect(narrowedTo).toEqual([
    'entries that name Ann Lowe',
    'only statements',
    'from March 2021; what has no date is left out',
  ])
  const own = await readyFilter(sampleMatter(), { entries: [], described: ['channel: letter'] }, false)
  expect(own.narrowedTo).toEqual(['channel: letter'])
})

test('a list that is narrowed to nothing is narrowed', () => {
  expect(isNarrowing({ entries: [] })).toBe(true)
  expect(isNarrowing({ person: undefined, words: '' })).toBe(false)
})

test('every kind of entry is told by its id', () => {
  const singular = [
    'actor',
    'office',
    'tenure',
    'statement',
    'utterance',
    'occurrence',
    'proceeding',
    'figure',
    'tally',
    'question',
    'undertaking',
    'accountability',
    'confidence',
    'dispute',
    'discrepancy',
  ]
  expect(singular.map(word => kindOf(`${word}:1`))).toEqual([...ENTRY_KINDS])
})
