import { describe, expect, test } from 'vitest'
import { drawn, MOST_PEOPLE, type NetworkPage, near, placed, shortName } from './layout.ts'
import { roomForNames } from './names.ts'

/** A ring of people, each of whom speaks of the next; the first speaks of all. */
function ring(size: number): NetworkPage {
  const ids = Array.from({ length: size }, (_, i) => `actor:${i}`)
  const tie = (from: string, to: string) => ({ from, to, count: 1, acts: [{ label: 'statement', count: 1 }] })
  return {
    people: ids.map((id, i) => ({ id, name: `Person number ${i}`, kind: 'person', says: size - i, about: 1 })),
    ties: [...ids.map((id, i) => tie(id, ids[(i + 1) % size]!)), ...ids.slice(2).map(id => tie(ids[0]!, id))],
  }
}

describe('the picture of the network', () => {
  test('the same record is placed the same, within the picture, and nobody upon another', () => {
    const places = placed(ring(40), 800, 600)
    expect(placed(ring(40), 800, 600)).toEqual(places)
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(800)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(600)
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(40)
  })

  test('of very many only those who speak most are drawn, and ties only between them', () => {
    const shown = drawn(ring(400))
    expect(shown.people).toHaveLength(MOST_PEOPLE)
    const ids = new Set(shown.people.map(person => person.id))
    expect(ids.has('actor:0')).toBe(true)
    expect(shown.ties.every(tie => ids.has(tie.from) && ids.has(tie.to))).toBe(true)
  })

  test('names lie on nobody and on no other name', () => {
    const places = placed(ring(60), 700, 500)
    const names = roomForNames(places, new Set(places.map(one => one.person.id)), 700)
    expect(names.size).toBeGreaterThan(10)
    const lines = [...names.values()]
    for (const [i, one] of lines.entries())
      for (const other of lines.slice(i + 1))
        expect(Math.abs(one.y - other.y) >= 14 || Math.abs(one.x - other.x) >= 80, `${i}`).toBe(true)
  })

  test('who is one tie away, and a long name cut; characters that turn a line around left out', () => {
    expect(near(ring(5).ties, 'actor:3')).toEqual(new Set(['actor:3', 'actor:4', 'actor:2', 'actor:0']))
    expect(shortName('The Independent Office for Police Conduct')).toBe('The Independent Office…')
    expect(shortName('Ann\u202E Lowe')).toBe('Ann Lowe')
  })
})
