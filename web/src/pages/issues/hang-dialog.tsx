import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { IssuesPage } from '../../../../src/server/contract.ts'
import { api } from '../../api.ts'
import { decide } from '../../decisions.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { EntryWords } from '../../ui/entry-words.tsx'
import { KindMark } from '../../ui/marks.tsx'
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
    void decide({ verb: 'hang', issue: issue.id, entries: [...chosen] })
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
          <input
            {...ids}
            type="search"
            autoFocus
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </LabelledField>
      <fieldset className={styles.found}>
        <legend>Entries</legend>
        {lines.map(line => (
          <label key={line.id} className="check">
            <input type="checkbox" checked={chosen.has(line.id)} onChange={() => toggle(line.id)} />
            <span>
              <KindMark kind={line.kind} label={line.label} /> <EntryWords line={line} />
            </span>
          </label>
        ))}
        {found.data && lines.length === 0 && <p>Nothing fits. Try fewer words.</p>}
      </fieldset>
    </Dialog>
  )
}
