import type { Citation } from './citation.ts'
import type { Provenance } from './provenance.ts'

/** What every line of a record carries. */
export interface Entry {
  readonly id: string
  /** At least one; the checker of the record refuses an entry without. */
  readonly citations: readonly Citation[]
  readonly provenance: readonly Provenance[]
  /**
   * 0 to 1. Statements: of those given 0.8, about 80 in 100 have their words and their speaker right (where nobody is named,
   * their words). Other kinds: a rule's rough guess.
   */
  readonly confidence: number
  /** Other than 'proposed': set by a person, and no run changes it. */
  readonly status: 'proposed' | 'accepted' | 'amended' | 'rejected'
  /** What the person saw when they decided has changed since; the entry is queued again. */
  readonly changedSinceReview: boolean
}

/** On whose word an entry stands. Other than 'stated' carries `accordingTo`, and is never shown without it. */
export interface Told {
  readonly asserted: 'stated' | 'reported' | 'alleged' | 'denied' | 'conditional' | 'expected'
  /** Statement ids; empty where the document itself says it. */
  readonly accordingTo: readonly string[]
}

/** A time, as precisely as the documents allow and no more. */
export interface When {
  /** EDTF (ISO 8601-2): '2022-09-12', '2022-06', '2018-09/2018-11'. null where no date can be given. */
  readonly value: string | null
  /** The words that it was read from. */
  readonly text: string
  /** What a relative expression was reckoned from. */
  readonly anchor: 'none' | 'publication' | 'entry' | 'pack'
  /** ‘one week before Sir Mark was sworn in’, ‘the next time I see her’. */
  readonly relativeTo: {
    readonly entry: string | null
    readonly relation: 'before' | 'after' | 'during' | 'by'
    readonly offset: string | null
  } | null
}
