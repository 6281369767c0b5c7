import type { Amount } from './amounts.ts'
import { type Clause, isStop, type TokenRange } from './clause.ts'
import { predicateAt } from './predicates.ts'

/** One change of one amount, with all that the clause tells of it. */
export interface Change {
  /** Place of the word that tells of it. */
  readonly at: number
  readonly direction: 'up' | 'down'
  readonly by: Amount | undefined
  readonly percent: Amount | undefined
  /** The amount after it, and before it. */
  readonly to: Amount | undefined
  readonly from: Amount | undefined
  /** ‘doubled’: in per cent. */
  readonly factor: number | null
  readonly of: TokenRange | undefined
  readonly amounts: readonly Amount[]
}

/** The amounts that follow a place with no more than small words between: ‘by | 64 | , or | 8% | , to | 738’. */
export function chain({ tokens, dated }: Clause, from: number, amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = []
  let at = from
  for (;;) {
    const next = amounts.find(one => one.from >= at)
    if (!next) return found
    for (let i = at; i < next.from; i++) {
      const token = tokens[i]!
      const small =
        dated[i] ||
        isOverTime(tokens, i) ||
        /^(?:by|to|from|or|,|["“”‘’']|\(|\)|a|an|the|of|–|—|-|about|further|another|in|on|percentage|points?|last|year|over|and|since|for|between|during|against|more|than|to just|just|only|compared|with|it|was|is|now|total|at|equating|equivalent|equal|amounting)$/u.test(
          token.lower,
        )
      if (!small || isStop(token)) return found
    }
    // ‘… to 738 and 12 arrests were made’: another thing is counted
    if (found.length > 0 && tokens[next.from - 1]?.lower === 'and') return found
    // ‘improved in 776 cases’, ‘by 5% at the 128 worst schools’
    const link = tokens[next.from - 1]?.lower
    // ‘beside a 2% rise, a further £3m will come’: another sum, and no part of the change
    if (/^(?:further|another)$/u.test(link ?? '') && tokens[next.from - 3]?.text === ',') return found
    if (link === 'in' || (link === 'the' && /^(?:at|in|on)$/u.test(tokens[next.from - 2]?.lower ?? ''))) return found
    found.push(next)
    at = pastUnit(tokens, next.to)
  }
}

/** ‘doubled | in two years |, from 18 to 39’: either word of the span. */
function isOverTime(tokens: Clause['tokens'], i: number): boolean {
  const number = tokens[i]!.pos === 'NUM' ? i : i - 1
  return (
    tokens[number]?.pos === 'NUM' &&
    /^(?:years|months|weeks|days|decades)$/u.test(tokens[number + 1]?.lower ?? '') &&
    /^(?:in|over|within|the|last|past)$/u.test(tokens[number - 1]?.lower ?? '')
  )
}

/** ‘from 83 | working days | to 129’, ‘by 212 | offences |, or 11 per cent’: past what the number counts, where the change goes on behind it. */
function pastUnit(tokens: Clause['tokens'], from: number): number {
  let to = from
  while (
    to < from + 3 &&
    /^(?:NOUN|ADJ|VERB)$/u.test(tokens[to]?.pos ?? '') &&
    !/^(?:last|next|this)$/u.test(tokens[to]!.lower)
  )
    to++
  if (to === from || tokens[to - 1]!.pos !== 'NOUN') return from
  const [next, second] = [tokens[to], tokens[to + 1]]
  const goesOn =
    /^(?:to|from|or|\()$/u.test(next?.lower ?? '') ||
    (next?.text === ',' && /^(?:or|to|from)$/u.test(second?.lower ?? ''))
  return goesOn ? to : from
}

export function roles(
  clause: Clause,
  at: number,
  direction: 'up' | 'down',
  amounts: readonly Amount[],
  of: TokenRange | undefined,
  factor: number | null,
): Change {
  let by: Amount | undefined
  let percent: Amount | undefined
  let to: Amount | undefined
  let from: Amount | undefined
  const used: Amount[] = []
  for (const amount of amounts) {
    // ‘rose to 61%, compared with 70% nationally’: elsewhere, and not before
    if (isBeside(clause, amount) && !isThen(clause, amount)) break
    // ‘cut to just 14’
    const near = clause.tokens[amount.from - 1]?.lower ?? ''
    const before = /^(?:just|only)$/u.test(near) ? (clause.tokens[amount.from - 2]?.lower ?? '') : near
    const points = /^(?:percentage|points?)$/u.test(clause.tokens[amount.to]?.lower ?? '')
    // ‘dropped below 900’: that is where it went
    const edge = /^(?:below|above|under|over)$/u.test(clause.tokens[amount.from]!.lower) && amount.from < amount.at
    // ‘down by a quarter, at 312’
    const at = before === 'at' && (by !== undefined || percent !== undefined)
    if ((before === 'to' || edge || at) && !to) to = amount
    else if ((before === 'from' || isThen(clause, amount)) && !from) from = amount
    else if ((amount.kind === 'percent' || amount.kind === 'fraction') && !points && !percent) percent = amount
    else if (!by && !to) by = amount
    else break
    used.push(amount)
  }
  return { at, direction, by, percent, to, from, factor, of, amounts: used }
}

/** ‘a decrease of 12.4% on 2019/20 | (105,153)’, ‘to 61, against | 48 | in May’: what it was then. */
function isThen(clause: Clause, { from, to }: Amount): boolean {
  const { tokens, dated } = clause
  if (tokens[from - 1]?.text === '(') return dated[from - 2] === true
  const behind = tokens.slice(to, to + 7)
  const timed = behind.some(
    (token, i) => dated[to + i] || /^(?:before|earlier|previously|previous|preceding)$/u.test(token.lower),
  )
  return isBeside(clause, { from }) && timed
}

/** ‘against | 48’, ‘compared with | 48’: set beside another. */
function isBeside({ tokens }: Clause, { from }: Pick<Amount, 'from'>): boolean {
  const [link, before] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower]
  return /^(?:against|versus)$/u.test(link) || (/^(?:with|to)$/u.test(link) && before === 'compared')
}

/** The subject of the verb right before a place: ‘arrests are | 40 per cent lower’. */
export function nounSubject(clause: Clause, before: number): TokenRange | undefined {
  // ‘there was a rise’ has no subject to speak of
  for (let i = before - 1; i > 0 && i > before - 4; i--)
    if (/^(?:be|see|show|record|report|have|register)$/u.test(clause.tokens[i]!.lemma))
      return predicateAt(clause, i).subject
  return undefined
}
