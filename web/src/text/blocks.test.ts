import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockAt, blocksOf } from './blocks.ts'

const text = fc
  .array(fc.constantFrom('word ', 'über', '👩🏽‍⚖️', '\n', '\n\n', '   ', 'e\u0301', 'x'.repeat(13_000)), {
    maxLength: 30,
  })
  .map(pieces => pieces.join(''))

describe('paragraphs of a text', () => {
  test('they stand in order, do not overlap, and leave out nothing but blank lines', () => {
    fc.assert(
      fc.property(text, words => {
        const blocks = blocksOf(words, [])
        let at = 0
        for (const { start, end } of blocks) {
          expect(words.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(words.slice(at).trim()).toBe('')
      }),
    )
  })

  test('no line is so long that a browser would choke on it, and no pair of code units is torn', () => {
    const words = '𝔘'.repeat(20_000)
    const blocks = blocksOf(words, [])
    expect(Math.max(...blocks.map(block => block.end - block.start))).toBeLessThanOrEqual(12_001)
    for (const { start } of blocks) expect(words.charCodeAt(start) >> 10).toBe(0xd800 >> 10)
  })

  test('a line is of the region that most of it lies in, and of the innermost of several', () => {
    const words = 'Headline here\n\n14 The inspector said so.\n\nMore on this story'
    const regions = [
      { kind: 'headline', start: 0, end: 13 },
      { kind: 'turn', start: 15, end: 40 },
      { kind: 'body', start: 15, end: 40 },
      { kind: 'boilerplate', start: 42, end: 60 },
    ]
    expect(blocksOf(words, regions).map(block => block.kind)).toEqual(['headline', 'turn', 'boilerplate'])
  })

  test('the block that holds a place is found', () => {
    const blocks = blocksOf('one\n\ntwo\nthree', [])
    expect([0, 2, 3, 5, 8, 9, 13, 99].map(at => blockAt(blocks, at))).toEqual([0, 0, 1, 1, 2, 2, 2, 2])
  })
})
