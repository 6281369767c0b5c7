import type { ExtractedTime, ToldIn } from './extraction.ts'
import type { Figure } from './figure.ts'
import type { Span } from './span.ts'

/** A number that a document tells of something, with what it says of its change. */
export interface StatedFigure extends Span, ToldIn {
  readonly kind: 'figure'
  /** The number with its qualifier and what it counts: ‘more than 40 officers’. */
  readonly words: Span
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: Figure['qualifier']
  /** 'count', 'percent', ISO 4217, 'hours' … */
  readonly unit: string
  /** What is counted. */
  readonly of: Span | null
  readonly period: ExtractedTime | null
  /** Whether the period runs on from its time: ‘since April’. */
  readonly since: boolean
  readonly comparedWith: ExtractedTime | null
  readonly change: Figure['change']
  /** The amount before the change, where the words give it: ‘from 1,020 to 702’. */
  readonly before: number | null
  /** Digits behind the decimal point of the per cent: from how far it was rounded. */
  readonly percentDigits: number
  readonly rule: string
}
