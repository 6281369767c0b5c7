import { describe, expect, test } from 'vitest'
import { type FrameRow, frameOf, placeIn, worded } from '../../../test/frame-rows.ts'
import { analysePlain } from '../../../test/plain.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Pack } from '../../domain/pack.ts'
import { withFramedSteps } from './steps.ts'

const SOURCED = { source: ['A1'], mark: 'H', checked: '2026-11', note: null, from: null, to: null }
const STATE = {
  ...SOURCED,
  id: 'suspended',
  track: 'duty',
  label: 'suspended',
  phase: 'status',
  regimes: [],
  kinds: [],
}

/** An invented place that knows of one state, by words that no row has. */
const PACK = {
  name: 'ambershire',
  asOf: '2026-07',
  organizations: [],
  offices: [],
  aliases: [],
  regimes: [],
  kinds: [],
  states: [{ ...STATE, phrases: ['suspended from duty'], unless: [] }],
  wordings: [],
  transitions: [],
  checks: [],
} as unknown as Pack

/** Who undergoes the steps that are made of a row; `speaker` says all that stands behind him. */
function subjects(row: Partial<FrameRow> & Pick<FrameRow, 'text' | 'roles'>, speaker?: string): (string | null)[][] {
  const { text } = row
  const frame = frameOf({ type: 'step', trigger: 'sent home', attributes: { state: 'suspended' }, ...row })
  const said = speaker === undefined ? [] : [statementOf(text, speaker)]
  return withFramedSteps(analysePlain(text), said, { packs: [PACK] }, [frame], []).map(step =>
    step.subjects.map(span => worded(text, span)),
  )
}

function statementOf(text: string, speaker: string): Attribution {
  const at = placeIn(text, speaker)
  const content = { start: at.end + 1, end: text.length }
  return {
    kind: 'attribution',
    start: 0,
    end: text.length,
    speakerSpans: [at],
    contentSpans: [content],
    cueSpans: [],
    act: 'assert',
    made: 'made',
    hedges: [],
    voice: 'reported',
  } as unknown as Attribution
}

describe('steps of cases that the network reads', () => {
  test('who undergoes a step that no words of the pack tell', () => {
    expect(subjects({ text: 'PC Ada Quill was sent home on Monday.', roles: { subject: 'Ada Quill' } })).toEqual([
      ['Ada Quill'],
    ])
  })

  test('whoever takes a step, or tells of it, does not undergo it', () => {
    const text = 'Ken Marl says that three constables were sent home.'
    expect(subjects({ text, roles: { subject: 'Ken Marl' } }, 'Ken Marl').flat()).toEqual([])
    expect(subjects({ text, roles: { subject: 'three constables' } }, 'Ken Marl').flat()).toEqual(['three constables'])
    const taken = 'The force has sent home its own chief.'
    expect(subjects({ text: taken, roles: { subject: 'The force', by: 'The force' } }).flat()).toEqual([])
  })

  test('a piece of what somebody is called is nobody', () => {
    const text = 'Father-of-two Ken Marl was sent home.'
    expect(subjects({ text, roles: { subject: 'Father' } }).flat()).toEqual([])
  })

  test('a phrase of which a piece is read is taken whole; nobody is nobody', () => {
    const text = 'A Marlow Police officer was sent home.'
    expect(subjects({ text, roles: { subject: 'Marlow Police' } }).flat()).toEqual(['A Marlow Police officer'])
    const none = 'No Marlow officers were sent home.'
    expect(subjects({ text: none, roles: { subject: 'Marlow officers' } })).toEqual([])
  })

  test('whose complaint it is does not undergo it; whose appeal it is does', () => {
    const text = 'The watchdog sent home Ms Quill’s complaint.'
    expect(subjects({ text, roles: { subject: 'Ms Quill' } }).flat()).toEqual([])
    const appeal = 'PC Quill’s appeal was sent home.'
    expect(subjects({ text: appeal, roles: { subject: 'PC Quill' } }).flat()).toEqual(['PC Quill'])
  })

  test('what may come, or did not, is no step', () => {
    const text = 'PC Ada Quill was not sent home.'
    const row = { text, roles: { subject: 'Ada Quill' }, attributes: { state: 'suspended', modality: 'denied' } }
    expect(subjects(row)).toEqual([])
    expect(subjects({ text: 'If asked, Ada Quill would be sent home.', roles: { subject: 'Ada Quill' } })).toEqual([])
  })

  test('‘we’ is not whoever says it', () => {
    const text = '“We were sent home,” Ada Quill said.'
    expect(subjects({ text, roles: { subject: 'We' } }, 'Ada Quill').flat()).toEqual([])
  })

  test('whoever is missed is not suspended', () => {
    const text = 'Ada Quill, who passed away, is sadly missed.'
    expect(subjects({ text, trigger: 'missed', roles: { subject: 'Ada Quill' } })).toEqual([])
  })

  test('who is in charge is not charged', () => {
    const text = 'Ada Quill has been in charge of the depot since May.'
    const row = { text, trigger: 'in charge', roles: { subject: 'Ada Quill' } }
    expect(subjects(row)).toEqual([])
    expect(subjects({ ...row, text: 'Ada Quill was sent home in June.', trigger: 'sent home' })).toEqual([
      ['Ada Quill'],
    ])
  })

  test('a frame of which the network is less sure makes none', () => {
    expect(subjects({ text: 'Ada Quill was sent home.', roles: { subject: 'Ada Quill' }, score: 0.8 })).toEqual([])
  })
})
