import type { Span } from '../../domain/span.ts'
import type { Utterance } from '../../domain/statement.ts'
import { NONE } from './align.ts'
import { dayChanges } from './day-changes.ts'
import { type Hunk, hunkSpans, hunksOf, isInner } from './hunks.ts'
import type { Passage } from './match.ts'
import {
  CUES,
  DAY_WORDS,
  FIGURE_HEDGES,
  FUNCTION_WORDS,
  HEDGES,
  NEGATIONS,
  NEGATIVE_PREFIX,
  OPPOSITES,
} from './word-kinds.ts'
import { type ComparedText, isMagnitude, type Word } from './words.ts'

/** What two tellings of one passage have different. */
export interface Change {
  readonly kind: Utterance['changes'][number]['kind']
  readonly a: Span
  readonly b: Span
  /** Stands between quotation marks, in either. */
  readonly quoted: boolean
  /** Only words such as ‘the’, ‘that’, ‘and’ differ. */
  readonly slight: boolean
}

/** Longer stretches are rewritten as a whole: what of them became what cannot be told word by word. */
const LONGEST_REPLACED = 9
/** A clause that is left out takes its ‘not’ with it; only a short gap says that the ‘not’ was taken out. */
const LONGEST_DENIAL = 3
/** ‘it is understood that’ */
const LONGEST_HEDGE = 5
const LONGEST_NAME = 6

/** What one passage of a comparison changes, in the order of `one`. */
export function changesOf(one: ComparedText, other: ComparedText, passage: Passage): Change[] {
  const hunks = hunksOf(one, other, passage)
  const moved = movedWords(hunks)
  const cued = passage.a.some(i => CUES.has(one.words[i]!.key) || one.words[i]!.quoted)
  const days = dayChanges(one, other, passage)
  const changes: Change[] = [...days]
  for (const hunk of hunks) {
    const kind = kindOf(hunk, moved, cued, days)
    const spans = kind && hunkSpans(hunk)
    if (!kind || !spans) continue
    const words = [...hunk.a, ...hunk.b]
    const quoted = words.some(word => word.quoted)
    changes.push({ kind, a: spans[0], b: spans[1], quoted, slight: words.every(word => FUNCTION_WORDS.has(word.key)) })
  }
  const marks = marksChange(one, other, passage)
  return marks ? [...changes, marks] : changes
}

type Kind = Change['kind']

function touches(change: Change, { a, b }: Hunk): boolean {
  const within = (span: Span) => (word: Word) => word.start < span.end && span.start < word.end
  return a.some(within(change.a)) || b.some(within(change.b))
}

/** What a hunk changes, the gravest first; null where it is nothing that a reader must know. */
function kindOf(hunk: Hunk, moved: ReadonlyMap<string, number>, cued: boolean, days: readonly Change[]): Kind | null {
  const { a, b } = hunk
  if (a.length > LONGEST_REPLACED || b.length > LONGEST_REPLACED) return null
  if (days.some(day => touches(day, hunk))) return null
  if (isFigureChange(hunk, moved)) return 'figure'
  const length = a.length > 0 && b.length > 0 ? 0 : a.length + b.length
  if (length <= LONGEST_DENIAL && (shifts(hunk, isNegation, moved) || isPrefixNegation(hunk))) return 'negation'
  if (isReversed(hunk)) return 'negation'
  if (length <= LONGEST_HEDGE && shifts(hunk, hedgeIn(hunk), moved)) return 'hedge'
  if (cued && isNameChange(hunk)) return 'speaker'
  return isQuoteChange(hunk) ? 'words' : null
}

/** Words by how often the one telling has them more than the other, over all hunks: 0 where they only moved. */
function movedWords(hunks: readonly Hunk[]): Map<string, number> {
  const balance = new Map<string, number>()
  for (const { a, b } of hunks) {
    for (const { key } of a) balance.set(key, (balance.get(key) ?? 0) - 1)
    for (const { key } of b) balance.set(key, (balance.get(key) ?? 0) + 1)
  }
  return balance
}

/** Numbers where both tellings have one, and not the same ones elsewhere in the passage; days are told apart before. */
function isFigureChange(hunk: Hunk, moved: ReadonlyMap<string, number>): boolean {
  return [hunk.a, hunk.b].every(words =>
    words.some(word => isNumeric(word) && !isDay(word) && moved.get(word.key) !== 0),
  )
}

function isNumeric(word: Word): boolean {
  return word.number || isMagnitude(word.key) || isDay(word)
}

/** ‘March’, ‘Friday’, ‘yesterday’; ‘May’ with its capital. */
function isDay(word: Word): boolean {
  return DAY_WORDS.has(word.key) || (word.key === 'may' && word.capital)
}

function isNegation(word: Word): boolean {
  return NEGATIONS.has(word.key)
}

/** ‘lawful’ against ‘unlawful’, as the one word that differs. */
function isPrefixNegation({ a, b }: Hunk): boolean {
  if (a.length !== 1 || b.length !== 1) return false
  const [x, y] = [a[0]!.key, b[0]!.key]
  return NEGATIVE_PREFIX.exec(x)?.[1] === y || NEGATIVE_PREFIX.exec(y)?.[1] === x
}

/** Hedges in these words. ‘could not’ for ‘was unable to’ is none, ‘about’ is one beside a number alone. */
function hedgeIn(hunk: Hunk): (word: Word, next: Word | undefined) => boolean {
  const around = [...hunk.a, ...hunk.b, ...(hunk.behind ?? [])]
  const numbers = around.some(word => word.number)
  return (word, next) => {
    if (HEDGES.has(word.key)) return !isDay(word) && !(word.key === 'could' && next?.key === 'not')
    return numbers && FIGURE_HEDGES.has(word.key)
  }
}

/** Whether one telling has more words of a kind than the other, here and over the passage as a whole. */
function shifts(
  hunk: Hunk,
  is: (word: Word, next: Word | undefined) => boolean,
  moved: ReadonlyMap<string, number>,
): boolean {
  const [a, b] = [hunk.a, hunk.b].map(words => {
    const found = words.filter((word, i) => moved.get(word.key) !== 0 && is(word, words[i + 1]))
    return found.length
  })
  return a !== b
}

/** Short replacements in which a word gave way to its opposite: ‘rose’ to ‘fell’. */
const LONGEST_REVERSED = 3

function isReversed({ a, b }: Hunk): boolean {
  if (a.length > LONGEST_REVERSED || b.length > LONGEST_REVERSED) return false
  return a.some(one => b.some(other => OPPOSITES.has(`${one.key}/${other.key}`)))
}

/**
 * A name on both sides, none of it shared: ‘Quill’ for ‘Bell’, ‘Labour leader Ada Quill’ for ‘Robert Bell’; not ‘the
 * mayor’ for ‘Quill’, who may be the mayor.
 */
function isNameChange({ a, b, behind }: Hunk): boolean {
  if (a.length === 0 || b.length === 0 || a.length > LONGEST_NAME || b.length > LONGEST_NAME) return false
  const fits = (word: Word): boolean =>
    !word.quoted && !FUNCTION_WORDS.has(word.key) && !CUES.has(word.key) && !isNumeric(word)
  if (![...a, ...b].every(fits)) return false
  // The first word of a sentence has a capital anyway: it is a name where a cue follows (‘Quill said’).
  const cued = behind?.every(word => CUES.has(word.key)) ?? false
  return [a, b].every(side => side.at(-1)!.upper && (cued || side.some(word => word.capital)))
}

/** Other words between quotation marks. What is left out at the edge of a quotation is a shorter quotation. */
function isQuoteChange(hunk: Hunk): boolean {
  if (!isInner(hunk)) return false
  const quotedIn = (side: 0 | 1): boolean => {
    const words = side === 0 ? hunk.a : hunk.b
    if (words.length > 0) return words.every(word => word.quoted)
    return hunk.before![side].quoted && hunk.behind![side].quoted
  }
  return quotedIn(0) && quotedIn(1)
}

/** So many words in a row must have gained or lost their marks: one or two are a matter of style. */
const FEWEST_UNMARKED = 4

/** Words that stand between quotation marks in one telling and not in the other. */
function marksChange(one: ComparedText, other: ComparedText, passage: Passage): Change | null {
  let run: number[] = []
  let longest: number[] = []
  for (const [n, k] of passage.match.entries()) {
    const differs = k !== NONE && one.words[passage.a[n]!]!.quoted !== other.words[passage.b[k]!]!.quoted
    run = differs ? [...run, n] : []
    if (run.length > longest.length) longest = run
  }
  if (longest.length < FEWEST_UNMARKED) return null
  const [first, last] = [longest[0]!, longest.at(-1)!]
  const spanIn = (text: ComparedText, from: number, to: number): Span => ({
    start: text.words[from]!.start,
    end: text.words[to]!.end,
  })
  return {
    kind: 'marks',
    a: spanIn(one, passage.a[first]!, passage.a[last]!),
    b: spanIn(other, passage.b[passage.match[first]!]!, passage.b[passage.match[last]!]!),
    quoted: true,
    slight: true,
  }
}
