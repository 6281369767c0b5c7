import type { Citation } from '../domain/citation.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'

/** A citation of a stretch of a document's text, with its page where the file has pages. */
export function cite(document: Pick<SourceDocument, 'id' | 'text' | 'pages'>, span: Span): Citation {
  const base = {
    documentId: document.id,
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
  }
  const page = pageOf(document.pages, span.start)
  return page === null ? base : { ...base, page }
}

/** The page that an offset stands on, from 1. */
function pageOf(pages: readonly number[], at: number): number | null {
  if (pages.length === 0) return null
  let low = 0
  let high = pages.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pages[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low + 1
}
