import { describe, expect, it } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { Pack } from '../domain/pack.ts'
import { headingSteps } from './step-headings.ts'
import { stepWordsOf } from './step-words.ts'

const SOURCED = { source: ['A1'], mark: 'H', checked: '2026-11', note: null, from: null, to: null, unless: [] } as const
const kind = (id: string, track: string, phrases: string[]) => ({ ...SOURCED, id, track, phrases, forum: true })
const state = (id: string, track: string, kinds: string[]) => ({
  ...SOURCED,
  id,
  track,
  kinds,
  phase: 'proceedings',
  phrases: [],
})
const PACK = {
  kinds: [kind('inquest', 'inquest', ['inquest']), kind('hearing', 'discipline', ['conduct hearing'])],
  states: [
    state('hearing-held', 'discipline', ['hearing']),
    state('inquest-heard', 'inquest', ['inquest']),
    state('inquest-under-way', 'inquest', ['inquest']),
  ],
  wordings: [],
} as unknown as Pack

/** ‘state of whom, when’ of what the heading of a document names. */
function headed(text: string, changes: Partial<SourceDocument> = {}): string[] {
  const analysed = analysePlain(text, changes)
  return headingSteps(analysed, stepWordsOf({ packs: [PACK] })).map(one => {
    const who = one.concerns ?? one.subjects[0]!
    return `${one.state} of ${text.slice(who.start, who.end)}, ${one.when?.value ?? '–'}`
  })
}

describe('the case that a document is headed by', () => {
  const TRANSCRIPT = { genre: 'transcript', publishedOn: '2021-11-16' } as const
  it('a hearing, with the day of its transcript', () => {
    const hearing =
      'IN THE MATTER OF A CONDUCT HEARING\n\nconcerning PC 22 KEN MARL\n\nTuesday, 16 November 2021\n\nTHE CHAIR: Good.'
    expect(headed(hearing, TRANSCRIPT)).toEqual(['hearing-held of PC 22 KEN MARL, 2021-11-16'])
    expect(headed('Transcript of the conduct hearing into the conduct of Ken Marl', TRANSCRIPT)).toEqual([
      'hearing-held of Ken Marl, –',
    ])
  })

  it('an inquest, heard in a transcript and before the coroner in a ruling', () => {
    const inquest = 'Inquest touching the death of Ada Quill, deceased\n\nRuling of 5 May 2023'
    expect(headed(inquest)).toEqual(['inquest-under-way of Ada Quill, –'])
    expect(headed(inquest, { ...TRANSCRIPT, publishedOn: '2023-05-05' })).toEqual([
      'inquest-heard of Ada Quill, 2023-05-05',
    ])
  })

  it.each([
    'Family to attend inquest into the death of Ada Quill',
    'Conduct hearing rooms are to close',
    'Council meeting concerning Ada Quill',
    `${'A long paragraph goes before, as in any story that is no heading of a case. '.repeat(3)}\n\nInquest into the death of Ada Quill`,
  ])('none: %s', text => {
    expect(headed(text)).toEqual([])
  })
})
