import type { Token } from '../domain/analysis.ts'
import { CHANGE_VERBS, DURATIONS } from '../language/en/quantities.ts'
import type { Amount } from './amounts.ts'
import type { Clause } from './clause.ts'

/** Words around a span of time that make it a figure: ‘took 11 hours’, ‘an average of 94 minutes’, ‘a nine-hour wait’. */
const MEASURED = /^(?:take|wait|last|queue|average|spend|delay|lose|hold)$/u

/** ‘response times rose | from nine minutes to 14 minutes |’: both ends of a change. */
function isTurned(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:from|to)$/u.test(tokens[from - 1]?.lower ?? '')) return false
  const before = tokens.slice(Math.max(0, from - 10), from)
  return before.some(token => CHANGE_VERBS.has(token.lemma) || /^(?:up|down|went|gone|go|goes)$/u.test(token.lower))
}

/** ‘the average | wait | for a first appointment | was | 19 weeks’: what is measured in time, and is so long. */
function isMeasured(tokens: readonly Token[], from: number): boolean {
  const verb = tokens[from - 1]?.lower === 'at' ? tokens[from - 2] : tokens[from - 1]
  if (!verb || !(verb.lemma === 'be' || /^(?:reached|averaged|stood|stands|hit|exceeded)$/u.test(verb.lower)))
    return false
  return tokens
    .slice(Math.max(0, from - 14), from)
    .some(
      (token, i, all) =>
        /^(?:waits?|waiting|times?|delays?|turnaround|backlog|duration|length|queues?|targets?)$/u.test(token.lower) &&
        all[i - 2]?.lower !== 'at',
    )
}

/** ‘for two years’, ‘within 48 hours’, ‘three months later’, ‘jailed for eight years’: when or how long, nothing counted. */
export function isSpan(clause: Clause, { at, to, from }: Amount): boolean {
  const { tokens } = clause
  const unit = tokens[to]?.lower === '-' ? tokens[to + 1] : tokens[to]
  if (!unit || !(unit.lower.replace(/s$/u, '') in DURATIONS)) return false
  const near = tokens.slice(Math.max(0, from - 4), at)
  if (
    near.some(
      (token, i) =>
        (token.pos === 'VERB' && MEASURED.test(token.lemma)) ||
        // ‘was on hold for 47 minutes’
        (token.lower === 'hold' && near[i - 1]?.lower === 'on') ||
        // ‘the wait had fallen to four hours’
        (CHANGE_VERBS.has(token.lemma) && near[i + 1]?.lower === 'to') ||
        /^(?:average|averaged|target)$/u.test(token.lower),
    )
  )
    return false
  if (isTurned(tokens, from) || isMeasured(tokens, from)) return false
  if (/^(?:wait|waits|delay|backlog)$/u.test(tokens[to + (tokens[to]?.lower === '-' ? 2 : 1)]?.lower ?? ''))
    return false
  // ‘viewed 2,200 hours of CCTV’
  const recorded = /^(?:CCTV|footage|video|film|audio|recordings?|evidence|testimony|material)$/iu
  if (tokens[to + 1]?.lower === 'of' && recorded.test(tokens[to + 2]?.lower ?? '')) return false
  return !/^(?:lost|wasted)$/u.test(tokens[to + 1]?.lower ?? '')
}
