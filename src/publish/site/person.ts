import { alsoLines, whoLines } from '../parts/cast-part.ts'
import { chronologyRow } from '../parts/chronology-part.ts'
import type { Block, Column, TableRow } from '../parts/part.ts'
import { plain, strong } from '../parts/part.ts'
import { rowsById } from '../parts/rows-by-id.ts'
import { rowOf, type Setting, sourceCell, withQuote } from '../parts/setting.ts'
import { statementRow } from '../parts/statements-part.ts'
import type { CastLine } from '../view.ts'

const LIST: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'What is told, with the words of the document', share: 47 },
  { title: 'On whose word', share: 15 },
  { title: 'Source', share: 23 },
]
const SAID: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'What was said, with the words of the document', share: 60 },
  { title: 'Source', share: 25 },
]

/** Makes the blocks of people's own pages: what they said, what was said about them, what they stand in. */
export function personBlocks(setting: Setting): (line: CastLine) => Block[] {
  const rows = rowsById(setting)
  const { statements } = setting.view
  const by = byPerson(statements, line => line.speakerIds)
  const about = byPerson(statements, line => line.aboutIds)
  const events = setting.chronology.filter(line => !line.id.startsWith('statement:'))
  const named = new Map<string, string[]>()
  for (const [person, entries] of setting.naming)
    for (const id of entries) named.set(id, [...(named.get(id) ?? []), person])
  const dated = byPerson(events, line => named.get(line.id) ?? [])
  return line => {
    const told = dated.get(line.id) ?? []
    const shown = new Set(told.map(one => one.id))
    const others = [...(setting.naming.get(line.id) ?? [])].filter(id => !shown.has(id) && !id.startsWith('statement:'))
    const said = by.get(line.id) ?? []
    const ofOthers = (about.get(line.id) ?? []).filter(one => !one.speakerIds.includes(line.id))
    return [
      { kind: 'table', columns: SELF, rows: [selfRow(setting, line)] },
      ...list(
        'What is told of them, in order of time',
        LIST,
        told.map(one => chronologyRow(setting, one, undefined)),
      ),
      ...list(
        'What they said',
        SAID,
        said.map(one => statementRow(setting, one)),
      ),
      ...list(
        'What others said about them',
        LIST,
        ofOthers.flatMap(one => rows.get(one.id) ?? []),
      ),
      ...list(
        'Where else they are named',
        LIST,
        others.flatMap(id => rows.get(id) ?? []),
      ),
    ]
  }
}

function byPerson<T>(lines: readonly T[], ids: (line: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const people = new Map<string, T[]>()
  for (const line of lines) {
    for (const id of ids(line)) {
      const own = people.get(id)
      if (own) own.push(line)
      else people.set(id, [line])
    }
  }
  return people
}

const SELF: readonly Column[] = [
  { title: 'Who they are in these documents', share: 75 },
  { title: 'First named in', share: 25 },
]

function selfRow(setting: Setting, line: CastLine): TableRow {
  const who = whoLines(line)
  const lines = who.length > 0 ? who : [[plain('These documents give no office.')]]
  return rowOf(null, [withQuote([...lines, ...alsoLines(line)], line.quote), sourceCell(setting, line)])
}

function list(title: string, columns: readonly Column[], rows: readonly TableRow[]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: null, line: [strong(title)] },
    { kind: 'table', columns, rows },
  ]
}
