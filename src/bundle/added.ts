import type { Entry } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import type { ReviewDecision } from '../domain/review.ts'
import type { Statement } from '../domain/statement.ts'
import { type AddableKind, activeDecisions, addedEntries, addedId, blankEntry } from '../pipeline.ts'
import type { Database } from '../store/database.ts'
import { recordDocuments } from '../store/documents.ts'
import { existingEntries, replaceAddedEntries } from '../store/entries.ts'
import { loadDocuments } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { validateChanges } from './amendments.ts'
import { refusedDecision as refused } from './failures.ts'
import { accountWords, statementWords } from './write-entries.ts'

/** Behind all that the machine found in a document. */
const AFTER_FOUND = 1_000_000_000

/** What a person picked, and what it is. */
export interface WantedEntry {
  readonly kind: AddableKind
  readonly documentId: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** Fields of the entry that differ from a blank one of its kind. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** The entry that a person adds, whole and checked. */
export async function addedEntry(store: Store, wanted: WantedEntry, by: string): Promise<Entry> {
  const listed = (await recordDocuments(store.db)).find(item => item.id === wanted.documentId)
  const document = listed && (await loadDocuments(store.db, listed.engine, [listed.id])).get(listed.id)
  if (!document)
    throw refused(`${wanted.documentId} is no document of this record.`, 'Pick the words in a document that is.')
  for (const { start, end } of wanted.spans) {
    if (!(start >= 0 && start < end && end <= document.text.length) || document.text.slice(start, end).trim() === '')
      throw refused(`${start}–${end} holds no words of the document.`, 'Pick the words again.')
  }
  const blank: Entry = blankEntry(wanted.kind, document, wanted.spans, by)
  const texts = new Map([[document.id, document]])
  if (Object.keys(wanted.fields).length > 0) await validateChanges(store, wanted.kind, blank, wanted.fields, texts)
  const entry: Entry = { ...blank, ...wanted.fields }
  refuseUnset(entry)
  for (let ordinal = 0; ; ordinal++) {
    const id = addedId(wanted.kind, entry, ordinal)
    if ((await existingEntries(store.db, [id])).size === 0) return { ...entry, id }
  }
}

/** Whom a tenure is of cannot be left open: the entry would say nothing. */
function refuseUnset(entry: Entry): void {
  for (const field of ['person', 'office', 'holder', 'over', 'in']) {
    if (field in entry && (entry as unknown as Record<string, unknown>)[field] === '')
      throw refused(
        `‘${field}’ is not said.`,
        'Say whom or what it is of; add them to the cast first if they are missing.',
      )
  }
}

/** Puts what people added beside what the machine found: after each change of either. */
export async function writeAddedEntries(db: Database, decisions: readonly ReviewDecision[]): Promise<void> {
  const added = addedEntries(activeDecisions(decisions))
  await replaceAddedEntries(
    db,
    added.map(({ kind, entry }, index) => ({
      id: entry.id,
      kind,
      documentId: entry.citations[0]?.documentId ?? null,
      position: AFTER_FOUND + index,
      body: entry,
      words: wordsOf(kind, entry),
    })),
  )
}

function wordsOf(kind: EntryKind, entry: Entry): string {
  const quotes = entry.citations.map(citation => citation.quote).join(' ')
  return kind === 'statements' ? statementWords(entry as Statement, quotes) : accountWords(entry)
}
