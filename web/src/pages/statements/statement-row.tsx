import { Fragment, type ReactNode } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { When } from '../../ui/entry-words.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { StatusMark } from '../../ui/marks.tsx'
import { PassageLink } from '../../ui/passage-link.tsx'
import { Shown } from '../../ui/shown.tsx'
import styles from './statements.module.css'

type Said = NonNullable<EntryLine['said']>

interface RowProps {
  readonly line: EntryLine
  readonly isChosen?: boolean
  readonly isSaving?: boolean
  readonly onChoose?: () => void
}

/** A statement: who, how, of whom; the words; on whose word, where it stands, and how far it is reviewed. */
export function StatementRow({ line, isChosen, isSaving, onChoose }: RowProps): ReactNode {
  const { said } = line
  if (!said) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer chooses what the keys act on; keys have j and k.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys have j and k.
    <div
      className={joined(styles.row, isChosen && styles.chosen, line.status === 'rejected' && styles.rejected)}
      onClick={onChoose}
      aria-current={isChosen ? 'true' : undefined}
    >
      <p className={styles.who}>
        <Speakers said={said} /> <span className={styles.verb}>{said.verb}</span>
        {said.about.length > 0 && (
          <span className={styles.about}>
            {' '}
            · about <Names of={said.about} />
          </span>
        )}
      </p>
      <p className={styles.words}>
        <GoTo to={page('/entries/{id}', { id: line.id })}>
          <Shown text={said.words || line.quote} />
        </GoTo>
        {line.told && (
          <span className={styles.told}>
            {' '}
            <Shown text={line.told} />
          </span>
        )}
      </p>
      <p className={styles.facts}>
        <PassageLink place={line.place} source={line.source} />
        {said.channel && <span>{said.channel}</span>}
      </p>
      <p className={styles.state}>
        <When value={line.when} />
        {isSaving ? <i>saving …</i> : <StatusMark status={line.status} words />}
        {line.changedSinceReview && <b>changed since</b>}
      </p>
    </div>
  )
}

function Speakers({ said }: { readonly said: Said }): ReactNode {
  if (said.speakers.length > 0) return <Names of={said.speakers} strong />
  return (
    <span className={styles.unsettled}>
      <Shown text={said.speakerText} />
    </span>
  )
}

/** People, each the way to their page. */
export function Names({ of, strong }: { readonly of: Said['about']; readonly strong?: boolean }): ReactNode {
  return of.map((one, i) => (
    <Fragment key={one.id}>
      {i > 0 && ', '}
      <GoTo to={page('/cast/{id}', { id: one.id })} className={joined(styles.name, strong && styles.speaker)}>
        <Shown text={one.name} />
      </GoTo>
    </Fragment>
  ))
}
