import { useCallback, useEffect } from 'react'
import { page, useGo, useQueryWords } from '../../address.ts'
import type { Lines } from '../../lines.ts'
import { ask, queries } from '../../queries.ts'

/** Entries that are fetched before they are come to. */
const AHEAD = 3

/** Where one is in the queue, and how one goes on. */
export interface Moves {
  readonly current: string | null
  readonly choose: (id: string) => void
  /** false: there is nothing further that way. */
  readonly step: (by: 1 | -1) => boolean
}

/** Goes through the queue: the entry in view stands in the address, and the next ones are fetched beforehand. */
export function useMoves(queue: Lines, id: string | undefined): Moves {
  const go = useGo()
  const [query] = useQueryWords()
  const current = id ?? queue.lines[0]?.id ?? null
  const at = queue.indexOf(current ?? '')
  const choose = useCallback((to: string) => go(page('/entries/{id}', { id: to }, query), true), [go, query])
  const { lines, onView } = queue
  useEffect(() => {
    onView(at, at + AHEAD)
    for (const next of lines.slice(at + 1, at + 1 + AHEAD)) {
      void queries.prefetchQuery(ask.entry(next.id))
      if (next.place) void queries.prefetchQuery(ask.document(next.place.documentId))
    }
  }, [at, lines, onView])
  const step = useCallback(
    (by: 1 | -1) => {
      const next = lines[at === -1 && by === 1 ? 0 : at + by]
      if (next) choose(next.id)
      return next !== undefined
    },
    [at, lines, choose],
  )
  return { current, choose, step }
}
