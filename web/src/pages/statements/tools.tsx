import { type ReactNode, useEffect, useState } from 'react'
import type { Query } from '../../address.ts'
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

/** How long after the last key a search is made, in milliseconds. */
const PAUSE = 200

interface SearchWordsProps {
  readonly value: string
  readonly label: string
  readonly onChange: (words: string | undefined) => void
}

/** Words to look for: asked for once a person stops typing. */
export function SearchWords({ value, label, onChange }: SearchWordsProps): ReactNode {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed || undefined), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  )
}
