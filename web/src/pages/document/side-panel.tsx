import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DocumentPage, EntryLine } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { decide } from '../../decisions.ts'
import { useActions } from '../../keys/keyboard.ts'
import { ask } from '../../queries.ts'
import type { Mark } from '../../text/highlights.ts'
import { Button } from '../../ui/button.tsx'
import { EntryCard } from '../../ui/entry-card.tsx'
import { GoTo } from '../../ui/go.tsx'
import { Shown } from '../../ui/shown.tsx'
import { count, percent, whenWords } from '../../words.ts'
import styles from './document.module.css'
import { Legend } from './legend.tsx'
import { SourceNoteText } from './margin-notes.tsx'

interface SidePanelProps {
  readonly shown: DocumentPage
  readonly chosen: string | null
  readonly off: ReadonlySet<Mark>
  readonly onOff: (off: ReadonlySet<Mark>) => void
  readonly onStep: (by: 1 | -1) => void
  readonly stations: number
}

/** Beside the text: the entry that is looked at, what the marks mean, and what is known of the document. */
export function SidePanel({ shown, chosen, off, onOff, onStep, stations }: SidePanelProps): ReactNode {
  const whole = shown.notes.filter(note => note.places.length === 0)
  return (
    <aside className={styles.side} aria-label="About this document">
      <section>
        <div className={styles.steps}>
          <Button command="previous-quoted" onClick={() => onStep(-1)}>
            Before
          </Button>
          <Button command="next-quoted" onClick={() => onStep(1)}>
            Next
          </Button>
          <span className={styles.hint}>{count(stations)} marked</span>
        </div>
      </section>
      {chosen && <ChosenEntry id={chosen} />}
      <Legend quoted={shown.highlights} off={off} onChange={onOff} />
      {whole.length > 0 && (
        <section>
          <h2>Notes on this document</h2>
          {whole.map(note => (
            <SourceNoteText key={note.id} note={note} />
          ))}
        </section>
      )}
      <Copies shown={shown} />
      <Facts shown={shown} />
    </aside>
  )
}

function ChosenEntry({ id }: { readonly id: string }): ReactNode {
  const line = useQuery({ ...ask.entry(id), placeholderData: before => before }).data?.line
  return (
    <section aria-live="polite" aria-label="The entry that is looked at">
      {line ? <ChosenLine line={line} /> : <p className={styles.hint}>Loading the entry …</p>}
    </section>
  )
}

function ChosenLine({ line }: { readonly line: EntryLine }): ReactNode {
  const accept = (): void => void decide({ verb: 'accept', entries: [line.id] }, [line])
  const reject = (): void => void decide({ verb: 'reject', entries: [line.id] }, [line])
  useActions({ accept, reject })
  return (
    <EntryCard line={line}>
      <div className={styles.steps}>
        <Button command="accept" onClick={accept}>
          Accept
        </Button>
        <Button command="reject" onClick={reject}>
          Reject
        </Button>
      </div>
    </EntryCard>
  )
}

function Copies({ shown }: { readonly shown: DocumentPage }): ReactNode {
  if (shown.copies.length === 0) return null
  return (
    <section>
      <h2>Same words elsewhere</h2>
      <ul>
        {shown.copies.map(copy => (
          <li key={`${copy.documentId} ${copy.relation}`} className={styles.note}>
            <span>
              <Shown text={copy.title} />, {copy.relation}, {percent(copy.share)} of the words
            </span>
            <GoTo to={page('/documents/{id}/comparison', { id: shown.document.documentId }, { with: copy.documentId })}>
              Compare word by word
            </GoTo>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a page says of itself, beyond what is shown of every document. */
const METADATA: Readonly<Record<string, string>> = {
  address: 'Web address',
  section: 'Section',
  to: 'To',
  from: 'From',
  subject: 'Subject',
}

function Facts({ shown: { document, metadata } }: { readonly shown: DocumentPage }): ReactNode {
  const facts: readonly (readonly [string, string])[] = [
    ['File', [document.path, ...document.otherPaths].join(', ')],
    ['Outlet', document.outlet ?? 'not given'],
    ['By', document.authors.join(', ') || 'not given'],
    ['Published', document.publishedOn ? whenWords(document.publishedOn) : 'not given'],
    ['Updated', document.updatedOn ? whenWords(document.updatedOn) : 'not given'],
    ['Words', count(document.words)],
    ['Reviewed', `${count(document.reviewed)} of ${count(document.entries)} entries`],
  ]
  return (
    <section>
      <h2>What is known of it</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        {metadata.flatMap(one =>
          METADATA[one.field]
            ? [<Fact key={`${one.field} ${one.value}`} name={METADATA[one.field]!} value={one.value} />]
            : [],
        )}
      </dl>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Shown text={value} />
      </dd>
    </>
  )
}
