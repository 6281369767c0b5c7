import type { ChronologyLine, EventVersion, StatementLine } from '../view.ts'
import { dateWords } from './dates.ts'
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
      'A date is as exact as the document gives it. Where documents date an event differently, each version stands beneath it.',
    blocks: [{ kind: 'table', columns: COLUMNS, rows }],
    count: rows.length,
  }
}

/** One line of the chronology. */
export function chronologyRow(setting: Setting, line: ChronologyLine, statement: StatementLine | undefined): TableRow {
  const event = statement
    ? withQuote([marked(line, statementWords(statement))], statement.content === line.quote ? '' : line.quote)
    : eventCell(line, sentence(line.text))
  const sides = line.versions.map(version => versionCell(setting, version))
  return rowOf(
    line.id,
    [[whenLine(line.when, line.whenText)], event, [[plain(wordOf(line.told))]], sourceCell(setting, line)],
    sides,
  )
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
