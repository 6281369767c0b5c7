import { describe, expect, test } from 'vitest'
import { findPhrase, isPhrase, leadOf, leadsOf } from './phrase.ts'

const words = (sentence: string) => sentence.split(' ')

describe('phrases', () => {
  test.each([
    ['sacked|fired', 'He was fired yesterday', 2, 3],
    ['misconduct meeting|meetings', 'Two faced Misconduct meetings on Monday', 2, 4],
    ['placed in * special measures', 'It was placed in what it called special measures', 2, 9],
    ['placed in * special measures', 'It was placed in special measures', 2, 6],
    ["Britain's|UK's biggest force", 'At Britain’s biggest force', 1, 4],
  ])('%s is in: %s', (phrase, sentence, start, end) => {
    expect(findPhrase(phrase, words(sentence))).toEqual([{ start, end }])
  })

  test.each([
    ['Met', 'They met on Monday'],
    ['placed in * special measures', 'It was placed in a list of forces under special measures'],
    ['misconduct meeting', 'The misconduct at the meeting'],
    ['sacked', 'The sack'],
  ])('%s is not in: %s', (phrase, sentence) => {
    expect(findPhrase(phrase, words(sentence))).toEqual([])
  })

  test('a phrase at two places is found at both', () => {
    expect(findPhrase('the * officer', words('the officer told the other officer'))).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 6 },
    ])
  })

  test('words are a phrase only from the first to the last', () => {
    expect(isPhrase('Met Commissioner', ['Met', 'Commissioner'])).toBe(true)
    expect(isPhrase('Met Commissioner', ['Deputy', 'Met', 'Commissioner'])).toBe(false)
  })

  test.each([
    ["Mayor's Office", ['Mayor', '’s', 'Office']],
    ['front-line duties', ['front', '-', 'line', 'duties']],
    ['Scotland Yard', ['Scotland', 'Yard']],
  ])('%s, however it is cut', (phrase, cut) => {
    expect(isPhrase(phrase, cut)).toBe(true)
  })

  test('what a phrase can begin with', () => {
    expect(leadsOf("Sacked|Mayor's from")).toEqual(['sacked', 'mayor'])
    expect(leadOf('Mayor')).toBe('mayor')
  })
})
