import { describe, expect, test } from 'vitest'
import { type FrameRow, frameOf, worded } from '../../../test/frame-rows.ts'
import { analysePlain } from '../../../test/plain.ts'
import { withFramedQuestions, withFramedUndertakings } from './asks.ts'
import { withFramedConfidences, withFramedPowers } from './bonds.ts'

describe('questions, promises, powers and confidence that the network reads', () => {
  test('who asks whom for what', () => {
    const text = 'Ms Wray probed who signed the file in May.'
    const row: FrameRow = {
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
    const gives = 'The mayor provides the chief constable with a car.'
    const given = frameOf({
      ...row,
      text: gives,
      trigger: 'provides',
      roles: { holder: 'The mayor', over: 'the chief constable' },
    })
    expect(withFramedPowers(analysePlain(gives), [], [given], [])).toEqual([])
    const denied = frameOf({ ...row, attributes: { modality: 'denied' } })
    expect(withFramedQuestions(analysePlain(text), [], [denied], [])).toEqual([])
  })

  const asked = (row: FrameRow): (string | null)[] =>
    withFramedQuestions(analysePlain(row.text), [], [frameOf(row)], []).flatMap(one => [
      worded(row.text, one.from),
      worded(row.text, one.to),
      worded(row.text, one.words),
    ])

  test('what is asked is told whole, by whoever the grammar says', () => {
    const call: FrameRow = {
      text: 'The league leant on the board of the trust to publish its stronger rules.',
      type: 'call',
      trigger: 'leant on',
      roles: { from: 'The league', to: 'the board of the trust', content: 'stronger' },
    }
    expect(asked(call)).toEqual(['The league', 'the board of the trust', 'publish its stronger rules'])
    const prompted: FrameRow = {
      text: 'The remarks of Ms Wray prompted calls for a lower speed in Marlow.',
      type: 'call',
      trigger: 'calls',
      roles: { from: 'Ms Wray', content: 'a lower speed' },
    }
    expect(asked(prompted)[0]).toBeNull()
  })

  const nothing: readonly FrameRow[] = [
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
    {
      text: 'Ms Wray was called to an interview with the board.',
      type: 'call',
      trigger: 'called',
      roles: { to: 'Ms Wray', content: 'an interview with the board' },
    },
    {
      text: 'Ms Wray called Mr Marl for a meeting to tell him the news.',
      type: 'call',
      trigger: 'called',
      roles: { from: 'Ms Wray', to: 'Mr Marl', content: 'tell him the news' },
    },
    {
      text: 'Members usually send letters, calling for a reply in a week.',
      type: 'call',
      trigger: 'calling',
      roles: { from: 'Members', content: 'a reply' },
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

  const promises: readonly [FrameRow, string | null][] = [
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
  test('whoever was promised something has promised nothing', () => {
    const row: FrameRow = {
      text: 'Ms Wray was promised a meeting by Easter.',
      type: 'undertaking',
      trigger: 'promised',
      roles: { by: 'Ms Wray', content: 'a meeting by' },
    }
    expect(withFramedUndertakings(analysePlain(row.text), [], [frameOf(row)], [])).toEqual([])
  })

  test.each(promises)('$0.text', (row, expected) => {
    const [found] = withFramedUndertakings(analysePlain(row.text), [], [frameOf(row)], [])
    expect(found ? worded(row.text, found.words) : null).toBe(expected)
  })

  test('a power needs both ends, and stands as a rule', () => {
    const text = 'The appointment of the chief constable is in the gift of the mayor.'
    const row: FrameRow = {
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
    const row: FrameRow = {
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

  test('what another sentence says is no condition of it', () => {
    const text = 'The board trusts its chair if it must. Had he gone, it would be gone.'
    const row: FrameRow = {
      text,
      type: 'confidence',
      trigger: 'trusts',
      roles: { holder: 'The board', in: 'its chair', condition: 'if it must' },
      attributes: { stance: 'given' },
    }
    const conditions = (one: FrameRow) =>
      withFramedConfidences(analysePlain(text), [], [frameOf(one)], []).map(({ condition }) => worded(text, condition))
    expect(conditions(row)).toEqual(['if it must'])
    expect(conditions({ ...row, roles: { ...row.roles, condition: 'Had he gone' } })).not.toEqual(['Had he gone'])
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
