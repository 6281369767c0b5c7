import type { Diagnostic } from './diagnostic.ts'
import type { SourceDocument } from './document.ts'
import type { EntryKind, EntryKinds, SourcedRecord, UnreadFile } from './record.ts'

/**
 * A `SourcedRecord` read piece by piece, in the record's own order, so that one of 10,000 documents is
 * written out without ever being held whole. Decisions are folded in: each entry carries its status.
 */
export interface RecordReader {
  readonly built: SourcedRecord['built']
  readonly unread: readonly UnreadFile[]
  readonly issues: SourcedRecord['issues']
  readonly notes: SourcedRecord['notes']
  documents(): AsyncIterable<SourceDocument>
  entries<K extends EntryKind>(kind: K): AsyncIterable<EntryKinds[K]>
  diagnostics(): AsyncIterable<Diagnostic>
}
