import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useGo } from '../address.ts'
import { onSignedOut, Refusal } from '../api.ts'
import { keysOf } from '../keys/commands.ts'
import { type Actions, useActions, useKeyboard } from '../keys/keyboard.ts'
import { listen, sayWhere } from '../live.ts'
import { PAGES } from '../pages.ts'
import { applyTheme, usePreferences } from '../preferences.ts'
import { ask, queries } from '../queries.ts'
import { ChangedDialog } from './changed-dialog.tsx'
import styles from './frame.module.css'
import { HelpDialog } from './help.tsx'
import { NoticeList } from './notice-list.tsx'
import { Failed, Loading } from './page.tsx'
import { SignIn } from './sign-in.tsx'
import { TopBar } from './top-bar.tsx'

/** What stands around every page: the head, who is there, what is said. Before anything, that one is let in. */
export function Frame(): ReactNode {
  const me = useQuery(ask.me())
  useEffect(() => onSignedOut(forget), [])
  if (me.error instanceof Refusal && me.error.status === 401) return <SignIn refusal={me.error} />
  if (me.error) return <Failed error={me.error} again={() => me.refetch()} />
  if (!me.data) return <Loading what="the record" />
  return <Inside />
}

/** Who is signed out sees nothing more of the record; asking once more who is there leads to the way in. */
function forget(): void {
  if (queries.getQueryData(ask.me().queryKey) === undefined) return
  queries.removeQueries({ predicate: query => query.queryKey[0] !== 'me' })
  void queries.resetQueries({ queryKey: ask.me().queryKey })
}

function Inside(): ReactNode {
  const [help, setHelp] = useState(false)
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: state => state.location.pathname })
  useEffect(() => listen(), [])
  useSettings()
  useActions({ ...usePlaces(), help: () => setHelp(true) })
  useEffect(() => {
    const [, page = '', id] = path.split('/')
    sayWhere(`/${page}`, page === 'entries' && id ? decodeURIComponent(id) : null)
    if (page !== 'entries' && page !== 'review') main.current?.scrollTo(0, 0)
  }, [path])
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        To the page itself
      </button>
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <NoticeList />
      <ChangedDialog />
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </div>
  )
}

/** Keys and theme as the person has set them. */
function useSettings(): void {
  const { keys, theme } = usePreferences()
  const known = useQuery(ask.preferences()).isSuccess
  const keyboard = useKeyboard()
  keyboard.setKeys(keysOf(keys))
  useEffect(() => {
    if (known) applyTheme(theme)
  }, [theme, known])
}

/** A key for each page. */
function usePlaces(): Actions {
  const go = useGo()
  const places = PAGES.flatMap(page => (page.command ? [[page.command, () => go(page.path)]] : []))
  return { ...Object.fromEntries(places), search: () => go('/search') }
}
