import type { DiagnosticCode } from '../domain/diagnostic.ts'
import type { EmbeddedFile, Genre, MetadataValue, ReadFailure, Region } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'

/** One paragraph, heading, cell row or line of a document, and what it is held to be. Never empty. */
export interface Block extends Span {
  readonly kind: Region['kind']
  readonly speaker?: string
  readonly number?: string
  /** Set by the format itself (a style, a tag): later rules leave it alone. */
  readonly fixed?: true
}

/** Something a reader noticed; becomes a diagnostic once the document is whole. */
export interface Note {
  readonly code: DiagnosticCode
  readonly message: string
  readonly spans: readonly Span[]
}

/** A document on its way: text already frozen, blocks still being told apart. */
export interface Draft {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly number[]
  readonly mediaType: string
  readonly genre: Genre | null
  /** What the file says of itself, best first within a field. */
  readonly metadata: readonly MetadataValue[]
  readonly notes: readonly Note[]
  readonly embedded: readonly EmbeddedFile[]
  readonly failures: readonly ReadFailure[]
}

/** A piece of text for `compose`, before it has a place. */
export interface Piece {
  readonly text: string
  readonly kind: Region['kind']
  readonly speaker?: string
  readonly number?: string
  readonly fixed?: true
  /** Offsets in `text` at which pages begin; a page without text begins where the next text does. */
  readonly pagesAt?: readonly number[]
}

/** Between two blocks of a composed text: an empty line, so that every format looks like a plain text. */
const GAP = '\n\n'

/** Joins pieces into one text; a piece of white space alone is left out. */
export function compose(pieces: readonly Piece[]): { text: string; blocks: Block[]; pages: number[] } {
  const blocks: Block[] = []
  const pages: number[] = []
  const parts: string[] = []
  let length = 0
  for (const { text: raw, pagesAt, ...rest } of pieces) {
    const text = raw.trim()
    const start = length === 0 ? 0 : length + GAP.length
    for (const at of pagesAt ?? []) pages.push(start + Math.min(at, text.length))
    if (text === '') continue
    parts.push(text)
    blocks.push({ ...rest, start, end: start + text.length })
    length = start + text.length
  }
  const text = parts.join(GAP)
  return { text, blocks, pages: pages.map(start => Math.min(start, text.length)) }
}

/** A draft with nothing in it but text and blocks. */
export function makeDraft(mediaType: string, text: string, blocks: readonly Block[], more: Partial<Draft> = {}): Draft {
  return {
    text,
    blocks,
    pages: [],
    mediaType,
    genre: null,
    metadata: [],
    notes: [],
    embedded: [],
    failures: [],
    ...more,
  }
}
