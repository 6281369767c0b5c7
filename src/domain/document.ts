import type { Diagnostic } from './diagnostic.ts'
import type { Span } from './span.ts'

/** What a document is, as far as its form tells. null where it does not. */
export type Genre =
  | 'news'
  | 'analysis'
  | 'leader'
  | 'press-statement'
  | 'transcript'
  | 'minutes'
  | 'report'
  | 'letter'
  | 'message'
  | 'page'

/** A stretch of a document that is of one kind. `body`, `heading`, `standfirst`, `table` and `footnote` are the article text. */
export interface Region extends Span {
  readonly kind:
    | 'headline'
    | 'standfirst'
    | 'byline'
    | 'dateline'
    | 'body'
    | 'heading'
    | 'caption'
    | 'table'
    | 'footnote'
    | 'turn'
    | 'message'
    | 'related-link'
    | 'boilerplate'
    | 'running-head'
  /** Of a turn: who speaks, as the document writes it (‘Q’, ‘MR HARGREAVES’). */
  readonly speaker?: string
  /** Of a turn, a numbered paragraph of a statement, minutes: the number as written (‘14’, ‘3.2’). */
  readonly number?: string
}

/** Whether ‘I’ of a document is whoever wrote it: a letter, a mail, a statement or ruling that one person signs. */
export function isInOwnVoice({ genre, authors }: Pick<SourceDocument, 'genre' | 'authors'>): boolean {
  if (genre === 'letter' || genre === 'message') return true
  return (genre === null || genre === 'press-statement' || genre === 'report') && authors.length === 1
}

/** Forms of address, which are no part of a name. */
const ADDRESS = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Cllr|Councillor)\.? )+/u

/** The one author of a document, as the name is written without a form of address. */
export function onlyAuthor({ authors }: Pick<SourceDocument, 'authors'>): string | null {
  return authors.length === 1 ? authors[0]!.replace(ADDRESS, '') : null
}

/** Where a value of the metadata was had from. */
export interface MetadataValue {
  readonly field: string
  readonly value: string
  readonly basis: 'page' | 'text' | 'url' | 'reviewer'
}

/** One document as read: its text frozen, what is not article text marked in `regions` and never cut out. */
export interface SourceDocument {
  /** 'sha256:' and the hex digest of the bytes; '#p12-19' or '#2' after it for a part of a file. */
  readonly id: string
  /** Relative to the bundle, '/' between folders. The same bytes at two paths are one document. */
  readonly path: string
  readonly otherPaths: readonly string[]
  readonly mediaType: string
  readonly genre: Genre | null
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  /** EDTF, as the source or its text allow: '2018-12', '2022-02-10'. */
  readonly publishedOn: string | null
  readonly updatedOn: string | null
  readonly metadata: readonly MetadataValue[]
  /** ISO 639-1 where there is one ('en', 'cy'); 'und' where it cannot be told. Only 'en' is extracted from. */
  readonly language: string
  readonly text: string
  /** Ordered by start. They may nest (a heading within a turn) and need not cover the text. */
  readonly regions: readonly Region[]
  /** Ordered page starts: page n (1-based) begins at `pages[n - 1]`. Empty where the file has no pages. */
  readonly pages: readonly number[]
}

/** What is known of a file before its bytes are looked at. */
export interface ReadHints {
  /** Relative to the bundle. */
  readonly path: string
  /** 'sha256:…' of the bytes, reckoned by whoever holds the file. */
  readonly documentId: string
}

/** A file within a file (a ZIP entry, an attachment): a document of its own. */
export interface EmbeddedFile {
  /** The path of the container, then the name inside: 'letters.zip/2021/reply.docx', 'notice.eml/annex.pdf'. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file that could not be read, named with the reason and the way out. */
export interface ReadFailure {
  readonly path: string
  /** A code of the diagnostics table: 'read/encrypted', 'read/empty', 'read/too-large' … */
  readonly code: string
  /** Names the file, the place and the reason. */
  readonly message: string
  /** What a person can do about it. */
  readonly hint: string
}

/**
 * What reading a file gave: at most one document, the files within it, the failures. A ZIP gives no
 * document and many files; a mail gives one document and its attachments; a broken PDF gives one failure.
 */
export interface ReadResult {
  readonly document: SourceDocument | null
  readonly embedded: readonly EmbeddedFile[]
  readonly failures: readonly ReadFailure[]
  readonly diagnostics: readonly Diagnostic[]
}
