import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { KeySpan, NameKey } from './name-key.ts'

const ACTS =
  `assert confirm announce deny accuse criticise defend praise endorse admit apologise retract ask demand call
  recommend direct promise threaten warn decline testify find`.split(/\s+/u)
const WORDS = new Set([
  ...ACTS,
  ...['full-name', 'short-name', 'pronoun', 'role', 'body', 'group', 'unnamed', 'none', 'named'],
  ...['mixed', 'indirect'],
])

describe.each(['bbc-politics-dev', 'bbc-politics-final', 'seeds'])('the key %s', name => {
  const key = JSON.parse(readFileSync(new URL(`./keys/${name}.json`, import.meta.url), 'utf8')) as NameKey
  const statements = key.articles.flatMap(article => article.statements)

  test('holds offsets and kinds, and no word of a text', () => {
    const strange = statements.flatMap(one => Object.values(one).filter(value => typeof value === 'string'))
    expect(strange.filter(value => !WORDS.has(value))).toEqual([])
    for (const { file, sha256 } of key.articles) {
      expect(file).toMatch(/^[\da-f_]+\.txt$/u)
      expect(sha256).toMatch(/^[\da-f]{64}$/u)
    }
  })
  test('has spans that hold something, contents in order', () => {
    for (const one of statements) {
      const spans: KeySpan[] = [...one.content, ...one.edges, ...one.speaker, ...one.alts]
      if (one.mention) spans.push(one.mention)
      expect(spans.filter(([start, end]) => start < 0 || end <= start)).toEqual([])
      expect(one.content.length).toBeGreaterThan(0)
      expect(one.content.every(([start], i) => i === 0 || start >= one.content[i - 1]![1])).toBe(true)
      expect(one.mention === null).toBe(one.mentionKind === 'none')
    }
  })
})
