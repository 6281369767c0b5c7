import type { Token } from '../domain/analysis.ts'
import { PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { type Clause, isComma, isQuoteMark, isStop } from './clause.ts'
import type { Whole } from './count-links.ts'
import type { CountItem } from './counted-items.ts'

/** How many sentences on a bare ‘three’ still means what was counted. */
export const BARE_REACH = 1

/** Whether as many are told as come before ‘a 10th’: in one part, or in all. */
export function isNext(whole: Whole, ordinal: number): boolean {
  const sum = whole.parts.reduce((total, part) => total + (part.item.value ?? whole.value), 0)
  return ordinal <= whole.value && (sum === ordinal - 1 || whole.parts.some(part => part.item.value === ordinal - 1))
}

/** ‘She was one of 14 councillors’: tells what she is, and divides nothing. */
export function isOneOf({ clause, from, value }: CountItem): boolean {
  const before = clause.tokens[from - 1]
  return value === 1 && (before?.lemma === 'be' || /^(?:as|become|became)$/u.test(before?.lower ?? ''))
}

/** ‘nine | of the 12’: the first is a part of the second. */
export function partOfNext(item: CountItem, next: CountItem): boolean {
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
  if (item.share !== null) return Number.isInteger(Math.round(item.share * whole.value * 1e6) / 1e6)
  // ‘of which £1.3bn could cut bills by £340’
  const tiny = item.unit !== 'count' && (item.value ?? 0) * 1000 < whole.value
  return !tiny && (item.value === null || item.value <= whole.value)
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

/** The place of the mark behind which a whole is listed: a colon or dash; a comma right behind it, ‘eight charges, three of fraud and five of theft’. */
export function listMark({ tokens }: Clause, items: readonly CountItem[]): number {
  const colon = tokens.findIndex(token => /^(?::|[–—]|--)$/u.test(token.text))
  if (colon >= 0) return colon
  const made = madeUpOf(tokens)
  if (made >= 0) return made
  const [head, first] = items
  // ‘56 statements were taken, 40 from staff and 16 from the public’: only where they add up
  const behind = items.slice(1).filter(item => item.form === 'counted' && item.frame === null)
  if (head?.frame === null && behind.length > 1 && sumOf(behind) === head.value && isComma(tokens[behind[0]!.from - 1]))
    return behind[0]!.from - 1
  const comma = head && first && tokens[head.nounTo]?.text === ',' && first.from === head.nounTo + 1
  return comma && first.noun === null && first.frame === null && tokens[first.nounTo]?.pos === 'ADP' ? head.nounTo : -1
}

/** ‘The 12-strong team is made up of | eight clerks …’: the place of the last of these words; -1 without them. */
function madeUpOf(tokens: readonly Token[]): number {
  return tokens.findIndex(
    (token, i) =>
      (token.lower === 'of' && /^(?:up|composed|consists?|consisted|comprised)$/u.test(tokens[i - 1]?.lower ?? '')) ||
      (/^compris(?:es?|ed|ing)$/u.test(token.lower) && tokens[i + 1]?.lower !== 'of'),
  )
}

function sumOf(items: readonly CountItem[]): number {
  return items.reduce((total, item) => total + (item.value ?? 0), 0)
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

/** ‘Eleven were rated poor.’: opens the sentence right behind the one that counts, and nothing else was counted there. */
export function isTakenUpNext(wholes: readonly Whole[], whole: Whole, item: CountItem): boolean {
  const { tokens, index } = item.clause
  const first = /^(?:only|just|but)$/u.test(tokens[0]?.lower ?? '') ? 1 : 0
  return (
    item.from === first &&
    item.noun === null &&
    (item.value ?? 0) > 1 &&
    (item.value ?? 0) < whole.value &&
    /^(?:VERB|AUX)$/u.test(tokens[item.to]?.pos ?? '') &&
    whole.touched === index - 1 &&
    wholes.every(one => one === whole || one.touched < index - 1)
  )
}

/** ‘nineteen clerks, including four porters’, ‘the 25 clerks include 11 women’. */
export function isIncluded(whole: Whole, item: CountItem): boolean {
  const before = item.clause.tokens[item.from - 1]?.lower ?? ''
  const fewer = item.value !== null && item.value < whole.value && item.unit === 'count'
  if (whole.mentioned !== item.clause.index || !fewer || item.noun === null || item.noun === whole.noun) return false
  return before === 'including' || (/^include[sd]?$/u.test(before) && isSubject(whole.item))
}

/** ‘including four sergeants | and an inspector’. */
export function singleBehind(item: CountItem): CountItem | undefined {
  const { tokens } = item.clause
  const [and, article, noun] = tokens.slice(item.nounTo, item.nounTo + 3)
  const opens = and?.lower === 'and' && /^an?$/u.test(article?.lower ?? '') && noun !== undefined
  if (!opens || !PERSON_NOUNS.has(noun.lower)) return undefined
  return { ...item, ...SINGLE, from: item.nounTo + 1, to: item.nounTo + 2, nounTo: item.nounTo + 2 }
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

/** Whether an amount that counts nothing of its own stands as a part does. */
export function isBarePart(clause: Clause, whole: Whole, item: CountItem): boolean {
  const { tokens } = clause
  const before = tokens[item.from - 1]
  const behind = tokens[item.nounTo]
  const opens =
    before === undefined ||
    isComma(before) ||
    isQuoteMark(before) ||
    /^(?:[;:.]|and|but|while|that|whereas|as|only)$/u.test(before.lower)
  const sister = whole.parts.some(part => part.item.clause === clause)
  const here = whole.mentioned === clause.index || sister
  const verb =
    behind !== undefined &&
    (/^(?:VERB|AUX)$/u.test(behind.pos) ||
      /(?:\p{L}{3}ed|^found)$/u.test(behind.lower) ||
      (behind.pos === 'ADV' && /^(?:VERB|AUX)$/u.test(tokens[item.nounTo + 1]?.pos ?? '')))
  // ‘Five officers were injured, one seriously’
  const last = tokens[item.nounTo + 1]
  if (
    isComma(before) &&
    ((behind?.pos === 'ADV' && behind.lower.endsWith('ly') && (last === undefined || isStop(last))) ||
      (behind?.pos === 'ADP' && /^(?:to|from|in|by|with|at|on|under|over)$/u.test(behind.lower))) &&
    whole.mentioned === clause.index
  )
    return isSubject(whole.item) && item.noun === null
  // ‘200 officers were deployed, with 50 on horseback’
  if (before?.lower === 'with' && behind?.pos === 'ADP' && isComma(tokens[item.from - 2]) && item.noun === null)
    return whole.mentioned === clause.index && isSubject(whole.item) && behind.lower !== 'of'
  // ‘with two found to have a case to answer’
  if (before?.lower === 'with' && verb && whole.mentioned === clause.index && item.noun === null) return true
  // ‘Of the 17 charges, he admitted ten’
  if (whole.explicit && whole.mentioned === clause.index && whole.item.frame === 'whole' && item.noun === null)
    return !isStop(behind) || sister || !verb
  if (!opens) return false
  if (sister && item.noun === null && before !== undefined) return true
  if (!verb) return false
  // ‘44 bids were received and 18 shortlisted’; in one sentence a verb of its own may tell of others
  if (whole.mentioned === clause.index && !sister)
    return (
      /^(?:and|;|only)$/u.test(before?.lower ?? '') &&
      (before?.lower !== 'and' || behind.pos === 'VERB') &&
      item.noun === null &&
      isSubject(whole.item)
    )
  return here || clause.index - whole.touched <= BARE_REACH
}

/** ‘a sergeant’, ‘and a chair’ in a list. */
export function singlesIn(clause: Clause, colon: number, behind: readonly CountItem[]): CountItem[] {
  const { tokens } = clause
  const out: CountItem[] = []
  for (let i = colon + 1; i < tokens.length; i++) {
    const before = tokens[i - 1]!
    const opens =
      i === colon + 1 || isComma(before) || (before.lower === 'and' && !isNounLike(tokens[i - 2]?.pos, behind, i))
    const noun = tokens.slice(i + 1, i + 4).findIndex(token => token.pos === 'NOUN')
    if (!opens || !/^an?$/u.test(tokens[i]!.lower) || noun < 0) continue
    out.push({ ...behind[0]!, ...SINGLE, clause, from: i, to: i + 1, nounTo: i + 1 })
  }
  return behind.length > 0 ? out : []
}

function isNounLike(_pos: string | undefined, behind: readonly CountItem[], at: number): boolean {
  // ‘a sergeant and five constables’ ends the list with the number
  return behind.some(item => item.from === at)
}

/** One, told without a number. */
export const SINGLE = {
  value: 1,
  share: null,
  qualifier: 'exactly',
  form: 'counted',
  ordinal: null,
  noun: null,
  frame: null,
  whole: false,
  trailing: false,
} as const
