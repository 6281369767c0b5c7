import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { ask } from '../queries.ts'
import { type Choice, Combobox } from './combobox.tsx'

interface PersonFieldProps {
  readonly id: string
  readonly kind?: 'actors' | 'offices'
  readonly label?: string
  /** The name that stands there first. */
  readonly name?: string
  readonly onChoose: (choice: Choice) => void
  /** Not to be proposed. */
  readonly without?: readonly string[]
  readonly autoFocus?: boolean
  /** Emptied after each choice, for a list of several. */
  readonly emptied?: boolean
}

/** Chooses somebody of the cast, or an office, by the first letters. */
export function PersonField({
  id,
  kind = 'actors',
  name = '',
  onChoose,
  without = [],
  emptied,
  ...rest
}: PersonFieldProps): ReactNode {
  const [typed, setTyped] = useState(name)
  const asked = useDeferredValue(typed.trim())
  const found = useQuery(ask.people(asked, kind))
  // Proposals for fewer letters than are typed by now name somebody else.
  const fits = asked === typed.trim()
  const choices = (fits && found.data?.choices.filter(choice => !without.includes(choice.id))) || null
  return (
    <Combobox
      id={id}
      typed={typed}
      onType={setTyped}
      choices={choices}
      placeholder={kind === 'offices' ? 'Type a part of the title' : 'Type a part of the name'}
      onChoose={choice => {
        setTyped(emptied ? '' : choice.name)
        onChoose(choice)
      }}
      {...rest}
    />
  )
}
