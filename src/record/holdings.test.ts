import { describe, expect, it } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import { holdingsOf } from './holdings.ts'
import { sourceOf } from './source.ts'

/** ‘who: office, what happened when’ of each office that a document of 3 June 2022, a Friday, shows somebody in. */
function held(text: string): string[] {
  const parts = partsOf(text, { publishedOn: '2022-06-03' })
  const source = sourceOf(
    parts,
    parts.cast.map(one => one.name),
  )
  return holdingsOf(source).map(({ person, office, capacity, event }) => {
    const happened = event ? `, ${event.kind} ${event.when?.value ?? '–'}` : ''
    return `${person}: ${capacity === 'substantive' ? '' : `${capacity} `}${office.title}${happened}`
  })
}

describe('who held what, as one document tells', () => {
  it('whoever retired from another body did not leave the office of this one', () => {
    const next = 'Ada Quill is the Chief Constable of Marlow Police. '
    expect(held(`${next}Ms Quill retired from Holme Police in 2020.`)).toEqual(['Ada Quill: Chief Constable'])
    expect(held(`${next}Ms Quill retired from Marlow Police in 2020.`)).toEqual([
      'Ada Quill: Chief Constable',
      'Ada Quill: Chief Constable, left 2020',
    ])
  })

  it('‘weeks after’ somebody left tells when, and not in whose place', () => {
    const left = 'Ken Marl retired as Deputy Chief Constable.'
    expect(held(`Ada Quill, the chair, was there. Ms Quill took over on 1 May, weeks after ${left}`)).not.toContain(
      'Ada Quill: Deputy Chief Constable, took-office 2022-05-01',
    )
  })

  it('whoever is named for an office starts in it on the day that is told', () => {
    const named = 'Ada Quill is to be the next chief constable.'
    expect(held(`${named} Ms Quill will start on 1 October.`)).toContain(
      'Ada Quill: designate chief constable, took-office 2022-10-01',
    )
    expect(held('Ada Quill, the chief constable, spoke. Ms Quill will start on 1 October.')).toEqual([
      'Ada Quill: chief constable',
    ])
  })

  it('whoever is promoted to replace somebody comes into that one’s office, and not into the own', () => {
    const away = 'The deputy chief constable was away.'
    expect(held(`${away} Assistant Chief Constable Ada Quill has been promoted to replace him.`)).toEqual([
      'Ada Quill: Assistant Chief Constable',
    ])
  })

  it('a body that is chaired has a chair', () => {
    expect(held('Ada Quill, who chaired the panel until 2019, came.')).toEqual([
      'Ada Quill: chair',
      'Ada Quill: chair, left 2019',
    ])
    expect(held('Ada Quill, who chairs Marlow Council, came.')).toEqual(['Ada Quill: chair'])
    expect(held('Ada Quill, who chaired the meeting, came.')).toEqual([])
  })
})
