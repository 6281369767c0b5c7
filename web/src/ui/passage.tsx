import type { ReactNode } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { page } from '../address.ts'
import { SourceWords } from './entry-words.tsx'
import { GoTo } from './go.tsx'
import styles from './passage.module.css'
import { Shown } from './shown.tsx'

interface PassageProps {
  readonly quote: string
  readonly place: EntryLine['place']
  readonly source: EntryLine['source']
  /** In a dialog: the document opens beside the page, so that nothing in the dialog is lost. */
  readonly beside?: boolean
}

/** The address of words in a document. */
export function placeAddress(place: NonNullable<EntryLine['place']>): string {
  return page('/documents/{id}', { id: place.documentId }, { at: `${place.start}-${place.end}` })
}

/** Words of a document, set as its own, with the way to where they stand. */
export function Passage({ quote, place, source, beside = false }: PassageProps): ReactNode {
  if (quote === '') return null
  return (
    <figure className={styles.passage}>
      <blockquote>
        <Shown text={quote} />
      </blockquote>
      <figcaption>
        {place && beside && (
          <a href={placeAddress(place)} target="_blank" rel="noreferrer">
            <SourceWords source={source} /> <span className="unseen">(in a new window)</span>
          </a>
        )}
        {place && !beside && (
          <GoTo to={placeAddress(place)}>
            <SourceWords source={source} />
          </GoTo>
        )}
        {!place && <SourceWords source={source} />}
      </figcaption>
    </figure>
  )
}
