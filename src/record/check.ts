import type { Citation } from '../domain/citation.ts'
import type { SourceDocument } from '../domain/document.ts'

/** A citation that does not say what its document says. */
export interface CitationFault {
  /** The entry that cites, or the document itself. */
  readonly entry: string
  readonly citation: Citation
  readonly message: string
}

/**
 * Compares every citation anywhere in `value` (an entry, a list of entries, a diagnostic) with the frozen
 * texts: the document must be there, the span must lie within its text and split no surrogate pair, and
 * the quote must be the very words. An entry without any citation is a fault too.
 */
export function checkCitations(
  entries: readonly { readonly id: string; readonly citations: readonly Citation[] }[],
  documents: ReadonlyMap<string, Pick<SourceDocument, 'text'>>,
  options: { readonly needsCitation: boolean } = { needsCitation: true },
): readonly CitationFault[] {
  const faults: CitationFault[] = []
  for (const entry of entries) {
    if (options.needsCitation && entry.citations.length === 0) {
      const citation = { documentId: '', start: 0, end: 0, quote: '' }
      faults.push({
        entry: entry.id,
        citation,
        message: `${entry.id} cites nothing. Every entry needs at least one citation.`,
      })
    }
    for (const citation of citationsWithin(entry)) {
      const message = faultOf(citation, documents.get(citation.documentId)?.text)
      if (message) faults.push({ entry: entry.id, citation, message: `${entry.id}: ${message}` })
    }
  }
  return faults
}

function faultOf(citation: Citation, text: string | undefined): string | null {
  const { documentId, start, end, quote } = citation
  if (text === undefined)
    return `cites ${documentId}, which is not among the documents. Build again with that document.`
  const place = `${documentId} at ${start}–${end}`
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    return `cites ${place}, which is no stretch of its ${text.length} code units.`
  if (splitsPair(text, start) || splitsPair(text, end)) return `cites ${place}, which splits a surrogate pair.`
  const found = text.slice(start, end)
  if (found === quote) return null
  return `Quote does not match ${place}: expected "${shorten(quote)}", found "${shorten(found)}". Build again, or restore a backup.`
}

/** Whether a boundary at `index` would fall between the two halves of one character. */
function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  const after = text.charCodeAt(index)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 77)}…` : words
}

/** Every citation at any depth: steps, parts, sides and descriptions carry their own. */
export function* citationsWithin(value: unknown): Generator<Citation> {
  if (Array.isArray(value)) {
    for (const item of value) yield* citationsWithin(item)
  } else if (value !== null && typeof value === 'object') {
    if ('quote' in value && 'documentId' in value && 'start' in value) yield value as Citation
    else for (const item of Object.values(value)) yield* citationsWithin(item)
  }
}
