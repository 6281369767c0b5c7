import type { Discrepancy, Dispute } from '../../domain/dispute.ts'
import { sentence } from './chronology-part.ts'
import {
  type Block,
  type Column,
  inMarks,
  PART_TITLES,
  type Part,
  plain,
  small,
  strong,
  type TableCell,
  type TableRow,
} from './part.ts'
import { codeWords } from './plain-words.ts'
import { marked, rowOf, type Setting, withQuote } from './setting.ts'

/** Sides shown of one entry: more would be a page of one sentence told by many papers. */
const MOST_SIDES = 6

const COLUMNS = (title: string): readonly Column[] => [{ title, share: 100 }]

/** What people contest, and what does not fit together between documents: two lists, since nobody disputed the second. */
export function disputesPart(
  setting: Setting,
  disputes: readonly Dispute[],
  differences: readonly Discrepancy[],
): Part {
  return {
    name: 'disputes',
    title: PART_TITLES.disputes,
    about:
      'What people contest, each position in its own words, and what documents tell differently. Nothing here says who is right.',
    blocks: [
      ...block(
        'Disputes that the documents report',
        'In dispute',
        disputes.map(one => disputeRow(setting, one)),
      ),
      ...block(
        'What documents tell differently',
        'Difference',
        differences.map(one => differenceRow(setting, one)),
      ),
    ],
    count: disputes.length + differences.length,
  }
}

function block(title: string, column: string, rows: readonly TableRow[]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: null, line: [plain(title)] },
    { kind: 'table', columns: COLUMNS(column), rows },
  ]
}

function disputeRow(setting: Setting, one: Dispute): TableRow {
  const sides = one.sides.slice(0, MOST_SIDES).map(side => {
    const who = side.actor === null ? 'Somebody unnamed' : setting.names.actor(side.actor)
    return sideCell(setting, who, side.position, side.citations[0])
  })
  const other: TableCell = [[small('No other position found in these documents.')]]
  return rowOf(one.id, [[marked(one, [plain(one.question)])]], sides.length === 1 ? [...sides, other] : sides)
}

function differenceRow(setting: Setting, one: Discrepancy): TableRow {
  const sides = one.sides.slice(0, MOST_SIDES).map(side => sideCell(setting, side.value, '', side.citations[0]))
  const basis = one.basis.map(ground => [small(`Measured against: ${ground.fact} (${ground.source})`)])
  const kind = [small(`${sentence(codeWords(one.kind))}. `)]
  return rowOf(one.id, [[marked(one, [...kind, plain(one.message)]), ...basis]], sides)
}

function sideCell(
  setting: Setting,
  head: string,
  position: string,
  citation: Dispute['citations'][number] | undefined,
): TableCell {
  const words = position === '' || citation?.quote.includes(position) ? [] : [[plain(position)]]
  const source = setting.sources.reference(setting.names.source(citation))
  // A word that differs is its own quotation.
  if (citation?.quote === head) return [[strong(inMarks(head))], source]
  return withQuote([[strong(head)], ...words, source], citation?.quote ?? '')
}
