import type { FactId, PackPhrase, Period, SourcedFact } from './pack.ts'

/** Which of several courses that run beside each other a step belongs to. */
export type Track = 'discipline' | 'criminal' | 'duty' | 'employment' | 'inquest' | 'inquiry' | 'oversight'

/** The law of a time, for one family of questions: what may be imposed, who sits, which standard of proof. */
export interface RegimeFact extends SourcedFact, Period {
  /** Regimes of one family follow one another: 'police-conduct', 'hearing-chair', 'inquest-proof'. */
  readonly family: FactId
  readonly title: string
  /** Which date decides. */
  readonly appliesBy: 'allegation-known' | 'proceeding' | 'conduct' | 'event'
  /** What it changed, in words for a reporter. */
  readonly change: string
}

/** A kind of formal process. */
export interface KindFact extends SourcedFact, Period {
  readonly title: string
  readonly track: Track
  /** The family of regimes that it runs under. @default null */
  readonly family: FactId | null
  /** Words that name it in prose. */
  readonly phrases: readonly PackPhrase[]
  /** Words that hold one of its phrases and mean something else. @default [] */
  readonly unless: readonly PackPhrase[]
  /** Organizations or offices that conduct it. @default [] */
  readonly conductedBy: readonly FactId[]
  /** It can end in an outcome of its own: hearing, trial; not an investigation. @default false */
  readonly forum: boolean
}

/** Where a case can stand. */
export interface StateFact extends SourcedFact, Period {
  readonly track: Track
  readonly label: string
  readonly phase: 'intake' | 'investigation' | 'decision' | 'proceedings' | 'outcome' | 'after' | 'status'
  /** Regimes under which it exists; empty: all. @default [] */
  readonly regimes: readonly FactId[]
  /** Kinds of proceeding that it is a step of; empty: any of its track. @default [] */
  readonly kinds: readonly FactId[]
  /** Words that say it without doubt; press words are `wordings`. @default [] */
  readonly phrases: readonly PackPhrase[]
  /** Words that hold one of its phrases and mean something else: ‘no case to answer’. @default [] */
  readonly unless: readonly PackPhrase[]
  /** States that it says, too: whoever is found to have committed gross misconduct has committed misconduct. @default [] */
  readonly includes: readonly FactId[]
}

/** A body in a state for a time: a force that the inspectorate monitored. */
export interface StandingFact extends SourcedFact, Period {
  /** An organization or office. */
  readonly party: FactId
  readonly state: FactId
}

/** A step from one state to another. */
export interface TransitionFact extends SourcedFact, Period {
  /** States; empty: any of the track. @default [] */
  readonly before: readonly FactId[]
  /** @minItems 1 */
  readonly after: readonly FactId[]
  /** Organizations or offices that decide. @default [] */
  readonly deciders: readonly FactId[]
  /** Who decides, where a key cannot say it: ‘the person conducting the meeting’. @default null */
  readonly deciderText: string | null
  /** Empty: under all. @default [] */
  readonly regimes: readonly FactId[]
}

/** A step that no law allows. */
export interface ForbiddenFact extends SourcedFact, Period {
  /** Proceedings in which it is forbidden; empty: any. @default [] */
  readonly kinds: readonly FactId[]
  /** Organizations or offices by whom it is forbidden; empty: any. @default [] */
  readonly deciders: readonly FactId[]
  /** States it is forbidden from; empty: any. @default [] */
  readonly before: readonly FactId[]
  /** @minItems 1 */
  readonly after: readonly FactId[]
  /** Not where the case also shows one of these states. @default [] */
  readonly unless: readonly FactId[]
  /** Why, in words for a reporter. */
  readonly reason: string
}

/** What a forum may impose, under one regime, on one finding. */
export interface OutcomeFact extends SourcedFact {
  /** A kind of proceeding. */
  readonly forum: FactId
  readonly regime: FactId
  readonly finding: 'misconduct' | 'gross-misconduct' | 'any'
  readonly allowed: readonly FactId[]
  /** Only where the condition holds. @default [] */
  readonly conditional: readonly { readonly state: FactId; readonly condition: string }[]
}

/** Who sat in judgment, when. */
export interface PanelFact extends SourcedFact, Period {
  readonly forum: FactId
  /** The regime of the family that says who sits. */
  readonly regime: FactId | null
  readonly chair: string
  readonly members: string
  /** For whom: officers up to chief superintendent, or above. */
  readonly subjects: 'officers' | 'senior-officers'
}

/** A way to leave against one's will that is no outcome of a hearing. */
export interface ExitFact extends SourcedFact, Period {
  readonly route: string
  /** Organizations or offices. @default [] */
  readonly deciders: readonly FactId[]
  readonly deciderText: string
  /** States that it leads to. @default [] */
  readonly states: readonly FactId[]
  /** @default [] */
  readonly phrases: readonly PackPhrase[]
}

/** How long something may take, or lasts. */
export interface LimitFact extends SourcedFact, Period {
  readonly what: string
  readonly value: number
  readonly unit: 'days' | 'working-days' | 'weeks' | 'months' | 'years'
  /** @default [] */
  readonly regimes: readonly FactId[]
}

/** A word of the law or of the trade, from when to when it existed. */
export interface TermFact extends SourcedFact, Period {
  readonly phrases: readonly PackPhrase[]
  readonly meaning: string
  /** @default [] */
  readonly regimes: readonly FactId[]
}

/** What press words mean in the law's. */
export interface WordingFact extends SourcedFact {
  readonly phrases: readonly PackPhrase[]
  /** States that they can mean: one, or several that only context tells apart; none: they are no step at all. */
  readonly states: readonly FactId[]
  /** Kinds of proceeding, one of which must be in the case. @default [] */
  readonly requires: readonly FactId[]
  /** Words that hold a phrase and mean something else: ‘dismissed the claim’. @default [] */
  readonly unless: readonly PackPhrase[]
}
