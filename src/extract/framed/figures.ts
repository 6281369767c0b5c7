import type { AnalysedDocument } from '../../domain/analysis.ts'
import type { Frame } from '../../domain/frame.ts'
import { overlaps, type Span, SpanIndex } from '../../domain/span.ts'
import type { StatedFigure } from '../../domain/stated.ts'
import { CHANGE_NOUNS, CHANGE_VERBS } from '../../language/en/quantities.ts'
import { type Amount, amountsIn } from '../amounts.ts'
import { type Clause, plainClausesOf } from '../clause.ts'
import { countedRole, periodRole } from './figure-roles.ts'
import { clauseAt, FRAME_FLOORS, roleOf } from './roles.ts'

/**
 * The rules' figures, with what the network reads of them: what they count, for when, and what changed, where a rule found
 * none. A number that the network does not take for a figure (‘signal 318’, ‘Book 7’) is none; what the rules leave out stays out.
 */
export function withFramedFigures(
  analysed: AnalysedDocument,
  frames: readonly Frame[],
  ruled: readonly StatedFigure[],
): StatedFigure[] {
  if (frames.length === 0) return [...ruled]
  const own = frames.filter(({ type }) => type === 'figure')
  const triggers = new SpanIndex(own)
  const clauses = plainClausesOf(analysed)
  return ruled
    .filter(figure => triggers.overlapping(figure.words).length > 0 || isFactor(analysed, figure))
    .map(figure => {
      const frame = triggers.overlapping(figure.words).find(({ score }) => score >= FRAME_FLOORS.figures)
      const clause = frame && clauseAt(analysed, clauses, frame)
      const told = frame && clause && readingOf(analysed, clause, frame)
      if (!told) return figure
      const changed =
        figure.change === null &&
        told.change !== null &&
        told.value === figure.value &&
        isToldOf(clause, told.change.direction)
      return {
        ...figure,
        ...(changed ? { change: told.change, before: told.before, percentDigits: told.percentDigits } : {}),
        of: figure.of ?? told.of,
        period: figure.period ?? told.period,
      }
    })
}

/** ‘8% fewer’, ‘a decrease on last year’: a change has words that tell of it, and its way is theirs; ‘8.2%, against 14.1% of the population’ has none. */
function isToldOf({ tokens }: Clause, direction: 'up' | 'down'): boolean {
  const ways = tokens.flatMap(({ lower, lemma }) => {
    if (/^(?:up|more|higher|extra|above)$/u.test(lower)) return 'up'
    if (/^(?:down|fewer|less|lower|below)$/u.test(lower)) return 'down'
    return CHANGE_VERBS.get(lemma) ?? CHANGE_NOUNS.get(lemma) ?? []
  })
  const compared = tokens.some(({ lower }) => /^(?:from|compared|previous|previously|was|were)$/u.test(lower))
  return ways.length > 0 ? ways.includes(direction) : compared
}

/** ‘Vacancies doubled’: no number that the network could have read. */
function isFactor({ document }: AnalysedDocument, { words, change }: StatedFigure): boolean {
  return (
    change !== null &&
    /^(?:doubled|trebled|tripled|quadrupled|halved)$/iu.test(document.text.slice(words.start, words.end))
  )
}

type Reading = Pick<StatedFigure, 'value' | 'of' | 'period' | 'change' | 'before' | 'percentDigits'>

function readingOf(analysed: AnalysedDocument, clause: Clause, frame: Frame): Reading | null {
  const amounts = amountsIn(analysed, clause)
  const spanOf = ({ at, to }: Amount): Span => ({ start: clause.tokens[at]!.start, end: clause.tokens[to - 1]!.end })
  const amountAt = (span: Span | null): Amount | undefined =>
    span === null ? undefined : amounts.find(one => overlaps(span, spanOf(one)))
  const lead = amountAt(frame)
  if (!lead) return null
  const [by, percent, from] = ['by', 'percent', 'from'].map(role => amountAt(roleOf(frame, role)))
  const { direction, change } = frame.attributes
  const way = direction === 'up' || direction === 'down' ? direction : turned(lead, from)
  const amount = change === 'amount' ? lead.value : (by?.value ?? difference(lead, from))
  const share = change === 'percent' ? lead.value : (percent?.value ?? null)
  return {
    value: change === undefined ? lead.value : null,
    of: countedRole(clause, lead, roleOf(frame, 'of')),
    period: periodRole(analysed, clause, roleOf(frame, 'period')),
    change: way && (amount !== null || share !== null) ? { by: amount, percent: share, direction: way } : null,
    before: from?.value ?? null,
    percentDigits: (change === 'percent' ? lead : percent)?.digits ?? 0,
  }
}

function turned(to: Amount, from: Amount | undefined): 'up' | 'down' | null {
  if (to.value === null || from?.value == null || to.value === from.value) return null
  return to.value > from.value ? 'up' : 'down'
}

function difference(to: Amount, from: Amount | undefined): number | null {
  return to.value !== null && from?.value != null ? Math.abs(Math.round((to.value - from.value) * 1000) / 1000) : null
}
