import type { DocumentPage } from '../../../src/server/contract.ts'

/** A paragraph of a text: half-open, in UTF-16 code units, as everywhere. */
export interface Block {
  readonly start: number
  readonly end: number
  /** Of the region that it lies in: ‘body’, ‘headline’, ‘boilerplate’ … */
  readonly kind: string
  /** Follows the one before it without an empty line where the text has empty lines between paragraphs. */
  readonly tight: boolean
}

/** More than this in one line is cut at a blank: a browser lays out a paragraph of a million characters slowly. */
const LONGEST = 12_000

/** The lines of a text with something in them, each with the region it is of. */
export function blocksOf(text: string, regions: DocumentPage['regions']): readonly Block[] {
  const spaced = text.includes('\n\n')
  const blocks: Block[] = []
  let from = 0
  let first = 0
  for (const [start, end] of lines(text)) {
    while (first < regions.length && regions[first]!.end <= start && from < first + 64) first++
    blocks.push({
      start,
      end,
      kind: kindOf(start, end, regions, first),
      tight: spaced && start - from === 1 && from > 0,
    })
    from = end
  }
  return blocks
}

function* lines(text: string): Generator<readonly [number, number]> {
  let start = 0
  while (start < text.length) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (text.slice(start, end).trim() !== '') yield* pieces(text, start, end)
    start = end + 1
  }
}

function* pieces(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let from = start
  while (end - from > LONGEST) {
    const blank = text.lastIndexOf(' ', from + LONGEST)
    const cut = blank > from ? blank + 1 : whole(text, from + LONGEST)
    yield [from, cut]
    from = cut
  }
  yield [from, end]
}

/** A place that splits no surrogate pair. */
function whole(text: string, at: number): number {
  const low = text.charCodeAt(at)
  return low >= 0xdc00 && low <= 0xdfff ? at + 1 : at
}

/** The region that most of the line lies in; of several, the innermost. */
function kindOf(start: number, end: number, regions: DocumentPage['regions'], first: number): string {
  let best = 'body'
  let most = 0
  let length = Number.POSITIVE_INFINITY
  for (let i = Math.max(0, first - 8); i < regions.length; i++) {
    const region = regions[i]!
    if (region.start >= end) break
    const shared = Math.min(end, region.end) - Math.max(start, region.start)
    const size = region.end - region.start
    if (shared > most || (shared === most && size < length)) [best, most, length] = [region.kind, shared, size]
  }
  return best
}

/** The index of the block that holds a place, or else of the next one; the last where none follows. */
export function blockAt(blocks: readonly Block[], at: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return Math.min(low, Math.max(0, blocks.length - 1))
}
