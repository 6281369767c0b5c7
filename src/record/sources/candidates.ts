import { type DocumentDigest, PLACES } from './digest.ts'

/** Two documents worth comparing word by word: indices, the lower first. */
export type Pair = readonly [number, number]

/** What looking for pairs gave. */
export interface Candidates {
  readonly pairs: readonly Pair[]
  /** Runs that stand in more documents than a story is copied to: disclaimers, notes on the writer. */
  readonly standing: ReadonlySet<number>
}

/** Four places to a band, 32 bands: half of the pairs that share 42 in 100 runs meet in one. */
const ROWS = 4
/** A run in more documents than this tells nothing about any two of them. */
const RARE = 16
/** Fewer shared rare runs than this come by chance and by fixed phrases. */
const FEWEST_SHARED = 4
/** … unless they are this share of the shorter document's. */
const SHARED_PART = 0.12
/** Pairs looked at for one document: more cost time, fewer may miss a source of a document made of many. */
const MOST_PAIRS = 24

/** Documents go into the low digits of a key that is sorted: 2^20 of them beside a hash of 32 bits fit a double. */
const SLOTS = 2 ** 20

/**
 * Pairs of documents that may be copies: those that meet in a band of their signatures (near-duplicates), and
 * those that share rare runs (a short copy in a long document, some paragraphs of two bodies). Linear in the
 * number of documents but for one sort: what stands in many of them pairs each with its neighbours alone.
 */
export function copyCandidates(documents: readonly DocumentDigest[]): Candidates {
  if (documents.length >= SLOTS)
    throw new RangeError(
      `${documents.length} documents are more than the ${SLOTS - 1} that are compared at once. Split the bundle.`,
    )
  const pairs = new Map<number, Pair>()
  const add = (a: number, b: number): void => {
    if (a !== b) pairs.set(Math.min(a, b) * SLOTS + Math.max(a, b), a < b ? [a, b] : [b, a])
  }
  for (const [a, b] of bandPairs(documents)) add(a, b)
  const { shared, standing } = sharedRuns(documents)
  for (const [a, b] of shared) add(a, b)
  return { pairs: [...pairs].sort((a, b) => a[0] - b[0]).map(([, pair]) => pair), standing }
}

/** Locality-sensitive hashing: documents whose signatures agree throughout a band. */
function bandPairs(documents: readonly DocumentDigest[]): Pair[] {
  const pairs: Pair[] = []
  for (let band = 0; band < PLACES; band += ROWS) {
    const keys = new Float64Array(documents.length)
    for (const [i, { signature, runs }] of documents.entries())
      keys[i] = runs.length === 0 ? -1 : bandHash(signature, band) * SLOTS + i
    for (const group of groupsOf(keys)) pairs.push(...neighbours(group))
  }
  return pairs
}

function bandHash(signature: Uint32Array, band: number): number {
  let hash = band
  for (let row = 0; row < ROWS; row++) hash = Math.imul(hash ^ signature[band + row]!, 0x5bd1e995) ^ (hash >>> 15)
  return hash >>> 0
}

/** Every two of a small group; of a large one each with the next alone, which still ties all of it together. */
function neighbours(group: readonly number[]): Pair[] {
  const pairs: Pair[] = []
  for (let i = 1; i < group.length; i++) {
    const from = group.length > RARE ? i - 1 : 0
    for (let k = from; k < i; k++) pairs.push([group[k]!, group[i]!])
  }
  return pairs
}

/** Keys are hash and document; documents of one hash, ascending, where there is more than one. */
function* groupsOf(keys: Float64Array): Generator<number[]> {
  keys.sort()
  let from = 0
  for (let i = 1; i <= keys.length; i++) {
    if (i < keys.length && Math.floor(keys[i]! / SLOTS) === Math.floor(keys[from]! / SLOTS)) continue
    if (i - from > 1 && keys[from]! >= 0) yield Array.from(keys.subarray(from, i), key => key % SLOTS)
    from = i
  }
}

function sharedRuns(documents: readonly DocumentDigest[]): { shared: Pair[]; standing: Set<number> } {
  const total = documents.reduce((sum, document) => sum + document.runs.length, 0)
  const keys = new Float64Array(total)
  let at = 0
  for (const [i, { runs }] of documents.entries()) for (const run of runs) keys[at++] = run * SLOTS + i
  const holders: Pair[][] = documents.map(() => [])
  const standing = new Set<number>()
  const counts = new Map<number, number>()
  keys.sort()
  for (let from = 0; from < keys.length; ) {
    const run = Math.floor(keys[from]! / SLOTS)
    let to = from + 1
    while (to < keys.length && Math.floor(keys[to]! / SLOTS) === run) to++
    if (to - from > RARE) standing.add(run)
    else
      for (let i = from + 1; i < to; i++)
        for (let k = from; k < i; k++) {
          const pair = (keys[k]! % SLOTS) * SLOTS + (keys[i]! % SLOTS)
          counts.set(pair, (counts.get(pair) ?? 0) + 1)
        }
    from = to
  }
  return { shared: strongest(documents, counts, holders), standing }
}

/** For each document the pairs with most shared runs, as far as they share enough. */
function strongest(documents: readonly DocumentDigest[], counts: ReadonlyMap<number, number>, held: Pair[][]): Pair[] {
  for (const [pair, count] of counts) {
    const a = Math.floor(pair / SLOTS)
    const b = pair % SLOTS
    const shorter = Math.min(documents[a]!.runs.length, documents[b]!.runs.length)
    if (count < FEWEST_SHARED && count < shorter * SHARED_PART) continue
    held[a]!.push([count, b])
    held[b]!.push([count, a])
  }
  return held.flatMap((list, a) =>
    list
      .sort((x, y) => y[0] - x[0] || x[1] - y[1])
      .slice(0, MOST_PAIRS)
      .map(([, b]): Pair => [a, b]),
  )
}
