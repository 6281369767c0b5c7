import type { Discrepancy } from './dispute.ts'
import type { FactId, PackPhrase, Period, SourcedFact } from './pack.ts'

/** What every check has. */
export interface CheckBase extends SourcedFact, Period {
  /** Which discrepancy it makes. */
  readonly discrepancy: Discrepancy['kind']
  /** Never 'serious' on a fact marked L. */
  readonly severity: Discrepancy['severity']
  /** For a reporter; {told}, {subject}, {decider}, {forum}, {regime}, {period}, {date}, {name}, {value}, {limit} are filled in. */
  readonly message: string
  /** The provision, as it is printed; null: a rule of reckoning, not of law. */
  readonly provision: string | null
}

/** An outcome told of a forum that cannot impose it: dismissal from a misconduct meeting. */
export interface ForumCheck extends CheckBase {
  readonly kind: 'outcome-not-in-forum'
  /** Kinds of proceeding; empty: any. */
  readonly forums: readonly FactId[]
  readonly outcomes: readonly FactId[]
  /** Empty: under any. */
  readonly regimes: readonly FactId[]
}

/** A step told of somebody who has no power to take it: a mayor who sacks a constable. */
export interface DeciderCheck extends CheckBase {
  readonly kind: 'decider-without-power'
  /** Organizations or offices. */
  readonly deciders: readonly FactId[]
  readonly states: readonly FactId[]
  /** Offices over which they do have a power. */
  readonly except: readonly FactId[]
}

/** A name, list or forum told of a time at which it did not exist. */
export interface NameCheck extends CheckBase {
  readonly kind: 'name-before-its-time' | 'name-after-its-time'
  /** Organizations, offices, kinds of proceeding or terms; their own period decides. */
  readonly names: readonly FactId[]
}

/** One state told as if it were another: resigned as sacked, case to answer as guilt. */
export interface ConfusionCheck extends CheckBase {
  readonly kind: 'states-confused'
  readonly told: readonly FactId[]
  readonly shown: readonly FactId[]
}

/** Words that cannot be true of a state or an office: ‘suspended without pay’. */
export interface WordsCheck extends CheckBase {
  readonly kind: 'words-against-law'
  readonly phrases: readonly PackPhrase[]
}

/** Somebody told to be before a forum that has no power over them. */
export interface SubjectCheck extends CheckBase {
  readonly kind: 'subject-outside-forum'
  /** Offices. */
  readonly subjects: readonly FactId[]
  readonly forums: readonly FactId[]
}

/** Somebody acting in an office for longer than the limit. */
export interface ActingCheck extends CheckBase {
  readonly kind: 'acting-too-long'
  readonly offices: readonly FactId[]
  readonly limit: FactId
}

/** A removal told without the steps that the law asks for. */
export interface RemovalCheck extends CheckBase {
  readonly kind: 'removal-without-steps'
  readonly offices: readonly FactId[]
  readonly states: readonly FactId[]
  /** A fact of `accountability`, whose steps they are. */
  readonly power: FactId
}

/** A reply later than its limit. */
export interface ReplyCheck extends CheckBase {
  readonly kind: 'reply-overdue'
  readonly asked: FactId
  readonly replied: FactId
  readonly limit: FactId
}

/** A step that must follow, of which these documents say nothing. */
export interface StepCheck extends CheckBase {
  readonly kind: 'step-missing'
  /** States or kinds of proceeding. */
  readonly after: readonly FactId[]
  readonly expected: readonly FactId[]
}

/** A step that `forbidden` lists. */
export interface TransitionCheck extends CheckBase {
  readonly kind: 'forbidden-transition'
  /** Facts of `forbidden`. */
  readonly forbidden: readonly FactId[]
}

/** Two dates of one change taken for one: announced and left. */
export interface EventCheck extends CheckBase {
  readonly kind: 'two-events-one-date'
  readonly events: readonly ('announced' | 'appointed' | 'sworn-in' | 'took-office' | 'departure-announced' | 'left')[]
}

/** What needs no parameters of the pack, and which the pack asks for. */
export interface PlainCheck extends CheckBase {
  readonly kind:
    | 'tenures-overlap'
    | 'acting-without-vacancy'
    | 'counts-disagree'
    | 'ranks-disagree'
    | 'name-under-order'
    | 'response-missing'
    | 'weekday-wrong'
}

/**
 * A check as data: general code runs it, the pack says on what.
 * @discriminator kind
 */
export type CheckFact =
  | ForumCheck
  | DeciderCheck
  | NameCheck
  | ConfusionCheck
  | WordsCheck
  | SubjectCheck
  | ActingCheck
  | RemovalCheck
  | ReplyCheck
  | StepCheck
  | TransitionCheck
  | EventCheck
  | PlainCheck
