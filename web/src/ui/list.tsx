import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './list.module.css'

interface ListProps {
  readonly label: string
  readonly count: number
  /** About how high a row is, in pixels; rows are measured when they are shown. */
  readonly rowHeight: number
  /** The row that is to be in view; -1 for none. */
  readonly at?: number
  /** Told which rows are in view, so that they can be fetched. */
  readonly onView?: (first: number, last: number) => void
  readonly row: (index: number) => ReactNode
}

/** A list of any length: only the rows in view are on the page. Each row says which of how many it is. */
export function VirtualList({ label, count, rowHeight, at = -1, onView, row }: ListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onView?.(first, last), [first, last, onView])
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard.
    <div ref={scroller} className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      <ul className={styles.rows} aria-label={label} style={{ height: rows.getTotalSize() }}>
        {items.map(item => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {row(item.index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
