import type { CheckFact } from './pack-check.ts'
import type {
  ExitFact,
  ForbiddenFact,
  KindFact,
  LimitFact,
  OutcomeFact,
  PanelFact,
  RegimeFact,
  StandingFact,
  StateFact,
  TermFact,
  TransitionFact,
  WordingFact,
} from './pack-procedure.ts'

/** How sure a pack is of a fact: H, a source that was read says it; M, general knowledge, firmly held; L, weak: it resolves nothing. */
export type Mark = 'H' | 'M' | 'L'

/**
 * A date in a pack, as precise as its source: '2018-01-07', '2018-01', '2018'; '~' after it: about then (EDTF).
 * @pattern ^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$
 */
export type PackDate = string

/**
 * The end of a period: a date; '..', none known by the pack's `asOf`; null, not known.
 * @pattern ^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?|\.\.)$
 */
export type PackEnd = string

/**
 * What a fact is called within its list: 'misconduct-meeting', 'R01'.
 * @pattern ^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$
 */
export type FactId = string

/**
 * Words as prose has them: separated by spaces; 'a|b' either; '*' up to three words of any kind. A word with a
 * capital letter matches only so written ('Met' is not ‘met’), any other in either case.
 * @pattern ^[^\s|*]+(\|[^\s|*]+)*( ([^\s|*]+(\|[^\s|*]+)*|\*))*$
 */
export type PackPhrase = string

/** What every fact of a pack carries. */
export interface SourcedFact {
  readonly id: FactId
  /** Tags of the pack's `sources`, or provisions that begin with a short name of its `laws`: 'S1', 'PA96 s.88A'. @minItems 1 */
  readonly source: readonly string[]
  readonly mark: Mark
  /** When it was looked up. */
  readonly checked: PackDate
  /** For whoever reads the pack: what the fields cannot say. @default null */
  readonly note: string | null
}

/** Between which days something holds. Both ends belong to it. */
export interface Period {
  /** @default null */
  readonly from: PackDate | null
  /** @default null */
  readonly to: PackEnd | null
}

/** A body: force, watchdog, inspectorate, council, union. */
export interface OrganizationFact extends SourcedFact, Period {
  readonly kind:
    | 'force'
    | 'unit'
    | 'oversight'
    | 'watchdog'
    | 'inspectorate'
    | 'government'
    | 'prosecutor'
    | 'court'
    | 'professional-body'
    | 'association'
    | 'committee'
    | 'crown'
    | 'public'
  readonly name: string
  /** Names that it bore for a part of its time. @default [] */
  readonly names: readonly NameFact[]
  /** Unambiguous words for it; those that need context are `aliases` of the pack. @default [] */
  readonly aliases: readonly PackPhrase[]
  /** Many of the kind exist: ‘police and crime panel’. @default false */
  readonly generic: boolean
  /** Organizations whose place it took. @default [] */
  readonly succeeds: readonly FactId[]
  /** @default null */
  readonly partOf: FactId | null
  /** Organizations or offices. @default [] */
  readonly constitutedBy: readonly FactId[]
  /** Organizations or offices. @default [] */
  readonly answersTo: readonly FactId[]
}

/** A name borne for a time. */
export interface NameFact extends Period {
  readonly name: string
}

/** A post that exists whoever holds it. */
export interface OfficeFact extends SourcedFact, Period {
  readonly title: string
  /** Words for it that need no context. @default [] */
  readonly aliases: readonly PackPhrase[]
  /** null: of no one body, or of many. @default null */
  readonly organization: FactId | null
  /** Many hold it at once, or many bodies have one. @default false */
  readonly generic: boolean
  /** The office whose functions its holder exercises for a time: holders are kept under that one, as acting. @default null */
  readonly actsFor: FactId | null
  /** Organizations or offices. @default [] */
  readonly appointedBy: readonly FactId[]
  /** How, in words. @default null */
  readonly appointment: string | null
  /** Organizations or offices that can remove or suspend. @default [] */
  readonly removableBy: readonly FactId[]
  /** How, in words. @default null */
  readonly removal: string | null
  /** Organizations or offices. @default [] */
  readonly answersTo: readonly FactId[]
}

/** A rank of a force. Equal levels are rough equivalents, not identities. */
export interface RankFact extends SourcedFact {
  readonly title: string
  readonly level: number
  /** @default [] */
  readonly aliases: readonly PackPhrase[]
  /** Where it exists: organizations. Empty: in every force but those that another rank of the level names. @default [] */
  readonly organizations: readonly FactId[]
  /** The office, where the rank is one. @default null */
  readonly office: FactId | null
  /** Who may stand for its holders: 'federation', 'superintendents', 'chief-officers'. */
  readonly represented: 'federation' | 'superintendents' | 'chief-officers'
  /** Above chief superintendent: other panels and other deciders. */
  readonly senior: boolean
}

/** One person in one office for a time. It helps to resolve and to check; it never becomes an entry of a record. */
export interface HolderFact extends SourcedFact, Period {
  readonly office: FactId
  /** Without honorific. */
  readonly person: string
  /** Honorifics with the time from which they were borne, where that is known. @default [] */
  readonly honorifics: readonly NameFact[]
  /** Other names: a peerage. @default [] */
  readonly aliases: readonly string[]
  readonly capacity: 'substantive' | 'acting' | 'interim' | 'designate'
  /** When the appointment was made known. @default null */
  readonly announced: PackDate | null
  /** When the departure was made known. @default null */
  readonly departureAnnounced: PackDate | null
  /** Times at which the source shows the office held, where start or end is not known. @default [] */
  readonly attested: readonly PackDate[]
}

/** Words that mean one thing or another by what stands around them. */
export interface AliasFact extends SourcedFact {
  readonly phrases: readonly PackPhrase[]
  readonly candidates: readonly AliasCandidate[]
}

/** One meaning of words that need context. */
export interface AliasCandidate extends Period {
  /** An organization, office, kind of proceeding or state; null: whatever was last named (‘the force’). */
  readonly key: FactId | null
  /** Needs one of these around it. Empty: needs none. @default [] */
  readonly near: readonly PackPhrase[]
  /** True: only as one who speaks. @default false */
  readonly speaks: boolean
}

/** Who holds whom to account, and by what power. */
export interface AccountabilityFact extends SourcedFact, Period {
  /** Organizations or offices. @minItems 1 */
  readonly holders: readonly FactId[]
  readonly kind:
    | 'appoints'
    | 'recommends'
    | 'suspends'
    | 'removes'
    | 'holds-to-account'
    | 'scrutinises'
    | 'inspects'
    | 'directs'
    | 'investigates'
    | 'disciplines'
    | 'decides-outcome'
    | 'reviews'
    | 'prosecutes'
    | 'inquires'
    | 'represents'
    | 'keeps-lists'
  /** In words: ‘calls on to resign or retire’. */
  readonly power: string
  /** Organizations or offices. @default [] */
  readonly over: readonly FactId[]
  /** What it is over, where that is no party: ‘the death’. @default null */
  readonly matter: string | null
  /** Steps that it takes, in order. @default [] */
  readonly steps: readonly string[]
}

/** The lists of facts of a pack, each fact once. Any file of a pack but `pack.yaml` and `expect.yaml` may hold any of them. */
export interface PackFacts {
  /** @default [] */
  readonly organizations: readonly OrganizationFact[]
  /** @default [] */
  readonly offices: readonly OfficeFact[]
  /** @default [] */
  readonly ranks: readonly RankFact[]
  /** @default [] */
  readonly holders: readonly HolderFact[]
  /** @default [] */
  readonly aliases: readonly AliasFact[]
  /** @default [] */
  readonly accountability: readonly AccountabilityFact[]
  /** @default [] */
  readonly regimes: readonly RegimeFact[]
  /** @default [] */
  readonly kinds: readonly KindFact[]
  /** @default [] */
  readonly states: readonly StateFact[]
  /** @default [] */
  readonly standings: readonly StandingFact[]
  /** @default [] */
  readonly transitions: readonly TransitionFact[]
  /** @default [] */
  readonly forbidden: readonly ForbiddenFact[]
  /** @default [] */
  readonly outcomes: readonly OutcomeFact[]
  /** @default [] */
  readonly panels: readonly PanelFact[]
  /** @default [] */
  readonly exits: readonly ExitFact[]
  /** @default [] */
  readonly limits: readonly LimitFact[]
  /** @default [] */
  readonly terms: readonly TermFact[]
  /** @default [] */
  readonly wordings: readonly WordingFact[]
  /** @default [] */
  readonly checks: readonly CheckFact[]
}

/** What a pack says of itself: `pack.yaml`. */
export interface PackHeader {
  readonly name: FactId
  readonly version: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** What it is true of, in words. */
  readonly covers: string
  /** Facts told as open were so on this day; nothing is claimed for later. */
  readonly asOf: PackDate
  readonly maintainers: readonly string[]
  /** Packs that it builds on, by name. @default [] */
  readonly extends: readonly FactId[]
  /** Inherited facts that it takes out. @default [] */
  readonly retires: readonly { readonly fact: string; readonly reason: string }[]
  readonly sources: Readonly<Record<string, { readonly title: string; readonly address: string | null }>>
  /** Short names of laws: 'PA96' → 'Police Act 1996'. */
  readonly laws: Readonly<Record<string, string>>
}

/** Knowledge of one jurisdiction as data: who is who there, how cases go, what words mean. */
export interface Pack extends PackHeader, PackFacts {}
