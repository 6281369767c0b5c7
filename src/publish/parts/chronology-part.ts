import type { ChronologyLine, EventVersion, StatementLine } from '../view.ts'
import { dateWords, timeWords } from './dates.ts'
import {
  type Column,
  PART_TITLES,
  type Part,
  plain,
  small,
  type TableCell,
  type TableRow,
  type WordLine,
} from './part.ts'
import { ACT_VERBS, whoWords, wordOf } from './plain-words.ts'
import { eventCell, marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'

const COLUMNS: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'Event, with the words of the document', share: 47 },
  { title: 'On whose word', share: 15 },
  { title: 'Source', share: 23 },
]

/** Everything with a time, in order; what documents date differently has each version beneath it, side by side. */
export function chronologyPart(setting: Setting): Part {
  const statements = new Map(setting.view.statements.map(line => [line.id, line]))
  const rows = setting.chronology.map(line => chronologyRow(setting, line, statements.get(line.id)))
  return {
    name: 'chronology',
    title: PART_TITLES.chronology,
    about:
      'A date is as exact as the document gives it. Where documents date an event differently, its row has every date, and each version stands beneath.',
    blocks: [{ kind: 'table', columns: COLUMNS, rows }],
    count: rows.length,
  }
}

/** Versions shown of one event: the same date told by every paper says no more than told by six. */
const MOST_VERSIONS = 6

/** One line of the chronology. Of dates that differ none is the line's own: all stand in it, and what tells each beneath. */
export function chronologyRow(setting: Setting, line: ChronologyLine, statement: StatementLine | undefined): TableRow {
  const event = statement
    ? withQuote([marked(line, statementWords(statement))], statement.content === line.quote ? '' : line.quote)
    : eventCell(line, sentence(line.text))
  const whens = [...new Set(line.versions.map(version => version.when || version.whenText))]
  const versions = line.versions.slice(0, MOST_VERSIONS)
  const differ = whens.length > 1
  const date: TableCell = differ
    ? [[plain(whens.map(timeWords).join(' or '))], [small('documents differ')]]
    : [whenLine(line.when, line.whenText)]
  const source: TableCell = differ || versions.length === 0 ? sourceCell(setting, line) : tellings(setting, versions)
  const sides = differ ? versions.map(version => versionCell(setting, version)) : []
  return rowOf(line.id, [date, event, [[plain(wordOf(line.told))]], source], sides)
}

/** Every document that tells an event as the others do, each once. */
function tellings(setting: Setting, versions: readonly EventVersion[]): TableCell {
  const lines = versions.map(version => setting.sources.reference(version.source))
  const words = lines.map(line => line.map(run => run.text).join(''))
  return lines.filter((_, i) => words.indexOf(words[i] ?? '') === i)
}

/** ‘Ada Quill said: …’ */
export function statementWords(line: StatementLine): WordLine {
  const who = whoWords(line)
  return [{ text: who, look: 'strong' }, plain(` ${ACT_VERBS[line.act]}: ${line.content}`)]
}

/** A date in words, or the words that time something where no date can be given. */
export function whenLine(when: string, whenText: string): WordLine {
  return when === '' ? [small('no date: '), plain(`‘${whenText}’`)] : [plain(dateWords(when))]
}

function versionCell(setting: Setting, version: EventVersion): TableCell {
  const told = version.told === null ? [] : [[small(wordOf(version.told))]]
  const head: WordLine = [{ text: dateWords(version.when) || `‘${version.whenText}’`, look: 'strong' }]
  return withQuote([head, ...told, setting.sources.reference(version.source)], version.quote)
}

/** With a capital at its beginning. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
