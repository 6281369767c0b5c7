import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { EntryLine, Routes } from '../../../../src/server/contract.ts'
import { decide } from '../../decisions.ts'
import { ask } from '../../queries.ts'
import { Dialog, LabelledField } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/page.tsx'
import { Shown } from '../../ui/shown.tsx'
import { counted } from '../../words.ts'
import styles from './review.module.css'

/** Puts entries under an issue of the matter, one that is there or a new one. */
export function IssueDialog({
  lines,
  onClose,
}: {
  readonly lines: readonly EntryLine[]
  readonly onClose: () => void
}): ReactNode {
  const issues = useQuery(ask.issues())
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const all = issues.data?.issues ?? []
  const save = async (): Promise<void> => {
    onClose()
    const issue = chosen ?? (await makeIssue(text.trim(), all))
    if (issue) await decide({ verb: 'hang', issue, entries: lines.map(line => line.id) }, lines)
  }
  const on = new Set(lines.length === 1 ? lines[0]?.issues : [])
  return (
    <Dialog
      title={
        lines.length === 1 ? 'Put under an issue' : `Put ${counted(lines.length, 'entry', 'entries')} under an issue`
      }
      onClose={onClose}
      onSubmit={save}
      ready={chosen !== null || text.trim() !== ''}
    >
      {issues.isLoading && <Loading what="the issues" />}
      {all.length > 0 && <IssueChoices issues={all} on={on} chosen={chosen} onChoose={setChosen} />}
      <LabelledField
        label={all.length > 0 ? 'Or a new issue' : 'A new issue'}
        hint="A question that the matter turns on: ‘Was the letter answered?’"
      >
        {ids => (
          <input
            {...ids}
            type="text"
            maxLength={2000}
            value={text}
            onChange={event => {
              setText(event.target.value)
              setChosen(null)
            }}
          />
        )}
      </LabelledField>
    </Dialog>
  )
}

type Issues = Routes['GET /issues.json']['response']['_output']['issues']

interface IssueChoicesProps {
  readonly issues: Issues
  /** Issues that the entry is under already. */
  readonly on: ReadonlySet<string>
  readonly chosen: string | null
  readonly onChoose: (issue: string) => void
}

function IssueChoices({ issues, on, chosen, onChoose }: IssueChoicesProps): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend>Issues of this matter</legend>
      {issues.map((issue, i) => (
        <label key={issue.id} className="check">
          <input
            type="radio"
            name="issue"
            // biome-ignore lint/a11y/noAutofocus: it is what the dialog was opened for.
            autoFocus={i === 0}
            checked={chosen === issue.id}
            disabled={on.has(issue.id)}
            onChange={() => onChoose(issue.id)}
          />
          <span>
            {issue.number} <Shown text={issue.text} />
            {on.has(issue.id) && ' (it is there already)'}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** A new issue, with the number behind the last one; its id, told by the server’s list. */
async function makeIssue(
  text: string,
  all: readonly { readonly id: string; readonly number: string }[],
): Promise<string | null> {
  const number = String(Math.max(0, ...all.map(issue => Number.parseInt(issue.number, 10) || 0)) + 1)
  const answer = await decide({ verb: 'issue', issue: null, number, text, parent: null })
  if (!answer) return null
  const now = await ask.readIssues()
  return now.issues.find(issue => !all.some(before => before.id === issue.id))?.id ?? null
}
