import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useQueryWords } from '../../address.ts'
import { PickingContext } from '../../fields/spans-editor.tsx'
import { useLines } from '../../lines.ts'
import { ask } from '../../queries.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { SourceHandle } from '../../text/source-text.tsx'
import { joined } from '../../ui/joined.ts'
import { useTitle } from '../../ui/page.tsx'
import { EntryPane } from './entry-pane.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueList } from './queue-list.tsx'
import { queueQuery } from './queue-query.ts'
import styles from './review.module.css'
import { ReviewDialogs } from './review-dialogs.tsx'
import { SourcePane } from './source-pane.tsx'
import { useMarked } from './use-marked.ts'
import { useMoves } from './use-moves.ts'
import { useReviewActions } from './use-review-actions.ts'

/** Three panes: what is to be reviewed, the source that it stands in, and the entry itself. */
export default function Review(): ReactNode {
  const { id } = useParams({ strict: false }) as { id?: string }
  const [words, change] = useQueryWords()
  const query = useMemo(() => queueQuery(words), [words])
  const queue = useLines('/review.json', query)
  const [amending, setAmending] = useState(false)
  const moves = useMoves(queue, id)
  const marked = useMarked(queue)
  const current = moves.current
  const detail = useQuery({ ...ask.entry(current ?? ''), enabled: current !== null })
  const own = detail.data?.line.id === current ? detail.data : undefined
  const line = queue.lines[queue.indexOf(current ?? '')] ?? own?.line
  const [dialog, setDialog] = useReviewActions({ line, detail: own, moves, marked, amending, setAmending })
  const { picking, picked, setPicked, setText, source } = usePicking()
  useTitle('Review')
  return (
    <PickingContext value={picking}>
      <div className={joined(styles.review, id !== undefined && styles.chosen)}>
        <section className={styles.queue} aria-label="What is to be reviewed">
          <QueueHead queue={queue} query={query} onChange={change} marked={marked} onDialog={setDialog} />
          <QueueList queue={queue} current={current} marked={marked} onChoose={moves.choose} query={query} />
        </section>
        <SourcePane line={line} picked={amending ? picked : null} onText={setText} handle={source} />
        <EntryPane
          key={current ?? ''}
          line={line}
          detail={own}
          error={detail.error}
          amending={amending}
          onAmending={on => {
            setAmending(on)
            setPicked(null)
          }}
          onDialog={setDialog}
        />
        <ReviewDialogs
          dialog={dialog}
          onClose={() => setDialog(null)}
          line={line}
          detail={own}
          marked={marked}
          query={words}
        />
      </div>
    </PickingContext>
  )
}

/** Words of the source that are being picked for a field of the entry. */
function usePicking() {
  const [picked, setPicked] = useState<readonly Stretch[] | null>(null)
  const source = useRef<SourceHandle>(null)
  const [text, setText] = useState('')
  const picking = useMemo(() => ({ text, selected: () => source.current?.selected() ?? null, show: setPicked }), [text])
  return { picking, picked, setPicked, setText, source }
}
