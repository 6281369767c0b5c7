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
