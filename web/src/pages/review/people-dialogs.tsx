import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import type { Chosen, EntryDetail } from '../../fields/detail.ts'
import { ask } from '../../queries.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { PersonField } from '../../ui/person-field.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted } from '../../words.ts'
import styles from './review.module.css'

interface PeopleDialogProps {
  readonly line: EntryLine
  readonly detail: EntryDetail | undefined
  readonly onClose: () => void
}

/** The person that an entry is, or the first that it is of. */
function firstPerson(line: EntryLine, detail: EntryDetail | undefined): Chosen | null {
  const id = line.kind === 'actors' ? line.id : line.people[0]
  const name = id === undefined ? undefined : (detail?.names[id]?.name ?? (id === line.id ? line.text : undefined))
  return id !== undefined && name !== undefined ? { id, name } : null
}

/** Two that are one. It can be taken back like any decision, and then both are there again with all that was theirs. */
export function MergeDialog({ line, detail, onClose }: PeopleDialogProps): ReactNode {
  const [stays, setStays] = useState<Chosen | null>(() => firstPerson(line, detail))
  const [other, setOther] = useState<Chosen | null>(null)
  const save = (): void => {
    onClose()
    if (stays && other) void decide({ verb: 'merge', entry: stays.id, others: [other.id] })
  }
  return (
    <Dialog
      title="Merge two people"
      onClose={onClose}
      onSubmit={save}
      submit="Merge"
      ready={stays !== null && other !== null && stays.id !== other.id}
    >
      <p>Everything that is said of the second will be said of the first. Undo takes it back whole.</p>
      <LabelledField label="Keep">
        {ids => <PersonField {...ids} name={stays?.name ?? ''} onChoose={setStays} />}
      </LabelledField>
      <LabelledField label="Is the same as">
        {ids => (
          <PersonField {...ids} without={stays ? [stays.id] : []} onChoose={setOther} autoFocus={stays !== null} />
        )}
      </LabelledField>
    </Dialog>
  )
}

/** One that is two: what some documents say of them goes to somebody else. */
export function SplitDialog({ line, detail, onClose }: PeopleDialogProps): ReactNode {
  const [who, setWho] = useState<Chosen | null>(() => firstPerson(line, detail))
  const [documents, setDocuments] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState('')
  const found = useDocumentsOf(who?.id ?? null)
  const save = (): void => {
    onClose()
    if (who) void decide({ verb: 'split', entry: who.id, documents: [...documents], name: name.trim() || null })
  }
  const toggle = (id: string): void =>
    setDocuments(now => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const ready = who !== null && documents.size > 0 && documents.size < found.length
  return (
    <Dialog title="Split a person" onClose={onClose} onSubmit={save} submit="Split" ready={ready}>
      <LabelledField label="Who is really two">
        {ids => (
          <PersonField
            {...ids}
            name={who?.name ?? ''}
            autoFocus={who === null}
            onChoose={choice => {
              setWho(choice)
              setDocuments(new Set())
            }}
          />
        )}
      </LabelledField>
      {who && <DocumentChoices found={found} chosen={documents} onToggle={toggle} />}
      <LabelledField label="Name of the other one" hint="Left empty, each document keeps the name that it uses.">
        {ids => <input {...ids} type="text" value={name} onChange={event => setName(event.target.value)} />}
      </LabelledField>
    </Dialog>
  )
}

interface DocumentChoicesProps {
  readonly found: readonly NamedIn[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

function DocumentChoices({ found, chosen, onToggle }: DocumentChoicesProps): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend>In which documents is it somebody else?</legend>
      {found.map(document => (
        <label key={document.id} className="check">
          <input type="checkbox" checked={chosen.has(document.id)} onChange={() => onToggle(document.id)} />
          <span>
            <Shown text={document.title} />, {counted(document.mentions, 'mention', 'mentions')}
          </span>
        </label>
      ))}
      {found.length < 2 && <p className={styles.soft}>There is only one document that names them: nothing to split.</p>}
    </fieldset>
  )
}

interface NamedIn {
  readonly id: string
  readonly title: string
  readonly mentions: number
}

/** The documents that mention somebody. */
function useDocumentsOf(actor: string | null): readonly NamedIn[] {
  const detail = useQuery({ ...ask.entry(actor ?? ''), enabled: actor !== null })
  const documents = useQuery(ask.documents())
  const mentions = (detail.data?.entry.mentions ?? []) as readonly { readonly documentId: string }[]
  const counts = new Map<string, number>()
  for (const { documentId } of mentions) counts.set(documentId, (counts.get(documentId) ?? 0) + 1)
  return [...counts].map(([id, number]) => {
    const row = documents.data?.documents.find(document => document.documentId === id)
    return { id, title: row?.title ?? row?.path ?? id, mentions: number }
  })
}
