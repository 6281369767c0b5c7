import type { EntryKind } from './record.ts'

/** What a reviewer decided on an entry. Append-only: taking one back is a decision of its own. */
export type ReviewDecision = {
  /** 'decision:' and the hash of what follows, the previous decision's id included: the chain. */
  readonly id: string
  readonly by: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly why: string | null
} & DecisionBody

/** What is decided, without by whom and when. */
export type DecisionBody =
  | { readonly verb: 'accept' | 'reject'; readonly kind: EntryKind; readonly entry: string; readonly saw: string }
  | {
      readonly verb: 'amend'
      readonly kind: EntryKind
      readonly entry: string
      readonly saw: string
      /** Fields of the entry, as in the contract, with the values that the person gives them. */
      readonly changes: Readonly<Record<string, unknown>>
    }
  /** Actors of the record that are one. `entry` is the one that stays. */
  | { readonly verb: 'merge'; readonly kind: 'actors'; readonly entry: string; readonly others: readonly string[] }
  /**
   * Mentions that are somebody else: the mentions of the listed documents leave `entry` and become an actor
   * of their own, in each document or together under `name`.
   */
  | {
      readonly verb: 'split'
      readonly kind: 'actors'
      readonly entry: string
      readonly documents: readonly string[]
      readonly name: string | null
    }
  /** An entry that the machine missed, whole; `entry` is its id. It cites its words like any other. */
  | {
      readonly verb: 'add'
      readonly kind: EntryKind
      readonly entry: string
      readonly body: Readonly<Record<string, unknown>>
    }
  /** An issue of the matter as it reads from now on; `text` null takes it off the list. */
  | {
      readonly verb: 'issue'
      readonly issue: string
      readonly number: string
      readonly text: string | null
      readonly parent: string | null
    }
  /** Entries that bear on an issue, or do so no longer. */
  | { readonly verb: 'hang' | 'unhang'; readonly issue: string; readonly entries: readonly string[] }
  /** A note on an entry, or on the matter as a whole. */
  | { readonly verb: 'note'; readonly about: string | null; readonly text: string }
  /** Takes back an earlier decision. */
  | { readonly verb: 'undo'; readonly decision: string }
