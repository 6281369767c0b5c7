import type { When } from '../domain/entry.ts'
import type { Figure } from '../domain/figure.ts'
import { foldWords, makeId, ordinals } from '../domain/id.ts'
import type { StatedFigure } from '../domain/stated.ts'
import { impliedBy } from './arithmetic.ts'
import type { Source } from './source.ts'

/** The figures of one document, each with what follows from it by arithmetic. */
export function figuresOf(source: Source): Figure[] {
  const ordinal = ordinals()
  return source.found('figure').map(one => {
    const text = source.words(one.words)
    const words = foldWords(text)
    return {
      id: makeId('figure', source.document.id, words, String(ordinal(words))),
      citations: [source.cite(one)],
      provenance: [{ by: 'rule' as const, id: one.rule, version: '1' }],
      confidence: one.of === null ? 0.6 : 0.85,
      status: 'proposed' as const,
      changedSinceReview: false,
      value: one.value,
      low: one.low,
      high: one.high,
      text,
      qualifier: one.qualifier,
      unit: one.unit,
      of: one.of && source.words(one.of),
      period: periodOf(source, one),
      comparedWith: source.reckon(one.comparedWith),
      change: one.change,
      implied: impliedBy(one),
      statement: one.toldIn === null ? null : source.statementIds[one.toldIn]!,
    }
  })
}

/** ‘since April’ runs on: an open interval (EDTF ‘2020-04/..’). */
function periodOf(source: Source, one: StatedFigure): When | null {
  const when = source.reckon(one.period)
  return when?.value && one.since ? { ...when, value: `${when.value}/..`, text: `since ${when.text}` } : when
}
