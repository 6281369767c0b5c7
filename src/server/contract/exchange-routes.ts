import { z } from '@hono/zod-openapi'
import { EntriesQuery, EntryKindName, SourceLine } from './lines.ts'

/** The parts that a court pack, a workbook or pages can have. */
const Sections = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : value.split(',')).filter(one => one !== ''))
  .optional()

/** What a copy is asked for with: the page's filters, and what only copies have. */
export const ExportQuery = EntriesQuery.omit({ offset: true, limit: true, order: true }).extend({
  /** Of the chronology: one case. */
  case: z.string().optional(),
  /** Also what nobody has reviewed: each row and the cover then say so. */
  unreviewed: z.enum(['1']).optional(),
  sections: Sections,
  /** What the matter is called, on the cover. */
  title: z.string().max(300).optional(),
})
export type ExportQuery = z.infer<typeof ExportQuery>

/** What a workbook that came back asks for, row by row; nothing of it is decided yet, or all that could be. */
export const ImportedDecisions = z.object({
  planned: z.array(
    z.object({
      table: z.string(),
      row: z.int(),
      entry: z.string(),
      kind: EntryKindName,
      verb: z.enum(['accept', 'reject', 'amend']),
      /** The entry in a line, as it is now. */
      text: z.string(),
      amended: z.array(z.object({ title: z.string(), before: z.string(), now: z.string() })),
      why: z.string().nullable(),
    }),
  ),
  refused: z.array(
    z.object({ table: z.string(), row: z.int(), column: z.string(), message: z.string(), hint: z.string() }),
  ),
  blank: z.int(),
  already: z.int(),
  /** How many decisions were made; 0 where nobody said ‘apply’. */
  decided: z.int(),
})
export type ImportedDecisions = z.infer<typeof ImportedDecisions>

/** An existing chronology, each row with the passages that it may rest on. A person ties it to one by adding an entry there. */
export const ImportedChronology = z.object({
  rows: z.array(
    z.object({
      table: z.string(),
      row: z.int(),
      when: z.string().nullable(),
      whenText: z.string(),
      text: z.string(),
      source: z.string(),
      passages: z.array(
        z.object({
          documentId: z.string(),
          start: z.int(),
          end: z.int(),
          quote: z.string(),
          line: SourceLine.nullable(),
          words: z.int(),
          of: z.int(),
          dateAgrees: z.boolean(),
        }),
      ),
    }),
  ),
})
export type ImportedChronology = z.infer<typeof ImportedChronology>

const name = z.string().min(1).max(400)

/** What leaves from the pages, and what comes in. */
export const EXCHANGE_ROUTES = {
  'GET /exports/{format}': {
    summary: 'The record as a file, narrowed to the filters of a page',
    role: 'reader',
    params: z.object({ format: z.enum(['docx', 'xlsx', 'csv', 'json', 'md', 'site']) }),
    query: ExportQuery,
  },
  'POST /imports/decisions': {
    summary: 'A workbook that people decided in: what it asks for, and with `apply` decided',
    role: 'reviewer',
    query: z.object({ name, apply: z.enum(['1']).optional() }),
    file: true,
    response: ImportedDecisions,
  },
  'POST /imports/chronology': {
    summary: 'A chronology that somebody wrote (DOCX, XLSX, CSV): its rows with the passages they may rest on',
    role: 'reviewer',
    query: z.object({ name }),
    file: true,
    response: ImportedChronology,
  },
} as const
