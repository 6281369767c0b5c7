import type { DecideRequest, DecideResponse, EntryLine } from '../../src/server/contract.ts'
import { api, Refusal } from './api.ts'
import { say, sayFailed } from './notices.ts'
import { readAnew, replaceLines } from './queries.ts'
import { makeState } from './state.ts'

type Wanted = DecideRequest['wanted']

/** A decision that was refused because what it was on has changed since it was on the screen. */
export interface Changed {
  readonly wanted: Wanted
  readonly before: readonly EntryLine[]
  readonly why: string | null
}

/** Entries whose decision is on its way to the disk. */
export const saving = makeState<ReadonlySet<string>>(new Set())
/** The decision to be asked again; null where there is none. */
export const changed = makeState<Changed | null>(null)

/** One after the other, in the order of the keys pressed: an undo never overtakes what it undoes. */
let queue: Promise<unknown> = Promise.resolve()
/** Undos that can be taken back, the latest last. */
let undone: readonly string[] = []

/**
 * Sends a decision. The entries are shown as being saved until the server answers, and it answers when the decision is
 * on disk. Given back: the answer, or null where it was refused (which is said on the page).
 */
export function decide(
  wanted: Wanted,
  lines: readonly EntryLine[] = [],
  why: string | null = null,
): Promise<DecideResponse | null> {
  const ids = lines.map(line => line.id)
  if (wanted.verb !== 'undo') undone = []
  saving.change(now => new Set([...now, ...ids]))
  const body: DecideRequest = { wanted, seen: Object.fromEntries(lines.map(line => [line.id, line.seen])), why }
  const sent = queue.then(() => api.post('/decisions', { body }))
  queue = sent.catch(() => {})
  return sent.then(
    answer => {
      settled(ids)
      taken(answer)
      return answer
    },
    (error: unknown) => {
      settled(ids)
      refused(error, { wanted, before: lines, why })
      return null
    },
  )
}

function settled(ids: readonly string[]): void {
  saving.change(now => new Set([...now].filter(id => !ids.includes(id))))
}

function taken(answer: DecideResponse): void {
  if (answer.rebuilt) readAnew()
  replaceLines(answer.lines)
  for (const notice of answer.notices) say(notice)
}

function refused(error: unknown, what: Changed): void {
  if (error instanceof Refusal && error.code === 'review/changed' && what.before.length > 0) {
    changed.set(what)
    return
  }
  const [first] = what.before
  sayFailed(error, 'Not saved.', first?.id ?? null)
}

/** Takes back one’s own latest decision that holds. */
export async function undo(decision = 'last'): Promise<DecideResponse | null> {
  const answer = await decide({ verb: 'undo', decision })
  const [id] = answer?.decisions ?? []
  if (id) undone = [...undone, id]
  if (answer && answer.notices.length === 0) say(undoneWords(answer.lines))
  return answer
}

function undoneWords(lines: readonly EntryLine[]): string {
  const [first] = lines
  if (!first) return 'Undone.'
  return lines.length === 1 ? `Undone: ${first.text}` : `Undone for ${lines.length} entries.`
}

/** Takes the latest undo back: an undo of the undo, a decision like any other. */
export async function redo(): Promise<DecideResponse | null> {
  const id = undone.at(-1)
  if (!id) {
    say('There is no undo to take back.')
    return null
  }
  undone = undone.slice(0, -1)
  const answer = await decide({ verb: 'undo', decision: id })
  if (answer && answer.notices.length === 0) say('Decided again, as before the undo.')
  return answer
}
