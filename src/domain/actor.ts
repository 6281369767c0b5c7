import type { Citation } from './citation.ts'
import type { Entry } from './entry.ts'
import type { Span } from './span.ts'

/** By what a mention stands for its actor. */
export type MentionBasis = 'name' | 'surname' | 'office' | 'pronoun' | 'description' | 'abbreviation'

/** Whoever can say something or have something said of them: a person, organization, group or account. */
export interface Actor extends Entry {
  readonly kind: 'person' | 'organization' | 'group' | 'account'
  /** The fullest name, without honorific; for the unnamed, the words that describe them. */
  readonly name: string
  readonly honorifics: readonly string[]
  readonly aliases: readonly string[]
  /** Whoever is only described (‘a spokesperson’) is an actor of one document, never joined across. */
  readonly naming: 'named' | 'pseudonym' | 'description'
  /** The organization that it speaks for: ‘a spokesperson’ -> the force. Actor id. */
  readonly onBehalfOf: string | null
  /** ‘24-year-old’, ‘father-to-be’, ‘author of …’ */
  readonly descriptions: readonly { readonly text: string; readonly citations: readonly Citation[] }[]
  readonly mentions: readonly (Span & { readonly documentId: string; readonly basis: MentionBasis })[]
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[]
}
