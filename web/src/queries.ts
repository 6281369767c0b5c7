import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Answer, EntryLine, Routes } from '../../src/server/contract.ts'
import type { Query } from './address.ts'
import { api, Refusal } from './api.ts'

/** Lines that are asked for at once. */
export const LINES_AT_ONCE = 100

/** What was read stays good until the server says that it changed; nothing is asked again on a guess. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 600_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof Refusal && error.status === 0 && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

export const ask = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: () => api.get('/me.json') }),
  preferences: () => queryOptions({ queryKey: ['preferences'], queryFn: () => api.get('/preferences.json') }),
  overview: () => queryOptions({ queryKey: ['overview'], queryFn: () => api.get('/overview.json') }),
  documents: () => queryOptions({ queryKey: ['documents'], queryFn: () => api.get('/documents.json') }),
  document: (id: string) =>
    queryOptions({ queryKey: ['document', id], queryFn: () => api.get('/documents/{id}.json', { params: { id } }) }),
  comparison: (id: string, other: string) =>
    queryOptions({
      queryKey: ['comparison', id, other],
      queryFn: () => api.get('/documents/{id}/comparison.json', { params: { id }, query: { with: other } }),
    }),
  entry: (id: string) =>
    queryOptions({ queryKey: ['entry', id], queryFn: () => api.get('/entries/{id}.json', { params: { id } }) }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['search', q],
      queryFn: () => api.get('/search.json', { query: { q, limit: 50 } }),
      enabled: q.trim() !== '',
    }),
  people: (q: string, kind?: 'actors' | 'offices') =>
    queryOptions({
      queryKey: ['people', q, kind ?? ''],
      enabled: q !== '',
      queryFn: () => api.get('/people.json', { query: kind ? { q, kind } : { q } }),
    }),
  issues: () => queryOptions({ queryKey: ['issues'], queryFn: () => api.get('/issues.json') }),
  readIssues: () => api.get('/issues.json'),
  cast: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'cast', query],
      queryFn: () => api.get('/cast.json', { query: { ...query, limit: MOST } as never }),
      placeholderData: before => before,
    }),
  person: (id: string) =>
    queryOptions({
      queryKey: ['record', 'person', id],
      queryFn: () => api.get('/cast/{id}.json', { params: { id } }),
    }),
  chronology: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'chronology', query],
      queryFn: () => readChronology(query),
      placeholderData: before => before,
    }),
  caseLines: () =>
    queryOptions({
      queryKey: ['record', 'case-lines'],
      queryFn: () =>
        api.get('/review.json', {
          query: { kind: 'proceedings', status: 'proposed,accepted,amended', order: 'when', limit: MOST },
        }),
    }),
  network: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'network', query],
      queryFn: () => api.get('/network.json', { query: query as never }),
      placeholderData: before => before,
    }),
  history: (page: number) =>
    queryOptions({
      queryKey: ['history', page],
      queryFn: () => api.get('/history.json', { query: { offset: page * LINES_AT_ONCE, limit: LINES_AT_ONCE } }),
    }),
}

/** As many as the server gives at once. */
const MOST = 500

type ChronologyPage = Answer<'GET /chronology.json'>

/** All of it, piece by piece: a plot of a part would mislead. */
async function readChronology(query: Query): Promise<ChronologyPage> {
  const read = (offset: number): Promise<ChronologyPage> =>
    api.get('/chronology.json', { query: { ...query, offset, limit: MOST } as never })
  const first = await read(0)
  const rows = [...first.rows]
  while (rows.length < first.total) {
    const more = await read(rows.length)
    if (more.rows.length === 0) break
    rows.push(...more.rows)
  }
  return { ...first, rows }
}

type EntriesPage = Routes['GET /review.json']['response']['_output']
/** A list as far as it was read. */
type LinesRead = { readonly pages: EntriesPage[]; readonly pageParams: unknown[] }

/** Puts lines as they are now in every list that shows them, where they stand: a list does not jump under a reader. */
export function replaceLines(lines: readonly EntryLine[]): void {
  const now = new Map(lines.map(line => [line.id, line]))
  const renew = (page: EntriesPage): EntriesPage =>
    page.lines.some(line => now.has(line.id))
      ? { ...page, lines: page.lines.map(line => now.get(line.id) ?? line) }
      : page
  queries.setQueriesData<LinesRead>({ queryKey: ['lines'] }, read => read && { ...read, pages: read.pages.map(renew) })
  queries.setQueriesData<Routes['GET /documents/{id}.json']['response']['_output']>(
    { queryKey: ['document'] },
    shown =>
      shown?.highlights.some(one => now.has(one.entry))
        ? {
            ...shown,
            highlights: shown.highlights.map(one => ({ ...one, status: now.get(one.entry)?.status ?? one.status })),
          }
        : shown,
  )
  for (const { id } of lines) void queries.invalidateQueries({ queryKey: ['entry', id] })
  for (const key of RESTING) void queries.invalidateQueries({ queryKey: [key] })
}

/** What is worked out of many entries, and read again after each decision: pages of the record begin with ‘record’. */
export const RESTING = ['overview', 'history', 'issues', 'record'] as const

/** Everything is to be read again: who is who has changed, or what was read. */
export function readAnew(): void {
  void queries.invalidateQueries()
}
