import { useQuery } from '@tanstack/react-query'
import type { Preferences } from '../../src/server/contract.ts'
import { api } from './api.ts'
import { sayFailed } from './notices.ts'
import { ask, queries } from './queries.ts'

const USUAL: Preferences = { filters: [], keys: {}, theme: 'system' }
/** Where the browser remembers the theme, so that the first paint is right. */
const REMEMBERED = 'onrecord-theme'

/** Filters, keys and theme of the person at the pages. */
export function usePreferences(): Preferences {
  return useQuery(ask.preferences()).data ?? USUAL
}

/** Changes and saves them; they hold at once, and go back where they cannot be saved. */
export async function changePreferences(changes: Partial<Preferences>): Promise<void> {
  const { queryKey } = ask.preferences()
  const before = queries.getQueryData(queryKey) ?? USUAL
  const after = { ...before, ...changes }
  queries.setQueryData(queryKey, after)
  try {
    queries.setQueryData(queryKey, await api.put('/preferences', { body: after }))
  } catch (error) {
    queries.setQueryData(queryKey, before)
    sayFailed(error, 'The setting could not be saved.')
  }
}

/** Sets light, dark, or as the system has it. */
export function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  localStorage.setItem(REMEMBERED, theme)
}

/** The theme of the last time, before the server has told it. */
export function rememberedTheme(): Preferences['theme'] {
  const theme = localStorage.getItem(REMEMBERED)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
