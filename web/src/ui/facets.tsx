import { type ReactNode, useState } from 'react'
import type { Facet } from '../../../src/server/contract.ts'
import type { Query } from '../address.ts'
import { count, FILTERS, filterWords, STATUSES } from '../words.ts'
import styles from './facets.module.css'
import { Shown } from './shown.tsx'

type FacetsOf = Readonly<Record<string, readonly Facet[]>>
type Change = (changes: Readonly<Record<string, string | undefined>>) => void

/** Values shown before ‘more’. */
const SHORT = 8

/** The values of a filter in an address. */
export function valuesOf(query: Query, name: string): readonly string[] {
  return (query[name] ?? '').split(',').filter(value => value !== '')
}

function toggled(query: Query, name: string, value: string): string | undefined {
  const now = valuesOf(query, name)
  const next = now.includes(value) ? now.filter(one => one !== value) : [...now, value]
  return next.length > 0 ? next.join(',') : undefined
}

/** How many lines have each value, each a switch. */
export function Facets({
  facets,
  query,
  onChange,
}: {
  readonly facets: FacetsOf
  readonly query: Query
  readonly onChange: Change
}): ReactNode {
  return (
    <div className={styles.facets}>
      {Object.entries(facets)
        .filter(([name, values]) => values.length > 1 || valuesOf(query, name).length > 0)
        .map(([name, values]) => (
          <FacetGroup key={name} name={name} values={values} query={query} onChange={onChange} />
        ))}
    </div>
  )
}

interface GroupProps {
  readonly name: string
  readonly values: readonly Facet[]
  readonly query: Query
  readonly onChange: Change
}

function FacetGroup({ name, values, query, onChange }: GroupProps): ReactNode {
  const [all, setAll] = useState(false)
  const chosen = valuesOf(query, name)
  const shown = all ? values : values.filter((value, i) => i < SHORT || chosen.includes(value.value))
  return (
    <fieldset className={styles.group}>
      <legend>{FILTERS[name] ?? name}</legend>
      {shown.map(facet => (
        <label key={facet.value} className={styles.facet}>
          <input
            type="checkbox"
            checked={chosen.includes(facet.value)}
            onChange={() => onChange({ [name]: toggled(query, name, facet.value) })}
          />
          <span className={styles.words}>
            <Shown
              text={name === 'status' ? (STATUSES[facet.value as keyof typeof STATUSES] ?? facet.label) : facet.label}
            />
          </span>
          <span className={styles.count}>{count(facet.count)}</span>
        </label>
      ))}
      {values.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {count(values.length - shown.length)} more
        </button>
      )}
    </fieldset>
  )
}

/** What a list is narrowed to, each with a way to take it off. */
export function Chips({
  query,
  facets = {},
  onChange,
}: {
  readonly query: Query
  readonly facets?: FacetsOf
  readonly onChange: Change
}): ReactNode {
  const chips = Object.keys(FILTERS).flatMap(name => valuesOf(query, name).map(value => ({ name, value })))
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Narrowed to">
      {chips.map(({ name, value }) => (
        <li key={`${name} ${value}`} className={styles.chip}>
          <span>
            <span className={styles.chipName}>{FILTERS[name]}</span> <Shown text={filterWords(name, value, facets)} />
          </span>
          <button
            type="button"
            aria-label={`Take off: ${FILTERS[name]} ${filterWords(name, value, facets)}`}
            onClick={() => onChange({ [name]: toggled(query, name, value) })}
          >
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
            </svg>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className={styles.more}
            onClick={() => onChange(Object.fromEntries(chips.map(chip => [chip.name, undefined])))}
          >
            Take all off
          </button>
        </li>
      )}
    </ul>
  )
}
