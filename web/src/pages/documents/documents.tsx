import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DocumentsPage } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { ask } from '../../queries.ts'
import { GoTo } from '../../ui/go.tsx'
import { Answered, Empty, Page, Section } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { count, counted, whenWords } from '../../words.ts'
import { AddFiles } from './add-files.tsx'
import styles from './documents.module.css'

type Row = DocumentsPage['documents'][number]

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'title',
    title: 'Document',
    cell: row => (
      <>
        <GoTo to={page('/documents/{id}', { id: row.documentId })}>
          <Shown text={row.title ?? row.path} />
        </GoTo>
        <p className={styles.soft}>
          <Shown text={row.path} />
        </p>
      </>
    ),
  },
  { name: 'outlet', title: 'Outlet', width: '12rem', cell: row => <Shown text={row.outlet ?? ''} /> },
  {
    name: 'date',
    title: 'Published',
    width: '10rem',
    cell: row => (row.publishedOn ? whenWords(row.publishedOn) : 'no date'),
  },
  { name: 'words', title: 'Words', width: '5rem', figures: true, cell: row => count(row.words) },
  {
    name: 'reviewed',
    title: 'Reviewed',
    width: '8rem',
    figures: true,
    cell: row => (row.entries === 0 ? 'nothing found' : `${count(row.reviewed)} of ${count(row.entries)}`),
  },
  { name: 'notes', title: 'Notes', width: '10rem', cell: row => noteWords(row) },
  {
    name: 'review',
    title: 'Review',
    width: '6rem',
    cell: row =>
      row.entries > row.reviewed ? (
        <GoTo to={page('/review', {}, { document: row.documentId, order: 'document' })}>Review</GoTo>
      ) : null,
  },
]

function noteWords(row: Row): ReactNode {
  const parts = [
    row.serious > 0 ? `${count(row.serious)} serious` : '',
    row.cautions > 0 ? counted(row.cautions, 'caution', 'cautions') : '',
    row.notes > 0 ? counted(row.notes, 'note', 'notes') : '',
  ].filter(part => part !== '')
  return row.serious > 0 ? <b>{parts.join(', ')}</b> : parts.join(', ')
}

/** The documents, what of each is reviewed, and the way to add more. */
export default function Documents(): ReactNode {
  const documents = useQuery(ask.documents())
  return (
    <Page
      title="Documents"
      lead="Everything that the record is made from. Files are read here, on this machine; nothing leaves it."
    >
      <AddFiles />
      <Answered query={documents} what="the documents">
        {shown => (
          <>
            {shown.documents.length === 0 ? (
              <Empty title="No documents have been read yet.">
                <p>Drop files on the field above, or choose them with its button.</p>
              </Empty>
            ) : (
              <Table caption="Documents" columns={COLUMNS} rows={shown.documents} rowKey={row => row.documentId} />
            )}
            {shown.unread.length > 0 && (
              <Section title={`Could not be read: ${counted(shown.unread.length, 'file', 'files')}`}>
                <ul className={styles.unread}>
                  {shown.unread.map(file => (
                    <li key={file.path}>
                      <b>
                        <Shown text={file.path} />
                      </b>
                      <p>
                        <Shown text={file.message} />
                      </p>
                      <p className={styles.soft}>{file.hint}</p>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
