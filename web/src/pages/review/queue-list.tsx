import type { ReactNode } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { page, type Query } from '../../address.ts'
import { saving } from '../../decisions.ts'
import { filtersOf, type Lines } from '../../lines.ts'
import { people } from '../../live.ts'
import { useShared } from '../../state.ts'
import { EntryWords } from '../../ui/entry-words.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { VirtualList } from '../../ui/list.tsx'
import { KindMark, StatusMark } from '../../ui/marks.tsx'
import { Empty, Failed, Loading } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import styles from './queue.module.css'
import type { Marked } from './use-marked.ts'

interface QueueListProps {
  readonly queue: Lines
  readonly current: string | null
  readonly marked: Marked
  readonly onChoose: (id: string) => void
  readonly query: Query
}

/** The queue: one line an entry, whatever its kind. */
export function QueueList({ queue, current, marked, onChoose, query }: QueueListProps): ReactNode {
  const busy = useShared(saving)
  const present = useShared(people)
  if (queue.state === 'loading') return <Loading what="the queue" />
  if (queue.state === 'failed') return <Failed error={queue.error} again={queue.again} />
  if (queue.lines.length === 0) return <NothingLeft query={query} />
  return (
    <VirtualList
      label="Entries"
      count={queue.lines.length}
      rowHeight={92}
      at={queue.indexOf(current ?? '')}
      onView={queue.onView}
      row={index => {
        const line = queue.lines[index]!
        const others = present
          .filter(person => person.entry === line.id && line.id !== current)
          .map(person => person.name)
        return (
          <QueueRow
            line={line}
            isCurrent={line.id === current}
            isMarked={marked.ids.has(line.id)}
            isSaving={busy.has(line.id)}
            others={others}
            onMark={() => marked.toggle(line.id)}
            onChoose={() => onChoose(line.id)}
          />
        )
      }}
    />
  )
}

interface RowProps {
  readonly line: EntryLine
  readonly isCurrent: boolean
  readonly isMarked: boolean
  readonly isSaving: boolean
  readonly others: readonly string[]
  readonly onMark: () => void
  readonly onChoose: () => void
}

function QueueRow({ line, isCurrent, isMarked, isSaving, others, onMark, onChoose }: RowProps): ReactNode {
  return (
    <div
      className={joined(
        styles.row,
        isCurrent && styles.current,
        isMarked && styles.marked,
        line.status === 'rejected' && styles.rejected,
      )}
    >
      <input
        type="checkbox"
        className={styles.box}
        checked={isMarked}
        onChange={onMark}
        aria-label={`Select: ${line.text}`}
        tabIndex={-1}
      />
      <button type="button" className={styles.choose} onClick={onChoose} aria-current={isCurrent ? 'true' : undefined}>
        <span className={styles.top}>
          <KindMark kind={line.kind} label={line.label} />
          <span className={styles.state}>{isSaving ? <i>saving …</i> : <StatusMark status={line.status} />}</span>
        </span>
        <span className={styles.words}>
          <EntryWords line={line} />
        </span>
        {(line.reasons.length > 0 || others.length > 0) && (
          <span className={styles.why}>
            {line.reasons[0] && <Shown text={line.reasons[0]} />}
            {line.reasons.length > 1 && `, and ${line.reasons.length - 1} more`}
            {others.length > 0 && ` · ${others.join(', ')} is here`}
          </span>
        )}
      </button>
    </div>
  )
}

function NothingLeft({ query }: { readonly query: Query }): ReactNode {
  const narrowed = Object.keys(filtersOf(query)).some(name => name !== 'order' && name !== 'status')
  return (
    <Empty title={narrowed ? 'Nothing fits these filters.' : 'Nothing is left to review.'}>
      {narrowed ? (
        <p>Take a filter off, or look at what was decided.</p>
      ) : (
        <p>
          Everything found so far was decided on. See it in the <GoTo to="/overview">overview</GoTo>, or look at{' '}
          <GoTo to={page('/review', {}, { status: 'accepted,amended,rejected' })}>what was decided</GoTo>.
        </p>
      )}
    </Empty>
  )
}
