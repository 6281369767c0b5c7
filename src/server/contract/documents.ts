import { z } from '@hono/zod-openapi'
import { EntryKindName, SourceLine, Status } from './lines.ts'

/** What is wrong or doubtful in a document as a source. */
export const NoteOnSource = z.object({
  id: z.string(),
  code: z.string(),
  severity: z.enum(['note', 'caution', 'serious']),
  message: z.string(),
  hint: z.string().nullable(),
  /** Places in the document, empty where it is the whole file. */
  places: z.array(z.object({ start: z.int(), end: z.int() })),
  /** For copies: the other document and the share of this one that it holds. */
  other: z.object({ documentId: z.string(), title: z.string(), share: z.number() }).nullable(),
  source: SourceLine.nullable(),
})

export const DocumentRow = SourceLine.omit({ page: true }).extend({
  genre: z.string().nullable(),
  language: z.string(),
  words: z.int(),
  entries: z.int(),
  /** Accepted, amended or rejected. */
  reviewed: z.int(),
  serious: z.int(),
  cautions: z.int(),
  notes: z.int(),
})

export const DocumentsPage = z.object({
  documents: z.array(DocumentRow),
  unread: z.array(z.object({ path: z.string(), code: z.string(), message: z.string(), hint: z.string() })),
})
export type DocumentsPage = z.infer<typeof DocumentsPage>

/** Words of a document that an entry quotes. */
export const Highlight = z.object({
  entry: z.string(),
  kind: EntryKindName,
  label: z.string(),
  status: Status,
  start: z.int(),
  end: z.int(),
  /** What these words are in the entry: what was said, who said it, the verb, or the passage cited. */
  role: z.enum(['content', 'speaker', 'cue', 'citation']),
})

export const DocumentPage = z.object({
  document: DocumentRow.extend({
    otherPaths: z.array(z.string()),
    authors: z.array(z.string()),
    updatedOn: z.string().nullable(),
  }),
  metadata: z.array(z.object({ field: z.string(), value: z.string(), basis: z.string() })),
  /** As it was read, never changed afterwards. */
  text: z.string(),
  regions: z.array(z.object({ kind: z.string(), start: z.int(), end: z.int() })),
  highlights: z.array(Highlight),
  notes: z.array(NoteOnSource),
  /** Copies of it, and what it is copied from. */
  copies: z.array(z.object({ documentId: z.string(), title: z.string(), share: z.number(), relation: z.string() })),
})
export type DocumentPage = z.infer<typeof DocumentPage>

/** Two documents word by word. */
export const ComparisonPage = z.object({
  left: SourceLine,
  right: SourceLine,
  pieces: z.array(
    z.object({
      kind: z.enum(['same', 'left-only', 'right-only', 'changed', 'gap']),
      left: z.string(),
      right: z.string(),
      leftStart: z.int(),
      rightStart: z.int(),
      /** What the change touches: words in quotation marks, the speaker, a figure, a date, a hedge, a negation. */
      touches: z.array(z.string()),
    }),
  ),
})
export type ComparisonPage = z.infer<typeof ComparisonPage>

export const SearchPage = z.object({
  documents: z.object({
    total: z.int(),
    hits: z.array(z.object({ sentence: z.string(), start: z.int(), source: SourceLine })),
  }),
  entries: z.object({
    total: z.int(),
    hits: z.array(z.object({ id: z.string(), kind: EntryKindName, text: z.string(), source: SourceLine.nullable() })),
  }),
})
export type SearchPage = z.infer<typeof SearchPage>
