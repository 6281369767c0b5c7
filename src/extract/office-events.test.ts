import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findOfficeEvents } from './office-events.ts'

/** What the events of a sentence say, each in one line: person, event, office, time, whom they succeed. */
function told(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  const words = (span: { readonly start: number; readonly end: number } | null): string =>
    span ? analysed.document.text.slice(span.start, span.end) : '–'
  return findOfficeEvents(analysed, []).map(one => {
    const other = one.other ? ` ${one.other.comes} ${words(one.other)}` : ''
    const modality = one.modality === 'actual' ? '' : ` (${one.modality})`
    return `${words(one.person)}: ${one.event}, ${words(one.office)}, ${one.when?.text ?? '–'}${other}${modality}`
  })
}

describe('who came into an office or left it', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['Ada Quill was sworn in as Chief Constable on Monday.', ['Ada Quill: sworn-in, Chief Constable, Monday']],
    [
      'The mayor appointed Ada Quill as chair of the trust in May 2019.',
      ['Ada Quill: appointed, chair of the trust, May 2019'],
    ],
    ['Ada Quill resigned on 3 May 2019.', ['Ada Quill: left, –, 3 May 2019']],
    ['Ada Quill is due to retire in June 2020.', ['Ada Quill: left, –, June 2020 (expected)']],
    ['Ada Quill was forced to step down as leader.', ['Ada Quill: left, leader, –']],
    ['Ada Quill has led the force since September 2018.', ['Ada Quill: took-office, –, September 2018']],
    [
      'Ada Quill took over as chair of the trust in May 2019 and left in June 2022.',
      ['Ada Quill: took-office, chair of the trust, May 2019', 'Ada Quill: left, –, June 2022'],
    ],
    ['Ada Quill stood down as chair of the panel last week.', ['Ada Quill: left, chair of the panel, last week']],
    [
      'Ada Quill was mayor from 2008 until 2016.',
      ['Ada Quill: took-office, mayor, 2008', 'Ada Quill: left, mayor, 2016'],
    ],
    [
      'Ada Quill was mayor from 2008 to 2016.',
      ['Ada Quill: took-office, mayor, 2008 to 2016', 'Ada Quill: left, mayor, 2008 to 2016'],
    ],
    ['Ada Quill was allowed to resign in 2019.', ['Ada Quill: left, –, 2019']],
    ['Deputy Chief Constable Ada Quill, who headed Standards from 2016 to 2019, spoke.', []],
    [
      'Former Chief Constable Ada Quill, who led the force from 2016 to 2019, spoke.',
      [
        'Former Chief Constable Ada Quill: took-office, –, 2016 to 2019',
        'Former Chief Constable Ada Quill: left, –, 2016 to 2019',
      ],
    ],
    [
      'Ada Quill succeeded Ken Marl as deputy chief constable.',
      ['Ada Quill: took-office, deputy chief constable, – before Ken Marl'],
    ],
    [
      'Ada Quill, now at Holme, would join as Deputy Chief Constable on 1 April and would act as Chief Constable from 1 May.',
      [
        'Ada Quill: took-office, Deputy Chief Constable, 1 April (expected)',
        'Ada Quill, now at Holme: took-office, Chief Constable, 1 May (expected)',
      ],
    ],
    [
      'Ada Quill would join as chief on 1 October. City Hall, however, gave the date as 10 October.',
      ['Ada Quill: took-office, chief, 1 October (expected)', 'Ada Quill: took-office, chief, 10 October (expected)'],
    ],
    ['Ada Quill was succeeded by Ken Marl.', ['Ada Quill: left, –, – after Ken Marl']],
    [
      'Ada Quill will take over from Ken Marl on 1 May 2022.',
      ['Ada Quill: took-office, –, 1 May 2022 before Ken Marl (expected)'],
    ],
    [
      'Ada Quill announced her resignation on 3 May 2019.',
      ['Ada Quill: departure-announced, –, 3 May 2019', 'her: departure-announced, –, 3 May 2019'],
    ],
    ['Ada Quill left the Metropolitan Police in May 2016.', ['Ada Quill: left, –, May 2016']],
    ['Ada Quill held the post from 2008 until 2016.', ['Ada Quill: took-office, –, 2008', 'Ada Quill: left, –, 2016']],
    [
      'Ada Quill CBE, a nurse since 1980, will replace Ken Marl as interim chair on 1 June 2020.',
      ['Ada Quill CBE, a nurse since 1980: took-office, interim chair, 1 June 2020 before Ken Marl (expected)'],
    ],
    [
      'It moved on, with medical director Ada Quill appointed acting chair in May 2019.',
      ['medical director Ada Quill: appointed, acting chair, May 2019'],
    ],
    [
      'In May 2019 Ada Quill was promoted to chief constable ahead of the retirement of Ken Marl on 3 July 2019.',
      ['Ada Quill: appointed, chief constable, May 2019', 'Ken Marl: left, –, 3 July 2019'],
    ],
    ['Ada Quill has been chair since 2013 and an officer since 1988.', ['Ada Quill: took-office, chair, 2013']],
    ['After the resignation of Ada Quill in 2019 the panel met.', ['Ada Quill: left, –, 2019']],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  const none = [
    'Ada Quill should resign.',
    'Ada Quill could be sacked.',
    'Ada Quill refused to resign.',
    'Members called for her resignation.',
    'He never told Ada Quill she’d be sacked if she stayed.',
    'Ada Quill did not resign.',
    'If Ada Quill resigned, the panel would meet.',
    'Ada Quill left the building.',
    'Ada Quill dismissed the claims.',
    'Ada Quill wants to become mayor.',
    'The panel appointed auditors.',
    'Ada Quill quit the Labour party.',
    'Ada Quill stepped down from her Treasury post.',
    'Ada Quill succeeded in turning it round.',
    'Ada Quill announced Mr Marl’s departure.',
    'Ada Quill announced the retirement of Ken Marl.',
    'Ada Quill resigned the party whip.',
    'Ada Quill quit her BBC chat show.',
    'Ada Quill is acting as an adviser.',
    'Ada Quill became the first woman to head the force.',
    'Members discussed the appointment of a successor to Ada Quill.',
  ]
  it.each(none)('none: %s', text => {
    expect(told(text).filter(line => line.startsWith('Ada Quill: '))).toEqual([])
  })
})
