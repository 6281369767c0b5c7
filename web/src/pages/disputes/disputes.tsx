import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { EntryWords } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { LineFoot } from '../../ui/line-foot.tsx'
import { Answered, Empty, Page, Section } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted, whenWords } from '../../words.ts'
import styles from './disputes.module.css'

type Found = Routes['GET /disputes.json']['response']['_output']
type Dispute = Found['disputes'][number]
type Mismatch = Found['mismatches'][number]

/** What people contest, each side in its own words; and what does not fit together. */
export default function Disputes(): ReactNode {
  const [query, change] = useQueryWords()
  const found = useQuery(askRecord.disputes(query))
  const shown = found.data
  return (
    <Page
      title="Disputes"
      lead={
        shown &&
        `${counted(shown.disputes.length, 'dispute', 'disputes')} between people; ${counted(shown.mismatches.length, 'thing', 'things')} in the documents that ${shown.mismatches.length === 1 ? 'does' : 'do'} not fit together. Nothing here says who is right.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'disputes,discrepancies' }} sections={['disputes']} />}
      filters={<RecordFilters kinds={['disputes', 'discrepancies']} query={query} onChange={change} />}
    >
      <Answered query={found} what="disputes">
        {({ disputes, mismatches }) => (
          <>
            <Section title="Contested">
              {disputes.length === 0 && <Empty title="No dispute fits." />}
              {disputes.map(one => (
                <DisputeCard key={one.line.id} one={one} />
              ))}
            </Section>
            <Section title="What does not fit together">
              {mismatches.length === 0 && <Empty title="Nothing of the kind was found." />}
              <ul className={styles.mismatches}>
                {mismatches.map(one => (
                  <MismatchRow key={one.line.id} one={one} />
                ))}
              </ul>
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}

function DisputeCard({ one }: { readonly one: Dispute }): ReactNode {
  return (
    <article className={styles.dispute} id={one.line.id}>
      <h3>
        <GoTo to={page('/entries/{id}', { id: one.line.id })}>
          <Shown text={one.question} />
        </GoTo>
      </h3>
      <div className={styles.sides}>
        {one.sides.map(side => (
          <section key={`${side.name} ${side.position}`} className={styles.side}>
            <h4>
              {side.actor ? (
                <GoTo to={page('/cast/{id}', { id: side.actor })}>
                  <Shown text={side.name} />
                </GoTo>
              ) : (
                <Shown text={side.name} />
              )}
              {side.when && <span className={styles.soft}> {whenWords(side.when)}</span>}
            </h4>
            {side.quote !== side.position && (
              <p>
                <Shown text={side.position} />
              </p>
            )}
            <Passage quote={side.quote} place={side.place} source={side.source} />
          </section>
        ))}
      </div>
      {one.rests.length > 0 && (
        <p className={styles.soft}>
          What rests on it:{' '}
          {one.rests.map((line, i) => (
            <span key={line.id}>
              {i > 0 && '; '}
              <GoTo to={page('/entries/{id}', { id: line.id })}>
                <EntryWords line={line} />
              </GoTo>
            </span>
          ))}
        </p>
      )}
      <LineFoot line={one.line} />
    </article>
  )
}

const GRAVITY: Readonly<Record<string, string>> = { serious: 'Serious', caution: 'With caution', note: 'Note' }

function MismatchRow({ one }: { readonly one: Mismatch }): ReactNode {
  return (
    <li className={joined(styles.mismatch, styles[one.severity])} id={one.line.id}>
      <p className={styles.gravity}>
        {GRAVITY[one.severity] ?? one.severity}, {one.kind}
      </p>
      <p className={styles.message}>
        <GoTo to={page('/entries/{id}', { id: one.line.id })}>
          <Shown text={one.message} />
        </GoTo>
      </p>
      <div className={styles.sides}>
        {one.sides.map(side => (
          <section key={`${side.value} ${side.quote}`} className={styles.side}>
            <p>
              <b>
                <Shown text={side.value} />
              </b>
            </p>
            <Passage quote={side.quote} place={side.place} source={side.source} />
          </section>
        ))}
      </div>
      {one.basis.map(basis => (
        <p key={basis.fact} className={styles.soft}>
          Basis: <Shown text={basis.source} />
        </p>
      ))}
      <LineFoot line={one.line} />
    </li>
  )
}
