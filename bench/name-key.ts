import type { Act } from '../src/domain/statement.ts'

/** A stretch of an article as the keys write it: start and end in UTF-16 code units, half-open. */
export type KeySpan = readonly [number, number]

/** By what words the sentence names whoever speaks; 'none' where a quotation goes on without them. */
export type MentionKind = 'full-name' | 'short-name' | 'pronoun' | 'role' | 'body' | 'group' | 'unnamed' | 'none'

/** A reported statement as the readers have it. */
export interface KeyStatement {
  readonly content: readonly KeySpan[]
  /** Words at the edges that one reading counts in and the other does not: they count neither for nor against. */
  readonly edges: readonly KeySpan[]
  /** The fullest mentions of whoever speaks, anywhere in the article; empty where the article does not tell. */
  readonly speaker: readonly KeySpan[]
  /** Mentions of whoever else is a right answer: the body that a spokesperson speaks for, the author of a book. */
  readonly alts: readonly KeySpan[]
  /** The words by which this sentence names the speaker. */
  readonly mention: KeySpan | null
  readonly mentionKind: MentionKind
  readonly kind: 'named' | 'body' | 'unnamed' | 'group'
  /** null where only the reading that did not mark acts has the statement. */
  readonly act: Act | null
  readonly quoted: 'direct' | 'mixed' | 'indirect'
  /** A fair reader could leave it out: its words count neither for nor against. */
  readonly optional: boolean
  /** Reported within what another statement reports. */
  readonly inner: boolean
}

/** One article of a key: offsets alone, the text lies elsewhere. */
export interface KeyArticle {
  readonly file: string
  /** Hex digest of the article's bytes: the offsets hold for these and no others. */
  readonly sha256: string
  readonly statements: readonly KeyStatement[]
}

/** A key: articles of one folder under `../shared`. */
export interface NameKey {
  readonly texts: string
  readonly articles: readonly KeyArticle[]
}
