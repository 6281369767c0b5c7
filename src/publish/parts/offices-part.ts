import type { AccountLine } from '../account-lines.ts'
import { heldWords } from './cast-part.ts'
import { sentence } from './chronology-part.ts'
import { type Block, type Column, PART_TITLES, type Part, plain, small, type TableRow } from './part.ts'
import { wordOf } from './plain-words.ts'
import { marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'

const COLUMNS: readonly Column[] = [
  { title: 'Who and what', share: 60 },
  { title: 'On whose word', share: 15 },
  { title: 'Source', share: 25 },
]

/** Who held which office, who answers to whom, who had confidence in whom. */
export function officesPart(setting: Setting): Part {
  const { tenures, accountabilities, confidences } = setting.view.accounts
  return {
    name: 'offices',
    title: PART_TITLES.offices,
    about:
      'Who held which office and when, who answers to whom, and whose confidence was given, made conditional or withdrawn.',
    blocks: [
      ...block(
        'Who held which office',
        tenures.map(line => tenureRow(setting, line)),
      ),
      ...block(
        'Who answers to whom',
        accountabilities.map(line => accountRow(setting, line)),
      ),
      ...block(
        'Confidence',
        confidences.map(line => accountRow(setting, line)),
      ),
    ],
    count: tenures.length + accountabilities.length + confidences.length,
  }
}

function block(title: string, rows: readonly TableRow[]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: null, line: [plain(title)] },
    { kind: 'table', columns: COLUMNS, rows },
  ]
}

function tenureRow(setting: Setting, line: AccountLine): TableRow {
  const cell = (name: string): string => String(line.cells[name] ?? '')
  const held = {
    from: cell('from') || null,
    to: cell('to') || null,
    attested: cell('attested').split('; ').filter(Boolean),
  }
  const capacity = cell('capacity') === 'substantive' ? '' : ` (${cell('capacity')})`
  const end = [cell('ended'), cell('next') && `next: ${cell('next')}`].filter(Boolean).join('; ')
  const words = [
    plain(`${cell('person')}, ${cell('office')}${capacity}`),
    small(` ${[heldWords(held), end].filter(Boolean).join('; ')}`),
  ]
  return rowOf(line.id, [
    withQuote([marked(line, words)], line.quote),
    [[plain(wordOf(line.told))]],
    sourceCell(setting, line),
  ])
}

/** An entry of any kind that accounts for something, in the words that the record has for it. */
export function accountRow(setting: Setting, line: AccountLine): TableRow {
  const parts = line.parts.map(part => [small(part)])
  return rowOf(line.id, [
    withQuote([marked(line, [plain(sentence(line.text))]), ...parts], line.quote),
    [[plain(wordOf(line.told))]],
    sourceCell(setting, line),
  ])
}
