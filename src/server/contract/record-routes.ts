import { z } from '@hono/zod-openapi'
import { EntriesQuery } from './lines.ts'
import {
  CasesPage,
  CastPage,
  ChronologyPage,
  DisputesPage,
  FiguresPage,
  PersonPage,
  QuestionsPage,
} from './record-pages.ts'
import { IssuesPage, NetworkPage, SourcesPage } from './source-pages.ts'

const id = z.object({ id: z.string() })
/** The filters of every page; see `EntriesQuery`. */
const filters = EntriesQuery.pick({
  person: true,
  document: true,
  status: true,
  issue: true,
  q: true,
  from: true,
  to: true,
  kind: true,
  label: true,
})
const paged = EntriesQuery.pick({ offset: true, limit: true })

/** The record as its readers go through it. */
export const RECORD_ROUTES = {
  'GET /cast.json': {
    summary: 'People, bodies and offices',
    role: 'reader',
    query: filters.extend(paged.shape),
    response: CastPage,
  },
  'GET /cast/{id}.json': { summary: 'One person or body', role: 'reader', params: id, response: PersonPage },
  'GET /chronology.json': {
    summary: 'Everything that has a time, in order',
    role: 'reader',
    query: filters.extend(paged.shape).extend({ case: z.string().optional() }),
    response: ChronologyPage,
  },
  'GET /cases.json': { summary: 'Cases as ladders of steps', role: 'reader', query: filters, response: CasesPage },
  'GET /questions.json': {
    summary: 'Questions, demands, calls and undertakings',
    role: 'reader',
    query: filters,
    response: QuestionsPage,
  },
  'GET /figures.json': { summary: 'Figures and head-counts', role: 'reader', query: filters, response: FiguresPage },
  'GET /disputes.json': {
    summary: 'What is contested, and what does not fit together',
    role: 'reader',
    query: filters,
    response: DisputesPage,
  },
  'GET /sources.json': {
    summary: 'Documents as sources: copies, what they changed, what is doubtful',
    role: 'reader',
    query: filters,
    response: SourcesPage,
  },
  'GET /network.json': { summary: 'Who speaks about whom', role: 'reader', query: filters, response: NetworkPage },
  'GET /issues.json': { summary: 'The list of issues, and notes', role: 'reader', response: IssuesPage },
} as const
