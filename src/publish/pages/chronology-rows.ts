import { dayRange } from '../../domain/day-range.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { RecordReader } from '../../domain/record-reader.ts'
import type { Statement } from '../../domain/statement.ts'
import { readChronology } from '../chronology.ts'
import { type ChronologyLine, statementLine } from '../view.ts'
import { entryTold, entryWords, idsIn, peopleAmong } from './entry-words.ts'
import { daySpan } from './people.ts'
import { lineNames, namesOf } from './tellers.ts'

/** A line of the chronology with what plots and filters want. */
export type ChronologyRow = ReturnType<typeof rowOf>

/** Everything of a held record that has a time, in order; what was rejected is left out. */
export async function chronologyRows(record: HeldRecord): Promise<ChronologyRow[]> {
  const names = lineNames(record)
  const statements = record
    .entries('statements')
    // A statement without a date is in no order, and most have none.
    .filter((one: Statement) => one.status !== 'rejected' && /^\d{4}/u.test(one.when?.value ?? one.when?.text ?? ''))
    .map(one => statementLine(one, names))
  const lines = await readChronology(
    readerOf(record),
    one => one.status !== 'rejected',
    names,
    namesOf(record),
    statements,
  )
  return lines.map(line => rowOf(record, line))
}

function rowOf(record: HeldRecord, line: ChronologyLine) {
  const found = record.find(line.id)
  const citation = found?.entry.citations.find(one => one.quote === line.quote) ?? found?.entry.citations[0]
  // As the list of statements says it: who, how, and the words.
  const statement = found?.kind === 'statements' ? found.entry : null
  return {
    id: line.id,
    when: line.when,
    whenText: line.whenText,
    precision: precisionOf(line.when),
    span: daySpan(line.when),
    kind: line.kind,
    text: statement ? entryWords(record, 'statements', statement).text : line.text,
    told: statement ? entryTold(record, statement) : line.told,
    status: line.status,
    changedSinceReview: line.changedSinceReview,
    quote: line.quote,
    source: line.source,
    place: citation ? { documentId: citation.documentId, start: citation.start, end: citation.end } : null,
    people: found ? [...peopleAmong(idsIn(found.entry))] : [],
    versions: line.versions.map(version => ({ ...version, span: daySpan(version.when) })),
  }
}

/** ‘2022’ is a year, ‘2022-03’ a month, ‘2018-09/2018-11’ a range, ‘the spring’ only words. */
function precisionOf(when: string): 'day' | 'month' | 'year' | 'range' | 'words' {
  if (!dayRange(when)) return 'words'
  if (when.includes('/')) return 'range'
  return when.length >= 10 ? 'day' : when.length >= 7 ? 'month' : 'year'
}

/** A held record as one that is read piece by piece. */
export function readerOf(record: HeldRecord): RecordReader {
  return {
    built: record.built,
    unread: record.unread,
    issues: record.issues,
    notes: record.notes,
    // Texts are not held; whoever needs them asks for the document.
    documents: async function* () {},
    entries: async function* (kind) {
      yield* record.entries(kind)
    },
    diagnostics: async function* () {
      yield* record.diagnostics
    },
  }
}
