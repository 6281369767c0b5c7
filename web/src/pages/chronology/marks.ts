import type { Answer } from '../../../../src/server/contract.ts'

export type ChronologyPage = Answer<'GET /chronology.json'>
export type Row = ChronologyPage['rows'][number]

/** A stretch of time, in milliseconds; the end is not part of it. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** A line of the chronology where it stands in the plot. */
export interface Mark {
  readonly key: string
  readonly row: Row
  readonly span: TimeSpan
  /** Where documents time it differently: each of their times. */
  readonly others: readonly TimeSpan[]
}

/** The lines of one kind, one above the other. */
export interface Lane {
  readonly kind: string
  readonly label: string
  readonly marks: readonly Mark[]
  /** How many rows of marks it has room for: as the number of its lines has it, so that it stays while one zooms. */
  readonly rows: number
}

const DAY = 86_400_000

/** A line's own key: an entry can stand in several lines. */
export function keyOf(row: Row, index: number): string {
  return `${row.id} ${row.kind} ${index}`
}

/** The days that a date can mean, as a stretch; null where it is only words. */
export function spanOf({ earliest, latest }: Row['span']): TimeSpan | null {
  const first = earliest ?? latest
  const last = latest ?? earliest
  if (first === null || last === null) return null
  const [from, to] = [Date.parse(first), Date.parse(last) + DAY]
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from: Math.min(from, to), to: Math.max(from, to) }
}

/** The lines that have a date, lane by lane. */
export function lanesOf({ rows, kinds }: ChronologyPage): readonly Lane[] {
  const marks = new Map<string, Mark[]>()
  for (const [i, row] of rows.entries()) {
    const span = row.precision === 'words' ? null : spanOf(row.span)
    if (!span) continue
    const others = row.versions.flatMap(version => spanOf(version.span) ?? [])
    const own = marks.get(row.kind) ?? []
    own.push({
      key: keyOf(row, i),
      row,
      span,
      others: others.filter(one => one.from !== span.from || one.to !== span.to),
    })
    marks.set(row.kind, own)
  }
  return kinds.flatMap(({ value, label }) => {
    const own = marks.get(value)
    return own ? [{ kind: value, label, marks: own, rows: roomFor(own.length) }] : []
  })
}

function roomFor(count: number): number {
  if (count <= 3) return 1
  return count <= 15 ? 2 : count <= 60 ? 3 : 4
}

/** From the first day of all to the last, with a little air. */
export function wholeTime(lanes: readonly Lane[]): TimeSpan | null {
  const spans = lanes.flatMap(lane => lane.marks.flatMap(mark => [mark.span, ...mark.others]))
  if (spans.length === 0) return null
  const from = spans.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY)
  const to = spans.reduce((most, one) => Math.max(most, one.to), Number.NEGATIVE_INFINITY)
  const air = Math.max((to - from) * 0.02, 2 * DAY)
  return { from: from - air, to: to + air }
}

/** Lines that lie so far from the others that they would press them together: so many of a hundred at each end. */
const OUTLYING = 0.03
/** The whole is shown where the others take at least so much of it. */
const ROOM_ENOUGH = 0.6

/** Where most of the lines are: what the plot shows first. */
export function mostOf(lanes: readonly Lane[], whole: TimeSpan): TimeSpan {
  const spans = lanes.flatMap(lane => lane.marks.map(mark => mark.span))
  const cut = Math.floor(spans.length * OUTLYING)
  const from = spans.map(span => span.from).sort((a, b) => a - b)[cut]
  const to = spans.map(span => span.to).sort((a, b) => b - a)[cut]
  if (from === undefined || to === undefined || to - from > (whole.to - whole.from) * ROOM_ENOUGH) return whole
  const air = Math.max((to - from) * 0.06, 10 * DAY)
  const [first, last] = [Math.max(from - air, whole.from), Math.min(to + air, whole.to)]
  return { from: first, to: last }
}

/** How many lines lie before a window, and after it. */
export function outside(lanes: readonly Lane[], view: TimeSpan): { readonly earlier: number; readonly later: number } {
  const marks = lanes.flatMap(lane => lane.marks)
  return {
    earlier: marks.filter(({ span }) => span.to <= view.from).length,
    later: marks.filter(({ span }) => span.from >= view.to).length,
  }
}

/** Nothing is told apart within less. */
const LEAST = 4 * DAY

/** A window on the time: `factor` below one is closer; it never goes over the whole. */
export function zoomed(now: TimeSpan, whole: TimeSpan, factor: number, around = (now.from + now.to) / 2): TimeSpan {
  const width = Math.min(Math.max((now.to - now.from) * factor, LEAST), whole.to - whole.from)
  const share = (around - now.from) / (now.to - now.from)
  return within(around - width * share, width, whole)
}

/** The window moved by a share of its width: below zero is earlier. */
export function moved(now: TimeSpan, whole: TimeSpan, share: number): TimeSpan {
  const width = now.to - now.from
  return within(now.from + width * share, width, whole)
}

function within(from: number, width: number, whole: TimeSpan): TimeSpan {
  const start = Math.max(whole.from, Math.min(from, whole.to - width))
  return { from: start, to: start + width }
}

/** A day as the filters write it. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** Which of a lane's rows each mark stands in, so that few lie on each other: the first that is free at its place. */
export function packed(
  marks: readonly { readonly x0: number; readonly x1: number }[],
  rows: number,
): readonly number[] {
  const ends = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY)
  return marks.map(({ x0, x1 }) => {
    const free = ends.findIndex(end => end + 1 < x0)
    const row = free >= 0 ? free : ends.indexOf(Math.min(...ends))
    ends[row] = Math.max(ends[row]!, x1)
    return row
  })
}
