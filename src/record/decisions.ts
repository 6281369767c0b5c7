import { canonicalJson } from '../domain/canonical.ts'
import type { Entry } from '../domain/entry.ts'
import { sha256Hex } from '../domain/hash.ts'
import type { ReviewDecision } from '../domain/review.ts'

/**
 * What a person saw of an entry, as a hash: everything but what decisions themselves set. Where it differs
 * from the fingerprint now, the entry has changed since.
 */
export function entryFingerprint(entry: Entry): string {
  const {
    status: _status,
    changedSinceReview: _changed,
    confidence: _confidence,
    provenance: _provenance,
    ...shown
  } = entry
  return sha256Hex(canonicalJson(shown)).slice(0, 32)
}

/** The decisions that hold: those that no later decision takes back, in their order. */
export function activeDecisions(decisions: readonly ReviewDecision[]): readonly ReviewDecision[] {
  // An undo can itself be undone, so the list is read from its end: whoever is taken back takes nothing back.
  const undone = new Set<string>()
  const active: ReviewDecision[] = []
  for (const decision of [...decisions].reverse()) {
    if (undone.has(decision.id)) continue
    if (decision.verb === 'undo') undone.add(decision.decision)
    else active.push(decision)
  }
  return active.reverse()
}

/**
 * The entry as people left it: the last accept, reject or amend that holds gives its status; each amend's
 * changes are laid over what the machine found. `decisions` are those on this entry that hold, in order.
 */
export function foldDecisions<T extends Entry>(entry: T, decisions: readonly ReviewDecision[]): T {
  let folded: T = entry
  for (const decision of decisions) {
    switch (decision.verb) {
      case 'accept':
        folded = {
          ...folded,
          status: folded.status === 'amended' ? 'amended' : 'accepted',
          changedSinceReview: changed(entry, decision.saw),
        }
        break
      case 'reject':
        folded = { ...folded, status: 'rejected', changedSinceReview: changed(entry, decision.saw) }
        break
      case 'amend':
        folded = {
          ...folded,
          ...decision.changes,
          id: entry.id,
          status: 'amended',
          changedSinceReview: changed(entry, decision.saw),
          provenance: [...entry.provenance, { by: 'reviewer', id: decision.by, version: decision.id }],
        }
        break
      case 'merge':
      case 'split':
      case 'undo':
        // Followed where actors are resolved, not on the entry.
        break
      case 'add':
        // The entry itself, as it was added.
        break
      case 'issue':
      case 'hang':
      case 'unhang':
      case 'note':
        // Beside the entry, not in it.
        break
      default:
        decision satisfies never
    }
  }
  return folded
}

/** `saw` is the fingerprint of the machine's entry at the time, so that a person's own amendment changes nothing. */
function changed(entry: Entry, saw: string): boolean {
  return entryFingerprint(entry) !== saw
}
