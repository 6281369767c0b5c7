import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { type Query, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { ask } from '../../queries.ts'
import { useMayDecide } from '../../rows.ts'
import { Button } from '../../ui/button.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Answered, Empty, Page } from '../../ui/page.tsx'
import { counted } from '../../words.ts'
import styles from './chronology.module.css'
import { Filters } from './filters.tsx'
import { type ChronologyPage, keyOf, lanesOf, wholeTime } from './marks.ts'
import { Timeline } from './timeline.tsx'

/** Everything that has a time, in order: as a table and as a plot, in step. */
export default function Chronology(): ReactNode {
  const [words, change] = useQueryWords()
  const query = useMemo(() => asked(words), [words])
  const chronology = useQuery({ ...ask.chronology(query), placeholderData: keepPreviousData })
  const mayDecide = useMayDecide()
  const [isChosen, setChosen] = useState(false)
  // A line's kind is no kind of entry: copies know the filters of entries, dates and the case.
  const { kind: _kind, ...narrowing } = query
  return (
    <Page
      title="Chronology"
      width="full"
      lead={<span role="status">{chronology.data && counted(chronology.data.total, 'line', 'lines')}</span>}
      actions={
        <>
          {mayDecide && (
            <>
              <Button command="accept" disabled={!isChosen}>
                Accept
              </Button>
              <Button command="reject" disabled={!isChosen}>
                Reject
              </Button>
            </>
          )}
          <ExportButton query={narrowing} sections={['chronology']} />
        </>
      }
      filters={<Filters query={words} kinds={chronology.data?.kinds ?? []} onChange={change} />}
    >
      <Answered query={chronology} what="the chronology">
        {shown =>
          shown.rows.length === 0 ? (
            <Nothing narrowed={Object.keys(query).length > 0} />
          ) : (
            <Both shown={shown} onChosen={setChosen} onChange={change} />
          )
        }
      </Answered>
    </Page>
  )
}

function asked(words: Query): Query {
  const { order: _order, ...filters } = filtersOf(words)
  return words.case ? { ...filters, case: words.case } : filters
}

function Nothing({ narrowed }: { readonly narrowed: boolean }): ReactNode {
  return narrowed ? (
    <Empty title="No line fits these filters.">
      <p>Take a filter off, or widen the dates.</p>
    </Empty>
  ) : (
    <Empty title="Nothing in these documents has a time.">
      <p>Lines come from events, statements, offices, cases and promises that a document gives a date for.</p>
    </Empty>
  )
}

interface BothProps {
  readonly shown: ChronologyPage
  readonly onChosen: (isChosen: boolean) => void
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

function Both({ shown, onChosen, onChange }: BothProps): ReactNode {
  const rows = useMemo(() => shown.rows.map((row, i) => ({ key: keyOf(row, i), row })), [shown])
  const lanes = useMemo(() => lanesOf(shown), [shown])
  const whole = useMemo(() => wholeTime(lanes), [lanes])
  const labels = useMemo(() => new Map(shown.kinds.map(kind => [kind.value, kind.label])), [shown])
  const undated = rows.filter(({ row }) => row.precision === 'words').length
  return (
    <div className={styles.both}>
      <Timeline
        rows={rows}
        lanes={lanes}
        whole={whole}
        labels={labels}
        undated={undated}
        onChosen={onChosen}
        onChange={onChange}
      />
    </div>
  )
}
