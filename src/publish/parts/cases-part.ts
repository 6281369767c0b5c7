import type { Proceeding } from '../../domain/proceeding.ts'
import { caseKind, stepLabel } from '../account-words.ts'
import { whenText } from '../view.ts'
import { sentence } from './chronology-part.ts'
import { timeWords } from './dates.ts'
import { type Block, type Column, PART_TITLES, type Part, plain, small, type TableRow } from './part.ts'
import { codeWords, wordOf } from './plain-words.ts'
import { marked, rowOf, type Setting, withQuote } from './setting.ts'

const COLUMNS: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'Step, with the words of the document', share: 45 },
  { title: 'On whose word', share: 15 },
  { title: 'Source', share: 25 },
]

/** Each case with its steps, in the order in which the record has them. */
export function casesPart(setting: Setting, cases: readonly Proceeding[]): Part {
  return {
    name: 'cases',
    title: PART_TITLES.cases,
    about:
      'Inquests, investigations, hearings and appeals, each with the steps that these documents show. A step that is not here is one that they do not show.',
    blocks: cases.flatMap(one => caseBlocks(setting, one)),
    count: cases.length,
  }
}

/** A case: its heading, whom it is about, and its steps. */
export function caseBlocks(setting: Setting, one: Proceeding): Block[] {
  const { names, known } = setting
  const subjects = one.subjects.map(subject => (subject.actor ? names.actor(subject.actor) : subject.text))
  const facts = [
    sentence(caseKind(one)),
    subjects.length > 0 ? `about ${subjects.join(', ')}` : null,
    one.concerns.length > 0 ? `concerning ${one.concerns.map(known.name).join(', ')}` : null,
    one.regime === null ? null : `rules in force: ${codeWords(one.regime)}`,
    { open: 'not shown as closed in these documents', closed: 'closed', unknown: 'where it stands is not told' }[
      one.standing
    ],
  ].filter(fact => fact !== null)
  return [
    { kind: 'heading', level: 2, id: one.id, line: marked(one, [plain(sentence(one.title))]) },
    { kind: 'text', line: [plain(`${facts.join('; ')}.`)] },
    { kind: 'table', columns: COLUMNS, rows: one.steps.map(step => stepRow(setting, one, step)) },
  ]
}

function stepRow(setting: Setting, one: Proceeding, step: Proceeding['steps'][number]): TableRow {
  const [citation] = step.citations
  const reckoned = step.countBasis === 'inferred' ? ', reckoned from the words' : ''
  const count = step.count === null ? '' : ` (${step.count}${reckoned})`
  const by = step.by === null ? '' : `, by ${setting.known.name(step.by)}`
  const of = step.subject === null ? undefined : one.subjects[step.subject]
  const whose = of ? [small(` ${of.actor ? setting.names.actor(of.actor) : of.text}`)] : []
  return rowOf(null, [
    [[plain(timeWords(whenText(step.when)) || 'no date')]],
    withQuote([[plain(sentence(`${stepLabel(step)}${count}${by}`)), ...whose]], citation?.quote ?? ''),
    [[plain(wordOf(setting.known.told(step)))]],
    [setting.sources.reference(setting.names.source(citation))],
  ])
}
