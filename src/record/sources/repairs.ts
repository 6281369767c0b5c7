import type { Citation } from '../../domain/citation.ts'
import type { Span } from '../../domain/span.ts'
import { cite } from '../cite.ts'
import { NONE } from './align.ts'
import type { Passage } from './match.ts'
import type { Comparison } from './proof.ts'
import { quotedSpans } from './quoted.ts'
import type { ComparedText } from './words.ts'

/** A quotation whose marks are damaged in one document and whole in another. */
export interface Repair {
  readonly damaged: Citation
  readonly whole: Citation
}

/** Words that the whole quotation must share with the damaged sentence. */
const FEWEST_SAME = 3

/** Quotations that one document has mangled and the other has whole, whichever of the two it is. */
export function repairsOf({ a, b, passages }: Comparison): Repair[] {
  return passages.flatMap(passage => [
    ...repairs(a, b, passage, passage.aSentences, partners(passage, 'a')),
    ...repairs(b, a, passage, passage.bSentences, partners(passage, 'b')),
  ])
}

/** For each word of the passage on one side the word of the other that it matches. */
function partners(passage: Passage, side: 'a' | 'b'): ReadonlyMap<number, number> {
  const map = new Map<number, number>()
  for (const [n, k] of passage.match.entries()) {
    if (k === NONE) continue
    if (side === 'a') map.set(passage.a[n]!, passage.b[k]!)
    else map.set(passage.b[k]!, passage.a[n]!)
  }
  return map
}

function repairs(
  damaged: ComparedText,
  whole: ComparedText,
  passage: Passage,
  own: readonly number[],
  partner: ReadonlyMap<number, number>,
): Repair[] {
  const others = own === passage.aSentences ? passage.bSentences : passage.aSentences
  if (!own.some(i => damaged.sentences[i]!.mangled) || others.some(i => whole.sentences[i]!.mangled)) return []
  const sentences = own.map(i => damaged.sentences[i]!)
  const span = { start: sentences[0]!.start, end: sentences.at(-1)!.end }
  return quotationsIn(whole, others).flatMap(quotation => {
    const held = [...partner].filter(([, k]) => inside(whole.words[k]!, quotation)).map(([i]) => damaged.words[i]!)
    if (held.length < FEWEST_SAME) return []
    const words = { start: Math.min(...held.map(word => word.start)), end: Math.max(...held.map(word => word.end)) }
    const marked = marksAt(damaged, words)
    return marked
      ? []
      : [{ damaged: cite(damaged.document, clip(words, span)), whole: cite(whole.document, quotation) }]
  })
}

/** Whether the words stand between a pair of marks of their own. */
function marksAt({ document }: ComparedText, words: Span): boolean {
  const before = document.text.slice(Math.max(0, words.start - 2), words.start)
  const behind = document.text.slice(words.end, words.end + 3)
  return /["“‘']/u.test(before) && /["”’']/u.test(behind)
}

function clip(words: Span, span: Span): Span {
  return { start: Math.max(words.start, span.start), end: Math.min(words.end, span.end) }
}

function inside(word: Span, span: Span): boolean {
  return span.start <= word.start && word.end <= span.end
}

/** The whole quotations that stand within some sentences of a text. */
function quotationsIn({ document, sentences }: ComparedText, indices: readonly number[]): Span[] {
  return indices.flatMap(i => {
    const { start, end } = sentences[i]!
    const lineStart = document.text.lastIndexOf('\n', start) + 1
    const lineEnd = document.text.indexOf('\n', end)
    const line = { start: lineStart, end: lineEnd < 0 ? document.text.length : lineEnd }
    return quotedSpans(document.text, line).filter(one => !one.open && one.start < end && one.start >= start)
  })
}
