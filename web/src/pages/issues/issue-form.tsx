import { type ReactNode, useState } from 'react'
import type { IssuesPage } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { sayDone } from '../../ui/undoable.ts'

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
  const below = issue ? standingBelow(issues, issue.id) : new Set<string>()
  const save = async (): Promise<void> => {
    onClose()
    const wanted = { verb: 'issue', issue: issue?.id ?? null, parent: under || null } as const
    const answer = await decide({ ...wanted, number: number.trim(), text: text.trim() })
    sayDone(answer, `Issue ${number.trim()} is ${issue ? 'changed' : 'on the list'}.`)
  }
  return (
    <Dialog
      title={issue ? `Change issue ${issue.number}` : 'New issue'}
      onClose={onClose}
      onSubmit={() => void save()}
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
      <Under
        value={under}
        choices={issues.filter(other => other.id !== issue?.id && !below.has(other.id))}
        onChange={setUnder}
      />
    </Dialog>
  )
}

interface UnderProps {
  readonly value: string
  readonly choices: readonly Issue[]
  readonly onChange: (id: string) => void
}

function Under({ value, choices, onChange }: UnderProps): ReactNode {
  return (
    <LabelledField label="Under">
      {ids => (
        <select {...ids} value={value} onChange={event => onChange(event.target.value)}>
          <option value="">nothing: it stands by itself</option>
          {choices.map(other => (
            <option key={other.id} value={other.id}>
              {other.number} {other.text.slice(0, 60)}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  )
}

/** All that stand below an issue: it cannot be put under one of them. */
function standingBelow(issues: readonly Issue[], id: string): ReadonlySet<string> {
  const own = issues.filter(issue => issue.parent === id)
  return new Set(own.flatMap(issue => [issue.id, ...standingBelow(issues, issue.id)]))
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
