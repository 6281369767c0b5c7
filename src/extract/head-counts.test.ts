import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findHeadCounts } from './head-counts.ts'

/** The head-counts of a text, each in one line: the whole, then its parts, each with what is said of it. */
function counted(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  const words = (span: { readonly start: number; readonly end: number }): string =>
    analysed.document.text.slice(span.start, span.end)
  return findHeadCounts(analysed, []).map(one => {
    const parts = one.parts.map(part => `${part.value ?? 'rest'} ${words(part.of)}`)
    return `${one.value} ${words(one.of)}: ${parts.join('; ')}`
  })
}

describe('wholes and their parts', () => {
  const rows: readonly [string, readonly string[]][] = [
    [
      'Of the 14 officers, four were dismissed and two resigned. The others remain in post.',
      ['14 officers: 4 dismissed; 2 resigned; rest The others remain in post'],
    ],
    ['Only 12 out of 40 recommendations were met.', ['40 recommendations: 12 met']],
    ['Of 64 written answers, 41 were late.', ['64 written answers: 41 late']],
    ['Sixteen complaints were received. Half of them were about delay.', ['16 complaints: 8 about delay']],
    ['There are 43 forces. Eleven were rated poor.', ['43 forces: 11 rated poor']],
    ['The auditor examined 70 complaints and upheld 31.', ['70 complaints: 31 upheld']],
    ['Sixty clerks applied but only 14 were accepted.', ['60 clerks: 14 accepted']],
    [
      'The council has 60 seats. Reds hold 31, the Blues 22 and the Greens seven.',
      ['60 seats: 31 Reds hold; 22 the Blues; 7 the Greens'],
    ],
    [
      'In all, 56 statements were taken, 40 from staff and 16 from the public.',
      ['56 statements: 40 from staff; 16 from the public'],
    ],
    [
      'A total of 23 officers, including four sergeants and an inspector, have left.',
      ['23 officers: 4 sergeants; 1 inspector'],
    ],
    ['Nine of the 12 clerks voted for it and three abstained.', ['12 clerks: 9 voted for it; 3 abstained']],
    [
      'Eight complaints were made. Three were upheld, one was withdrawn, and the remaining four are being considered.',
      ['8 complaints: 3 upheld; 1 withdrawn; 4 the remaining four are being considered'],
    ],
    [
      'Seventeen officers were investigated. Nine of the officers are still serving, while a 10th works for the force as a contractor.',
      ['17 officers: 9 still serving; 1 works for the force as a contractor'],
    ],
    [
      'Some 14 officers were investigated, with two found to have a case to answer. One was sacked and another resigned.',
      ['14 officers: 2 found to have a case to answer; 1 sacked; 1 resigned'],
    ],
    ['A total of 110 clerks, 71 of them men and 39 women, have left.', ['110 clerks: 71 men; 39 women']],
    [
      'The board has seven members: four named by the town and three by the county.',
      ['7 members: 4 named by the town; 3 by the county'],
    ],
    ['All but two of the 14 clerks were paid.', ['14 clerks: 12 paid']],
    ['The jury was made up of seven women and five men; all twelve agreed.', ['12 twelve: 7 women; 5 men']],
    ['She faces eight charges, three of fraud and five of theft.', ['8 charges: 3 fraud; 5 theft']],
    ['The 25 clerks include 11 women.', ['25 clerks: 11 women']],
    [
      'The trust looked at 36 complaints. It upheld nine, rejected 25 and made no finding on two.',
      ['36 complaints: 9 It upheld; 25 rejected; 2 made no finding on'],
    ],
    ['Eleven clerks were hurt, two of them with burns.', ['11 clerks: 2 with burns']],
    [
      'Twenty clerks were referred. Eleven of those cases are closed and nine are open.',
      ['20 clerks: 11 closed; 9 open'],
    ],
    ['The audit looked at 85 files and found that 31 were incomplete.', ['85 files: 31 incomplete']],
    [
      'A review of 61 deaths found that 22 were avoidable. Nine of those patients had been sent home.',
      ['61 deaths: 22 avoidable', '22 22: 9 sent home'],
    ],
    [
      'The town has closed seven of its 22 halls since 2010 and plans to close three more.',
      ['22 halls: 7 The town has closed'],
    ],
    ['Ten clerks were suspended. Since then four have been dismissed.', ['10 clerks: 4 dismissed']],
    [
      'The town rated 12 homes. It rates seven as poor, four as fair and just one as good.',
      ['12 homes: 7 as poor; 4 as fair; 1 as good'],
    ],
    [
      'Some 28 letters were read. In 17 there was no fault, in eight the tone was poor.',
      ['28 letters: 17 there was no fault; 8 the tone was poor'],
    ],
    ['Seventy homes were inspected. Nearly half, 34, were told to improve.', ['70 homes: 34 told to improve']],
    ['Eleven jurors – six men and five women – sat after one fell ill.', ['11 jurors: 6 men; 5 women']],
    [
      'Labour won four of the six seats, and an independent took the other.',
      ['6 seats: 4 Labour won; 1 an independent took the other'],
    ],
    [
      'The house would have 385 members, including 270 elected members, 87 appointed members and 16 bishops.',
      ['385 members: 270 elected members; 87 appointed members; 16 bishops'],
    ],
    ['More than 400 people signed, among them 60 pupils.', ['400 people: 60 pupils']],
    ['The force said 14 of the 20 had been traced and four were abroad.', ['20 20: 14 traced; 4 abroad']],
    [
      'Of nine letters he answered five and did not read the remaining four.',
      ['9 letters: 5 he answered; 4 did not read the remaining four'],
    ],
    ['He was held by six wardens. Ken Marl, one of the first wardens on the scene, left.', []],
    [
      'Q1. 37 clerks were moved.\nQ2. 14 are still away. Of the other 23, nine resigned and 14 came back.',
      ['37 clerks: 14 still away; 23 the other 23', '23 the other 23: 9 resigned; 14 came back'],
    ],
    [
      'Fifteen of the 40 cells were shut, eight for repairs and seven awaiting paint.',
      ['40 cells: 15 shut', '15 Fifteen: 8 for repairs; 7 awaiting paint'],
    ],
    [
      'In all 64 files were read by Ada Quill, who found faults in 41; in 12 of those nobody had called.',
      ['64 files: 41 who found faults in', '41 41: 12 nobody had called'],
    ],
    ['Only 17 out of 52 stop-and-search records were complete.', ['52 stop-and-search records: 17 complete']],
    ['The town heard that of 212 letters, 140 were late.', ['212 letters: 140 late']],
    [
      'The scheme cost £12m, of which the town paid £7m and the county £5m.',
      ['12000000 £12m: 7000000 the town paid; 5000000 the county'],
    ],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected)
  })

  it('takes a part that is divided again for a whole within the whole', () => {
    const [all, still] = findHeadCounts(
      analyse(
        plainDocument('Of the 21 clerks, thirteen are still serving, of whom five were suspended; eight have left.'),
      ),
      [],
    )
    expect(all?.parts.map(part => part.value)).toEqual([13, 8])
    expect(still).toMatchObject({ value: 13, within: { count: 0, part: 0 } })
  })

  const none = [
    'The force has 12 stations and 340 vehicles.',
    'The force said that four clerks had been hurt; the union said nine.',
    'Nine clerks voted for it, four against and two abstained.',
    'Ada Quill was one of 14 clerks who opposed it.',
    'Six buses an hour will become four.',
    'The ferry made 16 crossings on Friday and 14 on Saturday.',
    'It took nine clerks from two towns 40 minutes. One was hit by a bottle.',
    'Schools are one of their five aims.',
    'He has served 12 years of a 20-year sentence, and lost three appeals.',
    'One in five clerks has a second job.',
    'The rest of the country has 60 stations.',
    'Some 12,500 posts have been axed, and 7,800 moved to the north.',
    'Nearly half of the 60 clerks had left.',
    'Thirteen clerks applied. In March they were seen by a panel of five.',
    'Nine clerks took the other road, and in four years they were home.',
    'The squad of eight worked for 11 months and took 240 statements.',
  ]
  it.each(none)('nothing in: %s', text => {
    expect(counted(text)).toEqual([])
  })
})
