import { useSyncExternalStore } from 'react'

/** A value that parts of the pages share: set by anybody, read by those who show it. */
export interface Shared<T> {
  get(): T
  set(value: T): void
  change(make: (value: T) => T): void
  subscribe(listener: () => void): () => void
}

/** Makes a shared value. */
export function makeState<T>(first: T): Shared<T> {
  let value = first
  const listeners = new Set<() => void>()
  const set = (next: T): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => value,
    set,
    change: make => set(make(value)),
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value, read again whenever it is set. */
export function useShared<T>(shared: Shared<T>): T {
  return useSyncExternalStore(shared.subscribe, shared.get)
}
