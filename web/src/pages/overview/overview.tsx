import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OverviewPage } from '../../../../src/server/contract.ts'
import { page } from '../../address.ts'
import { ask } from '../../queries.ts'
import { GoTo } from '../../ui/go.tsx'
import { Answered, Failed, NothingRead, Page, Section } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { count, counted } from '../../words.ts'
import { Found } from './found.tsx'
import styles from './overview.module.css'

/** What was read, what was found, how much of it is reviewed, and what needs a look first. */
export default function Overview(): ReactNode {
  const overview = useQuery(ask.overview())
  if (overview.error)
    return (
      <Page title="Overview">
        <Failed error={overview.error} again={() => overview.refetch()} />
      </Page>
    )
  return (
    <Answered query={overview} what="the overview">
      {shown => (
        <Page title={shown.title || 'Overview'} lead={<Lead shown={shown} />}>
          {shown.documents === 0 ? <NothingRead /> : <Body shown={shown} />}
        </Page>
      )}
    </Answered>
  )
}

function Lead({ shown }: { readonly shown: OverviewPage }): ReactNode {
  const found = shown.found.reduce((sum, kind) => sum + kind.total, 0)
  return (
    <>
      {counted(shown.documents, 'document', 'documents')} of {count(shown.words)} words
      {shown.unread.length > 0 && `, and ${counted(shown.unread.length, 'file', 'files')} that could not be read`}.{' '}
      {counted(found, 'entry', 'entries')} found.
    </>
  )
}

function Body({ shown }: { readonly shown: OverviewPage }): ReactNode {
  const attention = shown.attention.filter(one => one.count > 0)
  return (
    <div className={styles.columns}>
      <div>
        <Section title="What needs a look first">
          {attention.length === 0 && (
            <p className={styles.soft}>Nothing stands out. The queue can be gone through in any order.</p>
          )}
          <ol className={styles.attention}>
            {attention.map(one => (
              <li key={one.name}>
                <GoTo to={page('/review', {}, one.query)} className={styles.attend}>
                  <span className={styles.number}>{count(one.count)}</span>
                  <span>
                    <b>{one.title}</b>
                    <span className={styles.soft}>{one.why}</span>
                  </span>
                </GoTo>
              </li>
            ))}
          </ol>
        </Section>
        <SeriousNotes shown={shown} />
        <Unread shown={shown} />
      </div>
      <div>
        <Found found={shown.found} />
        <Changes shown={shown} />
        <Section title="Made with">
          <p className={styles.soft}>
            {shown.program}, {shown.engine}
            {shown.packs.length > 0 && `, what is known of: ${shown.packs.join(', ')}`}
          </p>
        </Section>
      </div>
    </div>
  )
}

function SeriousNotes({ shown }: { readonly shown: OverviewPage }): ReactNode {
  if (shown.seriousNotes.length === 0) return null
  return (
    <Section title="Serious notes on documents">
      <ul className={styles.notes}>
        {shown.seriousNotes.map((note, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no id here and never move.
          <li key={i}>
            {note.documentId ? (
              <GoTo to={page('/documents/{id}', { id: note.documentId })}>
                <Shown text={note.title} />
              </GoTo>
            ) : (
              <Shown text={note.title} />
            )}
            <p>
              <Shown text={note.message} />
            </p>
            {note.hint && <p className={styles.soft}>{note.hint}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Unread({ shown }: { readonly shown: OverviewPage }): ReactNode {
  if (shown.unread.length === 0) return null
  return (
    <Section title="Files that could not be read">
      <ul className={styles.notes}>
        {shown.unread.map(file => (
          <li key={file.path}>
            <Shown text={file.path} />
            <p>
              <Shown text={file.message} />
            </p>
            <p className={styles.soft}>{file.hint}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const SIDES = [
  ['added', 'added'],
  ['changed', 'changed'],
  ['gone', 'no longer there'],
] as const

function Changes({ shown }: { readonly shown: OverviewPage }): ReactNode {
  const { changes } = shown
  if (!changes) return null
  const lines = SIDES.flatMap(([side, words]) =>
    shown.found
      .filter(kind => (changes[side][kind.kind] ?? 0) > 0)
      .map(kind => ({
        key: `${side} ${kind.kind}`,
        words: `${kind.title}: ${count(changes[side][kind.kind] ?? 0)} ${words}`,
      })),
  )
  if (lines.length === 0) return null
  return (
    <Section title="Since the last reading of the documents">
      <ul>
        {lines.map(line => (
          <li key={line.key}>{line.words}</li>
        ))}
      </ul>
    </Section>
  )
}
