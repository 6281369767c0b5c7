import { z } from '@hono/zod-openapi'
import { NoteOnSource } from './documents.ts'
import { EntryLine } from './lines.ts'
import { Quoted, totals } from './record-pages.ts'

export const SourcesPage = z.object({
  totals,
  notes: z.array(NoteOnSource),
  copies: z.array(
    z.object({
      documentId: z.string(),
      title: z.string(),
      other: z.string(),
      otherTitle: z.string(),
      share: z.number(),
      message: z.string(),
    }),
  ),
  /** Words told by more than one document, and what copies changed. */
  retold: z.array(
    z.object({
      line: EntryLine,
      statements: z.array(Quoted.extend({ id: z.string(), speaker: z.string(), when: z.string().nullable() })),
      first: z.string().nullable(),
      firstBy: z.string().nullable(),
      independentSources: z.int(),
      changes: z.array(z.object({ statement: z.string(), kind: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
})
export type SourcesPage = z.infer<typeof SourcesPage>

export const NetworkPage = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), says: z.int(), about: z.int() })),
  /** Who speaks about whom, how often, and in which way. */
  ties: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      count: z.int(),
      acts: z.array(z.object({ label: z.string(), count: z.int() })),
    }),
  ),
})
export type NetworkPage = z.infer<typeof NetworkPage>

export const IssuesPage = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      text: z.string(),
      parent: z.string().nullable(),
      entries: z.array(EntryLine),
    }),
  ),
  notes: z.array(
    z.object({ id: z.string(), by: z.string(), at: z.string(), text: z.string(), entry: EntryLine.nullable() }),
  ),
})
export type IssuesPage = z.infer<typeof IssuesPage>
