import { describe, expect, it } from 'vitest'
import { loadPacks } from '../packs/load-packs.ts'
import { analyseDocument, buildBundleRecord, rulesOnly } from '../pipeline.ts'
import { headlinesTaken, isNew, isOtherSide, leadTaken, officersTaken } from './case-subjects.ts'
import type { CaseStep, CaseSubject } from './cases.ts'

const said = (text: string, count: number | null = null): CaseSubject => ({ actor: null, text, count })
const named = (actor: string): CaseSubject => ({ actor, text: actor, count: null })
const step = (start: number, id: string, subjects: readonly CaseSubject[]): CaseStep =>
  ({ state: { id }, subjects, count: null, citation: { start } }) as unknown as CaseStep

describe('whom the steps of a case are told of', () => {
  it('gives a headline the people of the text, where the text tells the same step', () => {
    const steps = [step(0, 'sacked', [said('Marlow Pc')]), step(50, 'sacked', [named('actor:a')])]
    expect(headlinesTaken(steps, 30)[0]!.subjects).toEqual([named('actor:a')])
  })

  it('leaves a headline its own where the text tells another step', () => {
    const steps = [step(0, 'sacked', [said('Marlow Pc')]), step(50, 'charged', [named('actor:a')])]
    expect(headlinesTaken(steps, 30)[0]!.subjects).toEqual([said('Marlow Pc')])
  })

  const rows: readonly [CaseSubject, readonly CaseSubject[], boolean][] = [
    [said('two serving officers', 2), [said('Two police officers', 2)], false],
    [said('three former officers', 3), [said('Two police officers', 2)], true],
    [said('an officer'), [named('actor:a')], false],
    [said('a retired sergeant'), [named('actor:a')], true],
  ]
  it.each(rows)('%o beside %o: new %s', (subject, known, expected) => {
    expect(isNew(known, subject)).toBe(expected)
  })

  it('tells officers from those whom they meet', () => {
    expect(isOtherSide([said('PC Marl')], [said('the man')])).toBe(true)
    expect(isOtherSide([said('PC Marl')], [said('the sergeant')])).toBe(false)
    expect(isOtherSide([], [said('the man')])).toBe(false)
  })
})

let place = 0
/** A step of the police, behind those made before. */
function told(subjects: readonly CaseSubject[], id = 'sacked', track = 'discipline'): CaseStep {
  place += 100
  const state = { id, track, phase: 'outcome' }
  return { state, subjects, count: null, citation: { start: place } } as unknown as CaseStep
}
const described = (text: string): CaseSubject[] => [said(text)]
const by = (actor: string, text: string): CaseSubject[] => [{ actor, text, count: null }]

describe('whom a story begins with', () => {
  const first = (steps: readonly CaseStep[]): string | null | undefined => leadTaken(steps)[0]!.subjects[0]?.actor

  it('is the one whom it names', () => {
    const lead = told(described('A trainee police officer in Marlow'))
    expect(first([lead, told(by('a', 'PC Quill'), 'found-guilty')])).toBe('a')
    // Whoever comes behind the name is another
    expect(first([lead, told(by('a', 'PC Quill')), told(described('A second constable in Holme'))])).toBe('a')
  })

  it('is nobody where two are named, or another is only described', () => {
    const lead = told(described('A police officer'))
    expect(first([lead, told(by('a', 'PC Quill')), told(by('b', 'PC Marl'))])).toBe(null)
    expect(first([lead, told(described('A second constable in Holme')), told(by('a', 'PC Quill'))])).toBe(null)
    expect(first([told(described('Two police officers')), told(by('a', 'PC Quill'))])).toBe(null)
  })

  it('is no officer’s victim', () => {
    const lead = told(described('A police officer'))
    expect(first([lead, told(by('a', 'Ada Quill'), 'arrested', 'criminal')])).toBe(null)
  })
})

describe('‘the officer’', () => {
  const last = (steps: readonly CaseStep[]): string | null | undefined =>
    officersTaken(steps).at(-1)!.subjects[0]?.actor
  const quill = told(by('a', 'DC Quill'))

  it('is the one officer who is named up to there', () => {
    expect(last([quill, told(described('the officer'), 'case-to-answer')])).toBe('a')
    expect(last([quill, told(described('The former detective'))])).toBe('a')
  })

  it('is nobody where two are named, or somebody is described in between, or in a step that anybody can take', () => {
    expect(last([quill, told(by('b', 'PC Marl')), told(described('the officer'))])).toBe(null)
    expect(last([quill, told(described('A sergeant')), told(described('the officer'))])).toBe(null)
    expect(last([quill, told(described('the officer'), 'charged', 'criminal')])).toBe(null)
    expect(last([told(described('the officer'))])).toBe(null)
  })
})

describe('‘he’ behind the name of somebody’s barrister', () => {
  it('is the officer who is named before', async () => {
    const pack = await loadPacks(['england-wales-policing'])
    const sentences = [
      'PC Tom Wray drove the car, an inquest heard.',
      'The family’s barrister, Ken Marl, said that it was late.',
      'He was interviewed under criminal caution.',
    ]
    const knowledge = { ...rulesOnly, pack }
    const file = { path: 'story.txt', documentId: `sha256:${'a'.repeat(64)}` }
    const { parts } = await analyseDocument(new TextEncoder().encode(sentences.join(' ')), file, knowledge)
    const { proceedings, actors } = buildBundleRecord([parts!], [], knowledge)
    const criminal = proceedings.find(one => one.kind === 'criminal-case')
    const names = criminal?.subjects.map(({ actor }) => actors.find(one => one.id === actor)?.name)
    expect(names).toEqual(['Tom Wray'])
  })
})

describe('whoever was before the same hearing', () => {
  it.each([
    ['A colleague, Sergeant Ken Marl, received a written warning at the same hearing.', 1],
    ['Sergeant Ken Marl received a written warning at a misconduct meeting in May.', 2],
  ])('%s', async (second, cases) => {
    const pack = await loadPacks(['england-wales-policing'])
    const text = `PC Ada Quill was given a final written warning at a misconduct hearing in March. ${second}`
    const knowledge = { ...rulesOnly, pack }
    const file = { path: 'story.txt', documentId: `sha256:${'b'.repeat(64)}` }
    const { parts } = await analyseDocument(new TextEncoder().encode(text), file, knowledge)
    expect(buildBundleRecord([parts!], [], knowledge).proceedings).toHaveLength(cases)
  })
})

it('takes no force for the officer of whom a step is told', () => {
  const track = (name: string, one: CaseStep): CaseStep => ({ ...one, state: { ...one.state, track: name } as never })
  const engage = track('oversight', step(0, 'engage', [named('actor:force')]))
  const suspended = track('duty', step(50, 'suspended', [said('The officer')]))
  expect(officersTaken([engage, suspended])[1]!.subjects).toEqual([said('The officer')])
  const found = track('discipline', step(0, 'cta', [named('actor:a')]))
  expect(officersTaken([found, suspended])[1]!.subjects).toEqual([{ ...said('The officer'), actor: 'actor:a' }])
})
