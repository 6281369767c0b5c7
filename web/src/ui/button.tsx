import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type CommandName, shownKey } from '../keys/commands.ts'
import { useKeyboard } from '../keys/keyboard.ts'
import styles from './button.module.css'
import { joined } from './joined.ts'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its key is shown on the button; without `onClick`, the button runs the command. */
  readonly command?: CommandName
  readonly tone?: 'plain' | 'main' | 'quiet' | 'alarm'
  /** A key that is none of the commands: ‘1’ of a candidate. */
  readonly shortcut?: string
}

/** A button that says its key. */
export function Button({
  command,
  tone = 'plain',
  shortcut,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  const keyboard = useKeyboard()
  const key = shortcut ?? (command ? keyboard.keyOf(command) : '')
  return (
    <button
      type="button"
      className={joined(styles.button, styles[tone], className)}
      onClick={onClick ?? (command ? () => void keyboard.run(command) : undefined)}
      {...(command && key.length === 1 ? { 'aria-keyshortcuts': key } : {})}
      {...rest}
    >
      <span>{children}</span>
      {key !== '' && <kbd aria-hidden="true">{shownKey(key)}</kbd>}
    </button>
  )
}
