import type { Discrepancy } from '../domain/dispute.ts'
import type { Figure } from '../domain/figure.ts'
import { makeId } from '../domain/id.ts'
import type { StatedFigure } from '../domain/stated.ts'
import type { Source } from './source.ts'

type Bounds = { readonly low: number; readonly high: number }

/**
 * What a change implies of the amounts before and after it. A per cent stands for all that round to it: 31 for 30.5 to 31.5,
 * so that 176 fewer and 31 % give 559 to 577 before. Null where the words give too little.
 */
export function impliedBy(figure: StatedFigure): Figure['implied'] {
  const { change } = figure
  if (!change) return null
  const whole = figure.unit === 'count'
  const sign = change.direction === 'up' ? 1 : -1
  // What both amounts are told to be needs no reckoning.
  if (figure.before !== null && figure.value !== null && change.by === Math.abs(figure.value - figure.before))
    return { before: { low: figure.before, high: figure.before }, after: { low: figure.value, high: figure.value } }
  const rate = change.percent === null || isLoose(figure) ? null : rounded(change.percent, figure.percentDigits)
  if (change.by !== null && rate && rate.low > 0 && figure.unit !== 'percent') {
    const before = bounds(change.by / rate.high, change.by / rate.low, whole)
    return { before, after: bounds(before.low + sign * change.by, before.high + sign * change.by, whole) }
  }
  if (figure.value === null) return null
  const after = { low: figure.value, high: figure.value }
  if (change.by !== null)
    return { before: bounds(figure.value - sign * change.by, figure.value - sign * change.by, whole), after }
  if (!rate || figure.unit === 'percent') return null
  const [a, b] = [figure.value / (1 + sign * rate.low), figure.value / (1 + sign * rate.high)]
  if (!Number.isFinite(a) || !Number.isFinite(b) || a < 0 || b < 0) return null
  return { before: bounds(Math.min(a, b), Math.max(a, b), whole), after }
}

/** ‘more than doubled’: the words give a bound and no number that could be reckoned with. */
function isLoose({ percentDigits }: StatedFigure): boolean {
  return percentDigits < -1
}

/** All that round to a number of per cent with this many digits, as ratios. */
function rounded(percent: number, digits: number): Bounds {
  const half = 0.5 / 10 ** digits
  return { low: (percent - half) / 100, high: (percent + half) / 100 }
}

/** Counts are whole: the bounds move inwards. */
function bounds(low: number, high: number, whole: boolean): Bounds {
  if (!whole) return { low: round(low), high: round(high) }
  const [up, down] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)]
  // Nothing whole between them: as it is, so that it can be seen.
  return up <= down ? { low: up, high: down } : { low: round(low), high: round(high) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Figures of one document that cannot all be so: ‘412 fewer’ and ‘31 per cent’ beside ‘from 1,020 to 702’. */
export function arithmeticFaults(source: Source, figures: readonly Figure[]): Discrepancy[] {
  return source.found('figure').flatMap((one, i) => {
    const message = faultOf(one)
    const figure = figures[i]!
    if (!message) return []
    return [
      {
        id: makeId('discrepancy', 'arithmetic', figure.id),
        citations: figure.citations,
        provenance: [{ by: 'rule' as const, id: 'arithmetic/change', version: '1' }],
        confidence: 0.8,
        status: 'proposed' as const,
        changedSinceReview: false,
        kind: 'arithmetic' as const,
        severity: 'serious' as const,
        message,
        sides: [{ value: figure.text, citations: figure.citations }],
        entries: [figure.id],
        basis: [],
      },
    ]
  })
}

function faultOf(one: StatedFigure): string | null {
  const { change, value, before, unit } = one
  if (!change || one.qualifier !== 'exactly') return null
  const name = (amount: number): string => amount.toLocaleString('en-GB')
  if (value !== null && before !== null) {
    if (value !== before && (value > before ? 'up' : 'down') !== change.direction)
      return `From ${name(before)} to ${name(value)} is ${value > before ? 'more' : 'less'}, and it is told as going ${change.direction}.`
    const by = Math.abs(value - before)
    if (change.by !== null && Math.abs(by - change.by) > 1e-6)
      return `From ${name(before)} to ${name(value)} is a change of ${name(by)}; ${name(change.by)} is given.`
    if (change.percent !== null && unit !== 'percent' && before > 0 && !isLoose(one)) {
      const percent = (by / before) * 100
      if (Math.abs(percent - change.percent) > 0.5 / 10 ** one.percentDigits + 0.01)
        return `From ${name(before)} to ${name(value)} is ${percent.toFixed(1)} per cent; ${change.percent} is given.`
    }
  }
  const implied = impliedBy({ ...one, value: null })
  if (!implied) return null
  if (before !== null && (before < implied.before.low || before > implied.before.high))
    return `${name(change.by ?? 0)} and ${change.percent} per cent give ${between(implied.before)} before; ${name(before)} is given.`
  if (value !== null && (value < implied.after.low || value > implied.after.high))
    return `${name(change.by ?? 0)} and ${change.percent} per cent give ${between(implied.after)} after; ${name(value)} is given.`
  return null
}

function between({ low, high }: Bounds): string {
  return low === high
    ? low.toLocaleString('en-GB')
    : `${low.toLocaleString('en-GB')} to ${high.toLocaleString('en-GB')}`
}
