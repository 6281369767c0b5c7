import { compareText, grouped } from '../../domain/ordering.ts'
import type { StatementLine } from '../view.ts'
import { timeWords } from './dates.ts'
import { type Block, type Column, PART_TITLES, type Part, plain, small, type TableRow } from './part.ts'
import { ACT_VERBS, sayingWords, whoWords } from './plain-words.ts'
import { marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'

const COLUMNS: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'What was said, with the words of the document', share: 60 },
  { title: 'Source', share: 25 },
]

/** Who said what, speaker by speaker: two people of one name that nobody joined are two. */
export function statementsPart(setting: Setting): Part {
  const { statements } = setting.view
  const groups = grouped(statements, line => [whoWords(line), ...line.speakerIds].join('\u001f'))
  const sorted = [...groups].sort(([a], [b]) => compareText(a, b))
  return {
    name: 'statements',
    title: PART_TITLES.statements,
    about: 'What documents report as said, by whom. A statement is shown as somebody’s word, never as what happened.',
    blocks: sorted.flatMap(([, lines]) => speakerBlocks(setting, lines)),
    count: statements.length,
  }
}

function speakerBlocks(setting: Setting, lines: readonly StatementLine[]): Block[] {
  const [first] = lines
  if (!first) return []
  const [id, more] = first.speakerIds
  const who = whoWords(first)
  const line = id !== undefined && more === undefined ? [plain(who, id)] : [plain(who)]
  return [
    { kind: 'heading', level: 3, id: null, line },
    { kind: 'table', columns: COLUMNS, rows: lines.map(one => statementRow(setting, one)) },
  ]
}

/** One statement, under the heading of its speaker. */
export function statementRow(setting: Setting, line: StatementLine): TableRow {
  const notes = [
    line.addressees.length > 0 ? `to ${line.addressees.join(', ')}` : null,
    line.about.length > 0 ? `about ${line.about.join(', ')}` : null,
    line.channel,
    ...sayingWords(line),
  ].filter(note => note !== null)
  const said = marked(line, [small(`${ACT_VERBS[line.act]}: `), plain(line.content)])
  return rowOf(line.id, [
    [[plain(timeWords(line.when) || 'no date')]],
    withQuote(
      [said, ...(notes.length > 0 ? [[small(notes.join('; '))]] : [])],
      line.quote === line.content ? '' : line.quote,
    ),
    sourceCell(setting, line),
  ])
}
