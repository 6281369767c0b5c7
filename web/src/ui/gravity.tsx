import type { ReactNode } from 'react'
import styles from './gravity.module.css'
import { joined } from './joined.ts'

type Severity = 'serious' | 'caution' | 'note'

const WORDS: Readonly<Record<Severity, string>> = { serious: 'Serious', caution: 'Caution', note: 'Note' }
const ORDER: readonly string[] = ['serious', 'caution', 'note']

/** The gravest first; what is as grave stays in its order. */
export function byGravity<T extends { readonly severity: string }>(of: readonly T[]): readonly T[] {
  return [...of].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}

/** How grave something is: a word, and a triangle, a diamond or a dot. */
export function Gravity({ severity }: { readonly severity: string }): ReactNode {
  const known = severity as Severity
  return (
    <span className={joined(styles.gravity, styles[known])}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {severity === 'serious' && <path d="M6 .8 11.6 11.2H.4z" fill="currentColor" />}
        {severity === 'caution' && <path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" strokeWidth="1.8" />}
        {severity === 'note' && <circle cx="6" cy="6" r="2.4" fill="currentColor" />}
      </svg>
      {WORDS[known] ?? severity}
    </span>
  )
}
