import { describe, expect, test } from 'vitest'
import { ada, bert, entry, held, record, statements } from '../../../test/held-sample.ts'
import { noPacks } from '../../domain/pack-knowledge.ts'
import type { Proceeding } from '../../domain/proceeding.ts'
import { caseView } from './case-views.ts'
import { chronologyRows } from './chronology-rows.ts'
import { networkOf } from './network.ts'

describe('a case', () => {
  const step = (state: string, count: number | null) => ({
    asserted: 'stated' as const,
    accordingTo: [],
    track: 'discipline' as const,
    state,
    when: null,
    by: null,
    subject: null,
    count,
    countBasis: count === null ? null : ('stated' as const),
    citations: [],
  })
  const proceeding: Proceeding = {
    ...entry('proceeding', 1, 'Fourteen officers were investigated.'),
    kind: 'investigation',
    title: 'Operation Teasel',
    regime: null,
    subjects: [{ actor: null, text: 'fourteen officers', count: 14 }],
    concerns: [],
    steps: [step('cta', 4), step('no-cta', 7)],
    standing: 'open',
  }

  test('heads that are counted in a phase add up or visibly do not', () => {
    const { counts, ladder } = caseView(record, proceeding, noPacks)
    expect(counts).toEqual([
      {
        phase: 'Meeting, hearing or court',
        total: 14,
        sum: 11,
        missing: 3,
        parts: [
          { label: 'cta', count: 4, inferred: false },
          { label: 'no cta', count: 7, inferred: false },
        ],
      },
    ])
    expect(ladder.filter(rung => !rung.reached).map(rung => rung.label)).toContain('Outcome')
  })
})

test('the chronology leaves out what was rejected, and says how precisely each line is timed', async () => {
  const rejected = { ...statements[2]!, status: 'rejected' as const }
  expect(await chronologyRows(held({ actors: [ada, bert], statements: [rejected] }))).toEqual([])
  const [row] = await chronologyRows(record)
  expect(row).toMatchObject({
    precision: 'month',
    span: { earliest: '2021-03-01', latest: '2021-03-31' },
    text: expect.stringMatching(/^Bert Sallow denied/u),
  })
})

test('the network counts who speaks about whom, in which way', () => {
  expect(networkOf(record, statements).ties).toEqual([
    { from: ada.id, to: bert.id, count: 1, acts: [{ label: 'accusation', count: 1 }] },
  ])
})
