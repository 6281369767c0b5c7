import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import type { Pack } from '../domain/pack.ts'
import { findSteps } from './steps.ts'

const SOURCED = { source: ['A1'], mark: 'H', checked: '2026-11', note: null, from: null, to: null } as const
const kind = (id: string, conductedBy: readonly string[]) => ({
  ...SOURCED,
  id,
  title: id,
  track: 'discipline',
  family: null,
  phrases: [],
  unless: [],
  conductedBy,
  forum: false,
})
const state = (
  id: string,
  phase: string,
  phrases: readonly string[],
  kinds: readonly string[],
  track = 'discipline',
) => ({
  ...SOURCED,
  id,
  track,
  label: id,
  phase,
  regimes: [],
  kinds,
  phrases,
  unless: [],
})

/** A board that investigates, an investigation whose conduct is not said. */
const PACK = {
  name: 'ambershire',
  asOf: '2026-07',
  organizations: [{ ...SOURCED, id: 'board', name: 'Ambershire Conduct Board', names: [], aliases: ['Conduct Board'] }],
  offices: [],
  aliases: [],
  regimes: [],
  kinds: [kind('board-investigation', ['board']), kind('open-investigation', [])],
  states: [
    state('begun', 'investigation', [], ['board-investigation', 'open-investigation']),
    state('warned', 'outcome', ['final written warning'], []),
    state('not-charged', 'decision', ['insufficient evidence to charge'], [], 'criminal'),
  ],
  wordings: [],
  transitions: [],
  checks: [],
} as unknown as Pack

const told = (text: string): string[] =>
  findSteps(analysePlain(text), [], { packs: [PACK] }).map(({ state: id, proceeding, by, subjects }) => {
    const who = subjects.map(({ start, end }) => text.slice(start, end)).join(' + ')
    return [id, proceeding ?? '–', by ? text.slice(by.start, by.end) : '–', who].filter(Boolean).join(', ')
  })

describe('proceedings known by who conducts them', () => {
  test.each<[string, readonly string[]]>([
    ['The Conduct Board is investigating after a rider was hurt.', ['begun, board-investigation, The Conduct Board']],
    [
      'The Ambershire Conduct Board has launched an independent investigation.',
      ['begun, board-investigation, The Ambershire Conduct Board'],
    ],
    ['PC Ken Marl was given a final written warning.', ['warned, open-investigation, –, PC Ken Marl']],
    [
      'There was insufficient evidence to charge PC Ken Marl and PC Ada Quill over it.',
      ['not-charged, –, –, PC Ken Marl + PC Ada Quill'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test.each([
    'The bakery is investigating after a rider was hurt.',
    'The Conduct Board is not investigating.',
    'Riders asked the Conduct Board to investigate.',
    'The Conduct Board launched a website for the investigation of complaints.',
  ])('nothing in: %s', text => {
    expect(told(text)).toEqual([])
  })
})
