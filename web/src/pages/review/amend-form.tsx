import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import type { EntryDetail } from '../../fields/detail.ts'
import { FieldEditor } from '../../fields/field-editor.tsx'
import { Button } from '../../ui/button.tsx'
import { joined } from '../../ui/joined.ts'
import { Shown } from '../../ui/shown.tsx'
import styles from './review.module.css'

type Field = EntryDetail['fields'][number]
type Changes = Readonly<Record<string, unknown>>

interface AmendFormProps {
  readonly line: EntryLine
  readonly detail: EntryDetail
  readonly onDone: () => void
}

/** Every field of an entry that a person may set, one after the other with Tab; Enter saves, Escape leaves. */
export function AmendForm({ line, detail, onDone }: AmendFormProps): ReactNode {
  const [changes, setChanges] = useState<Changes>({})
  const [why, setWhy] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const whyId = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  const names = Object.keys(changes)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (names.length === 0) return
    void decide({ verb: 'amend', entry: line.id, changes: completed(changes, detail) }, [line], why.trim() || null)
    onDone()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onDone()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
  }
  return (
    <form ref={form} className={styles.amend} aria-label="Amend" onSubmit={save} onKeyDown={press}>
      {amendable(detail).map(field => (
        <AmendField key={field.name} field={field} detail={detail} changes={changes} onChange={setChanges} />
      ))}
      <div className={styles.amendField}>
        <label htmlFor={whyId}>Why (may be left empty)</label>
        <input id={whyId} type="text" value={why} onChange={event => setWhy(event.target.value)} />
      </div>
      <div className={styles.list}>
        <Button type="submit" tone="main" disabled={names.length === 0} shortcut="Enter">
          {names.length === 0 ? 'Nothing changed yet' : 'Save'}
        </Button>
        <Button onClick={onDone} shortcut="Escape">
          Leave as it was
        </Button>
      </div>
    </form>
  )
}

/** What has no form of its own comes last. */
function amendable(detail: EntryDetail): readonly Field[] {
  return [
    ...detail.fields.filter(field => field.type !== 'json'),
    ...detail.fields.filter(field => field.type === 'json'),
  ]
}

/** Whoever says who spoke has settled the guesses. */
function completed(changes: Changes, detail: EntryDetail): Record<string, unknown> {
  if (detail.line.kind !== 'statements' || !('speakers' in changes)) return { ...changes }
  return { speakerBasis: 'reviewer', speakerCandidates: [], ...changes }
}

interface AmendFieldProps {
  readonly field: Field
  readonly detail: EntryDetail
  readonly changes: Changes
  readonly onChange: (changes: Changes) => void
}

function AmendField({ field, detail, changes, onChange }: AmendFieldProps): ReactNode {
  const id = useId()
  const isChanged = field.name in changes
  const set = (value: unknown): void => {
    const { [field.name]: _, ...others } = changes
    onChange(JSON.stringify(value) === JSON.stringify(field.value) ? others : { ...others, [field.name]: value })
  }
  return (
    <div className={joined(styles.amendField, isChanged && styles.changed)}>
      <label htmlFor={id}>{field.label}</label>
      <FieldEditor
        id={id}
        describedBy={`${id}-was`}
        field={field}
        names={detail.names}
        value={isChanged ? changes[field.name] : field.value}
        onChange={set}
      />
      <p id={`${id}-was`} className={isChanged ? styles.was : 'unseen'}>
        Was: <Shown text={field.shown || 'not said'} />
      </p>
    </div>
  )
}
