import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { sourceWords, whenWords } from '../words.ts'
import styles from './entry-words.module.css'
import { Shown } from './shown.tsx'

/** An entry in plain words, with on whose word it stands: never the one without the other. */
export function EntryWords({ line }: { readonly line: Pick<EntryLine, 'text' | 'told'> }): ReactNode {
  return (
    <>
      <Shown text={line.text} />
      {line.told && (
        <span className={styles.told}>
          {' '}
          <Shown text={line.told} />
        </span>
      )}
    </>
  )
}

/** Where an entry stands: outlet, title, date. */
export function SourceWords({ source }: { readonly source: EntryLine['source'] }): ReactNode {
  if (!source) return null
  return (
    <span className={styles.source}>
      <Shown text={sourceWords(source)} />
    </span>
  )
}

/** A time; ‘no date’ where the documents give none. */
export function When({ value }: { readonly value: string | null }): ReactNode {
  if (value === null) return <span className={styles.none}>no date</span>
  return <time>{whenWords(value)}</time>
}
