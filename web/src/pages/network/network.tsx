import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { page, type Query, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { ask } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { LabelledField } from '../../ui/dialog.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { Answered, Empty, Page } from '../../ui/page.tsx'
import { RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { count, counted } from '../../words.ts'
import { drawn, type NetworkPage } from './layout.ts'
import styles from './network.module.css'
import { Picture, shapeOf } from './picture.tsx'
import { TieTable } from './tie-table.tsx'

/** Who speaks about whom, how often, and in which way. */
export default function Network(): ReactNode {
  const [words, change] = useQueryWords()
  const query = useMemo(() => asked(words), [words])
  const network = useQuery({ ...ask.network(query), placeholderData: keepPreviousData })
  return (
    <Page
      title="Network"
      lead="Who speaks about whom, or to whom, in these documents: never who knows whom, and never whether it is true."
      actions={<ExportButton query={{ ...query, kind: 'statements' }} sections={['statements', 'cast']} />}
      filters={<RecordFilters kinds={['statements']} query={words} onChange={change} />}
    >
      <Answered query={network} what="the network">
        {shown =>
          shown.ties.length === 0 ? (
            <Empty title="Nobody speaks about anybody here.">
              <p>Take a filter off. A tie comes from a statement that is about somebody of the cast.</p>
            </Empty>
          ) : (
            <Both shown={shown} chosen={words.of ?? null} onChoose={of => change({ of: of ?? undefined })} />
          )
        }
      </Answered>
    </Page>
  )
}

function asked(words: Query): Query {
  const { kind: _kind, order: _order, ...filters } = filtersOf(words)
  return filters
}

interface BothProps {
  readonly shown: NetworkPage
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

function Both({ shown, chosen, onChoose }: BothProps): ReactNode {
  const picture = useMemo(() => drawn(shown), [shown])
  const person = shown.people.find(one => one.id === chosen)
  const left = shown.people.length - picture.people.length
  const ties = person ? shown.ties.filter(tie => tie.from === person.id || tie.to === person.id) : shown.ties
  return (
    <div className={styles.both}>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>
          <Legend />
          {left > 0 && <span>{counted(left, 'other is', 'others are')} in the table only</span>}
        </figcaption>
        <Picture shown={picture} chosen={person ? person.id : null} onChoose={onChoose} />
      </figure>
      <div className={styles.beside}>
        <div className={styles.choose}>
          <LabelledField label="Person or body">
            {ids => (
              <select {...ids} value={person?.id ?? ''} onChange={event => onChoose(event.target.value || null)}>
                <option value="">Everybody</option>
                {[...shown.people]
                  .sort((a, b) => a.name.localeCompare(b.name, 'en'))
                  .map(one => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
              </select>
            )}
          </LabelledField>
          {person && <Button onClick={() => onChoose(null)}>Show everybody</Button>}
        </div>
        {person && (
          <p className={styles.about}>
            <GoTo to={page('/cast/{id}', { id: person.id })}>
              <Shown text={person.name} />
            </GoTo>{' '}
            speaks about others, or to them, {times(person.says)}; others of them, or to them, {times(person.about)}.
          </p>
        )}
        <TieTable people={shown.people} ties={ties} onChoose={onChoose} />
      </div>
    </div>
  )
}

function times(number: number): string {
  return number === 0 ? 'never' : counted(number, 'time', 'times')
}

const KINDS = ['person', 'body', 'group', 'account'] as const

function Legend(): ReactNode {
  return (
    <>
      {KINDS.map(kind => (
        <span key={kind} className={styles.kind}>
          <svg aria-hidden="true" width="18" height="18">
            <path d={shapeOf(kind, 9, 9, 5.5)} />
          </svg>
          {kind}
        </span>
      ))}
      <span className={styles.kind}>
        <svg aria-hidden="true" width="34" height="12">
          <path d="M1 6H25" />
          <path d="M33 6L25 2V10Z" className={styles.head} />
        </svg>
        speaks about, wider for {count(2)} times and more
      </span>
    </>
  )
}
