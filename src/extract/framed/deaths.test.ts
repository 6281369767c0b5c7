import { describe, expect, test } from 'vitest'
import { type FrameRow, frameOf, worded } from '../../../test/frame-rows.ts'
import { analysePlain } from '../../../test/plain.ts'
import { findMentions } from '../mentions.ts'
import { withFramedDeaths, withFramedDetails } from './deaths.ts'

describe('deaths that the network reads', () => {
  const deaths = (row: FrameRow) => {
    const analysed = analysePlain(row.text)
    return withFramedDeaths(analysed, findMentions(analysed), [], [frameOf(row)], [])
  }

  test('who, where and by whom', () => {
    const text = 'Ken Marl did not live to see the verdict: he was done to death at Holme by a neighbour.'
    const [found] = deaths({
      text,
      type: 'death',
      trigger: 'done to death',
      roles: { person: 'Ken Marl', place: 'Holme', by: 'a neighbour' },
    })
    expect([worded(text, found!.person), worded(text, found!.place), worded(text, found!.by)]).toEqual([
      'Ken Marl',
      'Holme',
      'a neighbour',
    ])
  })

  test.each([
    ['A hitman was hired to kill Ken Marl.', 'kill', 'Ken Marl'],
    ['Ada Quill shot dead Ken Marl in May.', 'shot dead', 'Ada Quill'],
    ['Ken Marl would be dead by now.', 'dead', 'Ken Marl'],
    ['Ken Marl thought he was going to die.', 'die', 'Ken Marl'],
    ['Ken Marl, whose grandmother perished at sea, is chair.', 'perished', 'Ken Marl'],
    ['Ken Marl, whose first husband was slain, is chair.', 'slain', 'husband'],
    ['Ken Marl, whose first husband was slain, is chair.', 'slain', 'whose'],
    ['“I was a sailor but I wasn’t dead,” said Ken Marl.', 'dead', 'I'],
    ['It upset the roofer’s widow, Ada Quill.', 'widow', 'Ada Quill'],
    ['It holds the death warrant for a king, and the diaries of Ken Marl.', 'death', 'Ken Marl'],
    ['Ken Marl will go to the camp. Over a million people were killed there.', 'killed', 'Ken Marl'],
  ])('nobody dies in: %s', (text, trigger, person) => {
    expect(deaths({ text, type: 'death', trigger, roles: { person } })).toEqual([])
  })

  test('whoever is there before somebody dies has killed nobody', () => {
    const row: FrameRow = {
      text: 'Ken Marl cried out as officers held him before his death.',
      type: 'death',
      trigger: 'death',
      roles: { person: 'Ken Marl', by: 'officers' },
    }
    expect(deaths(row)[0]!.by).toBeNull()
    const text = 'Ken Marl met his death at the hands of officers.'
    expect(worded(text, deaths({ ...row, text })[0]!.by)).toBe('officers')
  })

  test('the time when an investigation into it began is not that of a death', () => {
    const row: FrameRow = {
      text: 'On 3 March 2021 I opened an investigation into the death of Ken Marl.',
      type: 'death',
      trigger: 'death',
      roles: { person: 'Ken Marl', when: '3 March 2021' },
    }
    expect(deaths(row)[0]!.when).toBeNull()
    const text = 'On 3 March 2021 came the death of Ken Marl.'
    expect(deaths({ ...row, text })[0]!.when?.value).toBe('2021-03-03')
  })

  test('whoever finds somebody dead has killed nobody', () => {
    const text = 'Ken Marl was lying there and two constables found him lifeless.'
    const [found] = deaths({
      text,
      type: 'death',
      trigger: 'found',
      roles: { person: 'Ken Marl', by: 'two constables' },
    })
    expect(found!.by).toBeNull()
  })

  test('a suspect has killed nobody yet', () => {
    const text = 'It had met a man arrested on suspicion of the murder of Ken Marl.'
    const [found] = deaths({ text, type: 'death', trigger: 'murder', roles: { person: 'Ken Marl', by: 'a man' } })
    expect(found?.by ?? null).toBeNull()
  })

  test('a length of time of which nobody is told is no delay', () => {
    const text = 'Ken Marl died in May; nine hours before, he had been calm.'
    const row: FrameRow = { text, type: 'death', trigger: 'died', roles: { person: 'Ken Marl', delay: 'nine hours' } }
    expect(withFramedDetails(analysePlain(text), [], [frameOf(row)], [])).toEqual([])
  })

  test('how long until the family was told', () => {
    const text = 'Ken Marl died at noon; his mother learnt of it nine hours on.'
    const row: FrameRow = { text, type: 'death', trigger: 'died', roles: { person: 'Ken Marl', delay: 'nine hours' } }
    const [found] = withFramedDetails(analysePlain(text), [], [frameOf(row)], [])
    expect(found).toMatchObject({ detail: 'delay', value: 9, unit: 'hours' })
  })
})
