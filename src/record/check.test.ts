import { describe, expect, test } from 'vitest'
import { checkCitations } from './check.ts'

const documents = new Map([['sha256:a', { text: 'It was 🌉 late.' }]])
const good = { documentId: 'sha256:a', start: 0, end: 6, quote: 'It was' }

function faults(citation: object, needsCitation = true): string[] {
  return checkCitations([{ id: 'statement:1', citations: [{ ...good, ...citation }] }], documents, {
    needsCitation,
  }).map(one => one.message)
}

describe('checking citations', () => {
  test('a true one passes', () => {
    expect(faults({})).toEqual([])
  })

  test.each([
    ['other words', { quote: 'It is' }, 'Quote does not match'],
    ['a place further on', { start: 1, end: 7 }, 'Quote does not match'],
    ['beyond the text', { end: 99 }, 'no stretch'],
    ['an end before its start', { start: 6, end: 0 }, 'no stretch'],
    ['half a place', { start: 0.5 }, 'no stretch'],
    ['a split pair', { start: 7, end: 8, quote: '\ud83c' }, 'splits a surrogate pair'],
    ['a document that is not there', { documentId: 'sha256:b' }, 'not among the documents'],
  ])('%s', (_, citation, message) => {
    expect(faults(citation)).toEqual([expect.stringContaining(message)])
  })

  test('an entry without any citation is a fault, a diagnostic is not', () => {
    const bare = [{ id: 'statement:1', citations: [] }]
    expect(checkCitations(bare, documents)).toHaveLength(1)
    expect(checkCitations(bare, documents, { needsCitation: false })).toEqual([])
  })

  test('citations at any depth are looked at', () => {
    const entry = { id: 'proceeding:1', citations: [good], steps: [{ citations: [{ ...good, quote: 'It is' }] }] }
    expect(checkCitations([entry], documents)).toHaveLength(1)
  })
})
