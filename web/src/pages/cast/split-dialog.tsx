import { type ReactNode, useState } from 'react'
import { decide, undo } from '../../decisions.ts'
import { say } from '../../notices.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted } from '../../words.ts'
import styles from './cast.module.css'
import type { PersonPage } from './tenure-words.ts'

interface SplitProps {
  readonly shown: PersonPage
  readonly onClose: () => void
}

/** One that is two: what some documents say of them goes to somebody else. */
export function SplitDialog({ shown, onClose }: SplitProps): ReactNode {
  const { person, documents } = shown
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState('')
  const toggle = (id: string): void =>
    setChosen(now => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const save = (): void => {
    onClose()
    void split(shown, [...chosen], name.trim() || null)
  }
  return (
    <Dialog
      title={`Is ${person.name} really two?`}
      onClose={onClose}
      onSubmit={save}
      submit="Split"
      ready={chosen.size > 0 && chosen.size < documents.length}
    >
      {documents.length < 2 && <p>Only one document names them: there is nothing to split.</p>}
      <fieldset className={styles.choices}>
        <legend>In which documents is it somebody else?</legend>
        {documents.map(document => (
          <label key={document.documentId} className="check">
            <input
              type="checkbox"
              checked={chosen.has(document.documentId)}
              onChange={() => toggle(document.documentId)}
            />
            <span>
              <Shown text={document.title} />, {counted(document.mentions, 'mention', 'mentions')}
            </span>
          </label>
        ))}
      </fieldset>
      <LabelledField label="Name of the other one" hint="Left empty, each document keeps the name that it uses.">
        {ids => <input {...ids} type="text" value={name} onChange={event => setName(event.target.value)} />}
      </LabelledField>
    </Dialog>
  )
}

async function split({ person }: PersonPage, documents: readonly string[], name: string | null): Promise<void> {
  const answer = await decide({ verb: 'split', entry: person.line.id, documents: [...documents], name }, [person.line])
  const [decision] = answer?.decisions ?? []
  if (!decision) return
  const whose = counted(documents.length, 'document', 'documents')
  say(`Split: ${person.name} of ${whose} is now somebody else.`, { label: 'Undo', run: () => void undo(decision) })
}
