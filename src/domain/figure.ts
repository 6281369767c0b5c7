import type { Citation } from './citation.ts'
import type { Entry, When } from './entry.ts'

/** A number that a document states, with what it counts and its unit. */
export interface Figure extends Entry {
  /** null where only a change or a vague amount is given. */
  readonly value: number | null
  /** Bounds where the words give them: ‘tens of thousands’. */
  readonly low: number | null
  readonly high: number | null
  readonly text: string
  readonly qualifier: 'exactly' | 'more-than' | 'less-than' | 'about' | 'at-least' | 'at-most'
  readonly unit: string
  readonly of: string | null
  readonly period: When | null
  readonly comparedWith: When | null
  /** `percent` is per cent, not a ratio. */
  readonly change: {
    readonly by: number | null
    readonly percent: number | null
    readonly direction: 'up' | 'down'
  } | null
  /** What follows by arithmetic, as intervals from the rounding: -176 and -31 % give before 559 to 577. */
  readonly implied: {
    readonly before: { readonly low: number; readonly high: number }
    readonly after: { readonly low: number; readonly high: number }
  } | null
  /** Statement id. */
  readonly statement: string | null
}

/** A head-count and the parts that documents give of it, reconciled. */
export interface Tally extends Entry {
  readonly total: { readonly value: number; readonly of: string; readonly qualifier: Figure['qualifier'] }
  /** Each is one way of dividing the same total; within it parts do not overlap. */
  readonly schemes: readonly {
    readonly by: string
    readonly parts: readonly {
      readonly id: string
      readonly value: number
      readonly of: string
      readonly basis: 'stated' | 'inferred'
      readonly within: string | null
      readonly accordingTo: readonly string[]
      readonly citations: readonly Citation[]
    }[]
    readonly accounted: number
    readonly missing: number
    /** Readings that the words allow and that give other sums: ‘the others’ of fourteen less four, or less four and two. */
    readonly otherReadings: readonly string[]
  }[]
}
