import { describe, expect, test } from 'vitest'
import type { ComparisonPage } from '../../../../src/server/contract.ts'
import { rowsOf } from './comparison-rows.ts'

type Piece = ComparisonPage['pieces'][number]
let at = 0
const piece = (kind: Piece['kind'], left: string, right: string, touches: string[] = []): Piece => ({
  kind,
  left,
  right,
  leftStart: at++,
  rightStart: at,
  touches,
})

describe('two documents in paragraphs', () => {
  test('every word of both sides is there once, in order', () => {
    const pieces = [
      piece('changed', 'Police chief', 'The chief'),
      piece('same', ' quits.\n\nShe said ', ' quits.\n\nShe said '),
      piece('left-only', 'on Monday ', '', ['a date']),
      piece('same', 'no.\n\nMore', 'no.\n\nMore'),
      piece('gap', '', ''),
      piece('right-only', '', 'The end.'),
    ]
    const rows = rowsOf(pieces)
    const words = (side: 'left' | 'right') => rows.flatMap(row => row.pieces.map(one => one[side].text)).join('')
    for (const side of ['left', 'right'] as const)
      expect(words(side)).toBe(
        pieces
          .map(one => one[side])
          .join('')
          .replace(/\n/gu, ''),
      )
    expect(rows.map(row => row.gap)).toEqual([false, false, false, true, false])
    expect(rows[1]!.pieces.find(one => one.left.differs)?.touches).toEqual(['a date'])
    expect(new Set(rows.map(row => row.key)).size).toBe(rows.length)
  })
})
