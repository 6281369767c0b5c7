import type { DecideResponse } from '../../../src/server/contract.ts'
import { undo } from '../decisions.ts'
import { say } from '../notices.ts'

/** Says what was decided, with the way to take it back; nothing where it was refused, which is said already. */
export function sayDone(answer: DecideResponse | null, text: string): void {
  const [decision] = answer?.decisions ?? []
  if (answer && decision && answer.notices.length === 0) say(text, { label: 'Undo', run: () => void undo(decision) })
}
