import { describe, expect, test } from 'vitest'
import { findIndexed, indexPhrases } from './phrase-index.ts'

const index = indexPhrases([
  { id: 'answer', phrases: ['case|cases to answer', 'case to answer for misconduct'], unless: ['no case to answer'] },
  { id: 'none', phrases: ['no case to answer'], unless: [] },
  { id: 'mayor', phrases: ["Mayor's Office"] },
])

const found = (sentence: string) =>
  findIndexed(index, sentence.split(' ')).map(({ fact, start, end }) => [fact.id, start, end])

describe('phrases of many facts', () => {
  test.each([
    ['a fact where it is said', 'It found a case to answer', [['answer', 3, 6]]],
    ['the longest of its phrases', 'A case to answer for misconduct', [['answer', 1, 6]]],
    ['not within words that mean something else', 'It found no case to answer', [['none', 2, 6]]],
    [
      'the one beside the other',
      'Two had a case to answer and one no case to answer',
      [
        ['answer', 3, 6],
        ['none', 8, 12],
      ],
    ],
    ['where a tokenizer cuts', 'the Mayor ’s Office', [['mayor', 1, 4]]],
    ['nothing where nothing is said', 'The case is the answer', []],
  ])('%s', (_what, sentence, expected) => {
    expect(found(sentence)).toEqual(expected)
  })
})
