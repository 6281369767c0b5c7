import type { Span } from '../../domain/span.ts'
import type { Utterance } from '../../domain/statement.ts'
import type { StatementDigest } from '../entries.ts'
import type { CitedChange, PairFacts } from './pair-facts.ts'

/** Compared pairs by their two documents, in either order. */
export interface PairIndex {
  get(one: string, other: string): PairFacts | undefined
}

/** An index of compared pairs. */
export function pairIndex(pairs: readonly PairFacts[]): PairIndex {
  const byIds = new Map(pairs.map(pair => [`${pair.a.id} ${pair.b.id}`, pair]))
  return { get: (one, other) => byIds.get(`${one} ${other}`) ?? byIds.get(`${other} ${one}`) }
}

/** The earliest of several tellings, and how that is known: it must be earlier than each of the others. */
export function firstOf(ordered: readonly StatementDigest[], index: PairIndex): Utterance['first'] {
  for (const one of ordered) {
    const others = ordered.filter(other => other.documentId !== one.documentId)
    if (others.length === 0) return null
    const bases = others.map(other => earlierBy(one, other, index))
    if (bases.includes(null)) continue
    const basis = bases.includes('containment') ? 'containment' : bases.includes('date') ? 'date' : 'credit'
    return { statement: one.id, basis }
  }
  return null
}

/** How it is known that one telling is earlier than another; null where it is not, or is later. */
function earlierBy(
  one: StatementDigest,
  other: StatementDigest,
  index: PairIndex,
): NonNullable<Utterance['first']>['basis'] | null {
  const pair = index.get(one.documentId, other.documentId)
  if (pair) {
    const side = pair.a.id === one.documentId ? 'a' : 'b'
    return pair.direction?.earlier === side ? pair.direction.basis : null
  }
  const [x, y] = [one.publishedOn, other.publishedOn]
  return x && y && x < y && !y.startsWith(x) ? 'date' : null
}

/** A changed name stands beside the words that it is the speaker of, within so many characters. */
const BESIDE = 120

/** What a telling changes of the words that it goes back to, as the comparison of the two documents has it. */
export function changesWithin(
  base: StatementDigest,
  telling: StatementDigest,
  index: PairIndex,
): Utterance['changes'][number][] {
  const pair = index.get(base.documentId, telling.documentId)
  if (!pair) return []
  const side = pair.a.id === base.documentId ? 'a' : 'b'
  const far = side === 'a' ? 'b' : 'a'
  const within = (change: CitedChange): boolean => {
    const reach = change.kind === 'speaker' ? BESIDE : 0
    return near(change[side], base.citation, reach) && near(change[far], telling.citation, reach)
  }
  return pair.changes
    .filter(within)
    .map(change => ({ statement: telling.id, kind: change.kind, from: change[side].quote, to: change[far].quote }))
}

function near(change: Span, words: Span, reach: number): boolean {
  return change.start < words.end + reach && words.start - reach < change.end
}
