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

/** ‘nine | of the 12’: the first is a part of the second. */
export function partOfNext(item: CountItem, next: CountItem): boolean {
  const between = item.clause.tokens.slice(item.to, next.from)
  return (
    between.length <= 7 &&
    between.some(token => token.lower === 'of') &&
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
  const [head, first] = items
  const comma = head && first && tokens[head.nounTo]?.text === ',' && first.from === head.nounTo + 1
  return comma && first.noun === null && first.frame === null && tokens[first.nounTo]?.pos === 'ADP' ? head.nounTo : -1
}

/** ‘nineteen clerks, including four porters’, ‘the 25 clerks include 11 women’. */
export function isIncluded(whole: Whole, item: CountItem): boolean {
  const before = item.clause.tokens[item.from - 1]?.lower ?? ''
  const fewer = item.value !== null && item.value < whole.value && item.unit === 'count'
  if (whole.mentioned !== item.clause.index || !fewer || item.noun === null || item.noun === whole.noun) return false
  return before === 'including' || (/^include[sd]?$/u.test(before) && isSubject(whole.item))
}

/** ‘It upheld nine, rejected 25 and made no finding on two’: what a verb or preposition is said of, all in one sentence. */
export function isObjectPart(whole: Whole, item: CountItem, items: readonly CountItem[]): boolean {
  const objects = items.filter(isObject)
  const sum = objects.reduce((total, one) => total + (one.value ?? 0), 0)
  return objects.length > 1 && isObject(item) && sum <= whole.value && sum * 2 >= whole.value
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
      /^(?:and|;)$/u.test(before?.lower ?? '') &&
      (before?.lower === ';' || behind.pos === 'VERB') &&
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
