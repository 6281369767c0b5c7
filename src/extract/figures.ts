import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import { covers, type Span } from '../domain/span.ts'
import type { StatedFigure } from '../domain/stated.ts'
import { type Amount, amountsIn } from './amounts.ts'
import type { Change } from './change-roles.ts'
import { changedThing } from './changed-thing.ts'
import { changesIn } from './changes.ts'
import { type Clause, plainClausesOf } from './clause.ts'
import { extractedTime } from './event-times.ts'
import { isFigure } from './figure-context.ts'
import { countedBeside, countedBy, unitOf } from './figure-counted.ts'
import { isCompared, nearestTime, runsOn } from './figure-period.ts'
import { tellingsOf, toldAt } from './telling.ts'

/** The figures of a document: amounts with what they count, and changes with what they change. */
export function findFigures(analysed: AnalysedDocument, attributions: readonly Attribution[]): StatedFigure[] {
  const tellings = tellingsOf(attributions)
  return plainClausesOf(analysed).flatMap(clause => {
    const amounts = amountsIn(analysed, clause).filter(one => isFigure(clause, one))
    const changes = changesIn(clause, amounts)
    const taken = new Set(changes.flatMap(change => change.amounts))
    const found = [
      ...changes.map(change => changed(analysed, clause, change)),
      // ‘from 611 to 290’ tells two amounts of one thing; the second has the change.
      ...changes.flatMap(change =>
        change.from && taken.has(change.from) ? [amountBefore(analysed, clause, change, change.from)] : [],
      ),
      ...amounts
        .filter(one => !taken.has(one))
        .map(one => withChangedThing(counted(analysed, clause, one, amounts), one, changes, clause))
        // ‘three had resigned’: a part of a head-count, and no figure by itself; ‘212 have left’ is one
        .filter(
          one =>
            one.of !== null ||
            one.unit !== 'count' ||
            one.rule === 'figure/vague' ||
            /\d/u.test(clause.text.slice(one.words.start, one.words.end)),
        )
        // ‘raising the retirement age to 65’
        .filter(one => one.of === null || !/\bage\b/u.test(clause.text.slice(one.of.start, one.of.end))),
    ]
    return found
      .sort((a, b) => a.words.start - b.words.start)
      .map(one => ({ ...one, ...toldAt(tellings, attributions, one.words, 'actual') }))
      .map(one => (one.toldIn === null ? one : withoutTimeOfTelling(one, attributions[one.toldIn]!)))
  })
}

type Found = Omit<StatedFigure, 'toldIn' | 'modality'>

function counted(analysed: AnalysedDocument, clause: Clause, amount: Amount, amounts: readonly Amount[] = []): Found {
  const of = countedBy(clause, amount) ?? countedBeside(clause, amount, amounts)
  const end = of && of.start > clause.tokens[amount.at]!.start ? of.end : clause.tokens[amount.to - 1]!.end
  return {
    ...base(analysed, clause, amount.at),
    words: { start: clause.tokens[amount.from]!.start, end },
    value: amount.value,
    low: amount.low,
    high: amount.high,
    qualifier: amount.qualifier,
    unit: unitOf(clause, amount),
    of,
    comparedWith: null,
    change: null,
    before: null,
    percentDigits: amount.digits,
    rule: amount.kind === 'vague' ? 'figure/vague' : 'figure/amount',
  }
}

/** ‘6.1 per cent, compared with 4.9 per cent a year before’: the second is of the same as the first. */
function withChangedThing(own: Found, amount: Amount, changes: readonly Change[], clause: Clause): Found {
  const change = own.of === null ? changes.find(({ from }) => from === amount) : undefined
  const of = change && (change.of ? thingOf(clause, change) : change.to && countedBy(clause, change.to))
  return of ? { ...own, of } : own
}

/** ‘If the rate rises to £6’: the word of the change, taken for a noun, is no part of what changes. */
function withoutChange(clause: Clause, { at }: Change, of: Span | null): Span | null {
  const word = clause.tokens[at]!
  return of && of.start < word.start && word.end === of.end ? { start: of.start, end: clause.tokens[at - 1]!.end } : of
}

function thingOf(clause: Clause, { of, at }: Change): Span | undefined {
  // ‘This is a surge of 7,000’
  const alone = of && of.to - of.from === 1 && /^(?:this|that|these|those|it)$/u.test(clause.tokens[of.from]!.lower)
  if (!of || alone) return undefined
  return changedThing(clause, of.from < at && at < of.to ? { from: of.from, to: at } : of)
}

function amountBefore(analysed: AnalysedDocument, clause: Clause, change: Change, from: Amount): Found {
  const own = counted(analysed, clause, from)
  const of = own.of ?? (change.of && thingOf(clause, change)) ?? (change.to && countedBy(clause, change.to)) ?? null
  const unit = own.unit === 'count' && change.to ? unitOf(clause, change.to) : own.unit
  // ‘up from 37,000 before the pandemic’: only a time right behind it is its own
  const end = clause.tokens[from.to - 1]!.end
  const timed =
    own.period && own.period.start >= end && /^[^\d,;]{0,40}$/u.test(clause.text.slice(end, own.period.start))
  return { ...own, ...(timed ? {} : { period: null, since: false }), of, unit, rule: 'figure/before' }
}

function changed(analysed: AnalysedDocument, clause: Clause, change: Change): Found {
  const { by, percent, to, from, direction, amounts } = change
  const first = Math.min(change.at, ...amounts.map(one => one.from))
  const last = Math.max(change.at + 1, ...amounts.map(one => one.to))
  const subject = change.of
    ? thingOf(clause, change)
    : to
      ? withoutChange(clause, change, countedBy(clause, to))
      : undefined
  const lead = to ?? by ?? percent
  const unit = to ?? by ?? (percent ? undefined : from)
  const placed = base(analysed, clause, change.at)
  // ‘418 offences, up from 373 in 2021’: that is when it was 373
  const then =
    placed.period &&
    (isCompared(clause, placed.period) ||
      (from && !(to && to.from > from.from) && placed.period.start >= clause.tokens[from.to - 1]!.end))
  const now = then && placed.period ? base(analysed, clause, change.at, placed.period) : placed
  return {
    ...now,
    words: { start: clause.tokens[first]!.start, end: clause.tokens[last - 1]!.end },
    value: to?.value ?? null,
    low: to?.low ?? null,
    high: to?.high ?? null,
    qualifier: lead?.qualifier ?? 'exactly',
    unit: unit ? unitOf(clause, unit) : percent && !change.factor ? 'percent' : 'count',
    of: subject ?? null,
    comparedWith: then ? placed.period : null,
    change: { by: by?.value ?? differenceOf(to, from), percent: percent?.value ?? change.factor, direction },
    before: from?.value ?? null,
    percentDigits: change.factor ? (isLoose(clause, change) ? LOOSE : ABOUT_FACTOR) : (percent?.digits ?? 0),
    rule: 'figure/change',
  }
}

function differenceOf(to: Amount | undefined, from: Amount | undefined): number | null {
  return to?.value != null && from?.value != null ? Math.abs(Math.round((to.value - from.value) * 1000) / 1000) : null
}

function base(analysed: AnalysedDocument, clause: Clause, at: number, compared?: Span) {
  const time = nearestTime(analysed, clause, at, compared)
  return {
    kind: 'figure' as const,
    start: clause.sentence.start,
    end: clause.sentence.end,
    period: time ? extractedTime(time) : null,
    since: time !== undefined && runsOn(clause, time),
  }
}

/** ‘doubled’ stands for whatever is about twice as much: for 95 to 105 per cent. */
const ABOUT_FACTOR = -1
/** ‘more than doubled’, ‘almost halved’: no more than a bound. */
const LOOSE = -2

function isLoose({ tokens }: Clause, { at, to }: Change): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).map(token => token.lower)
  return (
    (to !== undefined && to.qualifier !== 'exactly') ||
    before.some(word => /^(?:than|almost|nearly|about|around|roughly|virtually|approximately|over)$/u.test(word))
  )
}

/** ‘She said on Friday that 40 were missing’: the day is that of the saying. */
function withoutTimeOfTelling(one: StatedFigure, teller: Attribution): StatedFigure {
  const { period } = one
  return period && !teller.contentSpans.some(span => covers(span, period))
    ? { ...one, period: null, since: false }
    : one
}
