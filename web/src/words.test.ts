import { describe, expect, test } from 'vitest'
import { confidenceWords, whenWords } from './words.ts'

describe('words on the pages', () => {
  test('a time is as precise as it is given, and no more', () => {
    expect(whenWords('2022-09-12')).toBe('12 September 2022')
    expect(whenWords('2022-06')).toBe('June 2022')
    expect(whenWords('2018/2020')).toBe('2018 to 2020')
    expect(whenWords('2018-09/..')).toBe('from September 2018')
    expect(whenWords('202X')).toBe('202X')
    expect(whenWords('XXXX-01-25')).toBe('25 January (year not said)')
    expect(whenWords('XXXX-06')).toBe('June (year not said)')
    expect(whenWords(null)).toBe('no date')
  })

  test('more confidence is never said in lesser words', () => {
    const said = [0.1, 0.5, 0.7, 0.9].map(confidenceWords)
    expect(new Set(said).size).toBe(4)
    expect(said[0]).toBe('doubtful')
  })
})
