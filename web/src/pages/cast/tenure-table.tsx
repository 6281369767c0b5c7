import type { ReactNode } from 'react'
import { page } from '../../address.ts'
import { GoTo } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { Passage } from '../../ui/passage.tsx'
import { PassageLink } from '../../ui/passage-link.tsx'
import { Shown } from '../../ui/shown.tsx'
import { TimeAxis, type TimeScale, timeScale } from '../../ui/time-axis.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { counted, whenWords } from '../../words.ts'
import { BarFills, TenureBar, timeOf } from './tenure-bar.tsx'
import { type Tenure, tenureWords } from './tenure-words.ts'
import styles from './tenures.module.css'

export interface TenureGroup {
  readonly key: string
  readonly title: string
  /** The body that an office is of; null where no document says. */
  readonly of: string | null
  readonly tenures: readonly Tenure[]
}

interface TenureTableProps {
  readonly caption: string
  readonly groups: readonly TenureGroup[]
  /** Who holds it is said where the page is not one person's. */
  readonly named: boolean
}

const EDGE = 26

/** Offices with their holders: in words, and as bars on one axis of time for all. */
export function TenureTable({ caption, groups, named }: TenureTableProps): ReactNode {
  const [head, width] = useWidth<HTMLTableCellElement>()
  const scale = scaleFor(groups, width)
  return (
    <div className={styles.scroller}>
      <BarFills />
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.who}>
              {named ? 'Office and holder' : 'Office'}
            </th>
            <th scope="col" className={styles.time} ref={head}>
              <span className="unseen">Over time</span>
              {scale && (
                <svg aria-hidden="true" width={width} height={22} className={styles.axis}>
                  <TimeAxis scale={scale} y={12} height={22} />
                </svg>
              )}
            </th>
            <th scope="col" className={styles.state}>
              State
            </th>
          </tr>
        </thead>
        {groups.map(group => (
          <Group key={group.key} group={group} scale={scale} named={named} />
        ))}
      </table>
    </div>
  )
}

interface GroupProps {
  readonly group: TenureGroup
  readonly scale: TimeScale | null
  readonly named: boolean
}

function Group({ group, scale, named }: GroupProps): ReactNode {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.office}>
          <GoTo to={page('/entries/{id}', { id: group.key })}>
            <Shown text={group.title} />
          </GoTo>
          {group.of && (
            <span className={styles.of}>
              {' '}
              <Shown text={group.of} />
            </span>
          )}
        </th>
      </tr>
      {group.tenures.length === 0 && (
        <tr>
          <td colSpan={3} className={styles.nobody}>
            No document here says who held it.
          </td>
        </tr>
      )}
      {group.tenures.map(tenure => (
        <Holder key={tenure.line.id} tenure={tenure} scale={scale} named={named} />
      ))}
    </tbody>
  )
}

interface HolderProps {
  readonly tenure: Tenure
  readonly scale: TimeScale | null
  readonly named: boolean
}

function Holder({ tenure, scale, named }: HolderProps): ReactNode {
  const { line, capacity } = tenure
  return (
    <tr>
      <th scope="row" className={styles.holder}>
        {named && (
          <GoTo to={page('/cast/{id}', { id: tenure.person })}>
            <Shown text={tenure.personName} />
          </GoTo>
        )}
        {capacity !== 'substantive' && <span className={styles.capacity}> {capacity}</span>}
        <p className={styles.words}>
          {tenureWords(tenure)}
          {line.told && (
            <i>
              {' '}
              <Shown text={line.told} />
            </i>
          )}
        </p>
        <p className={styles.words}>
          <PassageLink place={line.place} source={line.source} />
        </p>
      </th>
      <td className={styles.barCell}>
        {scale && <TenureBar tenure={tenure} scale={scale} />}
        <Events tenure={tenure} />
      </td>
      <td className={styles.state}>
        <StatusMark status={line.status} words />
        <GoTo to={page('/entries/{id}', { id: line.id })} aria-label={`Review: ${line.text.slice(0, 80)}`}>
          Review
        </GoTo>
      </td>
    </tr>
  )
}

/** How it began and ended, each with the words that say so. */
function Events({ tenure: { events } }: { readonly tenure: Tenure }): ReactNode {
  if (events.length === 0) return null
  return (
    <details className={styles.events}>
      <summary>{counted(events.length, 'event', 'events')}</summary>
      <ul>
        {events.map(event => (
          <li key={`${event.kind} ${event.when} ${event.quote}`}>
            <b>{event.kind}</b>, {whenWords(event.when)}
            <Passage quote={event.quote} place={event.place} source={event.source} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One axis for all groups; null where nothing has a date. */
function scaleFor(groups: readonly TenureGroup[], width: number): TimeScale | null {
  const times = groups.flatMap(group => group.tenures.flatMap(tenure => timeOf(tenure) ?? []))
  if (times.length === 0 || width === 0) return null
  const first = times.reduce((least, one) => Math.min(least, one.first), Number.POSITIVE_INFINITY)
  const last = times.reduce((most, one) => Math.max(most, one.last), Number.NEGATIVE_INFINITY)
  return timeScale(first, last, EDGE, width - EDGE)
}
