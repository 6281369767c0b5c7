/** No word of the other text stands for this one. */
export const NONE = -1

/** Cells of the table for a stretch without anchors: 400 words against 400. Larger ones stay unaligned. */
const MOST_CELLS = 160_000

/**
 * Aligns two sequences of words: for each of `a` the index of the same word of `b`, in order, or `NONE`. Words that
 * stand once in both are anchors (patience diff); between anchors the longest common subsequence is found by a table
 * of bounded size, so that memory stays linear in the two texts.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Int32Array {
  const match = new Int32Array(a.length).fill(NONE)
  const work = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let item = work.pop(); item; item = work.pop()) {
    const gap = trim(a, b, item, match)
    const cells = (gap.aTo - gap.aFrom) * (gap.bTo - gap.bFrom)
    if (cells === 0) continue
    if (cells <= MOST_CELLS) {
      longestCommon(a, b, gap, match)
      continue
    }
    const anchors = uniqueAnchors(a, b, gap)
    let { aFrom, bFrom } = gap
    for (const [i, k] of anchors) {
      match[i] = k
      work.push({ aFrom, aTo: i, bFrom, bTo: k })
      aFrom = i + 1
      bFrom = k + 1
    }
    if (anchors.length > 0) work.push({ aFrom, aTo: gap.aTo, bFrom, bTo: gap.bTo })
  }
  return match
}

interface Gap {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
}

/** Matches what is equal at both edges; gives what is left between. */
function trim(a: readonly string[], b: readonly string[], gap: Gap, match: Int32Array): Gap {
  let { aFrom, aTo, bFrom, bTo } = gap
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) match[aFrom++] = bFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) match[--aTo] = --bTo
  return { aFrom, aTo, bFrom, bTo }
}

function longestCommon(a: readonly string[], b: readonly string[], gap: Gap, match: Int32Array): void {
  const rows = gap.aTo - gap.aFrom
  const width = gap.bTo - gap.bFrom + 1
  const table = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let k = width - 2; k >= 0; k--)
      table[i * width + k] =
        a[gap.aFrom + i] === b[gap.bFrom + k]
          ? table[(i + 1) * width + k + 1]! + 1
          : Math.max(table[(i + 1) * width + k]!, table[i * width + k + 1]!)
  for (let i = 0, k = 0; i < rows && k < width - 1; ) {
    if (a[gap.aFrom + i] === b[gap.bFrom + k]) match[gap.aFrom + i++] = gap.bFrom + k++
    else if (table[(i + 1) * width + k]! >= table[i * width + k + 1]!) i++
    else k++
  }
}

/** Words that stand once in either stretch, as far as they come in the same order: the longest rising row of them. */
function uniqueAnchors(a: readonly string[], b: readonly string[], gap: Gap): [number, number][] {
  const inB = onlyOnce(b, gap.bFrom, gap.bTo)
  const pairs: [number, number][] = []
  for (const [word, i] of onlyOnce(a, gap.aFrom, gap.aTo)) {
    const k = inB.get(word)
    if (i !== NONE && k !== undefined && k !== NONE) pairs.push([i, k])
  }
  return longestRising(pairs.sort((x, y) => x[0] - y[0]))
}

function onlyOnce(words: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let i = from; i < to; i++) places.set(words[i]!, places.has(words[i]!) ? NONE : i)
  return places
}

function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(NONE)
  for (const [index, [, k]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < k) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = tails[low - 1]!
    tails[low] = index
  }
  const row: [number, number][] = []
  for (let at = tails.at(-1) ?? NONE; at !== NONE; at = before[at]!) row.push(pairs[at]!)
  return row.reverse()
}
