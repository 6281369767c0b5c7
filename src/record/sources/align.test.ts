import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignWords, NONE } from './align.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 })

/** The longest common subsequence by the textbook, to compare with. */
function lcsLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (const [k, other] of b.entries()) next.push(word === other ? row[k]! + 1 : Math.max(row[k + 1]!, next[k]!))
    row = next
  }
  return row[b.length]!
}

describe('aligning words', () => {
  test('each pair is the same word, in rising order, and no longer row exists', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pairs = [...alignWords(a, b).entries()].filter(([, k]) => k !== NONE)
        const rising = pairs.every(([, k], i) => i === 0 || k > pairs[i - 1]![1])
        return rising && pairs.every(([i, k]) => a[i] === b[k]) && pairs.length === lcsLength(a, b)
      }),
    )
  })

  test('long texts are cut at words that stand once in both', () => {
    const a = Array.from({ length: 3000 }, (_, i) => (i % 3 === 0 ? `word${i}` : 'the'))
    const b = a.filter((_, i) => i % 7 !== 0)
    const found = [...alignWords(a, b)].filter(k => k !== NONE)
    expect(found.length).toBeGreaterThan(b.length * 0.95)
  })

  test('long texts with no word in common but those that stand everywhere stay unaligned', () => {
    const a = Array.from({ length: 1000 }, (_, i) => (i % 2 ? 'x' : 'y'))
    const b = ['q', ...a.map(word => (word === 'x' ? 'y' : 'x')), 'r']
    expect(alignWords(['p', ...a, 's'], b)).toHaveLength(1002)
  })
})
