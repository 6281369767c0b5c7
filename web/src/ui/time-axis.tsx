import { type ScaleTime, scaleUtc } from 'd3-scale'
import type { ReactNode } from 'react'
import styles from './time-axis.module.css'

/** Puts an instant at a place, in pixels. */
export type TimeScale = ScaleTime<number, number>

/** A scale from one instant to another over so many pixels. */
export function timeScale(from: number, to: number, x0: number, x1: number): TimeScale {
  return scaleUtc().domain([from, to]).range([x0, x1])
}

/** A label needs about so many pixels. */
const LABEL = 104

interface AxisProps {
  readonly scale: TimeScale
  /** Where the labels stand. */
  readonly y: number
  /** Down to where the lines go. */
  readonly height: number
}

/** Years, months or days, as many as there is room for, with a thin line each. */
export function TimeAxis({ scale, y, height }: AxisProps): ReactNode {
  const [x0 = 0, x1 = 0] = scale.range()
  const ticks = scale.ticks(Math.max(2, Math.floor((x1 - x0) / LABEL)))
  return (
    <g className={styles.axis}>
      {ticks.map(tick => {
        const x = Math.round(scale(tick)) + 0.5
        return (
          <g key={tick.getTime()}>
            <line x1={x} x2={x} y1={y + 6} y2={height} />
            <text x={x} y={y} textAnchor="middle">
              {tickWords(tick, ticks)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** ‘2021’, ‘Mar 2021’, ‘4 Mar’: as little as tells the ticks apart. */
function tickWords(tick: Date, ticks: readonly Date[]): string {
  const year = tick.getUTCFullYear()
  if (ticks.every(one => one.getUTCMonth() === 0 && one.getUTCDate() === 1)) return String(year)
  if (ticks.every(one => one.getUTCDate() === 1)) return `${MONTH.format(tick)} ${year}`
  const isFirst = ticks[0] === tick || (tick.getUTCMonth() === 0 && tick.getUTCDate() < 8)
  return `${tick.getUTCDate()} ${MONTH.format(tick)}${isFirst ? ` ${year}` : ''}`
}
