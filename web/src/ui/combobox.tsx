import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import styles from './combobox.module.css'
import { joined } from './joined.ts'
import { Shown } from './shown.tsx'

/** Something to choose: its words, and what tells two of one name apart. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly detail: string
}

interface ComboboxProps {
  readonly id: string
  readonly label?: string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** What fits the words typed; null while it is being looked for. */
  readonly choices: readonly Choice[] | null
  readonly onChoose: (choice: Choice) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** A field that proposes while one types, by the pattern of the ARIA guide: arrows, Enter, Escape. */
export function Combobox(props: ComboboxProps): ReactNode {
  const { id, typed, choices } = props
  const list = useId()
  const { open, shown, at, choose, press, type, close } = useProposals(props)
  return (
    <div className={styles.box}>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${list}-${at}` : undefined}
        value={typed}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: only where a person asked for this very field.
        autoFocus={props.autoFocus}
        onChange={event => type(event.target.value)}
        onBlur={close}
        onKeyDown={press}
      />
      <Choices list={list} choices={shown && choices ? choices : []} at={at} choose={choose} />
      {open && choices?.length === 0 && typed.trim() !== '' && (
        <p className={styles.none}>Nobody of that name is in the record.</p>
      )}
    </div>
  )
}

/** Which proposal the arrows are at, and what keys do. */
function useProposals(props: ComboboxProps) {
  const { choices } = props
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const shown = open && choices !== null && choices.length > 0
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return
    setOpen(false)
    props.onChoose(choice)
  }
  // Enter pressed before the proposals for the last letter are there takes the first of those, never one for fewer letters.
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting || choices === null) return
    setWaiting(false)
    choose(choices[0])
  })
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && choices) {
      event.preventDefault()
      setAt(shown ? (at + step + choices.length) % choices.length : 0)
      setOpen(true)
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault()
      choose(choices[at])
    } else if (event.key === 'Enter' && open && choices === null) {
      event.preventDefault()
      setWaiting(true)
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  const type = (typed: string): void => {
    props.onType(typed)
    setWaiting(false)
    setAt(0)
    setOpen(true)
  }
  return { open, shown, at, choose, press, type, close: () => setOpen(false) }
}

interface ChoicesProps {
  readonly list: string
  readonly choices: readonly Choice[]
  readonly at: number
  readonly choose: (choice: Choice) => void
}

function Choices({ list, choices, at, choose }: ChoicesProps): ReactNode {
  return (
    <div id={list} role="listbox" aria-label="Proposals" className={styles.list} hidden={choices.length === 0}>
      {choices.map((choice, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
        <div
          key={choice.id}
          id={`${list}-${i}`}
          role="option"
          aria-selected={i === at}
          className={joined(styles.option, i === at && styles.active)}
          onMouseDown={event => event.preventDefault()}
          onClick={() => choose(choice)}
        >
          <span>
            <Shown text={choice.name} />
          </span>
          <span className={styles.detail}>
            <Shown text={choice.detail} />
          </span>
        </div>
      ))}
    </div>
  )
}
