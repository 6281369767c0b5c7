import type { Citation } from '../../domain/citation.ts'
import type { Span } from '../../domain/span.ts'
import { cite } from '../cite.ts'
import { wordsIn } from './links.ts'
import { partnersOf } from './partners.ts'
import type { Comparison } from './proof.ts'
import { quotedSpans } from './quoted.ts'
import type { ComparedText } from './words.ts'

/** A quotation whose marks are damaged in one document and whole in another. */
export interface Repair {
  readonly damaged: Citation
  readonly whole: Citation
}

/** Words that the whole quotation must share with the damaged one, and the share of its words. */
const FEWEST_SAME = 3
const LEAST_SHARE = 0.6

/** Quotations that one document has mangled and the other has whole, whichever of the two it is. */
export function repairsOf(comparison: Comparison): Repair[] {
  const { a, b } = comparison
  return [...repairs(a, b, partnersOf(comparison, 'b')), ...repairs(b, a, partnersOf(comparison, 'a'))]
}

/** `partner`: for each word of the whole text the word of the damaged one that it matches. */
function repairs(damaged: ComparedText, whole: ComparedText, partner: ReadonlyMap<number, number>): Repair[] {
  const mangled = damaged.sentences.filter(sentence => sentence.mangled)
  if (mangled.length === 0) return []
  return wholeQuotations(whole).flatMap(quotation => {
    const own = wordsIn(whole, quotation)
    const held = own.flatMap(i => partner.get(i) ?? []).sort((x, y) => x - y)
    if (held.length < FEWEST_SAME || held.length < own.length * LEAST_SHARE) return []
    const words = { start: damaged.words[held[0]!]!.start, end: damaged.words[held.at(-1)!]!.end }
    // Words taken from all over the text are no quotation of it.
    if (held.at(-1)! - held[0]! > own.length * 2) return []
    if (!mangled.some(one => one.start < words.end && words.start < one.end)) return []
    return hasMarks(damaged, words)
      ? []
      : [{ damaged: cite(damaged.document, words), whole: cite(whole.document, quotation) }]
  })
}

/** Whether the words stand between a pair of marks of their own. */
function hasMarks({ document }: ComparedText, words: Span): boolean {
  const before = document.text.slice(Math.max(0, words.start - 2), words.start)
  const behind = document.text.slice(words.end, words.end + 3)
  return /["“‘']/u.test(before) && /["”’']/u.test(behind)
}

/** The quotations of a text that have both their marks. */
function wholeQuotations({ document, sentences }: ComparedText): Span[] {
  const lines = new Map<number, Span>()
  for (const { start, end, paragraph } of sentences) {
    const line = lines.get(paragraph)
    lines.set(paragraph, { start: Math.min(start, line?.start ?? start), end: Math.max(end, line?.end ?? end) })
  }
  return [...lines.values()].flatMap(line => quotedSpans(document.text, line).filter(one => !one.open))
}
