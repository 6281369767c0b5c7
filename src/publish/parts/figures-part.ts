import type { Tally } from '../../domain/figure.ts'
import type { AccountLine } from '../account-lines.ts'
import { timeWords } from './dates.ts'
import {
  type Block,
  type Column,
  inMarks,
  PART_TITLES,
  type Part,
  plain,
  small,
  strong,
  type TableRow,
} from './part.ts'
import { codeWords, wordOf } from './plain-words.ts'
import { marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'

const FIGURES: readonly Column[] = [
  { title: 'Figure, with the words of the document', share: 45 },
  { title: 'Of what, for when', share: 17 },
  { title: 'On whose word', share: 14 },
  { title: 'Source', share: 24 },
]
const COUNTS: readonly Column[] = [
  { title: 'Part', share: 60 },
  { title: 'How many', share: 15 },
  { title: 'Source', share: 25 },
]

/** Figures as stated, and head-counts with the parts that documents give of them. */
export function figuresPart(setting: Setting, tallies: readonly Tally[]): Part {
  const rows = setting.view.accounts.figures.map(line => figureRow(setting, line))
  const counts = tallies.flatMap(tally => tallyBlocks(setting, tally))
  return {
    name: 'figures',
    title: PART_TITLES.figures,
    about:
      'Figures as the documents state them. What follows from them by arithmetic is given as such, within the rounding.',
    blocks: [
      ...(rows.length > 0 ? [heading('Figures'), { kind: 'table', columns: FIGURES, rows } as const] : []),
      ...(counts.length > 0 ? [heading('Head-counts'), ...counts] : []),
    ],
    count: rows.length + tallies.length,
  }
}

function heading(title: string): Block {
  return { kind: 'heading', level: 2, id: null, line: [plain(title)] }
}

function figureRow(setting: Setting, line: AccountLine): TableRow {
  const cell = (name: string): string => String(line.cells[name] ?? '')
  const reckoned = cell('before')
    ? [[small(`follows by arithmetic: ${cell('before')} before, ${cell('after')} after`)]]
    : []
  return rowOf(line.id, [
    withQuote([marked(line, [strong(cell('text'))]), ...reckoned], line.quote),
    [...(cell('of') ? [[plain(cell('of'))]] : []), ...(cell('period') ? [[small(timeWords(cell('period')))]] : [])],
    [[plain(wordOf(line.told))]],
    sourceCell(setting, line),
  ])
}

function tallyBlocks(setting: Setting, tally: Tally): Block[] {
  const [citation] = tally.citations
  const { value, of, qualifier } = tally.total
  const exact = qualifier === 'exactly' ? '' : `${codeWords(qualifier)} `
  return [
    { kind: 'heading', level: 3, id: tally.id, line: marked(tally, [plain(`${exact}${value} ${of}`)]) },
    {
      kind: 'text',
      line: [
        { text: `${inMarks(citation?.quote ?? '')} `, look: 'quote' },
        ...setting.sources.reference(setting.names.source(citation)),
      ],
    },
    ...tally.schemes.flatMap(scheme => schemeBlocks(setting, scheme)),
  ]
}

function schemeBlocks(setting: Setting, scheme: Tally['schemes'][number]): Block[] {
  const rows = scheme.parts.map(part => {
    const [citation] = part.citations
    const within = part.within === null ? '' : 'of these, '
    const basis = part.basis === 'inferred' ? [small(' reckoned from the words')] : []
    return rowOf(null, [
      withQuote([[plain(`${within}${part.of}`), ...basis]], citation?.quote ?? ''),
      [[plain(`${part.value}`)]],
      [setting.sources.reference(setting.names.source(citation))],
    ])
  })
  const others = scheme.otherReadings.map(reading => [small(`The words also allow: ${reading}`)])
  const sum = rowOf(null, [
    [[strong(`Accounted for, by ${codeWords(scheme.by)}`)], ...others],
    [[strong(`${scheme.accounted}`)]],
    [[small(scheme.missing > 0 ? `${scheme.missing} not accounted for in these documents` : 'adds up')]],
  ])
  return [{ kind: 'table', columns: COUNTS, rows: [...rows, sum] }]
}
