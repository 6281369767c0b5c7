import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

/** ‘state: who in whom (condition)’ of each confidence that a text tells; ‘—’ for whoever tells it. */
function trust(text: string): string[] {
  const words = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end)
  return partsOf(text).extractions.flatMap(one => {
    if (one.kind !== 'confidence') return []
    const condition = one.condition ? ` (${words(one.condition)})` : ''
    return [`${one.state}: ${one.holder ? words(one.holder) : '—'} in ${words(one.in)}${condition}`]
  })
}

describe('confidences', () => {
  test.each<[string, readonly string[]]>([
    ['Ada Quill has full confidence in Ken Marl.', ['given: Ada Quill in Ken Marl']],
    [
      'Asked whether Ada Quill had confidence in Ken Marl, her press secretary said: “Yes.”',
      ['given: Ada Quill in Ken Marl'],
    ],
    ['Ada Quill had trusted Ken Marl once.', []],
    ['The board has lost confidence in Ken Marl.', ['withdrawn: The board in Ken Marl']],
    ['The governors no longer have confidence in Ken Marl.', ['withdrawn: The governors in Ken Marl']],
    ['The ministers have no confidence in the chair.', ['withdrawn: The ministers in the chair']],
    [
      'Ada Quill said her continued trust and confidence in Ken Marl hinges on his answer.',
      ['conditional: her in Ken Marl (hinges on his answer)'],
    ],
    [
      '“My confidence in Ken Marl depends on his answer,” said Ada Quill.',
      ['conditional: — in Ken Marl (depends on his answer)'],
    ],
    [
      'Asked whether Ken Marl still has her confidence, Ada Quill said: “That will be contingent on his answer.”',
      ['conditional: her in Ken Marl (be contingent on his answer)'],
    ],
    ['The mayor stands by the chief constable.', ['given: The mayor in the chief constable']],
    ['The governors no longer trust Ken Marl.', ['withdrawn: The governors in Ken Marl']],
    ['Ada Quill stopped short of backing Ken Marl.', ['withheld: Ada Quill in Ken Marl']],
    ['The board’s confidence in Ken Marl had evaporated.', ['withdrawn: The board in Ken Marl']],
    ['The chair was given a vote of confidence by the board.', ['given: the board in The chair']],
    ['Ken Marl no longer has the confidence of the board.', ['withdrawn: the board in Ken Marl']],
    ['The board expressed its confidence in Ken Marl.', ['given: The board in Ken Marl']],
    ['Ada Quill said: “I can’t say whether Ken Marl has my support.”', ['withheld: — in Ken Marl']],
    ['Neither side said whether the chair has the confidence of the board.', []],
    ['Ada Quill would not say whether she had confidence in Ken Marl.', ['withheld: she in Ken Marl']],
    ['Asked whether he had confidence in the chair, Ken Marl replied: “I do.”', ['given: Ken Marl in the chair']],
    ['Ken Marl had never lost faith in the chair.', ['given: Ken Marl in the chair']],
    [
      'The union would have confidence in the panel only if clerks sat on it.',
      ['conditional: The union in the panel (only if clerks sat on it)'],
    ],
    [
      'Ken Marl has the mayor’s confidence, but that confidence is not unconditional.',
      ['conditional: the mayor in Ken Marl'],
    ],
    ['The governors have no faith left in the chair.', ['withdrawn: The governors in the chair']],
    ['The families cannot trust the force to look into itself.', ['withdrawn: The families in the force']],
    ['The union would have confidence in the panel.', []],
    ['Asked whether he had confidence in the chair, Ken Marl replied: “We shall see.”', []],
    ['Neither Ada Quill nor the board had any confidence in Ken Marl.', ['withdrawn: the board in Ken Marl']],
    ['Ken Marl quit after losing the support of the mayor.', ['withdrawn: the mayor in Ken Marl']],
    ['Ken Marl has lost the trust of the board.', ['withdrawn: the board in Ken Marl']],
    ['Ken Marl could lose the support of the mayor.', []],
    ['The force has lost the trust of the public.', []],
    ['Members passed a vote of no confidence in the chair.', ['withdrawn: Members in the chair']],
  ])('%s', (text, expected) => {
    expect(trust(text)).toEqual(expected)
  })

  test.each([
    'Does Ada Quill have confidence in Ken Marl?',
    'The board stands by its decision.',
    'Officers need to have confidence in the chair.',
    'Ada Quill rejected claims that he did not trust the minister.',
    'Public confidence in the police is low.',
    'Ada Quill told him in confidence.',
    'He has supreme confidence in his own judgement.',
    'A confidence vote will be held on Wednesday.',
    'The minister is confident that the date will be met.',
    'Ada Quill would have confidence in a better plan.',
  ])('nothing is told of confidence in somebody: %s', text => {
    expect(trust(text)).toEqual([])
  })
})
