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

/** Who holds which run: sorted keys of run and document. */
interface Postings {
  readonly keys: Float64Array
  readonly standing: ReadonlySet<number>
}

function postingsOf(documents: readonly DocumentDigest[]): Postings {
  const keys = new Float64Array(documents.reduce((sum, document) => sum + document.runs.length, 0))
  let at = 0
  for (const [i, { runs }] of documents.entries()) for (const run of runs) keys[at++] = run * SLOTS + i
  keys.sort()
  const standing = new Set<number>()
  for (let from = 0; from < keys.length; ) {
    const run = Math.floor(keys[from]! / SLOTS)
    let to = from + 1
    while (to < keys.length && Math.floor(keys[to]! / SLOTS) === run) to++
    if (to - from > RARE) standing.add(run)
    from = to
  }
  return { keys, standing }
}

/**
 * Pairs that share rare runs, for each document those that share most. One document is counted at a time: of a bundle
 * of twenty thousand all counts together would not fit in memory.
 */
function sharedRuns(documents: readonly DocumentDigest[]): { shared: Pair[]; standing: ReadonlySet<number> } {
  const postings = postingsOf(documents)
  const shared = documents.flatMap(({ runs }, i) =>
    [...holdersOf(runs, i, postings)]
      .filter(([k, count]) => {
        const shorter = Math.min(runs.length, documents[k]!.runs.length)
        return count >= FEWEST_SHARED || count >= shorter * SHARED_PART
      })
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST_PAIRS)
      .map(([k]): Pair => [i, k]),
  )
  return { shared, standing: postings.standing }
}

/** The other documents that hold runs of one, with how many rare ones each. */
function holdersOf(runs: Uint32Array, own: number, { keys, standing }: Postings): Map<number, number> {
  const counts = new Map<number, number>()
  for (const run of runs) {
    if (standing.has(run)) continue
    for (let at = firstOf(keys, run * SLOTS); at < keys.length && keys[at]! < (run + 1) * SLOTS; at++) {
      const other = keys[at]! % SLOTS
      if (other !== own) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  return counts
}

/** The first place of a sorted list that is not below a value. */
function firstOf(keys: Float64Array, value: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
