import { expect, test } from 'vitest'
import { officeFits } from './offices.ts'

test.each([
  ['the chief constable', 'Chief Constable of Marlow'],
  ['the Marlow police chief', 'Chief Constable'],
  ['the officer', 'constable'],
  ['the constable', 'constable'],
  ['the chair', 'chairman of the panel'],
  ['the Tory leader', 'leader of the Conservatives'],
])('%s can be the %s', (asked, held) => {
  expect(officeFits(asked, held)).toBe(true)
})

test.each([
  ['the chief constable', 'constable'],
  ['the constable', 'Chief Constable of Marlow'],
  ['the police chief', 'constable'],
  ['the officer', 'Chief Constable'],
  ['the chief constable', 'Deputy Chief Constable'],
  ['the Scottish National Party’s leader', 'Scottish Conservative leader'],
  ['the Tory leader', 'Scottish Conservative leader'],
])('%s is not the %s', (asked, held) => {
  expect(officeFits(asked, held)).toBe(false)
})
