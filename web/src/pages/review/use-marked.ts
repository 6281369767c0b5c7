import { useCallback, useMemo, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import type { Lines } from '../../lines.ts'

/** Entries that were selected, for a decision on all of them. */
export interface Marked {
  readonly ids: ReadonlySet<string>
  readonly lines: readonly EntryLine[]
  toggle(id: string): void
  /** Selects all from the one selected last to this one. */
  to(id: string): void
  set(ids: readonly string[]): void
}

/** Selecting in a list, one at a time or a stretch of it. */
export function useMarked(queue: Lines): Marked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const { lines, indexOf } = queue
  const toggle = useCallback((id: string) => {
    setIds(now => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
    setLast(id)
  }, [])
  const to = useCallback(
    (id: string) => {
      const [from, until] = [indexOf(last ?? id), indexOf(id)].sort((a, b) => a - b) as [number, number]
      setIds(now => new Set([...now, ...lines.slice(Math.max(0, from), until + 1).map(line => line.id)]))
      setLast(id)
    },
    [indexOf, last, lines],
  )
  const set = useCallback((all: readonly string[]) => setIds(new Set(all)), [])
  const chosen = useMemo(() => lines.filter(line => ids.has(line.id)), [lines, ids])
  return { ids, lines: chosen, toggle, to, set }
}
