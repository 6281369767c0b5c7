import type { Span } from '../../domain/span.ts'
import { NONE } from './align.ts'
import type { Passage } from './match.ts'
import type { ComparedText, Word } from './words.ts'

/** A stretch that two tellings of one passage do not share: words of the one where the other has words of its own, or none. */
export interface Hunk {
  readonly a: readonly Word[]
  readonly b: readonly Word[]
  /** Matched words before and behind it: none at the edge of the passage. */
  readonly before: readonly [Word, Word] | null
  readonly behind: readonly [Word, Word] | null
}

/** The stretches in which two tellings differ, in order. */
export function hunksOf(one: ComparedText, other: ComparedText, passage: Passage): Hunk[] {
  const hunks: Hunk[] = []
  let [i, k] = [0, 0]
  let before: Hunk['before'] = null
  const word = (text: ComparedText, indices: readonly number[], n: number): Word => text.words[indices[n]!]!
  for (let n = 0; n <= passage.a.length; n++) {
    const to = n < passage.a.length ? passage.match[n]! : passage.b.length
    if (to === NONE) continue
    const behind: Hunk['behind'] = n < passage.a.length ? [word(one, passage.a, n), word(other, passage.b, to)] : null
    if (n > i || to > k) {
      const a = passage.a.slice(i, n).map(index => one.words[index]!)
      const b = passage.b.slice(k, to).map(index => other.words[index]!)
      hunks.push({ a, b, before, behind })
    }
    i = n + 1
    k = to + 1
    before = behind
  }
  return hunks
}

/** Whether both tellings go on before and behind it: what is cut off at an edge is shortened, not changed. */
export function isInner(hunk: Hunk): boolean {
  return hunk.before !== null && hunk.behind !== null
}

/** Where a hunk stands in either text; where one has no words there, the words around the gap in both. */
export function hunkSpans(hunk: Hunk): readonly [Span, Span] | null {
  const widen = hunk.a.length === 0 || hunk.b.length === 0
  const spans = ([0, 1] as const).map(side => {
    const own = side === 0 ? hunk.a : hunk.b
    const words = widen ? [hunk.before?.[side], ...own, hunk.behind?.[side]] : own
    const held = words.filter(word => word !== undefined)
    if (held.length === 0) return null
    return { start: Math.min(...held.map(word => word.start)), end: Math.max(...held.map(word => word.end)) }
  })
  return spans[0] && spans[1] ? [spans[0], spans[1]] : null
}
