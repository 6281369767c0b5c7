import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { EntryLine, IssuesPage } from '../../../../src/server/contract.ts'
import { api } from '../../api.ts'
import { decide } from '../../decisions.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { EntryWords, SourceWords } from '../../ui/entry-words.tsx'
import { KindMark } from '../../ui/marks.tsx'
import { sayDone } from '../../ui/undoable.ts'
import { counted } from '../../words.ts'
import styles from './issues.module.css'

const MOST = 30

/** Puts entries under an issue: found by their words, ticked, put there together. */
export function HangDialog({
  issue,
  onClose,
}: {
  readonly issue: IssuesPage['issues'][number]
  readonly onClose: () => void
}): ReactNode {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const asked = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['record', 'to-hang', asked],
    queryFn: () => api.get('/review.json', { query: { q: asked, limit: MOST, status: 'proposed,accepted,amended' } }),
    placeholderData: before => before,
  })
  const there = new Set(issue.entries.map(line => line.id))
  const lines = (found.data?.lines ?? []).filter(line => !there.has(line.id))
  const put = (): void => {
    onClose()
    void decide({ verb: 'hang', issue: issue.id, entries: [...chosen] }).then(answer =>
      sayDone(answer, `${counted(chosen.size, 'entry', 'entries')} put under issue ${issue.number}.`),
    )
  }
  const toggle = (id: string): void =>
    setChosen(now => (now.has(id) ? new Set([...now].filter(one => one !== id)) : new Set([...now, id])))
  return (
    <Dialog
      title={`Put entries under issue ${issue.number}`}
      wide
      onClose={onClose}
      onSubmit={put}
      submit={chosen.size > 1 ? `Put ${chosen.size} here` : 'Put here'}
      ready={chosen.size > 0}
    >
      <LabelledField label="Words of the entry" hint="Those that could do most harm come first.">
        {ids => (
          <input {...ids} type="search" autoFocus value={typed} onChange={event => setTyped(event.target.value)} />
        )}
      </LabelledField>
      <fieldset className={styles.found}>
        <legend>Entries</legend>
        {lines.map(line => (
          <Choice key={line.id} line={line} chosen={chosen.has(line.id)} onToggle={() => toggle(line.id)} />
        ))}
        {found.data && lines.length === 0 && <p>Nothing fits. Try fewer words.</p>}
      </fieldset>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly line: EntryLine
  readonly chosen: boolean
  readonly onToggle: () => void
}

function Choice({ line, chosen, onToggle }: ChoiceProps): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <span>
        <KindMark kind={line.kind} label={line.label} /> <EntryWords line={line} /> <SourceWords source={line.source} />
      </span>
    </label>
  )
}
