import { type ReactNode, useState } from 'react'
import type { IssuesPage } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'

type Issue = IssuesPage['issues'][number]

interface IssueFormProps {
  /** null: a new one. */
  readonly issue: Issue | null
  readonly parent: string | null
  readonly issues: readonly Issue[]
  readonly onClose: () => void
}

/** Makes an issue or changes one. */
export function IssueForm({ issue, parent, issues, onClose }: IssueFormProps): ReactNode {
  const [number, setNumber] = useState(issue?.number ?? nextNumber(issues, parent))
  const [text, setText] = useState(issue?.text ?? '')
  const [under, setUnder] = useState(parent ?? '')
  const save = (): void => {
    onClose()
    void decide({
      verb: 'issue',
      issue: issue?.id ?? null,
      number: number.trim(),
      text: text.trim(),
      parent: under || null,
    })
  }
  return (
    <Dialog
      title={issue ? `Change issue ${issue.number}` : 'New issue'}
      onClose={onClose}
      onSubmit={save}
      ready={text.trim() !== ''}
    >
      <LabelledField label="Issue" hint="A question that the matter turns on.">
        {ids => (
          <textarea
            {...ids}
            rows={3}
            maxLength={2000}
            autoFocus
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </LabelledField>
      <LabelledField label="Number" hint="2 before 10, 3.2 before 3.10.">
        {ids => (
          <input {...ids} type="text" maxLength={20} value={number} onChange={event => setNumber(event.target.value)} />
        )}
      </LabelledField>
      <LabelledField label="Under">
        {ids => (
          <select {...ids} value={under} onChange={event => setUnder(event.target.value)}>
            <option value="">nothing: it stands by itself</option>
            {issues
              .filter(other => other.id !== issue?.id)
              .map(other => (
                <option key={other.id} value={other.id}>
                  {other.number} {other.text.slice(0, 60)}
                </option>
              ))}
          </select>
        )}
      </LabelledField>
    </Dialog>
  )
}

/** The number after the last of its neighbours: ‘4’, under 3 ‘3.2’. */
function nextNumber(issues: readonly Issue[], parent: string | null): string {
  const own = issues.filter(issue => issue.parent === parent)
  const last = Math.max(
    0,
    ...own.map(issue => Number.parseInt(issue.number.split('.').at(-1) ?? '', 10)).filter(Number.isFinite),
  )
  const above = issues.find(issue => issue.id === parent)
  return above ? `${above.number}.${last + 1}` : String(last + 1)
}
