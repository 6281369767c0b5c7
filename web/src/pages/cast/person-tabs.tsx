import { type ReactNode, useMemo } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { useLines } from '../../lines.ts'
import { EntryCard } from '../../ui/entry-card.tsx'
import { GoTo } from '../../ui/go.tsx'
import { VirtualList } from '../../ui/list.tsx'
import { Empty, Failed, Loading, Section } from '../../ui/page.tsx'
import { placeAddress } from '../../ui/passage.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { count } from '../../words.ts'
import { StatementRow } from '../statements/statement-row.tsx'
import styles from './cast.module.css'
import type { PersonPage } from './tenure-words.ts'

const LISTS = {
  cases: 'Cases',
  disputes: 'Disputes',
  questions: 'Questions and promises',
  events: 'What happened',
} as const
type ListName = keyof typeof LISTS
type Tab = 'by' | 'about' | ListName | 'documents'

/** All that the record holds of somebody, one view at a time. */
export function PersonTabs({ shown }: { readonly shown: PersonPage }): ReactNode {
  const [words, change] = useQueryWords()
  const tabs: readonly { name: Tab; title: string }[] = [
    { name: 'by', title: `Says, ${count(shown.statementsBy)}` },
    { name: 'about', title: `About them, ${count(shown.statementsAbout)}` },
    ...(Object.keys(LISTS) as ListName[])
      .filter(name => shown[name].length > 0)
      .map(name => ({ name, title: `${LISTS[name]}, ${count(shown[name].length)}` })),
    { name: 'documents', title: `Documents, ${count(shown.documents.length)}` },
  ]
  const usual = shown.statementsBy === 0 && shown.statementsAbout > 0 ? 'about' : 'by'
  const tab = tabs.find(one => one.name === words.tab)?.name ?? usual
  return (
    <Section title="In the record">
      <Tabs
        label="What the record holds of them"
        tabs={tabs}
        chosen={tab}
        onChoose={name => change({ tab: name === usual ? undefined : name })}
      >
        <TabContent shown={shown} tab={tab} />
      </Tabs>
    </Section>
  )
}

function TabContent({ shown, tab }: { readonly shown: PersonPage; readonly tab: Tab }): ReactNode {
  const { id } = shown.person.line
  if (tab === 'by') return <StatementsOf key="by" side="speaker" id={id} />
  if (tab === 'about') return <StatementsOf key="about" side="about" id={id} />
  if (tab === 'documents') return <DocumentsOf shown={shown} />
  return <Cards lines={shown[tab]} />
}

function StatementsOf({ side, id }: { readonly side: 'speaker' | 'about'; readonly id: string }): ReactNode {
  const list = useLines(
    '/statements.json',
    useMemo(() => ({ [side]: id, order: 'when' }), [side, id]),
  )
  if (list.state === 'loading') return <Loading what="the statements" />
  if (list.state === 'failed') return <Failed error={list.error} again={list.again} />
  if (list.lines.length === 0)
    return (
      <Empty
        title={
          side === 'speaker'
            ? 'No statement of theirs in these documents.'
            : 'No statement about them in these documents.'
        }
      />
    )
  return (
    <>
      <p>
        <GoTo to={page('/statements', {}, { [side]: id, conveys: 'any' })}>All of them, to narrow and to export</GoTo>
      </p>
      <div className={styles.statements}>
        <VirtualList
          label="Statements"
          count={list.lines.length}
          rowHeight={104}
          onView={list.onView}
          row={index => <StatementRow line={list.lines[index]!} />}
        />
      </div>
    </>
  )
}

function Cards({ lines }: { readonly lines: readonly EntryLine[] }): ReactNode {
  return (
    <ul className={styles.cards}>
      {lines.map(line => (
        <li key={line.id}>
          <EntryCard line={line} />
        </li>
      ))}
    </ul>
  )
}

type NamedIn = PersonPage['documents'][number]

const DOCUMENTS: readonly Column<NamedIn>[] = [
  {
    name: 'title',
    title: 'Document',
    cell: row => (
      <GoTo to={row.first ? placeAddress(row.first) : page('/documents/{id}', { id: row.documentId })}>
        <Shown text={row.title} />
      </GoTo>
    ),
  },
  { name: 'mentions', title: 'Named', width: '8rem', figures: true, cell: row => count(row.mentions) },
]

function DocumentsOf({ shown }: { readonly shown: PersonPage }): ReactNode {
  return (
    <Table
      caption="Documents that name them"
      columns={DOCUMENTS}
      rows={shown.documents}
      rowKey={row => row.documentId}
    />
  )
}
