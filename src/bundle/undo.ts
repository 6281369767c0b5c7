import type { DecisionBody, ReviewDecision } from '../domain/review.ts'
import { activeDecisions } from '../pipeline.ts'
import { refusedDecision as refused } from './failures.ts'

/**
 * What takes back a decision: by its id, or ‘last’, the latest that holds and whatever was decided in one go with it.
 * `by`: of this person's alone; null: of anybody's.
 */
export function undoBodies(decisions: readonly ReviewDecision[], wanted: string, by: string | null): DecisionBody[] {
  if (wanted === 'last') return lastDecided(decisions, by).map(one => ({ verb: 'undo', decision: one.id }))
  const begun = decisions.filter(item =>
    item.id.startsWith(wanted.startsWith('decision:') ? wanted : `decision:${wanted}`),
  )
  const [only] = begun
  if (!only || begun.length > 1) {
    throw refused(
      `${wanted} names ${begun.length === 0 ? 'no decision' : `${begun.length} decisions`}.`,
      'Give an id that `onrecord history` shows.',
    )
  }
  if (isTakenBack(decisions, only))
    throw refused(`${wanted} is taken back already.`, 'Take back what took it back instead.')
  return [{ verb: 'undo', decision: only.id }]
}

function lastDecided(decisions: readonly ReviewDecision[], by: string | null): readonly ReviewDecision[] {
  const own = activeDecisions(decisions).filter(item => by === null || item.by === by)
  const last = own.at(-1)
  if (!last) throw refused('No decision holds that could be taken back.', 'See `onrecord history`.')
  // What was accepted together has one instant.
  return own.filter(item => item.at === last.at && item.by === last.by && item.verb === last.verb).reverse()
}

/** Whether a decision no longer holds; an undo too can be taken back. */
function isTakenBack(decisions: readonly ReviewDecision[], wanted: ReviewDecision): boolean {
  if (wanted.verb !== 'undo') return !activeDecisions(decisions).includes(wanted)
  const later = decisions.filter(item => item.verb === 'undo' && item.decision === wanted.id)
  return later.some(item => !isTakenBack(decisions, item))
}
