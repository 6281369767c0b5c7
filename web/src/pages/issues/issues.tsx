import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { EntryLine, IssuesPage } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { decide, redo, undo } from '../../decisions.ts'
import { useActions } from '../../keys/keyboard.ts'
import { ask } from '../../queries.ts'
import { useMayDecide } from '../../rows.ts'
import { Button } from '../../ui/button.tsx'
import { EntryWords, When } from '../../ui/entry-words.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { StatusMark } from '../../ui/marks.tsx'
import { Answered, Empty, Page, Section } from '../../ui/page.tsx'
import { PassageLink } from '../../ui/passage-link.tsx'
import { Shown } from '../../ui/shown.tsx'
import { sayDone } from '../../ui/undoable.ts'
import { counted, instantWords } from '../../words.ts'
import { HangDialog } from './hang-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { IssueForm } from './issue-form.tsx'
import styles from './issues.module.css'

type Issue = IssuesPage['issues'][number]
type Asked =
  | { readonly what: 'issue'; readonly issue: Issue | null; readonly parent: string | null }
  | { readonly what: 'hang'; readonly issue: Issue }
  | { readonly what: 'import'; readonly as: 'decisions' | 'chronology' }

/** The list of issues of the matter, with the entries that bear on each; and what people noted. */
export default function Issues(): ReactNode {
  const found = useQuery(ask.issues())
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = (): void => setAsked(null)
  const issues = found.data?.issues ?? []
  const mayDecide = useMayDecide()
  useActions(mayDecide ? { undo: () => void undo(), redo: () => void redo() } : {})
  return (
    <Page
      title="Issues"
      lead="What the matter turns on, as people put it, with the entries that bear on each."
      actions={
        mayDecide && (
          <>
            <Button tone="main" onClick={() => setAsked({ what: 'issue', issue: null, parent: null })}>
              New issue
            </Button>
            <Button onClick={() => setAsked({ what: 'import', as: 'chronology' })}>Bring in a chronology</Button>
            <Button onClick={() => setAsked({ what: 'import', as: 'decisions' })}>Bring back a workbook</Button>
            <ExportButton query={{}} sections={['issues']} />
          </>
        )
      }
    >
      <Answered query={found} what="the issues">
        {shown => (
          <>
            {shown.issues.length === 0 ? (
              <Empty title="No issue is on the list yet.">
                <p>
                  Begin with a question that the matter turns on: ‘Was the letter answered?’ Then put entries under it,
                  here or with I in the review.
                </p>
              </Empty>
            ) : (
              <IssueTree issues={shown.issues} parent={null} ask={setAsked} />
            )}
            <Notes notes={shown.notes} />
          </>
        )}
      </Answered>
      {asked?.what === 'issue' && (
        <IssueForm issue={asked.issue} parent={asked.parent} issues={issues} onClose={close} />
      )}
      {asked?.what === 'hang' && <HangDialog issue={asked.issue} onClose={close} />}
      {asked?.what === 'import' && <ImportDialog as={asked.as} onClose={close} />}
    </Page>
  )
}

interface TreeProps {
  readonly issues: readonly Issue[]
  readonly parent: string | null
  readonly ask: (asked: Asked) => void
}

function IssueTree({ issues, parent, ask: askFor }: TreeProps): ReactNode {
  const own = issues.filter(issue => issue.parent === parent)
  if (own.length === 0) return null
  return (
    <ol className={styles.issues}>
      {own.map(issue => (
        <li key={issue.id} id={issue.id} className={styles.issue}>
          <IssueHead issue={issue} ask={askFor} />
          <HungEntries issue={issue} />
          <IssueTree issues={issues} parent={issue.id} ask={askFor} />
        </li>
      ))}
    </ol>
  )
}

interface HeadProps {
  readonly issue: Issue
  readonly ask: (asked: Asked) => void
}

function IssueHead({ issue, ask: askFor }: HeadProps): ReactNode {
  return (
    <header className={styles.head}>
      <h2>
        <span className={styles.number}>{issue.number}</span> <Shown text={issue.text} />
      </h2>
      {useMayDecide() && <IssueButtons issue={issue} ask={askFor} />}
    </header>
  )
}

function IssueButtons({ issue, ask: askFor }: HeadProps): ReactNode {
  const takeOff = async (): Promise<void> => {
    const { id, number, parent } = issue
    const answer = await decide({ verb: 'issue', issue: id, number, text: null, parent })
    sayDone(answer, `Issue ${number} is off the list.`)
  }
  return (
    <span className={styles.buttons}>
      <Button
        tone="quiet"
        onClick={() => askFor({ what: 'hang', issue })}
        aria-label={`Put an entry here, under ${issue.number}`}
      >
        Put an entry here
      </Button>
      <Button
        tone="quiet"
        onClick={() => askFor({ what: 'issue', issue: null, parent: issue.id })}
        aria-label={`Issue below ${issue.number}`}
      >
        Issue below
      </Button>
      <Button
        tone="quiet"
        onClick={() => askFor({ what: 'issue', issue, parent: issue.parent })}
        aria-label={`Change issue ${issue.number}`}
      >
        Change
      </Button>
      <Button tone="quiet" onClick={() => void takeOff()} aria-label={`Take off issue ${issue.number}`}>
        Take off
      </Button>
    </span>
  )
}

function HungEntries({ issue }: { readonly issue: Issue }): ReactNode {
  const mayDecide = useMayDecide()
  const takeOut = async (line: EntryLine): Promise<void> => {
    const answer = await decide({ verb: 'unhang', issue: issue.id, entries: [line.id] })
    sayDone(answer, `Taken out of issue ${issue.number}: ${line.text}`)
  }
  if (issue.entries.length === 0) return <p className={styles.soft}>Nothing is put under it yet.</p>
  return (
    <ul className={styles.entries}>
      {issue.entries.map(line => (
        <li key={line.id} className={styles.entry}>
          <StatusMark status={line.status} />
          <span>
            <EntryLink line={line} />
          </span>
          {mayDecide && (
            <Button
              tone="quiet"
              aria-label={`Take out of issue ${issue.number}: ${line.text.slice(0, 60)}`}
              onClick={() => void takeOut(line)}
            >
              Take out
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function EntryLink({ line }: { readonly line: EntryLine }): ReactNode {
  return (
    <>
      <GoTo to={page('/entries/{id}', { id: line.id })}>
        <EntryWords line={line} />
      </GoTo>{' '}
      <span className={styles.source}>
        <When value={line.when} /> · <PassageLink place={line.place} source={line.source} />
      </span>
    </>
  )
}

function Notes({ notes }: { readonly notes: IssuesPage['notes'] }): ReactNode {
  return (
    <Section title="Notes" aside={notes.length > 0 && counted(notes.length, 'note', 'notes')}>
      {notes.length === 0 && (
        <p className={styles.soft}>Nobody has noted anything yet. N in the review writes a note on an entry.</p>
      )}
      <ul className={styles.entries}>
        {notes.map(note => (
          <li key={note.id} className={styles.note}>
            <p>
              <Shown text={note.text} />
            </p>
            <p className={styles.soft}>
              <Shown text={note.by} />, {instantWords(note.at)}
              {note.entry && (
                <>
                  {' '}
                  on: <EntryLink line={note.entry} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
