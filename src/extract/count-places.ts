import { type Clause, isComma, isStop } from './clause.ts'
import type { Part, Whole } from './count-wholes.ts'
import type { CountItem } from './counted-items.ts'

/** How many sentences on a bare ‘three’ still means what was counted. */
export const BARE_REACH = 1

/** Whether as many are told as come before ‘a 10th’: in one part, or in all. */
export function isNext(whole: Whole, ordinal: number): boolean {
  const sum = whole.parts.reduce((total, part) => total + (part.item.value ?? whole.value), 0)
  return ordinal <= whole.value && (sum === ordinal - 1 || whole.parts.some(part => part.item.value === ordinal - 1))
}

/** ‘She was one of 14 councillors’, ‘Ada Quill, one of the first clerks’: tells what she is, and divides nothing. */
export function isOneOf({ clause, from, value }: CountItem): boolean {
  const before = clause.tokens[from - 1]
  const named = isComma(before) && clause.tokens[from - 2]?.pos === 'PROPN'
  return value === 1 && (named || before?.lemma === 'be' || /^(?:as|become|became)$/u.test(before?.lower ?? ''))
}

/** ‘nine | of the 12’: the first is a part of the second. */
export function partOfNext(item: CountItem, next: CountItem): boolean {
  // ‘Nearly half of the 60’ is not thirty.
  if (item.share !== null && isVague(item)) return false
  const between = item.clause.tokens.slice(item.to, next.from)
  return (
    between.length <= 7 &&
    between.some(token => token.lower === 'of') &&
    // ‘two from each of the nine’
    !between.some(token => /^(?:each|every)$/u.test(token.lower)) &&
    item.form !== 'remainder' &&
    item.frame === null
  )
}

/** ‘Of these, 27 …’: what opens the sentence. */
export function isFronted(item: CountItem): boolean {
  return item.clause.tokens
    .slice(0, 3)
    .some((token, i, all) => token.lower === 'of' && /^(?:them|these|those)$/u.test(all[i + 1]?.lower ?? ''))
}

/** ‘Most of them had left’: the whole is still what it tells of. */
export function takesUpWhole({ tokens }: Clause): boolean {
  return tokens.some(
    (token, i) =>
      /^(?:most|some|many|several|few|all|none|each)$/u.test(token.lower) &&
      tokens[i + 1]?.lower === 'of' &&
      /^(?:them|these|those)$/u.test(tokens[i + 2]?.lower ?? ''),
  )
}

/** People are no part of pounds. */
export function sameUnit(whole: Whole, item: CountItem): boolean {
  return whole.item.unit === item.unit
}

/** No part is more than its whole. */
export function fits(whole: Whole, item: CountItem): boolean {
  if (!sameUnit(whole, item)) return false
  // Two-thirds of two million is no number of people that anybody counted.
  if (item.share !== null) return !isVague(item) && Number.isInteger(Math.round(item.share * whole.value * 1e6) / 1e6)
  // ‘of which £1.3bn could cut bills by £340’
  const tiny = item.unit !== 'count' && (item.value ?? 0) * 1000 < whole.value
  return !tiny && (item.value === null || item.value <= whole.value)
}

/** ‘nearly half’, ‘more than a third’. */
function isVague({ clause, from, qualifier }: CountItem): boolean {
  const first = /^(?:nearly|almost|about|around|roughly|over|under|more|less|fewer|some|up|just|approximately)$/u
  return (
    qualifier !== 'exactly' ||
    first.test(clause.tokens[from]!.lower) ||
    first.test(clause.tokens[from - 1]?.lower ?? '')
  )
}

/** A number of at least three people or things that stand behind it. */
export function canBeWhole(item: CountItem): boolean {
  return (
    item.frame === null &&
    item.form === 'counted' &&
    item.unit === 'count' &&
    (item.value ?? 0) > 2 &&
    item.noun !== null
  )
}

/** Whether no verb stands before it in its sentence. */
export function isSubject({ clause, from }: CountItem): boolean {
  return clause.tokens.slice(0, from).every(token => token.pos !== 'VERB' && token.pos !== 'AUX')
}

/** ‘71 of them men and | 39 women’: right behind a part that says of what it is. */
export function isSibling(whole: Whole, item: CountItem): boolean {
  const last = whole.parts.at(-1)?.item
  if (!last || last.clause !== item.clause || !/^(?:and|,)$/u.test(item.clause.tokens[item.from - 1]?.lower ?? ''))
    return false
  // ‘Of the 16, nine are constables and five sergeants’; what has a verb of its own may be others
  const behind = item.clause.tokens[item.nounTo]
  return (
    last.frame === 'them' ||
    (whole.explicit && whole.mentioned === item.clause.index && !/^(?:VERB|AUX)$/u.test(behind?.pos ?? ''))
  )
}

/** ‘She examined 70 complaints and upheld | 31’, ‘all but 20’: what can only be of what the sentence counts. */
export function isSecondObject(whole: Whole, item: CountItem): boolean {
  const { tokens } = item.clause
  if (whole.mentioned !== item.clause.index || item.noun !== null || item.form !== 'counted') return false
  if (item.allBut) return true
  const at = tokens[item.from - 1]?.lower === 'only' ? item.from - 2 : item.from - 1
  const behind = tokens[item.nounTo]
  const object = tokens[at]?.pos === 'VERB' && /^(?:and|but)$/u.test(tokens[at - 1]?.lower ?? '')
  return object && !isSubject(whole.item) && (behind === undefined || isStop(behind)) && (item.value ?? 0) < whole.value
}

/** ‘Nine councillors voted for it, four against and | two abstained’: the four are no part of the nine, and so the two are none. */
export function isPastOthers(whole: Whole, item: CountItem, items: readonly CountItem[]): boolean {
  if (whole.explicit || whole.mentioned !== item.clause.index) return false
  const taken = new Set(whole.parts.map(part => part.item.from))
  return items.some(
    one =>
      one.from < item.from &&
      one.from > whole.item.from &&
      whole.item.clause === item.clause &&
      !taken.has(one.from) &&
      one.noun === null,
  )
}

/** ‘It upheld nine, rejected 25 and made no finding on two’: what a verb or preposition is said of, all in one sentence. */
export function isObjectPart(whole: Whole, item: CountItem, items: readonly CountItem[]): boolean {
  const first = items.find(isObject)
  const isOne = (one: CountItem): boolean => isObject(one) || (first !== undefined && isElliptical(one, first))
  const objects = items.filter(isOne)
  const sum = objects.reduce((total, one) => total + (one.value ?? 0), 0)
  return objects.length > 1 && isOne(item) && sum <= whole.value && sum * 2 >= whole.value
}

/** ‘Labour holds 31, the Conservatives 22’: behind another name, the verb of the first left out. */
function isElliptical(one: CountItem, first: CountItem): boolean {
  const verb = one.clause.tokens.slice(first.to, one.from).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const { tokens } = one.clause
  const behind = tokens[one.nounTo]
  const ends = behind === undefined || isComma(behind) || isStop(behind) || behind.lower === 'and'
  return (
    one.from > first.from &&
    !verb &&
    ends &&
    one.noun === null &&
    /^(?:NOUN|PROPN)$/u.test(tokens[one.from - 1]?.pos ?? '')
  )
}

function isObject({ clause, from, nounTo, noun, form, unit }: CountItem): boolean {
  const [before, behind] = [clause.tokens[from - 1], clause.tokens[nounTo]]
  const ends = behind === undefined || isComma(behind) || isStop(behind) || behind.lower === 'and'
  return ends && noun === null && form === 'counted' && unit === 'count' && /^(?:VERB|ADP)$/u.test(before?.pos ?? '')
}

/** ‘14 of the 20 had been traced’: those that everybody knows of, without their noun. */
export function isFamiliar({ clause, from, unit, value }: CountItem): boolean {
  return unit === 'count' && (value ?? 0) > 4 && clause.tokens[from - 1]?.lower === 'the'
}

/** ‘plans to close | three more’: nothing that has been counted. */
export function isToCome({ clause: { tokens }, from, form }: CountItem): boolean {
  return form === 'further' && tokens[from - 1]?.pos === 'VERB' && tokens[from - 2]?.lower === 'to'
}

/** ‘22 were avoidable. Nine | of those | had been sent home’: the only part of the sentence before, where it is large enough. */
export function partTakenUp(whole: Whole, { clause, to, nounTo, value }: CountItem): Part | undefined {
  const taken = clause.tokens.slice(to, nounTo).some(token => /^(?:those|these)$/u.test(token.lower))
  const before = whole.parts.filter(part => part.item.clause.index === clause.index - 1)
  const [only] = before
  const fits = before.length === 1 && only?.item.form === 'counted' && value !== null && (only.item.value ?? 0) > value
  return taken && fits && whole.mentioned <= clause.index - 1 ? only : undefined
}

/** ‘eight | because of damp’, ‘seven | awaiting repair’: what is said of it has no verb of its own. */
function isElliptic({ clause: { tokens }, to, nounTo, noun, form }: CountItem): boolean {
  const next = tokens[noun === null ? nounTo : to]
  if (form !== 'counted' || !next) return false
  // ‘seven | awaiting repair |’: what they wait for is not what is counted
  if (next.pos === 'VERB') return /ing$/u.test(next.lower)
  return noun === null && /^(?:ADP|ADJ|SCONJ|PART)$/u.test(next.pos)
}

/** Parts of one sentence that only divide the part before them, to which they add up: ‘fifteen were shut, | eight for repairs and seven for good |’. */
export function dividing(parts: readonly Part[]): { readonly first: Part; readonly rest: readonly Part[] }[] {
  const own = parts.filter(part => part.item.form === 'counted')
  return own.flatMap((first, i) => {
    const next = own.findIndex((part, k) => k > i && !isElliptic(part.item))
    const rest = own.slice(i + 1, next < 0 ? own.length : next)
    const sum = rest.reduce((total, part) => total + (part.item.value ?? 0), 0)
    return !isElliptic(first.item) && rest.length > 1 && sum === first.item.value ? [{ first, rest }] : []
  })
}
