import type { Token } from '../domain/analysis.ts'
import { type Clause, isComma, isHead, isNominal, isStop, isSubjectPronoun, type Range } from './clause.ts'

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
