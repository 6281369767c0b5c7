import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Attribution } from '../../domain/extraction.ts'
import type { Frame } from '../../domain/frame.ts'
import { covers, overlaps, type Span } from '../../domain/span.ts'
import type { CountedPart } from '../../domain/stated-count.ts'
import { COUNT_FAMILIES } from '../../language/en/count-words.ts'
import type { Clause } from '../clause.ts'
import { type CountItem, countItems } from '../counted-items.ts'
import { saidOf } from '../head-counts.ts'
import { type Telling, toldAt } from '../telling.ts'
import { clauseAt, modalityOf, roleOf, sentenceAt } from './roles.ts'

/** What amounts are looked up in. */
export interface Scene {
  readonly analysed: AnalysedDocument
  readonly attributions: readonly Attribution[]
  readonly clauses: readonly Clause[]
  readonly tellings: Telling
}

const REMAINDER = /\b(?:others?|rest|remain(?:der|ing)|balance)\b/iu

/** The part that a frame tells of a whole; null where its amount is not known. */
export function countedPart(
  scene: Scene,
  frame: Frame,
  whole: { readonly value: number; readonly noun: string | null },
): CountedPart | null {
  const { analysed, tellings, attributions, clauses } = scene
  const index = clauseAt(analysed, clauses, frame)?.index ?? -1
  const words = { start: frame.start, end: frame.end }
  const item = itemAt(scene, frame)
  const said = analysed.document.text.slice(words.start, words.end)
  const share = item?.share ?? null
  const value = share === null ? (item?.value ?? numberAt(analysed, frame)) : Math.round(share * whole.value)
  const form = item?.form ?? (REMAINDER.test(said) ? 'remainder' : 'counted')
  // An amount that nothing gives a number for is what is left, or nothing that can be added up.
  if (value === null && form !== 'remainder') return null
  const of = saidAt(scene, frame, item, whole.noun) ?? roleOf(frame, 'of') ?? words
  const told = analysed.tokens.filter(token => covers(of, token))
  return {
    sentence: sentenceAt(analysed, frame),
    sentenceIndex: index,
    words,
    value: item?.allBut && value !== null ? whole.value - value : value,
    of: form === 'remainder' ? { start: Math.min(words.start, of.start), end: Math.max(words.end, of.end) } : of,
    form,
    partitive: item?.frame === 'them' || item?.frame === 'noun',
    family:
      told
        .map(token => COUNT_FAMILIES.get(token.lemma) ?? COUNT_FAMILIES.get(token.lower))
        .find(one => one !== undefined) ?? null,
    ...toldAt(tellings, attributions, words, modalityOf(frame)),
  }
}

/** What the sentence says of an amount, as for those that the rules read. */
function saidAt(
  { analysed, clauses }: Scene,
  frame: Frame,
  item: CountItem | undefined,
  noun: string | null,
): Span | null {
  const clause = clauseAt(analysed, clauses, frame)
  if (!clause || !item) return null
  const { from, to } = saidOf(item, countItems(analysed, clause), noun)
  return { start: clause.tokens[from]!.start, end: clause.tokens[to - 1]!.end }
}

/** The amount that the rules read at a frame. */
export function itemAt({ analysed, clauses }: Scene, frame: Frame): CountItem | undefined {
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

/** The number that the words of a span say. */
export function numberAt(analysed: AnalysedDocument, span: Span): number | null {
  const found = analysed.numbers.find(one => one.kind === 'cardinal' && overlaps(one, span))
  if (found) return found.value
  const words = analysed.document.text.slice(span.start, span.end)
  return WORDS.findLast(([pattern]) => pattern.test(words))?.[1] ?? null
}
