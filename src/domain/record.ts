import type { Actor } from './actor.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Discrepancy, Dispute } from './dispute.ts'
import type { SourceDocument } from './document.ts'
import type { Figure, Tally } from './figure.ts'
import type { Occurrence } from './occurrence.ts'
import type { Accountability, Confidence, Office, Tenure } from './office.ts'
import type { Proceeding } from './proceeding.ts'
import type { Question, Undertaking } from './question.ts'
import type { Statement, Utterance } from './statement.ts'

/**
 * The record as data, format `onrecord/1`: what `onrecord export --format json` writes. Every other export
 * shows the same things under the same names. Nothing here is renamed, dropped or given another meaning
 * without a new format version; what cannot be filled honestly is null or empty. null means that no
 * document says so. It never means no.
 */
export interface SourcedRecord {
  readonly format: 'onrecord/1'
  /** What built it. No clock, no host name. */
  readonly built: { readonly program: string; readonly engine: string; readonly packs: readonly string[] }
  readonly documents: readonly SourceDocument[]
  /** Files that could not be read: nothing is left out in silence. */
  readonly unread: readonly UnreadFile[]
  readonly actors: readonly Actor[]
  readonly offices: readonly Office[]
  readonly tenures: readonly Tenure[]
  readonly statements: readonly Statement[]
  readonly utterances: readonly Utterance[]
  readonly occurrences: readonly Occurrence[]
  readonly proceedings: readonly Proceeding[]
  readonly figures: readonly Figure[]
  readonly tallies: readonly Tally[]
  readonly questions: readonly Question[]
  readonly undertakings: readonly Undertaking[]
  readonly accountabilities: readonly Accountability[]
  readonly confidences: readonly Confidence[]
  readonly disputes: readonly Dispute[]
  readonly discrepancies: readonly Discrepancy[]
  readonly diagnostics: readonly Diagnostic[]
  /** Made by people: the list of issues of a matter, with the entries that bear on each. */
  readonly issues: readonly {
    readonly id: string
    readonly number: string
    readonly text: string
    readonly parent: string | null
    readonly entries: readonly string[]
  }[]
  /** Made by people: what they noted on an entry, or, where `entry` is null, on the matter. */
  readonly notes: readonly Note[]
}

/** What a person noted. `id` is that of the decision that made it. */
export interface Note {
  readonly id: string
  readonly entry: string | null
  readonly by: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly text: string
}

/** A file of the bundle that could not be read. `sha256` is the hex digest, empty where not even the bytes could be had. */
export interface UnreadFile {
  readonly path: string
  readonly sha256: string
  readonly code: string
  readonly message: string
}

/** The kinds of entry, by the name of their list in the record. */
export interface EntryKinds {
  actors: Actor
  offices: Office
  tenures: Tenure
  statements: Statement
  utterances: Utterance
  occurrences: Occurrence
  proceedings: Proceeding
  figures: Figure
  tallies: Tally
  questions: Question
  undertakings: Undertaking
  accountabilities: Accountability
  confidences: Confidence
  disputes: Dispute
  discrepancies: Discrepancy
}
export type EntryKind = keyof EntryKinds

/** In the order of the record. */
export const ENTRY_KINDS = [
  'actors',
  'offices',
  'tenures',
  'statements',
  'utterances',
  'occurrences',
  'proceedings',
  'figures',
  'tallies',
  'questions',
  'undertakings',
  'accountabilities',
  'confidences',
  'disputes',
  'discrepancies',
] as const satisfies readonly EntryKind[]
