import { ACCOUNT_KINDS } from '../account-words.ts'
import { chronologyRow, sentence, statementWords } from './chronology-part.ts'
import { timeWords } from './dates.ts'
import { plain, small, strong, type TableRow } from './part.ts'
import { wordOf } from './plain-words.ts'
import { marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'

/** Every entry of the copy as a row of date, words, on whose word, source: for lists that mix the kinds. */
export function rowsById(setting: Setting): ReadonlyMap<string, TableRow> {
  const rows = new Map<string, TableRow>()
  const undated = [[small('no date')]]
  for (const kind of ACCOUNT_KINDS)
    for (const line of setting.view.accounts[kind])
      rows.set(
        line.id,
        rowOf(line.id, [
          undated,
          withQuote([marked(line, [plain(sentence(line.text))])], line.quote),
          [[plain(wordOf(line.told))]],
          sourceCell(setting, line),
        ]),
      )
  for (const line of setting.view.cast)
    rows.set(
      line.id,
      rowOf(line.id, [
        undated,
        withQuote([marked(line, [strong(line.name, line.id)])], line.quote),
        [[plain(wordOf(null))]],
        sourceCell(setting, line),
      ]),
    )
  const statements = new Map(setting.view.statements.map(line => [line.id, line]))
  for (const line of setting.view.statements)
    rows.set(
      line.id,
      rowOf(line.id, [
        line.when ? [[plain(timeWords(line.when))]] : undated,
        withQuote([marked(line, statementWords(line))], line.quote === line.content ? '' : line.quote),
        [[plain(`Told by ${line.speakers.join(', ') || line.speakerText || 'somebody unnamed'}`)]],
        sourceCell(setting, line),
      ]),
    )
  for (const line of setting.view.chronology)
    if (line.id.startsWith('occurrence:')) rows.set(line.id, chronologyRow(setting, line, statements.get(line.id)))
  return rows
}
