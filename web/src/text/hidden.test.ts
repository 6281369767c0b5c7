import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutHidden } from './hidden.ts'

/** Letters, emoji of several code points, combining marks, and characters that nobody sees. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      '👩🏽‍⚖️',
      '𝔘',
      ' ',
      '\u202e',
      '\u202c',
      '\u2067',
      '\u200b',
      '\ufeff',
      '\u0007',
      '\u{e0041}',
      'ب',
      '“',
    ),
  )
  .map(pieces => pieces.join(''))

describe('characters that nobody sees', () => {
  test('the pieces put together are the text, to the last code unit', () => {
    fc.assert(
      fc.property(words, text => {
        const pieces = cutHidden(text).map(piece => piece.text)
        expect(pieces.join('')).toBe(text)
      }),
    )
  })

  test('each is named, and nothing else is', () => {
    expect(cutHidden('abc\u202edef')).toEqual([
      { text: 'abc', name: null },
      { text: '\u202e', name: 'RLO' },
      { text: 'def', name: null },
    ])
    expect(cutHidden('a\u0007').at(-1)).toEqual({ text: '\u0007', name: 'U+0007' })
    expect(cutHidden('line\nnext\tcell')).toHaveLength(1)
  })

  test('the joiner within an emoji stays; between Latin letters it is shown', () => {
    expect(cutHidden('👩🏽‍⚖️')).toHaveLength(1)
    expect(cutHidden('se\u200dcret').map(piece => piece.name)).toEqual([null, 'joiner', null])
  })
})
