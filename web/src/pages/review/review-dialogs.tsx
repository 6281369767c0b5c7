import type { ReactNode } from 'react'
import type { EntryLine } from '../../../../src/server/contract.ts'
import type { Query } from '../../address.ts'
import type { EntryDetail } from '../../fields/detail.ts'
import { FiltersDialog, SaveFilterDialog } from './filter-dialogs.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { MergeDialog, SplitDialog } from './people-dialogs.tsx'
import { SeveralDialog } from './several-dialog.tsx'
import type { Marked } from './use-marked.ts'
import type { ReviewDialog } from './use-review-actions.ts'

interface ReviewDialogsProps {
  readonly dialog: ReviewDialog | null
  readonly onClose: () => void
  readonly line: EntryLine | undefined
  readonly detail: EntryDetail | undefined
  readonly marked: Marked
  readonly query: Query
}

/** The dialog that stands over the review. */
export function ReviewDialogs({ dialog, onClose, line, detail, marked, query }: ReviewDialogsProps): ReactNode {
  const lines = marked.lines.length > 0 ? marked.lines : line ? [line] : []
  const own = detail?.line.id === line?.id ? detail : undefined
  switch (dialog) {
    case null:
      return null
    case 'accept-selected':
    case 'reject-selected':
      return (
        <SeveralDialog
          verb={dialog === 'accept-selected' ? 'accept' : 'reject'}
          lines={marked.lines}
          onClose={onClose}
          onDone={() => marked.set([])}
        />
      )
    case 'note':
      return line ? <NoteDialog line={line} onClose={onClose} /> : null
    case 'issue':
      return <IssueDialog lines={lines} onClose={onClose} />
    case 'merge':
      return line ? <MergeDialog line={line} detail={own} onClose={onClose} /> : null
    case 'split':
      return line ? <SplitDialog line={line} detail={own} onClose={onClose} /> : null
    case 'filters':
      return <FiltersDialog onClose={onClose} />
    case 'save-filter':
      return <SaveFilterDialog query={query} onClose={onClose} />
  }
}
