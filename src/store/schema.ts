import type { Generated } from 'kysely'
import type { EntryKind } from '../domain/record.ts'

/** A file as the last build found it: what it gave, or why nothing could be had from it. */
export interface FileRow {
  /** Relative to the bundle, '/' between folders. */
  path: string
  /** Path of the file of the bundle that holds it, for what lies within a ZIP or a mail. */
  container: string | null
  /** Hex digest; empty where not even the bytes could be had. */
  sha256: string
  outcome: 'document' | 'container' | 'unread'
  document_id: string | null
  code: string | null
  message: string | null
  hint: string | null
}

/** What one document gave, under its id and the version of what read it; packed by `codec.ts`. */
export interface PartsRow {
  document_id: string
  /** Engine, program and a digest of the stages' code. */
  engine: string
  /** Under which it was read: the name can tell the reader something (‘.md’), so another name reads again. */
  path: string
  /** `SourceDocument`, apart: what checks and shows needs the text alone. */
  document: Buffer
  /** The rest of `DocumentParts`. */
  body: Buffer
  /** `DocumentCast`, apart, so that joining documents need not unpack their texts. */
  document_cast: Buffer
}

/** A document of the record as it was last written. */
export interface DocumentRow {
  id: string
  engine: string
  path: string
  other_paths: string
  /** Place in the record: paths in code unit order. */
  ordinal: number
  /** Hash of all that its entries depend on: where it is the same, they are not made again. */
  inputs: string
  /** `StatementDigest[]`, packed. */
  digests: Buffer
}

/** One entry or diagnostic of the record, as the machine proposes it: decisions are folded in when it is read. */
export interface EntryRow {
  id: string
  kind: EntryKind | 'diagnostics'
  /** null where it stands on several documents. */
  document_id: string | null
  /** Place among those of its kind and document. */
  position: number
  body: unknown
  /** tsvector of what a statement says. */
  words: string | null
  /** A person added it: no run takes it out. */
  added: Generated<boolean | null>
}

/** A block of a document's text, for full-text search. */
export interface PassageRow {
  document_id: string
  start: number
  text: string
  words: string
}

/** Index over the journal. */
export interface DecisionRow {
  seq: number
  id: string
  /** Entry that it is about; null for an undo, a tombstone, or what was erased. */
  target: string | null
}

/** Ids that an actor had before others joined it: a decision on one of them is a decision on it. */
export interface AliasRow {
  former_id: string
  entry_id: string
}

export interface MetaRow {
  key: string
  value: string
}

export interface Tables {
  file: FileRow
  parts: PartsRow
  document: DocumentRow
  entry: EntryRow
  passage: PassageRow
  decision: DecisionRow
  alias: AliasRow
  meta: MetaRow
}

/** Tables that a backup holds, in the order in which they are filled again. The rest are indexes over these and the journal. */
export const BACKED_UP = [
  'meta',
  'file',
  'parts',
  'document',
  'entry',
  'passage',
  'alias',
] as const satisfies readonly (keyof Tables)[]
