import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { EntryWords } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { byGravity, Gravity } from '../../ui/gravity.tsx'
import { joined } from '../../ui/joined.ts'
import { LineFoot, RowKeys } from '../../ui/line-foot.tsx'
import { Answered, Page, Section } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { FirstShown, NoneHere, RecordFilters } from '../../ui/record-filters.tsx'
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
        `${counted(shown.totals.disputes ?? 0, 'dispute', 'disputes')} between people; ${counted(shown.totals.discrepancies ?? 0, 'thing', 'things')} in the documents that ${shown.totals.discrepancies === 1 ? 'does' : 'do'} not fit together. Nothing here says who is right.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'disputes,discrepancies' }} sections={['disputes']} />}
      filters={<RecordFilters kinds={['disputes', 'discrepancies']} query={query} onChange={change} />}
    >
      <Answered query={found} what="disputes">
        {({ disputes, mismatches, totals }) => (
          <RowKeys lines={[...disputes, ...byGravity(mismatches)].map(one => one.line)}>
            <Section
              title="Contested between people"
              aside={<FirstShown shown={disputes.length} total={totals.disputes} />}
            >
              {disputes.length === 0 && <NoneHere what="dispute" query={query} />}
              {disputes.map(one => (
                <DisputeCard key={one.line.id} one={one} />
              ))}
            </Section>
            <Section
              title="What does not fit together"
              aside={<FirstShown shown={mismatches.length} total={totals.discrepancies} />}
            >
              {mismatches.length === 0 ? (
                <NoneHere what="difference of this kind" query={query} />
              ) : (
                <ul className={styles.mismatches}>
                  {byGravity(mismatches).map(one => (
                    <MismatchRow key={one.line.id} one={one} />
                  ))}
                </ul>
              )}
            </Section>
          </RowKeys>
        )}
      </Answered>
    </Page>
  )
}

function DisputeCard({ one }: { readonly one: Dispute }): ReactNode {
  const own = new Set(one.sides.map(side => side.statement))
  const rests = one.rests.filter(line => !own.has(line.id))
  return (
    <article className={styles.dispute} id={one.line.id}>
      <h3>
        <GoTo to={page('/entries/{id}', { id: one.line.id })}>
          <EntryWords line={{ text: one.question, told: one.line.told }} />
        </GoTo>
      </h3>
      <div className={styles.sides}>
        {one.sides.map(side => (
          <DisputeSide key={`${side.name} ${side.position}`} side={side} />
        ))}
        {one.sides.length === 1 && (
          <p className={joined(styles.side, styles.absent)}>No other side of it was found in these documents.</p>
        )}
      </div>
      {rests.length > 0 && (
        <div className={styles.rests}>
          <h4>What rests on it</h4>
          <ul>
            {rests.map(line => (
              <li key={line.id}>
                <GoTo to={page('/entries/{id}', { id: line.id })}>
                  <EntryWords line={line} />
                </GoTo>
              </li>
            ))}
          </ul>
        </div>
      )}
      <LineFoot line={one.line} />
    </article>
  )
}

function DisputeSide({ side }: { readonly side: Dispute['sides'][number] }): ReactNode {
  return (
    <section className={styles.side}>
      <h4>
        {side.actor ? (
          <GoTo to={page('/cast/{id}', { id: side.actor })}>
            <Shown text={side.name} />
          </GoTo>
        ) : (
          <Shown text={side.name} />
        )}
        {side.when && <span className={styles.soft}> {whenWords(side.when)}</span>}
        {side.statement && (
          <span className={styles.soft}>
            {' '}
            <GoTo to={page('/entries/{id}', { id: side.statement })} aria-label={`what was said by ${side.name}`}>
              what was said
            </GoTo>
          </span>
        )}
      </h4>
      {!holds(side.quote, side.position) && (
        <p>
          <Shown text={side.position} />
        </p>
      )}
      <Passage quote={side.quote} place={side.place} source={side.source} />
    </section>
  )
}

/** Whether the words quoted say it already. */
function holds(quote: string, words: string): boolean {
  return quote.toLowerCase().includes(words.toLowerCase())
}

function MismatchRow({ one }: { readonly one: Mismatch }): ReactNode {
  return (
    <li className={joined(styles.mismatch, styles[one.severity])} id={one.line.id}>
      <p>
        <Gravity severity={one.severity} /> <span className={styles.soft}>{one.kind.replace(/-/gu, ' ')}</span>
      </p>
      <h3 className={styles.message}>
        <GoTo to={page('/entries/{id}', { id: one.line.id })}>
          <EntryWords line={{ text: one.message, told: one.line.told }} />
        </GoTo>
      </h3>
      <div className={styles.sides}>
        {one.sides.map(side => (
          <section key={`${side.value} ${side.quote}`} className={styles.side}>
            {!holds(side.quote, side.value) && (
              <p>
                <b>
                  <Shown text={side.value} />
                </b>
              </p>
            )}
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
