import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { page } from '../address.ts'
import { decide, saving } from '../decisions.ts'
import { useShared } from '../state.ts'
import { Button } from './button.tsx'
import { GoTo } from './go.tsx'
import styles from './line-foot.module.css'
import { StatusMark } from './marks.tsx'

/** What has become of an entry, and how to decide on it without leaving the page. */
export function LineFoot({ line, children }: { readonly line: EntryLine; readonly children?: ReactNode }): ReactNode {
  const waits = useShared(saving).has(line.id)
  const about = line.text.slice(0, 80)
  return (
    <div className={styles.foot}>
      <StatusMark status={line.status} words />
      {line.changedSinceReview && <span className={styles.changed}>changed since it was decided on</span>}
      <span className={styles.buttons}>
        {children}
        {line.status === 'proposed' || line.changedSinceReview ? (
          <>
            <Button
              tone="quiet"
              disabled={waits}
              aria-label={`Accept: ${about}`}
              onClick={() => void decide({ verb: 'accept', entries: [line.id] }, [line])}
            >
              {waits ? 'Saving …' : 'Accept'}
            </Button>
            <Button
              tone="quiet"
              disabled={waits}
              aria-label={`Reject: ${about}`}
              onClick={() => void decide({ verb: 'reject', entries: [line.id] }, [line])}
            >
              Reject
            </Button>
          </>
        ) : null}
        <GoTo to={page('/entries/{id}', { id: line.id })} aria-label={`Review: ${about}`} className={styles.review}>
          Review
        </GoTo>
      </span>
    </div>
  )
}
