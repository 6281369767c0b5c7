import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, type Query, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { SourceWords } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { byGravity, Gravity } from '../../ui/gravity.tsx'
import { LineFoot, RowKeys } from '../../ui/line-foot.tsx'
import { Answered, Page, Section } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { FirstShown, NoneHere, RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { counted, percent, whenWords } from '../../words.ts'
import styles from './sources.module.css'

type Found = Routes['GET /sources.json']['response']['_output']
type Note = Found['notes'][number]
type Copy = Found['copies'][number]
type Retold = Found['retold'][number]

/** The documents as sources: what is doubtful in them, which are copies, what copies changed. */
export default function Sources(): ReactNode {
  const [query, change] = useQueryWords()
  const found = useQuery(askRecord.sources(query))
  const shown = found.data
  return (
    <Page
      title="Sources"
      lead={
        shown &&
        `${counted(shown.totals.notes ?? 0, 'note', 'notes')} on documents, ${counted(shown.totals.copies ?? 0, 'copy', 'copies')}, ${counted(shown.totals.utterances ?? 0, 'saying', 'sayings')} told more than once. Copies count as one source.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'utterances' }} sections={['sources']} />}
      filters={<RecordFilters kinds={['utterances']} query={query} onChange={change} />}
    >
      <Answered query={found} what="sources">
        {({ notes, copies, retold, totals }) => (
          <RowKeys lines={retold.map(one => one.line)}>
            <Copies copies={copies} total={totals.copies} query={query} />
            <Section title="Told more than once" aside={<FirstShown shown={retold.length} total={totals.utterances} />}>
              {retold.length === 0 && <NoneHere what="saying told more than once" query={query} />}
              {retold.map(one => (
                <RetoldCard key={one.line.id} one={one} />
              ))}
            </Section>
            <Notes notes={notes} total={totals.notes} query={query} />
          </RowKeys>
        )}
      </Answered>
    </Page>
  )
}

interface PartProps {
  /** How many fit, shown or not. */
  readonly total: number | undefined
  readonly query: Query
}

function Copies({ copies, total, query }: PartProps & { readonly copies: readonly Copy[] }): ReactNode {
  return (
    <Section title="Copies" aside={<FirstShown shown={copies.length} total={total} />}>
      {copies.length === 0 ? (
        <NoneHere what="copy of another document" query={query} />
      ) : (
        <Table caption="Copies" columns={COPY_COLUMNS} rows={copies} rowKey={one => `${one.documentId} ${one.other}`} />
      )}
    </Section>
  )
}

function Notes({ notes, total, query }: PartProps & { readonly notes: readonly Note[] }): ReactNode {
  return (
    <Section title="Notes on documents" aside={<FirstShown shown={notes.length} total={total} />}>
      {notes.length === 0 ? (
        <NoneHere what="note" query={query} />
      ) : (
        <Table caption="Notes on documents" columns={NOTE_COLUMNS} rows={byGravity(notes)} rowKey={note => note.id} />
      )}
    </Section>
  )
}

const COPY_COLUMNS: readonly Column<Copy>[] = [
  {
    name: 'document',
    title: 'Document',
    width: '32%',
    cell: one => (
      <GoTo to={page('/documents/{id}', { id: one.documentId })}>
        <Shown text={one.title} />
      </GoTo>
    ),
  },
  {
    name: 'share',
    title: 'Held by the other',
    cell: one => (
      <span className={styles.share}>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="6" className={styles.rest} />
          <rect width={100 * one.share} height="6" className={styles.held} />
        </svg>
        {percent(one.share)}
      </span>
    ),
  },
  {
    name: 'other',
    title: 'The other',
    width: '32%',
    cell: one => (
      <GoTo to={page('/documents/{id}', { id: one.other })}>
        <Shown text={one.otherTitle} />
      </GoTo>
    ),
  },
  {
    name: 'compare',
    title: 'Word by word',
    cell: one => (
      <GoTo
        to={page('/documents/{id}/comparison', { id: one.documentId }, { with: one.other })}
        aria-label={`Compare ${one.title} with ${one.otherTitle}`}
      >
        Compare
      </GoTo>
    ),
  },
]

const NOTE_COLUMNS: readonly Column<Note>[] = [
  {
    name: 'gravity',
    title: 'Gravity',
    width: '8rem',
    cell: note => <Gravity severity={note.severity} />,
  },
  {
    name: 'what',
    title: 'What',
    cell: note => (
      <>
        <p>
          <Shown text={note.message} />
        </p>
        {note.hint && (
          <p className={styles.soft}>
            <Shown text={note.hint} />
          </p>
        )}
      </>
    ),
  },
  {
    name: 'where',
    title: 'Where',
    width: '34%',
    cell: note =>
      note.source && (
        <GoTo
          className={styles.where}
          to={page(
            '/documents/{id}',
            { id: note.source.documentId },
            note.places[0] ? { at: `${note.places[0].start}-${note.places[0].end}` } : {},
          )}
        >
          <SourceWords source={note.source} />
        </GoTo>
      ),
  },
]

const CHANGE_WORDS: Readonly<Record<string, string>> = {
  words: 'wording',
  speaker: 'who said it',
  figure: 'figure',
  date: 'date',
  hedge: 'how sure',
  negation: 'denial',
  marks: 'quotation marks',
}

function RetoldCard({ one }: { readonly one: Retold }): ReactNode {
  return (
    <article className={styles.retold} id={one.line.id}>
      <ol className={styles.tellings}>
        {one.statements.map(statement => (
          <li key={statement.id}>
            <p className={styles.who}>
              <GoTo to={page('/entries/{id}', { id: statement.id })}>
                <Shown text={statement.speaker} />
              </GoTo>
              {statement.when && `, ${whenWords(statement.when)}`}
              {statement.id === one.first && <b className={styles.first}> told first here, {one.firstBy}</b>}
            </p>
            <Passage quote={statement.quote} place={statement.place} source={statement.source} />
          </li>
        ))}
      </ol>
      <p className={styles.soft}>{counted(one.independentSources, 'independent source', 'independent sources')}</p>
      {one.changes.length > 0 && <Changes changes={one.changes} />}
      <LineFoot line={one.line} />
    </article>
  )
}

function Changes({ changes }: { readonly changes: Retold['changes'] }): ReactNode {
  return (
    <table className={styles.changes}>
      <caption>What the tellings have differently</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">In the earliest</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={`${change.statement} ${change.from} ${change.to}`}>
            <td>{CHANGE_WORDS[change.kind] ?? change.kind}</td>
            <td>
              <del>
                <Shown text={change.from || '(nothing)'} />
              </del>
            </td>
            <td>
              <ins>
                <Shown text={change.to || '(nothing)'} />
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
