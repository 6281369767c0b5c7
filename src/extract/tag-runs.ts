import type { WindowPiece } from './windows.ts'

/** Tags that the network tells of each piece, in this order: `models/attribution/network.py` has the same. */
export const TAG_COUNT = 7
const OUTSIDE = 0
/** First tag of each role; the one after it is ‘inside’. */
const FIRST_TAG = { content: 1, source: 3, cue: 5 } as const
type Role = keyof typeof FIRST_TAG

/** A run of pieces with one role, [from, to), and how sure its tags are. */
export interface Run {
  readonly role: Role
  readonly from: number
  readonly to: number
  readonly score: number
  /** The paragraph of the window that it stands in, and whether the one before it leads into it with a colon. */
  readonly paragraph: number
  readonly ledInto: boolean
  /** Counted through the window. */
  readonly sentence: number
  readonly lastSentence: number
  /** Whether it begins in quotation marks. */
  readonly quoted: boolean
  /** In code units of the text. */
  readonly length: number
}

/** Set on PolNeAR dev (`bench/score.ts`). Added to the logarithm of a tag's probability: more than 0 finds more of it. */
const TAG_BIAS: Readonly<Record<Role, number>> = { content: -0.7, source: 0.7, cue: 0.35 }

/** What of the network's output tags are read from. */
interface Tagged {
  readonly pieces: readonly (WindowPiece | null)[]
  /** pieces × 7, row by row: not normalised. */
  readonly tags: Float32Array
}

/** The best sequence of tags in which ‘inside’ only follows its own kind (Viterbi 1967), cut into runs. */
export function findRuns(scores: Tagged, text: string): Run[] {
  const { pieces } = scores
  const logs = logProbabilities(scores.tags, pieces.length)
  const tags = bestTags(scores, logs)
  const runs: Run[] = []
  let from = 0
  let paragraph = 0
  let sentence = 0
  let ledInto = false
  while (from < pieces.length) {
    const tag = tags[from]!
    if (pieces[from] === null && pieces[from - 1]) {
      paragraph++
      ledInto = text[pieces[from - 1]!.end - 1] === ':'
    }
    if (pieces[from]?.place === 3) sentence++
    if (tag === OUTSIDE) {
      from++
      continue
    }
    const role = (Object.keys(FIRST_TAG) as Role[]).find(
      name => FIRST_TAG[name] === tag || FIRST_TAG[name] + 1 === tag,
    )!
    let to = from + 1
    const began = sentence
    for (; to < pieces.length && tags[to] === FIRST_TAG[role] + 1; to++) if (pieces[to]?.place === 3) sentence++
    let sure = 0
    for (let at = from; at < to; at++) {
      const row = at * TAG_COUNT + FIRST_TAG[role]
      sure += Math.exp(logs[row]!) + Math.exp(logs[row + 1]!)
    }
    runs.push({
      role,
      from,
      to,
      score: sure / (to - from),
      paragraph,
      ledInto,
      sentence: began,
      lastSentence: sentence,
      quoted: pieces[from]!.quoted === 2 || pieces[from]!.quoted === 3,
      length: pieces[to - 1]!.end - pieces[from]!.start,
    })
    from = to
  }
  return runs
}

/** By tag, both ‘begins’ and ‘inside’. */
const biasOf: readonly number[] = [
  0,
  ...(['content', 'source', 'cue'] as const).flatMap(role => [TAG_BIAS[role], TAG_BIAS[role]]),
]

function bestTags({ pieces }: Tagged, logs: Float32Array): Uint8Array {
  const back = new Uint8Array(pieces.length * TAG_COUNT)
  let previous = new Float64Array(TAG_COUNT)
  for (let at = 0; at < pieces.length; at++) {
    const reached = new Float64Array(TAG_COUNT).fill(Number.NEGATIVE_INFINITY)
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      if (pieces[at] === null && tag !== OUTSIDE) continue
      const inside = tag !== OUTSIDE && tag % 2 === 0
      for (let last = 0; last < TAG_COUNT; last++) {
        if (inside && (at === 0 || (last !== tag && last !== tag - 1))) continue
        const score = at === 0 && last !== OUTSIDE ? Number.NEGATIVE_INFINITY : previous[last]!
        if (score > reached[tag]!) {
          reached[tag] = score
          back[at * TAG_COUNT + tag] = last
        }
      }
      reached[tag]! += logs[at * TAG_COUNT + tag]! + biasOf[tag]!
    }
    previous = reached
  }
  const tags = new Uint8Array(pieces.length)
  let tag = previous.indexOf(Math.max(...previous))
  for (let at = pieces.length - 1; at >= 0; at--) {
    tags[at] = tag
    tag = back[at * TAG_COUNT + tag]!
  }
  return tags
}

function logProbabilities(tags: Float32Array, count: number): Float32Array {
  const logs = new Float32Array(count * TAG_COUNT)
  for (let at = 0; at < count; at++) {
    const row = tags.subarray(at * TAG_COUNT, (at + 1) * TAG_COUNT)
    const top = Math.max(...row)
    let sum = 0
    for (const value of row) sum += Math.exp(value - top)
    const total = top + Math.log(sum)
    for (let tag = 0; tag < TAG_COUNT; tag++) logs[at * TAG_COUNT + tag] = row[tag]! - total
  }
  return logs
}
