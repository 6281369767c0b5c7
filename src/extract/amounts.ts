import type { AnalysedDocument, NumberExpression } from '../domain/analysis.ts'
import { firstFrom } from '../domain/span.ts'
import { QUALIFIERS, type Qualifier, VAGUE_AMOUNTS } from '../language/en/quantities.ts'
import type { Clause, TokenRange } from './clause.ts'

/** An amount in a clause: a number or a vague one, with its qualifier. Tokens [from, to). */
export interface Amount extends TokenRange {
  /** Place of the number itself, behind its qualifier. */
  readonly at: number
  readonly kind: NumberExpression['kind'] | 'vague'
  readonly text: string
  /** Null where the words give bounds alone. Per cent for fractions and ‘one in ten’. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  readonly currency: string | null
  /** Digits behind the decimal point. */
  readonly digits: number
}

/** The amounts of a clause in order, qualifiers, ranges and ‘one in ten’ put together. */
export function amountsIn(analysed: AnalysedDocument, clause: Clause): Amount[] {
  const { sentence } = clause
  const first = firstFrom(analysed.numbers, sentence.start)
  const numbers: NumberExpression[] = []
  for (let i = first; i < analysed.numbers.length && analysed.numbers[i]!.end <= sentence.end; i++) {
    const number = analysed.numbers[i]!
    if (number.kind !== 'ordinal') numbers.push(number)
  }
  const plain = numbers.flatMap(number => amountOf(clause, number) ?? []).map(one => shareOfScale(clause, one))
  const vague = vagueIn(clause).filter(one => !plain.some(other => other.from < one.to && one.from < other.to))
  return joined(
    clause,
    [...plain, ...vague].sort((a, b) => a.from - b.from),
  ).map(one => qualified(clause, one))
}

function amountOf(clause: Clause, number: NumberExpression): Amount | undefined {
  const from = clause.tokens.findIndex(token => token.end > number.start)
  let to = from
  while (to < clause.tokens.length && clause.tokens[to]!.start < number.end) to++
  if (from < 0 || to === from) return undefined
  const value = number.kind === 'fraction' ? Math.round(number.value * 1000) / 10 : number.value
  const digits = /\.(\d+)/u.exec(number.text)?.[1]?.length ?? 0
  const { kind, text, currency } = number
  return { from, at: from, to, kind, text, value, low: null, high: null, qualifier: 'exactly', currency, digits }
}

/** ‘hundreds of’, ‘scores of’, ‘a dozen’, ‘half a dozen’. */
function vagueIn({ tokens }: Clause): Amount[] {
  const found: Amount[] = []
  for (let i = 0; i < tokens.length; i++) {
    const vague =
      VAGUE_AMOUNTS.find(({ words }) => words.every((word, k) => tokens[i + k]?.lower === word)) ?? bareVague(tokens, i)
    if (vague) {
      const { low, high, words } = vague
      found.push({ ...NO_AMOUNT, from: i, at: i, to: i + words.length, kind: 'vague', low, high, qualifier: 'about' })
      i += words.length - 1
    } else if (tokens[i]!.lower === 'dozen' && tokens[i - 1]?.lower === 'a') {
      const half = tokens[i - 2]?.lower === 'half'
      const from = half ? i - 2 : i - 1
      found.push({ ...NO_AMOUNT, from, at: from, to: i + 1, kind: 'cardinal', value: half ? 6 : 12 })
    }
  }
  return found
}

/** ‘Tens of thousands | marched’, ‘dozens | more were hurt’: without ‘of’ where they are the subject. */
function bareVague(tokens: Clause['tokens'], at: number): (typeof VAGUE_AMOUNTS)[number] | undefined {
  for (const vague of VAGUE_AMOUNTS) {
    const words = vague.words.slice(0, -1)
    if (!words.every((word, k) => tokens[at + k]?.lower === word)) continue
    const more = tokens[at + words.length]?.lower === 'more' ? 1 : 0
    const next = tokens[at + words.length + more]
    // ‘the thousands marched’, ‘several hundreds’ take up or cut what was told
    const own = at === 0 || !/^(?:DET|ADJ|NUM|ADP)$/u.test(tokens[at - 1]!.pos)
    return own && /^(?:VERB|AUX)$/u.test(next?.pos ?? '') ? { ...vague, words } : undefined
  }
  return undefined
}

const NO_AMOUNT = {
  text: '',
  value: null,
  low: null,
  high: null,
  qualifier: 'exactly',
  currency: null,
  digits: 0,
} as const

/** ‘six minutes | and 30 seconds’, ‘13 hours | 20 minutes’: both as one amount of the larger unit. */
function withSmaller(tokens: Clause['tokens'], before: Amount, { from, to, value }: Amount): Amount | undefined {
  const unit = (at: number): string => tokens[at]?.lower.replace(/s$/u, '') ?? ''
  const small = SMALLER[unit(before.to)]
  const joins = before.to + 1 === from || (before.to + 2 === from && tokens[before.to + 1]!.lower === 'and')
  if (!small || !joins || unit(to) !== small.unit || before.value === null || value === null) return undefined
  const together = before.value + value / small.of
  // ‘four hours | and twenty minutes |’ is 260 minutes, and no round number of hours
  return Number.isInteger(together * 100)
    ? { ...before, value: together }
    : { ...before, value: before.value * small.of + value, to }
}

/** The unit that is told behind a larger one, and how many of it that holds. */
const SMALLER: Readonly<Record<string, { readonly unit: string; readonly of: number }>> = {
  minute: { unit: 'second', of: 60 },
  hour: { unit: 'minute', of: 60 },
  year: { unit: 'month', of: 12 },
}

/** ‘one in ten’, ‘between 40 and 50’, ‘40 to 50’: two numbers that are one amount. */
function joined({ tokens }: Clause, amounts: readonly Amount[]): Amount[] {
  const out: Amount[] = []
  for (const amount of amounts) {
    const before = out.at(-1)
    const link = before && before.to + 1 === amount.from ? tokens[before.to]!.lower : undefined
    if (before?.value !== null && before !== undefined && amount.value !== null && before.kind === amount.kind) {
      // ‘one in ten’, ‘three out of ten’
      const out10 =
        before.to + 2 === amount.from && tokens[before.to]!.lower === 'out' && tokens[before.to + 1]!.lower === 'of'
      if (
        (link === 'in' || out10) &&
        amount.value > before.value &&
        amount.value <= 1000 &&
        before.kind === 'cardinal'
      ) {
        const value = Math.round((before.value / amount.value) * 1000) / 10
        out[out.length - 1] = { ...before, to: amount.to, kind: 'fraction', value }
        continue
      }
      const whole = withSmaller(tokens, before, amount)
      if (whole) out[out.length - 1] = whole
      if (whole) continue
      const between = link === 'and' && tokens[before.from - 1]?.lower === 'between'
      // ‘two or three occasions’
      const either = link === 'or' && before.value < 20 && amount.value <= before.value + 2
      const range =
        (either || link === 'to' || link === '-' || link === '–') &&
        !/^(?:from|by|up|down)$/u.test(tokens[before.from - 1]?.lower ?? '')
      if ((between || range) && amount.value > before.value) {
        const from = between ? before.from - 1 : before.from
        // ‘between 1.1 and 1.5 million’
        const scale = /\b(?:hundred|thousand|million|billion|m|bn)\b/iu.test(amount.text) && before.value < 1000
        const low = scale ? before.value * scaleOf(amount) : before.value
        out[out.length - 1] = {
          ...before,
          from,
          to: amount.to,
          value: null,
          low,
          high: amount.value,
          qualifier: 'about',
        }
        continue
      }
    }
    out.push(amount)
  }
  return out
}

/** By how much the word behind a number multiplies it. */
function scaleOf({ text, value }: Amount): number {
  const bare = Number(/\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0].replaceAll(',', ''))
  return value !== null && bare > 0 ? Math.round(value / bare) : 1
}

/** ‘a quarter of a million’: a number after all. */
function shareOfScale({ tokens }: Clause, amount: Amount): Amount {
  const words = tokens.slice(amount.to, amount.to + 3).map(token => token.lower)
  const scale = words[2] === 'million' ? 1e6 : words[2] === 'billion' ? 1e9 : 0
  if (amount.kind !== 'fraction' || words[0] !== 'of' || words[1] !== 'a' || scale === 0 || amount.value === null)
    return amount
  return { ...amount, to: amount.to + 3, kind: 'cardinal', value: Math.round((amount.value / 100) * scale) }
}

/** With what stands before it: ‘more than’, ‘up to’, ‘nearly’; ‘more than a 10 per cent increase’, too. */
function qualified({ tokens }: Clause, amount: Amount): Amount {
  const article = amount.kind === 'percent' && /^an?$/u.test(tokens[amount.from - 1]?.lower ?? '')
  for (const { words, qualifier } of QUALIFIERS) {
    const from = amount.from - words.length - (article ? 1 : 0)
    if (from < 0 || !words.every((word, i) => tokens[from + i]!.lower === word)) continue
    if (words[0] === 'over' && words.length === 1 && isSpread(tokens, from, amount.to)) continue
    return { ...amount, from, qualifier }
  }
  const after = tokens[amount.to]?.lower === 'or' ? tokens[amount.to + 1]?.lower : undefined
  if (after === 'more') return { ...amount, qualifier: 'at-least' }
  if (after === 'fewer' || after === 'less') return { ...amount, qualifier: 'at-most' }
  return after === 'so' ? { ...amount, qualifier: 'about' } : amount
}

/** ‘took place | over | three days’, ‘exchanged | over | two years’: how long it went on, and not more than that. */
function isSpread(tokens: Clause['tokens'], at: number, unit: number): boolean {
  const noun = tokens[unit]?.lower ?? ''
  const before = tokens[at - 1]
  return (
    /^(?:days|weeks|months|years|weekends|nights|sessions|hours)$/u.test(noun) &&
    before !== undefined &&
    (before.lower === 'place' || (before.pos === 'VERB' && !/^(?:last|take|spend|wait)$/u.test(before.lemma)))
  )
}
