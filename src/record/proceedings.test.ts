import { describe, expect, it } from 'vitest'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import { type CaseStep, casesOf } from './cases.ts'
import { joinCases } from './proceedings.ts'

const state = (id: string, phase: StateFact['phase'], track: StateFact['track'] = 'discipline'): StateFact =>
  ({
    id,
    label: id,
    phase,
    track,
    regimes: [],
    kinds: [],
    phrases: [],
    unless: [],
    includes: [],
  }) as unknown as StateFact

let place = 0
/** A step told in a sentence of its own; `more` says what differs. */
function step(
  id: string,
  phase: StateFact['phase'],
  kind: string | null,
  more: Partial<CaseStep> & { track?: StateFact['track'] } = {},
): CaseStep {
  place += 100
  return {
    state: state(id, phase, more.track ?? 'discipline'),
    kind,
    forum: null,
    subjects: [],
    count: null,
    rest: false,
    by: null,
    byText: null,
    concerns: null,
    title: null,
    when: null,
    told: { asserted: 'stated', accordingTo: [] },
    citation: { documentId: 'sha256:a', start: place, end: place + 50, quote: `${id} ${place}` },
    said: id,
    rule: 'step/words',
    publishedOn: '2022-01-01',
    ...more,
  }
}
const on = (value: string) => ({ value, text: value, anchor: 'none' as const, relativeTo: null })
const person = (actor: string) => [{ actor, text: actor, count: null }]

describe('steps of one document', () => {
  it('puts steps about one person in one case, and another person in another', () => {
    const cases = casesOf([
      step('listed', 'proceedings', 'hearing', { subjects: person('actor:a') }),
      step('dismissed', 'outcome', 'hearing', { subjects: person('actor:a') }),
      step('warned', 'outcome', 'hearing', { subjects: person('actor:b') }),
    ])
    expect(cases.map(one => one.steps.map(({ state: { id } }) => id))).toEqual([['listed', 'dismissed'], ['warned']])
  })

  it('puts what befell one and another of those who were counted right before into their case', () => {
    const some = (text: string, count: number | null = null) => [{ actor: null, text, count }]
    const six = () => step('opened', 'investigation', 'inquiry', { subjects: some('Six officers', 6), count: 6 })
    const sacked = (text: string) => step('dismissed', 'outcome', 'hearing', { subjects: some(text, 1), count: 1 })
    expect(casesOf([six(), sacked('One')]).map(one => one.steps.length)).toEqual([2])
    expect(casesOf([six(), sacked('A sergeant in Marlow')]).map(one => one.steps.length)).toEqual([1, 1])
    const [first, , , , last] = [six(), six(), six(), six(), sacked('One')]
    expect(casesOf([first!, last!]).map(one => one.steps.length)).toEqual([1, 1])
  })

  it('puts what follows a case into the only one that names nobody, and not into another person’s', () => {
    const suspended = step('suspended', 'status', null, { subjects: person('actor:b'), track: 'duty' })
    const open = casesOf([step('opened', 'investigation', 'inquiry'), suspended])
    expect(open.map(one => one.steps.length)).toEqual([2])
    const named = casesOf([step('opened', 'investigation', 'inquiry', { subjects: person('actor:a') }), suspended])
    expect(named.map(one => one.steps.length)).toEqual([1])
  })

  it('does not take what befell whom an officer met for the officer’s case', () => {
    const cases = casesOf([
      step('charged', 'decision', 'case', {
        subjects: [{ actor: 'actor:a', text: 'PC Quill', count: null }],
        track: 'criminal',
      }),
      step('arrested', 'investigation', 'case', {
        subjects: [{ actor: null, text: 'the man', count: null }],
        track: 'criminal',
      }),
    ])
    expect(cases).toHaveLength(2)
  })

  it('joins ‘he’ to the only case of its kind that is of one person', () => {
    const he = step('found', 'proceedings', 'hearing', { open: true, single: true })
    const one = [{ actor: null, text: 'A police officer', count: null }]
    const two = [{ actor: null, text: 'Two officers', count: 2 }]
    expect(casesOf([step('sacked', 'outcome', 'hearing', { subjects: one }), he])[0]!.steps).toHaveLength(2)
    expect(casesOf([step('sacked', 'outcome', 'hearing', { subjects: two }), he])[0]!.steps).toHaveLength(1)
  })

  it('makes a case of what follows one where its sentence names the forum', () => {
    const follows = step('barred', 'after', null, { subjects: person('actor:a'), forum: 'hearing' })
    expect(casesOf([follows]).map(one => one.kind)).toEqual(['hearing'])
    expect(casesOf([step('barred', 'after', null, { subjects: person('actor:a') })])).toEqual([])
  })

  it('makes two trials of an acquittal and a conviction of different years', () => {
    const about = { subjects: person('actor:a'), track: 'criminal' as const }
    const cases = casesOf([
      step('acquitted', 'outcome', 'trial', { ...about, when: on('1998') }),
      step('convicted', 'outcome', 'trial', { ...about, when: on('2011') }),
    ])
    expect(cases).toHaveLength(2)
  })

  it('reckons the rest where the total and the others of the sentence are counted', () => {
    const citation = { documentId: 'sha256:a', start: 9000, end: 9050, quote: 'Three, two and the rest' }
    const [only] = casesOf([
      step('opened', 'investigation', 'investigation', {
        subjects: [{ actor: null, text: 'Ten officers', count: 10 }],
        count: 10,
      }),
      step('serious', 'decision', 'investigation', { count: 3, citation }),
      step('minor', 'decision', 'investigation', { count: 2, citation }),
      step('closed', 'decision', 'investigation', { rest: true, citation }),
    ])
    expect(only?.steps.map(({ count }) => count)).toEqual([10, 3, 2, 5])
  })

  it('keeps others who are counted apart from somebody named before, and who is named again with himself', () => {
    const clerks = [{ actor: null, text: 'Nine clerks', count: 9 }]
    const cases = casesOf([
      step('arrested', 'investigation', 'criminal', { subjects: person('actor:a') }),
      step('arrested', 'investigation', 'criminal', { subjects: clerks, count: 9 }),
      step('bailed', 'investigation', 'criminal', { subjects: person('actor:a') }),
    ])
    expect(cases.map(one => one.steps.length)).toEqual([2, 1])
    const taken = [{ actor: null, text: 'The nine clerks', count: 9 }]
    expect(
      casesOf([
        step('arrested', 'investigation', 'criminal', { subjects: person('actor:a') }),
        step('charged', 'decision', 'criminal', { subjects: taken, count: 9 }),
      ]),
    ).toHaveLength(1)
  })

  it('gives a resignation of somebody else to no case', () => {
    const cases = casesOf([
      step('dismissed', 'outcome', 'hearing', { subjects: person('actor:a') }),
      step('resigned', 'status', null, { subjects: person('actor:b'), track: 'employment' }),
    ])
    expect(cases[0]?.steps).toHaveLength(1)
  })
})

describe('cases of several documents', () => {
  const told = (documentId: string, ...steps: CaseStep[]) =>
    casesOf(steps.map(one => ({ ...one, citation: { ...one.citation, documentId } })))
  const names = new Map([['actor:a', 'Ada Quill']])

  it('joins those that share somebody named, and keeps the citations of both', () => {
    const one = told('sha256:a', step('listed', 'proceedings', 'hearing', { subjects: person('actor:a') }))
    const two = told(
      'sha256:b',
      step('dismissed', 'outcome', 'hearing', { subjects: person('actor:a'), when: on('2022') }),
    )
    const [joined, ...others] = joinCases([...one, ...two], noPacks, names)
    expect(others).toEqual([])
    expect(joined?.entry.steps.map(({ state: id }) => id)).toEqual(['listed', 'dismissed'])
    expect(joined?.entry.citations.map(({ documentId }) => documentId)).toEqual(['sha256:a', 'sha256:b'])
    expect(joined?.entry.standing).toBe('closed')
  })

  it('tells a step that another says, too, by that one alone', () => {
    const gross = step('gross', 'proceedings', 'hearing', { subjects: person('actor:a') })
    const more = { ...gross, state: { ...gross.state, includes: ['misconduct'] } }
    const steps = (...all: CaseStep[]) =>
      joinCases(told('sha256:a', ...all), noPacks, names)[0]!.entry.steps.map(({ state: id }) => id)
    expect(steps(step('misconduct', 'proceedings', 'hearing'), more)).toEqual(['gross'])
    // Of others it is told by itself
    const others = { subjects: [{ actor: null, text: 'Four officers', count: 4 }], count: 4 }
    expect(steps(more, step('misconduct', 'proceedings', 'hearing', others))).toContain('misconduct')
  })

  it('keeps those apart whose outcomes are of different years, or that name nobody', () => {
    const one = told(
      'sha256:a',
      step('dismissed', 'outcome', 'hearing', { subjects: person('actor:a'), when: on('2019') }),
    )
    const two = told(
      'sha256:b',
      step('dismissed', 'outcome', 'hearing', { subjects: person('actor:a'), when: on('2022') }),
    )
    const none = told('sha256:c', step('dismissed', 'outcome', 'hearing'))
    expect(joinCases([...one, ...two, ...none], noPacks, names)).toHaveLength(3)
  })

  it('gives a case the same id whatever other documents there are', () => {
    const one = told('sha256:a', step('listed', 'proceedings', 'hearing', { subjects: person('actor:a') }))
    const two = told('sha256:b', step('warned', 'outcome', 'hearing', { subjects: person('actor:b') }))
    const [alone] = joinCases(one, noPacks, names)
    expect(joinCases([...one, ...two], noPacks, names).map(({ entry }) => entry.id)).toContain(alone?.entry.id)
  })

  it('leaves open what nothing ends', () => {
    const one = told('sha256:a', step('opened', 'investigation', 'investigation', { subjects: person('actor:a') }))
    expect(joinCases(one, noPacks, names)[0]?.entry.standing).toBe('open')
  })

  describe('over documents', () => {
    const group = (text: string, count: number) => [{ actor: null, text, count }]
    const pack = {
      packs: [
        {
          kinds: ['open', 'board', 'force'].map(id => ({
            ...{ id, mark: 'H', title: id, track: 'discipline', forum: false, family: null },
            conductedBy: id === 'open' ? [] : [id],
          })),
          transitions: [],
        },
      ],
    } as unknown as PackKnowledge
    const told = (kind: string, text: string, count: number) =>
      casesOf([step('opened', 'investigation', kind, { subjects: group(text, count), count })])
    const kinds = (...cases: ReturnType<typeof told>[]) =>
      joinCases(cases.flat(), pack, new Map()).map(({ entry }) => `${entry.kind} ${entry.subjects[0]!.count}`)

    it('a counted group is the same in another document, of the kind that tells who looks into it', () => {
      expect(kinds(told('open', 'Seventeen officers', 17), told('board', 'the 17 officers', 17))).toEqual(['board 17'])
    })
    it('another number, other people, few, or two who look into them are two cases', () => {
      expect(kinds(told('open', '17 officers', 17), told('board', '16 officers', 16))).toHaveLength(2)
      expect(kinds(told('open', '17 officers', 17), told('board', '17 nurses', 17))).toHaveLength(2)
      expect(kinds(told('open', 'two officers', 2), told('board', 'two officers', 2))).toHaveLength(2)
      expect(kinds(told('force', '17 officers', 17), told('board', '17 officers', 17))).toHaveLength(2)
    })
    it('whom a case is against is not whose death another is over', () => {
      const against = casesOf([step('arrested', 'investigation', 'board', { subjects: person('actor:a') })])
      const over = casesOf([step('opened', 'investigation', 'board', { concerns: 'actor:a' })])
      expect(joinCases([...against, ...over], noPacks, new Map())).toHaveLength(2)
      expect(joinCases([...over, ...over], noPacks, new Map())).toHaveLength(1)
    })
  })
})
