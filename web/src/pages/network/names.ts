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

/**
 * Finds room for names: below, above or beside whom they are of, where they lie on nothing else. Those who matter most
 * choose first; who finds no room has no name on the picture, but in the table, and when chosen.
 */
export function roomForNames(
  all: readonly Placed[],
  wanted: ReadonlySet<string>,
  width: number,
): ReadonlyMap<string, PlacedName> {
  const taken: Box[] = all.map(({ x, y, r }) => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }))
  const names = new Map<string, PlacedName>()
  const first = [...all].filter(one => wanted.has(one.person.id)).sort((a, b) => b.r - a.r)
  for (const one of first) {
    const free = placesOf(one).find(place => {
      const box = boxOf(one, place)
      return box.x0 >= 0 && box.x1 <= width && !taken.some(other => touches(box, other))
    })
    if (!free) continue
    taken.push(boxOf(one, free))
    names.set(one.person.id, free)
  }
  return names
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
