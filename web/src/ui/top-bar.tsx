import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api } from '../api.ts'
import { people, reading } from '../live.ts'
import { PAGES, type PageSpec } from '../pages.ts'
import { ask, readAnew } from '../queries.ts'
import { useShared } from '../state.ts'
import { Button } from './button.tsx'
import { GoTo } from './go.tsx'
import { joined } from './joined.ts'
import { Shown } from './shown.tsx'
import styles from './top-bar.module.css'

/** The head of the pages: where one can go, who else is there, what is being read. */
export function TopBar(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <header className={joined(styles.bar, 'no-print')}>
      <GoTo to="/overview" className={styles.name}>
        on<b>record</b>
      </GoTo>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={open}
        aria-controls="pages"
        onClick={() => setOpen(!open)}
      >
        Pages
      </button>
      <nav id="pages" aria-label="Pages" className={joined(styles.nav, open && styles.open)}>
        <Links of="work" onGo={() => setOpen(false)} />
        <Links of="record" onGo={() => setOpen(false)} />
        <Links of="end" onGo={() => setOpen(false)} />
      </nav>
      <div className={styles.end}>
        <Reading />
        <Others />
        <Button command="search" tone="quiet">
          Search
        </Button>
        <Button command="help" tone="quiet">
          Keys
        </Button>
        <SignOut />
      </div>
    </header>
  )
}

function Links({ of, onGo }: { readonly of: PageSpec['nav']; readonly onGo: () => void }): ReactNode {
  const path = useRouterState({ select: state => state.location.pathname })
  const pages = PAGES.filter(page => page.nav === of)
  if (pages.length === 0) return null
  const isHere = (page: PageSpec): boolean =>
    path === page.path || path.startsWith(`${page.path}/`) || (page.path === '/review' && path.startsWith('/entries/'))
  return (
    <ul className={styles.links}>
      {pages.map(page => (
        <li key={page.path}>
          <GoTo to={page.path} className={styles.link} aria-current={isHere(page) ? 'page' : undefined} onClick={onGo}>
            {page.title}
          </GoTo>
        </li>
      ))}
    </ul>
  )
}

function Reading(): ReactNode {
  const build = useShared(reading)
  if (build?.state !== 'running') return null
  return (
    <p className={styles.reading} role="status">
      <Shown text={build.doing} />
      {build.total > 0 && <progress value={build.done} max={build.total} aria-label="Documents read" />}
    </p>
  )
}

function Others(): ReactNode {
  const all = useShared(people)
  const me = useQuery(ask.me()).data
  const others = all.filter(person => person.name !== me?.name)
  const elsewhere = all.length - others.length - 1
  const names = [...new Set(others.map(person => person.name))]
  const words = [...names, ...(elsewhere > 0 ? ['you, in another window'] : [])]
  if (words.length === 0) return null
  return (
    <p className={styles.others} title={`Also here: ${words.join(', ')}`}>
      Also here: <Shown text={words.join(', ')} />
    </p>
  )
}

function SignOut(): ReactNode {
  const me = useQuery(ask.me()).data
  if (!me?.signsIn) return null
  const leave = async (): Promise<void> => {
    await api.post('/sign-out')
    readAnew()
  }
  return (
    <Button tone="quiet" onClick={leave}>
      Sign out, <Shown text={me.name} />
    </Button>
  )
}
