import { describe, expect, test } from 'vitest'
import { moveEdge } from './edges.ts'

const TEXT = 'She didn’t say “we 👩🏽‍⚖️ knew” of it.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

describe('edges of picked words', () => {
  test('they go from word to word', () => {
    expect(words(moveEdge(TEXT, at('say'), 'end', 1, 'word'))).toBe('say “we')
    expect(words(moveEdge(TEXT, at('say “we'), 'end', -1, 'word'))).toBe('say')
    expect(words(moveEdge(TEXT, at('say'), 'start', -1, 'word'))).toBe('didn’t say')
    expect(words(moveEdge(TEXT, at('didn’t say'), 'start', 1, 'word'))).toBe('say')
  })

  test('or by a character, and tear none', () => {
    expect(words(moveEdge(TEXT, at('say'), 'end', 1, 'character'))).toBe('say ')
    const before = { start: TEXT.indexOf('we'), end: TEXT.indexOf('👩🏽‍⚖️') }
    expect(words(moveEdge(TEXT, before, 'end', 1, 'character'))).toBe('we 👩')
  })

  test('something is always left, and nothing goes over the edges of the text', () => {
    expect(moveEdge(TEXT, at('say'), 'start', 1, 'word')).not.toEqual({ start: at('say').end, end: at('say').end })
    expect(moveEdge('a', { start: 0, end: 1 }, 'end', -1, 'character')).toEqual({ start: 0, end: 1 })
    expect(moveEdge('a', { start: 0, end: 1 }, 'start', -1, 'character')).toEqual({ start: 0, end: 1 })
    expect(moveEdge('a', { start: 0, end: 1 }, 'end', 1, 'character')).toEqual({ start: 0, end: 1 })
  })
})
