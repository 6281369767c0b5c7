import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef } from 'react'
import type { ComparisonPage } from '../../../../src/server/contract.ts'
import { page, useQueryWords } from '../../address.ts'
import { useActions } from '../../keys/keyboard.ts'
import { ask } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { GoTo } from '../../ui/go.tsx'
import { joined } from '../../ui/joined.ts'
import { Answered, Empty, Page } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted, sourceWords } from '../../words.ts'
import styles from './comparison.module.css'
import { type ComparedRow, rowsOf, type Side } from './comparison-rows.ts'

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
  const rows = useMemo(() => rowsOf(shown.pieces), [shown.pieces])
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
        {rows.map(row => (
          <Row key={row.key} row={row} />
        ))}
      </div>
    </Page>
  )
}

function Row({ row }: { readonly row: ComparedRow }): ReactNode {
  if (row.gap) return <p className={styles.gap}>Nothing in common here</p>
  const touches = [...new Set(row.pieces.flatMap(piece => piece.touches))]
  const differs = row.pieces.some(piece => piece.left.differs || piece.right.differs)
  return (
    <div className={joined(styles.row, differs && styles.differs)}>
      <p>
        {row.pieces.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a row never move.
          <Words key={i} own={piece.left} other={piece.right} as="del" />
        ))}
      </p>
      <p>
        {row.pieces.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a row never move.
          <Words key={i} own={piece.right} other={piece.left} as="ins" />
        ))}
      </p>
      {touches.length > 0 && <p className={styles.touches}>What differs touches {touches.join(', ')}.</p>}
    </div>
  )
}

interface WordsProps {
  readonly own: Side
  readonly other: Side
  readonly as: 'del' | 'ins'
}

/** Words of one side; where they stand in the other one alone, a sign that something is left out here. */
function Words({ own, other, as: Tag }: WordsProps): ReactNode {
  // Each difference is come to once: in the left column, or in the right one where it stands there alone.
  const stop = Tag === 'del' || !other.differs ? { tabIndex: -1, 'data-difference': '' } : {}
  if (own.differs)
    return (
      <Tag {...stop}>
        <Shown text={own.text} />
      </Tag>
    )
  if (!other.differs) return <Shown text={own.text} />
  return (
    <span className={styles.missing}>
      <span className="unseen"> (not here) </span>
      <Shown text={own.text} />
    </span>
  )
}
