import { nameWidth, type Placed } from './layout.ts'

/** Where a name stands: the middle of its line. */
export interface PlacedName {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

const LINE = 13
/** Named before the others, come what may. */
const FIRST = 8

/**
 * Finds room for names: below, above or beside whom they are of, where they lie on no other name. Those who matter most
 * choose first; who finds no room has no name on the picture, but in the table, and when chosen.
 */
export function roomForNames(
  all: readonly Placed[],
  wanted: ReadonlySet<string>,
  width: number,
): ReadonlyMap<string, PlacedName> {
  const shapes: readonly Box[] = all.map(({ x, y, r }) => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }))
  const lines: Box[] = []
  const names = new Map<string, PlacedName>()
  const first = [...all].filter(one => wanted.has(one.person.id)).sort((a, b) => b.r - a.r)
  for (const [i, one] of first.entries()) {
    const inside = placesOf(one).filter(place => isInside(boxOf(one, place), width))
    const readable = inside.filter(place => !lines.some(other => touches(boxOf(one, place), other)))
    const free = readable.find(place => !shapes.some(other => touches(boxOf(one, place), other)))
    // Those who matter most are named all the same, over a shape, where it can still be read.
    const place = free ?? (i < FIRST ? readable[0] : undefined)
    if (!place) continue
    lines.push(boxOf(one, place))
    names.set(one.person.id, place)
  }
  return names
}

function isInside(box: Box, width: number): boolean {
  return box.x0 >= 0 && box.x1 <= width && box.y0 >= 0
}

function placesOf({ person, x, y, r }: Placed): readonly PlacedName[] {
  const beside = r + 5 + nameWidth(person) / 2
  return [
    { x, y: y + r + LINE },
    { x, y: y - r - 5 },
    { x: x + beside, y: y + 4 },
    { x: x - beside, y: y + 4 },
  ]
}

function boxOf({ person }: Placed, { x, y }: PlacedName): Box {
  const half = nameWidth(person) / 2
  return { x0: x - half, x1: x + half, y0: y - LINE + 2, y1: y + 3 }
}

function touches(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0
}
