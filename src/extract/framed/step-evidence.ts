import type { StateFact } from '../../domain/pack-procedure.ts'
import type { Span } from '../../domain/span.ts'
import { STEP_WORDS } from '../../language/en/step-evidence-words.ts'
import type { Clause } from '../clause.ts'

/** How many words before and behind a trigger are read with it. */
const REACH = 3

/**
 * Whether the words at a trigger speak of what the network takes them for: it reads ‘their challenging of improper conduct’ as an
 * investigation, and ‘one case referred to serious injury’ as a crime. States of which people tell in ever new words (‘was shown
 * the door’) are asked for none.
 */
export function hasEvidence({ tokens }: Clause, trigger: Span, { id }: Pick<StateFact, 'id'>): boolean {
  // ‘a realistic prospect of | conviction |’ is none
  const before = tokens.findIndex(token => token.end > trigger.start) - 2
  if (/^(?:prospect|chance|likelihood|possibility|hope)s?$/u.test(tokens[before]?.lower ?? '')) return false
  // ‘the severity assessment was completed as gross misconduct’, ‘no officer has been suspended or placed under investigation’
  if (id.endsWith('-proven') && tokens.some(token => /^assess(?:ment|ed)$/u.test(token.lower))) return false
  // ‘his conviction was | quashed |’: he is no longer convicted
  if (id === 'convicted' && tokens.some(token => /^(?:quash|overturn)/u.test(token.lower))) return false
  const words = STEP_WORDS.find(one => one.states.test(id))
  if (!words) return true
  const first = tokens.findIndex(token => token.end > trigger.start)
  const last = tokens.findLastIndex(token => token.start < trigger.end)
  // ‘denied gross misconduct’, ‘admitted misconduct’: nobody has found it
  const owned = tokens
    .slice(Math.max(0, first - 1), last + 1)
    .some(token => /^(?:deny|admit|accept)$/u.test(token.lemma))
  if (owned && id.endsWith('-proven')) return false
  // ‘found the allegations against him | not proven |’
  const behind = tokens.slice(first, last + 8)
  const unproven = behind.findIndex(token => /^(?:proven|proved|upheld|substantiated)$/u.test(token.lower))
  if (id.endsWith('-proven') && id !== 'not-proven' && /^(?:not|un|never)$/u.test(behind[unproven - 1]?.lower ?? ''))
    return false
  // ‘Gross misconduct proceedings against her were abandoned’: nothing is proven by their name
  const course =
    /^(?:proceedings?|hearings?|meetings?|panel|cases?|investigation|inquiry|allegations?|claims?|charges?|notices?)$/u
  const misconduct = tokens.findIndex((token, i) => i >= first - 1 && i <= last && token.lower === 'misconduct')
  if (id.endsWith('-proven') && misconduct >= 0 && course.test(tokens[misconduct + 1]?.lower ?? '')) return false
  const near = tokens.slice(Math.max(0, first - (words.own ? 0 : REACH)), last + 1 + (words.own ? 0 : REACH))
  // ‘a decision on charges is awaited’
  if (id === 'cps-no-charge' && !near.some(token => NOT_CHARGED.test(token.lower))) return false
  return near.some(token => words.words.test(token.lower))
}

const NOT_CHARGED =
  /^(?:no|not|n['’]t|never|without|insufficient|drop(?:s|ped)?|neither|nobody|none|against|lack|unlikely|ruled|declin\p{L}*|refus\p{L}*)$/u

/** States whose own words say that something was not done, would have been, or is to be answered. */
export const NEGATIVE = /^(?:no-|not-|cta|cps-no|would-)/u
/** ‘has been | in charge | of the depot’. */
export function isInCharge({ text }: Clause, frame: Span): boolean {
  return /\bin charge$/iu.test(text.slice(frame.start - 3, frame.end))
}

/** ‘| no officer | has been suspended, arrested or | placed under investigation |’. */
export function isOfNone({ text, sentence }: Clause, frame: Span, state: string): boolean {
  const before = text.slice(sentence.start, frame.start)
  return (
    !NEGATIVE.test(state) &&
    /\b[Nn]o (?:\p{L}+ )?(?:officers?|one|person|people|staff|member of staff) (?:has|have|had|was|were|is|are) [^.;]*$/u.test(
      before,
    )
  )
}
