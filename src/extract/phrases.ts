import type { Token } from '../domain/analysis.ts'
import { type Clause, isComma, isHead, isNominal, isStop, isSubjectPronoun, type TokenRange } from './clause.ts'

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
export function phraseBefore(clause: Clause, end: number): TokenRange | undefined {
  const { tokens, quoted, dated } = clause
  const last = tokens[end - 1]
  if (!last || !(isHead(last) || last.pos === 'ADJ' || quoted[end - 1] || /^(?:'s|’s|\))$/u.test(last.lower)))
    return undefined
  let from = end
  for (let i = end - 1; i >= 0; i--) {
    const token = tokens[i]!
    if ((dated[i] && i !== end - 1) || quoted[i]?.use === 'speech') break
    if (isSubjectPronoun(token)) {
      // ‘some of them’, ‘one source in the room’, ‘those close to him’: a pronoun may begin a longer phrase
      const begins = tokens[i + 1]?.lower === 'of' || /^(?:one|some|many|those|these|this|both)$/u.test(token.lower)
      if (i === end - 1 || begins) from = i
      break
    }
    if (!standsInPhrase(clause, i, from < end)) break
    from = i
  }
  while (from < end && /^(?:'s|’s|and|&|'|’|,|\))$/u.test(tokens[from]!.lower)) from++
  return from < end && rangeHasHead(tokens, from, end) ? { from, to: end } : undefined
}

/** ‘the father of | missing | chef Ada Quill’: participles that the press sets before a name. */
const PRESS_ATTRIBUTE =
  /^(?:missing|murdered|killed|jailed|convicted|disgraced|retired|slain|suspended|accused|sacked|ousted|embattled|wanted)$/u

/** Whether the token at `i` belongs to the noun phrase that goes on behind it. `inner`: something of it is there already. */
function standsInPhrase(clause: Clause, i: number, inner: boolean): boolean {
  const token = clause.tokens[i]!
  const next = clause.tokens[i + 1]
  const before = clause.tokens[i - 1]
  // ‘the Independent Office for Police Conduct (IOPC)’
  if (token.text === ')' || token.text === '(' || isNominal(token) || clause.quoted[i]) return true
  // ‘a source close to the mayor’
  if (token.lower === 'close') return next?.lower === 'to'
  if (!before || !inner) return false
  if (token.lower === 'to' && before.lower === 'close') return true
  // ‘the father | -of- | two’
  const glued = next !== undefined && token.end === next.start && before.end === token.start
  if (glued && (token.text === '-' || (before.text === '-' && next.text === '-'))) return true
  if (token.pos === 'ADP')
    return NOUN_LINKS.has(token.lower) && isHead(before) && !isSubjectPronoun(before) && !clause.dated[i - 1]
  // ‘Quill and Marl said’ but not ‘they left and Marl said’
  if (token.lower === 'and' || token.lower === '&')
    return (
      /^(?:PROPN|NOUN|ADJ|DET)$/u.test(next?.pos ?? '') &&
      (before.pos === 'PROPN' || before.pos === 'NOUN') &&
      !isSubjectPronoun(before)
    )
  // ‘now-retired’, ‘the newly appointed chief’: a participle or adverb between determiner and noun
  if (token.pos === 'VERB' && before.lower === 'of' && PRESS_ATTRIBUTE.test(token.lower))
    return next !== undefined && isNominal(next)
  if (token.pos === 'VERB')
    return (/^(?:DET|ADJ|NUM)$/u.test(before.pos) || before.lower === "'s") && next !== undefined && isNominal(next)
  return token.pos === 'ADV' && before.pos === 'DET'
}

function rangeHasHead(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHead(tokens[i]!)) return true
  return false
}

/**
 * The noun phrase that begins at `start`: ‘Sir Desmond Vane’, ‘the head of the union’; with its apposition
 * where that is closed by a comma or stop. undefined where none begins there.
 */
export function phraseAfter(clause: Clause, start: number, withApposition = true): TokenRange | undefined {
  const { tokens, quoted, dated } = clause
  let to = start
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]!
    if (quoted[i]?.use === 'speech' || dated[i]) break
    if (isSubjectPronoun(token) && i > start && token.lower !== 'one') break
    if (/^(?:that|who|which)$/u.test(token.lower)) break
    if (isNominal(token) || quoted[i]) {
      to = i + 1
      if (endsPhrase(tokens, i)) break
    } else if (to === i && i > start && (token.text === '(' || token.text === ')')) {
      to = i + 1
    } else if (to > start && linksOn(clause, i)) {
      to = i + 1
    } else break
  }
  while (to > start && /^(?:of|for|at|from|with|in|to|and)$/u.test(tokens[to - 1]!.lower)) to--
  if (to === start || !rangeHasHead(tokens, start, to)) return undefined
  return withApposition ? { from: start, to: appositionEnd(clause, to) } : { from: start, to }
}

/** A pronoun stands alone; and ‘told the inquest | he was’: behind a head a determiner or pronoun begins something else. */
function endsPhrase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  // ‘this commissioner’, ‘some councillors’: before a noun it is an article
  const article = token.pos !== 'PRON' && /^(?:NOUN|PROPN|ADJ)$/u.test(next?.pos ?? '')
  if (isSubjectPronoun(token) && next?.lower !== 'of' && !article) return true
  return (
    isHead(token) &&
    next !== undefined &&
    (next.pos === 'DET' || (next.pos === 'PRON' && !/^(?:'s|’s)$/u.test(next.lower)))
  )
}

/** ‘the mayor | of London’, ‘Bell | and Marl’; not ‘the panel in his speech’, nor ‘the panel on Monday’. */
function linksOn(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]!
  const next = clause.tokens[i + 1]
  if (!next || !isNominal(next) || isSubjectPronoun(next) || clause.dated[i + 1]) return false
  if (token.lower === 'and') return next.pos === 'PROPN'
  if (token.pos !== 'ADP' || !NOUN_LINKS.has(token.lower) || token.lower === 'on') return false
  return !(token.lower === 'in' && /^(?:a|an|his|her|their)$/u.test(next.lower))
}

/** ‘said Ken Marl, the chairman of the federation.’: up to the comma or stop that closes the apposition. */
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
