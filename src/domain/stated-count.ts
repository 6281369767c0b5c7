import type { ToldIn } from './extraction.ts'
import type { Figure } from './figure.ts'
import type { Span } from './span.ts'

/** One part of a head-count, as one sentence tells it: ‘nine of them are still serving’, ‘the others’. */
export interface CountedPart extends ToldIn {
  /** The sentence. */
  readonly sentence: Span
  /** Index of the sentence in its document. */
  readonly sentenceIndex: number
  /** The amount. */
  readonly words: Span
  /** Null for what is left: ‘the others’. */
  readonly value: number | null
  /** What is said of it. */
  readonly of: Span
  /** ‘the others’, ‘the remaining five’; ‘a 10th’; ‘two more’. */
  readonly form: 'counted' | 'remainder' | 'ordinal' | 'further'
  /** Whether its words take the whole up again: ‘four of those officers’. */
  readonly partitive: boolean
  /** Which way of dividing a whole the words belong to: ‘finding’, ‘where they are now’; null where they do not tell. */
  readonly family: string | null
}

/** A whole that a document counts, with the parts that it tells of it. */
export interface HeadCount extends Span {
  readonly kind: 'head-count'
  readonly value: number
  readonly qualifier: Figure['qualifier']
  /** 'count' or ISO 4217. */
  readonly unit: string
  /** What is counted. */
  readonly of: Span
  /** Its noun, in dictionary form; null where it is told by what is said of it. */
  readonly noun: string | null
  readonly parts: readonly CountedPart[]
  /** Where this whole is a part of another: the index of that among the document's head-counts, and of the part in it. */
  readonly within: { readonly count: number; readonly part: number } | null
  readonly rule: string
}
