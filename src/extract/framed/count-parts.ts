import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps } from '../../domain/span.ts'
import type { CountedPart, HeadCount } from '../../domain/stated-count.ts'
import { countedPart, numberAt, type Scene } from './counted-part.ts'
import { sentenceAt } from './roles.ts'

/** From which score on a part is taken by itself; one whose number makes the parts add up to the whole may be less sure. */
const SURE = 0.95
export const ADDS_UP = 0.7

/** How many sentences behind the last part, or the whole itself, another part may stand. */
const REACH = 2

/**
 * A whole of the rules with the parts that the network ties to it and no rule has read: those it is sure of, and those that make the
 * sum come out. Nothing that another whole has; nothing that would come to more than the whole.
 */
export function completed(
  scene: Scene,
  ruled: readonly HeadCount[],
  wholes: readonly Frame[],
  parts: readonly Frame[],
): HeadCount[] {
  const taken = ruled.flatMap(count => count.parts.map(part => part.words))
  return ruled.map(count => {
    const own = wholes.filter(frame => isOf(scene, count, frame))
    const free = parts.filter(
      frame =>
        (frame.roles.whole ?? []).some(span => own.some(whole => overlaps(span, whole)) || covers(count.of, span)) &&
        !taken.some(span => overlaps(span, frame)) &&
        !isOther(scene, ruled, count, frame),
    )
    return withParts(
      count,
      free.flatMap(frame => {
        const part = countedPart(scene, frame, count)
        return part === null || part.value === null ? [] : [{ part, score: frame.score }]
      }),
    )
  })
}

/** Whether a frame of the network is the whole that a rule has read. */
function isOf({ analysed }: Scene, count: HeadCount, frame: Frame): boolean {
  return overlaps(count, frame) && (overlaps(count.of, frame) || numberAt(analysed, frame) === count.value)
}

/** Whether the words of a part are a whole of their own: ‘Of the 40, | 12 were men: five …’. */
function isOther({ analysed }: Scene, ruled: readonly HeadCount[], count: HeadCount, frame: Frame): boolean {
  const value = numberAt(analysed, frame)
  return ruled.some(other => other !== count && other.value === value && overlaps(other, sentenceAt(analysed, frame)))
}

interface Candidate {
  readonly part: CountedPart
  readonly score: number
}

function withParts(count: HeadCount, found: readonly Candidate[]): HeadCount {
  let parts = [...count.parts]
  for (const { part, score } of [...found].sort((a, b) => a.part.words.start - b.part.words.start)) {
    const { value } = part
    if (value === null || value >= count.value || !isNear(count, parts, part)) continue
    const here = parts.filter(one => one.sentenceIndex === part.sentenceIndex)
    const sum = sumOf(here) + value
    const adds = sum === count.value || sumOf(parts) + value === count.value
    const fits = sum < count.value && here.every(one => one.value !== null)
    // ‘Two were taken to hospital, where one is critical’: one of them is more often one of the two
    if (adds ? score >= ADDS_UP : fits && value > 1 && score >= SURE) parts = [...parts, part]
  }
  parts.sort((a, b) => a.words.start - b.words.start)
  return parts.length === count.parts.length ? count : { ...count, parts }
}

function isNear(count: HeadCount, parts: readonly CountedPart[], part: CountedPart): boolean {
  const indexes = parts.map(one => one.sentenceIndex)
  return overlaps(count, part.words) || indexes.some(index => Math.abs(part.sentenceIndex - index) <= REACH)
}

function sumOf(parts: readonly CountedPart[]): number {
  return parts.reduce((sum, part) => sum + (part.value ?? 0), 0)
}
