import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { DocumentPage } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import type { EntryDetail } from '../../fields/detail.ts'
import { FieldEditor } from '../../fields/field-editor.tsx'
import { say } from '../../notices.ts'
import type { Stretch } from '../../text/offsets.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Shown } from '../../ui/shown.tsx'
import { ADDABLE, type AddableKind, FORMS } from './add-forms.ts'
import styles from './document.module.css'

interface AddEntryProps {
  readonly document: DocumentPage['document']
  readonly text: string
  readonly stretch: Stretch
  readonly onClose: () => void
  readonly onAdded: (entry: string) => void
}

/** Words that were missed, made an entry: what they are, whose, and when. */
export function AddEntryDialog({ document, text, stretch, onClose, onAdded }: AddEntryProps): ReactNode {
  const [kind, setKind] = useState<AddableKind>('statements')
  const [fields, setFields] = useState<Readonly<Record<string, unknown>>>({})
  const client = useQueryClient()
  const form = FORMS[kind]
  const missing = form.filter(field => field.needed && !fields[field.name])
  const save = async (): Promise<void> => {
    const { documentId } = document
    const answer = await decide({ verb: 'add', kind, documentId, spans: [stretch], fields: { ...fields } })
    if (!answer) return
    onClose()
    await client.invalidateQueries({ queryKey: ['document', documentId] })
    void client.invalidateQueries({ queryKey: ['lines'] })
    const [line] = answer.lines
    say(line ? `Added: ${line.text}` : 'Added.')
    if (line) onAdded(line.id)
  }
  const change = (next: AddableKind): void => {
    setKind(next)
    setFields({})
  }
  return (
    <Dialog title="Add an entry" onClose={onClose} onSubmit={save} submit="Add" ready={missing.length === 0}>
      <blockquote className={styles.quote}>
        <Shown text={text.slice(stretch.start, stretch.end)} />
      </blockquote>
      <KindField kind={kind} onChange={change} />
      {form.map(field => (
        <AddField
          key={`${kind} ${field.name}`}
          field={field}
          value={fields[field.name] ?? null}
          onChange={value => setFields({ ...fields, [field.name]: value })}
        />
      ))}
    </Dialog>
  )
}

function KindField(props: { readonly kind: AddableKind; readonly onChange: (kind: AddableKind) => void }): ReactNode {
  return (
    <LabelledField label="What these words are">
      {ids => (
        <select {...ids} value={props.kind} onChange={event => props.onChange(event.target.value as AddableKind)}>
          {ADDABLE.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  )
}

interface AddFieldProps {
  readonly field: EntryDetail['fields'][number]
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function AddField({ field, value, onChange }: AddFieldProps): ReactNode {
  const id = useId()
  return (
    <div className={styles.addField}>
      <label htmlFor={id}>{field.label}</label>
      <FieldEditor id={id} describedBy={`${id}-what`} field={field} names={{}} value={value} onChange={onChange} />
    </div>
  )
}
