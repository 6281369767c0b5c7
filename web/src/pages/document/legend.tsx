import type { ReactNode } from 'react'
import { MARKS, type Mark, markOf, type Quoted } from '../../text/highlights.ts'
import { joined } from '../../ui/joined.ts'
import { count } from '../../words.ts'
import styles from './document.module.css'

interface LegendProps {
  readonly quoted: readonly Quoted[]
  readonly off: ReadonlySet<Mark>
  readonly onChange: (off: ReadonlySet<Mark>) => void
}

/** What each mark means, how often it stands here, and a switch for it. */
export function Legend({ quoted, off, onChange }: LegendProps): ReactNode {
  const counts = new Map<Mark, number>()
  for (const one of quoted) counts.set(markOf(one), (counts.get(markOf(one)) ?? 0) + 1)
  const toggle = (mark: Mark): void => {
    const next = new Set(off)
    if (!next.delete(mark)) next.add(mark)
    onChange(next)
  }
  return (
    <fieldset className={styles.legend}>
      <legend>Marks</legend>
      {(Object.keys(MARKS) as Mark[])
        .filter(mark => counts.has(mark))
        .map(mark => (
          <label key={mark}>
            <input type="checkbox" checked={!off.has(mark)} onChange={() => toggle(mark)} />
            <span className={joined(styles.sample, `hl-${mark}`)}>{MARKS[mark]}</span>
            <span className={styles.number}>{count(counts.get(mark) ?? 0)}</span>
          </label>
        ))}
    </fieldset>
  )
}
