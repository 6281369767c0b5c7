import { type ReactNode, useState } from 'react'
import { type Query, useQueryWords } from '../../address.ts'
import { api } from '../../api.ts'
import { filtersOf, useLines } from '../../lines.ts'
import { say, sayFailed } from '../../notices.ts'
import { changePreferences, usePreferences } from '../../preferences.ts'
import { readAnew } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Facets } from '../../ui/facets.tsx'
import { FILTER_VALUES, FILTERS, filterWords } from '../../words.ts'
import { queueQuery } from './queue-query.ts'
import styles from './review.module.css'

type Change = (changes: Readonly<Record<string, string | undefined>>) => void

interface FilterPartProps {
  readonly query: Query
  readonly change: Change
}

/** What the queue is narrowed to; each switch holds at once. */
export function FiltersDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [query, change] = useQueryWords()
  const shown = queueQuery(query)
  const queue = useLines('/review.json', shown)
  const set: Change = changes =>
    change('status' in changes && !changes.status ? { ...changes, status: 'any' } : changes)
  return (
    <Dialog title="Filters" onClose={onClose} wide>
      <WordsAndDays query={query} change={change} />
      <div className={styles.columns}>
        <NeedsField query={query} change={change} />
        <NewToMe query={query} change={change} />
      </div>
      <div className={styles.filterColumns}>
        <Facets facets={queue.facets} query={shown} onChange={set} />
      </div>
    </Dialog>
  )
}

function WordsAndDays({ query, change }: FilterPartProps): ReactNode {
  return (
    <div className={styles.filterTop}>
      <LabelledField label="Words in what it says or quotes">
        {ids => (
          <input {...ids} type="search" value={query.q ?? ''} onChange={event => change({ q: event.target.value })} />
        )}
      </LabelledField>
      {(['from', 'to'] as const).map(name => (
        <LabelledField key={name} label={name === 'from' ? 'From (2022-09-12)' : 'Until'}>
          {ids => (
            <input
              {...ids}
              type="text"
              defaultValue={query[name] ?? ''}
              onBlur={event => change({ [name]: event.target.value.trim() })}
            />
          )}
        </LabelledField>
      ))}
    </div>
  )
}

function NeedsField({ query, change }: FilterPartProps): ReactNode {
  return (
    <LabelledField label="Needs a look">
      {ids => (
        <select {...ids} value={query.needs ?? ''} onChange={event => change({ needs: event.target.value })}>
          <option value="">whether or not</option>
          {Object.entries(FILTER_VALUES.needs ?? {}).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  )
}

function NewToMe({ query, change }: FilterPartProps): ReactNode {
  const markSeen = async (): Promise<void> => {
    try {
      await api.post('/reviewed')
      readAnew()
      say('All that is in the record now counts as seen. What comes after is ‘new since my last review’.')
    } catch (error) {
      sayFailed(error, 'It could not be marked as seen.')
    }
  }
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={query.fresh === '1'}
          onChange={event => change({ fresh: event.target.checked ? '1' : undefined })}
        />
        Only what is new since my last review
      </label>
      <Button onClick={() => void markSeen()}>Count all of it as seen</Button>
    </div>
  )
}

/** Keeps the filters of the address under a name, for this person alone. */
export function SaveFilterDialog({
  query,
  onClose,
}: {
  readonly query: Query
  readonly onClose: () => void
}): ReactNode {
  const [name, setName] = useState('')
  const { filters } = usePreferences()
  const kept = { ...filtersOf(query), ...(query.status ? { status: query.status } : {}) }
  const save = (): void => {
    onClose()
    const words = new URLSearchParams(kept).toString()
    const others = filters.filter(filter => !(filter.page === '/review' && filter.name === name.trim()))
    void changePreferences({ filters: [...others, { name: name.trim(), page: '/review', query: words }] })
    say(`Saved: ${name.trim()}`)
  }
  const chips = Object.entries(kept).filter(([key]) => key in FILTERS)
  return (
    <Dialog title="Save these filters" onClose={onClose} onSubmit={save} ready={name.trim() !== ''}>
      <p>
        {chips.length === 0
          ? 'Everything that is not yet reviewed.'
          : chips
              .map(
                ([key, value]) =>
                  `${FILTERS[key]}: ${value
                    .split(',')
                    .map(one => filterWords(key, one))
                    .join(', ')}`,
              )
              .join('; ')}
      </p>
      <LabelledField label="Name">
        {ids => (
          <input
            {...ids}
            type="text"
            maxLength={100}
            value={name}
            onChange={event => setName(event.target.value)}
            autoFocus
          />
        )}
      </LabelledField>
    </Dialog>
  )
}
