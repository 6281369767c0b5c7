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
export interface Range {
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

function untilPast<T extends Span>(sorted: readonly T[], from: number, sentence: Span): T[] {
  const out: T[] = []
  for (let i = from; i < sorted.length && sorted[i]!.start < sentence.end; i++) out.push(sorted[i]!)
  return out
}

/** The span of a range; undefined where it is empty. */
export function spanOf(clause: Clause, range: Range): Span | undefined {
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

/** Prepositions that tie one noun to the next: ‘the mayor of London’, ‘a spokesman for the force’. */
const NOUN_LINKS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'at',
  'from',
  'with',
  'in',
  'on',
  'to',
  'behind',
  'close',
  'near',
  'among',
  'within',
  'against',
  'inside',
  'under',
])

/**
 * The noun phrase that ends right before `end`: ‘a spokesman for the force’, ‘two of the nine officers’.
 * Stops at verbs, clause words, commas, quotations and dates; undefined where none ends there.
 */
export function phraseBefore(clause: Clause, end: number): Range | undefined {
  const { tokens, quoted, dated } = clause
  let from = end
  for (let i = end - 1; i >= 0; i--) {
    const token = tokens[i]!
    const quotation = quoted[i]
    if (dated[i] && i !== end - 1) break
    if (quotation && quotation.use === 'speech') break
    if (i === end - 1 && !isHead(token) && token.pos !== 'ADJ' && !quotation && !/^(?:'s|’s|\))$/u.test(token.lower))
      return undefined
    if (isSubjectPronoun(token)) {
      if (i === end - 1) from = i
      // ‘some of them’, ‘one source in the room’, ‘those close to him’: a pronoun may begin a longer phrase
      else if (tokens[i + 1]?.lower === 'of' || /^(?:one|some|many|those|these|this|both)$/u.test(token.lower)) from = i
      break
    }
    if (token.text === ')' || token.text === '(') {
      // ‘the Independent Office for Police Conduct (IOPC)’
      from = i
      continue
    }
    if (isNominal(token) || quotation || (token.lower === 'close' && tokens[i + 1]?.lower === 'to')) {
      from = i
      continue
    }
    const before = tokens[i - 1]
    // ‘a source close to the mayor’
    if (before?.lower === 'close' && token.lower === 'to' && from < end) {
      from = i - 1
      continue
    }
    if (
      before &&
      token.pos === 'ADP' &&
      NOUN_LINKS.has(token.lower) &&
      isHead(before) &&
      !isSubjectPronoun(before) &&
      !dated[i - 1] &&
      from < end
    ) {
      from = i
      continue
    }
    if (
      before &&
      (token.lower === 'and' || token.lower === '&') &&
      (tokens[i + 1]?.pos === 'PROPN' ||
        tokens[i + 1]?.pos === 'NOUN' ||
        tokens[i + 1]?.pos === 'ADJ' ||
        tokens[i + 1]?.pos === 'DET') &&
      isHead(before) &&
      !isSubjectPronoun(before)
    ) {
      // ‘Bernstein and Woodward said’ but not ‘they left and Woodward said’
      if (before.pos === 'PROPN' || before.pos === 'NOUN') {
        from = i
        continue
      }
    }
    // ‘LBC-owned’, ‘now-retired’, ‘newly appointed’: a participle between determiner and noun
    if (
      token.pos === 'VERB' &&
      before &&
      (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM' || before.lower === "'s") &&
      from < end &&
      isNominal(tokens[i + 1]!)
    ) {
      from = i
      continue
    }
    if (token.pos === 'ADV' && before?.pos === 'DET' && from < end) {
      from = i
      continue
    }
    break
  }
  while (from < end && /^(?:'s|’s|and|&|'|’|,|\))$/u.test(tokens[from]!.lower)) from++
  return from < end && rangeHasHead(tokens, from, end) ? { from, to: end } : undefined
}

function rangeHasHead(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHead(tokens[i]!)) return true
  return false
}

/**
 * The noun phrase that begins at `start`: ‘Sir Craig Mackey’, ‘the head of the union’; with its apposition
 * where that is closed by a comma or stop. undefined where none begins there.
 */
export function phraseAfter(clause: Clause, start: number, withApposition = true): Range | undefined {
  const { tokens, quoted, dated } = clause
  let to = start
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]!
    const quotation = quoted[i]
    if (quotation?.use === 'speech' || dated[i]) break
    if (isSubjectPronoun(token) && i > start && token.lower !== 'one') break
    if (token.lower === 'that' || token.lower === 'who' || token.lower === 'which') break
    if (isNominal(token) || quotation) {
      to = i + 1
      if (isSubjectPronoun(token) && tokens[i + 1]?.lower !== 'of') break
      // ‘told the inquest he was’: after a head, a determiner or pronoun begins something else
      const next = tokens[i + 1]
      if (isHead(token) && next && (next.pos === 'DET' || (next.pos === 'PRON' && !/^(?:'s|’s)$/u.test(next.lower))))
        break
      continue
    }
    const next = tokens[i + 1]
    if (token.text === '(' || token.text === ')') {
      if (to === i && i > start) {
        to = i + 1
        continue
      }
      break
    }
    if (
      to > start &&
      next &&
      token.pos === 'ADP' &&
      NOUN_LINKS.has(token.lower) &&
      token.lower !== 'on' &&
      isNominal(next) &&
      !dated[i + 1] &&
      !isSubjectPronoun(next) &&
      !(token.lower === 'in' && /^(?:a|an|his|her|their)$/u.test(next.lower))
    ) {
      to = i + 1
      continue
    }
    if (
      to > start &&
      next &&
      token.lower === 'and' &&
      isNominal(next) &&
      !isSubjectPronoun(next) &&
      next.pos === 'PROPN'
    ) {
      to = i + 1
      continue
    }
    break
  }
  while (to > start && /^(?:of|for|at|from|with|in|to|and)$/u.test(tokens[to - 1]!.lower)) to--
  if (to === start || !rangeHasHead(tokens, start, to)) return undefined
  return withApposition ? { from: start, to: appositionEnd(clause, to) } : { from: start, to }
}

/** ‘said Ken Marsh, the chairman of the federation.’: up to the comma or stop that closes the apposition. */
function appositionEnd(clause: Clause, to: number): number {
  const { tokens } = clause
  if (tokens[to]?.text !== ',') return to
  const next = tokens[to + 1]
  if (
    !next ||
    !(
      next.pos === 'DET' ||
      next.pos === 'NOUN' ||
      next.pos === 'ADJ' ||
      next.pos === 'PROPN' ||
      next.pos === 'NUM' ||
      next.lower === 'who'
    )
  )
    return to
  let relative = next.lower === 'who'
  for (let i = to + 1; i < Math.min(tokens.length, to + 32); i++) {
    const token = tokens[i]!
    if (clause.quoted[i]?.use === 'speech') return to
    if (isStop(token) || isComma(token)) return i
    if (/^(?:who|which|that|whose)$/u.test(token.lower)) relative = true
    if (!relative && (token.pos === 'VERB' || token.pos === 'AUX') && !/ing$|ed$/u.test(token.lower)) return to
  }
  return tokens.length - to < 32 ? tokens.length : to
}
