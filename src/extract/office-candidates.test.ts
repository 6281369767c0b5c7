import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import { findMentions } from './mentions.ts'
import { findOfficeHoldings } from './office-holdings.ts'

function told(text: string): string[] {
  const analysed = analysePlain(text)
  return findOfficeHoldings(analysed, findMentions(analysed)).map(
    ({ person, office, capacity }) => `${text.slice(person.start, person.end)}: ${office.text}, ${capacity}`,
  )
}

describe('who has been chosen for an office', () => {
  test.each([
    [
      'Ada Quill has been named as the preferred candidate for the role of chief constable.',
      ['Ada Quill: chief constable, designate'],
    ],
    [
      'She intends to appoint the preferred candidate, Mr Ken Marl, to the role of Chief Constable of Marlow Police.',
      ['Mr Ken Marl: Chief Constable of Marlow Police, designate'],
    ],
    ['Ada Quill met the preferred candidate for the role of chief constable.', []],
    ['Ada Quill is the Labour candidate for mayor.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
