import type { ReactNode } from 'react'
import type { Query } from '../../address.ts'
import { SearchWords } from '../../ui/search-words.tsx'
import styles from './statements.module.css'

interface ToolsProps {
  readonly query: Query
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

const CONVEYS = [
  ['speech', 'What was said'],
  ['belief', 'What is believed'],
  ['intention', 'What is intended'],
  ['stance', 'Positions held'],
  ['any', 'All of these'],
] as const

const ORDERS = [
  ['document', 'Document by document'],
  ['when', 'By date'],
  ['speaker', 'Grouped by speaker'],
  ['risk', 'What could do most harm first'],
  ['confidence', 'Least sure first'],
] as const

/** What is looked for, what kind of telling, and in which order. */
export function Tools({ query, onChange }: ToolsProps): ReactNode {
  return (
    <search className={styles.tools}>
      <SearchWords value={query.q ?? ''} onChange={q => onChange({ q })} label="Words in the statements" />
      <select
        aria-label="Said, or only held"
        value={query.conveys ?? 'speech'}
        onChange={event => onChange({ conveys: event.target.value === 'speech' ? undefined : event.target.value })}
      >
        {CONVEYS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Order"
        value={query.order ?? 'document'}
        onChange={event => onChange({ order: event.target.value === 'document' ? undefined : event.target.value })}
      >
        {ORDERS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </search>
  )
}
