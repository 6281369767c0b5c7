import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../../test/plain.ts'
import { copyCandidates } from './candidates.ts'
import { type DocumentDigest, documentDigest } from './digest.ts'

/** Invented prose: no two numbers give the same run of words. */
function prose(seed: number, sentences: number): string {
  const word = (n: number): string => `w${((n * 2_654_435_761) >>> 0).toString(36)}`
  return Array.from(
    { length: sentences },
    (_, s) => `${Array.from({ length: 12 }, (_, i) => word(seed * 100_003 + s * 97 + i)).join(' ')}.`,
  ).join(' ')
}

function digest(id: number, text: string): DocumentDigest {
  return documentDigest(plainDocument(text, { id: `sha256:${id}`, path: `${id}.txt` }))
}

const pairsOf = (...texts: readonly string[]) => copyCandidates(texts.map((text, i) => digest(i, text))).pairs

describe('candidates', () => {
  test('the same text', () => {
    expect(pairsOf(prose(1, 20), prose(1, 20), prose(2, 20))).toEqual([[0, 1]])
  })

  test('a short copy within a long document', () => {
    expect(pairsOf(`${prose(1, 150)} ${prose(2, 4)} ${prose(3, 150)}`, prose(2, 4))).toEqual([[0, 1]])
  })

  test('two bodies that share one paragraph', () => {
    expect(pairsOf(`${prose(1, 30)} ${prose(9, 3)}`, `${prose(9, 3)} ${prose(2, 30)}`)).toEqual([[0, 1]])
  })

  test('a notice under every document is known as standing, and pairs hardly anybody', () => {
    const notice = prose(99, 2)
    const { pairs, standing } = copyCandidates(
      Array.from({ length: 60 }, (_, i) => digest(i, `${prose(i + 1, 12)} ${notice}`)),
    )
    expect(pairs.length).toBeLessThan(6)
    expect(standing.size).toBeGreaterThan(5)
  })

  test('one story copied by everybody: each is paired, and pairs grow with documents, not with their square', () => {
    const pairs = pairsOf(...Array.from({ length: 200 }, (_, i) => `${prose(1, 30)} ${prose(i + 2, 1)}`))
    expect(new Set(pairs.flat()).size).toBe(200)
    expect(pairs.length).toBeLessThan(200 * 40)
  })

  test('empty documents are nobody’s copies', () => {
    expect(pairsOf('', '', prose(1, 5))).toEqual([])
  })
})
