import type { Diagnostic } from './diagnostic.ts'
import type { SourceDocument } from './document.ts'
import type { Entry } from './entry.ts'
import type { EntryKind, EntryKinds, SourcedRecord, UnreadFile } from './record.ts'

/** A document of a held record: everything but its text and regions, and how long the text is. */
export interface HeldDocument extends Omit<SourceDocument, 'text' | 'regions'> {
  /** UTF-16 code units of the text. */
  readonly length: number
  readonly words: number
}

/**
 * A whole record in memory, texts apart: what the review pages are made from. Decisions are folded in; what was
 * rejected is there too, with its status. A value: after a decision there is another one.
 */
export interface HeldRecord {
  readonly built: SourcedRecord['built']
  readonly unread: readonly UnreadFile[]
  readonly issues: SourcedRecord['issues']
  readonly notes: SourcedRecord['notes']
  readonly documents: readonly HeldDocument[]
  readonly diagnostics: readonly Diagnostic[]
  document(id: string): HeldDocument | undefined
  /** In the order of the record. */
  entries<K extends EntryKind>(kind: K): readonly EntryKinds[K][]
  /** By its id, or one that it had before actors were merged. */
  find(id: string): { readonly kind: EntryKind; readonly entry: Entry } | undefined
  /** What people call it: an actor's name, an office's title, what happened; of a tenure, its person. The id where nothing is known. */
  name(id: string): string
}
