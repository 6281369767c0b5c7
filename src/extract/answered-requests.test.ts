import { describe, expect, it } from 'vitest'
import { repeatedQuestion } from './answered-requests.ts'

const LETTER = `Dear Applicant,

You asked:

Q1. How many clerks left?
Q2. Who let them go?
How long did it take?

Our response:

Q1. Nine clerks left.
Q2. We neither confirm nor deny who it was.

Would you like more?`

/** The reply to a question of the letter; null: it has none; undefined: the letter asks itself. */
function replyTo(question: string, text = LETTER): string | null | undefined {
  const start = text.indexOf(question)
  const repeated = repeatedQuestion(text, { start, end: start + question.length })
  return repeated?.reply ? text.slice(repeated.reply.start, repeated.reply.end) : repeated && null
}

describe('questions that a letter repeats to reply to them', () => {
  it('have the reply of the same number', () => {
    expect(replyTo('How many clerks left?')).toBe('Nine clerks left.')
    expect(replyTo('Who let them go?')).toBe('We neither confirm nor deny who it was.')
    const start = LETTER.indexOf('Who let')
    expect(repeatedQuestion(LETTER, { start, end: start + 16 })?.reply?.declined).toBe(true)
  })

  it('have none that can be found without a number', () => {
    expect(replyTo('How long did it take?')).toBeNull()
  })

  it('are not those that the letter asks itself', () => {
    expect(replyTo('Would you like more?')).toBeUndefined()
    const own = 'Dear Ms Wray,\n\nI ask again:\n\n1. Where is the log?\n\nYours, Ken Marl'
    expect(replyTo('Where is the log?', own)).toBeUndefined()
    // What was asked, and no reply to it
    expect(replyTo('Where is the log?', 'You asked:\n\n1. Where is the log?\n\nYours')).toBeUndefined()
  })
})
