import type { Frame, FrameScheme } from '../domain/frame.ts'
import type { AccountsNetwork, AccountsOutput } from '../domain/knowledge.ts'
import type { Span } from '../domain/span.ts'
import type { NetworkPass } from './network-reading.ts'
import type { WindowPiece } from './windows.ts'

/** Counted up with any change to what is made of the accounts network's output. */
export const FRAME_VERSION = 2

/**
 * How much less sure than of ‘none’ the network may be of a trigger, as logarithm of odds, by channel. Numbers are read down to one chance in
 * fourteen: those that it has not even then are taken for no figures.
 */
const TRIGGER_BIAS: Readonly<Record<string, number>> = { figure: 2.6 }
/** From which sum of product and bias on a piece fills a role. */
const ROLE_FLOOR = 0

/** The frames of one pass over a text: triggers by the best tag of each piece, then what each of them is told with. */
export async function readFrames(network: AccountsNetwork, pass: NetworkPass, text: string): Promise<Frame[]> {
  const { pieces, embedded } = pass
  const told = await network.run(embedded, pieces.length)
  const { scheme } = network
  const frames: Frame[] = []
  let offset = 0
  const width = tagCount(scheme)
  for (const [channel, types] of Object.entries(scheme.channels)) {
    const bias = TRIGGER_BIAS[channel] ?? 0
    for (const trigger of triggersOf(told.tags, { width, offset, types, bias }, pieces)) {
      if (trigger.from < pass.from || trigger.from >= pass.to) continue
      frames.push({
        type: trigger.type,
        ...wordSpan(pieces, trigger.from, trigger.to),
        roles: rolesOf(network, told, pieces, trigger, text),
        attributes: attributesOf(scheme, told, trigger),
        score: trigger.score,
      })
    }
    offset += 1 + 2 * types.length
  }
  return frames.sort((a, b) => a.start - b.start)
}

interface Trigger {
  readonly type: string
  readonly from: number
  readonly to: number
  readonly score: number
}

interface Channel {
  /** Tags of all channels: the length of a row. */
  readonly width: number
  /** Where this channel's tags begin: none, then begin and inside of each type. */
  readonly offset: number
  readonly types: readonly string[]
  /** Of each of its types against none. */
  readonly bias: number
}

type Pieces = readonly (WindowPiece | null)[]

function tagCount({ channels }: FrameScheme): number {
  return Object.values(channels).reduce((sum, types) => sum + 1 + 2 * types.length, 0)
}

/** Runs of pieces with a tag of one type; ‘inside’ behind another type begins a run of its own. */
function triggersOf(tags: Float32Array, channel: Channel, pieces: Pieces): Trigger[] {
  const found: Trigger[] = []
  let open: { type: string; from: number; sum: number } | null = null
  const close = (to: number): void => {
    if (open) found.push({ type: open.type, from: open.from, to, score: open.sum / (to - open.from) })
    open = null
  }
  for (let piece = 0; piece <= pieces.length; piece++) {
    const best = pieces[piece] ? bestTag(tags, channel, piece) : null
    const type = best && best.tag > 0 ? channel.types[(best.tag - 1) >> 1]! : null
    const begins = best !== null && best.tag % 2 === 1
    // A word is never cut: what begins within one goes on with its first piece.
    const within = pieces[piece]?.first === false
    const goesOn: boolean = open !== null && type === (open as { type: string }).type && (!begins || within)
    if (goesOn) (open as unknown as { sum: number }).sum += best!.share
    else {
      close(piece)
      if (type) open = { type, from: piece, sum: best!.share }
    }
  }
  return found
}

/** The tag that the network is surest of, and how sure it is that it is not ‘none’. */
function bestTag(
  tags: Float32Array,
  { width, offset, types, bias }: Channel,
  piece: number,
): { tag: number; share: number } {
  const row = piece * width + offset
  const none = tags[row]!
  let tag = 0
  let top = none - bias
  let sum = 0
  for (let at = 1; at <= 2 * types.length; at++) {
    const score = tags[row + at]!
    sum += Math.exp(score - none)
    if (score > top) {
      top = score
      tag = at
    }
  }
  return { tag, share: sum / (1 + sum) }
}

function attributesOf(scheme: FrameScheme, { attributes }: AccountsOutput, trigger: Trigger): Record<string, string> {
  const found: Record<string, string> = {}
  const names = Object.keys(scheme.attributes)
  const width = names.reduce((sum, name) => sum + 1 + scheme.attributes[name]!.length, 0)
  let offset = 0
  for (const name of names) {
    const values = scheme.attributes[name]!
    if (scheme.told[trigger.type]?.includes(name)) {
      let best = 0
      let top = Number.NEGATIVE_INFINITY
      for (let value = 0; value <= values.length; value++) {
        let sum = 0
        for (let piece = trigger.from; piece < trigger.to; piece++) sum += attributes[piece * width + offset + value]!
        if (sum > top) {
          top = sum
          best = value
        }
      }
      if (best > 0) found[name] = values[best - 1]!
    }
    offset += 1 + values.length
  }
  return found
}

function rolesOf(
  { scheme, roleBias }: AccountsNetwork,
  { queries, keys }: AccountsOutput,
  pieces: Pieces,
  trigger: Trigger,
  text: string,
): Record<string, readonly Span[]> {
  const found: Record<string, readonly Span[]> = {}
  const { roles, roleSize } = scheme
  const width = roles.length * roleSize
  for (const role of scheme.fills[trigger.type] ?? []) {
    const at = roles.indexOf(role)
    const query = new Float64Array(roleSize)
    for (let piece = trigger.from; piece < trigger.to; piece++)
      for (let i = 0; i < roleSize; i++)
        query[i]! += queries[piece * width + at * roleSize + i]! / (trigger.to - trigger.from)
    const fills = pieces.map((piece, index) => {
      if (!piece) return false
      let score = roleBias[at]!
      const row = index * width + at * roleSize
      for (let i = 0; i < roleSize; i++) score += query[i]! * keys[row + i]!
      return score > ROLE_FLOOR
    })
    const spans = fillerSpans(pieces, fills, text)
    if (spans.length > 0) found[role] = spans
  }
  return found
}

/** Runs of pieces that fill a role, as whole words; two with nothing but a mark between are one. */
function fillerSpans(pieces: Pieces, fills: readonly boolean[], text: string): readonly Span[] {
  const spans: Span[] = []
  for (let from = 0; from < pieces.length; from++) {
    if (!fills[from]) continue
    let to = from + 1
    while (to < pieces.length && fills[to]) to++
    const span = wordSpan(pieces, from, to)
    const last = spans.at(-1)
    if (last && /^[\s,’'-]{0,3}$/u.test(text.slice(last.end, span.start)))
      spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
    from = to
  }
  return spans
}

/** The pieces [from, to) and the rest of the words that they are of. */
function wordSpan(pieces: Pieces, from: number, to: number): Span {
  let first = from
  let last = to - 1
  while (pieces[first]?.first === false && pieces[first - 1]) first--
  while (pieces[last + 1]?.first === false) last++
  return { start: pieces[first]!.start, end: pieces[last]!.end }
}
