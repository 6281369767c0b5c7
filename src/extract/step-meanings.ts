import type { StateFact } from '../domain/pack-procedure.ts'
import type { PhraseFound } from '../domain/phrase-index.ts'
import { OFFICERS } from '../language/en/check-words.ts'
import { COURT, FORUM_NOUNS } from '../language/en/step-words.ts'
import type { Clause } from './clause.ts'
import type { StepScene } from './step-cases.ts'
import { kindOf } from './step-kinds.ts'
import type { SaidState } from './step-words.ts'

/** ‘faced no further action’: by a court, unless a process of conduct was named last. */
export function usualTrack({ mentions }: StepScene, { index }: Clause): 'criminal' | 'discipline' {
  const named = mentions.findLast(
    ({ clause, kind }) => clause <= index && (kind.track === 'criminal' || (kind.track === 'discipline' && kind.forum)),
  )
  return named?.kind.track === 'discipline' ? 'discipline' : 'criminal'
}

/** The state that words mean where they stand, and the kind of proceeding; undefined where two are possible, or one that must be named is not. */
export function meantState(
  scene: StepScene,
  clause: Clause,
  { fact, start }: PhraseFound<SaidState>,
  by: readonly string[],
): { state: StateFact; kind: string | null } | undefined {
  const readings = fact.states.flatMap(state => {
    const found = kindOf(scene, state, fact.requires, clause, start, by)
    // A minister who is ‘being investigated’ is none of the police's cases.
    if (
      found?.basis === 'unsaid' &&
      state.track === 'discipline' &&
      (state.phase === 'investigation' || (state.id.endsWith('cta') && fact.states.length < 3)) &&
      state.kinds.length !== 1 &&
      !tellsOfOfficers(scene, clause)
    )
      return []
    return found || fact.requires.length === 0
      ? [{ state, kind: found?.kind.id ?? null, basis: found?.basis ?? 'unsaid' }]
      : []
  })
  // ‘cleared by jurors’: by a court, whatever hearing the document names
  const inCourt = COURT.test(clause.text.slice(clause.sentence.start, clause.sentence.end))
  const tried = inCourt ? readings.filter(one => one.state.track === 'criminal' && one.state.phase === 'outcome') : []
  if (tried.length === 1) return tried[0]
  if (readings.length === 1) return readings[0]
  // Press words without the proceeding that they need prove nothing; of somebody whose case it is they are still told.
  if (readings.length === 0) return fact.states.length === 1 ? { state: fact.states[0]!, kind: null } : undefined
  // ‘had no case to answer’: as decided before any hearing, where no panel is told to have said it.
  const decided = readings.filter(one => one.state.phase === 'decision')
  const before =
    decided.length === 1 && readings.every(one => one.state.phase === 'decision' || one.state.phase === 'proceedings')
  if (before && (decided[0]!.basis === 'led' || !FORUM_NOUNS.test(by.at(-1) ?? ''))) return decided[0]
  for (const basis of ['led', 'sentence', 'bare', 'document', 'unsaid']) {
    const [first, second] = readings.filter(
      one => one.basis === basis && (basis !== 'unsaid' || one.state.phase === 'decision'),
    )
    if (first) return second ? undefined : first
  }
  return undefined
}

/** Whether the sentence, or one of the three before it, tells of officers. */
export function tellsOfOfficers({ clauses }: Pick<StepScene, 'clauses'>, { index }: Clause): boolean {
  return clauses
    .slice(Math.max(0, index - 3), index + 1)
    .some(one => one.tokens.some(token => OFFICERS.test(token.lower)))
}
