import type { AttributionNetwork, NetworkOutput } from '../domain/knowledge.ts'
import type { PieceScores, PointerKind } from './decoding.ts'
import { TAG_COUNT } from './tag-runs.ts'
import { type EncodedWindow, encodeWindow, LONGEST_WINDOW, type TextWindow, type WindowPiece } from './windows.ts'

/** Of a paragraph that no window holds: how much is read at once, and how much of that at each end only for its context. */
const CHUNK = { pieces: 448, margin: 96 }

/** One run of the network: its pieces as it embedded them, and which of them it is to be asked about. */
export interface NetworkPass {
  readonly pieces: EncodedWindow['pieces']
  /** pieces × 384 */
  readonly embedded: NetworkOutput['embedded']
  /** [from, to) of the pieces: those outside were shown for their context alone. */
  readonly from: number
  readonly to: number
}

/** What the network tells of a window. */
export interface WindowReading {
  readonly scores: PieceScores
  readonly passes: readonly NetworkPass[]
}

/** What the network tells of a window's pieces: read at once, or a paragraph too long for that in chunks that overlap. */
export async function readWindow(network: AttributionNetwork, window: TextWindow): Promise<WindowReading> {
  const { pieces, ...input } = encodeWindow(window, network.vocabulary)
  if (pieces.length > LONGEST_WINDOW) return readLong(network, window.paragraphs.flat())
  const output = await network.run(input)
  return {
    scores: scoresOf(pieces, output, pieces.length),
    passes: [{ pieces, embedded: output.embedded, from: 0, to: pieces.length }],
  }
}

function scoresOf(pieces: EncodedWindow['pieces'], output: NetworkOutput, length: number): PieceScores {
  const pointers = new Pointers(output, length)
  return {
    pieces,
    tags: output.tags,
    together: () => true,
    pointer: (kind, from, to) => pointers.at(kind, from, to),
    pointsNowhere: (kind, from) => pointers.at(kind, from, 0),
  }
}

/** Softmax over each row of pointers, reckoned for the rows that are asked for. The first piece stands for pointing nowhere. */
class Pointers {
  readonly #scores: Float32Array
  readonly #length: number
  /** Logarithm of the sum of each row; NaN until it is asked for. */
  readonly #totals: Float64Array

  constructor({ pointers }: NetworkOutput, length: number) {
    this.#scores = pointers
    this.#length = length
    this.#totals = new Float64Array(3 * length).fill(Number.NaN)
  }

  at(kind: PointerKind, from: number, to: number): number {
    const row = kind * this.#length + from
    let total = this.#totals[row]!
    if (Number.isNaN(total)) {
      total = this.#total(row)
      this.#totals[row] = total
    }
    return Math.exp(this.#scores[row * this.#length + to]! - total)
  }

  #total(row: number): number {
    const start = row * this.#length
    const end = start + this.#length
    let top = Number.NEGATIVE_INFINITY
    for (let at = start; at < end; at++) if (this.#scores[at]! > top) top = this.#scores[at]!
    let sum = 0
    for (let at = start; at < end; at++) sum += Math.exp(this.#scores[at]! - top)
    return top + Math.log(sum)
  }
}

/**
 * No seam: each piece is told by the chunk that it stands well within, and the tags are settled over the whole
 * paragraph. A pointer reaches as far as its chunk.
 */
async function readLong(network: AttributionNetwork, pieces: readonly WindowPiece[]): Promise<WindowReading> {
  const stride = CHUNK.pieces - 2 * CHUNK.margin
  const tags = new Float32Array(pieces.length * TAG_COUNT)
  const chunks: { readonly from: number; readonly to: number; readonly pointers: Pointers }[] = []
  const passes: NetworkPass[] = []
  for (let from = 0; ; from += stride) {
    const to = Math.min(pieces.length, from + CHUNK.pieces)
    const encoded = encodeWindow({ paragraphs: [pieces.slice(from, to)] }, network.vocabulary)
    const output = await network.run(encoded)
    const owns = from === 0 ? 0 : from + CHUNK.margin
    // Row 0 is the mark in front of the chunk; later chunks write over the margin that this one leaves.
    tags.set(output.tags.subarray((owns - from + 1) * TAG_COUNT, (to - from + 1) * TAG_COUNT), owns * TAG_COUNT)
    chunks.push({ from, to, pointers: new Pointers(output, encoded.ids.length) })
    const last = to === pieces.length
    passes.push({
      pieces: encoded.pieces,
      embedded: output.embedded,
      from: owns - from + 1,
      to: to - from + 1 - (last ? 0 : CHUNK.margin),
    })
    if (last) break
  }
  const chunkOf = (piece: number) =>
    chunks[Math.min(chunks.length - 1, Math.max(0, Math.floor((piece - CHUNK.margin) / stride)))]!
  const scores: PieceScores = {
    pieces,
    tags,
    together(from, to) {
      const chunk = chunkOf(from)
      return chunk.from <= to && to < chunk.to
    },
    pointer(kind, from, to) {
      const chunk = chunkOf(from)
      return chunk.pointers.at(kind, from - chunk.from + 1, to - chunk.from + 1)
    },
    pointsNowhere(kind, from) {
      const chunk = chunkOf(from)
      return chunk.pointers.at(kind, from - chunk.from + 1, 0)
    },
  }
  return { scores, passes }
}
