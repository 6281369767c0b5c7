import { expect, test } from 'vitest'
import { passagesOf } from './passages.ts'
import { wordPatterns } from './search.ts'
import { sentenceWith } from './sentences.ts'

test.each([
  ['He left. The letter came. It rained.', 'letter', 'The letter came.'],
  ['We met Mr. Lowe. He had the letter.', 'lowe', 'We met Mr. Lowe.'],
  ['It rained. Det. Insp. J. Tull signed it. He left.', 'signed', 'Det. Insp. J. Tull signed it.'],
  ['No word of it.', 'other', 'No word of it.'],
  ['A letter. A letter of hers.', 'letter hers', 'A letter of hers.'],
  ['The resignation came. Nobody resigned.', 'resign*', 'The resignation came.'],
  ['Unresolved. It was resolved.', 'resolved', 'It was resolved.'],
])('in ‘%s’ the words %s stand in ‘%s’', (block, typed, sentence) => {
  const found = sentenceWith(block, wordPatterns(typed))
  expect(found.text).toBe(sentence)
  expect(block.slice(found.start, found.start + sentence.length)).toBe(sentence)
})

test('a text falls into blocks at empty lines, and each is where it says', () => {
  const text = '\n\nFirst line\ngoes on.\n \nSecond.\n\n---\n\nThird 🤔'
  const passages = passagesOf('d', text)
  expect(passages.map(item => item.text)).toEqual(['First line\ngoes on.', 'Second.', 'Third 🤔'])
  for (const { start, text: block } of passages) expect(text.slice(start, start + block.length)).toBe(block)
})

test('a long block is cut at a sentence, and one without any at a character', () => {
  const sentences = 'It was so and not otherwise. '.repeat(200)
  const passages = passagesOf('d', sentences)
  expect(passages.length).toBeGreaterThan(2)
  expect(passages.map(item => item.text).join('')).toBe(sentences)
  for (const { text } of passages) expect(text.trimEnd().endsWith('.')).toBe(true)
  const solid = `a${'🤔'.repeat(3000)}`
  for (const { text } of passagesOf('d', solid)) expect(text).not.toMatch(/\p{Surrogate}/u)
})
