import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { type Changed, changed, decide } from '../decisions.ts'
import { ask, replaceLines } from '../queries.ts'
import { useShared } from '../state.ts'
import { STATUSES } from '../words.ts'
import styles from './changed-dialog.module.css'
import { Dialog } from './dialog.tsx'
import { EntryWords } from './entry-words.tsx'
import { Loading } from './page.tsx'
import { Shown } from './shown.tsx'

/** Somebody else was first: what it was, what it is now, and the question once more. */
export function ChangedDialog(): ReactNode {
  const asked = useShared(changed)
  return asked ? <AskAgain asked={asked} /> : null
}

function AskAgain({ asked }: { readonly asked: Changed }): ReactNode {
  const details = useQueries({
    queries: asked.before.map(line => ({ ...ask.entry(line.id), staleTime: 0, refetchOnMount: 'always' as const })),
  })
  const isRead = details.every(detail => detail.isFetchedAfterMount)
  const now = details.flatMap(detail => (detail.data && isRead ? [detail.data.line] : []))
  const differ = now.filter(line => line.seen !== asked.before.find(before => before.id === line.id)?.seen)
  const leave = (): void => {
    replaceLines(now)
    changed.set(null)
  }
  const again = (): void => {
    changed.set(null)
    void decide(asked.wanted, now, asked.why)
  }
  return (
    <Dialog
      title="It has changed since you saw it"
      onClose={leave}
      onSubmit={again}
      submit="Decide the same all the same"
      ready={now.length === asked.before.length}
      wide
    >
      <p>Nothing was saved. Look at what is there now, and decide again.</p>
      {!isRead && <Loading what="what is there now" />}
      {differ.slice(0, 12).map(line => (
        <Difference key={line.id} before={asked.before.find(one => one.id === line.id)} now={line} />
      ))}
      {differ.length > 12 && <p>and {differ.length - 12} more</p>}
    </Dialog>
  )
}

function Difference({ before, now }: { readonly before: EntryLine | undefined; readonly now: EntryLine }): ReactNode {
  return (
    <div className={styles.two}>
      {before && <Version title="As you saw it" line={before} />}
      <Version title={now.decided ? `Now, by ${now.decided.by}` : 'Now'} line={now} />
    </div>
  )
}

function Version({ title, line }: { readonly title: string; readonly line: EntryLine }): ReactNode {
  return (
    <section className={styles.version}>
      <h3>
        <Shown text={title} />
      </h3>
      <p>
        <EntryWords line={line} />
      </p>
      <p className={styles.state}>{STATUSES[line.status]}</p>
    </section>
  )
}
