import { activeDecisions } from '../pipeline.ts'
import { type RecordOptions, withStore } from './open.ts'

/** A line of the journal as it is shown. */
export interface HistoryLine {
  readonly id: string
  readonly at: string
  readonly by: string
  /** 'erased': taken out with a document that was removed. */
  readonly verb: string
  readonly entry: string | null
  readonly why: string | null
  /** No later decision takes it back. */
  readonly holds: boolean
}

/** What was decided, by whom, when and why, oldest first. */
export async function history(options: RecordOptions): Promise<readonly HistoryLine[]> {
  return withStore(options, async ({ journal }) => {
    const active = new Set(activeDecisions(journal.decisions).map(item => item.id))
    return journal.lines.map(({ id, head, body }) => {
      const entry = body === null ? null : 'entry' in body ? body.entry : 'decision' in body ? body.decision : null
      const verb = body?.verb ?? 'erased'
      const holds = active.has(id) || verb === 'remove' || verb === 'undo'
      return { id, at: head.at, by: head.by, verb, entry, why: body?.why ?? null, holds }
    })
  })
}
