import { Fragment, type ReactNode } from 'react'
import { cutHidden } from '../text/hidden.ts'

/** Words from a document or a file name: always text, with characters that nobody sees shown by name. */
export function Shown({ text }: { readonly text: string }): ReactNode {
  const pieces = cutHidden(text)
  if (pieces.length === 1 && pieces[0]?.name === null) return text
  let at = 0
  return pieces.map(piece => {
    const key = at
    at += piece.text.length
    return piece.name === null ? (
      <Fragment key={key}>{piece.text}</Fragment>
    ) : (
      <span key={key} className="hidden-character" data-name={piece.name}>
        {piece.text}
      </span>
    )
  })
}
