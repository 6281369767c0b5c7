import { type ReactNode, useId } from 'react'
import { count } from '../words.ts'
import styles from './count-bar.module.css'
import { GoTo } from './go.tsx'
import { Shown } from './shown.tsx'

/** A part of a total. */
export interface BarPart {
  readonly label: string
  readonly value: number
  /** Not said by a document, but what is left: drawn hatched. */
  readonly inferred: boolean
  /** On whose word; null where the document states it. */
  readonly told?: string | null
  /** Where the words stand; null where they stand nowhere. */
  readonly to?: string | null
}

interface CountBarProps {
  /** null where no document gives one: then the parts are all there is. */
  readonly total: number | null
  /** ‘officers’; empty where the page says it already. */
  readonly of: string
  readonly parts: readonly BarPart[]
  /** Of a part that is itself divided: where it begins on the bar above, and how long that bar is. */
  readonly under?: { readonly from: number; readonly whole: number }
}

const WIDTH = 1000
const HEIGHT = 26

/** Parts of a total as one bar: what is missing is hollow, what is too much stands past the end. */
export function CountBar({ total, of, parts, under }: CountBarProps): ReactNode {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  return (
    <figure className={styles.bar}>
      <Bar total={total} parts={parts} sum={sum} from={under?.from ?? 0} whole={under?.whole} />
      <figcaption>
        <ul>
          {parts.map((part, i) => (
            <li key={`${part.label} ${part.value}`}>
              <Swatch tone={i} inferred={part.inferred} />
              <PartWords part={part} />
            </li>
          ))}
        </ul>
        <Sum total={total} of={of} sum={sum} parts={parts.length} inner={under !== undefined} />
      </figcaption>
    </figure>
  )
}

interface BarProps {
  readonly total: number | null
  readonly parts: readonly BarPart[]
  readonly sum: number
  readonly from: number
  readonly whole: number | undefined
}

function Bar({ total, parts, sum, from, whole: given }: BarProps): ReactNode {
  const hatch = useId()
  const whole = Math.max(given ?? 0, from + Math.max(total ?? 0, sum), 1)
  const width = (value: number): number => (WIDTH * value) / whole
  let at = from
  const placed = parts.map(part => {
    const x = width(at)
    at += part.value
    return { ...part, x }
  })
  return (
    <svg viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`} preserveAspectRatio="none" aria-hidden="true">
      <Hatch id={hatch} />
      {total !== null && <rect x={width(from)} y={0} width={width(total)} height={HEIGHT} className={styles.hollow} />}
      {placed.map((part, i) => (
        <rect
          key={`${part.label} ${part.x}`}
          x={part.x}
          y={0}
          width={Math.max(2, width(part.value))}
          height={HEIGHT}
          className={styles[`tone${i % 4}`]}
          {...(part.inferred ? { style: { fill: `url(#${hatch})` } } : {})}
        />
      ))}
      {total !== null && sum > total && (
        <line x1={width(from + total)} x2={width(from + total)} y1={-1} y2={HEIGHT + 1} className={styles.limit} />
      )}
    </svg>
  )
}

function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" className={styles.soft} />
        <rect width="3" height="8" className={styles.stroke} />
      </pattern>
    </defs>
  )
}

function Swatch({ tone, inferred }: { readonly tone: number; readonly inferred: boolean }): ReactNode {
  const id = useId()
  return (
    <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true">
      {inferred && <Hatch id={id} />}
      <rect
        width="12"
        height="12"
        className={styles[`tone${tone % 4}`]}
        {...(inferred ? { style: { fill: `url(#${id})` } } : {})}
      />
    </svg>
  )
}

function PartWords({ part }: { readonly part: BarPart }): ReactNode {
  return (
    <span>
      <b>{count(part.value)}</b>{' '}
      {part.to ? (
        <GoTo to={part.to}>
          <Shown text={part.label} />
        </GoTo>
      ) : (
        <Shown text={part.label} />
      )}
      {part.told && (
        <span className={styles.told}>
          {' '}
          <Shown text={part.told} />
        </span>
      )}
      {part.inferred && <i> (what is left)</i>}
    </span>
  )
}

interface SumProps {
  readonly total: number | null
  readonly of: string
  readonly sum: number
  readonly parts: number
  readonly inner: boolean
}

/** Whether the parts add up, in words. Who names one part only divides nothing, and leaves nobody out. */
function Sum({ total, of, sum, parts, inner }: SumProps): ReactNode {
  if (total === null) return <p>{count(sum)} in all; no document gives a total.</p>
  if (sum === total)
    return (
      <p>
        Adds up to {count(total)}
        {of && ' '}
        <Shown text={of} />.
      </p>
    )
  if (sum > total)
    return (
      <p className={styles.fault}>
        {count(sum - total)} more than the {count(total)}
        {of && ' '}
        <Shown text={of} />.
      </p>
    )
  if (parts === 1 || inner) return <p>Of the other {count(total - sum)} nothing is said here.</p>
  return (
    <p className={styles.missing}>
      {count(total - sum)} of {count(total)}
      {of && ' '}
      <Shown text={of} /> not accounted for.
    </p>
  )
}
