import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import { resolveBundle } from './bundle.ts'
import { endsName } from './call-names.ts'

/** ‘name: documents’ of each actor who is named, sorted; documents are numbered from 0. */
function actorsOf(...texts: readonly string[]): string[] {
  const casts = texts.map((text, i) => {
    const parts = partsOf(text, { id: `sha256:${i}` })
    return { documentId: parts.document.id, publishedOn: null, cast: parts.cast }
  })
  return resolveBundle(casts, [])
    .actors.filter(one => one.naming === 'named')
    .map(one => `${one.name}: ${[...new Set(one.members.map(member => member.documentId.slice(7)))].sort().join(' ')}`)
    .sort()
}

describe('a surname and an office', () => {
  const full = 'Gareth Marl, the Deputy Chief Constable, said it was late.'
  const other = 'Councillor Ruth Marl said nobody knew.'

  test.each([
    ['Deputy Chief Constable Marl said it was dark.'],
    ['The Deputy Chief Constable, Mr Marl, said it was dark.'],
  ])('join the one full name that has both: %s', text => {
    expect(actorsOf(full, other, text)).toEqual(['Gareth Marl: 0 2', 'Ruth Marl: 1'])
  })

  test.each([
    ['by the surname alone', [full, 'Mr Marl said it was dark.'], ['Gareth Marl: 0', 'Marl: 1']],
    ['by another rank', [full, 'Assistant Chief Constable Marl said it was dark.'], ['Gareth Marl: 0', 'Marl: 1']],
    [
      'where two of the surname hold the office',
      [full, 'Deputy Chief Constable Roy Marl said so.', 'Deputy Chief Constable Marl said it was dark.'],
      ['Gareth Marl: 0', 'Marl: 2', 'Roy Marl: 1'],
    ],
    [
      'by an office that many hold',
      ['PC Gareth Marl said it was late.', 'PC Marl said it was dark.'],
      ['Gareth Marl: 0', 'Marl: 1'],
    ],
    [
      'where the title tells of another',
      [full, 'The Deputy Chief Constable, Mrs Marl, said it was dark.'],
      ['Gareth Marl: 0', 'Marl: 1'],
    ],
  ])('join nobody %s', (_, texts, actors) => {
    expect(actorsOf(...texts)).toEqual(actors)
  })
})

describe('the last words of a name', () => {
  test.each([
    [
      'one body of the bundle',
      ['The Marlow City Police Federation agreed.', 'The Police Federation agreed.', 'The Federation agreed.'],
      ['Marlow City Police Federation: 0 1 2'],
    ],
    [
      'one of the document',
      ['The Marlow Police and Crime Panel met. The Panel agreed.'],
      ['Marlow Police and Crime Panel: 0'],
    ],
    [
      'an account',
      ['The official Marlow Roads Unit account passed it on. The Roads Unit agreed.'],
      ['Marlow Roads Unit: 0'],
    ],
    [
      'several words over documents',
      ['The Marlow Police and Crime Panel met.', 'The Police and Crime Panel agreed.'],
      ['Marlow Police and Crime Panel: 0 1'],
    ],
    ['a headline without article', ['Federation agrees\nThe Marlow Federation agreed.'], ['Marlow Federation: 0']],
  ])('name %s', (_, texts, actors) => {
    expect(actorsOf(...texts)).toEqual(actors)
  })

  test.each([
    [
      'of two that end so',
      ['The Marlow Police Federation agreed.', 'The Harrow Teachers Federation agreed.', 'The Federation agreed.'],
      ['Federation: 2', 'Harrow Teachers Federation: 1', 'Marlow Police Federation: 0'],
    ],
    [
      'beside a longer name that only begins so',
      ['The Police Federation of Marlow agreed.', 'The Harrow Police Federation met.', 'The Police Federation agreed.'],
      ['Harrow Police Federation: 1', 'Police Federation of Marlow: 0', 'Police Federation: 2'],
    ],
    [
      'in another document, of which each can have its own',
      ['The Marlow Police and Crime Panel met.', 'The Panel agreed.'],
      ['Marlow Police and Crime Panel: 0', 'Panel: 1'],
    ],
    [
      'of two in one document',
      ['The Marlow Council met the Harrow Council. The Council agreed.'],
      ['Council: 0', 'Harrow Council: 0', 'Marlow Council: 0'],
    ],
  ])('name none %s', (_, texts, actors) => {
    expect(actorsOf(...texts)).toEqual(actors)
  })
})

test('what somebody has is not called by the rest', () => {
  expect(endsName('State Department', 'Ada Quill’s State Department')).toBe(false)
  expect(endsName('the Department', 'Marlow State Department')).toBe(true)
})
