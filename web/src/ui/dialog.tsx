import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { joined } from './joined.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** What Enter and the first button do; without it there is only ‘Close’. */
  readonly onSubmit?: () => void
  readonly submit?: string
  readonly ready?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A dialog over the page: the browser’s own, which keeps the keyboard within and gives it back afterwards. */
export function Dialog(props: DialogProps): ReactNode {
  const { title, onClose, onSubmit, submit = 'Save', ready = true, wide, children } = props
  const dialog = useModal()
  const id = useId()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (ready) onSubmit?.()
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={joined(styles.dialog, wide && styles.wide)}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <form onSubmit={send}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.buttons}>
          {onSubmit && (
            <Button type="submit" tone="main" disabled={!ready}>
              {submit}
            </Button>
          )}
          <Button onClick={onClose} shortcut="Escape">
            {onSubmit ? 'Cancel' : 'Close'}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

/** Open for as long as it is on the page; what had the focus before has it again afterwards. */
function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return dialog
}

/** A field with its name above it and, where it needs one, a line that says how it is filled in. */
export function LabelledField({
  label,
  hint,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode
}): ReactNode {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(hint ? { id, 'aria-describedby': `${id}-hint` } : { id })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
