import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ada, bert, held, id, person, record, someone, statement, statements } from '../../../test/held-sample.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Statement } from '../../domain/statement.ts'
import { affectedBy, namesWithin } from './detail.ts'
import { EntryIndex } from './entry-lines.ts'
import { type ListQuery, listEntries } from './entry-lists.ts'
import { riskOf } from './risk.ts'
import { shownMark } from './shown-mark.ts'

const all = new EntryIndex().entries(record)
const NO_AIDS = { isNew: () => false, hasNote: () => false, decidedAt: () => '' }
const list = (query: ListQuery) => listEntries(record, all, query, NO_AIDS)

describe('the order of the queue', () => {
  test('an accusation of somebody named comes before anything else, what is decided comes last', () => {
    const ids = list({ kind: ['statements'] }).entries.map(one => one.id)
    expect(ids[0]).toBe(id('statement', 2))
    expect(ids.at(-1)).toBe(id('statement', 4))
    expect(ids.indexOf(id('statement', 3))).toBeLessThan(ids.indexOf(id('statement', 1)))
  })

  test('each reason is told; an accusation that several may have made says so', () => {
    expect(riskOf(record, 'statements', statements[1]!).reasons).toEqual(['Accuses somebody who is named'])
    expect(riskOf(record, 'statements', statements[4]!).reasons[0]).toBe('More than one person may have said it')
    expect(riskOf(record, 'statements', statements[0]!).reasons).toEqual([])
  })

  test('what has changed since somebody decided is asked again', () => {
    const changed = { ...statements[0]!, status: 'accepted' as const, changedSinceReview: true }
    expect(riskOf(record, 'statements', changed).risk).toBeGreaterThan(80)
  })

  test('doubt never lifts an entry over a graver kind of harm', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        fc.double({ min: 0.6, max: 1, noNaN: true }),
        (a, b) => {
          const accusation = riskOf(record, 'statements', { ...statements[1]!, confidence: a })
          const plain = riskOf(record, 'statements', { ...statements[0]!, confidence: b })
          expect(accusation.risk).toBeGreaterThan(plain.risk)
        },
      ),
    )
  })
})

describe('what a list is narrowed to', () => {
  test.each<[string, ListQuery, number[]]>([
    ['a person: says it, or it is of them', { person: [bert.id] }, [2, 3, 5]],
    ['a speaker alone', { speaker: [bert.id] }, [3]],
    ['whom it is about alone', { about: [bert.id] }, [2]],
    ['a label', { label: ['accusation'] }, [2, 5]],
    ['a state', { status: ['accepted'] }, [4]],
    ['words, each somewhere', { q: 'letter inspector' }, [2]],
    ['words as they stand', { q: '"was hidden"' }, [3]],
    ['words that must not be there', { q: 'hid -letter' }, [3]],
    ['days: a month that may hold them', { from: '2021-03-20', to: '2021-04-02' }, [3]],
    ['no settled speaker', { needs: 'speaker' }, [5]],
    ['an issue', { issue: ['issue:1'] }, [2]],
    ['two filters at once', { person: [ada.id], label: ['statement'] }, [1]],
    ['nobody of that name', { person: ['actor:nobody'] }, []],
  ])('%s', (_, query, wanted) => {
    const found = list({ ...query, kind: ['statements'], order: 'document' }).entries.map(one => one.id)
    expect(found).toEqual(wanted.map(n => id('statement', n)))
  })

  test('a filter counts its own values as if it were not set, the others as it is', () => {
    const { facets } = list({ kind: ['statements'], label: ['accusation'] })
    expect(facets.label?.map(one => one.count).reduce((a, b) => a + b)).toBe(5)
    expect(facets.status).toEqual([{ value: 'proposed', label: 'not reviewed', count: 2 }])
  })

  test('what is chosen is counted where a hundred others have more; and speakers can stand in order', () => {
    const many = Array.from({ length: 100 }, (_, i) => person(100 + i, `Person ${i}`))
    const said = many.flatMap((one, i) => [1, 2].map(n => statement(1000 * n + i, 'Yes.', { speakers: [one.id] })))
    const crowd = held({ actors: [ada, ...many], statements: [...said, statement(1, 'No.', { speakers: [ada.id] })] })
    const of = (query: ListQuery) => listEntries(crowd, new EntryIndex().entries(crowd), query, NO_AIDS)
    expect(of({}).facets.speaker?.some(one => one.value === ada.id)).toBe(false)
    expect(of({ speaker: [ada.id] }).facets.speaker?.find(one => one.value === ada.id)?.count).toBe(1)
    const found = of({ kind: ['statements'], order: 'speaker' }).entries
    const speakers = found.map(one => crowd.name((one.entry as Statement).speakers[0]!))
    expect(speakers).toEqual([...speakers].sort())
  })

  test('the numbers of a facet are those that one gets by choosing it', () => {
    for (const one of list({}).facets.person ?? [])
      expect(list({ person: [one.value] }).entries, one.label).toHaveLength(one.count)
  })
})

describe('an index of entries', () => {
  test('what did not change is the same value, what did is made anew', () => {
    const index = new EntryIndex()
    const before = index.entries(record)
    const next = statements.map(one => (one.id === id('statement', 1) ? { ...one, status: 'accepted' as const } : one))
    const after = index.entries(held({ actors: [ada, bert, someone], statements: next }))
    expect(after.map((one, i) => one === before[i])).toEqual([true, true, true, false, true, true, true, true])
  })

  test('a name that a person gave is read in every line that has it', () => {
    const index = new EntryIndex()
    index.entries(record)
    const renamed = { ...ada, name: 'Ada Quill-Marsh', status: 'amended' as const }
    const lines = index.entries(held({ actors: [renamed, bert, someone], statements }))
    expect(lines.find(one => one.id === id('statement', 2))?.text).toMatch(/^Ada Quill-Marsh accused/u)
  })

  test('a mark stands for what an entry says, not for what was decided on it', () => {
    const [one] = statements
    expect(shownMark({ ...one!, status: 'accepted' })).toBe(shownMark(one!))
    expect(shownMark({ ...one!, act: 'deny' } as Entry)).not.toBe(shownMark(one!))
  })
})

describe('one entry', () => {
  test('names whom it names, and who would read otherwise with it', () => {
    expect(namesWithin(record, statements[1]!)).toEqual({
      [ada.id]: { name: 'Ada Quill', kind: 'person or body' },
      [bert.id]: { name: 'Bert Sallow', kind: 'person or body' },
    })
    expect(affectedBy(all, bert.id).map(one => one.id)).toEqual([2, 3, 5].map(n => id('statement', n)))
  })
})
