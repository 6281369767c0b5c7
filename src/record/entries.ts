import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import type { EntryKind, EntryKinds } from '../domain/record.ts'
import type { Resolution } from '../domain/resolution.ts'

/** Entries by kind, and diagnostics. Kinds that are absent have none. */
export type Entries = { readonly [K in EntryKind]?: readonly EntryKinds[K][] } & { readonly diagnostics: readonly Diagnostic[] }

/** What comparing statements across documents needs of one: no text but its folded words. */
export interface StatementDigest {
  readonly id: string
  readonly documentId: string
  readonly publishedOn: string | null
  readonly words: string
}

/** What one document gives the record once its actors are known. */
export interface DocumentEntries {
  readonly entries: Entries
  readonly digests: readonly StatementDigest[]
}

/** The entries of one document. `actorIds` are those of its cast, by index. */
export function documentEntries(_parts: DocumentParts, _actorIds: readonly string[]): DocumentEntries {
  return { entries: { diagnostics: [] }, digests: [] }
}

/** The entries that stand on several documents: actors, offices, tenures, utterances; copies among the diagnostics. */
export function bundleEntries(
  _resolution: Resolution,
  _parts: (documentId: string) => DocumentParts | undefined,
  _digests: readonly StatementDigest[],
): Entries {
  return { diagnostics: [] }
}
