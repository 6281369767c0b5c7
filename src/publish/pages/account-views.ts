import type { Discrepancy, Dispute } from '../../domain/dispute.ts'
import type { Figure, Tally } from '../../domain/figure.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { Question, Undertaking } from '../../domain/question.ts'
import type { Statement, Utterance } from '../../domain/statement.ts'
import { standingText } from '../account-words.ts'
import { whenText } from '../view.ts'
import { titleOf } from './document.ts'
import { quoted } from './people.ts'
import { speakersOf, toldOf } from './tellers.ts'

const named = (record: HeldRecord, ids: readonly string[]): string[] => ids.map(id => record.name(id))

/** A question, demand or call, without its line. */
export function questionView(record: HeldRecord, one: Question) {
  return {
    kind: one.kind,
    text: one.text,
    from: named(record, one.from),
    to: named(record, one.to),
    due: whenText(one.due),
    conditions: one.conditions.map(condition => ({ text: condition.text, ...quoted(record, condition.citations[0]) })),
    backedBy: named(record, one.backedBy),
    standing: one.standing,
    standingText: standingText(one.standing),
  }
}

/** A promise, without its line. */
export function undertakingView(record: HeldRecord, one: Undertaking) {
  const { text, condition, standing } = one
  return { text, by: named(record, one.by), to: named(record, one.to), condition, due: whenText(one.due), standing }
}

/** A figure, with what was found not to fit with it, without its line. */
export function figureView(record: HeldRecord, one: Figure) {
  const { text, value, low, high, qualifier, unit, of, change, implied } = one
  return {
    text,
    value,
    low,
    high,
    qualifier: qualifier.replace(/-/gu, ' '),
    unit,
    of,
    period: whenText(one.period),
    comparedWith: whenText(one.comparedWith),
    change: change && { ...change },
    implied: implied && { before: { ...implied.before }, after: { ...implied.after } },
    mismatches: mismatchesOf(record, one.id).map(({ id, message }) => ({ id, message })),
  }
}

/** What does not fit with an entry. */
export function mismatchesOf(record: HeldRecord, id: string): readonly Discrepancy[] {
  return record.entries('discrepancies').filter(one => one.status !== 'rejected' && one.entries.includes(id))
}

/** A head-count and its parts, without its line. */
export function tallyView(record: HeldRecord, { total, schemes }: Tally) {
  return {
    total: total.value,
    of: total.of,
    qualifier: total.qualifier.replace(/-/gu, ' '),
    schemes: schemes.map(({ by, accounted, missing, otherReadings, parts }) => ({
      by,
      accounted,
      missing,
      otherReadings: [...otherReadings],
      parts: parts.map(part => ({
        id: part.id,
        value: part.value,
        of: part.of,
        inferred: part.basis === 'inferred',
        within: part.within,
        told:
          part.accordingTo.length > 0 ? toldOf(record, { asserted: 'reported', accordingTo: part.accordingTo }) : null,
        ...quoted(record, part.citations[0]),
      })),
    })),
  }
}

/** A dispute with both sides in their own words, without its line. */
export function disputeView(record: HeldRecord, { question, sides }: Dispute) {
  return {
    question,
    sides: sides.map(({ actor, position, statement, citations }) => {
      const own = statement === null ? undefined : record.find(statement)
      const said = own?.kind === 'statements' ? (own.entry as Statement) : null
      return {
        actor,
        name: actor === null ? (said ? speakersOf(record, said).join(', ') : 'somebody unnamed') : record.name(actor),
        position,
        statement,
        when: said ? whenText(said.when) : null,
        ...quoted(record, citations[0]),
      }
    }),
  }
}

/** What does not fit together, without its line. */
export function mismatchView(record: HeldRecord, { kind, severity, message, sides, basis }: Discrepancy) {
  return {
    kind,
    severity,
    message,
    sides: sides.map(side => ({ value: side.value, ...quoted(record, side.citations[0]) })),
    basis: basis.map(({ fact, source }) => ({ fact, source })),
  }
}

const FIRST_WORDS = {
  date: 'by the date of its document',
  credit: 'as the other credits it',
  containment: 'as the other is part of it',
} as const

/** The same words told by several, without its line. */
export function retoldView(record: HeldRecord, one: Utterance) {
  return {
    statements: one.statements.flatMap(id => {
      const found = record.find(id)
      if (found?.kind !== 'statements') return []
      const said = found.entry as Statement
      return [
        {
          id,
          speaker: speakersOf(record, said).join(', '),
          when: whenText(said.when),
          ...quoted(record, said.citations[0]),
        },
      ]
    }),
    first: one.first?.statement ?? null,
    firstBy: one.first ? FIRST_WORDS[one.first.basis] : null,
    independentSources: one.independentSources,
    changes: one.changes.map(change => ({ ...change })),
  }
}

/** Documents that hold another's text. */
export function copyRows(record: HeldRecord) {
  return record.diagnostics.flatMap(({ code, documentId, other, message }) =>
    code.startsWith('copy/') && documentId !== null && other
      ? [
          {
            documentId,
            title: titleOf(record, documentId),
            other: other.documentId,
            otherTitle: titleOf(record, other.documentId),
            share: other.share,
            message,
          },
        ]
      : [],
  )
}
