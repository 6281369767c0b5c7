import type { Amount } from './amounts.ts'
import { type Change, chain, nounSubject, roles } from './change-roles.ts'
import type { Clause } from './clause.ts'
import { phraseAfter } from './phrases.ts'
import { predicateAt } from './predicates.ts'

/** ‘6.1 per cent, compared with 4.9 per cent’, ‘118 (was 131)’: what it was before, told beside it. */
export function comparison(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const { tokens } = clause
  const bracketed = tokens[at]!.text === ':'
  const was = tokens[at]!.lower === 'was' || bracketed
  if (
    bracketed
      ? !isDatedBracket(clause, at)
      : was
        ? tokens[at - 1]?.text !== '('
        : !/^(?:with|to)$/u.test(tokens[at + 1]?.lower ?? '')
  )
    return undefined
  const from = amounts.find(one => one.from === at + (was ? 1 : 2))
  // ‘61 per cent of the 5,020 complaints, compared with 57 per cent’: the last of the same kind
  const to = amounts.findLast(one => one.to <= at && (was || one.kind === from?.kind))
  // Only with a time is it a change: ‘70% of the old, compared with 39% of the young’ is none.
  const then = tokens.slice(from?.to ?? at, (from?.to ?? at) + 7)
  const timed =
    was ||
    then.some(
      (token, i) => clause.dated[(from?.to ?? at) + i] || /^(?:before|earlier|previously|previous)$/u.test(token.lower),
    )
  if (
    !timed ||
    !to ||
    !from ||
    to.kind !== from.kind ||
    to.value === null ||
    from.value === null ||
    to.value === from.value
  )
    return undefined
  const direction = to.value > from.value ? 'up' : 'down'
  // What it was stays a figure of its own.
  return {
    at: to.at,
    direction,
    by: undefined,
    percent: undefined,
    to,
    from,
    factor: null,
    of: undefined,
    amounts: [to],
  }
}

/** ‘24.6% | (Q1 2020/21: | 18.2%)’: nothing but a time between bracket and colon. */
function isDatedBracket({ tokens, dated }: Clause, colon: number): boolean {
  const open = tokens.findLastIndex((token, i) => i < colon && i > colon - 5 && token.text === '(')
  const inside = tokens.slice(open + 1, colon)
  return (
    open >= 0 && inside.length > 0 && inside.every((token, i) => dated[open + 1 + i] || /^Q[1-4]$/u.test(token.text))
  )
}

/** ‘40 per cent lower than in 2010’, ‘18% higher at 1,384’. */
export function relative(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const by = amounts.find(one => one.to === at)
  const next = clause.tokens[at + 1]?.lower ?? ''
  if (!by || !/^(?:than|at|in|on|over|,|\.|)$/u.test(next)) return undefined
  const direction = clause.tokens[at]!.lower === 'higher' ? 'up' : 'down'
  return roles(clause, at, direction, [by, ...chain(clause, at + 1, amounts)], nounSubject(clause, by.from), null)
}

/** ‘£31m a year, three times what it was in 2012’, ‘double the number of 2015’, with an amount in front. */
export function multiple(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const { tokens } = clause
  const words = tokens.slice(at, at + 4).map(token => token.lower)
  const times = words[0] === 'times' ? tokens[at - 1]! : undefined
  const by = times ? TIMES.indexOf(times.lower) : words[0] === 'twice' || words[0] === 'double' ? 2 : -1
  const then =
    words[1] === 'what'
      ? /^(?:it|they)$/u.test(words[2] ?? '') && /^(?:was|were)$/u.test(words[3] ?? '')
      : words[1] === 'the' && clause.dated.slice(at, at + 9).includes(true)
  const comma = times ? at - 2 : at - 1
  const front = amounts.findLast(one => one.to <= comma && comma - one.to < 5)
  if (
    by < 2 ||
    !then ||
    !front ||
    front.value === null ||
    !/^(?:,|–|—|about|almost|nearly|-|more|than|over)$/u.test(tokens[comma]?.lower ?? '')
  )
    return undefined
  const rest = { by: undefined, percent: undefined, from: undefined, of: undefined }
  return { ...rest, at, direction: 'up', to: front, factor: (by - 1) * 100, amounts: [front] }
}

/** By place: how many times. */
const TIMES = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** ‘412 fewer burglaries’. */
export function fewer(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const by = amounts.find(one => one.to === at)
  if (by && clause.tokens[at + 1]?.lower === 'than') return thanBefore(clause, at, by, amounts)
  if (!by) return undefined
  const of = phraseAfter(clause, at + 1, false)
  const more = clause.tokens[at]!.lower === 'more'
  // ‘40 more officers will come’ is no comparison; ‘12 more complaints than last year’ is one
  if (more && clause.tokens[of?.to ?? at]?.lower !== 'than') return undefined
  return {
    at,
    direction: more ? 'up' : 'down',
    by,
    percent: undefined,
    to: undefined,
    from: undefined,
    factor: null,
    of,
    amounts: [by],
  }
}

/** ‘There were 31 deaths, | 12 more than in the five years before |’: the amount in front is the one after the change. */
function thanBefore(clause: Clause, at: number, by: Amount, amounts: readonly Amount[]): Change | undefined {
  const { tokens, dated } = clause
  // ‘334 investigations, | 8% | fewer than the year before’: a share of an amount in front
  const share = by.kind === 'percent' || by.kind === 'fraction'
  const to = amounts.findLast(one => one.to < by.from && (share ? one.kind !== 'percent' : one.kind === by.kind))
  const behind = tokens.slice(at + 2, at + 9)
  const then = behind.some(
    (token, i) => dated[at + 2 + i] || /^(?:last|previous|preceding|before|earlier)$/u.test(token.lower),
  )
  if (!to || to.value === null || by.value === null || !then || tokens[by.from - 1]?.text !== ',') return undefined
  const direction = tokens[at]!.lower === 'more' ? 'up' : 'down'
  const told = share ? { by: undefined, percent: by } : { by, percent: undefined }
  return { at, direction, ...told, to, from: undefined, factor: null, of: undefined, amounts: [to, by] }
}

/** ‘Recorded crime was | 92,114 |, a decrease of 12.4%’: the amount in front of a change that a noun tells in apposition. */
export function amountInFront({ tokens }: Clause, noun: number, amounts: readonly Amount[]): Amount | undefined {
  const comma = tokens.findLastIndex((token, i) => i < noun && i > noun - 8 && /^[,–—(-]$/u.test(token.text))
  // ‘, a fall of’, ‘, a | 4% increase’
  if (comma < 0 || !/^(?:an?|the)$/u.test(tokens[comma + 1]!.lower)) return undefined
  const front = amounts.findLast(one => one.to <= comma)
  const between = front && tokens.slice(front.to, comma)
  const near =
    between?.length !== undefined &&
    between.length < 9 &&
    between.every(token => !/^(?:VERB|CCONJ)$/u.test(token.pos) && !/^[,;:]$/u.test(token.text))
  return near ? front : undefined
}

/** ‘lost a third of them since 2015 |, from 180 to 120 |’: both amounts behind what tells of the change. */
export function fromToBehind(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const { tokens } = clause
  const from = amounts.find(one => one.from === at + 1)
  const to = from && amounts.find(one => one.from === from.to + 1 && tokens[from.to]?.lower === 'to')
  const told = tokens.slice(0, at).some(token => token.pos === 'VERB' && /^(?:lose|gain|shed)$/u.test(token.lemma))
  if (tokens[at - 1]?.text !== ',' || !told || from?.value == null || to?.value == null) return undefined
  if (from.value === to.value || from.kind !== to.kind) return undefined
  const direction = to.value > from.value ? 'up' : 'down'
  const rest = { by: undefined, percent: undefined, factor: null, of: undefined }
  return { ...rest, at, direction, to, from, amounts: [from, to] }
}

/** ‘Complaints went from 88 to 131’. */
export function fromTo(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const predicate = predicateAt(clause, at)
  const found = roles(clause, at, 'up', chain(clause, at + 1, amounts), predicate.subject, null)
  const { from, to } = found
  if (from?.value == null || to?.value == null || from.value === to.value || predicate.unreal || predicate.negated)
    return undefined
  return { ...found, direction: to.value > from.value ? 'up' : 'down' }
}
