import type { z } from '@hono/zod-openapi'
import type { Matter } from '../bundle/matter.ts'
import { KIND_WORDS } from '../bundle/pages.ts'
import { activeDecisions } from '../bundle/reading.ts'
import type { ReviewDecision } from '../domain/review.ts'
import type { DecisionLine } from './contract/entries.ts'
import { listsOf } from './lists.ts'

type JournalLine = Matter['store']['journal']['lines'][number]
type Line = z.infer<typeof DecisionLine>

const VERBS: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  amend: 'amended',
  merge: 'joined',
  split: 'parted',
  add: 'added',
  issue: 'issue',
  hang: 'put under an issue',
  unhang: 'taken from an issue',
  note: 'noted',
  undo: 'took back',
  remove: 'removed a document for good',
  erased: 'taken out with a document that was removed',
}

/** Decisions in plain words, the latest first; `by` is the person who looks, whose undo is next. */
export function decisionLines(matter: Matter, by: string, shown: readonly JournalLine[]): Line[] {
  const { decisions } = matter.store.journal
  const byId = new Map(decisions.map(one => [one.id, one]))
  const active = activeDecisions(decisions)
  const holding = new Set(active.map(one => one.id))
  const next = active.findLast(one => one.by === by)?.id
  return shown.map(({ id, head, body }): Line => {
    const decision = byId.get(id)
    return {
      id,
      at: head.at,
      by: head.by,
      verb: body?.verb ?? 'erased',
      entry: decision ? entryOf(decision) : null,
      text: decision ? wordsOf(matter, decision, byId) : (VERBS[body?.verb ?? 'erased'] ?? ''),
      why: body?.why ?? null,
      holds: holding.has(id) || decision === undefined || decision.verb === 'undo',
      undoable: id === next,
    }
  })
}

/** The decisions on one entry, the latest first. */
export function decisionsFor(matter: Matter, by: string, entry: string): Line[] {
  const { lines, decisions } = matter.store.journal
  const own = new Set(matter.held.decisionsOn(entry).map(one => one.id))
  const about = new Set(decisions.filter(one => own.has(one.id) || entryOf(one) === entry).map(one => one.id))
  return decisionLines(matter, by, lines.filter(line => about.has(line.id)).reverse())
}

function entryOf(decision: ReviewDecision): string | null {
  if ('entry' in decision) return decision.entry
  return decision.verb === 'note' ? decision.about : null
}

function wordsOf(matter: Matter, decision: ReviewDecision, byId: ReadonlyMap<string, ReviewDecision>): string {
  const verb = VERBS[decision.verb] ?? decision.verb
  switch (decision.verb) {
    case 'accept':
    case 'reject':
    case 'add':
      return `${verb}: ${entryText(matter, decision.entry)}`
    case 'amend':
      return `${verb} ${Object.keys(decision.changes).join(', ')}: ${entryText(matter, decision.entry)}`
    case 'merge':
      return `${verb} ${decision.others.map(id => matter.record.name(id)).join(', ')} with ${matter.record.name(decision.entry)}`
    case 'split':
      return `${verb} from ${matter.record.name(decision.entry)} what ${decision.documents.length} documents say${decision.name ? `, as ${decision.name}` : ''}`
    case 'issue':
      return decision.text === null ? 'took an issue off the list' : `${verb} ${decision.number}: ${decision.text}`
    case 'hang':
    case 'unhang':
      return `${verb}: ${decision.entries.map(id => entryText(matter, id)).join('; ')}`
    case 'note':
      return `${verb}: ${decision.text}`
    case 'undo': {
      const undone = byId.get(decision.decision)
      return `${verb}: ${undone ? wordsOf(matter, undone, byId) : 'what is no longer known'}`
    }
    default:
      return decision satisfies never
  }
}

function entryText(matter: Matter, id: string): string {
  const found = matter.built ? matter.record.find(id) : undefined
  if (!found) return 'an entry that is no longer there'
  return listsOf(matter).get(found.entry.id)?.text ?? KIND_WORDS[found.kind].one
}
