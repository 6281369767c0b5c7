import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { CountBar } from '../../ui/count-bar.tsx'
import { EntryWords } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { LineFoot, RowKeys } from '../../ui/line-foot.tsx'
import { Answered, Page } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { FirstShown, NoneHere, RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { count, counted, whenWords } from '../../words.ts'
import styles from './cases.module.css'

type Case = Routes['GET /cases.json']['response']['_output']['cases'][number]
type Rung = Case['ladder'][number]
type Step = Rung['steps'][number]

const STANDINGS: Readonly<Record<string, string>> = {
  open: 'Open, as far as these documents show',
  closed: 'Closed',
  unknown: 'Where it stands is not said',
}

/** Each case as a ladder: the steps that documents show are lit and cited. */
export default function Cases(): ReactNode {
  const [query, change] = useQueryWords()
  const found = useQuery(askRecord.cases(query))
  const shown = found.data?.cases
  return (
    <Page
      title="Cases"
      lead={
        shown &&
        `${counted(found.data?.totals.proceedings ?? 0, 'case', 'cases')}. A step that no document here shows may have been taken all the same.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'proceedings' }} sections={['cases']} />}
      filters={<RecordFilters kinds={['proceedings']} query={query} onChange={change} />}
    >
      <Answered query={found} what="cases">
        {({ cases, totals }) =>
          cases.length === 0 ? (
            <NoneHere what="case" query={query} />
          ) : (
            <RowKeys lines={cases.map(one => one.line)}>
              <FirstShown shown={cases.length} total={totals.proceedings} />
              <div className={styles.cases}>
                {cases.map(one => (
                  <CaseCard key={one.line.id} one={one} />
                ))}
              </div>
            </RowKeys>
          )
        }
      </Answered>
    </Page>
  )
}

function CaseCard({ one }: { readonly one: Case }): ReactNode {
  const plain = one.title.toLowerCase().startsWith(one.kindTitle.toLowerCase())
  return (
    <article className={styles.case} id={one.line.id}>
      <header>
        {!plain && <p className={styles.kind}>{one.kindTitle}</p>}
        <h2>
          <GoTo to={page('/entries/{id}', { id: one.line.id })}>
            <EntryWords line={{ text: one.title, told: one.line.told }} />
          </GoTo>
        </h2>
        <Facts one={one} />
      </header>
      <ol className={styles.ladder} aria-label="Steps, from the first to the last">
        {one.ladder.map(rung => (
          <RungRow key={rung.phase} rung={rung} />
        ))}
      </ol>
      {one.counts.length > 0 && (
        <div className={styles.counts}>
          {one.counts.map(counts => (
            <CountsOfPhase key={counts.phase} counts={counts} />
          ))}
        </div>
      )}
      <Mismatches of={one.mismatches} />
      <LineFoot line={one.line} />
    </article>
  )
}

function Facts({ one }: { readonly one: Case }): ReactNode {
  const facts: readonly (readonly [string, string])[] = [
    ['Against', one.subjects.map(subject => subject.text).join(', ')],
    ['Concerning', one.concerns.join(', ')],
    ['Standing', STANDINGS[one.standing] ?? one.standing],
    ['Rules', one.regime ?? ''],
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Shown text={value} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

function CountsOfPhase({ counts }: { readonly counts: Case['counts'][number] }): ReactNode {
  return (
    <section>
      <h3>
        {counts.phase}
        {counts.total !== null && <span className={styles.soft}>, {count(counts.total)} in all</span>}
      </h3>
      <CountBar
        total={counts.total}
        of=""
        parts={counts.parts.map(part => ({ label: part.label, value: part.count, inferred: part.inferred }))}
      />
    </section>
  )
}

function RungRow({ rung }: { readonly rung: Rung }): ReactNode {
  return (
    <li className={joined(styles.rung, rung.reached ? styles.lit : styles.dim)}>
      <h3>
        {rung.label}{' '}
        <span className={rung.reached ? 'unseen' : styles.none}>
          {rung.reached ? 'shown in these documents' : 'not shown in these documents'}
        </span>
      </h3>
      {rung.steps.length > 0 && (
        <ul className={styles.steps}>
          {byPassage(rung.steps).map(steps => (
            <li key={`${steps[0].state} ${steps[0].when} ${steps[0].quote}`}>
              {steps.map(step => (
                <StepWords key={`${step.state} ${step.count}`} step={step} />
              ))}
              <Passage quote={steps[0].quote} place={steps[0].place} source={steps[0].source} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

type Steps = readonly [Step, ...Step[]]

/** Steps that one sentence tells stand over it together. */
function byPassage(steps: readonly Step[]): readonly Steps[] {
  const groups: [Step, ...Step[]][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    const same = last && last[0].quote === step.quote && last[0].place?.start === step.place?.start
    if (same) last.push(step)
    else groups.push([step])
  }
  return groups
}

function StepWords({ step }: { readonly step: Step }): ReactNode {
  return (
    <p className={styles.what}>
      <b>{upper(step.label)}</b>
      {step.count !== null && `: ${count(step.count)}${step.inferred ? ' (what is left)' : ''}`}
      {step.subject && (
        <>
          {' '}
          (<Shown text={step.subject} />)
        </>
      )}
      {step.by && (
        <>
          , by <Shown text={step.by} />
        </>
      )}
      {step.when && `, ${whenWords(step.when)}`}
      {step.told && (
        <span className={styles.told}>
          {' '}
          <Shown text={step.told} />
        </span>
      )}
    </p>
  )
}

/** A label that begins a line. */
function upper(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}

function Mismatches({ of }: { readonly of: Case['mismatches'] }): ReactNode {
  if (of.length === 0) return null
  return (
    <section className={styles.mismatches}>
      <h3>Does not fit</h3>
      <ul>
        {of.map(line => (
          <li key={line.id}>
            <GoTo to={page('/entries/{id}', { id: line.id })}>
              <EntryWords line={line} />
            </GoTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
