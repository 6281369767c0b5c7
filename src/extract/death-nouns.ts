import type { AnalysedDocument } from '../domain/analysis.ts'
import type { ExtractedTime, Modality } from '../domain/extraction.ts'
import type { StatedDeath } from '../domain/stated-step.ts'
import { ATTEMPTED, DEATH, KILLERS } from '../language/en/death-words.ts'
import { type Clause, isComma, isStop, type TokenRange } from './clause.ts'
import { whenTold } from './death-people.ts'
import { placeBehind } from './death-places.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { beforeParenthesis } from './step-parties.ts'

/** A death as the words of a sentence tell it. */
export interface FoundDeath {
  readonly who: TokenRange
  readonly by: TokenRange | undefined
  readonly when: ExtractedTime | null
  readonly place: StatedDeath['place']
  readonly modality: Modality
  readonly said: TokenRange
  readonly rule: string
}

/** ‘the death of Ada Quill’, ‘Ada Quill's death’, ‘the body of Ada Quill was found’. */
export function nounDeaths(analysed: AnalysedDocument, clause: Clause): FoundDeath[] {
  const { tokens } = clause
  return tokens.flatMap((token, at) => {
    const body = isBody(clause, at)
    const noun = token.pos === 'NOUN' && (DEATH.test(token.lower) || KILLERS.test(token.lower))
    if (!body && !noun) return []
    if (ATTEMPTED.test(tokens[at - 1]?.lower ?? '') || denied(tokens, at)) return []
    const who = ofWhom(clause, at)
    if (!who) return []
    const time = analysed.times.find(
      one => one.sentence === clause.index && one.start > token.end && one.start - token.end < 60,
    )
    const between =
      time &&
      tokens.some((other, i) => i > at && other.start < time.start && (other.pos === 'VERB' || other.pos === 'AUX'))
    const when =
      time && !between && !KILLERS.test(token.lower) && (time.value ?? time.relative) !== null
        ? { start: time.start, end: time.end, text: time.text, value: time.value, relative: time.relative }
        : null
    return [
      {
        who,
        by: undefined,
        when: body ? null : whenTold(clause, at, when),
        place: body ? placeBehind(clause, Math.max(who.to, at)) : placeBehind(clause, Math.max(who.to, at + 1) - 1),
        modality: 'actual' as const,
        said: { from: at, to: at + 1 },
        rule: body ? 'death/body' : 'death/noun',
      },
    ]
  })
}

/** ‘the remains of Ada Quill were discovered’, ‘whose body was found’: of somebody, and found. */
function isBody({ tokens }: Clause, at: number): boolean {
  if (!/^(?:body|remains)$/u.test(tokens[at]!.lower)) return false
  if (isFoundBefore(tokens, at)) return true
  const found = tokens
    .slice(at)
    .findIndex(next => /^(?:found|recovered|discovered|identified|pulled|exhumed)$/u.test(next.lower))
  return found > 0 && !tokens.slice(at, at + found).some(token => /^(?:not|never|n't|n’t)$/u.test(token.lower))
}

/** ‘Divers | found | Ada Quill’s body’, ‘officers recovered the body of Ken Marl’. */
function isFoundBefore(tokens: Clause['tokens'], at: number): boolean {
  const verb = tokens.findLastIndex((token, i) => i < at && i > at - 7 && (token.pos === 'VERB' || isStop(token)))
  const found = verb >= 0 && /^(?:found|recovered|discovered|identified|exhumed)$/u.test(tokens[verb]!.lower)
  return found && !tokens.slice(Math.max(0, verb - 2), verb).some(token => /^(?:not|never|n't|n’t)$/u.test(token.lower))
}

/** ‘no murder of’, ‘threatening the murder of’, ‘cleared of the attempted murder of’. */
function denied(tokens: Clause['tokens'], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(token =>
      /^(?:no|not|without|threat|threats|threatening|plot|plotting|conspiracy|attempted|attempt)$/u.test(token.lower),
    )
}

function ofWhom(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  if (/^inquests?$/u.test(tokens[at]!.lower) && tokens[at + 1]?.lower !== 'of') return undefined
  if (tokens[at + 1]?.lower === 'of') return withAppositeName(clause, phraseAfter(clause, at + 2, false))
  const before = tokens[at - 1]
  // ‘Ada Quill, 31, | whose body | was found’
  // ‘Ada Quill, whose | sudden | death’
  const whose = tokens[at - 2]?.lower === 'whose' && before?.pos === 'ADJ' ? at - 2 : at - 1
  if (tokens[whose]?.lower === 'whose') return beforeParenthesis(clause, whose) ?? relativeOwner(clause, whose)
  if (before && /^['’]s?$/u.test(before.lower)) return phraseBefore(clause, at - 1)
  // ‘on her death’ may be one to come, and whose it is the words do not tell.
  return undefined
}

/** ‘Ada Quill, | whose | body’. */
function relativeOwner(clause: Clause, at: number): TokenRange | undefined {
  const end = isComma(clause.tokens[at - 1]) ? at - 1 : at
  const age = clause.tokens[end - 1]?.pos === 'NUM' && isComma(clause.tokens[end - 2])
  return phraseBefore(clause, age ? end - 2 : end)
}

/** ‘the death of its rider, | 16-year-old Leon Sharpe’. */
function withAppositeName(clause: Clause, range: TokenRange | undefined): TokenRange | undefined {
  if (!range || clause.tokens.slice(range.from, range.to).some(token => token.pos === 'PROPN')) return range
  if (!isComma(clause.tokens[range.to])) return range
  const behind = phraseAfter(clause, range.to + 1, false)
  return behind && clause.tokens.slice(behind.from, behind.to).some(token => token.pos === 'PROPN') ? behind : range
}

/** ‘the late Sir Arthur Blenkin’. */
export function lateDeaths(clause: Clause): FoundDeath[] {
  const { tokens } = clause
  return tokens.flatMap((token, at) => {
    if (
      token.lower !== 'late' ||
      tokens[at - 1]?.lower !== 'the' ||
      tokens[at + 1]?.pos !== 'PROPN' ||
      clause.dated[at + 1]
    )
      return []
    const who = phraseAfter(clause, at + 1, false)
    if (!who || who.to - who.from < 2) return []
    return [
      {
        who,
        by: undefined,
        when: null,
        place: null,
        modality: 'actual' as const,
        said: { from: at, to: at + 1 },
        rule: 'death/late',
      },
    ]
  })
}
