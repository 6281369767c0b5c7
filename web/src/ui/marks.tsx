import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { markOf } from '../text/highlights.ts'
import { KINDS, type Kind, STATUSES } from '../words.ts'
import { joined } from './joined.ts'
import styles from './marks.module.css'

const PATHS: Readonly<Record<EntryLine['status'], string>> = {
  proposed: 'M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 0 0 0-9.6z',
  accepted: 'M2.6 8.6l3.4 3.5 7.4-8.2',
  amended: 'M2.8 13.2l.7-3.2 7.3-7.3 2.5 2.5-7.3 7.3zM9.2 4.3l2.5 2.5',
  rejected: 'M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8',
}

/** The state of an entry as a shape, with its word for who cannot see it, or beside it. */
export function StatusMark({
  status,
  words = false,
}: {
  readonly status: EntryLine['status']
  readonly words?: boolean
}): ReactNode {
  return (
    <span className={joined(styles.status, styles[status])}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={PATHS[status]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={words ? undefined : 'unseen'}>{STATUSES[status]}</span>
    </span>
  )
}

/** What an entry is, with the line that marks its words in a document. */
export function KindMark({ kind, label }: { readonly kind: Kind; readonly label?: string }): ReactNode {
  return (
    <span className={joined(styles.kind, `hl-${markOf({ kind, role: 'citation' })}`)}>{label || KINDS[kind][0]}</span>
  )
}
