import { describe, expect, test } from 'vitest'
import { type FrameRow, frameOf, worded } from '../../../test/frame-rows.ts'
import { analysePlain } from '../../../test/plain.ts'
import { findMentions } from '../mentions.ts'
import { withFramedEvents, withFramedHoldings } from './offices.ts'

describe('offices that the network reads', () => {
  const HELD: FrameRow = {
    text: 'The force’s longest-serving superintendent is one Rose Wray of Marlow.',
    type: 'office',
    trigger: 'superintendent',
    roles: { person: 'Rose Wray', organization: 'The force' },
  }
  const holdings = (row: FrameRow) => {
    const analysed = analysePlain(row.text)
    return withFramedHoldings(analysed, findMentions(analysed), [frameOf(row)], []).map(one => ({
      person: worded(row.text, one.person),
      office: one.office.text,
      capacity: one.capacity,
      former: one.former,
    }))
  }

  test('who holds it, in which capacity', () => {
    expect(holdings(HELD)).toEqual([
      { person: 'Rose Wray', office: 'superintendent', capacity: 'substantive', former: false },
    ])
    expect(holdings({ ...HELD, attributes: { capacity: 'acting', former: 'yes' } })).toEqual([
      { person: 'Rose Wray', office: 'superintendent', capacity: 'acting', former: true },
    ])
  })

  test('who serves on a temporary basis acts', () => {
    const text = 'His second, Rose Wray, will serve as chief constable on a temporary basis.'
    const row: FrameRow = {
      text,
      type: 'office',
      trigger: 'chief constable',
      roles: { person: 'Rose Wray' },
      attributes: { modality: 'expected' },
    }
    expect(holdings(row)).toMatchObject([{ person: 'Rose Wray', capacity: 'acting' }])
  })

  test('the word right before the title tells the capacity', () => {
    const text = 'In August the panel made Rose Wray interim director.'
    const row: FrameRow = { text, type: 'office', trigger: 'director', roles: { person: 'Rose Wray' } }
    expect(holdings(row)).toMatchObject([{ person: 'Rose Wray', capacity: 'interim' }])
  })

  test('whoever is replaced does not hold the office that another comes into', () => {
    const text = 'An old hand will replace Rose Wray as chair.'
    expect(holdings({ text, type: 'office', trigger: 'chair', roles: { person: 'Rose Wray' } })).toEqual([])
  })

  test.each(['as the sister of the', 'an adviser to the former'])('%s holder does not hold it', relation => {
    const text = `The paper described Rose Wray, ${relation} chief constable.`
    expect(holdings({ text, type: 'office', trigger: 'chief constable', roles: { person: 'Rose Wray' } })).toEqual([])
  })

  test('whoever leaves another no choice does not hold what the other goes from', () => {
    const row: FrameRow = {
      text: 'She left him no choice but to step aside as chair.',
      type: 'office',
      trigger: 'chair',
      roles: { person: 'She' },
    }
    expect(holdings(row)).toEqual([])
    expect(holdings({ ...row, text: 'She stepped aside as chair.' })).toHaveLength(1)
  })

  test('a body that stands with the title belongs to it', () => {
    const text = 'In the chair that night sat Rose Wray, by then chief constable of Marlow Police.'
    const row = {
      text,
      type: 'office',
      trigger: 'chief constable',
      roles: { person: 'Rose Wray', organization: 'Marlow Police' },
    }
    expect(holdings(row)[0]!.office).toBe('chief constable of Marlow Police')
  })

  test.each<[string, Partial<FrameRow>]>([
    ['nobody is named', { roles: {} }],
    ['it is denied', { attributes: { modality: 'denied' } }],
    ['the network is not sure', { score: 0.6 }],
    ['the words are no title', { trigger: 'longest-serving' }],
  ])('nothing where %s', (_, change) => {
    expect(holdings({ ...HELD, ...change })).toEqual([])
  })

  test.each([
    ['Rose Wray was tipped to be the next home secretary.', 'home secretary'],
    ['Rose Wray is standing for mayor of Marlow.', 'mayor of Marlow'],
    ['If elected commissioner, Rose Wray would cut the tax.', 'commissioner'],
    ['Rose Wray has been shortlisted for the post of chief fire officer.', 'chief fire officer'],
  ])('an office that is only hoped for is not held: %s', (text, trigger) => {
    expect(holdings({ text, type: 'office', trigger, roles: { person: 'Rose Wray' } })).toEqual([])
  })

  test.each([
    ['Rose Wray said as home secretary he was harsh.', 'home secretary'],
    ['The mayor accused Rose Wray of haste.', 'mayor'],
    ['Rose Wray’s predecessor as chair has gone.', 'chair'],
    ['It described Rose Wray as the sister of the chair.', 'chair'],
    ['The Holme president met Prime Minister Rose Wray.', 'president'],
    ['The mayor and his campaign boss Rose Wray agree.', 'mayor'],
    ['Rose Wray said: “I am glad that the chair came.”', 'chair'],
  ])('an office of which somebody speaks is not theirs: %s', (text, trigger) => {
    expect(holdings({ text, type: 'office', trigger, roles: { person: 'Rose Wray' } })).toEqual([])
  })

  test('a part of a title is read as the whole', () => {
    const text = 'One who spoke was the general secretary of the transport union Amalgam, Rose Wray.'
    const [found] = holdings({ text, type: 'office', trigger: 'general secretary', roles: { person: 'Rose Wray' } })
    expect(found!.office).toBe('general secretary of the transport union Amalgam')
  })

  const events = (row: FrameRow, ruled: Parameters<typeof withFramedEvents>[3] = []) =>
    withFramedEvents(analysePlain(row.text), [], [frameOf(row)], ruled)
  const LEFT: FrameRow = {
    text: 'Rose Wray cleared her desk as chair in May.',
    type: 'left',
    trigger: 'cleared her desk',
    roles: { person: 'Rose Wray', office: 'chair', when: 'in May' },
    attributes: { ended: 'resigned' },
  }

  test('whoever comes in at the same time is no successor', () => {
    const row: FrameRow = {
      text: 'Ms Quill came in with the reshuffle after the resignation of Ken Marl as chair.',
      type: 'left',
      trigger: 'resignation',
      roles: { person: 'Ken Marl', office: 'chair', successor: 'Ms Quill' },
    }
    expect(events(row)[0]!.other).toBeNull()
    const text = 'Ms Quill took over after the resignation of Ken Marl as chair.'
    expect(events({ ...row, text })[0]!.other).toMatchObject({ comes: 'after' })
  })

  test('who left what, and when', () => {
    const [found] = events(LEFT)
    expect(found).toMatchObject({
      event: 'left',
      ended: 'resigned',
      office: { text: 'chair' },
      rule: 'office/event-framed',
    })
    expect(found!.when!.text).toBe('May')
  })

  test.each<[string, Partial<FrameRow>]>([
    ['Rose Wray will receive a letter of resignation from Mr Marl.', { trigger: 'resignation' }],
    ['Rose Wray dismissed the appeal.', { trigger: 'dismissed' }],
    ['Rose Wray has accepted the resignation of her chair.', { trigger: 'resignation' }],
    ['Rose Wray has now accepted the chair’s resignation.', { trigger: 'resignation' }],
    ['Rose Wray said replacing the agency would be costly.', { trigger: 'replacing', type: 'took-office' }],
    ['Rose Wray, of Marlow, chairs a council elected in May.', { trigger: 'elected', type: 'appointed' }],
    [
      'Rose Wray quit Marlow United last week.',
      { trigger: 'quit', roles: { person: 'Rose Wray', office: 'Marlow United' } },
    ],
  ])('no coming or going of hers: %s', (text, change) => {
    expect(events({ ...LEFT, attributes: {}, roles: { person: 'Rose Wray' }, text, ...change })).toEqual([])
  })

  test('a rule that has the same stays, and is told the rest', () => {
    const [framed] = events(LEFT)
    const ruled = { ...framed!, rule: 'office/left', office: null, when: null }
    const found = events(LEFT, [ruled])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ rule: 'office/left', office: { text: 'chair' } })
    expect(found[0]!.when).not.toBeNull()
  })

  test('‘since 2018’ is when somebody came in; ‘from … to …’ tells both', () => {
    const text = 'Rose Wray (chair from 2012 to 2018) spoke first.'
    const found = events({
      text,
      type: 'since',
      trigger: 'from 2012 to 2018',
      roles: { person: 'Rose Wray', office: 'chair' },
    })
    expect(found.map(({ event, when }) => `${event} ${when!.value}`)).toEqual(['took-office 2012', 'left 2018'])
  })

  test('‘on the night of’ tells when somebody was in office, and not since when', () => {
    const text = 'Rose Wray was acting chair on the night of 14 March 2019.'
    const row: FrameRow = {
      text,
      type: 'since',
      trigger: 'on the night of 14 March 2019',
      roles: { person: 'Rose Wray', office: 'chair' },
    }
    expect(events(row)).toEqual([])
    expect(
      events({ ...row, text: text.replace('on the night of', 'since'), trigger: 'since 14 March 2019' }),
    ).toMatchObject([{ event: 'took-office', capacity: 'acting' }])
  })

  test('‘weeks after’ somebody left names no predecessor', () => {
    const row: FrameRow = {
      text: 'Rose Wray took over as chair in May, weeks after Ken Marl retired.',
      type: 'took-office',
      trigger: 'took over',
      roles: { person: 'Rose Wray', office: 'chair', predecessor: 'Ken Marl' },
    }
    expect(events(row)[0]!.other).toBeNull()
  })
})
