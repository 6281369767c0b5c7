import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Query } from '../address.ts'
import { filtersOf } from '../lines.ts'
import { askRecord } from '../record-queries.ts'
import { count } from '../words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Chips, Facets } from './facets.tsx'
import { Empty } from './page.tsx'
import styles from './record-filters.module.css'
import { SearchWords } from './search-words.tsx'

type Change = (changes: Readonly<Record<string, string | undefined>>) => void

interface RecordFiltersProps {
  /** Kinds of entry that the page shows. */
  readonly kinds: readonly string[]
  readonly query: Query
  readonly onChange: Change
}

/** What a page of the record is narrowed to: words, and the filters that its entries have. */
export function RecordFilters({ kinds, query, onChange }: RecordFiltersProps): ReactNode {
  const [open, setOpen] = useState(false)
  const found = useQuery({ ...askRecord.facets(kinds, query), placeholderData: before => before })
  const { kind, ...others } = found.data?.facets ?? {}
  // Of a page of one kind, that kind is no choice.
  const own = kind?.filter(facet => kinds.includes(facet.value)) ?? []
  const facets = own.length > 1 ? { kind: own, ...others } : others
  return (
    <search className={styles.filters}>
      <SearchWords
        value={query.q ?? ''}
        label="Words to look for on this page"
        placeholder="Words"
        className={styles.words}
        onChange={q => onChange({ q })}
      />
      <Button onClick={() => setOpen(true)}>Filters</Button>
      <Chips query={query} facets={facets} onChange={onChange} />
      {open && (
        <Dialog title="Filters" onClose={() => setOpen(false)}>
          <Facets facets={facets} query={query} onChange={onChange} />
        </Dialog>
      )}
    </search>
  )
}

/** That nothing of a kind is on the page: because it is narrowed, or because the documents have none. */
export function NoneHere({ what, query }: { readonly what: string; readonly query: Query }): ReactNode {
  const { order: _order, ...narrowing } = filtersOf(query)
  if (Object.keys(narrowing).length === 0) return <Empty title={`No ${what} was found in these documents.`} />
  return (
    <Empty title={`No ${what} fits what the page is narrowed to.`}>
      <p>Take a filter off above.</p>
    </Empty>
  )
}

/** That more fit than are on the page; nothing where all of them are. */
export function FirstShown({
  shown,
  total = shown,
}: {
  readonly shown: number
  readonly total?: number | undefined
}): ReactNode {
  if (total <= shown) return null
  return (
    <p className={styles.first}>
      The first {count(shown)} of {count(total)}. Narrow the page to see the others.
    </p>
  )
}
