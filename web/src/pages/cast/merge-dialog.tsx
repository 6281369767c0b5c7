import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { decide, undo } from '../../decisions.ts'
import { say } from '../../notices.ts'
import { ask } from '../../queries.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/page.tsx'
import { Passage } from '../../ui/passage.tsx'
import { PersonField } from '../../ui/person-field.tsx'
import { Shown } from '../../ui/shown.tsx'
import { count, counted } from '../../words.ts'
import styles from './cast.module.css'
import { alsoWords, fullName } from './cast.tsx'
import type { PersonPage } from './tenure-words.ts'

interface MergeProps {
  readonly one: PersonPage
  /** Who may be the same; null: to be chosen. */
  readonly other: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
  /** Told who is left. */
  readonly onMerged: (id: string) => void
}

/** Two that are one: both as the documents have them, side by side, and what would be joined. */
export function MergeDialog({ one, other, onClose, onMerged }: MergeProps): ReactNode {
  const [chosen, setChosen] = useState(other)
  const [swapped, setSwapped] = useState(false)
  const found = useQuery({ ...ask.person(chosen?.id ?? ''), enabled: chosen !== null })
  const two = chosen ? found.data : undefined
  const [stays, goes] = swapped && two ? [two, one] : [one, two]
  const save = (): void => {
    if (!goes) return
    onClose()
    void merge(stays, goes, onMerged)
  }
  return (
    <Dialog
      title={`Who is the same as ${one.person.name}?`}
      onClose={onClose}
      onSubmit={save}
      submit="Merge"
      ready={two !== undefined}
      wide
    >
      <LabelledField label="The same as">
        {ids => (
          <PersonField
            {...ids}
            name={chosen?.name ?? ''}
            without={[one.person.line.id]}
            onChoose={setChosen}
            autoFocus={other === null}
          />
        )}
      </LabelledField>
      <div className={styles.two}>
        <Side shown={one} />
        {two && <Side shown={two} />}
        {chosen && !two && !found.error && <Loading what={chosen.name} />}
      </div>
      {two && <Together one={one} two={two} swapped={swapped} onSwap={setSwapped} />}
    </Dialog>
  )
}

interface TogetherProps {
  readonly one: PersonPage
  readonly two: PersonPage
  readonly swapped: boolean
  readonly onSwap: (swapped: boolean) => void
}

/** What would be joined, and under which name. */
function Together({ one, two, swapped, onSwap }: TogetherProps): ReactNode {
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={swapped} onChange={() => onSwap(!swapped)} />
        <span>
          Keep the name <Shown text={two.person.name} />
        </span>
      </label>
      <p>
        Together: {joinedWords(one, two)}. All of it will be of <Shown text={(swapped ? two : one).person.name} />. It
        can be undone.
      </p>
    </>
  )
}

function Side({ shown: { person, documents, descriptions } }: { readonly shown: PersonPage }): ReactNode {
  const { line } = person
  return (
    <section className={styles.side}>
      <h3>
        <Shown text={fullName(person)} />
      </h3>
      <p className={styles.soft}>
        <Shown text={[person.kind, ...person.offices, alsoWords(person)].filter(part => part !== '').join('; ')} />
      </p>
      <p className={styles.soft}>
        {counted(person.mentions, 'mention', 'mentions')} in {counted(documents.length, 'document', 'documents')};{' '}
        {counted(person.statements, 'statement', 'statements')} by, {count(person.about)} about
      </p>
      <Passage quote={line.quote} place={line.place} source={line.source} />
      {descriptions.slice(0, 2).map(({ text, quoted }) => (
        <Passage key={text} {...quoted} />
      ))}
      <ul>
        {documents.slice(0, 6).map(document => (
          <li key={document.documentId}>
            <Shown text={document.title} />, {count(document.mentions)}
          </li>
        ))}
        {documents.length > 6 && <li>and {count(documents.length - 6)} more documents</li>}
      </ul>
    </section>
  )
}

function joinedWords(one: PersonPage, two: PersonPage): string {
  const documents = new Set([...one.documents, ...two.documents].map(document => document.documentId)).size
  return [
    counted(one.person.mentions + two.person.mentions, 'mention', 'mentions'),
    counted(documents, 'document', 'documents'),
    `${counted(one.statementsBy + two.statementsBy, 'statement', 'statements')} by them`,
    `${count(one.statementsAbout + two.statementsAbout)} about them`,
  ].join(', ')
}

async function merge(stays: PersonPage, goes: PersonPage, onMerged: (id: string) => void): Promise<void> {
  const answer = await decide({ verb: 'merge', entry: stays.person.line.id, others: [goes.person.line.id] }, [
    stays.person.line,
    goes.person.line,
  ])
  const [decision] = answer?.decisions ?? []
  if (!decision) return
  onMerged(stays.person.line.id)
  say(`Merged: ${goes.person.name} is ${stays.person.name}.`, { label: 'Undo', run: () => void undo(decision) })
}
