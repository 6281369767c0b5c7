import { compareText } from '../../domain/ordering.ts'
import type { SourcedRecord } from '../../domain/record.ts'
import { type Block, type Column, PART_TITLES, type Part, plain, small, strong, type TableRow } from './part.ts'
import { counted } from './plain-words.ts'
import { rowsById } from './rows-by-id.ts'
import type { Setting } from './setting.ts'

type Issue = SourcedRecord['issues'][number]

const COLUMNS: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'What bears on it, with the words of the document', share: 47 },
  { title: 'On whose word', share: 15 },
  { title: 'Source', share: 23 },
]

/**
 * The issues that people drew up, in their order, with the entries that they hung on each. Of a narrowed copy those
 * alone on which something in it bears, and those that they stand under.
 */
export function issuesPart(setting: Setting, issues: readonly Issue[], isNarrowed: boolean): Part {
  const rows = rowsById(setting)
  const ordered = inOrder(isNarrowed ? bornOn(issues, rows) : issues)
  return {
    name: 'issues',
    title: PART_TITLES.issues,
    about: 'Drawn up by people; what they hung on each issue stands under it.',
    blocks: ordered.flatMap(issue => issueBlocks(issue, rows)),
    count: ordered.length,
  }
}

function bornOn(issues: readonly Issue[], rows: ReadonlyMap<string, TableRow>): Issue[] {
  const wanted = new Set(issues.filter(issue => issue.entries.some(id => rows.has(id))).map(issue => issue.id))
  for (const id of wanted) {
    // Added while it is gone through: a set gives what is added to it, and each once.
    const parent = issues.find(issue => issue.id === id)?.parent ?? null
    if (parent !== null) wanted.add(parent)
  }
  return issues.filter(issue => wanted.has(issue.id))
}

function issueBlocks(issue: Issue, rows: ReadonlyMap<string, TableRow>): Block[] {
  const own = issue.entries.flatMap(id => rows.get(id) ?? [])
  const absent = issue.entries.length - own.length
  const text = own.length === 0 ? 'Nothing in this copy bears on it. ' : ''
  const left =
    absent > 0
      ? `${counted(absent, 'entry', 'entries')} hung on it ${absent === 1 ? 'is' : 'are'} not in this copy.`
      : ''
  return [
    { kind: 'heading', level: 2, id: issue.id, line: [strong(`${issue.number} `), plain(issue.text)] },
    ...(text + left ? [{ kind: 'text', line: [small((text + left).trim())] } as const] : []),
    ...(own.length > 0 ? [{ kind: 'table', columns: COLUMNS, rows: own } as const] : []),
  ]
}

/** By number as people number: 2 before 10, 2.1 under 2. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const key = ({ number }: Issue): string => number.replace(/\d+/gu, digits => digits.padStart(6, '0'))
  return [...issues].sort((a, b) => compareText(key(a), key(b)) || compareText(a.id, b.id))
}
