import { describe, expect, test } from 'vitest'
import type { DiffLine } from '../src/bundle/index.ts'
import { differenceLines, differences } from './diff-table.ts'

const line = (id: string, path: string, sentence: string, text: string, fields: readonly string[] = []): DiffLine => ({
  id,
  kind: 'statements',
  path,
  sentence,
  text,
  fields,
})
const nothing = { gained: [], lost: [], changed: [], same: 0 }

describe('what differs', () => {
  test('what only the second has is gained, what only the first has is lost', () => {
    const a = line('1', 'a.txt', 'It rained.', 'Ann: assert')
    expect(differences({ ...nothing, gained: [a] })).toMatchObject([{ was: null, is: 'Ann: assert' }])
    expect(differences({ ...nothing, lost: [a] })).toMatchObject([{ was: 'Ann: assert', is: null }])
  })
  test('lost and gained on the same words of one document are one change', () => {
    const lost = line('1', 'a.txt', 'said it rained', 'Ann: assert')
    const gained = line('2', 'a.txt', 'Ann said it rained', 'Bea: assert')
    expect(differences({ ...nothing, lost: [lost], gained: [gained] })).toMatchObject([
      { was: 'Ann: assert', is: 'Bea: assert' },
    ])
  })
  test('the same words in two documents are two things', () => {
    const lost = line('1', 'a.txt', 'It rained.', 'Ann: assert')
    expect(differences({ ...nothing, lost: [lost], gained: [{ ...lost, id: '2', path: 'b.txt' }] })).toHaveLength(2)
  })
  test('one is never paired with two', () => {
    const lost = [line('1', 'a.txt', 'It rained.', 'Ann: assert'), line('2', 'a.txt', 'It rained.', 'Bea: assert')]
    const rows = differences({ ...nothing, lost, gained: [line('3', 'a.txt', 'It rained.', 'Cat: assert')] })
    expect(rows.map(({ is }) => is)).toEqual(['Cat: assert', null])
  })
})

test('the table counts, and stands in the order of the documents', () => {
  const lines = differenceLines({
    gained: [line('3', 'b.txt', 'It was\nlate.', 'Ann: deny')],
    lost: [line('4', 'a.txt', 'Nobody came.', 'Bea: assert')],
    changed: [line('5', 'b.txt', 'A boat was sent.', 'Ann: assert', ['act', 'channel'])],
    same: 7,
  })
  expect(lines).toEqual([
    '1 gained, 1 lost, 1 changed, 7 the same',
    '',
    'a.txt',
    '  - statements: Bea: assert',
    '      Nobody came.',
    '',
    'b.txt',
    '  ~ statements: Ann: assert (act, channel)',
    '      A boat was sent.',
    '  + statements: Ann: deny',
    '      It was late.',
  ])
})

test('what changed in its score alone is counted and not listed', () => {
  const changed = [line('1', 'a.txt', 'It rained.', 'Ann: assert', ['confidence'])]
  expect(differenceLines({ ...nothing, changed })).toEqual([
    '0 gained, 0 lost, 0 changed, 0 the same',
    '1 changed in confidence or provenance alone',
  ])
})

test('two records that are the same differ in nothing', () => {
  expect(differenceLines({ ...nothing, same: 3 })).toEqual(['0 gained, 0 lost, 0 changed, 3 the same'])
})
