import { z } from '@hono/zod-openapi'
import { ENTRY_KINDS } from '../../domain/record.ts'

/** Where a line stands, as a reader is told. */
export const SourceLine = z.object({
  documentId: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedOn: z.string().nullable(),
  page: z.number().nullable(),
  /** As the document numbers it: ‘14’, ‘3.2’. */
  paragraph: z.string().optional(),
})

/** Words in a document: half-open, in UTF-16 code units of its text. */
export const Place = z.object({ documentId: z.string(), start: z.int(), end: z.int() })

export const Status = z.enum(['proposed', 'accepted', 'amended', 'rejected'])
export const EntryKindName = z.enum(ENTRY_KINDS)

const Somebody = z.object({ id: z.string(), name: z.string() })

/** What every entry of any kind shows in a list. */
export const EntryLine = z.object({
  id: z.string(),
  kind: EntryKindName,
  /** What a person calls it: ‘accusation’, ‘inquest’, ‘demand’. */
  label: z.string(),
  /** The entry in one line of plain words. */
  text: z.string(),
  /** On whose word; null where a document states it. Shown on the same line, always. */
  told: z.string().nullable(),
  /** Of a statement: who, how, of whom, and the words alone. */
  said: z
    .object({
      speakers: z.array(Somebody),
      /** Where nobody of the cast says it: what the document calls them. */
      speakerText: z.string(),
      about: z.array(Somebody),
      /** ‘denied’ */
      verb: z.string(),
      words: z.string(),
      /** ‘press conference’; null where the document does not say. */
      channel: z.string().nullable(),
    })
    .optional(),
  /** EDTF; null where no date can be given. */
  when: z.string().nullable(),
  quote: z.string(),
  source: SourceLine.nullable(),
  place: Place.nullable(),
  /** Actors that it is of, by id. */
  people: z.array(z.string()),
  status: Status,
  changedSinceReview: z.boolean(),
  confidence: z.number(),
  /** 0 to 100: what comes first in the queue. */
  risk: z.number(),
  /** Why it needs a look, in plain words; the gravest first. */
  reasons: z.array(z.string()),
  /** New or changed since this person's last review. */
  isNew: z.boolean(),
  notes: z.int(),
  /** Issues that it hangs on, by id. */
  issues: z.array(z.string()),
  decided: z.object({ by: z.string(), at: z.string(), why: z.string().nullable() }).nullable(),
  /** Stands for the entry as it is shown; sent back with a decision, so that nobody decides on what has changed. */
  seen: z.string(),
})
export type EntryLine = z.infer<typeof EntryLine>

/** How many lines have each value. */
export const Facet = z.object({ value: z.string(), label: z.string(), count: z.int() })
export type Facet = z.infer<typeof Facet>

/** A piece of a list. */
export const EntriesPage = z.object({
  total: z.int(),
  offset: z.int(),
  lines: z.array(EntryLine),
  /** By name of the filter: kind, status, label, person, document, channel, speaker, about, conveys. */
  facets: z.record(z.string(), z.array(Facet)),
})
export type EntriesPage = z.infer<typeof EntriesPage>

const list = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : value.split(',')).filter(one => one !== ''))
  .optional()

/** What a list is narrowed to; the same words in every page's address. Several values: with commas, or repeated. */
export const EntriesQuery = z.object({
  kind: list,
  status: list,
  label: list,
  /** Actor ids: who says it, whom it is about, whose it is. */
  person: list,
  /** Actor ids: who says it alone. */
  speaker: list,
  /** Actor ids: whom it is about alone. */
  about: list,
  document: list,
  issue: list,
  channel: list,
  conveys: list,
  /** Full text over what the entry says and quotes. */
  q: z.string().max(400).optional(),
  /** Days, EDTF, the bounds included. */
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  /** Only what is new or changed since this person's last review. */
  fresh: z.enum(['1']).optional(),
  /** Needs a look: changed since review, no speaker settled, low confidence … */
  needs: z.enum(['look', 'speaker', 'changed', 'note']).optional(),
  order: z.enum(['risk', 'document', 'when', 'confidence', 'latest', 'speaker']).optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})
export type EntriesQuery = z.infer<typeof EntriesQuery>

/** The one shape of an error. */
export const ErrorBody = z.object({
  error: z.object({
    /** ‘review/changed’, ‘server/signed-out’, ‘bundle/unknown-entry’. */
    code: z.string(),
    /** What was wrong. */
    message: z.string(),
    /** The way out. */
    hint: z.string().optional(),
    /** File, field or entry. */
    at: z.string().optional(),
  }),
})
export type ErrorBody = z.infer<typeof ErrorBody>
