import { type ReactNode, useEffect, useRef } from 'react'
import { Refusal } from '../api.ts'
import { reading } from '../live.ts'
import { useShared } from '../state.ts'
import { Button } from './button.tsx'
import { GoTo } from './go.tsx'
import { joined } from './joined.ts'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  /** One line under the title: what the page is, or how much is on it. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly filters?: ReactNode
  /** `reading`: the measure of a text. `wide`: tables. `full`: panes to the edges, which scroll by themselves. */
  readonly width?: 'reading' | 'wide' | 'full'
  readonly children: ReactNode
}

/** A page: its title, what can be done, what it is narrowed to, and what it holds. */
export function Page({ title, lead, actions, filters, width = 'wide', children }: PageProps): ReactNode {
  useTitle(title)
  return (
    <div className={joined(styles.page, styles[width])}>
      <header className={joined(styles.head, width === 'full' && styles.slim)}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={joined(styles.actions, 'no-print')}>{actions}</div>}
      </header>
      {filters && <div className={joined(styles.filters, 'no-print')}>{filters}</div>}
      {children}
    </div>
  )
}

/** The title of the window, and the page’s name told to a screen reader when it comes. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – onrecord`
  }, [title])
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={styles.state}>
      <p className={styles.stateTitle}>{title}</p>
      {children && <div>{children}</div>}
    </div>
  )
}

/** Something is on its way. */
export function Loading({ what }: { readonly what: string }): ReactNode {
  return (
    <p className={joined(styles.state, styles.loading)} role="status">
      Loading {what} …
    </p>
  )
}

/** It could not be had: why, and the way out. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }): ReactNode {
  if (error instanceof Refusal && error.code === 'bundle/not-built') return <NothingRead />
  const hint = error instanceof Refusal ? error.hint : undefined
  return (
    <div className={styles.state} role="alert">
      <p className={styles.stateTitle}>{error instanceof Error ? error.message : String(error)}</p>
      {hint && <p>{hint}</p>}
      {again && <Button onClick={again}>Try again</Button>}
    </div>
  )
}

/** A record without documents: where one begins. */
export function NothingRead(): ReactNode {
  const build = useShared(reading)
  if (build?.state === 'running') return <Empty title="The first documents are being read." />
  return (
    <Empty title="No documents have been read yet.">
      <p>
        Begin on the page <GoTo to="/documents">Documents</GoTo>: drop files there, or choose them with its button. They
        are read on this machine, and nothing of them leaves it.
      </p>
    </Empty>
  )
}

interface AnswerProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: Error | null; refetch(): unknown }
  /** Completes ‘Loading …’. */
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** What the server answered; before that, that it is on its way, or why it is not to be had. */
export function Answered<T>({ query, what, children }: AnswerProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} again={() => query.refetch()} />
  return <Loading what={what} />
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const id = useRef(`part-${title.toLowerCase().replace(/[^a-z]+/gu, '-')}`).current
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
