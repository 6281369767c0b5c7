import type { AccountLine } from '../account-lines.ts'
import { sentence } from './chronology-part.ts'
import { timeWords } from './dates.ts'
import { type Block, type Column, PART_TITLES, type Part, plain, small, type TableRow } from './part.ts'
import { codeWords } from './plain-words.ts'
import { marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'

/** What was asked or demanded of whom, and what was promised, with what these documents show of the answer. */
export function questionsPart(setting: Setting): Part {
  const { questions, undertakings } = setting.view.accounts
  return {
    name: 'questions',
    title: PART_TITLES.questions,
    about: '‘No answer found in these documents’ says nothing of answers elsewhere.',
    blocks: [
      ...block(
        'Questions, demands and calls',
        ['Asked by, of', 'What was asked'],
        questions.map(line => questionRow(setting, line)),
      ),
      ...block(
        'Undertakings',
        ['Given by, to', 'What was promised'],
        undertakings.map(line => undertakingRow(setting, line)),
      ),
    ],
    count: questions.length + undertakings.length,
  }
}

function block(title: string, [who, what]: readonly [string, string], rows: readonly TableRow[]): Block[] {
  if (rows.length === 0) return []
  const columns: Column[] = [
    { title: who, share: 20 },
    { title: what, share: 40 },
    { title: 'Due, and where it stands', share: 18 },
    { title: 'Source', share: 22 },
  ]
  return [
    { kind: 'heading', level: 2, id: null, line: [plain(title)] },
    { kind: 'table', columns, rows },
  ]
}

function questionRow(setting: Setting, line: AccountLine): TableRow {
  const cell = (name: string): string => String(line.cells[name] ?? '')
  const more = [
    cell('conditions') && `on condition: ${cell('conditions')}`,
    cell('backedBy') && `backed by ${cell('backedBy')}`,
  ]
  return partiesRow(setting, line, {
    parties: [cell('from') || 'somebody unnamed', cell('to')],
    text: `${sentence(cell('kind'))}: ${cell('text')}`,
    more: more.filter(Boolean),
    due: cell('due'),
    standing: standingWords(cell('standing')),
  })
}

function undertakingRow(setting: Setting, line: AccountLine): TableRow {
  const cell = (name: string): string => String(line.cells[name] ?? '')
  const kept = {
    open: 'not shown as kept or broken in these documents',
    unknown: 'not told',
    kept: 'kept',
    broken: 'broken',
  }
  return partiesRow(setting, line, {
    parties: [cell('by') || 'somebody unnamed', cell('to')],
    text: sentence(cell('text')),
    more: cell('condition') ? [`if ${cell('condition')}`] : [],
    due: cell('due'),
    standing: kept[cell('standing') as keyof typeof kept] ?? codeWords(cell('standing')),
  })
}

interface Asked {
  readonly parties: readonly [string, string]
  readonly text: string
  readonly more: readonly string[]
  readonly due: string
  readonly standing: string
}

function partiesRow(setting: Setting, line: AccountLine, { parties, text, more, due, standing }: Asked): TableRow {
  const [from, to] = parties
  return rowOf(line.id, [
    [[plain(sentence(from))], ...(to ? [[small(`to ${to}`)]] : [])],
    withQuote([marked(line, [plain(text)]), ...more.map(one => [small(one)])], line.quote),
    [...(due ? [[plain(`Due ${timeWords(due)}`)]] : []), [plain(sentence(standing))]],
    sourceCell(setting, line),
  ])
}

/** Nothing here says that somebody never answered: only that these documents show no answer. */
function standingWords(standing: string): string {
  if (standing === 'open' || standing === 'no-reply') return 'no answer found in these documents'
  return standing === 'has-reply' ? 'a reply is in these documents' : codeWords(standing)
}
