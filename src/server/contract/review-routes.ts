import { z } from '@hono/zod-openapi'
import { ComparisonPage, DocumentPage, DocumentsPage, SearchPage } from './documents.ts'
import { DecideRequest, DecideResponse, EntryDetail, PersonChoice } from './entries.ts'
import { EntriesPage, EntriesQuery } from './lines.ts'
import { HistoryPage, Me, OverviewPage, Preferences } from './work.ts'

const id = z.object({ id: z.string() })

/** What a reviewer reads and decides. */
export const REVIEW_ROUTES = {
  'GET /overview.json': {
    summary: 'What was read, what was found, what needs a look first',
    role: 'reader',
    response: OverviewPage,
  },
  'GET /review.json': {
    summary: 'The queue: entries of every kind, by risk',
    role: 'reader',
    query: EntriesQuery,
    response: EntriesPage,
  },
  'GET /statements.json': {
    summary: 'Who said what about whom',
    role: 'reader',
    query: EntriesQuery,
    response: EntriesPage,
  },
  'GET /entries/{id}.json': {
    summary: 'One entry, with all that bears on it',
    role: 'reader',
    params: id,
    response: EntryDetail,
  },
  'GET /documents.json': {
    summary: 'The documents, and the files that could not be read',
    role: 'reader',
    response: DocumentsPage,
  },
  'GET /documents/{id}.json': {
    summary: 'One document as it was read',
    role: 'reader',
    params: id,
    response: DocumentPage,
  },
  'GET /documents/{id}/comparison.json': {
    summary: 'A document and another, word by word',
    role: 'reader',
    params: id,
    query: z.object({ with: z.string() }),
    response: ComparisonPage,
  },
  'GET /search.json': {
    summary: 'Full text over documents and entries: words, "phrases", beginnings*, -without',
    role: 'reader',
    query: z.object({ q: z.string().min(1).max(400), limit: z.coerce.number().int().min(1).max(200).optional() }),
    response: SearchPage,
  },
  'GET /people.json': {
    summary: 'People, bodies and offices whose names hold the words typed',
    role: 'reader',
    query: z.object({ q: z.string().max(200), kind: z.enum(['actors', 'offices']).optional() }),
    response: z.object({ choices: z.array(PersonChoice) }),
  },
  'GET /history.json': {
    summary: 'Every decision, and whether the chain holds',
    role: 'reader',
    query: z.object({
      offset: z.coerce.number().int().min(0).max(10_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    response: HistoryPage,
  },
  'POST /decisions': {
    summary: 'Decide: on disk before the answer comes',
    role: 'reviewer',
    body: DecideRequest,
    response: DecideResponse,
  },
  'GET /me.json': { summary: 'Who is at the pages', role: 'reader', response: Me },
  'GET /preferences.json': { summary: 'Saved filters and keys', role: 'reader', response: Preferences },
  'PUT /preferences': { summary: 'Saves filters and keys', role: 'reader', body: Preferences, response: Preferences },
  'POST /reviewed': {
    summary: 'Marks what is in the record now as seen: ‘new since my last review’ counts from here',
    role: 'reader',
    response: z.object({ version: z.int() }),
  },
} as const
