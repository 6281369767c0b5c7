import { ordinals } from '../../domain/id.ts'
import { alignWords, NONE } from './align.ts'
import { FUNCTION_WORDS } from './word-kinds.ts'
import type { ComparedText, Sentence } from './words.ts'

/** A sentence or a few of one text, told again in a sentence or a few of another, aligned word by word. */
export interface Passage {
  /** Indices of words: `a` and `b` hold those of its sentences, in the order of their texts. */
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly aSentences: readonly number[]
  readonly bSentences: readonly number[]
  /** For each of `a` the place in `b` of the same word, or `NONE`. */
  readonly match: Int32Array
  /** How many words are the same. */
  readonly same: number
}

/** Words that a sentence must have in common with another, and the share of the shorter one's, to be its telling. */
const FEWEST_SAME = 4
const LEAST_SHARE = 0.5
/** A clue (a run of three words, a rare word) in more sentences than this is none. */
const MOST_PLACES = 6
/** Sentences that one is compared with word by word. */
const MOST_TRIES = 3
/** Sentences of one text that may belong to one passage: more are a chain of chance. */
const LONGEST = 4

/** The sentences of two texts that tell the same in much the same words, wherever they stand. */
export function matchPassages(a: ComparedText, b: ComparedText): Passage[] {
  const edges = [...bestEdges(b, a).map(([k, i]): [number, number] => [i, k]), ...bestEdges(a, b)]
  const groups = joined(edges, a.sentences.length)
  return groups
    .flatMap(({ left, right }) => {
      const fits = left.length <= LONGEST && right.length <= LONGEST
      return fits
        ? [passageOf(a, b, left, right)]
        : left.map((i, n) => passageOf(a, b, [i], [right[n] ?? right.at(-1)!]))
    })
    .filter(passage => passage.same >= FEWEST_SAME)
}

/** For each sentence of `from` the one of `to` that shares most words in order, if it shares enough. */
function bestEdges(from: ComparedText, to: ComparedText): [number, number][] {
  const places = cluePlaces(to)
  const equal = equalSentences(from, to)
  const edges: [number, number][] = []
  for (const [i, sentence] of from.sentences.entries()) {
    const copy = equal.get(i)
    if (copy !== undefined) {
      edges.push([i, copy])
      continue
    }
    const votes = new Map<number, number>()
    for (const clue of cluesOf(from, sentence))
      for (const k of places.get(clue) ?? []) votes.set(k, (votes.get(k) ?? 0) + 1)
    const tries = [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_TRIES)
    let best: { k: number; same: number } | null = null
    for (const [k] of tries) {
      const same = sameWords(from, sentence, to, to.sentences[k]!)
      if (same > (best?.same ?? 0)) best = { k, same }
    }
    if (best) edges.push([i, best.k])
  }
  return edges
}

/** Sentences of the very same words: the first with the first, the second with the second, so that a form of equal lines is aligned, too. */
function equalSentences(from: ComparedText, to: ComparedText): Map<number, number> {
  const places = new Map<string, number[]>()
  for (const [k, sentence] of to.sentences.entries()) {
    const words = keysOf(to, sentence).join(' ')
    const list = places.get(words)
    if (list) list.push(k)
    else places.set(words, [k])
  }
  const ordinal = ordinals()
  const found = new Map<number, number>()
  for (const [i, sentence] of from.sentences.entries()) {
    const words = keysOf(from, sentence).join(' ')
    const list = places.get(words)
    const k = list?.[Math.min(ordinal(words), list.length - 1)]
    if (k !== undefined) found.set(i, k)
  }
  return found
}

/** How many words two sentences share in order; 0 where too few for one to be a telling of the other. */
function sameWords(a: ComparedText, x: Sentence, b: ComparedText, y: Sentence): number {
  const match = alignWords(keysOf(a, x), keysOf(b, y))
  let same = 0
  let telling = 0
  for (const [i, k] of match.entries()) {
    if (k === NONE) continue
    same++
    if (!FUNCTION_WORDS.has(a.words[x.from + i]!.key)) telling++
  }
  const shorter = Math.min(x.to - x.from, y.to - y.from)
  return same >= Math.min(FEWEST_SAME, shorter) && telling >= 2 && same >= shorter * LEAST_SHARE ? same : 0
}

function keysOf(text: ComparedText, sentence: Sentence): string[] {
  return text.words.slice(sentence.from, sentence.to).map(word => word.key)
}

/** What a sentence can be found by: its runs of three words, and its words of matter. */
function cluesOf(text: ComparedText, { from, to }: Sentence): Set<string> {
  const clues = new Set<string>()
  for (let i = from; i < to; i++) {
    const { key } = text.words[i]!
    if (!FUNCTION_WORDS.has(key)) clues.add(key)
    if (i + 2 < to) clues.add(`${key} ${text.words[i + 1]!.key} ${text.words[i + 2]!.key}`)
  }
  return clues
}

function cluePlaces(text: ComparedText): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [k, sentence] of text.sentences.entries())
    for (const clue of cluesOf(text, sentence)) {
      const list = places.get(clue)
      if (!list) places.set(clue, [k])
      else if (list.length <= MOST_PLACES) list.push(k)
    }
  for (const [clue, list] of places) if (list.length > MOST_PLACES) places.delete(clue)
  return places
}

/** Sentences tied to one another by edges, left with right: a sentence split in two, two made one. */
function joined(edges: readonly [number, number][], leftCount: number): { left: number[]; right: number[] }[] {
  const parent = new Map<number, number>()
  const root = (at: number): number => {
    let top = at
    while (parent.get(top) !== undefined && parent.get(top) !== top) top = parent.get(top)!
    return top
  }
  for (const [i, k] of edges) {
    const [x, y] = [root(i), root(leftCount + k)]
    parent.set(x, Math.min(x, y))
    parent.set(y, Math.min(x, y))
  }
  const groups = new Map<number, { left: Set<number>; right: Set<number> }>()
  for (const [i, k] of edges) {
    const top = root(i)
    const group = groups.get(top) ?? { left: new Set(), right: new Set() }
    groups.set(top, group)
    group.left.add(i)
    group.right.add(k)
  }
  const sorted = (set: Set<number>): number[] => [...set].sort((x, y) => x - y)
  return [...groups.values()].map(group => ({ left: sorted(group.left), right: sorted(group.right) }))
}

function passageOf(a: ComparedText, b: ComparedText, left: readonly number[], right: readonly number[]): Passage {
  const wordsOf = (text: ComparedText, list: readonly number[]): number[] =>
    list.flatMap(i => {
      const { from, to } = text.sentences[i]!
      return Array.from({ length: to - from }, (_, n) => from + n)
    })
  const aWords = wordsOf(a, left)
  const bWords = wordsOf(b, right)
  const aKeys = aWords.map(i => a.words[i]!.key)
  const match = alignWords(
    aKeys,
    bWords.map(i => b.words[i]!.key),
  )
  dropStrays(match, aKeys)
  const same = match.reduce((sum, k) => sum + (k === NONE ? 0 : 1), 0)
  return { a: aWords, b: bWords, aSentences: left, bSentences: right, match, same }
}

/** A lone ‘the’ between two rewritten stretches is chance: the stretch was rewritten as a whole. */
function dropStrays(match: Int32Array, keys: readonly string[]): void {
  for (let i = 1; i + 1 < match.length; i++) {
    const k = match[i]!
    if (k === NONE || !FUNCTION_WORDS.has(keys[i]!)) continue
    const lone = match[i - 1] === NONE && match[i + 1] === NONE
    if (lone && !match.includes(k - 1) && !match.includes(k + 1)) match[i] = NONE
  }
}
