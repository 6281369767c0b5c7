import { z } from '@hono/zod-openapi'
import { DecisionLine } from './entries.ts'
import { EntryKindName } from './lines.ts'

/** Who is at the pages, and what they may do. */
export const Me = z.object({
  name: z.string(),
  role: z.enum(['reader', 'reviewer', 'editor', 'owner']),
  /** false: one person on their own machine, known by the address; true: people who sign in. */
  signsIn: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const OverviewPage = z.object({
  title: z.string(),
  program: z.string(),
  engine: z.string(),
  packs: z.array(z.string()),
  documents: z.int(),
  words: z.int(),
  unread: z.array(z.object({ path: z.string(), code: z.string(), message: z.string(), hint: z.string() })),
  found: z.array(
    z.object({
      kind: EntryKindName,
      title: z.string(),
      total: z.int(),
      accepted: z.int(),
      amended: z.int(),
      rejected: z.int(),
      changed: z.int(),
    }),
  ),
  /** What needs a look first, the gravest first; `query` is that of the review page. */
  attention: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      why: z.string(),
      count: z.int(),
      query: z.record(z.string(), z.string()),
    }),
  ),
  /** Serious notes on documents. */
  seriousNotes: z.array(
    z.object({
      documentId: z.string().nullable(),
      title: z.string(),
      message: z.string(),
      hint: z.string().nullable(),
    }),
  ),
  /** What the last build changed; null where it was the first, or nothing. */
  changes: z
    .object({
      added: z.record(z.string(), z.int()),
      changed: z.record(z.string(), z.int()),
      gone: z.record(z.string(), z.int()),
    })
    .nullable(),
  present: z.array(z.object({ name: z.string(), page: z.string(), entry: z.string().nullable() })),
})
export type OverviewPage = z.infer<typeof OverviewPage>

/** Filters that a person saved, keys they changed, how they like it; theirs alone. */
export const Preferences = z.object({
  filters: z
    .array(z.object({ name: z.string().max(100), page: z.string().max(100), query: z.string().max(2000) }))
    .max(200),
  /** By name of the command: the key. */
  keys: z.record(z.string().max(60), z.string().max(30)),
  theme: z.enum(['system', 'light', 'dark']),
})
export type Preferences = z.infer<typeof Preferences>

/** How the reading of documents stands. */
export const BuildState = z.object({
  state: z.enum(['idle', 'running', 'failed']),
  /** What is being done, in plain words. */
  doing: z.string(),
  done: z.int(),
  total: z.int(),
  file: z.string().nullable(),
  /** Files that were added here, each with what became of it. */
  files: z.array(
    z.object({
      path: z.string(),
      state: z.enum(['waiting', 'reading', 'read', 'as-before', 'unread']),
      code: z.string().nullable(),
      message: z.string().nullable(),
      hint: z.string().nullable(),
    }),
  ),
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }).nullable(),
})
export type BuildState = z.infer<typeof BuildState>

/** What the server tells of its own accord, one after the other. */
export const Live = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('build'), build: BuildState }),
  /** The record was made anew: every list is to be read again. */
  z.object({ kind: z.literal('record'), version: z.int() }),
  /** These entries were decided on, by whom. */
  z.object({ kind: z.literal('decided'), by: z.string(), entries: z.array(z.string()), version: z.int() }),
  z.object({
    kind: z.literal('present'),
    people: z.array(z.object({ name: z.string(), page: z.string(), entry: z.string().nullable() })),
  }),
])
export type Live = z.infer<typeof Live>

export const HistoryPage = z.object({
  /** The chain of hashes holds from the first decision to the last. */
  chain: z.object({ holds: z.boolean(), lines: z.int(), head: z.string(), message: z.string().nullable() }),
  total: z.int(),
  /** Latest first. */
  decisions: z.array(DecisionLine),
})
export type HistoryPage = z.infer<typeof HistoryPage>
