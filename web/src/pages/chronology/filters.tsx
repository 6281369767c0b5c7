import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Query } from '../../address.ts'
import { ask } from '../../queries.ts'
import { LabelledField } from '../../ui/dialog.tsx'
import { valuesOf } from '../../ui/facets.tsx'
import { joined } from '../../ui/joined.ts'
import { RecordFilters } from '../../ui/record-filters.tsx'
import { count } from '../../words.ts'
import styles from './chronology.module.css'
import type { ChronologyPage } from './marks.ts'

/** Kinds of entry that have a time of their own. */
const TIMED = ['occurrences', 'statements', 'tenures', 'proceedings', 'questions', 'undertakings']

interface FiltersProps {
  readonly query: Query
  readonly kinds: ChronologyPage['kinds']
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** What the chronology is narrowed to: words, people, documents, state; dates, a case, kinds of line. */
export function Filters({ query, kinds, onChange }: FiltersProps): ReactNode {
  const { kind: _kind, from: _from, to: _to, ...rest } = query
  return (
    <div className={styles.filters}>
      <RecordFilters kinds={TIMED} query={rest} onChange={onChange} />
      <div className={styles.second}>
        <Kinds query={query} kinds={kinds} onChange={onChange} />
        <DayField label="From" value={query.from ?? ''} onChange={from => onChange({ from })} />
        <DayField label="Until" value={query.to ?? ''} onChange={to => onChange({ to })} />
        <OneCase value={query.case ?? ''} onChange={one => onChange({ case: one || undefined })} />
      </div>
    </div>
  )
}

function Kinds({ query, kinds, onChange }: FiltersProps): ReactNode {
  const chosen = valuesOf(query, 'kind')
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value]
    onChange({ kind: next.join(',') || undefined })
  }
  return (
    <fieldset className={styles.kinds}>
      <legend className="unseen">Kinds of line</legend>
      {kinds.map(({ value, label, count: number }) => (
        <button
          key={value}
          type="button"
          className={joined(styles.kind, chosen.includes(value) && styles.pressed)}
          aria-pressed={chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {label} <span className={styles.count}>{count(number)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** ‘2022’, ‘2022-03’ and ‘2022-03-17’ match. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string | undefined) => void
}

/** A bound of the dates: taken as soon as it is a date, and taken off when it is emptied. */
function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const bad = typed !== '' && !DATE.test(typed)
  return (
    <LabelledField label={label}>
      {ids => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          className={styles.day}
          placeholder="2022-03-17"
          title="A year, a month or a day: 2022, 2022-03 or 2022-03-17"
          value={typed}
          aria-invalid={bad}
          onChange={event => {
            const next = event.target.value.trim()
            setTyped(next)
            if (next === '' || DATE.test(next)) onChange(next || undefined)
          }}
        />
      )}
    </LabelledField>
  )
}

function OneCase({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }): ReactNode {
  const cases = useQuery(ask.caseLines()).data?.lines ?? []
  if (cases.length === 0) return null
  return (
    <LabelledField label="Case">
      {ids => (
        <select {...ids} className={styles.case} value={value} onChange={event => onChange(event.target.value)}>
          <option value="">Any</option>
          {cases.map(line => (
            <option key={line.id} value={line.id}>
              {line.text.slice(0, 90)}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  )
}
