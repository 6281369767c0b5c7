import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../../test/plain.ts'
import { plainClausesOf } from '../clause.ts'
import { hasEvidence } from './step-evidence.ts'

/** Whether the words at a trigger speak of a state. */
function speaks(text: string, trigger: string, id: string): boolean {
  const [clause] = plainClausesOf(analysePlain(text))
  const start = text.indexOf(trigger)
  return hasEvidence(clause!, { start, end: start + trigger.length }, { id })
}

describe('words at a trigger', () => {
  test.each([
    ['The watchdog is looking into the affair.', 'looking into', 'investigation-opened'],
    ['PC Marl was cleared by a panel.', 'cleared', 'not-proven'],
    ['The sergeant was shown the door.', 'shown the door', 'dismissed-without-notice'],
    ['The officer was held overnight.', 'held', 'arrested'],
    ['The board found gross misconduct by PC Marl.', 'gross misconduct', 'gross-proven'],
    ['Prosecutors told PC Marl there would be no charges.', 'no charges', 'cps-no-charge'],
  ])('%s: %s is %s', (text, trigger, id) => {
    expect(speaks(text, trigger, id)).toBe(true)
  })

  test.each([
    ['They failed in their challenging of poor conduct.', 'challenging', 'investigation-opened'],
    ['One case was referred to the clerk.', 'referred to', 'criminal-investigation'],
    ['The hearing waits for the board.', 'board', 'pfd-report'],
    ['PC Marl denied gross misconduct.', 'denied gross misconduct', 'gross-proven'],
    ['He was banned from driving.', 'banned', 'barred-list'],
    ['The officer was praised.', 'praised', 'arrested'],
    ['Gross misconduct proceedings against PC Marl were abandoned.', 'Gross misconduct proceedings', 'gross-proven'],
    ['A decision on charges is awaited.', 'decision on charges', 'cps-no-charge'],
    ['There was no realistic prospect of conviction.', 'conviction', 'convicted'],
  ])('%s: %s is no %s', (text, trigger, id) => {
    expect(speaks(text, trigger, id)).toBe(false)
  })
})
