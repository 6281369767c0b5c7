import type { Diagnostic } from './diagnostic.ts'
import type { SourceDocument } from './document.ts'
import type { Span } from './span.ts'

/** Universal part-of-speech tags (universaldependencies.org), as far as the tagger gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'

/** A word, number or mark, with its place. Contractions stay as the tagger splits them (‘did’ ‘n’t’). */
export interface Token extends Span {
  readonly text: string
  /** Lower case, curly apostrophe made straight. */
  readonly lower: string
  readonly pos: PartOfSpeech
  /** Dictionary form, lower case: ‘said’ -> ‘say’. */
  readonly lemma: string
}

/** A sentence, with its tokens as indices into `AnalysedDocument.tokens`: `tokenEnd` is not included. */
export interface Sentence extends Span {
  readonly tokenStart: number
  readonly tokenEnd: number
  /** Index of its paragraph. */
  readonly paragraph: number
}

/** A line or block of the text that stands by itself. */
export interface Paragraph extends Span {
  readonly index: number
  readonly sentenceStart: number
  readonly sentenceEnd: number
  /** What the region that holds it is; ‘body’ where no region says otherwise. */
  readonly role: 'headline' | 'standfirst' | 'heading' | 'body' | 'caption' | 'turn' | 'other'
  /** Of a turn: its speaker as written. */
  readonly speaker: string | null
}

/**
 * Words between quotation marks. `start` and `end` hold the marks, `inner` does not. One that runs over
 * paragraphs, each opened and only the last closed, is one quotation with a part for each paragraph.
 */
export interface Quotation extends Span {
  readonly inner: Span
  /** One for each paragraph it touches, marks included. */
  readonly parts: readonly Span[]
  readonly marks: 'double' | 'single' | 'guillemet'
  /** 0: not within another. */
  readonly depth: number
  /** How sure its edges are: a missing mark was put where a rule says it must have been. */
  readonly edges: 'both' | 'opening-inferred' | 'closing-inferred'
  /**
   * ‘scare’: a word or two, a nickname, a title, no whole thing said (‘Sergeant Thimble’, “shabby”);
   * ‘speech’: could be something said.
   */
  readonly use: 'speech' | 'scare'
}

/** A date, time or period in the text. */
export interface TimeExpression extends Span {
  readonly text: string
  readonly sentence: number
  /** EDTF where the words alone settle it (‘12 September 2022’), else null. */
  readonly value: string | null
  /** How it is to be reckoned from a day, where the words alone do not settle it. */
  readonly relative: RelativeTime | null
}

/** ‘Wednesday’, ‘last week’, ‘in June’, ‘two years ago’: an offset from the day of publication. */
export type RelativeTime =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: 'past' | 'future' | 'context' }
  | {
      readonly kind: 'month'
      readonly month: number
      readonly day: number | null
      readonly direction: 'past' | 'future' | 'context'
    }
  | {
      readonly kind: 'offset'
      readonly count: number
      readonly unit: 'day' | 'week' | 'month' | 'year'
      readonly grain: 'day' | 'week' | 'month' | 'year'
    }

/** A number in the text, in digits or words. */
export interface NumberExpression extends Span {
  readonly text: string
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal' | 'percent' | 'money' | 'fraction'
  /** ISO 4217 where money. */
  readonly currency: string | null
}

/** A document with what language/ found in it. Not stored: it is made again from the text. */
export interface AnalysedDocument {
  readonly document: SourceDocument
  /** False where the language is not English or nothing is to be extracted. */
  readonly extractable: boolean
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  readonly quotations: readonly Quotation[]
  readonly times: readonly TimeExpression[]
  readonly numbers: readonly NumberExpression[]
  /** What is doubtful in the language itself: a quotation mark missing. */
  readonly diagnostics: readonly Diagnostic[]
}
