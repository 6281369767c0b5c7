import { type ReactNode, useEffect, useRef, useState } from 'react'

/** How long after the last key a search is made, in milliseconds. */
const PAUSE = 200

interface SearchWordsProps {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly className?: string | undefined
  readonly onChange: (words: string | undefined) => void
}

/** Words to look for: asked for once a person stops typing. */
export function SearchWords({ value, label, placeholder = label, className, onChange }: SearchWordsProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Words that were taken off as a chip leave the field too.
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (words: string): void => {
    setTyped(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(words.trim() === '' ? undefined : words), PAUSE)
  }
  return (
    <input
      type="search"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={event => type(event.target.value)}
    />
  )
}
