import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HistoryPage } from '../../../src/server/contract.ts'
import { page } from '../address.ts'
import { redo, undo } from '../decisions.ts'
import { useActions } from '../keys/keyboard.ts'
import { ask, LINES_AT_ONCE } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { GoTo } from '../ui/go.tsx'
import { Answered, Empty, Page } from '../ui/page.tsx'
import { Shown } from '../ui/shown.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { count, counted, instantWords } from '../words.ts'
import styles from './history.module.css'

type Decision = HistoryPage['decisions'][number]

const COLUMNS: readonly Column<Decision>[] = [
  { name: 'at', title: 'When', width: '12rem', cell: decision => instantWords(decision.at) },
  { name: 'by', title: 'By whom', width: '9rem', cell: decision => <Shown text={decision.by} /> },
  { name: 'text', title: 'What was decided', cell: decision => <Decided decision={decision} /> },
  { name: 'undo', title: 'Take back', width: '9rem', cell: decision => <TakeBack decision={decision} /> },
]

/** Every decision, by whom and when, the latest first; any of them can be taken back. */
export default function History(): ReactNode {
  const [at, setAt] = useState(0)
  const history = useQuery({ ...ask.history(at), placeholderData: before => before })
  useActions({ undo: () => void undo(), redo: () => void redo() })
  return (
    <Page
      title="History"
      lead="Every decision that people made on this record. Nothing is erased: taking one back is a decision of its own."
      actions={
        <>
          <Button command="undo">Undo my last</Button>
          <Button command="redo">Take the undo back</Button>
        </>
      }
    >
      <Answered query={history} what="the history">
        {shown => (
          <>
            <Chain chain={shown.chain} />
            {shown.total === 0 ? (
              <Empty title="Nothing has been decided yet.">
                <p>
                  Begin with the <GoTo to="/review">review</GoTo>.
                </p>
              </Empty>
            ) : (
              <Table
                caption="Decisions, the latest first"
                columns={COLUMNS}
                rows={shown.decisions}
                rowKey={decision => decision.id}
              />
            )}
            <Pager at={at} total={shown.total} onChange={setAt} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Chain({ chain }: { readonly chain: HistoryPage['chain'] }): ReactNode {
  return (
    <p className={chain.holds ? styles.chain : styles.broken} role={chain.holds ? undefined : 'alert'}>
      {chain.holds
        ? `The chain of ${counted(chain.lines, 'line', 'lines')} holds: no decision was changed or taken out afterwards.`
        : `The chain of decisions is broken. ${chain.message ?? ''}`}
      {chain.head && <span className={styles.hash}> {chain.head.replace(/^\w+:/u, '').slice(0, 16)}</span>}
    </p>
  )
}

function Decided({ decision }: { readonly decision: Decision }): ReactNode {
  const words = <Shown text={decision.text} />
  return (
    <div className={decision.holds ? undefined : styles.back}>
      {decision.entry ? <GoTo to={page('/entries/{id}', { id: decision.entry })}>{words}</GoTo> : words}
      {decision.why && (
        <p className={styles.soft}>
          Why: <Shown text={decision.why} />
        </p>
      )}
      {!decision.holds && <p className={styles.soft}>taken back</p>}
    </div>
  )
}

function TakeBack({ decision }: { readonly decision: Decision }): ReactNode {
  if (!decision.holds) return null
  return (
    <Button tone="quiet" onClick={() => void undo(decision.id)} aria-label={`Take back: ${decision.text}`}>
      {decision.verb === 'undo' ? 'Decide again' : 'Take back'}
    </Button>
  )
}

function Pager({
  at,
  total,
  onChange,
}: {
  readonly at: number
  readonly total: number
  readonly onChange: (at: number) => void
}): ReactNode {
  if (total <= LINES_AT_ONCE) return null
  return (
    <p className={styles.pager}>
      <Button disabled={at === 0} onClick={() => onChange(at - 1)}>
        Later
      </Button>
      <span>
        {count(at * LINES_AT_ONCE + 1)} to {count(Math.min(total, (at + 1) * LINES_AT_ONCE))} of {count(total)}
      </span>
      <Button disabled={(at + 1) * LINES_AT_ONCE >= total} onClick={() => onChange(at + 1)}>
        Earlier
      </Button>
    </p>
  )
}
