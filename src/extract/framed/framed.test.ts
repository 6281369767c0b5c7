import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../../test/plain.ts'
import type { Frame } from '../../domain/frame.ts'
import type { Span } from '../../domain/span.ts'
import { findFigures } from '../figures.ts'
import { findMentions } from '../mentions.ts'
import { withFramedQuestions, withFramedUndertakings } from './asks.ts'
import { withFramedConfidences, withFramedPowers } from './bonds.ts'
import { withFramedCounts } from './counts.ts'
import { withFramedDeaths, withFramedDetails } from './deaths.ts'
import { withFramedFigures } from './figures.ts'
import { withFramedEvents, withFramedHoldings } from './offices.ts'

/** A sentence with what a network would find in it: `text` with a trigger, roles by their words, attributes. */
interface Row {
  readonly text: string
  readonly type: string
  readonly trigger: string
  readonly roles?: Readonly<Record<string, string>>
  readonly attributes?: Readonly<Record<string, string>>
  readonly score?: number
}

const at = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`‘${words}’ does not stand in ‘${text}’`)
  return { start, end: start + words.length }
}

function frameOf({ text, type, trigger, roles = {}, attributes = {}, score = 0.99 }: Row): Frame {
  const filled = Object.entries(roles).map(([role, words]) => [role, [at(text, words)]] as const)
  return { type, ...at(text, trigger), roles: Object.fromEntries(filled), attributes, score }
}

/** The words of each span of what was found. */
const worded = (text: string, span: Span | null): string | null => span && text.slice(span.start, span.end)

describe('offices that the network reads', () => {
  const HELD: Row = {
    text: 'The force’s longest-serving superintendent is one Rose Wray of Marlow.',
    type: 'office',
    trigger: 'superintendent',
    roles: { person: 'Rose Wray', organization: 'The force' },
  }
  const holdings = (row: Row) => {
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

  test.each<[string, Partial<Row>]>([
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
    ['Rose Wray said: “I am glad that the chair came.”', 'chair'],
  ])('an office of which somebody speaks is not theirs: %s', (text, trigger) => {
    expect(holdings({ text, type: 'office', trigger, roles: { person: 'Rose Wray' } })).toEqual([])
  })

  test('a part of a title is read as the whole', () => {
    const text = 'One who spoke was the general secretary of the transport union Amalgam, Rose Wray.'
    const [found] = holdings({ text, type: 'office', trigger: 'general secretary', roles: { person: 'Rose Wray' } })
    expect(found!.office).toBe('general secretary of the transport union Amalgam')
  })

  const events = (row: Row, ruled: Parameters<typeof withFramedEvents>[3] = []) =>
    withFramedEvents(analysePlain(row.text), [], [frameOf(row)], ruled)
  const LEFT: Row = {
    text: 'Rose Wray cleared her desk as chair in May.',
    type: 'left',
    trigger: 'cleared her desk',
    roles: { person: 'Rose Wray', office: 'chair', when: 'in May' },
    attributes: { ended: 'resigned' },
  }

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

  test.each<[string, Partial<Row>]>([
    ['Rose Wray will receive a letter of resignation from Mr Marl.', { trigger: 'resignation' }],
    ['Rose Wray dismissed the appeal.', { trigger: 'dismissed' }],
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
})

describe('deaths that the network reads', () => {
  const deaths = (row: Row) => {
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
    ['Ken Marl would be dead by now.', 'dead', 'Ken Marl'],
    ['Ken Marl thought he was going to die.', 'die', 'Ken Marl'],
    ['Ken Marl, whose grandmother perished at sea, is chair.', 'perished', 'Ken Marl'],
    ['Ken Marl, whose first husband was slain, is chair.', 'slain', 'husband'],
    ['“I was a sailor but I wasn’t dead,” said Ken Marl.', 'dead', 'I'],
    ['It holds the death warrant for a king, and the diaries of Ken Marl.', 'death', 'Ken Marl'],
    ['Ken Marl will go to the camp. Over a million people were killed there.', 'killed', 'Ken Marl'],
  ])('nobody dies in: %s', (text, trigger, person) => {
    expect(deaths({ text, type: 'death', trigger, roles: { person } })).toEqual([])
  })

  test('a length of time of which nobody is told is no delay', () => {
    const text = 'Ken Marl died in May; nine hours before, he had been calm.'
    const row: Row = { text, type: 'death', trigger: 'died', roles: { person: 'Ken Marl', delay: 'nine hours' } }
    expect(withFramedDetails(analysePlain(text), [], [frameOf(row)], [])).toEqual([])
  })

  test('how long until the family was told', () => {
    const text = 'Ken Marl died at noon; his mother learnt of it nine hours on.'
    const row: Row = { text, type: 'death', trigger: 'died', roles: { person: 'Ken Marl', delay: 'nine hours' } }
    const [found] = withFramedDetails(analysePlain(text), [], [frameOf(row)], [])
    expect(found).toMatchObject({ detail: 'delay', value: 9, unit: 'hours' })
  })
})

describe('counts and figures that the network reads', () => {
  test('a whole with the parts that are tied to it', () => {
    const text = 'There were nine on the panel. Of these six had never sat before, and the others were old hands.'
    const parts = [
      { trigger: 'six', of: 'had never sat before' },
      { trigger: 'the others', of: 'were old hands' },
    ].map(({ trigger, of }) => frameOf({ text, type: 'part', trigger, roles: { whole: 'nine', of } }))
    const whole = frameOf({ text, type: 'whole', trigger: 'nine' })
    const [found] = withFramedCounts(analysePlain(text), [], [whole, ...parts], [])
    expect(found).toMatchObject({ value: 9, rule: 'head-count/framed' })
    expect(found!.parts.map(({ value, form }) => [value, form])).toEqual([
      [6, 'counted'],
      [null, 'remainder'],
    ])
    expect(withFramedCounts(analysePlain(text), [], [whole], [])).toEqual([])
  })

  test('a part that makes the sum come out is added to what a rule has read; one of the parts is not', () => {
    const text = 'Nine clerks left. Four retired; gone abroad by May were five. One of the four came back.'
    const analysed = analysePlain(text)
    const whole = frameOf({ text, type: 'whole', trigger: 'Nine clerks' })
    const part = (trigger: string, score: number) =>
      frameOf({ text, type: 'part', trigger, roles: { whole: 'Nine clerks' }, score })
    const ruled = withFramedCounts(analysed, [], [whole, part('Four', 0.99), part('five', 0.99)], [])
    const one = ruled.map(count => ({ ...count, parts: count.parts.slice(0, 1) }))
    const parts = (frames: readonly Frame[]) =>
      withFramedCounts(analysed, [], [whole, ...frames], one)[0]!.parts.map(({ value }) => value)
    expect(parts([part('five', 0.75)])).toEqual([4, 5])
    expect(parts([part('One', 0.99)])).toEqual([4])
  })

  test('a number that the network takes for no figure is none; one that it does stays, with what it counts', () => {
    const text = 'The driver stopped at signal 318 with 40 passengers aboard.'
    const analysed = analysePlain(text)
    const ruled = [
      ...findFigures(analysed, []),
      ...findFigures(analysed, []).map(one => ({ ...one, words: at(text, '318'), value: 318 })),
    ]
    const frame = frameOf({ text, type: 'figure', trigger: '40', roles: { of: 'passengers' } })
    const found = withFramedFigures(analysed, [frame], ruled)
    expect(found.map(one => one.value)).toEqual([40])
    expect(withFramedFigures(analysed, [], ruled)).toHaveLength(ruled.length)
  })

  test('a change that no rule saw', () => {
    const text = 'Thefts last year: 738, which is 64 down.'
    const analysed = analysePlain(text)
    const [plain] = findFigures(analysed, []).filter(one => one.value === 738)
    const row: Row = {
      text,
      type: 'figure',
      trigger: '738',
      roles: { of: 'Thefts', by: '64' },
      attributes: { direction: 'down' },
    }
    const [found] = withFramedFigures(analysed, [frameOf(row)], [{ ...plain!, change: null, before: null }])
    expect(found!.change).toEqual({ by: 64, percent: null, direction: 'down' })
  })
})

describe('questions, promises, powers and confidence that the network reads', () => {
  test('who asks whom for what', () => {
    const text = 'Ms Wray probed who signed the file in May.'
    const row: Row = {
      text,
      type: 'question',
      trigger: 'probed',
      roles: { from: 'Ms Wray', content: 'who signed' },
    }
    const [found] = withFramedQuestions(analysePlain(text), [], [frameOf(row)], [])
    expect([found!.asks, worded(text, found!.from), worded(text, found!.words)]).toEqual([
      'question',
      'Ms Wray',
      'who signed the file in May',
    ])
    const denied = frameOf({ ...row, attributes: { modality: 'denied' } })
    expect(withFramedQuestions(analysePlain(text), [], [denied], [])).toEqual([])
  })

  const asked = (row: Row): (string | null)[] =>
    withFramedQuestions(analysePlain(row.text), [], [frameOf(row)], []).flatMap(one => [
      worded(row.text, one.from),
      worded(row.text, one.to),
      worded(row.text, one.words),
    ])

  test('what is asked is told whole, by whoever the grammar says', () => {
    const call: Row = {
      text: 'The league leant on the board of the trust to publish its stronger rules.',
      type: 'call',
      trigger: 'leant on',
      roles: { from: 'The league', to: 'the board of the trust', content: 'stronger' },
    }
    expect(asked(call)).toEqual(['The league', 'the board of the trust', 'publish its stronger rules'])
    const prompted: Row = {
      text: 'The remarks of Ms Wray prompted calls for a lower speed in Marlow.',
      type: 'call',
      trigger: 'calls',
      roles: { from: 'Ms Wray', content: 'a lower speed' },
    }
    expect(asked(prompted)[0]).toBeNull()
  })

  const nothing: readonly Row[] = [
    {
      text: 'Ms Wray suggested the chair could have known.',
      type: 'call',
      trigger: 'suggested',
      roles: { from: 'Ms Wray', content: 'the chair could have known' },
    },
    {
      text: 'Deals are being sought to deport the men.',
      type: 'call',
      trigger: 'sought',
      roles: { to: 'Deals', content: 'deport the men' },
    },
    {
      text: 'The board may be questioned about its spending.',
      type: 'question',
      trigger: 'questioned',
      roles: { to: 'The board', content: 'its spending' },
    },
    {
      text: 'Will the briefers say that their man is unhappy?',
      type: 'question',
      trigger: 'say',
      roles: { from: 'the briefers', content: 'their man is unhappy' },
    },
    { text: 'Rail safety action urged', type: 'call', trigger: 'urged', roles: { content: 'Rail safety action' } },
  ]
  test.each(nothing)('nothing is asked: $text', row => {
    expect(asked(row)).toEqual([])
  })

  test('a promise, and what became of it', () => {
    const text = 'The chair went back on her word that the file would be published by May.'
    const promise = frameOf({
      text,
      type: 'undertaking',
      trigger: 'word',
      roles: { by: 'The chair', content: 'the file would be published', due: 'by May' },
    })
    const outcome = frameOf({
      text,
      type: 'broken',
      trigger: 'went back on',
      roles: { by: 'The chair', content: 'the file would be published' },
    })
    const found = withFramedUndertakings(analysePlain(text), [], [promise, outcome], [])
    expect(found.map(({ kind }) => kind)).toEqual(['undertaking', 'undertaking-outcome'])
    const [first, second] = found
    expect(first?.kind === 'undertaking' && worded(text, first.due)).toBe('by May')
    expect(second?.kind === 'undertaking-outcome' && second.outcome).toBe('broken')
  })

  const promises: readonly [Row, string | null][] = [
    [
      {
        text: 'Ms Wray has promised a firm rule on gifts.',
        type: 'undertaking',
        trigger: 'promised',
        roles: { by: 'Ms Wray', content: 'a firm rule on' },
      },
      'a firm rule on gifts',
    ],
    [
      {
        text: 'Ms Wray said the board agreed with its plans.',
        type: 'undertaking',
        trigger: 'agreed',
        roles: { by: 'the board', content: 'with its plans' },
      },
      null,
    ],
    [
      {
        text: 'By pledging to mend it, the board has shown care.',
        type: 'undertaking',
        trigger: 'pledging',
        roles: { by: 'the board', content: 'mend it' },
      },
      null,
    ],
  ]
  test.each(promises)('$0.text', (row, expected) => {
    const [found] = withFramedUndertakings(analysePlain(row.text), [], [frameOf(row)], [])
    expect(found ? worded(row.text, found.words) : null).toBe(expected)
  })

  test('a power needs both ends, and stands as a rule', () => {
    const text = 'The appointment of the chief constable is in the gift of the mayor.'
    const row: Row = {
      text,
      type: 'power',
      trigger: 'in the gift of',
      roles: { holder: 'the mayor', over: 'the chief constable' },
    }
    expect(withFramedPowers(analysePlain(text), [], [frameOf(row)], [])).toHaveLength(1)
    expect(withFramedPowers(analysePlain(text), [], [frameOf({ ...row, roles: { holder: 'the mayor' } })], [])).toEqual(
      [],
    )
    const denied = frameOf({ ...row, attributes: { modality: 'denied' } })
    expect(withFramedPowers(analysePlain(text), [], [denied], [])).toEqual([])
  })

  test('confidence, with its state', () => {
    const text = 'The board has had enough of its chair.'
    const row: Row = {
      text,
      type: 'confidence',
      trigger: 'had enough of',
      roles: { holder: 'The board', in: 'its chair' },
      attributes: { stance: 'withdrawn' },
    }
    const [found] = withFramedConfidences(analysePlain(text), [], [frameOf(row)], [])
    expect([found!.state, worded(text, found!.holder), worded(text, found!.in)]).toEqual([
      'withdrawn',
      'The board',
      'its chair',
    ])
    expect(withFramedConfidences(analysePlain(text), [], [frameOf({ ...row, attributes: {} })], [])).toEqual([])
  })

  test.each([
    ['Clerks are to debate a motion of no confidence in the chair.', 'no confidence', 'Clerks', 'the chair'],
    ['The party was no longer trusted with the economy by clerks.', 'trusted', 'clerks', 'the economy'],
    ['Ada Quill fears that the people have gone off the chair.', 'gone off', 'the people', 'the chair'],
  ])('no confidence that anybody has lost: %s', (text, trigger, holder, inWhom) => {
    const row = {
      text,
      type: 'confidence',
      trigger,
      roles: { holder, in: inWhom },
      attributes: { stance: 'withdrawn' },
    }
    expect(withFramedConfidences(analysePlain(text), [], [frameOf(row)], [])).toEqual([])
  })
})
