import type { SourceDocument } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'

/** What copies are looked for in: what the document itself says, without headline, captions, furniture and tables. */
const BODY: ReadonlySet<string> = new Set(['body', 'standfirst', 'turn', 'message', 'footnote'])

/** The article text of a document, each stretch once, in order. */
export function bodySpans(document: Pick<SourceDocument, 'regions'>): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const region of document.regions) {
    if (!BODY.has(region.kind) || region.end <= at) continue
    spans.push({ start: Math.max(region.start, at), end: region.end })
    at = region.end
  }
  return spans
}
