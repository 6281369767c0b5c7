import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Query } from '../address.ts'
import { askRecord } from '../record-queries.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Chips, Facets } from './facets.tsx'
import styles from './record-filters.module.css'

interface RecordFiltersProps {
  /** Kinds of entry that the page shows. */
  readonly kinds: readonly string[]
  readonly query: Query
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** What a page of the record is narrowed to: words, and the filters that its entries have. */
export function RecordFilters({ kinds, query, onChange }: RecordFiltersProps): ReactNode {
  const [open, setOpen] = useState(false)
  const found = useQuery({ ...askRecord.facets(kinds, query), placeholderData: before => before })
  const { kind: _kind, ...facets } = found.data?.facets ?? {}
  return (
    <div className={styles.filters}>
      <input
        type="search"
        className={styles.words}
        aria-label="Words that must stand in it"
        placeholder="Words"
        defaultValue={query.q ?? ''}
        onChange={event => onChange({ q: event.target.value || undefined })}
      />
      <Button onClick={() => setOpen(true)}>Filters</Button>
      <Chips query={query} facets={facets} onChange={onChange} />
      {open && (
        <Dialog title="Filters" wide onClose={() => setOpen(false)}>
          <Facets facets={facets} query={query} onChange={onChange} />
        </Dialog>
      )}
    </div>
  )
}
