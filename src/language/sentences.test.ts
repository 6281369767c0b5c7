import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'

function sentencesOf(text: string): string[] {
  return analysePlain(text).sentences.map(one => text.slice(one.start, one.end))
}

describe('sentences', () => {
  test.each([
    ['titles', ['Mr. Bell met Dr. Quill.', 'They spoke.']],
    ['Rt Hon.', ['The Rt Hon. Ada Quill spoke.', 'Nobody answered.']],
    ['an initial', ['J. Quill was there.', 'So was A. Bell.']],
    [
      'a month cut short',
      ['It closed on 3 Feb. It opened again in May.'.slice(0, 20).trim(), 'It opened again in May.'],
    ],
    ['a case name', ['The ruling in Bell v. Quill was read.', 'It is long.']],
    ['a paragraph number', ['See para. 4.', 'It is clear.']],
    ['a quotation stays in its sentence', ['“Was it him? I do not know,” she said.', 'He left.']],
    ['a question, then its cue', ['“Was it him?” Mr Bell asked.', 'Nobody knew.']],
    ['a quotation that ends a sentence', ['She said: “It was late.”', 'The force did not comment.']],
    ['a time with a stop', ['She died at 1.17am on 3 June.', 'He left.']],
    ['brackets', ['He left (it was late).', 'She stayed.']],
  ])('%s', (_, expected) => {
    expect(sentencesOf(expected.join(' '))).toEqual(expected)
  })

  test('tokens cover each word at its place', () => {
    const text = 'At 5.30pm PC Adeyinka-Ross didn’t reply; the Met’s “plan” cost £4.2m.'
    const { tokens } = analysePlain(text)
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(tokens.map(token => token.text).join('')).toBe(text.replace(/\s/gu, ''))
  })

  test('a document in another language is left alone', () => {
    expect(analysePlain('Mae’r heddlu wedi dweud.', { language: 'cy' })).toMatchObject({
      extractable: false,
      sentences: [],
    })
  })
})
