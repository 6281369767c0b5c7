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

/** Tellings tried as the earliest: they come by date, so that whoever is first by date or credit stands near the front. */
const MOST_TRIED = 40

/** The earliest of several tellings, and how that is known: it must be earlier than each of the others. */
export function firstOf(ordered: readonly StatementDigest[], index: PairIndex): Utterance['first'] {
  for (const one of ordered.slice(0, MOST_TRIED)) {
    const bases = basesOf(one, ordered, index)
    if (!bases) continue
    if (bases.size === 0) return null
    const basis = bases.has('containment') ? 'containment' : bases.has('date') ? 'date' : 'credit'
    return { statement: one.id, basis }
  }
  return null
}

type Basis = NonNullable<Utterance['first']>['basis']

/** How one telling is known to be earlier than each other; null as soon as it is not known of one. */
function basesOf(one: StatementDigest, all: readonly StatementDigest[], index: PairIndex): ReadonlySet<Basis> | null {
  const bases = new Set<Basis>()
  for (const other of all) {
    if (other.documentId === one.documentId) continue
    const basis = earlierBy(one, other, index)
    if (basis === null) return null
    bases.add(basis)
  }
  return bases
}

/** How it is known that one telling is earlier than another; null where it is not, or is later. */
function earlierBy(one: StatementDigest, other: StatementDigest, index: PairIndex): Basis | null {
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
