import type { Citation } from '../../domain/citation.ts'
import { cite } from '../cite.ts'
import { breaksOff, type Direction } from './direction.ts'
import type { Comparison } from './proof.ts'
import { FURNITURE } from './source-words.ts'

/** A document that stops where its longer copy goes on. */
export interface Cut {
  readonly side: 'a' | 'b'
  /** Its last words, and what the longer one goes on with. */
  readonly last: Citation
  readonly next: Citation
}

/** So much of a text must follow the other, sentence for sentence, for its end to be an end of the other's. */
const FOLLOWS = 0.8
/** So many words the longer one must go on for; a line or two are left out by anybody. */
const GOES_ON = 30

/** Which of two documents is cut off, if one is. An earlier and shorter version is not: it was written further. */
export function cutOf(comparison: Comparison, direction: Direction | null): Cut | null {
  for (const side of ['a', 'b'] as const) {
    if (breaksOff(comparison, side)) return cutAt(comparison, side)
    if (direction?.earlier === side || comparison.verdict === 'passages') continue
    if (stopsShort(comparison, side)) return cutAt(comparison, side)
  }
  return null
}

/** Whether the text is the beginning of the other, which goes on for long. */
function stopsShort(comparison: Comparison, side: 'a' | 'b'): boolean {
  const [own, other] = side === 'a' ? [comparison.a, comparison.b] : [comparison.b, comparison.a]
  const place = placesOf(comparison, side)
  const at = place.get(own.sentences.length - 1)
  if (at === undefined || place.size < own.sentences.length * FOLLOWS) return false
  const places = [...place].sort((x, y) => x[0] - y[0]).map(([, k]) => k)
  const inOrder = places.every((k, i) => i === 0 || k >= places[i - 1]!)
  // What stands before the cut must be there, too: an excerpt leaves out at every place.
  if (!inOrder || place.size < (at + 1) * FOLLOWS) return false
  const rest = other.sentences.slice(at + 1)
  const words = rest
    .filter(({ start, end }) => !FURNITURE.test(other.document.text.slice(start, end)))
    .reduce((count, { from, to }) => count + to - from, 0)
  return words >= GOES_ON
}

/** For each sentence of one side the last one of the other that tells the same. */
function placesOf({ passages }: Comparison, side: 'a' | 'b'): Map<number, number> {
  const place = new Map<number, number>()
  for (const passage of passages) {
    const [own, others] =
      side === 'a' ? [passage.aSentences, passage.bSentences] : [passage.bSentences, passage.aSentences]
    for (const i of own) place.set(i, others.at(-1)!)
  }
  return place
}

function cutAt(comparison: Comparison, side: 'a' | 'b'): Cut | null {
  const [own, other] = side === 'a' ? [comparison.a, comparison.b] : [comparison.b, comparison.a]
  const last = own.sentences.at(-1)!
  const at = placesOf(comparison, side).get(own.sentences.length - 1)
  if (at === undefined) return null
  const next = other.sentences[at + 1] ?? other.sentences[at]!
  return { side, last: cite(own.document, last), next: cite(other.document, next) }
}
