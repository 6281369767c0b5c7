import type { ComparisonPage } from '../../../../src/server/contract.ts'

type Piece = ComparisonPage['pieces'][number]

/** Words of one side, within a row. */
export interface Side {
  readonly text: string
  readonly differs: boolean
}

/** A paragraph of both documents, beside each other. */
export interface ComparedRow {
  readonly key: string
  readonly gap: boolean
  readonly pieces: readonly { readonly left: Side; readonly right: Side; readonly touches: readonly string[] }[]
}

/** Puts pieces together to paragraphs: a new one begins where both documents begin one within what they share. */
export function rowsOf(pieces: readonly Piece[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = []
  let row: ComparedRow['pieces'][number][] = []
  const close = (key: string): void => {
    if (row.length > 0) rows.push({ key, gap: false, pieces: row })
    row = []
  }
  for (const piece of pieces) {
    const key = `${piece.leftStart} ${piece.rightStart} ${piece.kind}`
    if (piece.kind === 'gap') {
      close(key)
      rows.push({ key: `${key} gap`, gap: true, pieces: [] })
      continue
    }
    for (const [i, part] of partsOf(piece).entries()) {
      if (i > 0) close(`${key} ${i}`)
      if (part.left.text !== '' || part.right.text !== '') row.push(part)
    }
  }
  close('last')
  return rows
}

function partsOf(piece: Piece): ComparedRow['pieces'] {
  const differs = piece.kind !== 'same'
  const left = piece.left.split(/\n+/u)
  const right = piece.right.split(/\n+/u)
  const side = (text: string): Side => ({ text, differs: differs && text.trim() !== '' })
  const count = differs ? endBreak(piece) : left.length === right.length ? left.length : 1
  if (count === 1) return [{ left: side(piece.left), right: side(piece.right), touches: piece.touches }]
  if (differs) return [{ left: side(piece.left), right: side(piece.right), touches: piece.touches }, EMPTY]
  return left.map((text, i) => ({ left: side(text), right: side(right[i] ?? ''), touches: [] }))
}

const NOTHING: Side = { text: '', differs: false }
const EMPTY = { left: NOTHING, right: NOTHING, touches: [] }

/** 2 where a difference ends a paragraph on each side that has words in it. */
function endBreak({ left, right }: Piece): 1 | 2 {
  return [left, right].every(words => words === '' || /\n\s*$/u.test(words)) ? 2 : 1
}
