import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps, type Span } from '../../domain/span.ts'
import type { CountedPart, HeadCount } from '../../domain/stated-count.ts'
import { COUNT_FAMILIES } from '../../language/en/count-words.ts'
import { type Clause, plainClausesOf } from '../clause.ts'
import { type CountItem, countItems } from '../counted-items.ts'
import { type Telling, tellingsOf, toldAt } from '../telling.ts'
import { clauseAt, FRAME_FLOORS, modalityOf, roleOf, sentenceAt } from './roles.ts'

/** Wholes with their parts as the network ties them, beside those of the rules. */
export function withFramedCounts(
  analysed: AnalysedDocument,
  attributions: readonly Attribution[],
  frames: readonly Frame[],
  ruled: readonly HeadCount[],
): HeadCount[] {
  const wholes = frames.filter(({ type, score }) => type === 'whole' && score >= FRAME_FLOORS.counts)
  const parts = frames.filter(({ type, score }) => type === 'part' && score >= FRAME_FLOORS.counts)
  if (wholes.length === 0 || parts.length === 0) return [...ruled]
  const scene: Scene = { analysed, attributions, clauses: plainClausesOf(analysed), tellings: tellingsOf(attributions) }
  const found = wholes.flatMap(frame => {
    const own = parts.filter(part => (part.roles.whole ?? []).some(span => overlaps(span, frame)))
    const count = own.length > 0 ? headCount(scene, frame, own) : null
    return count ? [count] : []
  })
  const isKnown = (one: HeadCount): boolean => ruled.some(other => covers(other, one) && other.value === one.value)
  return [...ruled, ...found.filter(one => !isKnown(one))]
}

interface Scene {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly clauses: readonly Clause[]
  readonly tellings: Telling
}

function headCount(scene: Scene, frame: Frame, parts: readonly Frame[]): HeadCount | null {
  const { analysed } = scene
  const item = itemAt(scene, frame)
  const value = item?.value ?? numberAt(analysed, frame)
  if (value === null) return null
  const number = analysed.numbers.find(one => overlaps(one, frame))
  const noun = number && number.end + 1 < frame.end ? { start: number.end + 1, end: frame.end } : null
  const counted = parts.flatMap(part => countedPart(scene, part, value) ?? [])
  // ‘It took nine officers … One was hit by a bottle’: one of a whole divides nothing.
  const [only, second] = counted
  if (!only || (!second && (value < 3 || only.value === 1))) return null
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

const REMAINDER = /\b(?:others?|rest|remain(?:der|ing)|balance)\b/iu

function countedPart(scene: Scene, frame: Frame, whole: number): CountedPart | null {
  const { analysed, tellings, attributions, clauses } = scene
  const index = clauseAt(analysed, clauses, frame)?.index ?? -1
  const words = { start: frame.start, end: frame.end }
  const item = itemAt(scene, frame)
  const said = analysed.document.text.slice(words.start, words.end)
  const share = item?.share ?? null
  const value = share === null ? (item?.value ?? numberAt(analysed, frame)) : Math.round(share * whole)
  const form = item?.form ?? (REMAINDER.test(said) ? 'remainder' : 'counted')
  // An amount that nothing gives a number for is what is left, or nothing that can be added up.
  if (value === null && form !== 'remainder') return null
  const of = roleOf(frame, 'of') ?? words
  const told = analysed.tokens.filter(token => covers(of, token))
  return {
    sentence: sentenceAt(analysed, frame),
    sentenceIndex: index,
    words,
    value: item?.allBut && value !== null ? whole - value : value,
    of: form === 'remainder' ? { start: Math.min(words.start, of.start), end: Math.max(words.end, of.end) } : of,
    form,
    family:
      told
        .map(token => COUNT_FAMILIES.get(token.lemma) ?? COUNT_FAMILIES.get(token.lower))
        .find(one => one !== undefined) ?? null,
    ...toldAt(tellings, attributions, words, modalityOf(frame)),
  }
}

function itemAt({ analysed, clauses }: Scene, frame: Frame): CountItem | undefined {
  const clause = clauseAt(analysed, clauses, frame)
  if (!clause) return undefined
  const spanOf = ({ from, to }: CountItem): Span => ({
    start: clause.tokens[from]!.start,
    end: clause.tokens[to - 1]!.end,
  })
  return countItems(analysed, clause).find(item => overlaps(spanOf(item), frame))
}

/** Amounts that stand as words alone. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^both\b/iu, 2],
  [/^(?:none|nobody|no one|neither)\b/iu, 0],
  [/^(?:another|an?|one)\b/iu, 1],
  [/^a couple\b/iu, 2],
  [/^a pair\b/iu, 2],
]

function numberAt(analysed: AnalysedDocument, span: Span): number | null {
  const found = analysed.numbers.find(one => one.kind === 'cardinal' && overlaps(one, span))
  if (found) return found.value
  const words = analysed.document.text.slice(span.start, span.end)
  return WORDS.findLast(([pattern]) => pattern.test(words))?.[1] ?? null
}
