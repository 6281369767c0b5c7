import type { Citation } from './citation.ts'
import type { Entry } from './entry.ts'

/** What people contest, and a document says so: it is reported, not computed. */
export interface Dispute extends Entry {
  /** What is contested, in neutral words. */
  readonly question: string
  readonly sides: readonly {
    readonly statement: string | null
    readonly actor: string | null
    readonly position: string
    readonly citations: readonly Citation[]
  }[]
  /** Entries that depend on how it is settled. */
  readonly entries: readonly string[]
}

/** What does not fit together between documents, found by us. */
export interface Discrepancy extends Entry {
  readonly kind:
    | 'date'
    | 'figure'
    | 'arithmetic'
    | 'tally'
    | 'office'
    | 'identity'
    | 'wording'
    | 'procedure'
    | 'headline'
  /** Never 'serious' on a fact that the pack does not hold for certain. */
  readonly severity: 'note' | 'caution' | 'serious'
  readonly message: string
  readonly sides: readonly { readonly value: string; readonly citations: readonly Citation[] }[]
  readonly entries: readonly string[]
  /** Printed with the message: provision, period, source. */
  readonly basis: readonly { readonly pack: string; readonly fact: string; readonly source: string }[]
}
