import type { UnreadFile } from '../../domain/record.ts'
import type { SourceNote } from '../account-lines.ts'
import { dateWords } from './dates.ts'
import { type Block, type Column, PART_TITLES, type Part, plain, small, strong, type TableRow } from './part.ts'
import { rowOf, type Setting } from './setting.ts'
import { fileName, titleOf } from './source-words.ts'

const COLUMNS: readonly Column[] = [
  { title: 'No.', share: 8 },
  { title: 'Document', share: 42 },
  { title: 'Published', share: 15 },
  { title: 'To be known of it as a source', share: 35 },
]
const UNREAD: readonly Column[] = [
  { title: 'File', share: 40 },
  { title: 'Why', share: 60 },
]

/** Notes on a document as it is. The rest speak of names and statements found in it, which nobody may have looked at. */
const OF_SOURCES = /^(?:read|text|date|copy)\//u

/** The documents under their numbers, each with what is to be known of it, and the files that could not be read. */
export function sourcesPart(setting: Setting, unread: readonly UnreadFile[], cited: ReadonlySet<string> | null): Part {
  const notes = new Map<string, SourceNote[]>()
  for (const note of setting.view.sources) {
    if (!note.source || !(setting.includesProposed || OF_SOURCES.test(note.code))) continue
    notes.set(note.source.documentId, [...(notes.get(note.source.documentId) ?? []), note])
  }
  const documents = setting.sources.documents.filter(({ documentId }) => cited === null || cited.has(documentId))
  const rows = documents.map(document => {
    const { documentId, path, outlet, publishedOn } = document
    const file = document.title === null ? [] : [[small(fileName(path))]]
    return rowOf(documentId, [
      [[plain(`[${setting.sources.numberOf(documentId)}]`)]],
      [[strong(titleOf(document))], ...(outlet ? [[plain(outlet)]] : []), ...file],
      [[plain(publishedOn ? dateWords(publishedOn) : 'not told')]],
      (notes.get(documentId) ?? []).map(noteLine),
    ])
  })
  return {
    name: 'sources',
    title: PART_TITLES.sources,
    about: 'The documents, under the numbers that every reference gives.',
    blocks: [{ kind: 'table', columns: COLUMNS, rows }, ...unreadBlocks(unread)],
    count: rows.length,
  }
}

function noteLine({ severity, message }: SourceNote) {
  return severity === 'note'
    ? [small(message)]
    : [strong(severity === 'serious' ? 'Serious: ' : 'Take care: '), plain(message)]
}

function unreadBlocks(unread: readonly UnreadFile[]): Block[] {
  if (unread.length === 0) return []
  const rows: TableRow[] = unread.map(({ path, message }) =>
    rowOf(null, [[[strong(fileName(path))]], [[plain(message)]]]),
  )
  return [
    { kind: 'heading', level: 2, id: null, line: [plain('Files that could not be read')] },
    { kind: 'table', columns: UNREAD, rows },
  ]
}
