import { describe, expect, it } from 'vitest'
import { sampleDocument, sampleRecord } from '../../test/sample-record.ts'
import type { When } from '../domain/entry.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import type { Office, Tenure } from '../domain/office.ts'
import type { Question } from '../domain/question.ts'
import { toCsv } from './csv.ts'
import { toMarkdown } from './markdown.ts'
import { readView, shownWith } from './read-view.ts'
import { endText, tenureEventText } from './view.ts'

const FIRST = sampleDocument('first.txt', 'The chair resigned.')
const SECOND = sampleDocument('second.txt', 'The chair has gone.')

function entry(id: string, document = FIRST) {
  const quote = document.text
  return {
    id,
    citations: [{ documentId: document.id, start: 0, end: quote.length, quote }],
    provenance: [],
    confidence: 0.8,
    status: 'proposed' as const,
    changedSinceReview: false,
  }
}

function when(value: string | null, text = value ?? ''): When {
  return { value, text, anchor: 'none', relativeTo: null }
}

function occurrence(id: string, time: When, change: Partial<Occurrence> = {}): Occurrence {
  return {
    ...entry(id),
    asserted: 'stated',
    accordingTo: [],
    kind: 'event',
    summary: id,
    when: time,
    place: null,
    participants: [],
    relations: [],
    series: null,
    delay: null,
    ...change,
  }
}

async function chronology(
  occurrences: readonly Occurrence[],
  tenures: readonly Tenure[] = [],
  questions: readonly Question[] = [],
) {
  const office: Office = { ...entry('office:1'), key: null, title: 'Chair', organization: null }
  const record = sampleRecord({ occurrences, tenures, questions, offices: [office] }, [FIRST, SECOND])
  return readView(record, shownWith(true))
}

describe('the chronology', () => {
  it('orders by the first day that a date can mean; the less exact first; without a date last', async () => {
    const times = ['2022-03-04', '2022', '2018-09/2018-11', '2022-03', '2021/..', '0079-10-24'].map(value =>
      when(value),
    )
    const view = await chronology([
      ...times.map((time, i) => occurrence(`occurrence:${i}`, time)),
      occurrence('occurrence:x', when('XXXX-01-25', 'January 25')),
      occurrence('occurrence:y', when(null, 'in a matter of weeks')),
    ])
    expect(view.chronology.map(line => line.when || line.whenText)).toEqual([
      '0079-10-24',
      '2018-09/2018-11',
      '2021/..',
      '2022',
      '2022-03',
      '2022-03-04',
      'XXXX-01-25',
      'in a matter of weeks',
    ])
  })

  it('joins what documents date differently, with each date and its source', async () => {
    const tenure: Tenure = {
      ...entry('tenure:1'),
      asserted: 'stated',
      accordingTo: [],
      person: 'actor:1',
      office: 'office:1',
      capacity: 'substantive',
      from: null,
      to: null,
      attested: [],
      events: [
        { kind: 'left', when: when('2022-05-03'), citations: entry('', SECOND).citations },
        { kind: 'left', when: when('2022-04-30'), citations: entry('').citations },
      ],
      ended: null,
      succeededBy: null,
    }
    const { chronology: lines } = await chronology([], [tenure])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ when: '2022-04-30', text: 'actor:1: left, Chair' })
    expect(lines[0]!.versions.map(one => [one.when, one.source?.path])).toEqual([
      ['2022-04-30', 'first.txt'],
      ['2022-05-03', 'second.txt'],
    ])
  })

  it('a departure that is only due is told as expected', async () => {
    const leaves = { kind: 'left', when: when('2022-05-03'), citations: entry('').citations } as const
    const tenure: Tenure = {
      ...entry('tenure:1'),
      asserted: 'stated',
      accordingTo: [],
      person: 'actor:1',
      office: 'office:1',
      capacity: 'substantive',
      from: null,
      to: null,
      attested: [],
      events: [{ ...leaves, asserted: 'expected' }],
      ended: 'retired',
      succeededBy: null,
    }
    const { chronology: lines } = await chronology([], [tenure])
    expect(lines.map(line => line.told)).toEqual(['expected'])
    expect(endText(tenure)).toBe('retired (expected)')
    expect(tenureEventText(tenure.events[0]!)).toBe('left (expected)')
    expect(endText({ ...tenure, events: [leaves] })).toBe('retired')
  })

  it('one death told twice is one line', async () => {
    const dead = { participants: [{ entry: 'actor:9', role: 'dead' }], kind: 'death' }
    const { chronology: lines } = await chronology([
      occurrence('occurrence:1', when('2022-10-02'), dead),
      occurrence('occurrence:2', when('2022-10'), dead),
    ])
    expect(lines.map(line => line.versions.length)).toEqual([2])
  })
})

describe('what accounts for something', () => {
  const question: Question = {
    ...entry('question:1'),
    kind: 'question',
    from: ['actor:1'],
    to: ['actor:2'],
    text: 'who knew',
    conditions: [],
    backedBy: [],
    putIn: [],
    due: when('2022-02-25'),
    answers: [],
    standing: 'open',
  }

  it('never says that somebody did not answer: only that these documents show none', async () => {
    const view = await chronology([], [], [question])
    expect(view.accounts.questions[0]!.text).toBe(
      'question of actor:1 to actor:2: who knew, due 2022-02-25 — no answer found in these documents',
    )
    const text = [...toMarkdown(view, { program: 'onrecord@0', unread: [], includesProposed: true })].join('')
    expect(text).toContain('## Questions, demands and calls')
    expect(text).toContain('no answer found in these documents')
    expect(text).not.toMatch(/unanswered/iu)
  })

  it('has a table for each kind, each with its heading', async () => {
    const tables = toCsv(await chronology([], [], [question]))
    const names = tables.map(table => table.name)
    for (const kind of [
      'proceedings',
      'tallies',
      'figures',
      'questions',
      'undertakings',
      'disputes',
      'discrepancies',
      'sources',
    ])
      expect(names).toContain(`${kind}.csv`)
    const rows = [...tables.find(table => table.name === 'questions.csv')!.rows()].join('').split('\r\n')
    expect(rows[0]).toBe(
      'status,kind,from,to,text,due,conditions,backedBy,answers,standing,quote,document,title,outlet,publishedOn,page,confidence,id',
    )
    expect(rows[1]).toMatch(/^UNREVIEWED,question,actor:1,actor:2,who knew,2022-02-25,,,0,open,/u)
  })
})
