import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { CountBar } from '../../ui/count-bar.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { LineFoot } from '../../ui/line-foot.tsx'
import { Answered, Empty, Page, Section } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { RecordFilters } from '../../ui/record-filters.tsx'
import { Shown } from '../../ui/shown.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { count, counted, whenWords } from '../../words.ts'
import styles from './figures.module.css'

type Found = Routes['GET /figures.json']['response']['_output']
type Figure = Found['figures'][number]
type Tally = Found['tallies'][number]
type Scheme = Tally['schemes'][number]

/** What was counted, and whether it adds up. */
export default function Figures(): ReactNode {
  const [query, change] = useQueryWords()
  const found = useQuery(askRecord.figures(query))
  const shown = found.data
  return (
    <Page
      title="Figures and head-counts"
      lead={
        shown &&
        `${counted(shown.tallies.length, 'head-count', 'head-counts')} and ${counted(shown.figures.length, 'figure', 'figures')}. What follows by arithmetic allows for rounding.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'figures,tallies' }} sections={['figures']} />}
      filters={<RecordFilters kinds={['figures', 'tallies']} query={query} onChange={change} />}
    >
      <Answered query={found} what="figures">
        {({ figures, tallies }) => (
          <>
            <Section title="Head-counts">
              {tallies.length === 0 ? (
                <Empty title="No head-count fits." />
              ) : (
                <div className={styles.tallies}>
                  {tallies.map(one => (
                    <TallyCard key={one.line.id} one={one} />
                  ))}
                </div>
              )}
            </Section>
            <Section title="Figures">
              {figures.length === 0 ? (
                <Empty title="No figure fits." />
              ) : (
                <Table caption="Figures" columns={COLUMNS} rows={figures} rowKey={one => one.line.id} />
              )}
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}

function TallyCard({ one }: { readonly one: Tally }): ReactNode {
  const exact = one.qualifier === 'exactly' ? '' : `${one.qualifier} `
  return (
    <article className={styles.tally} id={one.line.id}>
      <h3>
        <GoTo to={page('/entries/{id}', { id: one.line.id })}>
          {exact}
          {count(one.total)} <Shown text={one.of} />
        </GoTo>
      </h3>
      {one.schemes.length === 0 && <p className={styles.soft}>No document here says how they divide.</p>}
      {one.schemes.map(scheme => (
        <SchemeBar key={scheme.by} scheme={scheme} tally={one} />
      ))}
      <Passage quote={one.line.quote} place={one.line.place} source={one.line.source} />
      <LineFoot line={one.line} />
    </article>
  )
}

function SchemeBar({ scheme, tally }: { readonly scheme: Scheme; readonly tally: Tally }): ReactNode {
  const outer = scheme.parts.filter(part => part.within === null)
  return (
    <section className={styles.scheme}>
      <h4>
        By <Shown text={scheme.by} />
      </h4>
      <CountBar
        total={tally.total}
        of={tally.of}
        parts={outer.map(part => ({
          label: part.told ? `${part.of} (${part.told})` : part.of,
          value: part.value,
          inferred: part.inferred,
        }))}
      />
      {outer.map(part => {
        const inner = scheme.parts.filter(other => other.within === part.id)
        return inner.length === 0 ? null : (
          <div key={part.id} className={styles.inner}>
            <p className={styles.soft}>
              Of the {count(part.value)} <Shown text={part.of} />:
            </p>
            <CountBar
              total={part.value}
              of={part.of}
              parts={inner.map(one => ({ label: one.of, value: one.value, inferred: one.inferred }))}
            />
          </div>
        )
      })}
      {scheme.otherReadings.length > 0 && (
        <div className={styles.readings}>
          <p>The words can also be read so:</p>
          <ul>
            {scheme.otherReadings.map(reading => (
              <li key={reading}>
                <Shown text={reading} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** ‘559 to 577’. */
function bounds({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? count(low) : `${count(low)} to ${count(high)}`
}

function changeWords(change: Figure['change']): string {
  if (!change) return ''
  const parts = [change.by === null ? null : count(change.by), change.percent === null ? null : `${change.percent} %`]
  return `${change.direction} ${parts.filter(part => part !== null).join(', ')}`.trim()
}

const COLUMNS: readonly Column<Figure>[] = [
  {
    name: 'figure',
    title: 'Figure',
    width: '38%',
    cell: one => (
      <div className={styles.figure}>
        <p>
          <GoTo to={page('/entries/{id}', { id: one.line.id })}>
            <Shown text={one.text} />
          </GoTo>
        </p>
        <Passage quote={one.line.quote} place={one.line.place} source={one.line.source} />
        {one.mismatches.map(fault => (
          <p key={fault.id} className={styles.fault}>
            <GoTo to={page('/entries/{id}', { id: fault.id })}>
              Does not fit: <Shown text={fault.message} />
            </GoTo>
          </p>
        ))}
        <LineFoot line={one.line} />
      </div>
    ),
  },
  {
    name: 'value',
    title: 'Value',
    figures: true,
    cell: one => {
      const value =
        one.value !== null
          ? count(one.value)
          : one.low !== null
            ? `${count(one.low)} to ${one.high === null ? '…' : count(one.high)}`
            : ''
      return `${one.qualifier === 'exactly' || value === '' ? '' : `${one.qualifier} `}${value}`
    },
  },
  { name: 'unit', title: 'Of what', cell: one => <Shown text={[one.unit, one.of].filter(Boolean).join(', ')} /> },
  { name: 'period', title: 'For', cell: one => (one.period ? whenWords(one.period) : '') },
  {
    name: 'change',
    title: 'Change',
    cell: one => (
      <Shown
        text={[changeWords(one.change), one.comparedWith ? `on ${whenWords(one.comparedWith)}` : '']
          .filter(Boolean)
          .join(' ')}
      />
    ),
  },
  {
    name: 'implied',
    title: 'Follows by arithmetic',
    cell: one => (one.implied ? `${bounds(one.implied.before)} before, ${bounds(one.implied.after)} after` : ''),
  },
]
