import type { ReactNode } from 'react'
import { joined } from '../../ui/joined.ts'
import type { TimeScale } from '../../ui/time-axis.tsx'
import type { Tenure } from './tenure-words.ts'
import styles from './tenures.module.css'

const HEIGHT = 26
const BAR = 10
/** How far an open end fades out, in pixels. */
const FADE = 22
const DAY = 86_400_000

/** The days that the documents give for it, as instants; null where they give none. */
export function timeOf({ from, to, attested, span }: Tenure): { readonly first: number; readonly last: number } | null {
  const known = [from && span.earliest, to && span.latest, ...attested.map(firstDay)].flatMap(day =>
    day ? [Date.parse(day)] : [],
  )
  const times = known.filter(time => !Number.isNaN(time))
  if (times.length === 0) return null
  return { first: Math.min(...times), last: Math.max(...times) + DAY }
}

/** ‘2022’ and ‘2022-03/2022-05’ begin on a day that a browser can read. */
function firstDay(edtf: string): string {
  return edtf.split('/')[0] ?? edtf
}

/** An office held: solid, acting hatched; open ends faded; a tick on each date that shows it. The words stand beside. */
export function TenureBar({ tenure, scale }: { readonly tenure: Tenure; readonly scale: TimeScale }): ReactNode {
  const [, width = 0] = scale.range()
  const time = timeOf(tenure)
  const reviewed = tenure.line.status !== 'proposed'
  const acting = tenure.capacity !== 'substantive'
  const y = (HEIGHT - BAR) / 2
  if (!time) return <span className={styles.undated}>no date</span>
  const [x0, x1] = [scale(time.first), Math.max(scale(time.last), scale(time.first) + 3)]
  return (
    <svg aria-hidden="true" width={width + FADE} height={HEIGHT} className={styles.bar}>
      {!tenure.from && <rect x={x0 - FADE} y={y} width={FADE} height={BAR} fill="url(#open-left)" />}
      {!tenure.to && <rect x={x1} y={y} width={FADE} height={BAR} fill="url(#open-right)" />}
      <rect
        x={x0}
        y={y}
        width={x1 - x0}
        height={BAR}
        className={joined(styles.held, reviewed && styles.reviewed, acting && styles.acting)}
      />
      {acting && <rect x={x0} y={y} width={x1 - x0} height={BAR} fill="url(#acting-hatch)" />}
      {tenure.attested.map(day => {
        const x = scale(Date.parse(firstDay(day)))
        return Number.isNaN(x) ? null : (
          <line key={day} x1={x} x2={x} y1={y - 4} y2={y + BAR + 4} className={styles.tick} />
        )
      })}
    </svg>
  )
}

/** What bars are filled with, once a page. */
export function BarFills(): ReactNode {
  return (
    <svg aria-hidden="true" width="0" height="0" className={styles.fills}>
      <defs>
        <pattern id="acting-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="6" className={styles.hatchLine} />
        </pattern>
        <linearGradient id="open-left">
          <stop offset="0" className={styles.clear} />
          <stop offset="1" className={styles.full} />
        </linearGradient>
        <linearGradient id="open-right">
          <stop offset="0" className={styles.full} />
          <stop offset="1" className={styles.clear} />
        </linearGradient>
      </defs>
    </svg>
  )
}
