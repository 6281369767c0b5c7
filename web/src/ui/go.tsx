import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { useGo } from '../address.ts'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** An address of these pages, as `page()` makes it. */
  readonly to: string
}

/** A link to another page of the record: a plain one, so that it can be copied and opened beside. */
export function GoTo({ to, onClick, ...rest }: LinkProps): ReactNode {
  const go = useGo()
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    go(to)
  }
  return <a href={to} onClick={follow} {...rest} />
}
