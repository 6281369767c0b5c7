import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import type { Pack } from '../domain/pack.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { analyse } from '../language/index.ts'
import { findSteps } from './steps.ts'

const SOURCED = { source: ['A1'], mark: 'H', checked: '2026-11', note: null, from: null, to: null } as const
const state = (id: string, phase: string, phrases: string[], more: object = {}) => ({
  ...SOURCED,
  id,
  track: 'discipline',
  label: id,
  phase,
  regimes: [],
  kinds: [],
  phrases,
  unless: [],
  ...more,
})
const kind = (id: string, track: string, phrases: string[], forum: boolean) => ({
  ...SOURCED,
  id,
  title: id,
  track,
  family: null,
  phrases,
  unless: [],
  conductedBy: [],
  forum,
})

/** An invented place: a hearing, a board's investigation, an inquest. */
const PACK = {
  name: 'ambershire',
  asOf: '2026-07',
  organizations: [],
  offices: [],
  aliases: [],
  regimes: [],
  kinds: [
    kind('hearing', 'discipline', ['conduct hearing|hearings'], true),
    kind('board-investigation', 'discipline', ['board investigation'], false),
    kind('inquest', 'inquest', ['inquest|inquests'], true),
  ],
  states: [
    state('serious', 'decision', ['case to answer for serious misconduct'], { kinds: ['board-investigation'] }),
    state('minor', 'decision', ['case to answer for misconduct'], { kinds: ['board-investigation'] }),
    state('warned', 'outcome', ['written warning|warnings']),
    state('would-have', 'outcome', ['would have been dismissed']),
    state('dismissed', 'outcome', []),
    state('suspended', 'status', ['suspended from duty', 'was|were|been suspended'], { track: 'duty' }),
    state('charged', 'decision', ['charged with'], { track: 'criminal' }),
    state('opened', 'proceedings', ['inquest * opened'], { track: 'inquest', kinds: ['inquest'] }),
    state('adjourned', 'proceedings', ['inquest * adjourned'], { track: 'inquest', kinds: ['inquest'] }),
  ],
  wordings: [
    {
      ...SOURCED,
      id: 'sacked',
      phrases: ['sacked', 'was|were dismissed'],
      states: ['dismissed'],
      requires: ['hearing'],
      unless: [],
    },
  ],
  transitions: [],
  checks: [],
} as unknown as Pack
const KNOWN: PackKnowledge = { packs: [PACK] }

/** What the steps of a text say, each in one line: subjects, state, kind of proceeding, by whom, when. */
function told(text: string, pack = KNOWN): string[] {
  const analysed = analyse(plainDocument(text))
  const words = (span: { readonly start: number; readonly end: number } | null): string =>
    span ? analysed.document.text.slice(span.start, span.end) : '–'
  return findSteps(analysed, [], pack).map(one => {
    const who = one.subjects.map(subject => words(subject)).join(' + ') || '–'
    const count = one.count === null ? '' : ` (${one.count})`
    const modality = one.modality === 'actual' ? '' : `, ${one.modality}`
    return `${who}${count}: ${one.state}, ${one.proceeding ?? '–'}, ${words(one.by)}, ${one.when?.text ?? '–'}${modality}`
  })
}

describe('steps of formal processes', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['PC Ada Quill was dismissed at a conduct hearing on Friday.', ['PC Ada Quill: dismissed, hearing, –, Friday']],
    [
      'A conduct hearing met in May. The panel sacked Sergeant Ken Marl.',
      ['Sergeant Ken Marl: dismissed, hearing, The panel, –'],
    ],
    [
      'Three constables were given written warnings at a conduct hearing.',
      ['Three constables (3): warned, hearing, –, –'],
    ],
    [
      'The board found in May that six had a case to answer for misconduct.',
      ['six (6): minor, board-investigation, The board, May'],
    ],
    [
      'Five officers had a case to answer for serious misconduct, two for misconduct.',
      ['Five officers (5): serious, board-investigation, –, –', 'two (2): minor, board-investigation, –, –'],
    ],
    ['PC Ada Quill has been told that she was suspended.', ['PC Ada Quill: suspended, –, –, –']],
    ['The family will have it before the inquest is opened.', []],
    ['The sergeant would have been dismissed, a conduct hearing ruled.', ['The sergeant: would-have, hearing, –, –']],
    [
      'Ada Quill, who was suspended, is charged with fraud.',
      ['Ada Quill: suspended, –, –, –', 'Ada Quill: charged, –, –, –'],
    ],
    // The day of what a step is about is not the step's; that of a hearing is.
    ['PC Ada Quill was charged with assault after an incident on 4 May.', ['PC Ada Quill: charged, –, –, –']],
    ['PC Ada Quill was sacked after a conduct hearing on 4 May.', ['PC Ada Quill: dismissed, hearing, –, 4 May']],
    [
      'Ada Quill, Ken Marl and Rose Wray were suspended from duty.',
      ['Ada Quill + Ken Marl + Rose Wray (3): suspended, –, –, –'],
    ],
    [
      'Eight officers working in Marlow and one clerk were suspended from duty.',
      ['Eight officers working in Marlow + one clerk (9): suspended, –, –, –'],
    ],
    ['An officer filmed pushing a man in the street was suspended from duty.', ['An officer: suspended, –, –, –']],
    [
      'PC Ada Quill stopped a man in Gold Street, Marlow, who was later charged with theft.',
      ['a man: charged, –, –, –'],
    ],
    [
      'PC Ada Quill was charged with assault after an investigation by the watchdog.',
      ['PC Ada Quill: charged, –, –, –'],
    ],
    ['The officer responsible has, rightly, been suspended.', ['The officer: suspended, –, –, –']],
    [
      'Six officers were seen by the board, with two found to have a case to answer for serious misconduct.',
      ['two (2): serious, board-investigation, –, –'],
    ],
    ['At a conduct hearing panels gave 36 written warnings.', ['– (36): warned, hearing, –, –']],
    [
      'The officers, Sergeant Ann Wray-Lunt, PC Ken Marl and PC Rose Quill, were suspended from duty.',
      ['Sergeant Ann Wray-Lunt + PC Ken Marl + PC Rose Quill (3): suspended, –, –, –'],
    ],
    // Whoever is of the police by the words themselves is told of, though no hearing is named; others may be anybody's.
    ['PC Ada Quill was sacked.', ['PC Ada Quill: dismissed, board-investigation, –, –']],
    ['The clerk was sacked.', ['The clerk: dismissed, –, –, –']],
    ['An officer who drove at the rider has been suspended from duty.', ['An officer: suspended, –, –, –']],
    [
      'An officer who hid the file and then made up a report to save his pension has been suspended from duty.',
      ['An officer: suspended, –, –, –'],
    ],
    [
      'Five officers in Marlow and Holme were dismissed at a conduct hearing.',
      ['Five officers in Marlow and Holme (5): dismissed, hearing, –, –'],
    ],
    ['They waited until PC Ada Quill was sacked in May.', ['PC Ada Quill: dismissed, board-investigation, –, May']],
    [
      'An inquest into the death of Ada Quill, 31, was opened and adjourned on Monday.',
      ['–: opened, inquest, –, Monday', '–: adjourned, inquest, –, Monday'],
    ],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(told(text).sort()).toEqual([...expected].sort())
  })

  const none = [
    'PC Ada Quill could be sacked at a conduct hearing.',
    'PC Ada Quill should have been suspended from duty.',
    'PC Ada Quill was not suspended from duty.',
    'If PC Ada Quill is charged with fraud, she will resign.',
    'No officer was suspended from duty.',
    'The scheme was suspended.',
    'Where an officer is charged with fraud, the board must be told.',
    'There is no way of putting them on a charge; being charged with fraud is rare.',
    'The board found no indication that PC Ada Quill had a case to answer for misconduct.',
    'They would wait until PC Ada Quill was sacked.',
    'Officers can be dismissed only at a conduct hearing.',
    'Zero officers or members of staff were suspended from duty.',
    'The claim was dismissed at a conduct hearing.',
  ]
  it.each(none)('none: %s', text => {
    expect(told(text)).toEqual([])
  })

  it('finds nothing without a pack', () => {
    expect(told('PC Ada Quill was dismissed at a conduct hearing.', noPacks)).toEqual([])
  })
})
