import { overlaps } from '../domain/span.ts'
import type { ProceedingStep } from '../domain/stated-step.ts'
import { type Clause, isStop, type TokenRange } from './clause.ts'
import type { Predicate } from './predicates.ts'
import { isPerson } from './step-subjects.ts'

/** ‘saw no indication that the driver broke a rule or had | a case to answer |’. */
export function isNotIndicated({ tokens }: Clause, at: number): boolean {
  const no = tokens.findLastIndex(
    (token, i) =>
      i < at && token.lower === 'no' && /^(?:indication|evidence|suggestion)$/u.test(tokens[i + 1]?.lower ?? ''),
  )
  return no >= 0 && tokens[no + 2]?.lower === 'that' && !tokens.slice(no, at).some(token => isStop(token))
}

/** ‘She accepted | that she was guilty of misconduct’: owned up to, and not found. */
export function isOwned(clause: Clause, decided: Predicate | undefined): boolean {
  const who = decided?.subject
  return who !== undefined && /^(?:accept|admit)$/u.test(clause.tokens[decided!.at]!.lemma) && isPerson(clause, who)
}

/** ‘Where an offender is convicted’, ‘How | many officers | were suspended?’, ‘some way of putting them on trial’: of nobody. */
export function isGeneral({ tokens }: Clause, verb: number, subject: TokenRange | undefined): boolean {
  const before = subject && tokens[subject.from - 1]?.lower
  if (before === 'how' && tokens[subject!.from]!.lower === 'many') return true
  if (
    before !== undefined &&
    /^(?:where|when|whenever|once|if)$/u.test(before) &&
    /^(?:is|are)$/u.test(tokens[verb - 1]?.lower ?? '')
  )
    return true
  return (
    /ing$/u.test(tokens[verb]!.lower) &&
    /^(?:of|for|without|about|against|from|by)$/u.test(tokens[verb - 1]?.lower ?? '')
  )
}

/** ‘promised that they would have it | before the inquest | began’: what is still to come, as then told. */
export function isAhead({ tokens }: Clause, from: number): boolean {
  const before = tokens.findLastIndex((token, i) => i < from && i > from - 5 && token.lower === 'before')
  return before > 0 && tokens.slice(0, before).some(token => /^(?:will|would|should|must)$/u.test(token.lower))
}

/** Nobody takes a step that they undergo: ‘| two officers | were suspended and placed under investigation’. */
export function byAnother(step: ProceedingStep): ProceedingStep {
  const { by, subjects } = step
  return by && subjects.some(one => overlaps(one, by)) ? { ...step, by: null } : step
}

/** ‘must | still go before a hearing’: a hearing that is to come. */
export function isOwed({ tokens }: Clause, from: number, verb: number): boolean {
  return tokens.slice(from, verb).some(token => token.lower === 'must')
}

/** ‘none’, ‘no case to answer’: the words of a state say no themselves. */
export function denies({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(token => /^(?:no|not|n't|nobody|no-one)$/u.test(token.lower))
}
