import type { Entry } from '../domain/entry.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { activeDecisions, foldDecisions } from '../pipeline.ts'
import { aliasesOf, existingEntries } from '../store/entries.ts'
import type { Store } from '../store/store.ts'

/** What people decided, by the entry that it is about now. */
export interface DecisionsByEntry {
  /** The entry with all that holds laid over it. */
  fold<T extends Entry>(entry: T): T
  /** All that hold, in their order. */
  readonly active: readonly ReviewDecision[]
  /** Decisions that hold on entries that are no longer there under any of their ids. */
  readonly orphans: readonly ReviewDecision[]
}

/** The decisions that hold, each with the entry it is about: that of its id, or the one that has its former id. */
export async function decisionsByEntry(store: Store): Promise<DecisionsByEntry> {
  const active = activeDecisions(store.journal.decisions)
  const targets = [...new Set(active.flatMap(targetsOf))]
  const existing = await existingEntries(store.db, targets)
  const aliases = await aliasesOf(
    store.db,
    targets.filter(id => !existing.has(id)),
  )
  return decisionsOn(active, id => (existing.has(id) ? id : aliases.get(id)))
}

/** The same for entries that are at hand: `present` gives the id that an entry has now. */
export function decisionsOn(
  active: readonly ReviewDecision[],
  present: (id: string) => string | undefined,
): DecisionsByEntry & { readonly byEntry: ReadonlyMap<string, readonly ReviewDecision[]> } {
  const byEntry = new Map<string, ReviewDecision[]>()
  const orphans: ReviewDecision[] = []
  for (const decision of active) {
    const ids = targetsOf(decision).map(present)
    if (ids.some(id => id === undefined)) orphans.push(decision)
    const [entry] = 'entry' in decision ? ids : []
    if (entry !== undefined) byEntry.set(entry, [...(byEntry.get(entry) ?? []), decision])
  }
  return {
    fold: entry => {
      const decisions = byEntry.get(entry.id)
      return decisions ? foldDecisions(entry, decisions) : entry
    },
    orphans,
    active,
    byEntry,
  }
}

/** The entries that a decision names; of a merge, those that went into another too. */
function targetsOf(decision: ReviewDecision): readonly string[] {
  switch (decision.verb) {
    case 'accept':
    case 'reject':
    case 'amend':
    case 'split':
    case 'add':
      return [decision.entry]
    case 'merge':
      return [decision.entry, ...decision.others]
    case 'hang':
      return decision.entries
    case 'note':
      return decision.about === null ? [] : [decision.about]
    // Taking off what is no longer there does no harm.
    case 'unhang':
    case 'issue':
    case 'undo':
      return []
    default:
      return decision satisfies never
  }
}
