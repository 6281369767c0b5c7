import type { ReactNode } from 'react'
import { page } from '../../address.ts'
import { undo } from '../../decisions.ts'
import type { EntryDetail } from '../../fields/detail.ts'
import { Button } from '../../ui/button.tsx'
import { EntryWords } from '../../ui/entry-words.tsx'
import { GoTo } from '../../ui/go.tsx'
import { Shown } from '../../ui/shown.tsx'
import { instantWords, sourceWords, whenWords } from '../../words.ts'
import styles from './review.module.css'

/** What an entry is made of: its fields, the places it quotes, where it comes from, what people said of it. */
export function EntryFacts({ detail }: { readonly detail: EntryDetail }): ReactNode {
  return (
    <>
      <Fields detail={detail} />
      <Passages detail={detail} />
      <Part title="Issues" items={detail.issues}>
        {issue => (
          <li key={issue.id}>
            {issue.number} <Shown text={issue.text} />
          </li>
        )}
      </Part>
      <Part title="Notes" items={detail.notes}>
        {note => (
          <li key={note.id}>
            <Shown text={note.text} />
            <p className={styles.soft}>
              {note.by}, {instantWords(note.at)}
            </p>
          </li>
        )}
      </Part>
      <Decisions detail={detail} />
      <Part title="What rests on it" items={detail.affects}>
        {line => (
          <li key={line.id}>
            <GoTo to={page('/entries/{id}', { id: line.id })}>
              <EntryWords line={line} />
            </GoTo>
          </li>
        )}
      </Part>
      <Part title="Where it comes from" items={detail.provenance}>
        {one => (
          <li key={`${one.by} ${one.id}`} className={styles.soft}>
            {ORIGINS[one.by] ?? one.by}: <Shown text={one.id} />
            {one.version && `, version ${one.version}`}
          </li>
        )}
      </Part>
    </>
  )
}

const ORIGINS: Readonly<Record<string, string>> = {
  rule: 'A rule of the program',
  model: 'The trained reader',
  pack: 'What is known of the place',
  reviewer: 'A person',
}

interface PartProps<T> {
  readonly title: string
  readonly items: readonly T[]
  readonly children: (item: T) => ReactNode
}

function Part<T>({ title, items, children }: PartProps<T>): ReactNode {
  if (items.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.list}>{items.map(children)}</ul>
    </section>
  )
}

/** What no document says is left out here; it is among the fields that can be amended. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** A time as on every other page. */
function whenShown(field: EntryDetail['fields'][number]): string {
  const when = field.value as { readonly value?: string | null } | null
  return when?.value ? whenWords(when.value) : field.shown
}

/** Characters of a passage shown on each side of the quoted words. */
const AROUND = 90

function before(words: string): string {
  return words.length > AROUND ? `… ${words.slice(words.indexOf(' ', words.length - AROUND) + 1)}` : words
}

function after(words: string): string {
  return words.length > AROUND ? `${words.slice(0, words.lastIndexOf(' ', AROUND))} …` : words
}

function Fields({ detail }: { readonly detail: EntryDetail }): ReactNode {
  const shown = detail.fields.filter(
    field => !isEmpty(field.value) && field.shown !== '' && field.type !== 'json' && field.type !== 'spans',
  )
  return (
    <dl className={styles.fields}>
      {shown.map(field => (
        <div key={field.name} style={{ display: 'contents' }}>
          <dt>{field.label}</dt>
          <dd>
            <Shown text={field.type === 'when' ? whenShown(field) : field.shown} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Passages({ detail }: { readonly detail: EntryDetail }): ReactNode {
  return (
    <Part title={detail.passages.length === 1 ? 'The words' : 'The words, where they stand'} items={detail.passages}>
      {passage => (
        <li key={`${passage.documentId} ${passage.start}`}>
          <blockquote className={styles.passage}>
            <span className={styles.around}>
              <Shown text={before(passage.before)} />
            </span>
            <mark>
              <Shown text={passage.quote} />
            </mark>
            <span className={styles.around}>
              <Shown text={after(passage.after)} />
            </span>
          </blockquote>
          <GoTo
            className={styles.soft}
            to={page('/documents/{id}', { id: passage.documentId }, { at: `${passage.start}-${passage.end}` })}
          >
            <Shown text={passage.source ? sourceWords(passage.source) : 'To the passage'} />
          </GoTo>
        </li>
      )}
    </Part>
  )
}

function Decisions({ detail }: { readonly detail: EntryDetail }): ReactNode {
  return (
    <Part title="Decisions" items={detail.decisions}>
      {decision => (
        <li key={decision.id}>
          <Shown text={decision.text} />
          {decision.why && (
            <p>
              Why: <Shown text={decision.why} />
            </p>
          )}
          <p className={styles.soft}>
            {decision.by}, {instantWords(decision.at)}
            {!decision.holds && ', taken back'}
          </p>
          {decision.holds && decision.verb !== 'undo' && (
            <Button tone="quiet" onClick={() => void undo(decision.id)}>
              Take back
            </Button>
          )}
        </li>
      )}
    </Part>
  )
}
