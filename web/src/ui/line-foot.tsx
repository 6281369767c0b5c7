import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import type { EntryLine } from '../../../src/server/contract.ts'
import { page } from '../address.ts'
import { decide, saving, undo } from '../decisions.ts'
import { shownKey } from '../keys/commands.ts'
import { useKeyboard } from '../keys/keyboard.ts'
import { useMayDecide, useRows } from '../rows.ts'
import { useShared } from '../state.ts'
import { Button } from './button.tsx'
import { GoTo } from './go.tsx'
import { joined } from './joined.ts'
import styles from './line-foot.module.css'
import { StatusMark } from './marks.tsx'
import { placeAddress } from './passage.tsx'
import { sayDone } from './undoable.ts'

/** The entry that the keys act on. */
const Chosen = createContext<string | null>(null)

interface RowKeysProps {
  /** The entries of the page, in the order in which they stand on it. */
  readonly lines: readonly EntryLine[]
  readonly children: ReactNode
}

/** A page of entries that is gone through by keys: the chosen one is marked at its foot. */
export function RowKeys({ lines, children }: RowKeysProps): ReactNode {
  const lineOf = (id: string): EntryLine | undefined => lines.find(line => line.id === id)
  const rows = useRows({
    ids: lines.map(line => line.id),
    passage: id => {
      const place = lineOf(id)?.place
      return place ? placeAddress(place) : null
    },
    onDecide: (verb, id) => {
      const line = lineOf(id)
      if (line) void decideOn(verb, line)
    },
    onUndo: () => void undo(),
  })
  return (
    <Chosen value={rows.chosen}>
      {lines.length > 1 && <KeyHint />}
      {children}
    </Chosen>
  )
}

function KeyHint(): ReactNode {
  const keyboard = useKeyboard()
  const mayDecide = useMayDecide()
  const key = (command: Parameters<typeof keyboard.keyOf>[0]): ReactNode => (
    <kbd>{shownKey(keyboard.keyOf(command))}</kbd>
  )
  return (
    <p className={joined(styles.hint, 'no-print')}>
      {key('next')} {key('previous')} go through the page, {key('source')} opens the passage
      {mayDecide && (
        <>
          , {key('accept')} accepts, {key('reject')} rejects, {key('undo')} takes it back
        </>
      )}
      .
    </p>
  )
}

/** What has become of an entry, and how to decide on it without leaving the page. */
export function LineFoot({ line, stacked }: { readonly line: EntryLine; readonly stacked?: boolean }): ReactNode {
  const waits = useShared(saving).has(line.id)
  const mayDecide = useMayDecide()
  const chosen = useContext(Chosen) === line.id
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) foot.current?.closest('tr, article, li')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const open = line.status === 'proposed' || line.changedSinceReview
  return (
    <div
      ref={foot}
      className={joined(styles.foot, stacked && styles.stacked)}
      aria-current={chosen ? 'true' : undefined}
    >
      <span className={styles.state}>
        {waits ? <i>saving …</i> : <StatusMark status={line.status} words />}
        {line.changedSinceReview && <span className={styles.changed}>changed since it was decided on</span>}
      </span>
      <span className={joined(styles.buttons, 'no-print')}>
        {open && mayDecide && <Decide line={line} waits={waits} chosen={chosen} />}
        <GoTo
          to={page('/entries/{id}', { id: line.id })}
          aria-label={`Review: ${line.text.slice(0, 80)}`}
          className={styles.review}
        >
          Review
        </GoTo>
      </span>
    </div>
  )
}

async function decideOn(verb: 'accept' | 'reject', line: EntryLine): Promise<void> {
  const answer = await decide({ verb, entries: [line.id] }, [line])
  sayDone(answer, `${verb === 'accept' ? 'Accepted' : 'Rejected'}: ${line.text}`)
}

interface DecideProps {
  readonly line: EntryLine
  readonly waits: boolean
  /** The keys are this entry's. */
  readonly chosen: boolean
}

function Decide({ line, waits, chosen }: DecideProps): ReactNode {
  const about = line.text.slice(0, 80)
  return (
    <>
      <Button
        tone="quiet"
        className={styles.decide}
        disabled={waits}
        {...(chosen ? { command: 'accept' } : {})}
        onClick={() => void decideOn('accept', line)}
      >
        Accept
        <span className="unseen">: {about}</span>
      </Button>
      <Button
        tone="quiet"
        className={styles.decide}
        disabled={waits}
        {...(chosen ? { command: 'reject' } : {})}
        onClick={() => void decideOn('reject', line)}
      >
        Reject
        <span className="unseen">: {about}</span>
      </Button>
    </>
  )
}
