import type { StateFact } from '../domain/pack-procedure.ts'
import type { Span } from '../domain/span.ts'
import { KILLS } from '../language/en/death-words.ts'
import { BODY_NOUNS } from '../language/en/person-nouns.ts'
import { DECIDERS, DECIDES, FOUND_TO, NO_DECIDER, TELLS_OF, UNDERGOES } from '../language/en/step-words.ts'
import { type Clause, isComma, isStop, spanOf, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, objectOf, type Predicate, predicateAt } from './predicates.ts'
import { headOf, isPerson, withCoordinate } from './step-subjects.ts'

/** Who takes part in a step, and how it is told. */
export interface StepParties {
  readonly subject: TokenRange | undefined
  readonly by: TokenRange | undefined
  readonly predicate: Predicate
  /** The verb that governs it: ‘found that’. */
  readonly decided?: Predicate | undefined
  /** It did not happen, or nobody says that it did. */
  readonly unreal: boolean
}

/** The verb of a step: in its words, else the one that governs them: ‘was given | a final written warning’. */
export function stepVerb({ tokens }: Clause, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (isVerb(tokens, i) && !isAttribute(tokens, i)) return i
  // ‘faces a Marlow watchdog (MW) | homicide investigation |’
  for (let i = from - 1; i >= 0 && i > from - 16; i--) {
    const token = tokens[i]!
    if (isStop(token) || /^(?:who|which|that|while|because|if)$/u.test(token.lower)) return undefined
    if (isVerb(tokens, i) || (token.pos === 'AUX' && /^(?:be|have|remain)$/u.test(token.lemma))) return i
  }
  return undefined
}

/** ‘a final | written | warning’. */
function isAttribute(tokens: Clause['tokens'], i: number): boolean {
  return (
    /(?:ed|en)$/u.test(tokens[i]!.lower) &&
    tokens[i + 1]?.pos === 'NOUN' &&
    !/^(?:AUX|NOUN|PROPN|PRON|ADV)$/u.test(tokens[i - 1]?.pos ?? 'NOUN')
  )
}

function isVerb(tokens: Clause['tokens'], i: number): boolean {
  const token = tokens[i]!
  // ‘with two | found to have a case to answer’: whatever the tagger takes the participle for
  if (/^(?:found|deemed|judged)$/u.test(token.lower) && tokens[i + 1]?.lower === 'to') return true
  if (token.pos === 'ADJ') return /(?:ed|ven)$/u.test(token.lower) && tokens[i - 1]?.pos === 'AUX'
  return token.pos === 'VERB' && tokens[i - 1]?.lower !== 'to' ? true : token.pos === 'VERB' && isGoverned(tokens, i)
}

/** ‘were found | to have’: an infinitive tells the step; ‘case | to answer’ is part of a noun. */
function isGoverned(tokens: Clause['tokens'], i: number): boolean {
  const governor = tokens[i - 2]
  return governor !== undefined && (governor.pos === 'VERB' || governor.pos === 'ADJ')
}

/** Reads who a step is told of, from its verb and the place of its words. */
export function stepParties(clause: Clause, verb: number, { from, to }: TokenRange): StepParties {
  const inside = verb >= from
  const predicate = predicateAt(clause, verb)
  const { tokens } = clause
  const governor = tokens[predicate.from - 1]?.lower === 'to' ? tokens[predicate.from - 2] : undefined
  const found = governor !== undefined && FOUND_TO.has(governor.lemma)
  const unreal = predicate.unreal && !found
  // ‘served | two officers | with notices’: they, and not whoever serves them
  const serves =
    tokens[verb]!.lemma === 'serve' && tokens.slice(from, to).some(token => /^notices?$/u.test(token.lower))
  const undergoes = UNDERGOES.has(tokens[verb]!.lemma) && !serves
  const object = objectOf(clause, predicate) ?? (inside ? phraseAfter(clause, to, false) : undefined)
  // ‘with | two | found to have a case to answer’: of them it is found
  const absolute = tokens[verb + 1]?.lower === 'to' && tokens[(predicate.subject?.from ?? 0) - 1]?.lower === 'with'
  const acts =
    (predicate.voice === 'active' && !absolute) ||
    (predicate.voice === 'either' &&
      object !== undefined &&
      objectOf(clause, predicate) !== undefined &&
      isPerson(clause, object))
  if (!acts || undergoes) {
    const decided = decidedBefore(clause, predicate)
    const told = decided && (decided.voice === 'passive' || tokens[decided.at]!.lemma === 'tell')
    const by =
      // ‘was unlawfully killed | by officers |, a jury found’: who killed has concluded nothing
      (KILLS.has(tokens[verb]!.lemma) ? undefined : agentOf(clause, predicate)) ??
      (told ? undefined : deciderOf(clause, decided ?? decidedBehind(clause, to)))
    const own = beforeParenthesis(clause, predicate.from) ?? predicate.subject
    return {
      subject: withCoordinate(clause, own),
      by,
      predicate,
      unreal: unreal || decided?.unreal === true,
      decided: decided ?? decidedBehind(clause, to),
    }
  }
  const overlaps = object !== undefined && object.from < to && from < object.to && !isPerson(clause, object)
  const subject =
    inside && object && !overlaps ? object : (receiver(clause, object, from, to) ?? (inside ? object : undefined))
  return { subject, by: deciderOf(clause, predicate), predicate, unreal }
}

/** ‘The panel, | chaired by Ken Marl, | found’: the panel. */
function deciderOf(clause: Clause, decided: Predicate | undefined): TokenRange | undefined {
  const subject = decided?.subject
  const before = subject && clause.tokens[subject.from - 1]
  if (!before) return subject
  // ‘a panel | at Marlow Town Hall | found’: the panel; of a phrase that is cut in two nothing is known
  if (/^(?:at|in|from|of)$/u.test(before.lower)) return phraseBefore(clause, subject.from - 1)
  if (/^(?:NOUN|PROPN)$/u.test(before.pos) || /^['’]s?$/u.test(before.lower)) return undefined
  if (before.lower !== 'by') return subject
  const verb = subject.from - 2
  return isComma(clause.tokens[verb - 1]) ? (phraseBefore(clause, verb - 1) ?? subject) : subject
}

/** What opens a parenthesis behind a name: ‘Ada Quill, | who was 41, died’. */
const OPENS = /^(?:who|whose|which|an?|the|aged|known|then|now|once|formerly|of|from|found|named|\d{1,3})$/u

/** ‘Ada Quill, found guilty of hitting a neighbour, | was jailed’: she, and not the neighbour. `from`: place of the verb's first word. */
export function beforeParenthesis(clause: Clause, from: number): TokenRange | undefined {
  const { tokens } = clause
  const dashed = beforeDash(clause, from)
  if (dashed) return dashed
  if (!isComma(tokens[from - 1])) return undefined
  for (let i = from - 2; i > 0 && !isStop(tokens[i]); i--) {
    const next = tokens[i + 1]!
    if (!isComma(tokens[i]) || !(OPENS.test(next.lower) || /ed$/u.test(next.lower))) continue
    const phrase = phraseBefore(clause, i)
    const age = phrase && phrase.to - phrase.from === 1 && tokens[phrase.from]!.pos === 'NUM'
    if (!phrase || age) continue
    // ‘A sixth officer, a detective sergeant, quit’: what a short apposition says is kept.
    const apposed =
      next.pos === 'DET' &&
      from - i < 9 &&
      !tokens.slice(i, from).some(token => token.pos === 'VERB' || token.pos === 'NUM')
    return isPerson(clause, phrase) ? { from: phrase.from, to: apposed ? from - 1 : phrase.to } : undefined
  }
  return undefined
}

/** ‘Five people – three councillors and two clerks – | were arrested’: whoever stands before the first dash. */
function beforeDash(clause: Clause, from: number): TokenRange | undefined {
  const { tokens } = clause
  const isDash = (i: number): boolean => /^[–—]$/u.test(tokens[i]?.text ?? '')
  if (!isDash(from - 1)) return undefined
  const open = tokens.findLastIndex((_, i) => i < from - 1 && isDash(i))
  const phrase = open > 0 ? phraseBefore(clause, open) : undefined
  return phrase && isPerson(clause, phrase) ? phrase : undefined
}

/** ‘gave | PC Marl | a warning’, ‘imposed a warning | on PC Marl’. */
function receiver(clause: Clause, object: TokenRange | undefined, from: number, to: number): TokenRange | undefined {
  if (object && object.to <= from) return object
  return /^(?:on|to|against|for)$/u.test(clause.tokens[to]?.lower ?? '')
    ? phraseAfter(clause, to + 1, false)
    : undefined
}

/** ‘The watchdog decided last May that | six had a case to answer’: the verb of deciding. */
export function decidedBefore(clause: Clause, { subject, from }: Predicate): Predicate | undefined {
  const start = subject?.from ?? from
  for (let i = start - 1; i > 0 && i > start - 7; i--) {
    const token = clause.tokens[i]!
    if (isStop(token) || isComma(token)) return undefined
    if (token.pos === 'VERB' && DECIDES.has(token.lemma))
      return opensClause(clause, i, start) ? predicateAt(clause, i) : undefined
  }
  return undefined
}

/** ‘decided | last May that |’, ‘ruled |’; not ‘found | a case to answer for PC Marl, who |’: only a date or ‘that’ stands between a verb and what it governs. */
function opensClause({ tokens, dated }: Clause, verb: number, start: number): boolean {
  const between = tokens.slice(verb + 1, start)
  return tokens[start - 1]?.lower === 'that' || between.every((token, i) => dated[verb + 1 + i] || token.pos !== 'NOUN')
}

/** ‘would have been dismissed, | a panel ruled on Thursday’: the verb of deciding that ends the sentence. */
function decidedBehind(clause: Clause, from: number): Predicate | undefined {
  const { tokens } = clause
  const comma = tokens.findLastIndex((token, i) => i >= from && isComma(token) && tokens[i + 1]?.pos !== 'CCONJ')
  if (comma < 0) return undefined
  for (let i = comma + 2; i < tokens.length && i < comma + 8; i++) {
    const { pos, lemma } = tokens[i]!
    if (pos !== 'VERB') continue
    const subject = DECIDES.has(lemma) && !TELLS_OF.has(lemma) ? predicateAt(clause, i) : undefined
    return subject && subject.voice !== 'passive' && subject.subject?.from === comma + 1 ? subject : undefined
  }
  return undefined
}

/** Whether a phrase can mean whoever takes a step: no place, and no hearing, death or report. */
export function isDecider(clause: Clause, range: TokenRange): boolean {
  const head = headOf(clause.tokens.slice(range.from, range.to))
  if (!head || NO_DECIDER.test(head.lower)) return false
  const singular = head.lower.replace(/s$/u, '')
  return isPerson(clause, range) || /^\p{Lu}/u.test(head.text) || BODY_NOUNS.has(singular) || DECIDERS.test(head.lower)
}

/** ‘The board | said that he would face a hearing’ tells it and takes no step; what it decides, it may tell so. */
export function deciderSpan(clause: Clause, { by, decided }: StepParties, { track, phase }: StateFact): Span | null {
  const tells = decided && decided.subject === by && TELLS_OF.has(clause.tokens[decided.at]!.lemma)
  if (
    !by ||
    !isDecider(clause, by) ||
    isJoined(clause, by) ||
    isOfNoun(clause, by) ||
    /^(?:today|yesterday|tonight)$/u.test(clause.tokens[by.from]!.lower) ||
    (tells && !(track === 'discipline' && phase === 'decision'))
  )
    return null
  return spanOf(clause, by) ?? null
}

/** ‘charged after an investigation by | the watchdog |’: who investigated. */
function isOfNoun({ tokens }: Clause, { from }: TokenRange): boolean {
  return (
    tokens[from - 1]?.lower === 'by' &&
    /^(?:investigations?|inquiry|probe|review|report|referral|complaint|statement)$/u.test(
      tokens[from - 2]?.lower ?? '',
    )
  )
}

/** ‘proven against PC Marl | and the panel | found’: a phrase that two clauses share is nobody. */
function isJoined({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some((token, i) => token.lower === 'and' && tokens[from + i + 1]?.pos === 'DET')
}
