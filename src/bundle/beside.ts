import { makeId } from '../domain/id.ts'
import type { DecisionBody } from '../domain/review.ts'
import { activeDecisions, issuesOf } from '../pipeline.ts'
import type { Store } from '../store/store.ts'
import { refusedDecision as refused } from './failures.ts'
import { entriesById, entryById } from './find-entry.ts'

/** What people make beside the entries. */
export type WantedBeside =
  /** `issue` null makes a new one; `text` null takes it off the list. */
  | {
      readonly verb: 'issue'
      readonly issue: string | null
      readonly number: string
      readonly text: string | null
      readonly parent: string | null
    }
  | { readonly verb: 'hang' | 'unhang'; readonly issue: string; readonly entries: readonly string[] }
  | { readonly verb: 'note'; readonly entry: string | null; readonly text: string }

/** A decision about the list of issues, or a note. */
export async function besideBody(store: Store, wanted: WantedBeside): Promise<DecisionBody> {
  const issues = issuesOf(activeDecisions(store.journal.decisions))
  const known = (id: string): void => {
    if (!issues.some(issue => issue.id === id))
      throw refused(`${id} is no issue of this record.`, 'Look at the list of issues.')
  }
  switch (wanted.verb) {
    case 'issue': {
      if (wanted.issue !== null) known(wanted.issue)
      else if (wanted.text === null) throw refused('An issue without words.', 'Say what is to be decided.')
      if (wanted.parent !== null) known(wanted.parent)
      refuseCircle(issues, wanted)
      const { number, text, parent } = wanted
      // By its place in the journal: two issues may have the same words.
      const issue = wanted.issue ?? makeId('issue', number, text ?? '', String(store.journal.lines.length))
      return { verb: 'issue', issue, number, text, parent }
    }
    case 'hang':
    case 'unhang': {
      known(wanted.issue)
      const entries =
        wanted.verb === 'hang' ? (await entriesById(store, wanted.entries)).map(entry => entry.id) : wanted.entries
      return { verb: wanted.verb, issue: wanted.issue, entries: [...new Set(entries)] }
    }
    case 'note': {
      const about = wanted.entry === null ? null : (await entryById(store, wanted.entry)).id
      return { verb: 'note', about, text: wanted.text }
    }
    default:
      return wanted satisfies never
  }
}

function refuseCircle(
  issues: ReturnType<typeof issuesOf>,
  { issue, parent }: { readonly issue: string | null; readonly parent: string | null },
): void {
  for (let at = parent; at !== null; at = issues.find(one => one.id === at)?.parent ?? null) {
    if (at === issue) throw refused('An issue cannot stand under itself.', 'Choose another place for it.')
  }
}
