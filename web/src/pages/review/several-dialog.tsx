import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import { say } from '../../notices.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EntryWords } from '../../ui/entry-words.tsx'
import { count, counted, KINDS } from '../../words.ts'
import styles from './review.module.css'

interface SeveralDialogProps {
  readonly verb: 'accept' | 'reject'
  readonly lines: readonly EntryLine[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const WORDS = { accept: ['Accept', 'Accepted'], reject: ['Reject', 'Rejected'] } as const

/** A statement that accuses somebody: what does most harm where it is wrong. */
function isAccusation(line: EntryLine): boolean {
  return line.kind === 'statements' && /^(?:accusation|criticism)$/u.test(line.label)
}

/** Many at once: how many, of what kinds, and how many accuse somebody. Those take a second key. */
export function SeveralDialog({ verb, lines, onClose, onDone }: SeveralDialogProps): ReactNode {
  const [seen, setSeen] = useState(false)
  const [words, done] = WORDS[verb]
  const accusations = lines.filter(isAccusation)
  const needsSecond = verb === 'accept' && accusations.length > 0
  const kinds = new Map<string, number>()
  for (const line of lines) kinds.set(line.kind, (kinds.get(line.kind) ?? 0) + 1)
  const save = async (): Promise<void> => {
    onClose()
    onDone()
    const answer = await decide({ verb, entries: lines.map(line => line.id) }, lines)
    if (answer) say(`${done}: ${counted(lines.length, 'entry', 'entries')}.`)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'y' && needsSecond) setSeen(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the second key holds anywhere in the dialog.
    <div onKeyDown={press}>
      <Dialog
        title={`${words} ${counted(lines.length, 'entry', 'entries')}?`}
        onClose={onClose}
        onSubmit={save}
        submit={`${words} ${count(lines.length)}`}
        ready={!needsSecond || seen}
      >
        <ul className={styles.list}>
          {[...kinds].map(([kind, number]) => (
            <li key={kind}>
              {count(number)} {KINDS[kind as EntryLine['kind']][number === 1 ? 0 : 1].toLowerCase()}
            </li>
          ))}
        </ul>
        {needsSecond && <Accusations lines={accusations} seen={seen} onSeen={setSeen} />}
      </Dialog>
    </div>
  )
}

interface AccusationsProps {
  readonly lines: readonly EntryLine[]
  readonly seen: boolean
  readonly onSeen: (seen: boolean) => void
}

/** Accusations named before they are listed as ‘and more’. */
const NAMED = 6

function Accusations({ lines, seen, onSeen }: AccusationsProps): ReactNode {
  return (
    <div className={styles.reasons}>
      <p>
        <b>
          {counted(lines.length, 'of them accuses or criticises somebody:', 'of them accuse or criticise somebody:')}
        </b>
      </p>
      <ul className={styles.list}>
        {lines.slice(0, NAMED).map(line => (
          <li key={line.id}>
            <EntryWords line={line} />
          </li>
        ))}
        {lines.length > NAMED && <li>and {count(lines.length - NAMED)} more</li>}
      </ul>
      <label className="check">
        <input type="checkbox" checked={seen} onChange={event => onSeen(event.target.checked)} />
        <span>
          I have read each of them against its source <kbd>Y</kbd>
        </span>
      </label>
    </div>
  )
}
