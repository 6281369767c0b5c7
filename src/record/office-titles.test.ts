import { describe, expect, it } from 'vitest'
import { fullestTitles, normaliseTitle } from './office-titles.ts'

describe('titles of one person that say one office', () => {
  it.each([
    [['mayor', 'mayor of Marlow'], 'mayor of Marlow'],
    [['DC', 'Detective Constable'], 'Detective Constable'],
    [['Sgt', 'sergeant'], 'sergeant'],
    [['deputy', 'Deputy Chief Constable'], 'Deputy Chief Constable'],
    [['Marlow mayor', 'mayor of Marlow', 'mayor'], 'mayor of Marlow'],
    [['Marlow mayor', 'mayor of Marlow', 'Mayor of Marlow'], 'Mayor of Marlow'],
    [['Marlow mayor', 'mayor'], 'Marlow mayor'],
    [['chairman', 'Federation chairman'], 'Federation chairman'],
    [['Chief Constable', 'Chief Constable of Marlow Police'], 'Chief Constable of Marlow Police'],
  ])('%j', (titles, fullest) => {
    expect(new Set(fullestTitles(titles).values())).toEqual(new Set([fullest]))
  })

  it.each([
    [['mayor', 'deputy mayor']],
    [['constable', 'chief constable']],
    [['Home Secretary', 'Foreign Secretary']],
    [['chair', 'vice chair']],
    [['DC', 'DS']],
  ])('two offices: %j', titles => {
    expect([...fullestTitles(titles).values()]).toEqual(titles)
  })

  it('one that could be short for two stays by itself', () => {
    expect(fullestTitles(['chair', 'chair of the panel', 'chair of the trust']).get('chair')).toBe('chair')
  })
})

it.each([
  ['the then Acting Chief Constable', 'Chief Constable'],
  ['ex-council leader', 'council leader'],
  ['Commissioner designate', 'Commissioner'],
  ['A second assistant chief constable', 'assistant chief constable'],
  ['Second Sea Lord', 'Second Sea Lord'],
  ['disgraced peer', 'peer'],
  ['Tuesday Harrow chairman', 'Harrow chairman'],
  ['the organisation’s president', 'president'],
  ['children’s minister', 'children’s minister'],
  ['Harrow former minister', 'Harrow minister'],
  ['Council Leader Cllr', 'Council Leader'],
  ['Harrow City Councillor', 'Harrow City Councillor'],
  ['DEPUTY CHIEF CONSTABLE', 'Deputy Chief Constable'],
  ['PC', 'PC'],
  ['Harrow PCC', 'Harrow Police and Crime Commissioner'],
  ['Harrow’s new mayor', 'Harrow’s mayor'],
  ['Majesty’s Chief Inspector of Constabulary', 'Chief Inspector of Constabulary'],
  ['previous trust chairman', 'trust chairman'],
])('%s is the office of %s', (text, title) => {
  expect(normaliseTitle(text)).toBe(title)
})
