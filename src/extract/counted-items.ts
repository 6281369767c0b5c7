import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import { UNCOUNTED_NOUNS } from '../language/en/count-words.ts'
import type { Qualifier } from '../language/en/quantities.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { type Clause, isComma, isQuoteMark, isStop, type TokenRange } from './clause.ts'
import { isFigure } from './figure-context.ts'
import { ordinalItems, wordItems } from './unnumbered-items.ts'

/** An amount of a sentence that can be a whole or a part of one. Tokens [from, to). */
export interface CountItem extends TokenRange {
  readonly clause: Clause
  /** Null for what is left: ‘the others’. */
  readonly value: number | null
  /** ‘two-thirds of the 1,500 letters’: of the whole, 0 to 1. */
  readonly share: number | null
  readonly qualifier: Qualifier
  readonly unit: string
  readonly form: 'counted' | 'remainder' | 'ordinal' | 'further'
  /** ‘a 10th’: which one. */
  readonly ordinal: number | null
  /** The noun that it counts, in dictionary form. */
  readonly noun: string | null
  /** Behind that noun and what ties it to the amount (‘of them’). */
  readonly nounTo: number
  /** What the words say of its whole: it is the whole (‘of the 14’); a part of what stands before (‘of whom’), of them, of a noun. */
  readonly frame: 'whole' | 'whom' | 'them' | 'noun' | null
  /** ‘all 16 jurors’, ‘a total of 110’: a whole by these words. */
  readonly whole: boolean
  /** ‘the Conservatives 19’: behind a name, where it could be a label as well. */
  readonly trailing: boolean
  /** ‘all but two’: the number is of those left out. */
  readonly allBut: boolean
}

/** The amounts of a sentence that people or things are counted by, in order. */
export function countItems(analysed: AnalysedDocument, clause: Clause): CountItem[] {
  const amounts = amountsIn(analysed, clause).flatMap(amount => apartOf(analysed, clause, amount))
  const items = [
    ...amounts.flatMap(amount => itemOf(clause, amount) ?? []),
    ...ordinalItems(analysed, clause),
    ...wordItems(clause),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  const apart = items.filter((item, i) => !items.slice(0, i).some(other => item.from < other.to))
  return framed(clause, apart)
}

/** Of these many, a number is a rate: ‘nine out of ten people’. */
const RATE_BASES: ReadonlySet<number> = new Set([2, 3, 4, 5, 10, 100, 1000])

/** ‘12 out of 40 recommendations’: two numbers, where the second is what was counted and no round base of a rate. */
function apartOf(analysed: AnalysedDocument, clause: Clause, amount: Amount): readonly Amount[] {
  const { tokens } = clause
  const out = tokens.findIndex((token, i) => i > amount.at && i < amount.to && token.lower === 'out')
  if (amount.kind !== 'fraction' || out < 0) return [amount]
  const [first, second] = [amount.at, out + 2].map(at =>
    analysed.numbers.find(number => number.start === tokens[at]?.start),
  )
  // ‘about six out of 20 women’ is a rate, too
  if (!first || !second || RATE_BASES.has(second.value) || amount.qualifier !== 'exactly') return [amount]
  const cardinal = { ...amount, kind: 'cardinal' } as const
  return [
    { ...cardinal, value: first.value, to: out },
    { ...cardinal, value: second.value, from: out + 2, at: out + 2, qualifier: 'exactly' },
  ]
}

const DETERMINERS =
  /^(?:the|those|these|all|his|her|its|their|our|my|your|both|only|just|other|remaining|first|last|further|another)$/u

function itemOf(clause: Clause, amount: Amount): CountItem | undefined {
  const { tokens } = clause
  const { value, kind, at } = amount
  if (value === null || kind === 'vague' || kind === 'percent' || amount.digits > 0 || value < 1) return undefined
  const before = tokens[amount.from - 1]?.lower ?? ''
  const taken = isFigure(clause, amount) || isTakenUp(clause, amount, before) || isStrength(clause, amount)
  if (!taken && !isTrailing(clause, amount)) return undefined
  if (kind === 'fraction' && tokens[amount.to]?.lower !== 'of') return undefined
  // ‘62 more than the 270 needed’
  if (tokens[amount.to]?.lower === 'more' && tokens[amount.to + 1]?.lower === 'than') return undefined
  const { noun, nounTo } = nounAt(clause, amount.to)
  if (noun !== null && kind !== 'money' && UNCOUNTED_NOUNS.has(noun)) return undefined
  if (/^(?:per|an?|a)$/u.test(tokens[nounTo]?.lower ?? '') && noun !== null && tokens[nounTo]?.pos !== 'VERB') {
    // ‘six buses an hour’, ‘212 officers per 100,000’
    if (tokens[nounTo]!.lower === 'per' || UNCOUNTED_NOUNS.has(tokens[nounTo + 1]?.lemma ?? '')) return undefined
  }
  const allBut = before === 'but' && tokens[amount.from - 2]?.lower === 'all'
  return {
    clause,
    ...remainderFrom(clause, amount),
    ...(allBut ? { from: amount.from - 2 } : {}),
    to: amount.to,
    value: kind === 'fraction' ? null : value,
    share: kind === 'fraction' ? fractionOf(amount) : null,
    qualifier: amount.qualifier,
    unit: kind === 'money' ? (amount.currency ?? 'GBP') : 'count',
    ordinal: null,
    noun: kind === 'fraction' || kind === 'money' ? null : noun,
    nounTo: kind === 'fraction' || kind === 'money' ? amount.to : nounTo,
    frame: null,
    trailing: !taken,
    allBut,
    whole: /^(?:all)$/u.test(before) || /^total of$/u.test(`${tokens[at - 2]?.lower} ${before}`),
  }
}

/** Thirds are no whole per cents: the words say it exactly. */
function fractionOf({ value }: Amount): number {
  const third = value !== null && Math.abs(value * 3 - Math.round((value * 3) / 100) * 100) < 1
  return third ? Math.round((value * 3) / 100) / 3 : (value ?? 0) / 100
}

/** ‘the two’, ‘all three’, ‘one was dismissed’: no figures by themselves, and parts or wholes here. */
function isTakenUp(clause: Clause, { at, to, value, kind }: Amount, before: string): boolean {
  const { tokens, dated } = clause
  if (kind !== 'cardinal' || value === null || dated[at]) return false
  const next = tokens[to]
  if (value === 1) {
    if (!/^(?:one)$/iu.test(tokens[at]!.text)) return false
    if (/^(?:no|any|every|some|the|this|each|which|another|day)$/u.test(before)) return before === 'another'
    if (before === 'that' && !/^(?:ADJ|NOUN)$/u.test(next?.pos ?? '')) return false
    return next !== undefined && !/^(?:another|day|in|-|thing|way|side|hand|minute|or)$/u.test(next.lower)
  }
  // ‘told that two would lie on file’
  if (/^\p{L}+$/u.test(tokens[at]!.text) && /^(?:VERB|AUX)$/u.test(next?.pos ?? '')) return true
  return value < 10 && DETERMINERS.test(before) && !/^[-–/:]$/u.test(next?.text ?? '')
}

/** ‘the seven-strong team’. */
function isStrength({ tokens }: Clause, { to }: Amount): boolean {
  return /^[-–]$/u.test(tokens[to]?.text ?? '') && tokens[to + 1]?.lower === 'strong'
}

/** ‘the Conservatives 19,’ */
function isTrailing({ tokens, dated }: Clause, { at, to, kind }: Amount): boolean {
  const next = tokens[to]
  return (
    kind === 'cardinal' &&
    !dated[at] &&
    /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:[,.;]|and)$/u.test(next?.lower ?? '.')
  )
}

/** ‘the remaining four’, ‘the other three’, ‘all but two’, ‘two more’, ‘a further five’. */
function remainderFrom({ tokens }: Clause, { from, to }: Amount): Pick<CountItem, 'from' | 'form'> {
  const [a, b] = [tokens[from - 2]?.lower, tokens[from - 1]?.lower]
  const next = tokens[to]?.lower
  if ((a === 'the' || a === 'our') && (b === 'other' || b === 'remaining')) return { from: from - 2, form: 'remainder' }
  if (b === 'further' || b === 'another') return { from: from - (a === 'a' ? 2 : 1), form: 'further' }
  if (next === 'more' || next === 'others') return { from, form: 'further' }
  return { from, form: 'counted' }
}

/** The noun that stands at a place, with the adjectives before it; null where none does. */
function nounAt({ tokens }: Clause, at: number): { noun: string | null; nounTo: number } {
  let to = /^[-–]$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.lower === 'strong' ? at + 2 : at
  while (/^(?:more|others|other|further)$/u.test(tokens[to]?.lower ?? '')) to++
  const first = to
  let head = -1
  for (; to < tokens.length && to < first + 6; to++) {
    const token = tokens[to]!
    const participle =
      head < 0 && PARTICIPLE.test(token.lower) && token.pos === 'VERB' && tokens[to + 1]?.pos === 'NOUN'
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      head = to
      // ‘400 people work at the site’
      if (token.lower === 'people' || /^(?:wo)?men$/u.test(token.lower)) {
        to++
        break
      }
    } else if (token.pos !== 'ADJ' && token.text !== '-' && !participle && !isWithinCompound(tokens, to)) break
  }
  // ‘two dismissed’ tagged as a noun, ‘11 men, women’
  const word = tokens[head]
  if (!word || /ed$|^found$/u.test(word.lower)) return { noun: null, nounTo: first }
  return { noun: singular(word), nounTo: head + 1 }
}

/** ‘52 stop- | and | -search records’, ‘nine out-of-hours calls’. */
function isWithinCompound(tokens: readonly Token[], at: number): boolean {
  return /^[-–]$/u.test(tokens[at - 1]?.text ?? '') && /^[-–]$/u.test(tokens[at + 1]?.text ?? '')
}

const PARTICIPLE = /(?:ed|ing)$|^(?:written|stolen|broken|sworn|hidden)$/u

function singular(token: Token): string {
  if (token.lower === 'men' || token.lower === 'women') return token.lower.replace('men', 'man')
  if (token.lower === 'people') return 'person'
  return token.lemma === token.lower ? token.lower.replace(/(?<=[^s])s$/u, '') : token.lemma
}

/** Nouns by which those counted before are taken up: ‘three of those people’. */
const GENERAL_NOUN =
  /^(?:cases|matters|complaints|incidents|people|individuals|staff|persons|referrals|allegations|reports|patients|deaths)$/u

const THEM = /^(?:them|these|those)$/u
const WHOM = /^(?:whom|which)$/u

/** Each with what the words say of its whole. */
function framed(clause: Clause, items: readonly CountItem[]): CountItem[] {
  const { tokens } = clause
  return items.map((item, i) => {
    const of = tokens[item.nounTo]?.lower === 'of' ? tokens[item.nounTo + 1]?.lower : undefined
    if (of !== undefined && WHOM.test(of)) return { ...item, frame: 'whom', nounTo: item.nounTo + 2 }
    // ‘71 of them men’; not ‘two of those officers’
    if (of !== undefined && THEM.test(of) && (of === 'them' || !isNominalAt(tokens, item.nounTo + 2)))
      return { ...item, frame: 'them', nounTo: item.nounTo + 2 }
    // ‘Fourteen of those cases’: whatever was counted, called by what it is in general
    if (of !== undefined && /^(?:these|those)$/u.test(of) && GENERAL_NOUN.test(tokens[item.nounTo + 2]?.lower ?? ''))
      return { ...item, frame: 'them', nounTo: item.nounTo + 3 }
    const whole = wholeAt(clause, item, items[i - 1])
    if (whole) return { ...item, frame: 'whole' }
    const front = frontOf(clause, item)
    if (front) return { ...item, frame: front }
    const noun = of === undefined ? null : nounOfWhole(clause, item.nounTo + 1)
    return noun && item.noun === null && items[i + 1]?.from !== noun.from
      ? { ...item, frame: 'noun', noun: noun.noun, nounTo: noun.nounTo }
      : item
  })
}

function isNominalAt(tokens: readonly Token[], at: number): boolean {
  return /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[at]?.pos ?? '')
}

/** ‘nine of the officers’, ‘ten of our recommendations’. */
function nounOfWhole(clause: Clause, at: number): { noun: string; nounTo: number; from: number } | null {
  const { tokens } = clause
  if (!/^(?:the|those|these|our|their|its|his|her)$/u.test(tokens[at]?.lower ?? '')) return null
  const { noun, nounTo } = nounAt(clause, at + 1)
  const head = tokens[nounTo - 1]
  // ‘three of the panel’ has one panel
  return noun !== null && head !== undefined && head.lower !== head.lemma ? { noun, nounTo, from: at + 1 } : null
}

/** ‘Of the 14 officers, …’, ‘nine of the 12’, ‘none of the trust's five hospitals’. */
function wholeAt({ tokens }: Clause, item: CountItem, before: CountItem | undefined): boolean {
  if (item.form !== 'counted' || item.value === null) return item.form === 'remainder' && fronted(tokens, item.from)
  let at = item.from - 1
  while (DETERMINERS.test(tokens[at]?.lower ?? '')) at--
  if (/^['’]s?$/u.test(tokens[at]?.lower ?? '')) {
    at--
    while (/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at]?.pos ?? '')) at--
    if (DETERMINERS.test(tokens[at]?.lower ?? '')) at--
  }
  if (!/^(?:of|among|amongst)$/u.test(tokens[at]?.lower ?? '')) return false
  // ‘Out of 18 appeals’, ‘12 out of 40’
  if (tokens[at - 1]?.lower === 'out') at--
  const previous = tokens[at - 1]
  const opens =
    previous === undefined ||
    /^(?:while|whereas|and|but)$/u.test(previous.lower) ||
    // ‘said that | of 212 women’
    (previous.lower === 'that' && previous.pos === 'SCONJ') ||
    isComma(previous) ||
    isStop(previous) ||
    isQuoteMark(previous)
  const counted =
    before !== undefined && (before.to === at || before.to + 1 === at) && /^(?:of|out)$/u.test(tokens[at]!.lower)
  return (
    (opens && item.value > 1) ||
    counted ||
    /^(?:none|both|neither|any|most|half|each|many|several|few)$/u.test(previous?.lower ?? '')
  )
}

/** ‘Of the rest, five …’ */
function fronted(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.lower === 'of' && (from === 1 || isComma(tokens[from - 2]) || isStop(tokens[from - 2]))
}

/** ‘Of these, 27 …’, ‘of whom five …’: what opens the sentence or clause that the amount stands in. */
function frontOf({ tokens }: Clause, item: CountItem): 'them' | 'whom' | null {
  for (let i = item.from - 1; i > 0; i--) {
    const token = tokens[i]!
    if (tokens[i - 1]!.lower === 'of' && THEM.test(token.lower) && fronted(tokens, i)) return 'them'
    if (tokens[i - 1]!.lower === 'of' && WHOM.test(token.lower) && tokens[i + 1]?.text !== ',') {
      // ‘two of whom were’ belongs to the two
      const own = tokens[i - 2]
      // ‘of which four were interviewed by a panel of | five’
      if (/^(?:of|by|for|from)$/u.test(tokens[item.from - 1]!.lower)) return null
      return own !== undefined && (isComma(own) || own.lower === 'and') ? 'whom' : null
    }
    if (token.text === ';' || token.lower === 'while') return null
  }
  return null
}
