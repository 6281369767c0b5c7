import { describe, expect, it } from 'vitest'
import type { Office, Tenure } from '../domain/office.ts'
import type { Pack } from '../domain/pack.ts'
import { tenureChecks } from './tenure-checks.ts'

const FACT = {
  source: ['S1'],
  mark: 'H',
  checked: '2026-11-22',
  note: null,
  office: 'chief',
  honorifics: [],
  aliases: [],
  attested: [],
}
const PACK = {
  packs: [
    {
      name: 'marlow',
      asOf: '2026-01',
      sources: { S1: { title: 'Marlow Gazette', address: null } },
      laws: {},
      holders: [
        {
          ...FACT,
          id: 'one',
          person: 'Ada Quill',
          capacity: 'substantive',
          from: '2018-09-01',
          to: '2022-04-30',
          announced: null,
          departureAnnounced: '2022-03-03',
        },
        {
          ...FACT,
          id: 'two',
          person: 'Ken Lunt',
          capacity: 'substantive',
          from: '2022-10-10',
          to: '..',
          announced: '2022-07',
          departureAnnounced: null,
        },
      ],
    } as unknown as Pack,
  ],
}
const CITATION = { documentId: 'd', start: 0, end: 9, quote: 'Ada Quill' }
const OFFICE = { id: 'office:1', key: 'chief', title: 'Chief Constable' } as Office

function check(name: string, change: Partial<Tenure>): string[] {
  const tenure = {
    id: 'tenure:1',
    person: 'actor:1',
    office: 'office:1',
    capacity: 'substantive',
    citations: [CITATION],
    events: [],
    attested: [],
    ...change,
  } as unknown as Tenure
  return tenureChecks([tenure], [OFFICE], new Map([['actor:1', name]]), PACK).map(one => one.message)
}

const when = (value: string) => ({ value, text: value, anchor: 'none' as const, relativeTo: null })
const event = (kind: 'left' | 'departure-announced' | 'sworn-in' | 'announced', value: string): Partial<Tenure> => ({
  events: [{ kind, when: when(value), citations: [CITATION] }],
})

describe('dates that a pack has otherwise', () => {
  it.each([
    [
      'departure-announced',
      '2022-01-25',
      'Ada Quill, Chief Constable: departure announced 2022-01-25 here; 2022-03-03 by the list of office-holders.',
    ],
    [
      'departure-announced',
      'XXXX-01-25',
      'Ada Quill, Chief Constable: departure announced XXXX-01-25 here; 2022-03-03 by the list of office-holders.',
    ],
    ['left', '2022-05', 'Ada Quill, Chief Constable: left 2022-05 here; 2022-04-30 by the list of office-holders.'],
  ] as const)('%s %s', (kind, value, message) => {
    expect(check('Ada Quill', event(kind, value))).toEqual([message])
  })
  it.each([
    ['departure-announced', '2022-03-03'],
    ['departure-announced', 'XXXX-03'],
    ['left', '2022-04'],
    ['sworn-in', '2018-09-01'],
  ] as const)('fits: %s %s', (kind, value) => {
    expect(check('Ada Quill', event(kind, value))).toEqual([])
  })
  it('a month of the pack holds its days', () => {
    expect(check('Ken Lunt', event('announced', '2022-07-08'))).toEqual([])
  })
  it('whom no pack knows is not checked', () => {
    expect(check('Jo Marl', event('left', '2001'))).toEqual([])
  })
})

describe('who was in office, as a pack has it', () => {
  it('another on that day', () => {
    expect(check('Ken Lunt', { attested: [when('2021-06-01')] })).toEqual([
      'Ken Lunt is called Chief Constable on 2021-06-01; by the list of office-holders, Ada Quill was.',
    ])
  })
  it.each(['2022-11-01', '2022-06-01'])('the same, or nobody known: %s', day => {
    expect(check('Ken Lunt', { attested: [when(day)] })).toEqual([])
  })
})
