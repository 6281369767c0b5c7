import type { Stretch } from './offsets.ts'

/** Letters, digits and what joins them within a word: ‘didn’t’, ‘Smith-Jones’. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu
/** How far around an edge words are looked for: longer than any word. */
const AROUND = 400

/** Moves one edge of a stretch by a word or by a character; it keeps at least one character, and splits none. */
export function moveEdge(
  text: string,
  stretch: Stretch,
  edge: 'start' | 'end',
  direction: -1 | 1,
  by: 'word' | 'character',
): Stretch {
  const at = stretch[edge]
  const next = by === 'word' ? wordEdge(text, at, edge, direction) : characterEdge(text, at, direction)
  const moved = { ...stretch, [edge]: next }
  return moved.end > moved.start && next >= 0 && next <= text.length ? moved : stretch
}

function wordEdge(text: string, at: number, edge: 'start' | 'end', direction: -1 | 1): number {
  const base = Math.max(0, at - AROUND)
  const places = [...text.slice(base, at + AROUND).matchAll(WORD)].map(match =>
    edge === 'start' ? base + match.index : base + match.index + match[0].length,
  )
  if (direction === 1) return places.find(place => place > at) ?? text.length
  return places.findLast(place => place < at) ?? 0
}

function characterEdge(text: string, at: number, direction: -1 | 1): number {
  const next = at + direction
  const low = text.charCodeAt(next)
  return low >= 0xdc00 && low <= 0xdfff ? next + direction : next
}
