import { PUBLIC_TRUST } from '../language/en/confidence-words.ts'
import { type Clause, isComma, isStop, type TokenRange } from './clause.ts'
import { partyAfter, subjectOf } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { mainSubject } from './subjects.ts'
import { noLonger } from './support-frames.ts'
import type { Trust } from './trust-frames.ts'

/** ‘has the confidence of both houses’, ‘commands our full confidence’, ‘has my support and trust’. */
export function enjoyed(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex(
    (token, i) =>
      i < at &&
      i > at - 9 &&
      /^(?:have|has|had|command|commands|commanded|enjoys?|enjoyed|retains?|retained|keeps?)$/u.test(token.lower),
  )
  if (verb < 0 || tokens.slice(verb, at).some(token => isStop(token))) return undefined
  const support = /^(?:support|backing)$/u.test(tokens[at]!.lower)
  const between = tokens.slice(verb + 1, at)
  if (between.some(token => token.pos === 'VERB' || token.lower === 'in')) return undefined
  const predicate = predicateAt(clause, verb)
  const subject = subjectOf(clause, verb)
  const would = tokens
    .slice(predicate.from, verb)
    .some(token => /^(?:would|should|could|might|may)$/u.test(token.lower))
  if (!subject || would || isPublic(clause, subject)) return undefined
  const owner = possessor(clause, at)
  const whole = between.some(token =>
    /^(?:my|our|full|complete|total|unanimous|unequivocal|absolute|wholehearted|unwavering)$/u.test(token.lower),
  )
  if (support && !whole && tokens[verb]!.lemma !== 'enjoy') return undefined
  // ‘Neither the chair nor the director has’
  const none =
    predicate.negated ||
    noLonger(clause, verb) ||
    tokens.slice(0, verb).some(token => /^(?:neither|nor|nobody|none)$/u.test(token.lower))
  const state = none || between.some(token => token.lower === 'lost') ? 'withdrawn' : 'given'
  const pronoun = subject.to - subject.from === 1 && /^(?:he|she|they)$/u.test(tokens[subject.from]!.lower)
  if (owner) {
    const named = pronoun ? saidOf(clause, at) : undefined
    return { holder: owner, in: named ?? subject, state, rule: 'confidence/enjoys' }
  }
  const of = tokens[at + 1]?.lower === 'of' ? phraseAfter(clause, at + 2, false) : undefined
  if (!of || isPublic(clause, of) || !between.some(token => token.lower === 'the')) return undefined
  return { holder: of, in: subject, state, rule: 'confidence/enjoys' }
}

/** ‘has lost the support of the mayor’, ‘quit after losing the backing of Mr Marl’: whose it was, and who had it. */
export function lostFrom(clause: Clause, at: number): Trust | undefined {
  const { tokens } = clause
  const verb = at - 2
  if (tokens[at - 1]?.lower !== 'the' || tokens[verb]?.lemma !== 'lose' || tokens[at + 1]?.lower !== 'of')
    return undefined
  const predicate = predicateAt(clause, verb)
  if (predicate.negated || predicate.unreal || predicate.modality !== 'actual') return undefined
  // ‘Ken Marl quit | after losing’
  const after =
    /ing$/u.test(tokens[verb]!.lower) && /^(?:after|by|having|for|since)$/u.test(tokens[verb - 1]?.lower ?? '')
  const subject = after ? mainSubject(clause, verb) : subjectOf(clause, verb)
  const holder = phraseAfter(clause, at + 2, false)
  if (!subject || !holder || isPublic(clause, holder) || isPublic(clause, subject)) return undefined
  return { holder, in: subject, state: 'withdrawn', rule: 'confidence/lost' }
}

/** ‘my confidence’, ‘the mayor's confidence’. */
export function possessor(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const { lower, pos } = tokens[i]!
    if (/^(?:my|our|his|her|their|its)$/u.test(lower)) return { from: i, to: i + 1 }
    if (/^['’]s?$/u.test(lower)) return phraseBefore(clause, i)
    // ‘her continued trust’
    if (pos !== 'ADJ' && !(pos === 'VERB' && /ed$/u.test(lower))) return undefined
  }
  return undefined
}

/** ‘“He has my support,” said Ms Rees, of Mr Cotter’. */
export function saidOf(clause: Clause, from: number): TokenRange | undefined {
  const { tokens } = clause
  const said = tokens.findIndex((token, i) => i > from && /^(?:said|says)$/u.test(token.lower))
  if (said < 0) return undefined
  const of = tokens.findIndex(
    (token, i) => i > said && token.lower === 'of' && (i === said + 1 || isComma(tokens[i - 1])),
  )
  return of < 0 ? undefined : partyAfter(clause, of + 1)
}

/** Whether it is the public, ‘you’, ‘nobody’ whose confidence it is: no holder. */
export function isPublic({ tokens, text }: Clause, { from, to }: TokenRange): boolean {
  const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  return (
    PUBLIC_TRUST.test(words) || (/^(?:we|you|people|many|who|nobody|everyone)$/iu.test(words) && !/^we$/iu.test(words))
  )
}
