import { Refusal } from './api.ts'
import { makeState } from './state.ts'

/** What the pages say of their own accord: that something was done, or could not be. */
export interface NoticeShown {
  readonly id: number
  readonly tone: 'done' | 'failed'
  readonly text: string
  readonly hint: string | null
  /** An entry to look at. */
  readonly to: string | null
  /** What can be done about it there and then. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Those on the page now, the latest last. */
export const notices = makeState<readonly NoticeShown[]>([])
let last = 0

/** Says that something was done; the next thing said takes its place. */
export function say(text: string, action?: NoticeShown['action']): void {
  notices.change(now => [
    ...now.filter(one => one.tone === 'failed'),
    { id: ++last, tone: 'done', text, hint: null, to: null, ...(action && { action }) },
  ])
}

/** Says what could not be done, why and what to do; it stays until it is closed. */
export function sayFailed(error: unknown, what: string, to: string | null = null): void {
  const reason = error instanceof Error ? error.message : String(error)
  const hint = error instanceof Refusal ? (error.hint ?? null) : null
  notices.change(now => [
    ...now.filter(one => one.tone === 'failed').slice(-3),
    { id: ++last, tone: 'failed', text: `${what} ${reason}`, hint, to },
  ])
}

/** Takes one off the page. */
export function close(id: number): void {
  notices.change(now => now.filter(one => one.id !== id))
}
