import { describe, expect, test } from 'vitest'
import {
  aliasMeanings,
  holdersOn,
  mayImpose,
  officesCalled,
  organizationsCalled,
  packFact,
  packFacts,
  powersOver,
  regimeOn,
  sourceInWords,
} from '../src/domain/pack-knowledge.ts'
import { loadPacks } from '../src/packs/load-packs.ts'

const known = await loadPacks(['england-wales-policing', 'scotland-policing'])
const words = (text: string) => text.split(' ')

/** ‘Mark Rowley’, with ‘?’ after a name that may or may not be right. */
const holders = (office: string, on: string) =>
  holdersOn(known, office, on).map(
    ({ fact, certainty }) => `${fact.person} ${fact.capacity}${certainty === 'partly' ? '?' : ''}`,
  )

describe('who held an office', () => {
  test.each([
    ['commissioner', '2021-03', ['Cressida Dick substantive']],
    ['commissioner', '2022-05-01', ['Stephen House acting']],
    ['commissioner', '2017-03', ['Craig Mackey acting']],
    ['commissioner', '2018', ['Cressida Dick substantive']],
    ['commissioner', '2022-09-12', ['Mark Rowley substantive']],
    ['commissioner', '2022-04', ['Cressida Dick substantive?', 'Stephen House acting?']],
    ['deputy-commissioner', '2014', ['Craig Mackey substantive']],
    ['deputy-commissioner', '2018-12-15', ['Craig Mackey substantive?', 'Stephen House substantive']],
    ['mayor-london', '2018-10', ['Sadiq Khan substantive']],
    ['home-secretary', '2022-10-22', ['Grant Shapps substantive']],
    ['home-secretary', '2025-10', ['Shabana Mahmood substantive?']],
    ['iopc-dg', '2019', ['Michael Lockwood substantive']],
    ['mpf-chair', '2018', []],
    ['mpf-chair', '2022-06', ['Ken Marsh substantive']],
    ['assistant-commissioner', '2022-09', ['Amanda Pearson substantive', 'Nick Ephgrave substantive?']],
  ])('%s on %s', (office, on, expected) => {
    expect(holders(office, on).sort()).toEqual([...expected].sort())
  })

  test('after the day that the pack speaks for, nobody is sure to be in office still', () => {
    expect(holders('commissioner', '2026-10')).toEqual(['Mark Rowley substantive?'])
  })

  test('a fact marked L names nobody, and is kept', () => {
    expect(holders('mpf-chair', '2010')).toEqual([])
    expect(packFact(known, 'holders', 'smyth-mpf-chair')?.fact.mark).toBe('L')
  })
})

describe('bodies and offices by their words', () => {
  const called = (text: string, on: string | null) =>
    organizationsCalled(known, words(text), on).map(({ fact }) => fact.id)

  test.each([
    ['IPCC', '2018-01-07', ['ipcc']],
    ['IPCC', '2018-01-08', []],
    ['IOPC', '2018-01-07', []],
    ['the IOPC', '2018-01-08', ['iopc']],
    ['the Met', '2020', ['met']],
    ['met', '2020', []],
    ['MOPAC', '2012-01-15', []],
    ['HMICFRS', '2016', []],
    ['Mayor ’s Office for Policing and Crime', '2020', ['mopac']],
    ['Police Scotland', '2012', []],
    ['Police Scotland', '2014', ['police-scotland']],
    ['the watchdog', '2020', []],
  ])('%s in %s', (text, on, expected) => {
    expect(called(text, on)).toEqual(expected)
  })

  test.each([
    ['Met Police commissioner', ['commissioner']],
    ['Commissioner of Police of the Metropolis', ['commissioner']],
    ['Deputy Commissioner', ['deputy-commissioner']],
    ['the home secretary', ['home-secretary']],
    ['Chief Constable', ['chief-constable']],
    ['Met boss', []],
  ])('%s', (title, expected) => {
    expect(officesCalled(known, words(title)).map(({ key }) => key)).toEqual(expected)
  })

  test('an acting commissioner holds the office of commissioner', () => {
    expect(officesCalled(known, words('Acting Commissioner'), 'met')).toMatchObject([
      { key: 'commissioner', acting: true },
    ])
  })
})

describe('words that need context', () => {
  const means = (text: string, on: string | null, around: string, speaks = false) =>
    aliasMeanings(known, words(text), { on, around: words(around), speaks }).map(({ candidate }) => candidate.key)

  test.each([
    ['the police watchdog', '2017-05', 'opened an investigation into the shooting', ['ipcc']],
    ['the police watchdog', '2019-05', 'opened an investigation into the shooting', ['iopc']],
    ['the watchdog', '2022-06', 'placed the force in special measures', ['hmicfrs']],
    ['the watchdog', '2022-06', 'had an opinion', []],
    [
      'the watchdog',
      '2020',
      'Police Scotland referred the death to the procurator fiscal after a complaint',
      ['iopc', 'pirc'],
    ],
    ['the Commissioner', '2020', 'told Met officers', ['commissioner']],
    ['the Commissioner', '2020', 'was in the room', []],
    ['Met boss', '2018-10', 'told the inquest', ['commissioner', 'deputy-commissioner']],
    ['the force', '2020', 'said', [null, null]],
  ])('%s in %s: … %s …', (text, on, around, expected) => {
    expect(means(text, on, around)).toEqual(expected)
  })

  test('Scotland Yard is the force where it speaks', () => {
    expect(means('Scotland Yard', '2020', 'said', true)).toEqual(['met'])
    expect(means('Scotland Yard', '2020', 'a building')).toEqual([])
  })
})

describe('the law of the day', () => {
  test.each([
    ['police-conduct', '2018', 'cr12'],
    ['police-conduct', '2020-01-31', 'cr12'],
    ['police-conduct', '2020-02-01', 'cr20'],
    ['police-conduct', '2025-05-28', 'cr20-2025'],
    ['police-conduct', '2020', null],
    ['police-conduct', '2007', null],
    ['hearing-chair', '2024-05-07', 'chief-officer-chair'],
    ['force-test', '2023-07-05', 'force-civil-test'],
    ['inquest-proof', '2020-11-12', null],
    ['inquest-proof', '2020-11-13', 'inquest-civil-proof'],
    ['accountability-2026', '2026-07', null],
  ])('%s on %s: %s', (family, on, expected) => {
    expect(regimeOn(known, family, on).regime?.fact.id ?? null).toBe(expected)
  })

  test('a year in which the law changed leaves both', () => {
    expect(regimeOn(known, 'police-conduct', '2020').possible.map(({ fact }) => fact.id)).toEqual(['cr12', 'cr20'])
  })

  test.each(['cr08', 'cr12', 'cr20', 'cr20-2025'])('a misconduct meeting may not dismiss: %s', regime => {
    const dismissals = [
      'dismissed-without-notice',
      'dismissed-with-notice',
      'reduction-in-rank',
      'would-have-been-dismissed',
    ]
    for (const outcome of dismissals) expect(mayImpose(known, 'misconduct-meeting', regime, outcome)).toBe(false)
    expect(mayImpose(known, 'misconduct-meeting', regime, 'written-warning')).toBe(true)
  })

  test.each([
    ['misconduct-hearing', 'cr12', 'reduction-in-rank', false],
    ['misconduct-hearing', 'cr12', 'management-advice', true],
    ['misconduct-hearing', 'cr20', 'management-advice', false],
    ['misconduct-hearing', 'cr20', 'dismissed-with-notice', false],
    ['misconduct-hearing', 'cr20-2025', 'final-written-warning', true],
    ['scottish-misconduct-meeting', 'conduct-2014', 'scottish-dismissed', false],
    ['inquest', 'cr20', 'dismissed-without-notice', null],
  ])('%s under %s: %s', (forum, regime, outcome, expected) => {
    expect(mayImpose(known, forum, regime, outcome)).toBe(expected)
  })
})

describe('who holds whom to account', () => {
  const powers = (holder: string, over: string, on: string | null) =>
    powersOver(known, holder, over, on).map(({ fact }) => fact.kind)

  test('the Mayor suspends and calls on the Commissioner to go, since 2012, and no constable', () => {
    expect(powers('mayor-london', 'commissioner', '2020')).toEqual([
      'recommends',
      'suspends',
      'removes',
      'holds-to-account',
    ])
    expect(powers('mayor-london', 'commissioner', '2010')).toEqual([])
    expect(powers('mayor-london', 'constable', '2020')).toEqual([])
  })

  test('the watchdog investigates, and has no say over outcomes', () => {
    expect(powers('iopc', 'constable', '2020')).toEqual(['investigates'])
  })

  test('a source is printed in words', () => {
    const found = packFact(known, 'accountability', 'mopac-calls-on')!
    expect(sourceInWords(known, found)).toContain('Police Reform and Social Responsibility Act 2011 s.48')
  })
})

describe('what a pack must not hold', () => {
  test('no reason for leaving, no allegation, no code of an anonymous officer', () => {
    const told = JSON.stringify(packFacts(known, 'holders').map(({ fact }) => [fact.person, fact.aliases, fact.note]))
    expect(told).not.toMatch(/resign|sack|dismiss|suspend|alleg|investigat|scandal|\b[A-Z]{1,2}\d{1,3}\b/u)
  })

  test('every source of the header is used', () => {
    for (const pack of known.packs) {
      const used = JSON.stringify(Object.values(pack).filter(Array.isArray))
      const unused = Object.keys(pack.sources).filter(tag => !used.includes(`"${tag}"`))
      expect(unused, pack.name).toEqual([])
    }
  })

  test('packs are plain data', () => {
    expect(JSON.parse(JSON.stringify(known))).toEqual(known)
  })
})
