import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from './address.ts'
import { api } from './api.ts'
import { filtersOf } from './lines.ts'

// What was shown stays until the narrower page is there.
const placeholderData = keepPreviousData

/** Pages of the record by the filters of their address; read again after each decision. */
export const askRecord = {
  cases: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'cases', filtersOf(query)],
      queryFn: () => api.get('/cases.json', { query: filtersOf(query) }),
      placeholderData,
    }),
  questions: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'questions', filtersOf(query)],
      queryFn: () => api.get('/questions.json', { query: filtersOf(query) }),
      placeholderData,
    }),
  figures: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'figures', filtersOf(query)],
      queryFn: () => api.get('/figures.json', { query: filtersOf(query) }),
      placeholderData,
    }),
  disputes: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'disputes', filtersOf(query)],
      queryFn: () => api.get('/disputes.json', { query: filtersOf(query) }),
      placeholderData,
    }),
  sources: (query: Query) =>
    queryOptions({
      queryKey: ['record', 'sources', filtersOf(query)],
      queryFn: () => api.get('/sources.json', { query: filtersOf(query) }),
      placeholderData,
    }),
  /** How many entries of these kinds have each value of each filter. */
  facets: (kinds: readonly string[], query: Query) =>
    queryOptions({
      queryKey: ['record', 'facets', kinds, filtersOf(query)],
      queryFn: () =>
        api.get('/review.json', { query: { ...filtersOf(query), kind: query.kind || [...kinds].join(','), limit: 1 } }),
      placeholderData,
    }),
}
