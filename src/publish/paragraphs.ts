import type { Citation } from '../domain/citation.ts'
import type { SourceDocument } from '../domain/document.ts'

interface Numbered {
  readonly start: number
  readonly end: number
  readonly number: string
}

/** Which numbered paragraph of its document a citation begins in. Texts are not held, only where paragraphs stand. */
export class Paragraphs {
  readonly #byDocument = new Map<string, readonly Numbered[]>()

  /** Remembers the numbered paragraphs of a document. */
  add({ id, regions }: Pick<SourceDocument, 'id' | 'regions'>): void {
    const numbered = regions.flatMap(({ start, end, number }) => (number === undefined ? [] : [{ start, end, number }]))
    if (numbered.length > 0) this.#byDocument.set(id, numbered)
  }

  /** The number as the document writes it, of the narrowest paragraph that has one; null where it has none. */
  numberAt({ documentId, start }: Pick<Citation, 'documentId' | 'start'>): string | null {
    let found: Numbered | null = null
    for (const one of this.#byDocument.get(documentId) ?? []) {
      if (one.start > start) break
      if (start < one.end && (found === null || one.end - one.start <= found.end - found.start)) found = one
    }
    return found?.number ?? null
  }
}
