import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Answer } from '../../../../src/server/contract.ts'
import { page, type Query, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { ask } from '../../queries.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { Answered, Empty, Page } from '../../ui/page.tsx'
import { RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { count, counted } from '../../words.ts'
import styles from './cast.module.css'
import { TenureTable } from './tenure-table.tsx'

type CastPage = Answer<'GET /cast.json'>
type CastRow = CastPage['people'][number]

const COLUMNS: readonly Column<CastRow>[] = [
  {
    name: 'name',
    title: 'Name',
    cell: row => (
      <>
        <GoTo to={page('/cast/{id}', { id: row.line.id })} className={styles.name}>
          <Shown text={fullName(row)} />
        </GoTo>
        <p className={styles.soft}>
          <Shown text={alsoWords(row)} />
        </p>
      </>
    ),
  },
  { name: 'kind', title: 'Kind', width: '6rem', cell: row => row.kind },
  { name: 'offices', title: 'Offices', width: '22rem', cell: row => <Shown text={row.offices.join('; ')} /> },
  { name: 'mentions', title: 'Named', width: '6rem', figures: true, cell: row => count(row.mentions) },
  { name: 'documents', title: 'Documents', width: '7rem', figures: true, cell: row => count(row.documents) },
  { name: 'says', title: 'Says', width: '5rem', figures: true, cell: row => statementsLink(row, 'speaker') },
  { name: 'about', title: 'About them', width: '7rem', figures: true, cell: row => statementsLink(row, 'about') },
  { name: 'state', title: 'State', width: '10rem', cell: row => <StatusMark status={row.line.status} words /> },
]

function statementsLink(row: CastRow, side: 'speaker' | 'about'): ReactNode {
  const number = side === 'speaker' ? row.statements : row.about
  if (number === 0) return '0'
  const words = side === 'speaker' ? `Statements by ${row.name}` : `Statements about ${row.name}`
  return (
    <GoTo to={page('/statements', {}, { [side]: row.line.id, conveys: 'any' })} aria-label={`${words}: ${number}`}>
      {count(number)}
    </GoTo>
  )
}

/** With what they are called by: ‘Dame Marian Thackwray’. */
export function fullName({ name, honorifics }: Pick<CastRow, 'name' | 'honorifics'>): string {
  const [title] = honorifics
  return title && !name.startsWith(title) ? `${title} ${name}` : name
}

/** Other names, and for whom they speak. */
export function alsoWords(row: Pick<CastRow, 'aliases' | 'naming' | 'onBehalfOf'>): string {
  const parts = [
    row.onBehalfOf ? `speaks for ${row.onBehalfOf}` : '',
    row.naming === 'pseudonym' ? 'not their own name' : '',
    row.naming === 'description' ? 'only described, never named' : '',
    row.aliases.length > 0 ? `also ${row.aliases.slice(0, 5).join(', ')}` : '',
  ]
  return parts.filter(part => part !== '').join('; ')
}

/** Who there is: people and bodies, and the offices that they held. */
export default function Cast(): ReactNode {
  const [words, change] = useQueryWords()
  const query = useMemo(() => asked(words), [words])
  const cast = useQuery({ ...ask.cast(query), placeholderData: keepPreviousData })
  return (
    <Page
      title="Cast"
      lead="Everybody whom the documents name or describe, and the offices that they are shown to hold."
      actions={<ExportButton query={query} sections={['cast', 'offices']} />}
      filters={<RecordFilters kinds={['actors']} query={words} onChange={change} />}
    >
      <Answered query={cast} what="the cast">
        {shown => (
          <Both
            shown={shown}
            tab={words.tab === 'offices' ? 'offices' : 'people'}
            onTab={tab => change({ tab: tab === 'people' ? undefined : tab })}
          />
        )}
      </Answered>
    </Page>
  )
}

function asked(words: Query): Query {
  const { kind: _kind, order: _order, ...filters } = filtersOf(words)
  return filters
}

interface BothProps {
  readonly shown: CastPage
  readonly tab: 'people' | 'offices'
  readonly onTab: (tab: 'people' | 'offices') => void
}

function Both({ shown, tab, onTab }: BothProps): ReactNode {
  const tabs = [
    { name: 'people', title: `People and bodies, ${count(shown.total)}` },
    { name: 'offices', title: `Offices, ${count(shown.offices.length)}` },
  ] as const
  return (
    <Tabs label="People or offices" tabs={tabs} chosen={tab} onChoose={onTab}>
      {tab === 'people' ? <People shown={shown} /> : <Offices shown={shown} />}
    </Tabs>
  )
}

function People({ shown }: { readonly shown: CastPage }): ReactNode {
  if (shown.people.length === 0)
    return (
      <Empty title="Nobody fits these filters.">
        <p>Take a filter off, or look for a part of the name.</p>
      </Empty>
    )
  return (
    <>
      {shown.total > shown.people.length && (
        <p className={styles.soft}>
          The {counted(shown.people.length, 'one', 'ones')} named most often of {count(shown.total)}: look for the
          others by name.
        </p>
      )}
      <Table caption="People and bodies" columns={COLUMNS} rows={shown.people} rowKey={row => row.line.id} />
    </>
  )
}

function Offices({ shown }: { readonly shown: CastPage }): ReactNode {
  if (shown.offices.length === 0)
    return (
      <Empty title="No office fits these filters.">
        <p>Take a filter off. An office comes from words such as ‘Chief Constable Marian Thackwray’.</p>
      </Empty>
    )
  const groups = shown.offices.map(({ id, title, organization, tenures }) => ({
    key: id,
    title,
    of: organization,
    tenures,
  }))
  return (
    <>
      <p className={styles.soft}>
        A bar is the time that documents show; a tick a date on which one shows the office held; an end that fades is
        one that no document gives; hatched is acting.
      </p>
      <TenureTable caption="Offices and who held them" groups={groups} named />
    </>
  )
}
