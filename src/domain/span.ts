/**
 * A stretch of a document's text, half-open: `start` is in, `end` is not. Zero-based, in UTF-16 code
 * units of the frozen text, and never splitting a surrogate pair. This is the only unit in the program;
 * the W3C exporter alone converts to code points.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `outer` holds the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Sorting order of spans in a document: by start, the longer first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The span without white space at its edges; empty at `start` where nothing else is in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Finds the spans of a list that share a code unit with another, without looking at all of them: texts run to millions of units. */
export class SpanIndex<T extends Span> {
  private readonly sorted: readonly T[]
  /** For each place in the list the furthest end up to there: where it lies before what is asked for, nothing earlier reaches it. */
  private readonly reach: readonly number[]

  constructor(spans: readonly T[]) {
    this.sorted = [...spans].sort(compareSpans)
    let furthest = -1
    this.reach = this.sorted.map(span => {
      furthest = Math.max(furthest, span.end)
      return furthest
    })
  }

  /** Those that overlap the span, in order of place. */
  overlapping(span: Span): T[] {
    const found: T[] = []
    for (let i = firstFrom(this.sorted, span.end) - 1; i >= 0 && this.reach[i]! > span.start; i--) {
      if (this.sorted[i]!.end > span.start) found.push(this.sorted[i]!)
    }
    return found.reverse()
  }

  /** Those that lie wholly within the span. */
  within(span: Span): T[] {
    return this.overlapping(span).filter(one => covers(span, one))
  }

  /** Those that hold the whole span. */
  around(span: Span): T[] {
    return this.overlapping(span).filter(one => covers(one, span))
  }
}

/** The index of the first span of a list in order of place that starts at or behind `at`; the length where none does. */
export function firstFrom(sorted: readonly Span[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}
