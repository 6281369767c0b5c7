import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Hex } from './hash.ts'
import { makeId, ordinals } from './id.ts'

test('SHA-256 is the platform’s, for any text and any bytes', () => {
  const platform = (input: string | Uint8Array) => createHash('sha256').update(input).digest('hex')
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => sha256Hex(text) === platform(text)))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => sha256Hex(bytes) === platform(bytes)))
  // The vectors of FIPS 180-4
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('ids keep their parts apart', () => {
  expect(makeId('actor', 'ab', 'c')).not.toBe(makeId('actor', 'a', 'bc'))
  expect(makeId('actor', 'ab', 'c')).toMatch(/^actor:[0-9a-f]{20}$/u)
})

test('equal keys are numbered in their order', () => {
  const ordinal = ordinals()
  expect(['a', 'b', 'a', 'a'].map(ordinal)).toEqual([0, 0, 1, 2])
})
