import type { Citation } from './citation.ts'
import type { Entry, Told, When } from './entry.ts'

/** A post that exists whoever holds it. */
export interface Office extends Entry {
  /** The pack's key, where a pack knows it. */
  readonly key: string | null
  readonly title: string
  /** Actor id. */
  readonly organization: string | null
}

/** One person holding one office for a time. */
export interface Tenure extends Entry, Told {
  readonly person: string
  readonly office: string
  readonly capacity: 'substantive' | 'acting' | 'interim' | 'designate'
  readonly from: When | null
  readonly to: When | null
  /** Times at which documents show the office held. */
  readonly attested: readonly When[]
  /** Each with the document that gives it; they may disagree. */
  readonly events: readonly {
    readonly kind: 'announced' | 'appointed' | 'sworn-in' | 'took-office' | 'departure-announced' | 'left'
    readonly when: When | null
    /** Whether it is told as having happened: ‘is due to retire’ is expected. Not given: as the tenure. */
    readonly asserted?: Told['asserted']
    readonly citations: readonly Citation[]
  }[]
  readonly ended: 'resigned' | 'retired' | 'dismissed' | 'term-ended' | 'died' | 'moved' | null
  /** Tenure id. */
  readonly succeededBy: string | null
}

/** Who answers to whom, as a document says. Actor or office ids. */
export interface Accountability extends Entry {
  readonly holder: string
  readonly over: string
  readonly power: string
}

/** Confidence in an office-holder given, made conditional, withheld, withdrawn. */
export interface Confidence extends Entry {
  readonly holder: string
  readonly in: string
  readonly state: 'given' | 'conditional' | 'withheld' | 'withdrawn'
  readonly condition: string | null
  readonly statement: string | null
}
