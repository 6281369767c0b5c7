import { expect, test } from 'vitest'
import { calledName } from './called-name.ts'

test.each([
  [['Ms'], 'Ann Lowe', 'Ms Ann Lowe'],
  [['Dame', 'Ms'], 'Ann Lowe', 'Dame Ann Lowe'],
  [['Dr', 'Mr'], 'Ken Marl', 'Dr Ken Marl'],
  [['Lord', 'Mr', 'Sir'], 'Ken Marl', 'Lord Ken Marl'],
  [['Dame'], 'Dame Ann Lowe', 'Dame Ann Lowe'],
  [['Dame', 'Ms'], 'Dame Ann Lowe', 'Dame Ann Lowe'],
  [[], 'Ann Lowe', 'Ann Lowe'],
])('of %j, %s is %s', (honorifics, name, called) => {
  expect(calledName({ honorifics, name })).toBe(called)
})

test.each([[['Miss', 'Mrs']], [['Baroness', 'Lady', 'Ms']]])('%j differ: none of them', honorifics => {
  expect(calledName({ honorifics, name: 'Ann Lowe' })).toBe('Ann Lowe')
})
