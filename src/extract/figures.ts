import type { AnalysedDocument, TimeExpression } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import type { StatedFigure } from '../domain/stated.ts'
import { DURATIONS, MEASURES } from '../language/en/quantities.ts'
import { type Amount, amountsIn } from './amounts.ts'
import type { Change } from './change-roles.ts'
import { changesIn } from './changes.ts'
import { type Clause, isStop, plainClausesOf, spanOf } from './clause.ts'
import { extractedTime } from './event-times.ts'
import { isFigure } from './figure-context.ts'
import { phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'
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
        .map(one => counted(analysed, clause, one))
        // ‘three had resigned’: a part of a head-count, and no figure by itself; ‘212 have left’ is one
        .filter(
          one =>
            one.of !== null || one.unit !== 'count' || /\d/u.test(clause.text.slice(one.words.start, one.words.end)),
        )
        // ‘raising the retirement age to 65’
        .filter(one => one.of === null || !/\bage\b/u.test(clause.text.slice(one.of.start, one.of.end))),
    ]
    return found
      .sort((a, b) => a.words.start - b.words.start)
      .map(one => ({ ...one, ...toldAt(tellings, attributions, one.words, 'actual') }))
  })
}

type Found = Omit<StatedFigure, 'toldIn' | 'modality'>

function counted(analysed: AnalysedDocument, clause: Clause, amount: Amount): Found {
  const of = countedBy(clause, amount)
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

function amountBefore(analysed: AnalysedDocument, clause: Clause, change: Change, from: Amount): Found {
  const own = counted(analysed, clause, from)
  const of = own.of ?? (change.of ? spanOf(clause, change.of) : undefined) ?? null
  const unit = own.unit === 'count' && change.to ? unitOf(clause, change.to) : own.unit
  return { ...own, of, unit, rule: 'figure/before' }
}

function changed(analysed: AnalysedDocument, clause: Clause, change: Change): Found {
  const { by, percent, to, from, direction, amounts } = change
  const first = Math.min(change.at, ...amounts.map(one => one.from))
  const last = Math.max(change.at + 1, ...amounts.map(one => one.to))
  const subject = change.of ? spanOf(clause, change.of) : to ? countedBy(clause, to) : undefined
  const lead = to ?? by ?? percent
  const unit = to ?? by ?? (percent ? undefined : from)
  return {
    ...base(analysed, clause, change.at),
    words: { start: clause.tokens[first]!.start, end: clause.tokens[last - 1]!.end },
    value: to?.value ?? null,
    low: to?.low ?? null,
    high: to?.high ?? null,
    qualifier: lead?.qualifier ?? 'exactly',
    unit: unit ? unitOf(clause, unit) : percent && !change.factor ? 'percent' : 'count',
    of: subject ?? null,
    comparedWith: null,
    change: { by: by?.value ?? differenceOf(to, from), percent: percent?.value ?? change.factor, direction },
    before: from?.value ?? null,
    percentDigits: percent?.digits ?? 0,
    rule: 'figure/change',
  }
}

function differenceOf(to: Amount | undefined, from: Amount | undefined): number | null {
  return to?.value != null && from?.value != null ? Math.abs(Math.round((to.value - from.value) * 1000) / 1000) : null
}

function base(analysed: AnalysedDocument, clause: Clause, at: number) {
  const time = nearestTime(analysed, clause, at)
  const before = time && clause.text.slice(Math.max(0, time.start - 8), time.start)
  return {
    kind: 'figure' as const,
    start: clause.sentence.start,
    end: clause.sentence.end,
    period: time ? extractedTime(time) : null,
    since: before !== undefined && /\bsince\s$/u.test(before),
  }
}

/** The time of the clause that stands nearest; one alone is everybody's. */
function nearestTime(analysed: AnalysedDocument, clause: Clause, at: number): TimeExpression | undefined {
  const place = clause.tokens[at]!.start
  const times = analysed.times.filter(one => one.sentence === clause.index && (one.value ?? one.relative) !== null)
  // Beyond a stop, a quotation mark or another clause it is somebody else's time.
  const apart = (from: number, to: number): boolean =>
    /[;:.!?"“”]\s|,\s(?:and|but|while|which|who)\s/u.test(clause.text.slice(from, to))
  const after = times.find(one => one.start > place && !apart(place, one.start))
  return after ?? times.findLast(one => one.end <= place && !apart(one.end, place))
}

/** What is counted: the nouns behind the number, what a share is of, what money is spent on, else the subject. */
function countedBy(clause: Clause, amount: Amount): Span | null {
  const { tokens } = clause
  let at = amount.to
  const money = amount.kind === 'money'
  const share = amount.kind === 'percent' || amount.kind === 'fraction'
  if (/^[-–]$/u.test(tokens[at]?.text ?? '')) at++
  if (money || share || (tokens[at]?.lower.replace(/s$/u, '') ?? '') in { ...DURATIONS, ...MEASURES }) {
    if (share && tokens[at]?.lower === 'of') return phraseSpan(clause, at + 1)
    if (amount.kind === 'fraction' && tokens[at]?.pos === 'NOUN') return phraseSpan(clause, at)
    if (money && /^(?:on|for)$/u.test(tokens[at]?.lower ?? '')) return phraseSpan(clause, at + 1)
    return nounBefore(clause, amount) ?? (money ? phraseSpan(clause, at) : null)
  }
  // ‘40 of the officers’, ‘more officers’
  while (/^(?:of|the|more|or|other|further|extra|additional|so|fewer|less|such)$/u.test(tokens[at]?.lower ?? '')) at++
  return phraseSpan(clause, at) ?? headingBefore(clause, amount)
}

/** The noun phrase that begins at a place, without what a verb or preposition adds to it but ‘of’. */
function phraseSpan(clause: Clause, at: number): Span | null {
  const first = clause.tokens[at]
  // ‘4,871 | the year before’
  if (
    !first ||
    isStop(first) ||
    first.lower === 'the' ||
    !/^(?:NOUN|PROPN|ADJ|DET|VERB)$/u.test(first.pos) ||
    clause.dated[at]
  )
    return null
  let to = nounsFrom(clause, at)
  // ‘reports of thefts’; what stands behind ‘at’, ‘for’, ‘in’ is no more counted
  if (to > at && clause.tokens[to]?.lower === 'of') to = Math.max(to, nounsFrom(clause, to + 1))
  while (to > at && /^(?:a|an|the|and|&|-|DET)$/u.test(clause.tokens[to - 1]!.lower)) to--
  return spanOf(clause, { from: at, to }) ?? null
}

/** Where the run of nouns and their adjectives that begins at a place ends. */
function nounsFrom({ tokens, dated }: Clause, at: number): number {
  let to = at
  while (to < tokens.length && !dated[to]) {
    const token = tokens[to]!
    const adjective = token.pos === 'VERB' && /(?:ed|ing)$/u.test(token.lower) && tokens[to + 1]?.pos === 'NOUN'
    if (!adjective && !/^(?:NOUN|PROPN|ADJ|DET)$/u.test(token.pos) && !/^(?:['’]s?|-)$/u.test(token.lower)) break
    // ‘two men | the police’: a determiner begins another phrase
    if (token.pos === 'DET' && to > at) break
    to++
  }
  return to
}

/** Verbs whose subject is what the amount is of. */
const MEASURING =
  /^(?:be|cost|stand|total|reach|amount|hit|average|remain|exceed|come|take|last|run|rise|fall|cover|drop)$/u

/** ‘at a cost of £4m’, ‘the rate stood at 6 per cent’: the noun in front, else the subject. */
function nounBefore(clause: Clause, amount: Amount): Span | null {
  const { tokens } = clause
  const heading = headingBefore(clause, amount)
  if (heading) return heading
  for (let i = amount.from - 1; i > 0; i--) {
    if (!/^(?:VERB|AUX)$/u.test(tokens[i]!.pos)) continue
    // ‘the line would cost £4m’; who spends or wins it is not what it is of
    if (!MEASURING.test(tokens[i]!.lemma)) return null
    const subject = predicateAt(clause, i).subject
    const pronoun = subject && subject.to - subject.from === 1 && tokens[subject.from]!.pos === 'PRON'
    return (subject && !pronoun && spanOf(clause, subject)) || null
  }
  return null
}

/** ‘Vacancies: 118’, ‘a total of 43’, ‘bringing the total to 43’, ‘the number was 12’: what the number is of, right before it. */
function headingBefore(clause: Clause, amount: Amount): Span | null {
  const link = clause.tokens[amount.from - 1]
  if (!link || !/^(?:of|at|to|:|was|is|were|are|below|above|-|–)$/u.test(link.lower)) return null
  const phrase = phraseBefore(clause, amount.from - 1)
  const span = phrase && spanOf(clause, phrase)
  const pronoun = phrase && phrase.to - phrase.from === 1 && clause.tokens[phrase.from]!.pos === 'PRON'
  return span && !pronoun ? span : null
}

function unitOf(clause: Clause, amount: Amount): string {
  if (amount.kind === 'money') return amount.currency ?? 'count'
  if (amount.kind === 'percent' || amount.kind === 'fraction') return 'percent'
  const { tokens } = clause
  const at = /^[-–]$/u.test(tokens[amount.to]?.text ?? '') ? amount.to + 1 : amount.to
  const word = tokens[at]?.lower ?? ''
  return DURATIONS[word.replace(/s$/u, '')] ?? MEASURES[word.replace(/s$/u, '')] ?? MEASURES[word] ?? 'count'
}
