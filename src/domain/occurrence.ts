import type { Entry, Told, When } from './entry.ts'

/** Something that happened and is not a statement, a tenure or a step of a proceeding. */
export interface Occurrence extends Entry, Told {
  readonly kind: string
  readonly summary: string
  readonly when: When | null
  readonly place: string | null
  /** Entry ids: an actor, or a statement (a post that is deleted). */
  readonly participants: readonly { readonly entry: string; readonly role: string }[]
  readonly relations: readonly {
    readonly to: string
    readonly kind: 'compared-with' | 'part-of' | 'before' | 'after' | 'notified-of'
    readonly text: string
  }[]
  /** ‘the fourth black man since 2005 …’ */
  readonly series: {
    readonly criterion: string
    readonly ordinal: number | null
    readonly members: readonly string[]
  } | null
  /** ‘it took 11 hours to inform his family’ */
  readonly delay: { readonly value: number; readonly unit: string; readonly text: string } | null
}
