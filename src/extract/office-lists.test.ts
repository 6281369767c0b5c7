import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import { listed } from './office-lists.ts'

describe('a list of offices that one person served in', () => {
  const offices = (text: string, office: string) => {
    const start = text.indexOf(office)
    const first = {
      kind: 'office-holding' as const,
      start: 0,
      end: start + office.length,
      person: { start: 0, end: 'Ada Quill'.length },
      office: { start, end: start + office.length, text: office },
      capacity: 'substantive' as const,
      former: true,
      rule: 'office/framed',
    }
    return listed(analysePlain(text), first).map(one => one.office.text)
  }

  test.each([
    [
      'Ada Quill previously served as a commander for Marlow Police, deputy chief constable of Holme Police and chair of the panel.',
      'commander',
      ['deputy chief constable of Holme Police', 'chair of the panel'],
    ],
    ['Ada Quill was chair of the panel and left.', 'chair of the panel', []],
    ['Ada Quill was chair and met the mayor, Ken Marl.', 'chair', []],
    ['Ada Quill met the chair and mayor of Marlow.', 'chair', []],
  ])('%s', (text, office, expected) => {
    expect(offices(text, office)).toEqual(expected)
  })
})
