import type { Attribution } from '../domain/extraction.ts'
import { type Span, SpanIndex } from '../domain/span.ts'

/**
 * Tells of each attribution how far the rules, asked by themselves, find the same: what two engines find that know
 * nothing of each other is seldom wrong.
 */
export function withAgreement(found: readonly Attribution[], ruled: readonly Attribution[]): readonly Attribution[] {
  const index = new SpanIndex(
    ruled.flatMap((rival, i) => rival.contentSpans.map(({ start, end }) => ({ start, end, i }))),
  )
  return found.map(one => {
    const rivals = new Set(one.contentSpans.flatMap(span => index.overlapping(span).map(({ i }) => i)))
    const shares = [...rivals].map(i => sharedPart(one.contentSpans, ruled[i]!.contentSpans))
    return { ...one, agreement: Math.max(0, ...shares) }
  })
}

/** What two lists of spans have in common, as a part of what either holds; spans of one list never overlap. */
export function sharedPart(some: readonly Span[], others: readonly Span[]): number {
  let both = 0
  for (const a of some) for (const b of others) both += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return both / (lengthOf(some) + lengthOf(others) - both)
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}
