import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { decide, saving } from '../../decisions.ts'
import type { EntryDetail } from '../../fields/detail.ts'
import { ask } from '../../queries.ts'
import { useShared } from '../../state.ts'
import { Button } from '../../ui/button.tsx'
import { EntryWords, SourceWords, When } from '../../ui/entry-words.tsx'
import { GoTo } from '../../ui/go.tsx'
import { KindMark, StatusMark } from '../../ui/marks.tsx'
import { Empty, Failed, Loading } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { confidenceWords, percent } from '../../words.ts'
import { AmendForm } from './amend-form.tsx'
import { EntryFacts } from './entry-facts.tsx'
import styles from './review.module.css'
import { type ReviewDialog, settledSpeaker } from './use-review-actions.ts'

interface EntryPaneProps {
  readonly line: EntryLine | undefined
  readonly detail: EntryDetail | undefined
  readonly error: Error | null
  readonly amending: boolean
  readonly onAmending: (on: boolean) => void
  readonly onDialog: (dialog: ReviewDialog) => void
}

/** One entry: what it says and on whose word, why it needs a look, what it is made of, and what can be decided. */
export function EntryPane({ line, detail, error, amending, onAmending, onDialog }: EntryPaneProps): ReactNode {
  return (
    <section className={styles.entry} aria-label="The entry">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard. */}
      <div className={styles.entryBody} role="region" aria-label="What the entry says" tabIndex={0}>
        <Back />
        {!line && error && <Failed error={error} />}
        {!line && !error && <Empty title="No entry is chosen." />}
        {line && <Head line={line} />}
        {line && !amending && detail && <Candidates line={line} detail={detail} />}
        {line && detail && amending && <AmendForm line={line} detail={detail} onDone={() => onAmending(false)} />}
        {line && detail && !amending && <EntryFacts detail={detail} />}
        {line && !detail && !error && <Loading what="the entry" />}
      </div>
      {line && !amending && <Bar onDialog={onDialog} />}
    </section>
  )
}

function Back(): ReactNode {
  const [query] = useQueryWords()
  return (
    <GoTo to={page('/review', {}, query)} className={styles.back}>
      Back to the queue
    </GoTo>
  )
}

function Head({ line }: { readonly line: EntryLine }): ReactNode {
  const isSaving = useShared(saving).has(line.id)
  return (
    <div>
      <p className={styles.entryHead}>
        <KindMark kind={line.kind} label={line.label} />
        <span aria-live="polite">{isSaving ? <i>saving …</i> : <StatusMark status={line.status} words />}</span>
      </p>
      <p className={styles.words} aria-live="polite">
        <EntryWords line={line} />
      </p>
      <p className={styles.facts}>
        <When value={line.when} /> · {confidenceWords(line.confidence)}, {percent(line.confidence)}
        <br />
        <SourceWords source={line.source} />
      </p>
      {line.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label="Why it needs a look">
          {line.reasons.map(reason => (
            <li key={reason}>
              <Shown text={reason} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Candidates({ line, detail }: { readonly line: EntryLine; readonly detail: EntryDetail }): ReactNode {
  if (detail.candidates.length === 0) return null
  const settle = (actor: string): void =>
    void decide({ verb: 'amend', entry: line.id, changes: { ...settledSpeaker(actor) } }, [line])
  return (
    <section className={styles.part} aria-label="Who may be meant">
      <h2>Who is it? One key settles it</h2>
      <div className={styles.candidates}>
        {detail.candidates.slice(0, 9).map((candidate, i) => (
          <Button
            key={candidate.actor}
            shortcut={String(i + 1)}
            className={styles.candidate}
            onClick={() => settle(candidate.actor)}
          >
            <Shown text={candidate.name} /> <span className={styles.sure}>{percent(candidate.confidence)}</span>
          </Button>
        ))}
      </div>
    </section>
  )
}

function Bar({ onDialog }: { readonly onDialog: (dialog: ReviewDialog) => void }): ReactNode {
  const { data: me } = useQuery(ask.me())
  if (me?.role === 'reader')
    return (
      <div className={styles.bar}>
        <p>You can read everything here. Deciding takes another role: ask an owner of the record.</p>
      </div>
    )
  return (
    <div className={styles.bar} role="toolbar" aria-label="Decide" data-toolbar="">
      <Button command="accept" tone="main">
        Accept
      </Button>
      <Button command="reject">Reject</Button>
      <Button command="amend">Amend</Button>
      <Button command="undo">Undo</Button>
      <div className={styles.lesser}>
        <Button tone="quiet" command="note" onClick={() => onDialog('note')}>
          Note
        </Button>
        <Button tone="quiet" command="issue" onClick={() => onDialog('issue')}>
          Issue
        </Button>
        <Button tone="quiet" command="merge" onClick={() => onDialog('merge')}>
          Merge
        </Button>
        <Button tone="quiet" command="split" onClick={() => onDialog('split')}>
          Split
        </Button>
        <Button tone="quiet" command="next">
          Next
        </Button>
      </div>
    </div>
  )
}
