import { type ReactNode, useMemo } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { type Query, useQueryWords } from '../../address.ts'
import { decide, saving, undo } from '../../decisions.ts'
import { filtersOf, type Lines, useLines } from '../../lines.ts'
import { useMayDecide, useRows } from '../../rows.ts'
import { useShared } from '../../state.ts'
import { Button } from '../../ui/button.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Chips, Facets } from '../../ui/facets.tsx'
import { VirtualList } from '../../ui/list.tsx'
import { Empty, Failed, Loading, Page } from '../../ui/page.tsx'
import { placeAddress } from '../../ui/passage.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted } from '../../words.ts'
import { StatementRow } from './statement-row.tsx'
import styles from './statements.module.css'
import { Tools } from './tools.tsx'

/** Filters of this page, in the order in which they are chosen from. */
const FACETS = ['speaker', 'about', 'label', 'channel', 'status', 'document']

/** Who said what about whom. */
export default function Statements(): ReactNode {
  const [words, change] = useQueryWords()
  const query = useMemo(() => asked(words), [words])
  const list = useLines('/statements.json', query)
  const facets = Object.fromEntries(FACETS.map(name => [name, list.facets[name] ?? []]))
  const { lines } = list
  const mayDecide = useMayDecide()
  const rows = useRows({
    ids: useMemo(() => lines.map(line => line.id), [lines]),
    passage: id => {
      const place = lines[list.indexOf(id)]?.place
      return place ? placeAddress(place) : null
    },
    onDecide: (verb, id) => void decide({ verb, entries: [id] }, [lines[list.indexOf(id)]!]),
    onUndo: () => void undo(),
  })
  return (
    <Page
      title="Statements"
      width="full"
      lead={<span role="status">{list.state === 'ready' && counted(list.total, 'statement', 'statements')}</span>}
      actions={
        <>
          {mayDecide && rows.chosen !== null && (
            <>
              <Button command="accept">Accept</Button>
              <Button command="reject">Reject</Button>
            </>
          )}
          <ExportButton query={{ ...filtersOf(query), kind: 'statements' }} sections={['statements']} />
        </>
      }
    >
      <div className={styles.panes}>
        <aside className={styles.side} aria-label="Filters">
          <details className={styles.narrow} open={window.matchMedia('(min-width: 60rem)').matches}>
            <summary>Narrow to</summary>
            <Facets facets={facets} query={words} onChange={change} />
          </details>
        </aside>
        <div className={styles.main}>
          <Tools query={words} onChange={change} />
          <Chips query={chipsOf(words)} facets={list.facets} onChange={change} />
          <Results list={list} grouped={query.order === 'speaker'} rows={rows} />
        </div>
      </div>
    </Page>
  )
}

/** Speech, unless an address says otherwise; by date, as one reads. */
function asked(words: Query): Query {
  const conveys = words.conveys === undefined ? 'speech' : words.conveys === 'any' ? '' : words.conveys
  return { ...words, conveys, order: words.order ?? 'document' }
}

/** What is switched above the list is not said again below it. */
function chipsOf({ conveys: _conveys, q: _q, ...rest }: Query): Query {
  return rest
}

interface ResultsProps {
  readonly list: Lines
  readonly grouped: boolean
  readonly rows: ReturnType<typeof useRows>
}

function Results({ list, grouped, rows }: ResultsProps): ReactNode {
  const busy = useShared(saving)
  if (list.state === 'loading') return <Loading what="the statements" />
  if (list.state === 'failed') return <Failed error={list.error} again={list.again} />
  if (list.lines.length === 0)
    return (
      <Empty title="No statement fits these filters.">
        <p>Take a filter off, or look for other words.</p>
      </Empty>
    )
  return (
    <VirtualList
      label="Statements"
      count={list.lines.length}
      rowHeight={104}
      at={rows.at}
      onView={list.onView}
      row={index => {
        const line = list.lines[index]!
        const head = grouped && speakerOf(line) !== speakerOf(list.lines[index - 1]) ? speakerOf(line) : null
        return (
          <>
            {head !== null && (
              <h2 className={styles.group}>
                <Shown text={head} />
              </h2>
            )}
            <StatementRow
              line={line}
              isChosen={rows.chosen === line.id}
              isSaving={busy.has(line.id)}
              onChoose={() => rows.choose(line.id)}
            />
          </>
        )
      }}
    />
  )
}

/** Whose group a statement stands in. */
function speakerOf(line: EntryLine | undefined): string | null {
  if (!line?.said) return null
  return line.said.speakers[0]?.name ?? 'Nobody settled as the speaker'
}
