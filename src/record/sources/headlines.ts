import type { Discrepancy } from '../../domain/dispute.ts'
import type { SourceDocument } from '../../domain/document.ts'
import type { DocumentParts } from '../../domain/extraction.ts'
import { foldWords, makeId } from '../../domain/id.ts'
import { covers, type Span } from '../../domain/span.ts'
import type { Statement } from '../../domain/statement.ts'
import { cite } from '../cite.ts'
import { STRONG_VERBS, UNDONE } from './headline-verbs.ts'
import { quotedSpans } from './quoted.ts'
import { FUNCTION_WORDS } from './word-kinds.ts'
import { type ComparedText, comparedText, type Sentence, type Word, wordsAt } from './words.ts'

/** A body shorter than this, in words, is a teaser: what it does not say the story may. */
const SHORTEST_BODY = 60

/** From this share of a quoted assertion's words on, one sentence of the text says about the same. */
const BORNE_OUT = 0.7

/** What a headline says was said or done and its own body does not bear out, both sides cited. */
export function headlineFaults(parts: DocumentParts, statements: readonly Statement[]): Discrepancy[] {
  const { document } = parts
  const headline = document.regions.find(region => region.kind === 'headline')
  if (!headline || parts.diagnostics.some(one => one.code === 'read/truncated')) return []
  const body = comparedText(document, new Set())
  if (body.words.length < SHORTEST_BODY) return []
  const inHeadline = statements.filter(one => one.contentSpans.every(span => covers(headline, span)))
  const faults = [
    ...quotedFaults(body, headline),
    ...inHeadline.flatMap(statement => speakerFault(body, statement)),
    ...strongerFault(body, headline),
  ]
  return faults.map(fault => toDiscrepancy(document, fault))
}

interface Fault {
  readonly rule: string
  readonly severity: Discrepancy['severity']
  readonly message: string
  readonly headline: Span
  readonly body: Span
}

/** Words between quotation marks that nobody says in the body: ‘could not have reached’ where it has ‘could have reached’. */
function quotedFaults(body: ComparedText, headline: Span): Fault[] {
  const { text } = body.document
  return quotedSpans(text, headline)
    .filter(one => !one.open)
    .flatMap(span => {
      const words = wordsAt(text, span)
      const matter = words.filter(word => !FUNCTION_WORDS.has(word.key))
      if (matter.length === 0 || standsIn(body.words, words)) return []
      const best = bestSentence(body, matter)
      // The same words in another order, or in another form, are a shorter way to say it.
      if (best.share === 1 && matter.length > 1 && !negates(body, best.sentence, words)) return []
      // ‘grey vote’, ‘Fido’: a label, not what anybody said.
      if (matter.every(word => word.upper) || (words.length < 3 && best.share >= 0.5)) return []
      const severity =
        words.length > 2 && (best.share < 0.5 || (best.share < BORNE_OUT && words.some(isClaim)))
          ? ('caution' as const)
          : ('note' as const)
      const message = `The headline quotes ‘${bare(text.slice(span.start, span.end))}’; the text has no such words.`
      return [{ rule: 'headline/quoted-words', severity, message, headline: span, body: best.sentence }]
    })
}

/** Words without the marks around them. */
function bare(words: string): string {
  return words.replace(/^["“”‘’']+|["“”‘’']+$/gu, '')
}

/** ‘could not’, ‘will’, ‘must’: what stands between the marks is a whole assertion. */
function isClaim(word: Word): boolean {
  return /^(?:could|would|will|must|should|can|may|might|is|are|was|were|not|never|no)$/u.test(word.key)
}

function standsIn(words: readonly Word[], wanted: readonly Word[]): boolean {
  const stems = wanted.map(word => stem(word.key))
  for (let i = 0; i + stems.length <= words.length; i++)
    if (stems.every((one, k) => stem(words[i + k]!.key) === one)) return true
  return false
}

/** The sentence that holds most of the words; the first one where none holds any. */
function bestSentence(body: ComparedText, matter: readonly Word[]): { sentence: Sentence; share: number } {
  const wanted = new Set(matter.map(word => stem(word.key)))
  let best = { sentence: body.sentences[0]!, share: 0 }
  for (const sentence of body.sentences) {
    const held = new Set(body.words.slice(sentence.from, sentence.to).map(word => stem(word.key)))
    const share = [...wanted].filter(one => held.has(one)).length / wanted.size
    if (share > best.share) best = { sentence, share }
  }
  return best
}

/** Whether one of the two has a ‘not’ that the other lacks. */
function negates(body: ComparedText, sentence: Sentence, words: readonly Word[]): boolean {
  const has = (list: readonly Word[]): boolean => list.some(word => word.key === 'not' || word.key === 'never')
  return has(words) && !has(body.words.slice(sentence.from, sentence.to))
}

/** ‘accuses’, ‘accused’, ‘accusing’ as one: rough, and the same for both sides. */
function stem(key: string): string {
  return key.length < 5 ? key : key.replace(/(?:ing|ed|es|s|e)$/u, '')
}

/** A headline lets somebody speak whom the body never names. */
function speakerFault(body: ComparedText, statement: Statement): Fault[] {
  const span = statement.speakerSpans[0]
  if (!span || statement.voice === 'document') return []
  const { text } = body.document
  const name = wordsAt(text, span).filter(word => word.upper && !FUNCTION_WORDS.has(word.key))
  const words = text.slice(span.start, span.end)
  // A name alone: ‘Police chief’, ‘Met’ and ‘PM’ stand for somebody named otherwise in the text.
  if (!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(words) || name.length !== 2) return []
  if (body.words.some(word => name.some(one => one.key === word.key))) return []
  const message = `The headline has ${words} say something; the text does not name ${words}.`
  return [{ rule: 'headline/speaker', severity: 'caution', message, headline: span, body: body.sentences[0]! }]
}

/** How far before a verb, and behind it, a word may stand that makes it undone. */
const BEFORE = 5
const BEHIND = 2

/** ‘Chief sacked’ over a text in which the chief could be sacked, and nowhere was. */
function strongerFault(body: ComparedText, headline: Span): Fault[] {
  const { text } = body.document
  const words = wordsAt(text, headline)
  // ‘sacked?’, and whatever a quotation says, is not the headline's own.
  if (/\?/u.test(text.slice(headline.start, headline.end))) return []
  return STRONG_VERBS.flatMap(({ done, any }) => {
    const at = words.findIndex((word, i) => done.has(word.key) && !word.quoted && !isOfMatters(word, words[i + 1]))
    if (at < 0 || isUndone(words, at, 0)) return []
    const told = body.sentences.flatMap(sentence =>
      range(sentence.from, sentence.to)
        .filter(i => any.has(body.words[i]!.key))
        .map(i => ({ sentence, undone: isUndone(body.words, i, sentence.from) })),
    )
    if (told.length === 0 || told.some(one => !one.undone)) return []
    const message = `The headline says ‘${text.slice(words[at]!.start, words[at]!.end)}’; the text does not say that it was done.`
    return [
      {
        rule: 'headline/stronger',
        severity: 'caution' as const,
        message,
        headline: words[at]!,
        body: told[0]!.sentence,
      },
    ]
  })
}

/** ‘dismissed fears’: fears lose no office. */
function isOfMatters({ key }: Word, next: Word | undefined): boolean {
  return (
    /^dismiss/u.test(key) && next !== undefined && !FUNCTION_WORDS.has(next.key) && !/^(?:over|after)$/u.test(next.key)
  )
}

function isUndone(words: readonly Word[], at: number, from: number): boolean {
  const near = [...words.slice(Math.max(from, at - BEFORE), at), ...words.slice(at + 1, at + 1 + BEHIND)]
  return near.some(word => UNDONE.has(word.key))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function toDiscrepancy(document: SourceDocument, fault: Fault): Discrepancy {
  const sides = [fault.headline, fault.body].map(span => cite(document, span))
  return {
    id: makeId('discrepancy', fault.rule, document.id, ...sides.map(one => foldWords(one.quote))),
    citations: sides,
    provenance: [{ by: 'rule', id: fault.rule, version: '1' }],
    confidence: fault.severity === 'note' ? 0.6 : 0.75,
    status: 'proposed',
    changedSinceReview: false,
    kind: 'headline',
    severity: fault.severity,
    message: fault.message,
    sides: sides.map(one => ({ value: one.quote, citations: [one] })),
    entries: [],
    basis: [],
  }
}
