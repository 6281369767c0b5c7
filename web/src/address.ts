import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { addressOf } from './api.ts'

/** The query of an address, as words. */
export type Query = Readonly<Record<string, string>>

/** An address of these pages: `page('/cast/{id}', { id }, query)`. */
export function page(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return addressOf(path, { params, query })
}

/** Goes to an address; `replace` leaves no step to go back to. */
export function useGo(): (to: string, replace?: boolean) => void {
  const { history } = useRouter()
  return useCallback((to, replace = false) => (replace ? history.replace(to) : history.push(to)), [history])
}

/** The query of the address that is shown, and how to change parts of it: an empty value takes one out. */
export function useQueryWords(): [Query, (changes: Readonly<Record<string, string | undefined>>) => void] {
  const { history } = useRouter()
  const search = useRouterState({ select: state => state.location.searchStr })
  const query = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search])
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) => {
      const now = Object.fromEntries(new URLSearchParams(history.location.search))
      history.replace(addressOf(history.location.pathname, { query: { ...now, ...changes } }))
    },
    [history],
  )
  return [query, change]
}
