import type { Span } from '../src/domain/span.ts'
import type { SpannedAttribution } from './polnear.ts'

/** An attribution of the product, with how sure it was. */
export interface ScoredAttribution extends SpannedAttribution {
  readonly score: number
}

/** What can be wrong: each in a list of its own. */
export type ErrorKind = 'wrong source' | 'wrong extent' | 'made up' | 'missed'

/** One error; `score` is 0 where nothing was found. */
export interface AttributionError {
  readonly kind: ErrorKind
  readonly expected: SpannedAttribution | null
  readonly found: ScoredAttribution | null
  readonly score: number
}

/**
 * What is wrong in an article, as the shared scorer counts it: contents are matched one to one where they share half of
 * their words (Jaccard), best first; a match with less than half of the source's words is a wrong source.
 */
export function attributionErrors(
  text: string,
  expected: readonly SpannedAttribution[],
  found: readonly ScoredAttribution[],
): readonly AttributionError[] {
  const words = (spans: readonly Span[]) => new Set(spans.flatMap(span => wordStarts(text, span)))
  const gold = expected.map(one => ({ one, content: words(one.content), source: words(one.source) }))
  const ours = found.map(one => ({ one, content: words(one.content), source: words(one.source) }))
  const pairs = gold
    .flatMap(g => ours.map(o => ({ g, o, shared: jaccard(g.content, o.content) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  const matched = new Set<unknown>()
  const errors: AttributionError[] = []
  for (const { g, o, shared } of pairs) {
    if (shared < 0.5 || matched.has(g) || matched.has(o)) continue
    matched.add(g).add(o)
    const right = (g.source.size === 0 && o.source.size === 0) || jaccard(g.source, o.source) >= 0.5
    if (!right) errors.push({ kind: 'wrong source', expected: g.one, found: o.one, score: o.one.score })
  }
  const partner = (o: (typeof ours)[number]) => pairs.find(pair => pair.o === o && !matched.has(pair.g))?.g
  for (const o of ours) {
    if (matched.has(o)) continue
    const near = partner(o)
    if (near) matched.add(near)
    errors.push({
      kind: near ? 'wrong extent' : 'made up',
      expected: near?.one ?? null,
      found: o.one,
      score: o.one.score,
    })
  }
  for (const g of gold) if (!matched.has(g)) errors.push({ kind: 'missed', expected: g.one, found: null, score: 0 })
  return errors
}

/** Where each word of a span begins: letters and digits, as the shared scorer cuts them. */
function wordStarts(text: string, { start, end }: Span): number[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}_]+(?:['’\-.,][\p{L}\p{N}_]+)*/gu)].map(
    match => start + match.index,
  )
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter(each => b.has(each)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** The surest errors of each kind first; what was missed, the longest first. */
export function worstOf<T extends AttributionError>(
  errors: readonly T[],
  kind: ErrorKind,
  count: number,
): readonly T[] {
  const length = (one: T) => one.expected?.content.reduce((sum, span) => sum + span.end - span.start, 0) ?? 0
  return errors
    .filter(one => one.kind === kind)
    .sort((a, b) => b.score - a.score || length(b) - length(a))
    .slice(0, count)
}
