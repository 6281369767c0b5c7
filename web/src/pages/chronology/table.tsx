import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { EntryWords } from '../../ui/entry-words.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { StatusMark } from '../../ui/marks.tsx'
import { PassageLink } from '../../ui/passage-link.tsx'
import { Shown } from '../../ui/shown.tsx'
import { whenWords } from '../../words.ts'
import type { Row } from './marks.ts'
import styles from './table.module.css'

export interface KeyedRow {
  readonly key: string
  readonly row: Row
}

interface TableProps {
  readonly caption: string
  readonly rows: readonly KeyedRow[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onHover: (key: string | null) => void
  readonly kindLabels: ReadonlyMap<string, string>
}

const HEADS = ['When', 'What', 'Kind', 'Source', 'State']
const ROW = 66

/** The chronology as a table of any length: only the rows in view are on the page. */
export function ChronologyTable(props: TableProps): ReactNode {
  const { caption, rows, chosen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  })
  const at = chosen === null ? -1 : rows.findIndex(one => one.key === chosen)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard.
    <div ref={scroller} className={styles.scroller} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {HEADS.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={() => props.onHover(null)}>
          {before > 0 && <Gap height={before} />}
          {items.map(({ index }) => (
            <RowCells
              key={rows[index]!.key}
              {...props}
              one={rows[index]!}
              index={index}
              measure={virtual.measureElement}
            />
          ))}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  )
}

function Gap({ height }: { readonly height: number }): ReactNode {
  return (
    <tr aria-hidden="true">
      <td colSpan={HEADS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

interface CellsProps extends TableProps {
  readonly one: KeyedRow
  readonly index: number
  readonly measure: (element: Element | null) => void
}

function RowCells({ one: { key, row }, index, measure, chosen, onChoose, onHover, kindLabels }: CellsProps): ReactNode {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={key === chosen ? 'true' : undefined}
      className={joined(key === chosen && styles.chosen)}
      onClick={() => onChoose(key)}
      onFocus={() => onChoose(key)}
      onPointerEnter={() => onHover(key)}
    >
      <td data-title="When" className={styles.when}>
        <Time row={row} />
      </td>
      <td data-title="What">
        <GoTo to={page('/entries/{id}', { id: row.id })} className={styles.what}>
          <EntryWords line={row} />
        </GoTo>
        {row.versions.length > 1 && <Versions row={row} />}
      </td>
      <td data-title="Kind">{kindLabels.get(row.kind) ?? row.kind}</td>
      <td data-title="Source" className={styles.source}>
        <PassageLink place={row.place} source={row.source} />
      </td>
      <td data-title="State" className={styles.state}>
        <StatusMark status={row.status as EntryLine['status']} words />
        {row.changedSinceReview && <b>changed since</b>}
      </td>
    </tr>
  )
}

/** The date as it is meant, and the document’s own words for it where they are others. */
function Time({ row }: { readonly row: Pick<Row, 'when' | 'whenText'> }): ReactNode {
  // Where a part is not known (‘XXXX-06’), the document’s own words say it better.
  const words = row.when === '' || row.when.includes('X') ? '' : whenWords(row.when)
  const own = row.whenText !== row.when && row.whenText !== words ? row.whenText : ''
  if (words === '')
    return (
      <span>
        ‘<Shown text={own} />’
      </span>
    )
  return (
    <>
      <time>{words}</time>
      {own !== '' && (
        <span className={styles.own}>
          {' '}
          ‘<Shown text={own} />’
        </span>
      )}
    </>
  )
}

/** Documents time it differently: each of its times with its words and its source, side by side. */
function Versions({ row }: { readonly row: Row }): ReactNode {
  return (
    <div className={styles.versions}>
      <p>The documents time it differently:</p>
      <ul>
        {row.versions.map(version => (
          <li key={`${version.when} ${version.source?.documentId} ${version.quote}`}>
            <b>
              <Time row={version} />
            </b>
            <blockquote>
              <Shown text={version.quote} />
            </blockquote>
            {version.told && (
              <i>
                <Shown text={version.told} />{' '}
              </i>
            )}
            <PassageLink place={null} source={version.source} />
          </li>
        ))}
      </ul>
    </div>
  )
}
