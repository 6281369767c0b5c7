import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { page } from '../address.ts'
import { confidenceWords, percent } from '../words.ts'
import styles from './entry-card.module.css'
import { EntryWords, SourceWords, When } from './entry-words.tsx'
import { GoTo } from './go.tsx'
import { KindMark, StatusMark } from './marks.tsx'
import { Shown } from './shown.tsx'

/** An entry on other pages: what it says, on whose word, where it stands, and the way to its review. */
export function EntryCard({ line, children }: { readonly line: EntryLine; readonly children?: ReactNode }): ReactNode {
  return (
    <article className={styles.card}>
      <p className={styles.head}>
        <KindMark kind={line.kind} label={line.label} />
        <StatusMark status={line.status} words />
      </p>
      <p className={styles.words}>
        <GoTo to={page('/entries/{id}', { id: line.id })}>
          <EntryWords line={line} />
        </GoTo>
      </p>
      {line.quote && (
        <blockquote className={styles.quote}>
          <Shown text={line.quote} />
        </blockquote>
      )}
      <p className={styles.facts}>
        <When value={line.when} /> · {confidenceWords(line.confidence)}, {percent(line.confidence)}
      </p>
      <p>
        <SourceWords source={line.source} />
      </p>
      {children}
    </article>
  )
}
