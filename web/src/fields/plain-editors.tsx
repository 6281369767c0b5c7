import { type ReactNode, useState } from 'react'
import type { EditorProps } from './field-editor.tsx'
import styles from './fields.module.css'

/** Longer than this goes on several lines. */
const ONE_LINE = 60

/** Words; none at all means that no document says it. */
export function TextEditor({ id, describedBy, value, onChange }: EditorProps): ReactNode {
  const words = typeof value === 'string' ? value : ''
  const change = (typed: string): void => onChange(typed === '' && value === null ? null : typed)
  if (words.length <= ONE_LINE)
    return (
      <input
        id={id}
        aria-describedby={describedBy}
        type="text"
        value={words}
        onChange={event => change(event.target.value)}
      />
    )
  return (
    <textarea
      id={id}
      aria-describedby={describedBy}
      rows={3}
      value={words}
      onChange={event => change(event.target.value)}
    />
  )
}

/** A number; empty where no document gives one. */
export function NumberEditor({ id, describedBy, value, onChange }: EditorProps): ReactNode {
  return (
    <input
      id={id}
      aria-describedby={describedBy}
      type="number"
      step="any"
      value={typeof value === 'number' ? value : ''}
      onChange={event => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
    />
  )
}

/** What has no form of its own, as it stands in the record. What cannot be read is not taken over. */
export function JsonEditor({ id, describedBy, value, onChange }: EditorProps): ReactNode {
  const [typed, setTyped] = useState(() => JSON.stringify(value, null, 2))
  const [wrong, setWrong] = useState(false)
  const change = (words: string): void => {
    setTyped(words)
    try {
      onChange(JSON.parse(words))
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return (
    <>
      <textarea
        id={id}
        aria-describedby={describedBy}
        aria-invalid={wrong}
        className={styles.code}
        rows={Math.min(10, typed.split('\n').length)}
        spellCheck={false}
        value={typed}
        onChange={event => change(event.target.value)}
      />
      {wrong && (
        <p className={styles.wrong}>
          Not complete yet: brackets and quotation marks must match. The last complete version is what is saved.
        </p>
      )}
    </>
  )
}
