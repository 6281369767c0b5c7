import type { Citation } from './citation.ts'
import type { Entry, When } from './entry.ts'

/** A question, demand or call from somebody to somebody, and whether these documents show it met. */
export interface Question extends Entry {
  readonly kind: 'question' | 'demand' | 'call'
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly text: string
  /** ‘if you feel able’, ‘depending on the circumstances’ */
  readonly conditions: readonly { readonly text: string; readonly citations: readonly Citation[] }[]
  readonly backedBy: readonly string[]
  readonly putIn: readonly string[]
  readonly due: When | null
  /** Statement ids. */
  readonly answers: readonly string[]
  /** The program proposes the first three; the rest are a person's to say. */
  readonly standing: 'open' | 'has-reply' | 'declined' | 'answered' | 'partly-answered' | 'overtaken' | 'no-reply'
}

/** A promise with an owner and perhaps a due date. */
export interface Undertaking extends Entry {
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly text: string
  readonly condition: string | null
  readonly due: When | null
  readonly standing: 'open' | 'kept' | 'broken' | 'unknown'
}
