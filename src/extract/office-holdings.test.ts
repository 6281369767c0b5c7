import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findMentions } from './mentions.ts'
import { findOfficeHoldings } from './office-holdings.ts'

/** Who is shown in which office: ‘Ada Quill: mayor of Marlow’. */
function held(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  const nameIn = (start: number, end: number): string => analysed.document.text.slice(start, end)
  return findOfficeHoldings(analysed, findMentions(analysed)).map(
    one => `${nameIn(one.person.start, one.person.end).split(' ').slice(-2).join(' ')}: ${one.office.text}`,
  )
}

describe('offices of several', () => {
  it('gives whoever came before the office that the text has told of', () => {
    expect(held('The director, Ada Quill, defended a decision taken by her predecessor, Ken Marl.')).toEqual([
      'Ada Quill: director',
      'Ken Marl: director',
    ])
    expect(held('The director, Ada Quill, wrote to her board. Ken Marl, her successor, agreed.').at(-1)).toMatch(
      /^Ken Marl: director/u,
    )
    expect(held('Ada Quill spoke of her predecessor, Ken Marl.')).toEqual([])
  })

  it('where titles stand before names, the next is the next one’s', () => {
    expect(held('In the absence of the Chairman, Ada Quill, the Vice-Chairman, Ken Marl, took it.')).toEqual([
      'Ada Quill: Chairman',
      'Ken Marl: Vice-Chairman',
    ])
    expect(held('Ada Quill, the Vice-Chairman, and Ken Marl took it.')).toEqual(['Ada Quill: Vice-Chairman'])
  })
})

describe('offices beside names, with the whole of their titles', () => {
  it.each([
    ['In attendance: Ada Quill, Clerk to the Panel\n\nApologies: Ken Marl', 'Ada Quill: Clerk to the Panel'],
    ['Ada Quill, who chairs the Marlow Inquiry, spoke.', 'Ada Quill: chair'],
    ['Ada Quill was suspended as chief constable on Monday.', 'Ada Quill: chief constable'],
    ['The Police and Crime Commissioner Ada Quill spoke.', 'Ada Quill: Police and Crime Commissioner'],
    [
      'It was opened by Police, Fire and Crime Commissioner Ada Quill.',
      'Ada Quill: Police, Fire and Crime Commissioner',
    ],
    ['Culture, Media and Sport Secretary Ada Quill spoke.', 'Ada Quill: Culture, Media and Sport Secretary'],
    ['Home Office Minister Ada Quill spoke.', 'Ada Quill: Home Office Minister'],
    ['The bill was backed by director-general Ada Quill.', 'Ada Quill: director-general'],
    ['The Lord Chancellor Lord Quill spoke.', 'Lord Quill: Lord Chancellor'],
    [
      'He met Association of Chief Police Officers president Ada Quill.',
      'Ada Quill: Association of Chief Police Officers president',
    ],
    [
      'Ada Quill, chair of the Commission for Racial Equality, spoke.',
      'Ada Quill: chair of the Commission for Racial Equality',
    ],
    [
      'Ada Quill, chief executive of Holme, Harrow and Marlow Hospitals NHS Trust, spoke.',
      'Ada Quill: chief executive of Holme, Harrow and Marlow Hospitals NHS Trust',
    ],
    ['Ada Quill, director of parks and harbour services, spoke.', 'Ada Quill: director of parks and harbour services'],
    ['The hall was shut while Ada May was home secretary.', 'Ada May: home secretary'],
    [
      'It was written to Police and Crime Commissioner, Ada Quill asking why.',
      'Ada Quill: Police and Crime Commissioner',
    ],
    ['Marlow’s deputy leader at Holme Council, Ada Quill, wrote.', 'Ada Quill: Marlow’s deputy leader'],
    ['Assistant Chief Con Ada Quill spoke.', 'Ada Quill: Assistant Chief Con'],
    ['It was built under the mayoralty of the popular Ada Quill.', 'Ada Quill: mayor'],
    ['Marlow and Holme MP Ada Quill spoke.', 'Ada Quill: Marlow and Holme MP'],
    ['It asked former detective chief inspector Ada Quill.', 'Ada Quill: detective chief inspector'],
    ['It was led by Children’s Commissioner Ada Quill.', 'Ada Quill: Children’s Commissioner'],
    ['Ada Quill, head of offending management, spoke.', 'Ada Quill: head of offending management'],
    ['It asked Ken Marl and Ada Quill, who is now chair of the panel.', 'Ada Quill: chair of the panel'],
    ['It was welcomed by Marlow PCC Ada Quill.', 'Ada Quill: Marlow PCC'],
    ['Ada Quill, director of children’s services, spoke.', 'Ada Quill: director of children’s services'],
    ['Yours sincerely\n\nAda Quill OBE\nChief Constable, Marlow Police\n', 'Ada Quill: Chief Constable'],
    ['It was late.\n\nAda Quill\n\nMayor of Marlow\n\n3 May', 'Ada Quill: Mayor of Marlow'],
    ['Ada Quill, counsel to the inquiry, spoke.', 'Ada Quill: counsel to the inquiry'],
    [
      'Ada Quill, Secretary of State for Culture, Media and Sport, spoke.',
      'Ada Quill: Secretary of State for Culture, Media and Sport',
    ],
  ])('%s', (text, expected) => {
    expect(held(text)).toContain(expected)
  })

  it.each([
    'The Criminal Justice Plan is late.',
    'Ada Quill is a great leader.',
    'The force promoted two of its Assistant Chief Constables.',
    'Ada Quill, a qualified nurse, spoke.',
    'The Chief Fire Officers Association met.',
    'Ada Quill is the first leader who has listened to us.',
    'Ada Quill is the youngest premier of the 20th century.',
  ])('none: %s', text => {
    expect(held(text)).toEqual([])
  })

  it('a name joined with another is in no title', () => {
    expect(held('Ken Marl and Transport Secretary Ada Quill spoke.')).toEqual(['Ada Quill: Transport Secretary'])
  })

  it('letters behind the next name of a list make no office of it', () => {
    expect(held('Five left: Ken Marl QC, Ada Quill QC, Idris Vane QC and two others.')).toEqual([])
  })
})
