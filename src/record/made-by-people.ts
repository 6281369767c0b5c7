import type { Entry } from '../domain/entry.ts'
import { compareText } from '../domain/ordering.ts'
import type { EntryKind, Note, SourcedRecord } from '../domain/record.ts'
import type { ReviewDecision } from '../domain/review.ts'

/** The list of issues as it stands, by number. `decisions` are those that hold, in order. */
export function issuesOf(decisions: readonly ReviewDecision[]): SourcedRecord['issues'] {
  const issues = new Map<string, { number: string; text: string; parent: string | null }>()
  const hung = new Map<string, Set<string>>()
  for (const one of decisions) {
    if (one.verb === 'issue') {
      if (one.text === null) issues.delete(one.issue)
      else issues.set(one.issue, { number: one.number, text: one.text, parent: one.parent })
    } else if (one.verb === 'hang' || one.verb === 'unhang') {
      const entries = hung.get(one.issue) ?? new Set()
      for (const id of one.entries) {
        if (one.verb === 'hang') entries.add(id)
        else entries.delete(id)
      }
      hung.set(one.issue, entries)
    }
  }
  return [...issues]
    .map(([id, { number, text, parent }]) => ({
      id,
      number,
      text,
      // An issue whose parent was taken off the list stands by itself.
      parent: parent !== null && issues.has(parent) ? parent : null,
      entries: [...(hung.get(id) ?? [])],
    }))
    .sort((a, b) => compareNumbers(a.number, b.number) || compareText(a.id, b.id))
}

/** ‘2’ before ‘10’, ‘3.2’ before ‘3.10’, ‘4’ before ‘4a’. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [left = '', right = ''] = [x[i], y[i]]
    const order = /^\d/u.test(left) && /^\d/u.test(right) ? Number.parseInt(left, 10) - Number.parseInt(right, 10) : 0
    if (order !== 0) return order
    const words = compareText(left, right)
    if (words !== 0) return words
  }
  return 0
}

function partsOf(number: string): string[] {
  return number.match(/\d+|[^\d.]+/gu) ?? []
}

/** What people noted, in the order they did. */
export function notesOf(decisions: readonly ReviewDecision[]): readonly Note[] {
  return decisions.flatMap(one =>
    one.verb === 'note' ? [{ id: one.id, entry: one.about, by: one.by, at: one.at, text: one.text }] : [],
  )
}

/** Entries that people added, with their kind, in the order they did. */
export function addedEntries(
  decisions: readonly ReviewDecision[],
): readonly { readonly kind: EntryKind; readonly entry: Entry }[] {
  return decisions.flatMap(one =>
    one.verb === 'add' ? [{ kind: one.kind, entry: { ...(one.body as unknown as Entry), id: one.entry } }] : [],
  )
}
