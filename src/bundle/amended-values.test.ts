import { describe, expect, test } from 'vitest'
import { FIELD_RULES } from './amended-values.ts'

const actor = 'actor:0123456789abcdef0123'

describe('what an amended field may hold', () => {
  test.each([
    ['speakers', [actor]],
    ['speakers', []],
    ['within', null],
    ['confidence', 0.5],
    ['when', null],
    ['when', { value: '2022-09/2022-11', text: 'autumn', anchor: 'none', relativeTo: null }],
    ['channel', { kind: 'post', name: null, via: [] }],
    ['name', 'Ada Quill'],
  ])('%s: %j', (field, value) => {
    expect(FIELD_RULES[field]!.holds(value)).toBe(true)
  })

  test.each([
    ['speakers', ['actor:zzz']],
    ['speakers', ['actor:0123']],
    ['speakers', ['statement:0123456789abcdef0123']],
    ['within', 'nobody'],
    ['confidence', 5],
    ['when', { value: 'yesterday', text: 'yesterday' }],
    ['channel', 'x'],
    ['hedges', [3]],
    ['contentSpans', []],
    ['name', ' '],
  ])('not %s: %j', (field, value) => {
    expect(FIELD_RULES[field]!.holds(value)).toBe(false)
  })
})
