import { describe, expect, it } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import type { Pack } from '../domain/pack.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { deputiesOf } from './deputies.ts'
import { holdingsOf } from './holdings.ts'
import { sourceOf } from './source.ts'

const FACT = { source: ['S1'], mark: 'H' as const, checked: '2026-11-22', note: null }
const HOLDER = {
  ...FACT,
  office: 'deputy',
  honorifics: [],
  aliases: [],
  announced: null,
  departureAnnounced: null,
  attested: [],
  capacity: 'substantive',
}
const MARLOW: PackKnowledge = {
  packs: [
    {
      name: 'marlow',
      asOf: '2026-01',
      organizations: [],
      aliases: [],
      offices: [
        {
          ...FACT,
          id: 'deputy',
          title: 'Deputy Commissioner',
          aliases: [],
          organization: 'marlow',
          generic: false,
          actsFor: null,
        },
      ],
      holders: [
        { ...HOLDER, id: 'one', person: 'Ken Lunt', from: '2010-01-01', to: '2017-12-31' },
        { ...HOLDER, id: 'two', person: 'Rose Marl', from: '2018-01-01', to: '..' },
      ],
    } as unknown as Pack,
  ],
}

/** ‘who: office’ of each deputy that a text shows, in a document without a date. */
function deputies(text: string, pack = MARLOW): string[] {
  const parts = partsOf(text)
  const source = sourceOf(
    { ...parts, document: { ...parts.document, publishedOn: null } },
    parts.cast.map(one => one.name),
  )
  return deputiesOf(source, holdingsOf(source), pack).map(
    ({ person, office, event }) =>
      `${person}: ${office.title}${event ? `, ${event.kind} ${event.when?.text ?? ''}` : ''}`,
  )
}

describe('whom ‘her deputy’ means, by a pack', () => {
  const STORY =
    'Commissioner Ada Quill has defended her deputy after the raid. Ken Lunt told the hearing that he was late.'
  it('the one deputy whom the document names', () => {
    expect(deputies(STORY)).toEqual(['Ken Lunt: Deputy Commissioner'])
    expect(deputies(STORY.replace('her deputy', 'her deputy — due to retire in a matter of weeks — again'))).toEqual([
      'Ken Lunt: Deputy Commissioner, left in a matter of weeks',
    ])
  })
  it('nobody whom it does not name, of two whom it names, or of another office', () => {
    expect(deputies(STORY.replace('Ken Lunt', 'Tom Wray'))).toEqual([])
    expect(deputies(`${STORY} Rose Marl was late, too.`)).toEqual([])
    expect(deputies(STORY.replace('Commissioner', 'Headteacher'))).toEqual([])
    expect(deputies(STORY.replace('her deputy', 'her deputy leader'))).toEqual([])
    expect(deputies(STORY, { packs: [] })).toEqual([])
  })
})
