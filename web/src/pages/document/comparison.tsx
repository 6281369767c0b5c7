import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import type { ComparisonPage } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { useActions } from '../../keys/keyboard.ts'
import { ask } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { Answered, Empty, Page } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted, sourceWords } from '../../words.ts'
import styles from './comparison.module.css'

type Piece = ComparisonPage['pieces'][number]

/** Two documents word by word: what stands in both, in one alone, or otherwise. */
export default function Comparison(): ReactNode {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const [query] = useQueryWords()
  const comparison = useQuery({ ...ask.comparison(id, query.with ?? ''), enabled: query.with !== undefined })
  if (query.with === undefined)
    return (
      <Page title="Comparison">
        <Empty title="It is not said which document to compare with.">
          <p>
            Open one from the <GoTo to={page('/documents/{id}', { id })}>document</GoTo>, under ‘Same words elsewhere’.
          </p>
        </Empty>
      </Page>
    )
  return (
    <Answered query={comparison} what="the comparison">
      {shown => <Compared shown={shown} />}
    </Answered>
  )
}

function Compared({ shown }: { readonly shown: ComparisonPage }): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const differences = shown.pieces.filter(piece => piece.kind !== 'same' && piece.kind !== 'gap')
  const step = (by: 1 | -1): void => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])]
    const now = all.indexOf(document.activeElement as HTMLElement)
    all[(now + by + all.length) % all.length]?.focus()
  }
  useActions({
    next: () => step(1),
    previous: () => step(-1),
    'next-quoted': () => step(1),
    'previous-quoted': () => step(-1),
  })
  return (
    <Page
      title="Word by word"
      lead={
        differences.length === 0
          ? 'The two say the same, word for word.'
          : `${counted(differences.length, 'difference', 'differences')} in what both hold.`
      }
      actions={
        <>
          <Button command="previous">Before</Button>
          <Button command="next">Next difference</Button>
        </>
      }
    >
      <div className={styles.heads}>
        {[shown.left, shown.right].map(source => (
          <h2 key={source.documentId}>
            <GoTo to={page('/documents/{id}', { id: source.documentId })}>
              <Shown text={sourceWords(source)} />
            </GoTo>
          </h2>
        ))}
      </div>
      <div ref={root} className={styles.pieces}>
        {shown.pieces.map(piece => (
          <PieceRow key={`${piece.leftStart} ${piece.rightStart} ${piece.kind}`} piece={piece} />
        ))}
      </div>
    </Page>
  )
}

function PieceRow({ piece }: { readonly piece: Piece }): ReactNode {
  if (piece.kind === 'gap') return <p className={styles.gap}>Nothing in common here</p>
  const differs = piece.kind !== 'same'
  return (
    <div
      className={differs ? styles.differs : styles.same}
      {...(differs ? { tabIndex: -1, 'data-difference': '' } : {})}
    >
      <p>
        {piece.kind === 'right-only' ? (
          <span className={styles.none}>not here</span>
        ) : differs ? (
          <del>
            <Shown text={piece.left} />
          </del>
        ) : (
          <Shown text={piece.left} />
        )}
      </p>
      <p>
        {piece.kind === 'left-only' ? (
          <span className={styles.none}>not here</span>
        ) : differs ? (
          <ins>
            <Shown text={piece.right} />
          </ins>
        ) : (
          <Shown text={piece.right} />
        )}
      </p>
      {piece.touches.length > 0 && <p className={styles.touches}>Touches {piece.touches.join(', ')}</p>}
    </div>
  )
}
