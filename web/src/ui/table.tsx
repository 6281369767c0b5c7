import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import styles from './table.module.css'

/** A column of a table. */
export interface Column<T> {
  readonly name: string
  readonly title: string
  /** A CSS width; what has none shares what is left. */
  readonly width?: string
  /** Figures stand to the right. */
  readonly figures?: boolean
  readonly cell: (row: T) => ReactNode
  /** Sorts by this column when its head is pressed. */
  readonly sort?: string
}

interface TableProps<T> {
  /** Says what the table is to who cannot see it. */
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly sorted?: string
  readonly onSort?: (name: string) => void
}

/** From so many rows on, only those in view are on the page. */
const MANY = 200
const ROW = 44

/** A table of any length; on a narrow page each row is a small card with the heads in it. */
export function Table<T>(props: TableProps<T>): ReactNode {
  const { caption, columns, rows, rowKey } = props
  const scroller = useRef<HTMLDivElement>(null)
  const many = rows.length > MANY
  const virtual = useVirtualizer({
    count: many ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const items = many ? virtual.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }))
  const before = many ? (items[0]?.start ?? 0) : 0
  const after = many ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  return (
    <div
      ref={scroller}
      className={many ? styles.scroller : styles.plain}
      {...(many ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className="unseen">{caption}</caption>
        <Heads {...props} />
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {items.map(({ index }) => (
            <tr
              key={rowKey(rows[index]!)}
              data-index={index}
              ref={many ? virtual.measureElement : undefined}
              aria-rowindex={index + 2}
            >
              {columns.map(column => (
                <td key={column.name} data-title={column.title} className={column.figures ? styles.figures : undefined}>
                  <div>{column.cell(rows[index]!)}</div>
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }): ReactNode {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

function Heads<T>({ columns, sorted, onSort }: TableProps<T>): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(column => (
          <th
            key={column.name}
            scope="col"
            style={column.width ? { width: column.width } : undefined}
            className={column.figures ? styles.figures : undefined}
            aria-sort={column.sort && column.sort === sorted ? 'ascending' : undefined}
          >
            {column.sort && onSort ? (
              <button type="button" className={styles.sort} onClick={() => onSort(column.sort!)}>
                {column.title}
                {column.sort === sorted && <span aria-hidden="true"> ↓</span>}
              </button>
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
