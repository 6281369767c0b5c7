import { expect, test } from 'vitest'
import type { StatementDigest } from './entries.ts'
import { utterancesOf } from './utterances.ts'

const WORDS = 'nobody had told the panel about the second letter'

function digest(n: number, own: Partial<StatementDigest>): StatementDigest {
  const documentId = own.documentId ?? `sha256:${n}`
  return {
    id: `statement:${String(n).padStart(20, '0')}`,
    documentId,
    publishedOn: null,
    order: n,
    quoted: true,
    speakers: [],
    words: WORDS,
    citation: { documentId, start: 0, end: WORDS.length, quote: WORDS },
    ...own,
  } as StatementDigest
}

test('the same words told in two documents are one utterance', () => {
  expect(utterancesOf([digest(1, {}), digest(2, {})], [])).toHaveLength(1)
})

test('words told more often than are compared with one another have as many ids as utterances', () => {
  // Two speakers of one document never join; a formula that three hundred documents hold is compared with the first of them.
  const many = Array.from({ length: 300 }, (_, n) =>
    digest(n, { documentId: `sha256:${Math.floor(n / 2)}`, speakers: [n % 2 ? 'actor:a' : 'actor:b'] }),
  )
  const ids = utterancesOf(many, []).map(one => one.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('two pairs of the same words that are kept apart are two entries', () => {
  const one = { documentId: 'sha256:a', speakers: ['actor:a'] }
  const two = { documentId: 'sha256:a', speakers: ['actor:b'] }
  const found = utterancesOf([digest(1, one), digest(2, one), digest(3, two), digest(4, two)], [])
  expect(found).toHaveLength(2)
  expect(found[0]?.id).not.toBe(found[1]?.id)
})
