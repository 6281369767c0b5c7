import { type ReactNode, useId } from 'react'
import { count } from '../words.ts'
import styles from './count-bar.module.css'

/** A part of a total. */
export interface BarPart {
  readonly label: string
  readonly value: number
  /** Not said by a document, but what is left: drawn hatched. */
  readonly inferred: boolean
}

interface CountBarProps {
  /** null where no document gives one: then the parts are all there is. */
  readonly total: number | null
  readonly of: string
  readonly parts: readonly BarPart[]
}

const WIDTH = 1000
const HEIGHT = 26

/** Parts of a total as one bar: what is missing is hollow, what is too much stands past the end. */
export function CountBar({ total, of, parts }: CountBarProps): ReactNode {
  const id = useId()
  const sum = parts.reduce((all, part) => all + part.value, 0)
  const whole = Math.max(total ?? 0, sum, 1)
  const width = (value: number): number => (WIDTH * value) / whole
  let at = 0
  const placed = parts.map(part => {
    const x = at
    at += width(part.value)
    return { ...part, x }
  })
  return (
    <figure className={styles.bar}>
      <svg viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id={`${id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" className={styles.soft} />
            <rect width="3" height="8" className={styles.stroke} />
          </pattern>
        </defs>
        {total !== null && <rect x={0} y={0} width={width(total)} height={HEIGHT} className={styles.hollow} />}
        {placed.map((part, i) => (
          <rect
            key={`${part.label} ${part.x}`}
            x={part.x}
            y={0}
            width={Math.max(2, width(part.value))}
            height={HEIGHT}
            className={styles[`tone${i % 3}`]}
            {...(part.inferred ? { fill: `url(#${id}-hatch)`, style: { fill: `url(#${id}-hatch)` } } : {})}
          />
        ))}
        {total !== null && sum > total && (
          <line x1={width(total)} x2={width(total)} y1={-1} y2={HEIGHT + 1} className={styles.limit} />
        )}
      </svg>
      <figcaption>
        <ul>
          {placed.map(part => (
            <li key={`${part.label} ${part.x}`}>
              <b>{count(part.value)}</b> {part.label}
              {part.inferred && <i> (what is left)</i>}
            </li>
          ))}
        </ul>
        <p className={total !== null && sum !== total ? styles.fault : undefined}>{sumWords(total, of, sum)}</p>
      </figcaption>
    </figure>
  )
}

/** Whether the parts add up, in words. */
function sumWords(total: number | null, of: string, sum: number): string {
  if (total === null) return `${count(sum)} in all; no document gives a total.`
  if (sum === total) return `Adds up to ${count(total)} ${of}.`
  if (sum < total) return `${count(total - sum)} of ${count(total)} ${of} not accounted for.`
  return `${count(sum - total)} more than the ${count(total)} ${of}.`
}
