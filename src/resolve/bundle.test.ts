import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { resolveBundle } from './bundle.ts'

const texts = {
  first: 'Ada Quill said the plan had failed. The Harrowmere Police Federation (HPF) agreed.',
  second: 'Dame Ada Quill, the mayor, said it was late.',
  third: 'The HPF said it was late. Ms Quill said nobody knew.',
  fourth: 'Ada Quill met Robert Bell. The mayor said it was dark.',
}

function bundle(names: readonly (keyof typeof texts)[], decisions: readonly ReviewDecision[] = []) {
  const parts: DocumentParts[] = names.map(name => partsOf(texts[name], { id: `sha256:${name}` }))
  return resolveBundle(
    parts.map(one => ({ documentId: one.document.id, publishedOn: null, cast: one.cast })),
    decisions,
  )
}

/** ‘name: documents’ of each actor, sorted. */
function actorsOf(names: readonly (keyof typeof texts)[], decisions: readonly ReviewDecision[] = []): string[] {
  return bundle(names, decisions)
    .actors.map(
      one => `${one.name}: ${[...new Set(one.members.map(member => member.documentId.slice(7)))].sort().join(' ')}`,
    )
    .sort()
}

describe('who is who across documents', () => {
  test('a full name joins, whatever honour came later', () => {
    expect(actorsOf(['first', 'second'])).toContain('Ada Quill: first second')
  })

  test('an abbreviation joins the name that another document spells out', () => {
    expect(actorsOf(['first', 'third'])).toContain('Harrowmere Police Federation: first third')
  })

  test('the first word of a force’s name joins it, where no second can be meant', () => {
    const parts = ['The Northmetropolitan Police agreed.', 'The Northmet agreed.'].map((text, i) =>
      partsOf(text, { id: `sha256:${i}` }),
    )
    const casts = parts.map(one => ({ documentId: one.document.id, publishedOn: null, cast: one.cast }))
    expect(resolveBundle(casts, []).actors.map(one => one.name)).toEqual(['Northmetropolitan Police'])
  })

  test('a surname alone joins nobody, and is proposed', () => {
    const { actors, diagnostics } = bundle(['first', 'third'])
    expect(actors.filter(one => one.name.endsWith('Quill')).map(one => one.members.length)).toEqual([1, 1])
    expect(diagnostics.map(one => one.code)).toEqual(['name/possible-same'])
  })

  test('an office known from another document finds its holder', () => {
    expect(actorsOf(['second', 'fourth'])).toContain('Ada Quill: fourth second')
    expect(actorsOf(['second', 'fourth'])).toEqual(['Ada Quill: fourth second', 'Robert Bell: fourth'])
    expect(actorsOf(['first', 'fourth'])).toContain('the mayor: fourth')
  })

  test('adding a document changes no id, and an id that goes leads to where it went', () => {
    const before = bundle(['third'])
    const after = bundle(['third', 'first', 'second'])
    const known = new Set(after.actors.flatMap(one => [one.id, ...one.formerIds]))
    for (const actor of before.actors) expect(known).toContain(actor.id)
    const order = bundle(['second', 'first', 'third'])
    expect(order.actors.map(one => one.id)).toEqual(after.actors.map(one => one.id))
  })

  test('a body is shown as most documents write it, not in the capitals of a heading', () => {
    const named = (...written: string[]): string[] => {
      const parts = written.map((text, i) => partsOf(text, { id: `sha256:${i}` }))
      const casts = parts.map(one => ({ documentId: one.document.id, publishedOn: null, cast: one.cast }))
      return resolveBundle(casts, []).actors.map(one => one.name)
    }
    expect(named('HARROWMERE CITY POLICE', 'The Harrowmere City Police agreed.')).toEqual(['Harrowmere City Police'])
    expect(named('HARROWMERE CITY POLICE')).toEqual(['Harrowmere City Police'])
    expect(named('Questions from THE PANEL')).toEqual(['Panel'])
    expect(named('The BBC NEWS agreed.')).toEqual(['BBC NEWS'])
    expect(named('It was for the IOPC.')).toEqual(['IOPC'])
  })

  const decision = { id: 'decision:1', by: 'ab', at: '2023-01-01T00:00:00Z', why: null }

  test('of two that are merged, the one that a person names stays', () => {
    const plain = bundle(['first', 'third'])
    const [full, short] = ['Ada Quill', 'Quill'].map(name => plain.actors.find(one => one.name === name)!.id)
    const merged: ReviewDecision = { ...decision, verb: 'merge', kind: 'actors', entry: short!, others: [full!] }
    const actor = bundle(['first', 'third'], [merged]).actors.find(
      one => one.members.length === 2 && one.kind === 'person',
    )
    expect([actor?.id, actor?.name]).toEqual([short, 'Quill'])
  })

  test('a merge joins, a split parts', () => {
    const plain = bundle(['first', 'third'])
    const [full, short] = ['Ada Quill', 'Quill'].map(name => plain.actors.find(one => one.name === name)!.id)
    const merged: ReviewDecision = { ...decision, verb: 'merge', kind: 'actors', entry: full!, others: [short!] }
    expect(actorsOf(['first', 'third'], [merged])).toContain('Ada Quill: first third')
    const parted: ReviewDecision = {
      ...decision,
      verb: 'split',
      kind: 'actors',
      entry: full!,
      documents: ['sha256:second'],
      name: 'Ada Quill of Marl',
    }
    expect(actorsOf(['first', 'second'], [parted])).toEqual(
      expect.arrayContaining(['Ada Quill: first', 'Ada Quill of Marl: second']),
    )
  })
})
