import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findMentions } from './mentions.ts'
import { findOccurrences } from './occurrences.ts'

/** Kinds of what happened at each date of a text, with who is named in it. */
function told(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  return findOccurrences(analysed, findMentions(analysed), []).map(
    one =>
      `${one.occurrenceKind}: ${one.participants.map(({ start, end }) => analysed.document.text.slice(start, end)).join(', ')}`,
  )
}

describe('deaths among what happened at a date', () => {
  it.each([
    ['Two men were killed at the quarry in May 2016.', ['death: ']],
    ['In May 2016 hounds killed four foxes.', ['event: ']],
    ['Nobody has died on the road since May 2016.', ['event: ']],
    ['On 1 June 2016 two men died of drugs taken on 3 May 2016.', ['death: ', 'event: ']],
    ['In May 2016 the death rate rose.', ['event: ']],
    ['Ada Quill’s father died in May 2016.', ['death: ']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
