import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'

function timesOf(text: string): (string | null)[][] {
  return analysePlain(text).times.map(one => [one.text, one.value ?? (one.relative ? one.relative.kind : null)])
}

describe('dates and times', () => {
  test.each([
    ['He died on 12 September 2022.', [['12 September 2022', '2022-09-12']]],
    ['Monday, 3rd of May, 2021 was dry.', [['Monday, 3rd of May, 2021', '2021-05-03']]],
    ['The report of September 12, 2022 was read.', [['September 12, 2022', '2022-09-12']]],
    ['It ran from 03/02/2022.', [['03/02/2022', '2022-02-03']]],
    ['Messages sent between 2016 and 2018.', [['2016 and 2018', '2016/2018']]],
    ['Over the four years to June 2014 it fell.', [['the four years to June 2014', '2010-07/2014-06']]],
    ['From June 2016 until January 2020 she served.', [['June 2016 until January 2020', '2016-06/2020-01']]],
    ['It ran between 1 January 2020 and 31 July 2022.', [['1 January 2020 and 31 July 2022', '2020-01-01/2022-07-31']]],
    ['It cost less in 2019/20.', [['2019/20', '2019-04/2020-03']]],
    [
      'It rose in 2018-19, and fell in the academic year 2020/21.',
      [
        ['2018-19', '2018-04/2019-03'],
        ['academic year 2020/21', '2020-09/2021-08'],
      ],
    ],
    ['They won it in the 2018-19 season.', [['2018-19', '2018/2019']]],
    ['The messages are from 2016-18.', [['2016-18', '2016/2018']]],
    ['The file is 2019/12 of the board.', []],
    ['She joined in September 2018.', [['September 2018', '2018-09']]],
    ['It was deleted on Thursday.', [['Thursday', 'weekday']]],
    ['He resigned on January 25.', [['January 25', 'month']]],
    ['It opened last June.', [['last June', 'month']]],
    ['She left two years ago.', [['two years ago', 'offset']]],
    ['He came yesterday.', [['yesterday', 'offset']]],
    [
      'He came last night and left this morning.',
      [
        ['last night', 'offset'],
        ['this morning', 'offset'],
      ],
    ],
    ['The law changed in 2012.', [['2012', '2012']]],
    ['She led it between May and October 2020.', [['May and October 2020', '2020-05/2020-10']]],
    ['She led it from October to May 2020.', [['October to May 2020', '2019-10/2020-05']]],
    ['I expect an answer the next time I see her.', [['the next time I see her', null]]],
  ])('%s', (text, expected) => {
    expect(timesOf(text)).toEqual(expected)
  })

  test('whether a day is ahead, behind, or as the words around it tell', () => {
    const ways = (text: string): string[] =>
      analysePlain(text).times.flatMap(({ relative }) =>
        relative && 'direction' in relative ? relative.direction : [],
      )
    expect(ways('She is to be chief on Friday.')).toEqual(['future'])
    expect(ways('She intends to retire in July.')).toEqual(['future'])
    expect(ways('She is to be chief, the mayor announced on Friday.')).toEqual(['context'])
  })

  test.each([
    'He told the Today programme nothing.',
    'She writes for the Sunday Times.',
    'They may leave, Mrs May said.',
    'Some 2,019 people came.',
    'He lives at 12 Marchmont Road.',
  ])('no date: %s', text => {
    expect(timesOf(text)).toEqual([])
  })
})

describe('numbers', () => {
  test.each([
    ['A fall of 287, or 13%.', ['287=287 cardinal', '13%=13 percent']],
    [
      'Fourteen officers and two thousand three hundred staff.',
      ['Fourteen=14 cardinal', 'two thousand three hundred=2300 cardinal'],
    ],
    ['It cost £4.2m.', ['£4.2m=4200000 money']],
    ['A 10th officer left.', ['10th=10 ordinal']],
    ['More than 44,000 people, twelve per cent of them new.', ['44,000=44000 cardinal', 'twelve per cent=12 percent']],
    ['Two-thirds agreed.', ['Two-thirds=0.6666666666666666 fraction']],
  ])('%s', (text, expected) => {
    const found = analysePlain(text).numbers.map(one => `${one.text}=${one.value} ${one.kind}`)
    expect(found).toEqual(expected)
  })
})
