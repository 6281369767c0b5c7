import type { PairFacts } from './pair-facts.ts'

/** Documents by the source that they come from: each by the first id of all that derive from one another. */
export interface SourceGroups {
  /** The source of a document: itself, where it derives from none. */
  of(documentId: string): string
  /** How many sources some documents are: copies count once. */
  count(documentIds: Iterable<string>): number
}

/** Ties together the documents that are proven to come from one another. Shared paragraphs alone tie nothing. */
export function sourceGroups(derivations: readonly Pick<PairFacts, 'a' | 'b' | 'verdict'>[]): SourceGroups {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let top = id
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next
    return top
  }
  for (const { a, b, verdict } of derivations) {
    if (verdict === 'passages') continue
    const [x, y] = [root(a.id), root(b.id)].sort()
    if (x !== y) parent.set(y!, x!)
  }
  return {
    of: root,
    count: ids => new Set([...ids].map(root)).size,
  }
}

/** A document, and what it was copied from as far as is known. */
export interface KnownSource {
  readonly pair: PairFacts
  /** The side of the pair that is the copy. */
  readonly copy: 'a' | 'b'
}

/**
 * For each document the documents that it may have been copied from, the nearest alone: of two copies of one story
 * neither is the other's source. One made of two stories keeps both.
 */
export function knownSources(pairs: readonly PairFacts[]): KnownSource[] {
  const related = new Set(pairs.map(({ a, b }) => `${a.id} ${b.id}`))
  const areRelated = (x: string, y: string): boolean => related.has(`${x} ${y}`) || related.has(`${y} ${x}`)
  const byCopy = new Map<string, KnownSource[]>()
  for (const pair of pairs)
    for (const copy of ['a', 'b'] as const) {
      if (pair.direction?.earlier === copy) continue
      const list = byCopy.get(pair[copy].id)
      if (list) list.push({ pair, copy })
      else byCopy.set(pair[copy].id, [{ pair, copy }])
    }
  return [...byCopy.values()].flatMap(list => {
    const kept: KnownSource[] = []
    for (const one of list.sort(nearest)) {
      const source = sourceId(one)
      if (!kept.some(other => areRelated(sourceId(other), source))) kept.push(one)
    }
    return kept
  })
}

/** The id of what a copy was made from. */
export function sourceId({ pair, copy }: KnownSource): string {
  return (copy === 'a' ? pair.b : pair.a).id
}

function nearest(x: KnownSource, y: KnownSource): number {
  const known = Number(y.pair.direction !== null) - Number(x.pair.direction !== null)
  return known || y.pair[y.copy].share - x.pair[x.copy].share || (sourceId(x) < sourceId(y) ? -1 : 1)
}

/** A document that is little but others put together has this share of itself in them; more than all of it they cannot fill without sharing a text. */
const PUT_TOGETHER = 0.85
const ALL_OF_IT = 1.05

/**
 * A text that two others, strangers to one another, fill between them was put together from them: containment alone
 * would take it for the source of both.
 */
export function mendMerged(pairs: readonly PairFacts[]): PairFacts[] {
  const related = new Set(pairs.flatMap(({ a, b }) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`]))
  const parts = new Map<string, { id: string; share: number }[]>()
  for (const { a, b, direction } of pairs) {
    if (direction?.basis !== 'containment' && direction !== null) continue
    parts.set(a.id, [...(parts.get(a.id) ?? []), { id: b.id, share: a.share }])
    parts.set(b.id, [...(parts.get(b.id) ?? []), { id: a.id, share: b.share }])
  }
  const merged = new Set<string>()
  for (const [id, list] of parts) {
    const strangers = list.filter((one, i) => !list.slice(0, i).some(other => related.has(`${one.id} ${other.id}`)))
    const total = strangers.reduce((sum, one) => sum + one.share, 0)
    if (strangers.length > 1 && total >= PUT_TOGETHER && total <= ALL_OF_IT) merged.add(id)
  }
  return pairs.map(pair => {
    const [a, b] = [merged.has(pair.a.id), merged.has(pair.b.id)]
    if (a === b || (pair.direction && pair.direction.basis !== 'containment')) return pair
    const reason = 'the other is put together from it and from another'
    return { ...pair, direction: { earlier: a ? 'b' : 'a', basis: 'containment', reason }, cut: null }
  })
}
