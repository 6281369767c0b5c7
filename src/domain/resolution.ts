import type { Actor } from './actor.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { LocalActor } from './extraction.ts'

/** What joining documents needs of one document: its cast, and when it was published. */
export interface DocumentCast {
  readonly documentId: string
  readonly publishedOn: string | null
  readonly cast: readonly LocalActor[]
}

/** Who is who across the documents of a bundle. */
export interface Resolution {
  /** By document id: the actor id of each member of its cast, by index. */
  readonly actorIds: ReadonlyMap<string, readonly string[]>
  /** The actors, without citations of their own yet: the members that each is made of. */
  readonly actors: readonly ResolvedActor[]
  readonly diagnostics: readonly Diagnostic[]
}

/** An actor and the local actors that it is made of. */
export interface ResolvedActor {
  readonly id: string
  readonly kind: Actor['kind']
  readonly naming: Actor['naming']
  readonly name: string
  readonly onBehalfOf: string | null
  /** Ids that it would have alone under each of its names: decisions on any of them are decisions on it. */
  readonly formerIds: readonly string[]
  readonly members: readonly { readonly documentId: string; readonly index: number }[]
  /** Rule that joined its members, or the reviewer. */
  readonly rule: string
}
