import { type ReactNode, useState } from 'react'
import { whenWords } from '../words.ts'
import type { EditorProps } from './field-editor.tsx'
import styles from './fields.module.css'

interface WhenValue {
  readonly value: string | null
  readonly text: string
  readonly anchor: string
  readonly relativeTo: unknown
}

/** ‘2022’, ‘2022-09’, ‘2022-09-12’ and two of them with a stroke between match; ‘12/9/22’ does not. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/u

/** A time, as precisely as it is known and no more, with how the program will read it. */
export function WhenEditor({ id, describedBy, value, onChange }: EditorProps): ReactNode {
  const now = value as WhenValue | null
  const [typed, setTyped] = useState(now?.value ?? '')
  const holds = typed === '' || DATE.test(typed)
  const change = (words: string): void => {
    const trimmed = words.trim()
    setTyped(words)
    if (trimmed === '') onChange(now && now.text !== '' && now.anchor !== 'none' ? { ...now, value: null } : null)
    else if (DATE.test(trimmed))
      onChange({ anchor: 'none', relativeTo: null, ...now, value: trimmed, text: now?.text || trimmed })
  }
  return (
    <>
      <input
        id={id}
        aria-describedby={`${describedBy} ${id}-read`}
        aria-invalid={!holds}
        type="text"
        inputMode="numeric"
        placeholder="2022-09-12"
        value={typed}
        onChange={event => change(event.target.value)}
      />
      <p id={`${id}-read`} className={holds ? styles.read : styles.wrong}>
        {holds
          ? `Read as: ${typed === '' ? 'no date' : whenWords(typed.trim())}`
          : 'Write the year first: 2022, 2022-09, 2022-09-12, or 2022-09/2022-11 for a stretch.'}
      </p>
    </>
  )
}
