import type { Entry, When } from './entry.ts'
import type { Span } from './span.ts'

export type Manner = 'direct' | 'indirect' | 'mixed'
export type Conveys = 'speech' | 'belief' | 'intention' | 'stance'
export type Made = 'made' | 'alleged' | 'denied' | 'hypothetical'

/** What is done by saying it. */
export type Act =
  | 'assert'
  | 'confirm'
  | 'announce'
  | 'deny'
  | 'accuse'
  | 'criticise'
  | 'defend'
  | 'praise'
  | 'endorse'
  | 'admit'
  | 'apologise'
  | 'retract'
  | 'ask'
  | 'demand'
  | 'call'
  | 'recommend'
  | 'direct'
  | 'promise'
  | 'threaten'
  | 'warn'
  | 'decline'
  | 'testify'
  | 'find'

export type ChannelKind =
  | 'broadcast'
  | 'interview'
  | 'post'
  | 'message'
  | 'email'
  | 'call'
  | 'press-statement'
  | 'evidence'
  | 'hearing'
  | 'report'
  | 'speech'
  | 'letter'
  | 'publication'
  | 'meeting'

export type SpeakerBasis = 'named' | 'office' | 'pronoun' | 'description' | 'account' | 'continued' | 'reviewer'

/** ‘reportedly’, ‘it is understood’: the document does not vouch for it. */
export interface Hedge extends Span {
  readonly kind: string
}

/** A speaker, a cue, a content: one attribution in one document, its speaker resolved as far as can be. */
export interface Statement extends Entry {
  readonly documentId: string
  /** Actor ids. Empty: nobody can be named; then `speakerText` may still hold what the document says. */
  readonly speakers: readonly string[]
  readonly speakerText: string | null
  readonly speakerBasis: SpeakerBasis | null
  /** Where more than one could be meant, all of them, and `speakers` is empty. */
  readonly speakerCandidates: readonly { readonly actor: string; readonly confidence: number }[]
  readonly speakerSpans: readonly Span[]
  /** May be empty: a quotation that runs on has no cue of its own. */
  readonly cueSpans: readonly Span[]
  /** Exactly the words reported, with the quotation marks at their edges. */
  readonly contentSpans: readonly Span[]
  readonly manner: Manner
  /** Said or written; or only held: ‘believes’, ‘intends to’, ‘backed her deputy’. Readers see 'speech' unless they ask for more. */
  readonly conveys: Conveys
  /** 'document': the document speaks in its own voice (a leader's demand, a question in a headline). */
  readonly voice: 'reported' | 'document'
  /** ‘denied giving an ultimatum’, ‘accused of saying’: the content may never have been said. */
  readonly made: Made
  readonly act: Act
  readonly hedges: readonly Hedge[]
  readonly channel: {
    readonly kind: ChannelKind
    readonly name: string | null
    /** Told on through these, in order: a retweet, another paper. Actor ids. */
    readonly via: readonly string[]
  } | null
  readonly addressees: readonly string[]
  readonly about: readonly string[]
  readonly when: When | null
  /** Statement id: ‘A said that B had said …’: B's statement is within A's. */
  readonly within: string | null
  readonly relations: readonly {
    readonly kind:
      | 'repeats'
      | 'endorses'
      | 'denies'
      | 'answers'
      | 'corrects'
      | 'retracts'
      | 'apologises-for'
      | 'passes-on'
    readonly to: string
  }[]
}

/** The same words, or the same thing said once, told by several statements: headline, body, copies. */
export interface Utterance extends Entry {
  readonly statements: readonly string[]
  /** The earliest, and how that is known; null where it is not. */
  readonly first: { readonly statement: string; readonly basis: 'date' | 'credit' | 'containment' } | null
  /** What copies changed. */
  readonly changes: readonly {
    readonly statement: string
    readonly kind: 'words' | 'speaker' | 'figure' | 'date' | 'hedge' | 'negation' | 'marks'
    readonly from: string
    readonly to: string
  }[]
  /** Documents that do not derive from one another. */
  readonly independentSources: number
}
