import { NONE } from './align.ts'
import { matchPassages, type Passage } from './match.ts'
import type { ComparedText } from './words.ts'

/** What word-by-word comparison shows of two documents, `a` and `b`. */
export interface Comparison {
  readonly a: ComparedText
  readonly b: ComparedText
  readonly passages: readonly Passage[]
  /** Share, 0 to 1, of this one's body that the other holds. */
  readonly shareOfA: number
  readonly shareOfB: number
  readonly verdict: 'same' | 'near' | 'derived' | 'passages'
}

/** From this share of both bodies on they are one text, from the next one on one text with small changes. */
const SAME = 0.995
const NEAR = 0.85
/** From this share of either body on, one was made from the other (or both from a third). */
const DERIVED = 0.3
/** Words outside quotation marks that must be shared: who only quotes the same speech has copied nobody. */
const FEWEST_TOLD = 25
/** … and for a verdict on a part of both, so many: background paragraphs, an agency's lines. */
const FEWEST_IN_PASSAGES = 45
/** A text that is nearly all standing phrases was sent to everybody; then they are what is compared. */
const NEARLY_ALL = 0.7
/** A sentence counts as the other's where this share of its words stands in it, in order. */
const CLOSE = 0.6

/** Compares two texts; null where they have too little in common for one to come from the other. */
export function compareTexts(a: ComparedText, b: ComparedText): Comparison | null {
  const passages = matchPassages(a, b)
  const [inA, inB] = [weightsOf(a), weightsOf(b)]
  const own = { a: sum(inA), b: sum(inB) }
  if (own.a === 0 || own.b === 0) return null
  const shared = { a: 0, b: 0, told: 0, close: 0 }
  for (const passage of passages) {
    const close = passage.same >= Math.min(passage.a.length, passage.b.length) * CLOSE
    for (const [n, k] of passage.match.entries()) {
      if (k === NONE) continue
      const [i, j] = [passage.a[n]!, passage.b[k]!]
      shared.a += inA[i]!
      shared.b += inB[j]!
      const told = inA[i]! * inB[j]! > 0 && !a.words[i]!.quoted && !b.words[j]!.quoted
      if (told) shared.told++
      if (told && close) shared.close++
    }
  }
  const shareOfA = shared.a / own.a
  const shareOfB = shared.b / own.b
  const verdict = verdictOf(shareOfA, shareOfB, shared, Math.min(own.a, own.b))
  return verdict && { a, b, passages, shareOfA, shareOfB, verdict }
}

function verdictOf(
  shareOfA: number,
  shareOfB: number,
  shared: { told: number; close: number },
  shorter: number,
): Comparison['verdict'] | null {
  const least = Math.min(shareOfA, shareOfB)
  if (least >= SAME) return 'same'
  if (least >= NEAR) return 'near'
  if (shared.told < Math.min(FEWEST_TOLD, shorter / 2)) return null
  if (Math.max(shareOfA, shareOfB) >= DERIVED) return 'derived'
  return shared.close >= FEWEST_IN_PASSAGES ? 'passages' : null
}

/** 1 for each word that tells of its text, 0 for those of standing phrases. */
function weightsOf(text: ComparedText): Uint8Array {
  const weights = new Uint8Array(text.words.length).fill(1)
  const standing = text.sentences.filter(sentence => sentence.standing)
  const count = standing.reduce((total, { from, to }) => total + to - from, 0)
  if (count > text.words.length * NEARLY_ALL) return weights
  for (const { from, to } of standing) weights.fill(0, from, to)
  return weights
}

function sum(weights: Uint8Array): number {
  return weights.reduce((total, weight) => total + weight, 0)
}
