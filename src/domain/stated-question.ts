import type { ExtractedTime, ToldIn } from './extraction.ts'
import type { Confidence } from './office.ts'
import type { Question } from './question.ts'
import type { Span } from './span.ts'

/** ‘by 31 March’, ‘within a fortnight’, ‘the next time they met’: when something asked for or promised is due. */
export interface ExtractedDue extends Span {
  /** The date within the words, where there is one. */
  readonly time: ExtractedTime | null
  readonly relation: 'before' | 'after' | 'during' | 'by'
}

/** Somebody asks, demands or calls for something: the sentence, who, of whom, what. */
export interface StatedQuestion extends Span, ToldIn {
  readonly kind: 'question'
  readonly asks: Question['kind']
  /** Null where whoever tells it asks, or nobody is named. */
  readonly from: Span | null
  /** Whether whoever is told to say it asks it where `from` is null. */
  readonly byTeller: boolean
  readonly to: Span | null
  /** What is asked for. */
  readonly words: Span
  readonly due: ExtractedDue | null
  readonly conditions: readonly Span[]
  /** Whoever backs, echoes or joins it. */
  readonly backers: readonly Span[]
  /** Words that answer or decline in the same breath: ‘who has agreed to see her’, the next turn. */
  readonly reply: (Span & { readonly declined: boolean }) | null
  readonly rule: string
}

/** Somebody promises something that they, or those they speak for, will do. */
export interface StatedUndertaking extends Span, ToldIn {
  readonly kind: 'undertaking'
  /** Null where whoever tells it promises. */
  readonly by: Span | null
  readonly to: Span | null
  readonly words: Span
  readonly due: ExtractedDue | null
  readonly condition: Span | null
  readonly rule: string
}

/** A document says that an undertaking was kept or broken: ‘broke his promise to publish it’. */
export interface StatedOutcome extends Span, ToldIn {
  readonly kind: 'undertaking-outcome'
  readonly by: Span
  readonly words: Span
  readonly outcome: 'kept' | 'broken'
  readonly rule: string
}

/** Who answers to whom, or can do what to whom, as a rule: ‘the mayor, who can dismiss her’. */
export interface StatedPower extends Span, ToldIn {
  readonly kind: 'power'
  readonly holder: Span
  readonly over: Span
  /** Whether the words name an office and nobody who holds it: ‘the chief constable’. */
  readonly offices: { readonly holder: boolean; readonly over: boolean }
  readonly words: Span
  readonly rule: string
}

/** Confidence in somebody given, made conditional, withheld, withdrawn. */
export interface StatedConfidence extends Span, ToldIn {
  readonly kind: 'confidence'
  /** Null where whoever tells it has it, or has it not. */
  readonly holder: Span | null
  readonly in: Span
  readonly state: Confidence['state']
  readonly condition: Span | null
  readonly rule: string
}
