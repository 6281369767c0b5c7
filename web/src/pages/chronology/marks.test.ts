import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChronologyPage, lanesOf, mostOf, moved, outside, packed, spanOf, wholeTime, zoomed } from './marks.ts'

const DAY = 86_400_000

function line(when: string, span: [string, string] | null, kind = 'event'): ChronologyPage['rows'][number] {
  return {
    id: `occurrence:${when}`,
    when,
    whenText: when,
    precision: span ? 'day' : 'words',
    span: { earliest: span?.[0] ?? null, latest: span?.[1] ?? null },
    kind,
    text: when,
    told: null,
    status: 'proposed',
    changedSinceReview: false,
    quote: '',
    source: null,
    place: null,
    people: [],
    versions: [],
  }
}

const day = (date: string, kind?: string) => line(date, [date, date], kind)

function chronology(rows: ChronologyPage['rows']): ChronologyPage {
  const kinds = [...new Set(rows.map(row => row.kind))].map(value => ({ value, label: value, count: 1 }))
  return { total: rows.length, offset: 0, rows, kinds }
}

describe('where lines stand in the plot', () => {
  test('a day is a day long, and what is open on one side is drawn where it is known', () => {
    expect(spanOf({ earliest: '2022-03-17', latest: '2022-03-17' })).toEqual({
      from: Date.UTC(2022, 2, 17),
      to: Date.UTC(2022, 2, 18),
    })
    expect(spanOf({ earliest: null, latest: '2022-03-17' })?.to).toBe(Date.UTC(2022, 2, 18))
    expect(spanOf({ earliest: null, latest: null })).toBeNull()
  })

  test('only words stand in no lane, and each kind has its own', () => {
    const lanes = lanesOf(chronology([day('2022-03-17'), day('2022-03-18', 'death'), line('the spring', null)]))
    expect(lanes.map(lane => [lane.kind, lane.marks.length])).toEqual([
      ['event', 1],
      ['death', 1],
    ])
  })

  test('one line far from a hundred others does not press them together, and is told of', () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      day(new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10)),
    )
    const lanes = lanesOf(chronology([day('1986-05-01'), ...many]))
    const whole = wholeTime(lanes)!
    const first = mostOf(lanes, whole)
    expect(new Date(first.from).getUTCFullYear()).toBe(2021)
    expect(outside(lanes, first)).toEqual({ earlier: 1, later: 0 })
    expect(outside(lanes, whole)).toEqual({ earlier: 0, later: 0 })
  })

  test('looking closer and wider, earlier and later never leaves the whole time', () => {
    const whole = { from: 0, to: 1000 * DAY }
    const window = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 10, max: 100 }))
    fc.assert(
      fc.property(
        window,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        ([at, width], factor, share) => {
          const now = { from: at * DAY, to: (at + width) * DAY }
          for (const view of [zoomed(now, whole, factor), moved(now, whole, share)]) {
            expect(view.from).toBeGreaterThanOrEqual(whole.from)
            expect(view.to).toBeLessThanOrEqual(whole.to + 1)
            expect(view.to - view.from).toBeGreaterThan(3 * DAY)
          }
        },
      ),
    )
  })

  test('marks that would lie on each other stand in rows of their own while there is room', () => {
    expect(
      packed(
        [
          { x0: 0, x1: 8 },
          { x0: 4, x1: 12 },
          { x0: 10, x1: 18 },
        ],
        2,
      ),
    ).toEqual([0, 1, 0])
    expect(
      packed(
        [
          { x0: 0, x1: 8 },
          { x0: 1, x1: 9 },
          { x0: 2, x1: 10 },
        ],
        2,
      ),
    ).toEqual([0, 1, 0])
  })
})
