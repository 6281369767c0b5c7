import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps } from '../../domain/span.ts'
import type { HeadCount } from '../../domain/stated-count.ts'
import { plainClausesOf } from '../clause.ts'
import { tellingsOf } from '../telling.ts'
import { ADDS_UP, completed } from './count-parts.ts'
import { countedPart, itemAt, numberAt, type Scene } from './counted-part.ts'
import { FRAME_FLOORS, sentenceAt } from './roles.ts'

/** Wholes with their parts as the network ties them, beside those of the rules. */
export function withFramedCounts(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly HeadCount[],
): HeadCount[] {
  const wholes = frames.filter(({ type, score }) => type === 'whole' && score >= FRAME_FLOORS.counts)
  const parts = frames.filter(({ type, score }) => type === 'part' && score >= FRAME_FLOORS.counts)
  const scene: Scene = { analysed, attributions, clauses: plainClausesOf(analysed), tellings: tellingsOf(attributions) }
  // ‘Nineteen candidates stood. Labour won | four | of the six seats’: what a rule has tied otherwise is none of theirs.
  const tied = (part: Frame): boolean => ruled.some(one => one.parts.some(({ words }) => overlaps(words, part)))
  const found = wholes.flatMap(frame => {
    const known = ruled.some(one => covers(one, frame))
    const own = parts.filter(
      part => !(tied(part) && !known) && (part.roles.whole ?? []).some(span => overlaps(span, frame)),
    )
    const count = own.length > 0 ? headCount(scene, frame, own) : null
    return count ? [count] : []
  })
  const isKnown = (one: HeadCount): boolean => ruled.some(other => covers(other, one) && other.value === one.value)
  const loose = frames.filter(({ type, score }) => type === 'part' && score >= ADDS_UP)
  return [
    ...completed(
      scene,
      ruled,
      frames.filter(({ type }) => type === 'whole'),
      loose,
    ),
    ...found.filter(one => !isKnown(one)),
  ]
}

function headCount(scene: Scene, frame: Frame, parts: readonly Frame[]): HeadCount | null {
  const { analysed } = scene
  const item = itemAt(scene, frame)
  const value = item?.value ?? numberAt(analysed, frame)
  if (value === null) return null
  const number = analysed.numbers.find(one => overlaps(one, frame))
  const noun = number && number.end + 1 < frame.end ? { start: number.end + 1, end: frame.end } : null
  const counted = parts.flatMap(part => countedPart(scene, part, { value, noun: item?.noun ?? null }) ?? [])
  // ‘It took nine officers … One was hit by a bottle’: one of a whole divides nothing.
  const [only, second] = counted
  if (!only || (!second && (value < 3 || only.value === 1))) return null
  if (isVote(analysed, frame, value, counted)) return null
  return {
    kind: 'head-count',
    ...sentenceAt(analysed, frame),
    value,
    qualifier: item?.qualifier ?? 'exactly',
    unit: item?.unit ?? 'count',
    of: noun ?? { start: frame.start, end: frame.end },
    noun: item?.noun ?? null,
    parts: counted,
    within: null,
    rule: 'head-count/framed',
  }
}

/** ‘24 councillors backed it, 17 opposed it and five abstained’: sides of a vote, none a part of the other. */
function isVote(analysed: AnalysedDocument, frame: Frame, value: number, parts: HeadCount['parts']): boolean {
  const sentence = sentenceAt(analysed, frame)
  const words = analysed.document.text.slice(sentence.start, sentence.end)
  const sum = parts.reduce((total, part) => total + (part.value ?? value), 0)
  return VOTES.test(words) && sum !== value && parts.every(part => part.sentence.start === sentence.start)
}

const VOTES = /\b(?:vot(?:e|ed|es|ing)|abstain\w*|abstentions?|oppos\w+|against)\b/iu
