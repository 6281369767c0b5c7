import { expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import { findMentions } from './mentions.ts'

/** ‘kind name’ of each mention but offices. */
function namesOf(text: string): string[] {
  return findMentions(analysePlain(text))
    .filter(one => one.basis !== 'office')
    .map(one => `${one.actorKind} ${one.name}`)
}

test.each([
  ['something done', 'Our investigation, Operation Larkspur, began in May.'],
  ['a part of a building', 'He took the oath in the Council Chamber.'],
  ['a building', 'Guildhall Annexe, Marlow'],
  ['a place', 'The vote in Greater Marlow is late.'],
  ['a group chat', 'They wrote in two groups, one of them called “Late Turn Legends”, for years.'],
  ['the subject of mail', 'RE: the letter'],
  ['the last line of a press release', 'They met.\nENDS\nNotes to editors'],
  ['where something was sent', 'It was delivered to HQ on Monday.'],
  ['an honour', 'He was asked to hand back the OBE he received.'],
  ['a word of a line in capitals', "IN THE HARROWMERE CORONER'S COURT\nThey met."],
  ['a word that is small elsewhere', 'NEW: 12 POLLS\nThe polls were late.'],
  ['a noun that opens a headline', 'Burglary has fallen\nThey said that burglary was rare.'],
  ['where somebody is', 'Every cell at Quayside has been inspected.'],
  ['a programme', 'He told the Breakfast programme that it was late.'],
])('%s is nobody: %s', (_, text) => {
  expect(namesOf(text)).toEqual([])
})

test('what somebody is asked to do is no office', () => {
  expect(findMentions(analysePlain('Judge me on what people say.'))).toEqual([])
  expect(findMentions(analysePlain('The judge told me so.')).map(one => one.name)).toEqual(['judge'])
})

test.each([
  ['a person told in words of a thing', 'Ada Operation spoke.', ['person Ada Operation']],
  ['the team of an operation', 'The Operation Larkspur Team agreed.', ['organization Operation Larkspur Team']],
  ['somebody who is called like a place', 'Ken Library spoke.', ['person Ken Library']],
  ['whoever is called so', 'A man called “Roy Marl” spoke.', ['person Roy Marl']],
  ['a council', 'The Marlow City Council agreed.', ['organization Marlow City Council']],
  ['a body by its letters', 'It was for HCP.', ['organization HCP']],
  ['a body in a line of capitals', 'HCP\nThey met HCP officers.', ['organization HCP', 'organization HCP']],
  ['a body that ends so', 'The letter that Custody Watch sent was lost.', ['organization Custody Watch']],
  ['a charity', 'Leila Brand of the charity Open Marl agreed.', ['person Leila Brand', 'organization Open Marl']],
  [
    'somebody of a union',
    'The union Unison Dave Marl agreed. Dave Marl left.',
    ['person Dave Marl', 'person Dave Marl'],
  ],
  ['initials in a line of capitals', 'CBS\nThey met.', ['organization CBS']],
  ['whoever speaks', 'Brandreth has said so. It was a brand.', ['person Brandreth']],
])('%s is somebody: %s', (_, text, names) => {
  expect(namesOf(text)).toEqual(names)
})
