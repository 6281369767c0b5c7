import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Answer } from '../../../../src/server/contract.ts'

export type NetworkPage = Answer<'GET /network.json'>
export type Somebody = NetworkPage['people'][number]
export type Tie = NetworkPage['ties'][number]

/** More than this on one picture, and nobody is told apart. */
export const MOST_PEOPLE = 150
/** Steps until it rests; it is drawn afterwards, and never moves. */
const STEPS = 320
/** Of the largest shape, in pixels: beyond it, the numbers in the table say how much. */
const LARGEST = 22
/** Room that a name takes, about so many pixels a letter. */
const LETTER = 6.4

/** Somebody where the picture has them. */
export interface Placed {
  readonly person: Somebody
  readonly x: number
  readonly y: number
  readonly r: number
}

interface Body extends SimulationNodeDatum {
  readonly person: Somebody
  readonly r: number
}

/** Those who are drawn: who speaks most and is most spoken of, and the ties between them. */
export function drawn({ people, ties }: NetworkPage): NetworkPage {
  if (people.length <= MOST_PEOPLE) return { people, ties }
  const chosen = [...people].sort((a, b) => b.says + b.about - (a.says + a.about)).slice(0, MOST_PEOPLE)
  const ids = new Set(chosen.map(person => person.id))
  return { people: chosen, ties: ties.filter(tie => ids.has(tie.from) && ids.has(tie.to)) }
}

/** Places everybody: ties draw together, names keep apart. The same record is always placed the same. */
export function placed({ people, ties }: NetworkPage, width: number, height: number): readonly Placed[] {
  const bodies: Body[] = people.map(person => ({
    person,
    r: Math.min(5 + 1.3 * Math.sqrt(person.says + person.about), LARGEST),
  }))
  const links: SimulationLinkDatum<Body>[] = ties.map(({ from, to }) => ({ source: from, target: to }))
  const room = Math.sqrt((width * height) / Math.max(people.length, 1))
  const simulation = forceSimulation(bodies)
    .force(
      'ties',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(body => body.person.id)
        .distance(room * 0.75)
        .strength(0.5),
    )
    .force('apart', forceManyBody<Body>().strength(-room * 3.2))
    .force(
      'names',
      forceCollide<Body>(body => Math.min(body.r + 8 + nameWidth(body.person) / 3, room * 0.55)),
    )
    .force('x', forceX<Body>(width / 2).strength(0.08 * Math.min(1, height / width)))
    .force('y', forceY<Body>(height / 2).strength(0.08 * Math.min(1, width / height)))
    .stop()
  simulation.tick(STEPS)
  return fitted(bodies, width, height)
}

/** How wide a name is on the picture, about. */
export function nameWidth({ name }: Somebody): number {
  return Math.min(name.length, MOST_LETTERS) * LETTER
}

/** Longer names are cut on the picture; the table has them whole. */
const MOST_LETTERS = 24

/** Characters without a form of their own would turn a line of a picture around; the table shows them by name. */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu

/** A name as the picture has room for it. */
export function shortName(whole: string): string {
  const name = whole.replace(HIDDEN, '')
  return name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`
}

const MARGIN = { x: 56, top: 30, bottom: 30 }

/** Spread so that it takes the room there is, and nobody lies over the edge. */
function fitted(bodies: readonly Body[], width: number, height: number): readonly Placed[] {
  const xs = bodies.map(body => body.x ?? 0)
  const ys = bodies.map(body => body.y ?? 0)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const stretch = (value: number, from: number, to: number, first: number, last: number): number =>
    to === from ? (first + last) / 2 : first + ((value - from) / (to - from)) * (last - first)
  return bodies.map(({ person, r, x = 0, y = 0 }) => ({
    person,
    r,
    x: Math.round(stretch(x, x0, x1, MARGIN.x, width - MARGIN.x)),
    y: Math.round(stretch(y, y0, y1, MARGIN.top, height - MARGIN.bottom)),
  }))
}

/** Who is one tie away from somebody, and they themselves. */
export function near(ties: readonly Tie[], id: string): ReadonlySet<string> {
  return new Set([id, ...ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))])
}
