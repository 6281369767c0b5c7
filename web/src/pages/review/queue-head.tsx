import type { ReactNode } from 'react'
import type { Query } from '../../address.ts'
import { useKeyboard } from '../../keys/keyboard.ts'
import type { Lines } from '../../lines.ts'
import { usePreferences } from '../../preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/facets.tsx'
import { count, counted } from '../../words.ts'
import styles from './queue.module.css'
import type { Marked } from './use-marked.ts'
import type { ReviewDialog } from './use-review-actions.ts'

interface QueueHeadProps {
  readonly queue: Lines
  readonly query: Query
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
  readonly marked: Marked
  readonly onDialog: (dialog: ReviewDialog) => void
}

const ORDERS = [
  ['risk', 'What could do most harm first'],
  ['document', 'Document by document'],
  ['when', 'By date'],
  ['confidence', 'Least sure first'],
  ['latest', 'Decided last first'],
] as const

/** How many there are, in which order, narrowed to what; and what is selected. */
export function QueueHead({ queue, query, onChange, marked, onDialog }: QueueHeadProps): ReactNode {
  const letGo = useLetGo()
  // An empty state in the address is ‘any’; no state at all is the usual one.
  const change = (changes: Readonly<Record<string, string | undefined>>): void =>
    onChange('status' in changes && !changes.status ? { ...changes, status: 'any' } : changes)
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h1>Review</h1>
        <p className={styles.count} role="status">
          {queue.state === 'ready' && counted(queue.total, 'entry', 'entries')}
        </p>
      </div>
      <div className={styles.tools}>
        <select
          aria-label="Order"
          value={query.order ?? 'risk'}
          onChange={event => {
            onChange({ order: event.target.value })
            letGo(event.target)
          }}
        >
          {ORDERS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button command="filters" onClick={() => onDialog('filters')}>
          Filters
        </Button>
        <Saved onChange={onChange} onSave={() => onDialog('save-filter')} query={query} />
      </div>
      <Chips query={query} facets={queue.facets} onChange={change} />
      {marked.lines.length > 0 && <SelectedBar marked={marked} onDialog={onDialog} />}
    </header>
  )
}

function SelectedBar({ marked, onDialog }: Pick<QueueHeadProps, 'marked' | 'onDialog'>): ReactNode {
  return (
    <div className={styles.selectedBar}>
      <span>{count(marked.lines.length)} selected</span>
      <Button command="accept-selected" onClick={() => onDialog('accept-selected')}>
        Accept
      </Button>
      <Button command="reject-selected" onClick={() => onDialog('reject-selected')}>
        Reject
      </Button>
      <Button tone="quiet" command="clear-selection" onClick={() => marked.set([])}>
        None
      </Button>
    </div>
  )
}

/** Gives the keys back to the page after a choice by pointer: ‘a’ accepts, and does not look for an option. */
function useLetGo(): (field: HTMLElement) => void {
  const keyboard = useKeyboard()
  return field => {
    if (keyboard.byPointer) field.blur()
  }
}

const SAVE = '+'

function Saved({
  onChange,
  onSave,
  query,
}: Pick<QueueHeadProps, 'onChange' | 'query'> & { readonly onSave: () => void }): ReactNode {
  const letGo = useLetGo()
  const saved = usePreferences().filters.filter(filter => filter.page === '/review')
  const choose = (name: string): void => {
    if (name === SAVE) onSave()
    const filter = saved.find(one => one.name === name)
    if (!filter) return
    const cleared = Object.fromEntries(Object.keys(query).map(key => [key, undefined]))
    onChange({ ...cleared, ...Object.fromEntries(new URLSearchParams(filter.query)) })
  }
  return (
    <select
      aria-label="Saved filters"
      value=""
      onChange={event => {
        choose(event.target.value)
        letGo(event.target)
      }}
    >
      <option value="">Saved filters</option>
      {saved.map(filter => (
        <option key={filter.name} value={filter.name}>
          {filter.name}
        </option>
      ))}
      <option value={SAVE}>Save these filters …</option>
    </select>
  )
}
