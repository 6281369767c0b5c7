import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { CountBar } from '../../ui/count-bar.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { LineFoot } from '../../ui/line-foot.tsx'
import { Answered, Empty, Page } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { count, counted, whenWords } from '../../words.ts'
import styles from './cases.module.css'

type Case = Routes['GET /cases.json']['response']['_output']['cases'][number]
type Rung = Case['ladder'][number]

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
        `${counted(shown.length, 'case', 'cases')}. A step that no document here shows may have been taken all the same.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'proceedings' }} sections={['cases']} />}
      filters={<RecordFilters kinds={['proceedings']} query={query} onChange={change} />}
    >
      <Answered query={found} what="cases">
        {({ cases }) =>
          cases.length === 0 ? (
            <Empty title="No case fits.">
              <p>Take a filter off, or look at what the documents say of investigations and hearings under Search.</p>
            </Empty>
          ) : (
            <div className={styles.cases}>
              {cases.map(one => (
                <CaseCard key={one.line.id} one={one} />
              ))}
            </div>
          )
        }
      </Answered>
    </Page>
  )
}

function CaseCard({ one }: { readonly one: Case }): ReactNode {
  const subjects = one.subjects.map(subject => subject.text)
  return (
    <article className={styles.case} id={one.line.id}>
      <header>
        <p className={styles.kind}>{one.kindTitle}</p>
        <h2>
          <GoTo to={page('/entries/{id}', { id: one.line.id })}>
            <Shown text={one.title} />
          </GoTo>
        </h2>
        <p className={styles.facts}>
          {subjects.length > 0 && (
            <>
              Against <Shown text={subjects.join(', ')} />.{' '}
            </>
          )}
          {one.concerns.length > 0 && (
            <>
              Concerning <Shown text={one.concerns.join(', ')} />.{' '}
            </>
          )}
          {STANDINGS[one.standing]}.{one.regime && ` Rules: ${one.regime}.`}
        </p>
      </header>
      <ol className={styles.ladder}>
        {one.ladder.map(rung => (
          <RungRow key={rung.phase} rung={rung} />
        ))}
      </ol>
      {one.counts.map(counts => (
        <section key={counts.phase} className={styles.counts}>
          <h3>{counts.phase}</h3>
          <CountBar
            total={counts.total}
            of="officers"
            parts={counts.parts.map(part => ({ label: part.label, value: part.count, inferred: part.inferred }))}
          />
        </section>
      ))}
      <Mismatches of={one.mismatches} />
      <LineFoot line={one.line} />
    </article>
  )
}

function RungRow({ rung }: { readonly rung: Rung }): ReactNode {
  return (
    <li className={joined(styles.rung, rung.reached ? styles.lit : styles.dim)}>
      <h3>
        {rung.label}
        {!rung.reached && <span className={styles.none}>not shown in these documents</span>}
      </h3>
      {rung.steps.length > 0 && (
        <ul>
          {rung.steps.map(step => (
            <li key={`${step.state} ${step.when} ${step.quote}`} className={styles.step}>
              <p className={styles.what}>
                <b>{step.label}</b>
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
                  <i>
                    {' '}
                    <Shown text={step.told} />
                  </i>
                )}
              </p>
              <Passage quote={step.quote} place={step.place} source={step.source} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
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
              <Shown text={line.text} />
            </GoTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
