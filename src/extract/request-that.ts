import { DEMANDED_ACTS } from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { askerOf, type PutRequest } from './request-parts.ts'

/** What is asked in a clause with ‘that’: of its subject, unless it is only to be done. */
export function thatClause(
  clause: Clause,
  from: number,
  base: Omit<PutRequest, 'to' | 'words'>,
  before = clause.tokens.length,
): PutRequest[] {
  const phrase = phraseAfter(clause, from, false)
  const whom = phrase && withoutVerb(clause, phrase)
  const behind = whom && clause.tokens[whom.to]
  const verb = behind && /^(?:should|must|be|to)$/u.test(behind.lower) ? whom.to + 1 : whom?.to
  const words = verb === undefined ? undefined : wordsFrom(clause, verb, before)
  const to = whom && spanOf(clause, whom)
  return words && to ? [{ ...base, to, words }] : []
}

/** ‘that the governor | review every use of force’: a verb taken for a noun, where another phrase begins behind it. */
function withoutVerb({ tokens }: Clause, { from, to }: TokenRange): TokenRange {
  const last = tokens[to - 1]!
  const act = DEMANDED_ACTS.has(last.lower) || TAKEN_FOR_NOUNS.test(last.lower)
  const verb = to - from > 2 && act && /^(?:DET|NUM|PRON)$/u.test(tokens[to]?.pos ?? '')
  return { from, to: verb ? to - 1 : to }
}

/** Verbs that the tagger takes for nouns: ‘that the force | check | its rules’. */
const TAKEN_FOR_NOUNS = /^(?:check|audit|monitor|train|contact|record|test|plan|update|review|control)$/u

/** Nouns for an act that is recommended. */
const ACT_NOUN =
  /^(?:appointment|introduction|publication|creation|abolition|removal|closure|review|reform|establishment|prosecution|suspension|dismissal|training|investigation|inquiry|ban|changes|overhaul|withdrawal)$/u

/** ‘recommended that the council apologise’, ‘we recommend that the force should publish’. */
export function recommended(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker || predicate.voice === 'passive') return []
  // ‘recommends the appointment of a commissioner’: an act told by its noun
  if (tokens[at + 1]?.lower !== 'that') {
    const words = wordsFrom(clause, at + 1)
    const act = tokens.slice(at + 1, at + 5).some(token => ACT_NOUN.test(token.lower))
    const rest = { place: tokens[at]!, backer: null, rule: 'question/recommended' }
    // ‘recommended tightening the law’
    const doing = tokens[at + 1]?.pos === 'VERB' && /ing$/u.test(tokens[at + 1]!.lower)
    return words && (act || doing) ? [{ asks: 'call', ...asker, to: null, words, ...rest }] : []
  }
  const base = { asks: 'call' as const, ...asker, place: tokens[at]!, backer: null, rule: 'question/recommended' }
  const and = tokens.findIndex((token, i) => i > at + 3 && token.lower === 'and' && tokens[i + 1]?.lower === 'that')
  const first = thatClause(clause, at + 2, base, and < 0 ? tokens.length : and)
  // ‘and that | it | refers’: the one asked before
  const same = /^(?:it|they|he|she)$/u.test(tokens[and + 2]?.lower ?? '') ? first[0]?.to : undefined
  const more = and < 0 ? [] : thatClause(clause, and + 2, base)
  return [...first, ...more.map(one => ({ ...one, to: same ?? one.to }))]
}

/** ‘insisted that somebody be prosecuted’, ‘insists that the force must explain’: not ‘insisted that nobody had known’. */
export function insisted(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const asker = askerOf(clause, predicateAt(clause, at))
  const be = tokens.findIndex((token, i) => i > at + 2 && i < at + 12 && token.lower === 'be')
  const plain = tokens
    .slice(at + 2, be)
    .every(token => /^(?:DET|ADJ|NOUN|PROPN|PRON|ADP|NUM|PART|CCONJ)$/u.test(token.pos))
  if (!asker || asker.from === null || tokens[at + 1]?.lower !== 'that' || be < 0 || !plain) return []
  const words = wordsFrom(clause, at + 2)
  const rest = { asks: 'demand' as const, to: null, place: tokens[at]!, backer: null, rule: 'question/insisted' }
  return words ? [{ ...rest, ...asker, words }] : []
}
