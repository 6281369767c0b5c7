import { calledName } from '../called-name.ts'
import type { CastLine, OfficeLine } from '../view.ts'
import { timeWords } from './dates.ts'
import { type Column, PART_TITLES, type Part, plain, small, strong, type TableRow, type WordLine } from './part.ts'
import { counted, wordOf } from './plain-words.ts'
import { marked, rowOf, type Setting, sourceCell, withQuote } from './setting.ts'
import { reviewMark } from './source-words.ts'

const COLUMNS: readonly Column[] = [
  { title: 'Name', share: 27 },
  { title: 'Who they are in these documents', share: 48 },
  { title: 'First named in', share: 25 },
]

/** People first, then bodies, groups and accounts; each by how much the documents speak of them. */
export function castPart(setting: Setting): Part {
  const { cast } = setting.view
  const groups = (['person', 'organization', 'group', 'account'] as const).map(kind => ({
    kind,
    rows: cast.filter(line => line.kind === kind).map(line => castRow(setting, line)),
  }))
  return {
    name: 'cast',
    title: PART_TITLES.cast,
    about: 'Who is named in these documents. An office is given as a document gives it, at the time that it gives.',
    blocks: groups.flatMap(({ kind, rows }) =>
      rows.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, id: null, line: [plain(GROUPS[kind])] } as const,
            { kind: 'table', columns: COLUMNS, rows } as const,
          ],
    ),
    count: cast.length,
  }
}

const GROUPS: Readonly<Record<CastLine['kind'], string>> = {
  person: 'People',
  organization: 'Bodies',
  group: 'Groups',
  account: 'Accounts',
}

function castRow(setting: Setting, line: CastLine): TableRow {
  const named = `named ${counted(line.mentions, 'time')} in ${counted(line.documents, 'document')}`
  return rowOf(line.id, [
    [marked(line, [strong(calledName(line), line.id)]), ...alsoLines(line), [small(named)]],
    withQuote(whoLines(line), line.quote),
    sourceCell(setting, line),
  ])
}

/** What else somebody is called, a line each. */
export function alsoLines({ honorifics, aliases, name }: CastLine): WordLine[] {
  const others = aliases.filter(alias => alias !== name)
  return [
    ...(honorifics.length > 1 ? [[small(`called ${honorifics.join(', ')}`)]] : []),
    ...(others.length > 0 ? [[small(`also: ${others.join('; ')}`)]] : []),
  ]
}

/** For whom somebody speaks and which offices documents give them, a line each. */
export function whoLines(line: CastLine): WordLine[] {
  const naming = { named: null, pseudonym: 'a name that stands for another', description: 'described, not named' }[
    line.naming
  ]
  return [
    ...(line.onBehalfOf === null ? [] : [[plain(`For ${line.onBehalfOf}`)]]),
    ...(naming === null ? [] : [[plain(naming)]]),
    ...line.offices.map(officeLine),
  ]
}

function officeLine(office: OfficeLine): WordLine {
  const capacity = office.capacity === 'substantive' ? '' : ` (${office.capacity})`
  const told = office.told === null ? '' : `; ${wordOf(office.told).toLowerCase()}`
  return [...reviewMark(office), plain(`${office.title}${capacity}`), small(` ${heldWords(office)}${told}`)]
}

/** When an office was held, as far as the documents tell. */
export function heldWords({ from, to, attested }: Pick<OfficeLine, 'from' | 'to' | 'attested'>): string {
  const time = [from && `from ${timeWords(from)}`, to && `to ${timeWords(to)}`].filter(Boolean).join(' ')
  if (time) return time
  return attested.length > 0 ? `shown in office: ${attested.map(timeWords).join('; ')}` : 'time not stated'
}
