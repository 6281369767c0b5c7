import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../../test/plain.ts'
import { sideBySide } from './side-by-side.ts'

describe('two documents side by side', () => {
  test('a changed word within a quotation is told, with what it touches', () => {
    const left = plainDocument('The chief constable said: “We were not warned in time.” The panel met on Monday.')
    const right = plainDocument('The chief constable said: “We were warned in time.” The panel met on Monday.')
    const pieces = sideBySide(left, right)
    const changed = pieces.filter(piece => piece.kind !== 'same')
    expect(changed.map(piece => [piece.kind, piece.left.trim(), piece.right.trim()])).toEqual([
      ['left-only', 'not', ''],
    ])
    expect(changed[0]?.touches).toContain('words in quotation marks')
  })

  test('the pieces of a side are its body, in order, nothing twice and nothing left out', () => {
    const word = fc.constantFrom(
      'force',
      'panel',
      'said',
      '“we',
      'knew”',
      '14',
      'officers.',
      'The',
      'letter',
      'not',
      'é́',
      '😀',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = sideBySide(plainDocument(a), plainDocument(b))
        for (const [side, own] of [
          ['left', a],
          ['right', b],
        ] as const) {
          const shown = pieces.map(piece => piece[side]).join('')
          expect(own).toContain(shown)
          // What is left out at the edges holds no word.
          if (shown !== '') expect(own.replace(shown, '')).not.toMatch(/[\p{L}\p{N}]/u)
        }
      }),
    )
  })
})
