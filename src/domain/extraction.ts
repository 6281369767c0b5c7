import type { MentionBasis } from './actor.ts'
import type { RelativeTime } from './analysis.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { SourceDocument } from './document.ts'
import type { Tenure } from './office.ts'
import type { PostEvent } from './post-event.ts'
import type { Span } from './span.ts'
import type { StatedFigure } from './stated.ts'
import type { HeadCount } from './stated-count.ts'
import type {
  StatedConfidence,
  StatedOutcome,
  StatedPower,
  StatedQuestion,
  StatedUndertaking,
} from './stated-question.ts'
import type { CheckedWords, DeathCircumstance, DeathDetail, ProceedingStep, StatedDeath } from './stated-step.ts'
import type { Act, ChannelKind, Conveys, Hedge, Made, Manner } from './statement.ts'

/** A person's name in its parts, as written. */
export interface NameParts {
  /** ‘Sir’, ‘Dame’, ‘Mr’, ‘Dr’, ‘Lord’ … and ranks that stand as titles (‘PC’, ‘Chief Constable’) go to `office`. */
  readonly honorific: string | null
  readonly given: string | null
  readonly surname: string | null
}

/** Words that name or refer to an actor. */
export interface Mention extends Span {
  readonly kind: 'mention'
  readonly actorKind: 'person' | 'organization' | 'group' | 'account'
  readonly basis: MentionBasis
  /** The words without leading titles, honorifics and a trailing ’s. */
  readonly name: string
  readonly parts: NameParts | null
  /** An office or rank that goes with it: ‘Northmet Police Commissioner’ of ‘Northmet Police Commissioner Ada Quill’. */
  readonly office: (Span & { readonly text: string; readonly former: boolean; readonly acting: boolean }) | null
  readonly naming: 'named' | 'pseudonym' | 'description'
  /** What the words show: ‘he’, ‘Mrs’, ‘spokeswoman’. */
  readonly gender: 'female' | 'male' | 'plural' | null
  /** Indices in the analysed document. */
  readonly sentence: number
  readonly paragraph: number
  /** Rule that found it: 'mention/titled-name'. */
  readonly rule: string
}

/** In one document: speaker words, cue words, content words. */
export interface Attribution {
  readonly kind: 'attribution'
  readonly speakerSpans: readonly Span[]
  readonly cueSpans: readonly Span[]
  /** Never empty; quotation marks at the edges are in. */
  readonly contentSpans: readonly Span[]
  readonly manner: Manner
  readonly conveys: Conveys
  readonly voice: 'reported' | 'document'
  readonly made: Made
  readonly act: Act
  readonly hedges: readonly Hedge[]
  readonly channel: { readonly kind: ChannelKind; readonly name: string | null; readonly span: Span } | null
  readonly addresseeSpans: readonly Span[]
  /** Index in the document's attributions of the one whose speaker this one goes on with: a quotation without a cue. */
  readonly continues: number | null
  /** Index in the document's attributions: ‘A said that B had said …’. */
  readonly within: number | null
  readonly when: ExtractedTime | null
  /** 0 to 1, before calibration. */
  readonly score: number
  /** 0 to 1: share of the words that the rules, asked by themselves, give to one statement, too. Absent where the rules are the engine. */
  readonly agreement?: number
  /** 'attribution/inverted-said' */
  readonly rule: string
}

/** A time expression as found, still to be reckoned. */
export interface ExtractedTime extends Span {
  readonly text: string
  readonly value: string | null
  readonly relative: RelativeTime | null
}

/** Something that happened, with its date. */
export interface DatedOccurrence extends Span {
  readonly kind: 'occurrence'
  /** 'appointment', 'departure', 'death', 'hearing', 'publication', 'other' … */
  readonly occurrenceKind: string
  readonly when: ExtractedTime
  readonly place: Span | null
  readonly participants: readonly (Span & { readonly role: string })[]
  /** Index in the document's attributions of the statement that tells it; null where the document itself does. */
  readonly toldIn: number | null
  readonly rule: string
}

/** Somebody held an office: title before or after the name, an apposition, ‘who was … at the time’. */
export interface OfficeHolding extends Span {
  readonly kind: 'office-holding'
  readonly person: Span
  readonly office: Span & { readonly text: string }
  readonly capacity: 'substantive' | 'acting' | 'interim' | 'designate'
  /** ‘former’, ‘then’, ‘ex-’: not held when the document was written. */
  readonly former: boolean
  readonly rule: string
}

/** Whether what is told has happened by the words that tell it, is still to come, or is only claimed. */
export type Modality = 'actual' | 'expected' | 'conditional' | 'alleged' | 'denied'

/** On whose word something stands, as far as one document tells. */
export interface ToldIn {
  /** Index in the document's attributions of the statement that tells it; null where the document itself does. */
  readonly toldIn: number | null
  readonly modality: Modality
}

/** Somebody came into an office or left it: ‘was sworn in as’, ‘will stand down’, ‘succeeded Ada Quill’. */
export interface OfficeEvent extends Span, ToldIn {
  readonly kind: 'office-event'
  readonly person: Span
  /** Null where the words do not name it: ‘she resigned’. */
  readonly office: (Span & { readonly text: string }) | null
  readonly event: Tenure['events'][number]['kind']
  readonly capacity: Tenure['capacity'] | null
  readonly ended: Tenure['ended']
  readonly when: ExtractedTime | null
  /** The other one of a succession, before or after this person. */
  readonly other: (Span & { readonly comes: 'before' | 'after' }) | null
  readonly rule: string
}

/** One thing found in one document, by one rule or model. */
export type Extraction =
  | Mention
  | Attribution
  | DatedOccurrence
  | OfficeHolding
  | OfficeEvent
  | StatedFigure
  | HeadCount
  | PostEvent
  | StatedQuestion
  | StatedUndertaking
  | StatedOutcome
  | StatedPower
  | StatedConfidence
  | ProceedingStep
  | StatedDeath
  | DeathDetail
  | DeathCircumstance
  | CheckedWords

/** Words within an extraction that mean somebody, and whom: as for a speaker. */
export interface LocalReference extends Span {
  /** Indices in the cast; empty where nobody or more than one could be meant. */
  readonly actors: readonly number[]
  readonly candidates: readonly { readonly actor: number; readonly confidence: number }[]
  readonly basis: LocalSpeaker['basis']
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * Somebody, within one document: the mentions that mean the same. What joins documents works on these
 * alone, so that a bundle of any size is resolved without holding its texts.
 */
export interface LocalActor {
  /** Index in `DocumentParts.cast`. */
  readonly index: number
  readonly kind: 'person' | 'organization' | 'group' | 'account'
  readonly naming: 'named' | 'pseudonym' | 'description'
  /** The fullest name in this document. */
  readonly name: string
  readonly parts: NameParts | null
  readonly honorifics: readonly string[]
  readonly aliases: readonly string[]
  readonly abbreviations: readonly string[]
  readonly offices: readonly string[]
  readonly gender: 'female' | 'male' | null
  /** Index of the organization's local actor that a spokesperson speaks for. */
  readonly onBehalfOf: number | null
  readonly descriptions: readonly Span[]
  readonly mentions: readonly (Span & { readonly basis: MentionBasis })[]
}

/** Who speaks in an attribution, as far as the document tells. */
export interface LocalSpeaker {
  /** Index of the attribution. */
  readonly attribution: number
  /** Indices in the cast; empty where nobody or more than one could be meant. */
  readonly actors: readonly number[]
  readonly candidates: readonly { readonly actor: number; readonly confidence: number }[]
  readonly basis: 'named' | 'office' | 'pronoun' | 'description' | 'account' | 'continued' | null
  readonly text: string | null
  readonly confidence: number
}

/**
 * Everything one document gives by itself: what is stored under its hash and the engine's version, can be
 * thrown away, and comes out the same again. JSON throughout.
 */
export interface DocumentParts {
  readonly document: SourceDocument
  /** Which engine found it: part of the key under which it is stored. */
  readonly engine: string
  readonly extractions: readonly Extraction[]
  readonly cast: readonly LocalActor[]
  readonly speakers: readonly LocalSpeaker[]
  /** Whom the arguments of the other extractions mean, in order of place. */
  readonly references: readonly LocalReference[]
  readonly diagnostics: readonly Diagnostic[]
}
