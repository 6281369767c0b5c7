import type { AnalysedDocument } from '../domain/analysis.ts'
import type { StateFact } from '../domain/pack-procedure.ts'
import type { Span } from '../domain/span.ts'
import type { StepSubject } from '../domain/stated-step.ts'
import { BODY_NOUNS, PERSON_NOUNS, TEXT_NOUNS } from '../language/en/person-nouns.ts'
import {
  BODY_NAMES,
  DECIDERS,
  DECIDES,
  FOUND_TO,
  NO_DECIDER,
  NO_PEOPLE,
  NOBODY,
  PEOPLE_ENDING,
  REST,
  TELLS_OF,
  UNDERGOES,
} from '../language/en/step-words.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Clause, isComma, isStop, spanOf, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, objectOf, type Predicate, predicateAt } from './predicates.ts'

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
  for (let i = from - 1; i >= 0 && i > from - 12; i--) {
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
  const undergoes = UNDERGOES.has(tokens[verb]!.lemma)
  const object = objectOf(clause, predicate) ?? (inside ? phraseAfter(clause, to, false) : undefined)
  const acts =
    predicate.voice === 'active' ||
    (predicate.voice === 'either' &&
      object !== undefined &&
      objectOf(clause, predicate) !== undefined &&
      isPerson(clause, object))
  if (!acts || undergoes) {
    const decided = decidedBefore(clause, predicate)
    const told = decided && (decided.voice === 'passive' || tokens[decided.at]!.lemma === 'tell')
    const by =
      agentOf(clause, predicate) ?? (told ? undefined : deciderOf(clause, decided ?? decidedBehind(clause, to)))
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
  if (!subject || clause.tokens[subject.from - 1]?.lower !== 'by') return subject
  const verb = subject.from - 2
  return isComma(clause.tokens[verb - 1]) ? (phraseBefore(clause, verb - 1) ?? subject) : subject
}

/** What opens a parenthesis behind a name: ‘Ada Quill, | who was 41, died’. */
const OPENS = /^(?:who|whose|which|an?|the|aged|known|then|now|once|formerly|of|from|found|named|\d{1,3})$/u

/** ‘Ada Quill, found guilty of hitting a neighbour, | was jailed’: she, and not the neighbour. `from`: place of the verb's first word. */
export function beforeParenthesis(clause: Clause, from: number): TokenRange | undefined {
  const { tokens } = clause
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

/** ‘A man of 42 and | a woman of 39’; ‘two for misconduct and | the rest’ is the rest alone. */
function withCoordinate(clause: Clause, range: TokenRange | undefined): TokenRange | undefined {
  if (!range) return undefined
  const { tokens } = clause
  for (let i = range.from + 1; i < range.to - 1; i++)
    if (tokens[i]!.lower === 'and' && tokens.slice(i, range.to).some(token => REST.test(token.lower)))
      return { from: i + 1, to: range.to }
  if (tokens[range.from - 1]?.lower !== 'and' || tokens[range.from]!.pos !== 'DET') return range
  for (let i = range.from - 2; i >= 0 && i > range.from - 8; i--) {
    if (isComma(tokens[i]) || tokens[i]!.pos === 'VERB') return range
    const first = { from: i, to: range.from - 1 }
    if (/^(?:a|an|one|two|three|four|five|six)$/u.test(tokens[i]!.lower) && isPerson(clause, first))
      return { from: i, to: range.to }
  }
  return range
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
    if (token.pos === 'VERB' && DECIDES.has(token.lemma)) return predicateAt(clause, i)
  }
  return undefined
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
  if (!by || !isDecider(clause, by) || (tells && !(track === 'discipline' && phase === 'decision'))) return null
  return spanOf(clause, by) ?? null
}

/** Whether a phrase means people, as far as its words show: a name is taken for one. */
export function isPerson(clause: Clause, range: TokenRange): boolean {
  const tokens = clause.tokens.slice(range.from, range.to)
  const head = headOf(tokens)
  if (!head) return false
  if (/^(?:he|she|they|who|him|her|them|both|all|each|i|we|you)$/u.test(head.lower)) return true
  if (head.pos === 'NUM' || REST.test(head.lower)) return true
  if (/^(?:it|there|here|this|that|which|these|those|himself|herself|themselves|itself|what)$/u.test(head.lower))
    return false
  // ‘the IPCC’
  if (/^\p{Lu}{2,}$/u.test(head.text)) return false
  if (head.pos === 'PROPN' || /^\p{Lu}/u.test(head.text)) return !BODY_NAMES.test(head.text)
  const singular = head.lower.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
  if (BODY_NOUNS.has(singular) || TEXT_NOUNS.has(singular) || singular === 'jury' || singular === 'opposition')
    return false
  return (
    PERSON_NOUNS.has(singular) ||
    isOfficeHead(singular) ||
    (PEOPLE_ENDING.test(head.lower) && !NO_PEOPLE.test(head.lower))
  )
}

function headOf(tokens: Clause['tokens']) {
  const stop = tokens.findIndex(
    (token, i) =>
      i > 0 && (isComma(token) || /^(?:of|for|at|from|in|with|who|and|on|to|against|,)$/u.test(token.lower)),
  )
  const phrase = stop > 0 ? tokens.slice(0, stop) : tokens
  return phrase.findLast(token => /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/u.test(token.pos))
}

/** Whether a phrase says that there is nobody: ‘no officer’, ‘none of the nine’, ‘anyone who’. */
export function isNobody(clause: Clause, range: TokenRange): boolean {
  return NOBODY.test(clause.tokens[range.from]!.lower)
}

/** The subjects of a step, each with its count: ‘a man of 42 and a woman of 39’ are two. */
export function subjectsIn(analysed: AnalysedDocument, clause: Clause, range: TokenRange): StepSubject[] {
  const parts = conjuncts(clause, range)
  const counts = parts.map(part => countOf(analysed, clause, part))
  // ‘eleven constables and a sergeant’: among counted ones ‘a’ counts, too.
  const counted = counts.some(count => count !== null)
  return parts.flatMap((part, i) => {
    const span = spanOf(clause, part)
    const one = counted && /^an?$/u.test(clause.tokens[part.from]!.lower) ? 1 : null
    return span ? [{ ...span, count: counts[i] ?? one }] : []
  })
}

/** ‘a constable and a sergeant’: two phrases of people joined by ‘and’. */
function conjuncts(clause: Clause, range: TokenRange): TokenRange[] {
  for (let i = range.from + 1; i < range.to - 1; i++) {
    if (clause.tokens[i]!.lower !== 'and') continue
    const [first, second] = [
      { from: range.from, to: i },
      { from: i + 1, to: range.to },
    ]
    const opens = /^(?:DET|NUM|PROPN)$/u.test(clause.tokens[second.from]!.pos)
    if (opens && isPerson(clause, first) && isPerson(clause, second)) return [first, ...conjuncts(clause, second)]
  }
  return [range]
}

/** How many a phrase says that they are: ‘Seventeen officers’, ‘all five’, ‘both’; null: it does not say. */
export function countOf(analysed: AnalysedDocument, clause: Clause, range: TokenRange): number | null {
  const { tokens } = clause
  // ‘one of | the four’
  if (tokens[range.from - 1]?.lower === 'of' && /^(?:NUM|PRON)$/u.test(tokens[range.from - 2]?.pos ?? '')) return null
  for (let i = range.from; i < Math.min(range.to, range.from + 4); i++) {
    const token = tokens[i]!
    if (token.lower === 'both') return 2
    if (token.lower === 'of' && i > range.from) return null
    const number = analysed.numbers.find(one => one.start === token.start && one.kind === 'cardinal')
    if (number) return number.value > 0 && number.value < 10_000 && !isAge(tokens, i) ? number.value : null
    if (!/^(?:DET|ADJ|ADV|PRON)$/u.test(token.pos)) return null
  }
  return null
}

/** ‘a 24-year-old’. */
function isAge(tokens: Clause['tokens'], i: number): boolean {
  return /^(?:-|year|years)/u.test(tokens[i + 1]?.lower ?? '') || /year/u.test(tokens[i]!.lower)
}
