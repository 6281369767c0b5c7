import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

/** ‘who > over whom’ of each standing power that a text tells. */
function powers(text: string): string[] {
  const words = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end)
  return partsOf(text).extractions.flatMap(one =>
    one.kind === 'power' ? [`${words(one.holder)} > ${words(one.over)}`] : [],
  )
}

describe('powers', () => {
  test.each<[string, readonly string[]]>([
    ['The chief constable answers to the mayor.', ['the mayor > The chief constable']],
    ['The mayor oversees the force.', ['The mayor > the force']],
    ['The director general is appointed by the Crown.', ['the Crown > The director general']],
    ['The mayor can suspend the chief constable.', ['The mayor > the chief constable']],
    ['The governor is accountable to ministers.', ['ministers > The governor']],
    ['The mayor, whose office holds the force to account, was away.', ['The mayor > the force']],
    ['It is for the mayor to appoint the chief constable.', ['the mayor > the chief constable']],
    ['The governors, whose job it is to hold the head to account, met.', ['The governors > the head']],
    ['Ministers, to whom the agency answers, met.', ['Ministers > the agency']],
    ['The panel can veto the commissioner’s choice.', ['The panel > the commissioner']],
    ['The agency reports directly to the minister.', ['the minister > The agency']],
    ['The mayor sets the force’s budget.', ['The mayor > the force']],
    ['The harbour master takes his orders from the trustees.', ['the trustees > The harbour master']],
    ['The commissioners, who license operators, met.', ['The commissioners > operators']],
    ['The school is run by the trust.', ['the trust > The school']],
    [
      'The adviser is appointed by and answers to the prime minister.',
      ['the prime minister > The adviser', 'the prime minister > The adviser'],
    ],
    ['“I report directly to the chief executive,” said Ada Quill.', ['the chief executive > I']],
    ['The unit was commanded by an inspector.', ['an inspector > The unit']],
    ['Prison centres are inspected by the inspectorate.', ['the inspectorate > Prison centres']],
    ['The contractor, Sercorp, answers to the agency.', ['the agency > Sercorp']],
    ['“The chief constable reports to me,” said Ada Quill.', ['me > The chief constable']],
    ['The head of audit has a direct reporting line to the chair.', ['the chair > The head of audit']],
    ['All custody sergeants come under the inspector.', ['the inspector > All custody sergeants']],
    ['The coroner’s officers take their instructions from the coroner.', ['the coroner > The coroner’s officers']],
    ['Ada Quill’s boss at the time was Ken Marl.', ['Ken Marl > Ada Quill']],
    ['Only the mayor can suspend the chief constable.', ['the mayor > the chief constable']],
  ])('%s', (text, expected) => {
    expect(powers(text)).toEqual(expected)
  })

  test.each([
    'The firm could dismiss 200 workers.',
    'Ada Quill leads them, yet the mayor may sack them.',
    'The chief constable was appointed by the mayor.',
    'The sergeants come under fire.',
    'Ken Marl was responsible to a fault.',
    'The club is managed by Ken Marl.',
    'National Audit Office chief Ken Marl met the board.',
    'The board appointed Ken Marl on Monday.',
    'The stray answers to the name of Bob.',
    'The council oversaw a fall in recycling.',
    'The mayor cannot suspend the chief constable.',
    'Ken Marl was appointed by the board in May.',
    'He dismissed the idea with a wave of the hand.',
    'Ministers reported good progress.',
    'I report on the trial from the court.',
    'The film is run by the trust.',
    'The mayor has no power to dismiss the chief constable.',
    'The board does not have the power to dismiss the chair.',
    'We have recommended that Marlow Police audit all of its files.',
  ])('no standing power: %s', text => {
    expect(powers(text)).toEqual([])
  })
})
