import type { Token } from '../domain/analysis.ts'
import { PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { type Clause, isComma } from './clause.ts'
import { isSubject } from './count-places.ts'
import type { Part, Whole } from './count-wholes.ts'
import type { CountItem } from './counted-items.ts'

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

/** Where a list ends that a dash opened: at the dash that closes it. */
export function listEnd({ tokens }: Clause, mark: number): number {
  const dash = /^(?:[–—]|--)$/u
  if (!dash.test(tokens[mark]?.text ?? '')) return tokens.length
  const close = tokens.findIndex((token, i) => i > mark && dash.test(token.text))
  return close < 0 ? tokens.length : close
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

/** ‘nineteen clerks, including four porters’, ‘the 25 clerks include 11 women’. */
export function isIncluded(whole: Whole, item: CountItem): boolean {
  const before = item.clause.tokens[item.from - 1]?.lower ?? ''
  const fewer = item.value !== null && item.value < whole.value && item.unit === 'count'
  // ‘385 members, including 270 elected members’
  const same = item.noun === whole.noun && item.nounTo - item.to < 2
  if (whole.mentioned !== item.clause.index || !fewer || item.noun === null || same) return false
  const among = before === 'them' && /^(?:among|amongst)$/u.test(item.clause.tokens[item.from - 2]?.lower ?? '')
  return (
    before === 'including' ||
    among ||
    (/^include[sd]?$/u.test(before) && isSubject(whole.item)) ||
    isListedOn(whole, item)
  )
}

/** ‘including 270 elected members, | 87 appointed members | and 16 bishops’. */
function isListedOn(whole: Whole, { clause, from, nounTo }: CountItem): boolean {
  const last = whole.parts.at(-1)?.item
  const { tokens } = clause
  if (
    last?.clause !== clause ||
    (!/^(?:including|them)$/u.test(tokens[last.from - 1]?.lower ?? '') &&
      !whole.parts.some(part => part.item.clause === clause && tokens[part.item.from - 1]?.lower === 'including'))
  )
    return false
  const between = tokens.slice(last.nounTo, from)
  return (
    between.length > 0 &&
    between.every(token => isComma(token) || token.lower === 'and') &&
    !/^(?:VERB|AUX)$/u.test(tokens[nounTo]?.pos ?? '')
  )
}

/** ‘including four sergeants | and an inspector’. */
export function singleBehind(item: CountItem): CountItem | undefined {
  const { tokens } = item.clause
  const [and, article, noun] = tokens.slice(item.nounTo, item.nounTo + 3)
  const opens = and?.lower === 'and' && /^an?$/u.test(article?.lower ?? '') && noun !== undefined
  if (!opens || !PERSON_NOUNS.has(noun.lower)) return undefined
  return { ...item, ...SINGLE, from: item.nounTo + 1, to: item.nounTo + 2, nounTo: item.nounTo + 2 }
}

/** ‘a sergeant’, ‘and a chair’ in a list. */
export function singlesIn(
  clause: Clause,
  colon: number,
  behind: readonly CountItem[],
  end: number = clause.tokens.length,
): CountItem[] {
  const { tokens } = clause
  const out: CountItem[] = []
  for (let i = colon + 1; i < end; i++) {
    const before = tokens[i - 1]!
    // ‘a sergeant and five constables’ ends the list with the number
    const opens =
      i === colon + 1 || isComma(before) || (before.lower === 'and' && !behind.some(item => item.from === i))
    const noun = tokens.slice(i + 1, i + 4).findIndex(token => token.pos === 'NOUN')
    if (!opens || !/^an?$/u.test(tokens[i]!.lower) || noun < 0) continue
    out.push({ ...behind[0]!, ...SINGLE, clause, from: i, to: i + 1, nounTo: i + 1 })
  }
  return behind.length > 0 ? out : []
}

/** One, told without a number. */
const SINGLE = {
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

/** The last of the parts, where it has no number: ‘two have resigned, one was dismissed and | a contractor has left |’. */
export function singleLast(clause: Clause, whole: Whole, own: readonly Part[]): CountItem | undefined {
  const { tokens } = clause
  const last = own.at(-1)
  if (!last || own.length < 2 || own.some(part => part.item.form === 'remainder')) return undefined
  const at = tokens.findIndex(
    (token, i) => i > last.item.to && token.lower === 'and' && /^an?$/u.test(tokens[i + 1]?.lower ?? ''),
  )
  const noun = tokens[at + 2]
  const told = own.reduce((sum, part) => sum + (part.item.value ?? 0), 0)
  if (at < 0 || !noun || !PERSON_NOUNS.has(noun.lower) || told >= whole.value) return undefined
  return /^(?:VERB|AUX)$/u.test(tokens[at + 3]?.pos ?? '')
    ? { ...last.item, ...SINGLE, from: at + 1, to: at + 2, nounTo: at + 2 }
    : undefined
}
