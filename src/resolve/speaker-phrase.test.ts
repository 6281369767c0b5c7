import { expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import { headOf } from './speaker-phrase.ts'

test.each([
  ['Detectives reopening the case', 'Detectives'],
  ['a training officer', 'officer'],
  ['the father of two', 'father'],
])('the head of ‘%s’ is ‘%s’', (words, head) => {
  const { tokens } = analysePlain(`${words} said it was late.`)
  const to = tokens.findIndex(token => token.text === 'said')
  expect(headOf(tokens.slice(0, to))?.text).toBe(head)
})
