import { useState } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import { page, useGo } from '../../address.ts'
import { decide, redo, undo } from '../../decisions.ts'
import type { EntryDetail } from '../../fields/detail.ts'
import { type Actions, useActions } from '../../keys/keyboard.ts'
import { say } from '../../notices.ts'
import type { Marked } from './use-marked.ts'
import type { Moves } from './use-moves.ts'

/** What stands over the review. */
export type ReviewDialog =
  | 'accept-selected'
  | 'reject-selected'
  | 'note'
  | 'issue'
  | 'merge'
  | 'split'
  | 'filters'
  | 'save-filter'

interface Parts {
  readonly line: EntryLine | undefined
  readonly detail: EntryDetail | undefined
  readonly moves: Moves
  readonly marked: Marked
  readonly amending: boolean
  readonly setAmending: (on: boolean) => void
}

/** Who is meant, said by a person: the guesses are settled with it. */
export function settledSpeaker(actor: string): Readonly<Record<string, unknown>> {
  return { speakers: [actor], speakerBasis: 'reviewer', speakerCandidates: [] }
}

/** The keys of the review. A decision is sent, and the next entry is there at once. */
export function useReviewActions(parts: Parts): [ReviewDialog | null, (dialog: ReviewDialog | null) => void] {
  const [dialog, setDialog] = useState<ReviewDialog | null>(null)
  const { marked, moves, amending, setAmending } = parts
  const go = useGo()
  const open = (name: ReviewDialog, ready: boolean) => () => (ready ? setDialog(name) : false)
  const { line } = parts
  useActions({
    next: () => (moves.step(1) ? undefined : say('This is the last one of the queue.')),
    previous: () => (moves.step(-1) ? undefined : say('This is the first one of the queue.')),
    select: () => (line ? marked.toggle(line.id) : false),
    'select-range': () => (line ? marked.to(line.id) : false),
    'clear-selection': () => (amending ? setAmending(false) : marked.ids.size > 0 ? marked.set([]) : false),
    undo: () => void undo().then(answer => back(answer?.lines ?? [], moves)),
    redo: () => void redo(),
    source: () =>
      line?.place ? go(page('/documents/{id}', { id: line.place.documentId }, { entry: line.id })) : false,
    'accept-selected': open('accept-selected', marked.lines.length > 0),
    'reject-selected': open('reject-selected', marked.lines.length > 0),
    note: open('note', line !== undefined),
    issue: open('issue', line !== undefined),
    merge: open('merge', line !== undefined),
    split: open('split', line !== undefined),
    filters: open('filters', true),
    ...decidingActions(parts),
  })
  return [dialog, setDialog]
}

/** An undo goes to what was undone: one sees what one has done. */
function back(lines: readonly EntryLine[], moves: Moves): void {
  const [first] = lines
  if (lines.length === 1 && first) moves.choose(first.id)
}

function decidingActions({ line, detail, moves, amending, setAmending }: Parts): Actions {
  if (!line) return {}
  const onward = (): void => {
    setAmending(false)
    moves.step(1)
  }
  return {
    accept: () => {
      void decide({ verb: 'accept', entries: [line.id] }, [line])
      onward()
    },
    reject: () => {
      void decide({ verb: 'reject', entries: [line.id] }, [line])
      onward()
    },
    amend: () => setAmending(!amending),
    digit: digit => {
      const candidate = detail?.line.id === line.id ? detail.candidates[digit - 1] : undefined
      if (!candidate) return false
      void decide({ verb: 'amend', entry: line.id, changes: { ...settledSpeaker(candidate.actor) } }, [line])
      onward()
      return undefined
    },
  }
}
