import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import { findMentions } from './mentions.ts'
import { findOfficeHoldings } from './office-holdings.ts'

/** ‘kind basis name (office)’ of each mention. */
function mentionsOf(text: string): string[] {
  return findMentions(analysePlain(text)).map(
    one =>
      `${one.actorKind} ${one.basis} ${one.name}${one.office && one.basis !== 'office' ? ` (${one.office.text})` : ''}`,
  )
}

describe('people', () => {
  test.each([
    ['Chief Constable Marian Thackwray spoke.', ['person name Marian Thackwray (Chief Constable)']],
    ['Sir Desmond spoke.', ['person surname Desmond']],
    ['Mr Haldane spoke.', ['person surname Haldane']],
    ['Mayor of Harrowmere Yusuf Haldane spoke.', ['person name Yusuf Haldane (Mayor of Harrowmere)']],
    ['Harrowmere mayor Yusuf Haldane spoke.', ['person name Yusuf Haldane (Harrowmere mayor)']],
    ['Assistant Commissioner Neil Strand spoke.', ['person name Neil Strand (Assistant Commissioner)']],
    ['PC Palmer’s wife spoke.', ['person surname Palmer (PC)']],
    ["Femi O’Marl spoke. Then O'Marl left.", ['person name Femi O’Marl', "person surname O'Marl"]],
    ['Raging Against Marl, a union wrote to Ken Marl today.', ['person surname Marl', 'person name Ken Marl']],
    ['Jimmy “the Hat” Marl spoke. Mr Marl left.', ['person name Jimmy “the Hat” Marl', 'person surname Marl']],
    ['The Custody Policy Centre Mr Marl spoke.', ['organization name Custody Policy Centre', 'person surname Marl']],
    ['Oswin Thackwray CBE, a nurse, spoke.', ['person name Oswin Thackwray']],
    ['Marsha Thackwray-Oyelaran, a nurse, spoke.', ['person name Marsha Thackwray-Oyelaran']],
    ['They were called to Cotman Close, Marlow, at noon.', []],
    ['A man was seen in Victoria Road near the shops.', []],
    ['Victoria Close spoke.', ['person name Victoria Close']],
    ['Grandmother Ada Quill, 77, spoke.', ['person name Ada Quill']],
    ['Miriam Oyelaran QC spoke.', ['person name Miriam Oyelaran']],
    ['Dr Femi Adeyinka-Ross spoke.', ['person name Femi Adeyinka-Ross']],
    ['‘Sergeant Thimble’, a blogger, spoke.', ['person surname Sergeant Thimble']],
    ['Paul Marl Police & Crime Commissioner spoke.', ['person name Paul Marl (Police & Crime Commissioner)']],
    [
      'Panel Chair, Ada Quill responded to the Marlow Parks Review',
      ['person office Panel Chair', 'person name Ada Quill', 'organization name Marlow Parks Review'],
    ],
    ['Tim Leader spoke. Mr Leader left.', ['person name Tim Leader', 'person surname Leader']],
    ['Mr Speaker spoke. Lord Judge left.', ['person office Mr Speaker', 'person surname Judge']],
    ['Sydney Mayor Ada Quill spoke.', ['person name Ada Quill (Sydney Mayor)']],
    ['Father-of-two Sean Plum spoke.', ['person name Sean Plum']],
    [
      'Marlowshire PCC Ada Quill spoke. The PCC left.',
      ['person name Ada Quill (Marlowshire PCC)', 'person office PCC'],
    ],
    [
      'Avon and Somerset Police and Crime Commissioner Ada Quill spoke.',
      ['person name Ada Quill (Avon and Somerset Police and Crime Commissioner)'],
    ],
    ['Northgate co-chairman Hamish Strand spoke.', ['person name Hamish Strand (Northgate co-chairman)']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text)).toEqual(expected)
  })

  test('a given name stands behind whose kin it is, and is a name from there on', () => {
    expect(mentionsOf('My son Ken died in May. Where is Ken’s coat?')).toEqual([
      'person name Ken (son)',
      'person name Ken',
    ])
    expect(mentionsOf('Tell the son May can wait.').join()).not.toContain('May')
  })

  test('a surname or given name alone is a mention once the full name stands somewhere', () => {
    expect(mentionsOf('Ken Marl spoke. Later Marl left. Then Ken came back.')).toEqual([
      'person name Ken Marl',
      'person surname Marl',
      'person name Ken',
    ])
  })
})

describe('bodies, accounts, offices', () => {
  test.each([
    [
      'The Independent Office for Police Conduct (IOPC) agreed.',
      ['organization name Independent Office for Police Conduct', 'organization abbreviation IOPC'],
    ],
    ['The Department for Work and Pensions agreed.', ['organization name Department for Work and Pensions']],
    ['It was posted by @NightShiftNorth today.', ['account name @NightShiftNorth']],
    ['The official Roads Unit account passed it on.', ['account name Roads Unit']],
    ['Devon and Cornwall Police agreed.', ['organization name Devon and Cornwall Police']],
    ['The Cheshire Police and Crime Panel agreed.', ['organization name Cheshire Police and Crime Panel']],
    ['Marlowshire and Kent Police agreed.', ['organization name Kent Police']],
    ['TWO Kent Police officers left. A FORMER one agreed.', ['organization name Kent Police']],
    ['It left at 10:30 BST, and the FOI figures show the T.', []],
    ['The report by charity Marlin said so.', ['organization name Marlin']],
    ['The Association of Chief Police Officers met.', ['organization name Association of Chief Police Officers']],
    ['The National Police Chiefs’ Council agreed.', ['organization name National Police Chiefs’ Council']],
    ['Chief Constables and Police and Crime Commissioners met. It was not the Panel’s, being late.', []],
    ['One PCC agreed.', []],
    [
      'The Chairman of the Police Federation of England and Wales agreed.',
      ['person office Chairman of the Police Federation of England and Wales'],
    ],
    ['Officers of Northmet police agreed.', ['organization name Northmet police']],
    ['The Data Commissioner’s Office agreed.', ['organization name Data Commissioner’s Office']],
    ['The trade and industry secretary agreed.', ['person office trade and industry secretary']],
    ['The Commons work and pensions committee agreed.', ['organization name Commons work and pensions committee']],
    ['Number 10 agreed. No 10 signs were up.', ['organization name Number 10', 'organization name No 10']],
    ['No 12 bus came. Number 3 was late.', []],
    ['Marl Water agreed. Mr Marl drank Water.', ['organization name Marl Water', 'person surname Marl']],
    ['The executive agreed.', []],
    ['The mayor and council leader agreed.', ['person office mayor']],
    ['The mayor agreed.', ['person office mayor']],
    ['The deputy chief constable of Harrowmere agreed.', ['person office deputy chief constable of Harrowmere']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text)).toEqual(expected)
  })

  test.each(['A mayor agreed.', 'Her deputy agreed.', 'It rained in London on Monday.', 'The British were late.'])(
    'nobody: %s',
    text => {
      expect(mentionsOf(text)).toEqual([])
    },
  )
})

describe('who holds which office', () => {
  test.each([
    ['Chief Constable Marian Thackwray spoke.', 'Marian Thackwray: Chief Constable'],
    ['Ken Marl, the chairman of the Police Federation, spoke.', 'Ken Marl: chairman of the Police Federation'],
    [
      'Sir Craig Marl, who was Acting Commissioner at the time, spoke.',
      'Craig Marl: Acting Commissioner (acting, former)',
    ],
    ['The mayor, Yusuf Haldane, spoke.', 'Yusuf Haldane: mayor'],
    ['Ruth Penhallow (Chair) opened the meeting.', 'Ruth Penhallow: Chair'],
    ['Simone Lowe, the sister of the dead man, spoke.', null],
    ['Ada Quill, author of two books, spoke.', null],
  ])('%s', (text, expected) => {
    const analysed = analysePlain(text)
    const found = findOfficeHoldings(analysed, findMentions(analysed)).map(one => {
      const person = text.slice(one.person.start, one.person.end).replace(/^(?:Chief Constable|Sir) /u, '')
      const marks = [one.capacity === 'substantive' ? null : one.capacity, one.former ? 'former' : null].filter(Boolean)
      return `${person}: ${one.office.text}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
    })
    expect(found).toEqual(expected === null ? [] : [expected])
  })
})
