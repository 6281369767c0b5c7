import { type ReactNode, useState } from 'react'
import { PersonField } from '../ui/person-field.tsx'
import { Shown } from '../ui/shown.tsx'
import type { EditorProps } from './field-editor.tsx'
import styles from './fields.module.css'

/** One person, body or office. */
export function OneActorEditor({ id, field, names, value, onChange }: EditorProps): ReactNode {
  const name = typeof value === 'string' && value !== '' ? (names[value]?.name ?? '') : ''
  return (
    <PersonField
      id={id}
      kind={field.type === 'office' ? 'offices' : 'actors'}
      name={name}
      onChoose={choice => onChange(choice.id)}
    />
  )
}

/** Several people: each with a way to take them off, and a field to add another. */
export function ActorsEditor({ id, names, value, onChange }: EditorProps): ReactNode {
  const ids = Array.isArray(value) ? (value as readonly string[]) : []
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({})
  return (
    <div className={styles.several}>
      {ids.length > 0 && (
        <ul className={styles.people}>
          {ids.map(one => {
            const name = added[one] ?? names[one]?.name ?? one
            return (
              <li key={one}>
                <Shown text={name} />
                <button
                  type="button"
                  aria-label={`Take off ${name}`}
                  onClick={() => onChange(ids.filter(other => other !== one))}
                >
                  <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                    <path
                      d="M3.5 3.5l9 9M12.5 3.5l-9 9"
                      stroke="currentColor"
                      strokeWidth="1.8"
                      strokeLinecap="round"
                    />
                  </svg>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <PersonField
        id={id}
        without={ids}
        emptied
        onChoose={choice => {
          setAdded({ ...added, [choice.id]: choice.name })
          onChange([...ids, choice.id])
        }}
      />
    </div>
  )
}
