import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import type { Pack } from '../domain/pack.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { extract, findMentions, ruleAttributions } from '../extract/index.ts'
import { analyse } from '../language/index.ts'
import { resolveDocument } from './index.ts'

const FACT = { source: ['S1'], mark: 'H' as const, checked: '2026-11-22', note: null }
const OFFICE = {
  ...FACT,
  id: 'commissioner',
  title: 'Commissioner of Police of Marlow',
  aliases: ['Marlow commissioner', 'Marlow police chief'],
  organization: 'marlow',
  generic: false,
  actsFor: null,
}
const HOLDER = {
  ...FACT,
  office: 'commissioner',
  honorifics: [],
  aliases: [],
  announced: null,
  departureAnnounced: null,
  attested: [],
  capacity: 'substantive' as const,
}
const MARLOW: PackKnowledge = {
  packs: [
    {
      name: 'marlow',
      asOf: '2026-01',
      organizations: [],
      aliases: [
        {
          id: 'the-commissioner',
          phrases: ['the Commissioner'],
          candidates: [{ key: 'commissioner', from: null, to: null, near: ['Marlow'], speaks: false }],
        },
      ],
      offices: [OFFICE],
      holders: [
        { ...HOLDER, id: 'one', person: 'Ada Quill', from: '2010-01-01', to: '2017-12-31' },
        { ...HOLDER, id: 'two', person: 'Ken Lunt', from: '2018-01-01', to: '..' },
      ],
    } as unknown as Pack,
  ],
}

/** Who is found to have said what is quoted. */
function speaker(publishedOn: string | null, text: string): string | null {
  const analysed = analyse(plainDocument(text, { publishedOn }))
  const mentions = findMentions(analysed)
  const found = extract(analysed, mentions, { attributions: ruleAttributions(analysed), frames: [] })
  const { cast, speakers } = resolveDocument(analysed, found, MARLOW)
  return cast[speakers[0]?.actors[0] ?? -1]?.name ?? null
}

const STORY = 'Ada Quill met Ken Lunt in Marlow. The Marlow police chief said: “It was late and it was dark.”'

describe('who held an office, by a pack', () => {
  it('the one in office on the day of the document', () => {
    expect(speaker('2015-06-01', STORY)).toBe('Ada Quill')
    expect(speaker('2019-06-01', STORY)).toBe('Ken Lunt')
  })
  it('nobody whom the document does not name', () => {
    expect(speaker('2015-06-01', STORY.replace('Ada Quill met', 'Somebody met'))).toBe('the Marlow police chief')
  })
  it('nobody of two without a day, and the one of them whom the document names', () => {
    expect(speaker(null, STORY)).toBe('the Marlow police chief')
    expect(speaker(null, STORY.replace('Ada Quill met', 'Somebody met'))).toBe('Ken Lunt')
  })
  it('‘the Commissioner’, where words of the document tell of which body', () => {
    const story = 'Ada Quill met Tom Wray in Marlow. The Commissioner said: “It was late and it was dark.”'
    expect(speaker('2015-06-01', story)).toBe('Ada Quill')
    expect(speaker('2015-06-01', story.replace('in Marlow', 'in Harrow'))).toBe('the Commissioner')
  })
})
