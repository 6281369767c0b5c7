import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, type Query, useQueryWords } from '../../address.ts'
import { decide, saving } from '../../decisions.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { useMayDecide } from '../../rows.ts'
import { useShared } from '../../state.ts'
import { EntryWords } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { LineFoot, RowKeys } from '../../ui/line-foot.tsx'
import { Answered, Page, Section } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { PassageLink } from '../../ui/passage-link.tsx'
import { FirstShown, NoneHere, RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { sayDone } from '../../ui/undoable.ts'
import { counted, whenWords } from '../../words.ts'
import styles from './questions.module.css'

type Shownable = Routes['GET /questions.json']['response']['_output']
type Question = Shownable['questions'][number]
type Undertaking = Shownable['undertakings'][number]

const ASKED: readonly (readonly [string, string])[] = [
  ['open', 'open'],
  ['has-reply', 'has a reply'],
  ['declined', 'reply declined'],
  ['answered', 'answered'],
  ['partly-answered', 'answered in part'],
  ['overtaken', 'overtaken by events'],
  ['no-reply', 'no reply found'],
]
const PROMISED: readonly (readonly [string, string])[] = [
  ['open', 'open'],
  ['kept', 'kept'],
  ['broken', 'not kept'],
  ['unknown', 'not known from these documents'],
]

/** What was asked and promised, and what these documents show of how it was met. */
export default function Questions(): ReactNode {
  const [query, change] = useQueryWords()
  const found = useQuery(askRecord.questions(query))
  const shown = found.data
  return (
    <Page
      title="Questions and undertakings"
      lead={
        shown &&
        `${counted(shown.totals.questions ?? 0, 'question, demand or call', 'questions, demands and calls')}; ${counted(shown.totals.undertakings ?? 0, 'undertaking', 'undertakings')}. Whether a reply is an answer is for a person to say.`
      }
      actions={
        <ExportButton query={{ ...filtersOf(query), kind: 'questions,undertakings' }} sections={['questions']} />
      }
      filters={<RecordFilters kinds={['questions', 'undertakings']} query={query} onChange={change} />}
    >
      <Answered query={found} what="questions">
        {({ questions, undertakings, totals }) => (
          <RowKeys lines={[...questions, ...undertakings].map(one => one.line)}>
            <Asked of={questions} total={totals.questions} query={query} />
            <Promised of={undertakings} total={totals.undertakings} query={query} />
          </RowKeys>
        )}
      </Answered>
    </Page>
  )
}

interface PartProps<T> {
  readonly of: readonly T[]
  /** How many fit, shown or not. */
  readonly total: number | undefined
  readonly query: Query
}

function Asked({ of, total, query }: PartProps<Question>): ReactNode {
  return (
    <Section title="Questions, demands and calls" aside={<FirstShown shown={of.length} total={total} />}>
      {of.length === 0 ? (
        <NoneHere what="question" query={query} />
      ) : (
        <Table
          caption="Questions, demands and calls"
          columns={QUESTION_COLUMNS}
          rows={of}
          rowKey={one => one.line.id}
        />
      )}
    </Section>
  )
}

function Promised({ of, total, query }: PartProps<Undertaking>): ReactNode {
  return (
    <Section title="Undertakings" aside={<FirstShown shown={of.length} total={total} />}>
      {of.length === 0 ? (
        <NoneHere what="undertaking" query={query} />
      ) : (
        <Table caption="Undertakings" columns={UNDERTAKING_COLUMNS} rows={of} rowKey={one => one.line.id} />
      )}
    </Section>
  )
}

function People({ names, none }: { readonly names: readonly string[]; readonly none: string }): ReactNode {
  if (names.length === 0) return <span className={styles.none}>{none}</span>
  return <Shown text={names.join(', ')} />
}

type Choices = readonly (readonly [string, string])[]

interface StandingProps {
  readonly line: Question['line']
  readonly standing: string
  readonly choices: Choices
}

/** How it stands: who may decide says so in place; who reads is told. */
function Standing({ line, standing, choices }: StandingProps): ReactNode {
  const mayDecide = useMayDecide()
  const waits = useShared(saving).has(line.id)
  const words = (of: string): string => choices.find(([value]) => value === of)?.[1] ?? of
  const said = words(standing)
  const stand = async (now: string): Promise<void> => {
    const answer = await decide({ verb: 'amend', entry: line.id, changes: { standing: now } }, [line])
    sayDone(answer, `Standing: ${words(now)}, of ${line.text}`)
  }
  return (
    <div className={styles.standing}>
      <span aria-hidden="true" className={styles.soft}>
        Standing:
      </span>
      <span className={mayDecide ? styles.printed : undefined}>{said}</span>
      {mayDecide && (
        <select
          className="no-print"
          aria-label={`Standing of: ${line.text.slice(0, 60)}`}
          disabled={waits}
          value={standing}
          onChange={event => void stand(event.target.value)}
        >
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

function Due({ due }: { readonly due: string | null }): ReactNode {
  if (due) return whenWords(due)
  return <span className="unseen">no date given</span>
}

const QUESTION_COLUMNS: readonly Column<Question>[] = [
  {
    name: 'what',
    title: 'What is asked',
    width: '42%',
    cell: one => (
      <div className={styles.what}>
        <p>
          <b className={styles.kind}>{one.kind}</b>{' '}
          <GoTo to={page('/entries/{id}', { id: one.line.id })}>
            <EntryWords line={{ text: one.text, told: one.line.told }} />
          </GoTo>
        </p>
        {one.backedBy.length > 0 && (
          <p className={styles.soft}>
            backed by <Shown text={one.backedBy.join(', ')} />
          </p>
        )}
        {one.conditions.map(condition => (
          <p key={condition.text} className={styles.soft}>
            on condition: <Shown text={condition.text} />
          </p>
        ))}
        <Passage quote={one.line.quote} place={one.line.place} source={one.line.source} />
        <LineFoot line={one.line} />
      </div>
    ),
  },
  { name: 'from', title: 'Asked by', cell: one => <People names={one.from} none="nobody named" /> },
  { name: 'to', title: 'Of', cell: one => <People names={one.to} none="nobody named" /> },
  {
    name: 'due',
    title: 'Due',
    cell: one => <Due due={one.due} />,
  },
  {
    name: 'standing',
    title: 'Reply',
    width: '26%',
    cell: one => (
      <div className={styles.what}>
        {one.answers.length === 0 ? (
          <p className={styles.open}>{one.standingText}</p>
        ) : (
          <ul>
            {one.answers.map(answer => (
              <li key={answer.id}>
                <GoTo to={page('/entries/{id}', { id: answer.id })}>
                  <EntryWords line={answer} />
                </GoTo>
                <p className={styles.soft}>
                  <PassageLink place={answer.place} source={answer.source} />
                </p>
              </li>
            ))}
          </ul>
        )}
        <Standing line={one.line} standing={one.standing} choices={ASKED} />
      </div>
    ),
  },
]

const UNDERTAKING_COLUMNS: readonly Column<Undertaking>[] = [
  {
    name: 'what',
    title: 'What is promised',
    width: '42%',
    cell: one => (
      <div className={styles.what}>
        <p>
          <GoTo to={page('/entries/{id}', { id: one.line.id })}>
            <EntryWords line={{ text: one.text, told: one.line.told }} />
          </GoTo>
        </p>
        {one.condition && (
          <p className={styles.soft}>
            on condition: <Shown text={one.condition} />
          </p>
        )}
        <Passage quote={one.line.quote} place={one.line.place} source={one.line.source} />
        <LineFoot line={one.line} />
      </div>
    ),
  },
  { name: 'by', title: 'By', cell: one => <People names={one.by} none="nobody named" /> },
  { name: 'to', title: 'To', cell: one => <People names={one.to} none="nobody named" /> },
  {
    name: 'due',
    title: 'Due',
    cell: one => <Due due={one.due} />,
  },
  {
    name: 'standing',
    title: 'Standing',
    cell: one => <Standing line={one.line} standing={one.standing} choices={PROMISED} />,
  },
]
