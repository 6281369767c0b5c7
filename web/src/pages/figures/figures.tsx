import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Routes } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { filtersOf } from '../../lines.ts'
import { askRecord } from '../../record-queries.ts'
import { type BarPart, CountBar } from '../../ui/count-bar.tsx'
import { EntryWords } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { LineFoot, RowKeys } from '../../ui/line-foot.tsx'
import { Answered, Page, Section } from '../../ui/page.tsx'
import { Passage, placeAddress } from '../../ui/passage.tsx'
import { FirstShown, NoneHere, RecordFilters } from '../../ui/record-filters.tsx'
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
        `${counted(shown.totals.tallies ?? 0, 'head-count', 'head-counts')} and ${counted(shown.totals.figures ?? 0, 'figure', 'figures')}. What follows by arithmetic allows for rounding.`
      }
      actions={<ExportButton query={{ ...filtersOf(query), kind: 'figures,tallies' }} sections={['figures']} />}
      filters={<RecordFilters kinds={['figures', 'tallies']} query={query} onChange={change} />}
    >
      <Answered query={found} what="figures">
        {({ figures, tallies, totals }) => (
          <RowKeys lines={[...tallies, ...figures].map(one => one.line)}>
            <Section title="Head-counts" aside={<FirstShown shown={tallies.length} total={totals.tallies} />}>
              {tallies.length === 0 ? (
                <NoneHere what="head-count" query={query} />
              ) : (
                <div className={styles.tallies}>
                  {tallies.map(one => (
                    <TallyCard key={one.line.id} one={one} />
                  ))}
                </div>
              )}
            </Section>
            <Section title="Figures" aside={<FirstShown shown={figures.length} total={totals.figures} />}>
              {figures.length === 0 ? (
                <NoneHere what="figure" query={query} />
              ) : (
                <Table caption="Figures" columns={COLUMNS} rows={figures} rowKey={one => one.line.id} />
              )}
            </Section>
          </RowKeys>
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
          {count(one.total)} <EntryWords line={{ text: one.of, told: one.line.told }} />
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

type Part = Scheme['parts'][number]

function SchemeBar({ scheme, tally }: { readonly scheme: Scheme; readonly tally: Tally }): ReactNode {
  const outer = scheme.parts.filter(part => part.within === null)
  let from = 0
  const inner = outer.flatMap(part => {
    const own = { part, from, parts: scheme.parts.filter(other => other.within === part.id) }
    from += part.value
    return own.parts.length > 0 ? [own] : []
  })
  const whole = Math.max(tally.total, from)
  return (
    <section className={styles.scheme}>
      <h4>{scheme.by === 'as told' ? 'As the document divides them' : `By ${scheme.by}`}</h4>
      <CountBar total={tally.total} of={tally.of} parts={outer.map(barPart)} />
      {inner.map(one => (
        <div key={one.part.id} className={styles.inner}>
          <p className={styles.soft}>
            Of the {count(one.part.value)} <Shown text={one.part.of} />:
          </p>
          <CountBar
            total={one.part.value}
            of={one.part.of}
            parts={one.parts.map(barPart)}
            under={{ from: one.from, whole }}
          />
        </div>
      ))}
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

function barPart(part: Part): BarPart {
  const { of, value, inferred, told, place } = part
  return { label: of, value, inferred, told, to: place && placeAddress(place) }
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

/** ‘about 1,020’, ‘31 %’, ‘4 yards’; empty where only a change is given. */
function valueWords({ value, low, high, qualifier, unit }: Figure): string {
  const number =
    value !== null ? count(value) : low !== null ? `${count(low)} to ${high === null ? '…' : count(high)}` : ''
  if (number === '') return ''
  return `${qualifier === 'exactly' ? '' : `${qualifier} `}${unit === 'GBP' ? '£' : ''}${number}${UNITS[unit] ?? ` ${unit}`}`
}

/** Units that have a sign, or none. */
const UNITS: Readonly<Record<string, string>> = { count: '', GBP: '', percent: ' %', 'percentage points': ' points' }

const COLUMNS: readonly Column<Figure>[] = [
  {
    name: 'figure',
    title: 'Figure',
    width: '17%',
    cell: one => (
      <div className={styles.figure}>
        <p>
          <GoTo to={page('/entries/{id}', { id: one.line.id })}>
            <EntryWords line={{ text: one.text, told: one.line.told }} />
          </GoTo>
        </p>
        {one.mismatches.map(fault => (
          <p key={fault.id} className={styles.fault}>
            <GoTo to={page('/entries/{id}', { id: fault.id })}>
              Does not fit: <Shown text={fault.message} />
            </GoTo>
          </p>
        ))}
      </div>
    ),
  },
  { name: 'value', title: 'Read as', figures: true, width: '7%', cell: valueWords },
  { name: 'of', title: 'Of what', width: '11%', cell: one => <Shown text={one.of ?? ''} /> },
  { name: 'period', title: 'For', width: '8%', cell: one => (one.period ? whenWords(one.period) : '') },
  { name: 'change', title: 'Change', width: '13%', cell: one => <Change one={one} /> },
  {
    name: 'source',
    title: 'In the document',
    width: '33%',
    cell: one => <Passage quote={one.line.quote} place={one.line.place} source={one.line.source} />,
  },
  { name: 'state', title: 'State', width: '11rem', cell: one => <LineFoot line={one.line} stacked /> },
]

function Change({ one }: { readonly one: Figure }): ReactNode {
  const words = changeWords(one.change)
  return (
    <>
      {words && (
        <p>
          {words}
          {one.comparedWith && ` on ${whenWords(one.comparedWith)}`}
        </p>
      )}
      {one.implied && (
        <p className={styles.soft}>
          by arithmetic {bounds(one.implied.before)} before, {bounds(one.implied.after)} after
        </p>
      )}
    </>
  )
}
