import type { AnalysedDocument, Quotation, Sentence, Token } from '../domain/analysis.ts'
import { covers, type Span } from '../domain/span.ts'

/**
 * One sentence as the rules look at it: its tokens, which of them stand in a quotation, which in a date.
 * Indices are into `tokens` of this view; a range is [from, to).
 */
export interface Clause {
  readonly sentence: Sentence
  readonly index: number
  readonly text: string
  readonly tokens: readonly Token[]
  /** For each token the outermost quotation that holds it, or null. */
  readonly quoted: readonly (Quotation | null)[]
  /** For each token whether it is part of a date. */
  readonly dated: readonly boolean[]
}

/** A stretch of tokens, [from, to). */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The sentences of a document as clauses, in order. */
export function clausesOf(analysed: AnalysedDocument): Clause[] {
  const outer = analysed.quotations.filter(quotation => quotation.depth === 0)
  let q = 0
  let t = 0
  return analysed.sentences.map((sentence, index) => {
    while (q < outer.length && outer[q]!.end <= sentence.start) q++
    while (t < analysed.times.length && analysed.times[t]!.end <= sentence.start) t++
    const near = untilPast(outer, q, sentence)
    const times = untilPast(analysed.times, t, sentence)
    const tokens = analysed.tokens.slice(sentence.tokenStart, sentence.tokenEnd)
    return {
      sentence,
      index,
      text: analysed.document.text,
      tokens,
      quoted: tokens.map(token => near.find(quotation => covers(quotation, token)) ?? null),
      dated: tokens.map(token => times.some(time => covers(time, token))),
    }
  })
}

const plain = new WeakMap<AnalysedDocument, readonly Clause[]>()

/**
 * The sentences as clauses whose quotations are read like the rest: what a figure counts is told within marks, too. Made once for a document:
 * every kind of entry is looked for in them.
 */
export function plainClausesOf(analysed: AnalysedDocument): readonly Clause[] {
  const there = plain.get(analysed)
  if (there) return there
  const made = clausesOf(analysed).map(clause => ({ ...clause, quoted: clause.tokens.map(() => null) }))
  plain.set(analysed, made)
  return made
}

function untilPast<T extends Span>(sorted: readonly T[], from: number, sentence: Span): T[] {
  const out: T[] = []
  for (let i = from; i < sorted.length && sorted[i]!.start < sentence.end; i++) out.push(sorted[i]!)
  return out
}

/** The span of a range; undefined where it is empty. */
export function spanOf(clause: Clause, range: TokenRange): Span | undefined {
  const first = clause.tokens[range.from]
  const last = clause.tokens[range.to - 1]
  return first && last && range.to > range.from ? { start: first.start, end: last.end } : undefined
}

export function isComma(token: Token | undefined): boolean {
  return token !== undefined && /^[,–—]$|^--?$/u.test(token.text)
}

export function isQuoteMark(token: Token | undefined): boolean {
  return token !== undefined && /^["“”„‟'‘’«»`]+$/u.test(token.text)
}

export function isStop(token: Token | undefined): boolean {
  return token === undefined || /^[.!?…;]+$/u.test(token.text)
}

/** Whether the token can stand in a noun phrase. */
export function isNominal(token: Token): boolean {
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'ADJ' ||
    token.pos === 'DET' ||
    token.pos === 'NUM' ||
    token.pos === 'PRON' ||
    token.lower === "'s" ||
    token.lower === '’s' ||
    token.lower === "'" ||
    token.text === '’' ||
    token.text === '&' ||
    token.text === '-'
  )
}

/** A word that can head a noun phrase by itself. */
export function isHead(token: Token): boolean {
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'PRON' ||
    token.pos === 'NUM' ||
    token.lower === 'another' ||
    token.lower === 'others' ||
    // ‘called on the public to’: the tagger takes it for an adjective
    token.lower === 'public' ||
    token.lower === 'many' ||
    token.lower === 'some'
  )
}

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'who',
  'which',
  'that',
  'one',
  'someone',
  'somebody',
  'everyone',
  'nobody',
  'others',
  'both',
  'this',
  'these',
  'those',
  'some',
  'many',
  'neither',
])

export function isSubjectPronoun(token: Token): boolean {
  return SUBJECT_PRONOUNS.has(token.lower)
}
