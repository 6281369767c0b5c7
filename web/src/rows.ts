import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { page, useGo } from './address.ts'
import { type Actions, useActions } from './keys/keyboard.ts'
import { ask } from './queries.ts'

/** Whether the person at the pages may decide. */
export function useMayDecide(): boolean {
  const role = useQuery(ask.me()).data?.role
  return role !== undefined && role !== 'reader'
}

interface RowsOptions {
  readonly ids: readonly string[]
  /** The entry that a row is of, where a row has a name of its own. */
  readonly entryOf?: (id: string) => string
  /** The passage of a row, as an address; null where it has none. */
  readonly passage: (id: string) => string | null
  readonly onDecide: (verb: 'accept' | 'reject', id: string) => void
  readonly onUndo: () => void
}

/** A list that is gone through by keys: which row is chosen, and what keys do with it. */
export function useRows({ ids, entryOf = id => id, passage, onDecide, onUndo }: RowsOptions) {
  const [chosen, choose] = useState<string | null>(null)
  const mayDecide = useMayDecide()
  const go = useGo()
  const at = chosen === null ? -1 : ids.indexOf(chosen)
  const move = (step: number) => (): void => choose(ids[Math.max(0, Math.min(ids.length - 1, at + step))] ?? null)
  const decided = (verb: 'accept' | 'reject') => (): void | false => {
    if (!mayDecide || at < 0) return false
    onDecide(verb, ids[at]!)
    move(1)()
  }
  const open = (): void | false => {
    const to = at < 0 ? null : passage(ids[at]!)
    if (to === null) return false
    go(to)
  }
  const actions: Actions = {
    next: move(1),
    previous: move(-1),
    accept: decided('accept'),
    reject: decided('reject'),
    amend: () => (at < 0 ? false : go(page('/entries/{id}', { id: entryOf(ids[at]!) }))),
    source: open,
    undo: () => (mayDecide ? onUndo() : false),
  }
  useActions(actions)
  return { chosen: at < 0 ? null : chosen, at, choose }
}
