import { describe, expect, test } from 'vitest'
import { addressOf } from './api.ts'
import { keysOf, shownKey } from './keys/commands.ts'
import { filtersOf } from './lines.ts'

describe('addresses and keys', () => {
  test('ids with colons and number signs go into an address whole', () => {
    expect(addressOf('/documents/{id}.json', { params: { id: 'sha256:ab#p1-2' } })).toBe(
      '/documents/sha256%3Aab%23p1-2.json',
    )
    expect(addressOf('/review.json', { query: { kind: 'statements,figures', q: '', from: undefined } })).toBe(
      '/review.json?kind=statements%2Cfigures',
    )
  })

  test('of a query only the filters are sent', () => {
    expect(filtersOf({ kind: 'figures', entry: 'x', at: '1-2', status: '' })).toEqual({ kind: 'figures' })
  })

  test('a key that a person chose takes the place of the usual one, and an empty one switches it off', () => {
    const keys = keysOf({ accept: 'y', reject: '' })
    expect([keys.get('accept'), keys.get('reject'), keys.get('amend')]).toEqual(['y', '', 'e'])
    expect([shownKey('U'), shownKey('g o'), shownKey('Escape')]).toEqual(['Shift U', 'G then O', 'Esc'])
  })
})
