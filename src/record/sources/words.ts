import type { SourceDocument } from '../../domain/document.ts'
import type { Span } from '../../domain/span.ts'
import { bodySpans } from './body.ts'
import { runHashes, runWords } from './digest.ts'
import { quotedSpans } from './quoted.ts'
import { FURNITURE } from './source-words.ts'
import { HONORIFICS, MAGNITUDES, MONTHS, NUMBER_WORDS, ORDINAL_WORDS, SHORT_FORMS } from './word-kinds.ts'

/** A word as two tellings are compared by: spelling, contractions, honorifics and marks taken off. */
export interface Word extends Span {
  readonly key: string
  /** Begins with a capital. */
  readonly upper: boolean
  /** … where not every word would: behind another of its sentence, or behind ‘Mr’. */
  readonly capital: boolean
  /** Stands between quotation marks. */
  readonly quoted: boolean
  readonly number: boolean
}

/** A sentence of a document's body, with its words as indices into `words`. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  /** Its paragraph's quotation marks do not come in pairs. */
  readonly mangled: boolean
  /** Made of runs that stand in very many documents, or of the page and not of the story: it tells of no source. */
  readonly standing: boolean
  /** Index of its paragraph: a line of the text. */
  readonly paragraph: number
}

/** A document's body, ready to be compared. */
export interface ComparedText {
  readonly document: SourceDocument
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
}

/** Ends a sentence: a stop, closing marks, and then a space before a capital, a digit or an opening mark. */
const SENTENCE_END = /[.!?]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu
/** ‘Mr. Quill’, ‘St. Anne’, ‘J. Quill’: a stop that ends no sentence. */
const ABBREVIATED = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Sgt|Insp|Det|Supt|Rev|Hon|No|vs|Gen|Col|Lt|Sir)|\b\p{Lu})\.\s*$/u
const WORD = /\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*|[%&]/gu

/** The words and sentences of a document's body. `standing`: runs that tell nothing of where a text comes from. */
export function comparedText(document: SourceDocument, standing: ReadonlySet<number>): ComparedText {
  const words: Word[] = []
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const body of bodySpans(document))
    for (const line of linesOf(document.text, body)) {
      const quoted = quotedSpans(document.text, line)
      for (const span of sentencesOf(document.text, line)) {
        const from = words.length
        words.push(...wordsOf(document.text, span, quoted))
        if (words.length === from) continue
        const mangled = quoted.some(one => one.open && one.start < span.end && span.start < one.end)
        const said = document.text.slice(span.start, span.end)
        sentences.push({
          ...span,
          from,
          to: words.length,
          mangled,
          paragraph,
          standing: FURNITURE.test(said) || isStanding(said, standing),
        })
      }
      paragraph++
    }
  return { document, words, sentences }
}

function isStanding(sentence: string, standing: ReadonlySet<number>): boolean {
  if (standing.size === 0) return false
  const hashes = runHashes(runWords(sentence)).filter(hash => hash % 2 === 0)
  return hashes.length > 0 && hashes.filter(hash => standing.has(hash)).length * 2 > hashes.length
}

function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = []
  for (let at = span.start; at < span.end; ) {
    const next = text.indexOf('\n', at)
    const end = next < 0 || next > span.end ? span.end : next
    if (end > at) lines.push({ start: at, end })
    at = end + 1
  }
  return lines
}

function sentencesOf(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end)
  const spans: Span[] = []
  let from = 0
  for (const match of words.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length
    if (ABBREVIATED.test(words.slice(Math.max(0, match.index - 8), match.index + 1))) continue
    spans.push({ start: line.start + from, end: line.start + match.index + match[0].trimEnd().length })
    from = end
  }
  if (from < words.length) spans.push({ start: line.start + from, end: line.start + words.trimEnd().length })
  return spans.filter(span => span.end > span.start)
}

/** The words of any stretch of a text. */
export function wordsAt(text: string, span: Span): Word[] {
  return wordsOf(text, span, quotedSpans(text, span))
}

function wordsOf(text: string, sentence: Span, quoted: readonly Span[]): Word[] {
  const words: Word[] = []
  let titled = false
  let q = 0
  const inQuotes = quoted.filter(span => span.start < sentence.end && sentence.start < span.end)
  for (const { 0: written, index } of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
    const start = sentence.start + index
    const span = { start, end: start + written.length }
    const upper = /^\p{Lu}/u.test(written)
    const capital = upper && (words.length > 0 || titled)
    while (q < inQuotes.length && inQuotes[q]!.end <= start) q++
    const isQuoted = q < inQuotes.length && inQuotes[q]!.start <= start
    const keys = canonicalWords(written, words.at(-1)?.key)
    titled = upper && keys.length === 0
    for (const key of keys) words.push({ ...span, key, upper, capital, quoted: isQuoted, number: /^\p{N}/u.test(key) })
  }
  return joinNumbers(words)
}

/** ‘n't’ and the short forms of verbs, as the words they stand for. */
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^ca(?=n't$)/u, 'can'],
  [/^wo(?=n't$)/u, 'will'],
  [/^sha(?=n't$)/u, 'shall'],
]
const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'re": 'are', "'ll": 'will', "'ve": 'have', "'m": 'am', "'d": 'would' }),
)

/** The keys of a written word: none for an honorific, two for a contraction. */
function canonicalWords(written: string, before: string | undefined): string[] {
  const lower = written.toLowerCase().replaceAll('’', "'")
  if (lower === 'cannot') return ['can', 'not']
  const negative = /n't$/u.exec(lower)
  if (negative) {
    const verb = CONTRACTED.reduce((word, [pattern, whole]) => word.replace(pattern, whole), lower)
    return [verb.slice(0, -3), 'not']
  }
  const part = /'(?:re|ll|ve|m|d)$/u.exec(lower)?.[0]
  if (part) return [lower.slice(0, -part.length), PARTS.get(part)!]
  const plain = lower.replace(/'s$|'$/u, '')
  if (/^(?:it|he|she|that|there|what|who|here)'s$/u.test(lower)) return [plain, 'is']
  if (HONORIFICS.has(plain)) return []
  // ‘per cent’ is two words: the first goes, the second becomes one with ‘%’.
  if (plain === 'per') return []
  if (plain === 'cent' && before !== undefined && /^\p{N}/u.test(before)) return ['percent']
  return numberKeys(plain) ?? [spelled(SHORT_FORMS.get(plain) ?? plain, plain)]
}

/** ‘1,200’ as 1200, ‘3rd’ as 3, ‘£3m’ as 3 and million, ‘nine’ as 9. */
function numberKeys(word: string): string[] | null {
  const digits = /^(\p{N}+(?:[.,]\p{N}+)*)(\p{L}*)$/u.exec(word)
  if (digits) {
    const value = digits[1]!.replaceAll(',', '')
    const tail = digits[2]!
    if (tail === '' || /^(?:st|nd|rd|th)$/u.test(tail)) return [value]
    const magnitude = { m: 'million', bn: 'billion', k: 'thousand', pc: 'percent' }[tail]
    return magnitude ? [value, magnitude] : [value, tail]
  }
  const value = NUMBER_WORDS.get(word) ?? ORDINAL_WORDS.get(word)
  return value === undefined || word === 'second' ? null : [String(value)]
}

/** One spelling for ‘organise’ and ‘organize’, ‘behaviour’ and ‘behavior’. */
function spelled(key: string, written: string): string {
  if (MONTHS.has(written) || key.length < 6) return key
  return key
    .replace(/isation(s?)$/u, 'ization$1')
    .replace(/is(e|es|ed|ing)$/u, 'iz$1')
    .replace(/our(s|ed|ing|al|able|ite|ites)?$/u, 'or$1')
}

/** ‘twenty-one’ is one number, and so is ‘1200’ of ‘twelve hundred’. */
function joinNumbers(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const tens = before?.number && /^[2-9]0$/u.test(before.key) && /^[1-9]$/u.test(word.key)
    if (before && tens && /^(?:-| )?$/u.test(' '.repeat(Math.max(0, word.start - before.end))))
      joined[joined.length - 1] = { ...before, key: String(Number(before.key) + Number(word.key)), end: word.end }
    else joined.push(word)
  }
  return joined
}

/** Whether a word belongs to a number: ‘million’, ‘percent’. */
export function isMagnitude(key: string): boolean {
  return MAGNITUDES.has(key) || key === 'percent'
}
