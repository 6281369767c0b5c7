import type { Span } from '../../src/domain/span.ts'

/** Stands in an expected quote for the words between its beginning and its end. */
const ELISION = ' […] '

/**
 * Finds an expected quote in the text, white space being all alike (lines are broken differently in every
 * format). ‘first words […] last words’ means everything from the one to the next of the other. Looks from
 * `from` on first, then from the start.
 */
export function locate(text: string, quote: string, from = 0): Span | null {
  return locateFrom(text, quote, from) ?? (from > 0 ? locateFrom(text, quote, 0) : null)
}

function locateFrom(text: string, quote: string, from: number): Span | null {
  const [head, ...rest] = quote.split(ELISION)
  const first = find(text, head!, from)
  if (!first) return null
  let end = first.end
  for (const part of rest) {
    const next = find(text, part, end)
    if (!next) return null
    end = next.end
  }
  return { start: first.start, end }
}

function find(text: string, words: string, from: number): Span | null {
  const pattern = words.trim().split(/\s+/u).map(escapePattern).join('[\\s>]+')
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu')
  expression.lastIndex = from
  const match = expression.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

/** Starts of the words within the spans: the unit in which contents are compared, so that marks and spaces never count. */
export function wordsWithin(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const { start, end } of spans) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu))
      starts.add(start + match.index)
  }
  return starts
}

/** Shared part of two sets of words, 0 to 1: one word in three shared is 1/3, the same set is 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  const either = a.size + b.size - both
  return either === 0 ? 0 : both / either
}
