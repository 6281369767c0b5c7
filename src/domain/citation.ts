/**
 * Where something is written: a document, a span of its frozen text, and the exact words, so that anybody
 * can check the one against the other. `quote === text.slice(start, end)`, always.
 */
export interface Citation {
  readonly documentId: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** 1-based page of the file, where it has pages; a bundle page is reckoned at publication, never stored. */
  readonly page?: number
}
