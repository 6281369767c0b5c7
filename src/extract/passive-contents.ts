import { type Clause, isComma, isSubjectPronoun, type TokenRange } from './clause.ts'
import { contentEnd } from './content-end.ts'
import type { Cue } from './cues.ts'
import { COMPLEMENTIZER, type Reported } from './reported.ts'

/** ‘was accused by X of lying’, ‘is expected to resign’, ‘it was reported that’: the agent is no part of the words. */
export function passiveContents(clause: Clause, cue: Cue, cues: readonly Cue[]): Reported | undefined {
  const { tokens, quoted } = clause
  let at = cue.right
  const to = contentEnd(clause, cue, at, cues)
  const agent = cue.subject
  if (agent && agent.from - 1 === at) at = agent.to
  while (isComma(tokens[at])) at++
  const end = agent && agent.from > at ? Math.min(to, agent.from - 1) : to
  const subject: TokenRange | null = cue.left < cue.range.from ? { from: cue.left, to: cue.range.from } : null
  const expletive = subject !== null && subject.to - subject.from === 1 && tokens[subject.from]!.lower === 'it'
  const first = tokens[at]
  if (expletive)
    return first && first.lower === 'that' && end > at
      ? { contents: [{ from: at, to: end }], addressee: null, rule: 'attribution/impersonal' }
      : undefined
  if (/^(?:tell|warn|inform|ask)$/u.test(cue.verb.lemma)) {
    // ‘the inquest was told that’, ‘the family was told’: whoever is told is no speaker
    if (!first || !(COMPLEMENTIZER.test(first.lower) || isSubjectPronoun(first) || quoted[at]?.use === 'speech'))
      return undefined
    return { contents: [{ from: at, to: end }], addressee: subject, rule: 'attribution/was-told' }
  }
  // ‘the inquest, which is expected to last’: a relative pronoun is no subject to report on
  if (subject && /^(?:who|which|that|whom)$/u.test(tokens[subject.from]!.lower)) return undefined
  const takesRest = /^(?:accuse|expect|say|believe|describe|call|allege|report|dub|blame|label|find)$/u.test(
    cue.verb.lemma,
  )
  if (!subject || (!takesRest && !agent)) return undefined
  if (takesRest && first && !/^(?:to|of|as|that|by|for|a|an|“|")$/u.test(first.lower) && quoted[at] == null)
    return undefined
  const contents: TokenRange[] = [subject]
  if (end > at && takesRest) contents.push({ from: at, to: end })
  return contents.length > 1 || agent ? { contents, addressee: null, rule: 'attribution/passive' } : undefined
}
