import type { ReactNode } from 'react'
import { ActorsEditor, OneActorEditor } from './actor-editors.tsx'
import type { EntryDetail } from './detail.ts'
import { JsonEditor, NumberEditor, TextEditor } from './plain-editors.tsx'
import { SpansEditor } from './spans-editor.tsx'
import { WhenEditor } from './when-editor.tsx'

/** What every editor of a field is given. */
export interface EditorProps {
  readonly id: string
  readonly describedBy: string
  readonly field: EntryDetail['fields'][number]
  readonly names: EntryDetail['names']
  /** As it stands now, as the contract has it. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The way a field is set, by what it holds. */
export function FieldEditor(props: EditorProps): ReactNode {
  const { id, describedBy, field, value, onChange } = props
  switch (field.type) {
    case 'text':
      return <TextEditor {...props} />
    case 'number':
      return <NumberEditor {...props} />
    case 'json':
      return <JsonEditor {...props} />
    case 'when':
      return <WhenEditor {...props} />
    case 'actor':
    case 'office':
      return <OneActorEditor {...props} />
    case 'actors':
      return <ActorsEditor {...props} />
    case 'spans':
      return <SpansEditor {...props} />
    case 'flag':
      return (
        <input
          id={id}
          aria-describedby={describedBy}
          type="checkbox"
          checked={value === true}
          onChange={event => onChange(event.target.checked)}
        />
      )
    case 'choice':
      return (
        <select
          id={id}
          aria-describedby={describedBy}
          value={String(value ?? '')}
          onChange={event => onChange(event.target.value === '' ? null : event.target.value)}
        >
          {!field.choices.some(choice => choice.value === String(value ?? '')) && (
            <option value={String(value ?? '')}>{field.shown || 'not said'}</option>
          )}
          {field.choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )
  }
}
