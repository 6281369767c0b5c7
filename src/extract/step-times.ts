import type { AnalysedDocument } from '../domain/analysis.ts'
import type { ExtractedTime } from '../domain/extraction.ts'
import { SAME_DAY } from '../language/en/step-words.ts'
import { type Clause, isComma } from './clause.ts'
import { timeOf } from './event-times.ts'
import type { Predicate } from './predicates.ts'

/** When a step was taken: the time of its verb, unless that is the day of what the step is about. */
export function stepTime(analysed: AnalysedDocument, clause: Clause, predicate: Predicate): ExtractedTime | null {
  const time = timeOf(analysed, clause, predicate)
  return time && !isOfIncident(clause, predicate.at, time.start) ? time : null
}

/** Words that lead from a step to what it is about. */
const ABOUT = /^(?:after|following|over|into|about|regarding|concerning|relating|connection|prior)$/u

/** ‘charged after | the incident | on 24 August’: the day of the incident; ‘sacked after | a hearing | on 24 August’: of both. */
export function isOfIncident({ tokens }: Clause, verb: number, start: number): boolean {
  // Whoever is arrested after a fight on Monday was arrested on Monday, mostly.
  if (tokens[verb]!.lemma === 'arrest') return false
  const end = tokens.findIndex(token => token.start >= start)
  const about = tokens.findLastIndex((token, i) => i > verb && i < end && ABOUT.test(token.lower))
  if (about < 0) return false
  const between = tokens.slice(about + 1, end)
  return (
    between.some(token => token.pos === 'NOUN') && !between.some(token => isComma(token) || SAME_DAY.test(token.lower))
  )
}
