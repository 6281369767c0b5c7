import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { EntryLine, Facet, Routes } from '../../src/server/contract.ts'
import type { Query } from './address.ts'
import { api } from './api.ts'
import { LINES_AT_ONCE } from './queries.ts'

/** Lists of entries: the addresses that take the filters of `EntriesQuery`. */
export type ListAddress = '/review.json' | '/statements.json'
type EntriesPage = Routes['GET /review.json']['response']['_output']
type ReadPage = EntriesPage & {
  /** The states of the lines when they were read: what a person decided since may no longer be in the server’s list. */
  readonly read: Readonly<Record<string, EntryLine['status']>>
}

const FILTER_NAMES = [
  'kind',
  'status',
  'label',
  'person',
  'speaker',
  'about',
  'document',
  'outlet',
  'issue',
  'channel',
  'conveys',
  'q',
  'from',
  'to',
  'fresh',
  'needs',
  'order',
] as const

/** Of an address’s query, what narrows a list; the rest is the page’s own. */
export function filtersOf(query: Query): Query {
  return Object.fromEntries(FILTER_NAMES.flatMap(name => (query[name] ? [[name, query[name]]] : [])))
}

/** A list of entries as far as it was read, and how to read on. */
export interface Lines {
  readonly lines: readonly EntryLine[]
  /** Lines that fit, read or not. */
  readonly total: number
  readonly facets: Readonly<Record<string, readonly Facet[]>>
  readonly state: 'loading' | 'failed' | 'ready'
  readonly error: Error | null
  /** Where a line stands; -1 where it was not read. */
  indexOf(id: string): number
  /** Reads on when the end of what was read comes into view. */
  onView(first: number, last: number): void
  again(): void
}

const NONE: readonly EntryLine[] = []

/** A list of entries by the filters of an address, read piece by piece. Lines stay where they are while one works on them. */
export function useLines(address: ListAddress, query: Query): Lines {
  const filters = useMemo(() => filtersOf(query), [query])
  const read = useInfiniteQuery({
    queryKey: ['lines', address, filters],
    initialPageParam: 0,
    queryFn: async ({ pageParam }): Promise<ReadPage> => {
      const page = await api.get(address, { query: { ...filters, offset: pageParam, limit: LINES_AT_ONCE } as never })
      return { ...page, read: Object.fromEntries(page.lines.map(line => [line.id, line.status])) }
    },
    getNextPageParam: (last, pages) => nextOffset(last, pages, filters),
  })
  const pages = read.data?.pages
  const lines = useMemo(() => (pages ? unique(pages) : NONE), [pages])
  const places = useMemo(() => new Map(lines.map((line, i) => [line.id, i])), [lines])
  const { hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = read
  const onView = useCallback(
    (_: number, last: number) => {
      if (last >= lines.length - LINES_AT_ONCE / 2 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    [lines.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  const gone = pages ? goneFrom(pages, filters) : 0
  return {
    lines,
    total: hasNextPage ? (pages?.at(-1)?.total ?? 0) + gone : lines.length,
    facets: pages?.[0]?.facets ?? {},
    state: read.data ? 'ready' : read.error ? 'failed' : 'loading',
    error: read.error,
    indexOf: useCallback((id: string) => places.get(id) ?? -1, [places]),
    onView,
    again: useCallback(() => void refetch(), [refetch]),
  }
}

/** Lines that were read and no longer fit at the server, which counts without them. */
function goneFrom(pages: readonly ReadPage[], filters: Query): number {
  if (!filters.status && !filters.needs && !filters.fresh) return 0
  return pages.reduce((sum, page) => sum + page.lines.filter(line => page.read[line.id] !== line.status).length, 0)
}

function nextOffset(last: ReadPage, pages: readonly ReadPage[], filters: Query): number | undefined {
  const read = pages.reduce((sum, page) => sum + page.lines.length, 0)
  const offset = read - goneFrom(pages, filters)
  return last.lines.length === 0 || offset >= last.total ? undefined : offset
}

function unique(pages: readonly ReadPage[]): readonly EntryLine[] {
  return [...new Map(pages.flatMap(page => page.lines).map(line => [line.id, line])).values()]
}
