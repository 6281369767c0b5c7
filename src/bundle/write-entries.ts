import type { Citation } from '../domain/citation.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { ENTRY_KINDS } from '../domain/record.ts'
import type { Resolution } from '../domain/resolution.ts'
import type { Statement } from '../domain/statement.ts'
import { citationsWithin, type DocumentEntries, documentEntries } from '../pipeline.ts'
import { isAccountKind } from '../publish/account-words.ts'
import type { Database } from '../store/database.ts'
import { type RecordDocument, saveDigests } from '../store/documents.ts'
import { deleteEntriesOf, insertEntries, type StoredEntry } from '../store/entries.ts'
import { loadParts } from '../store/parts.ts'
import { savePassages } from '../store/passages.ts'
import { BundleError } from './failures.ts'
import { passagesOf } from './passages.ts'
import { checkByDocument, type Texts } from './texts.ts'

type Entries = DocumentEntries['entries']

/** Makes the entries of these documents anew, and their passages where their text is new. */
export async function writeDocumentEntries(
  db: Database,
  documents: readonly RecordDocument[],
  resolution: Resolution,
  before: ReadonlyMap<string, RecordDocument>,
): Promise<void> {
  const engine = documents[0]?.engine ?? ''
  const parts = await loadParts(
    db,
    engine,
    documents.map(item => item.id),
  )
  const digests = new Map<string, unknown>()
  const stored: StoredEntry[] = []
  for (const { id } of documents) {
    const own = parts.get(id)
    if (!own) continue
    const made = documentEntries(own, resolution.actorIds.get(id) ?? [])
    refuseFaults(made.entries, new Map([[id, own.document]]))
    digests.set(id, made.digests)
    stored.push(...toStored(made.entries, id, own.document.text))
  }
  await deleteEntriesOf(
    db,
    documents.map(item => item.id),
  )
  await insertEntries(db, stored)
  await saveDigests(db, digests)
  const fresh = documents.filter(item => before.get(item.id)?.engine !== item.engine)
  await savePassages(
    db,
    fresh.map(item => item.id),
    fresh.flatMap(item => passages(parts.get(item.id))),
  )
}

function passages(parts: DocumentParts | undefined) {
  return parts ? passagesOf(parts.document.id, parts.document.text) : []
}

/** Refuses to write what does not say what its document says. `within`: as far as these documents are cited. */
export function refuseFaults(entries: Entries, texts: Texts, within?: (documentId: string) => boolean): void {
  const faults = ENTRY_KINDS.flatMap(kind => checkByDocument(entries[kind] ?? [], texts, true, within))
  faults.push(...checkByDocument(entries.diagnostics, texts, false, within))
  const [first] = faults
  if (!first) return
  const more = faults.length > 1 ? ` ${faults.length - 1} more are wrong.` : ''
  const message = `The record was not written: ${first.entry} cites words that do not stand where it says (document ${first.citation.documentId}, ${first.citation.start}–${first.citation.end}).${more}`
  throw new BundleError(
    'bundle/citations',
    message,
    'This is a fault of the program; the record before is as it was. Report it with the id of the entry.',
  )
}

/** Entries as they are stored; `text` is their document's, null where they stand on several. */
export function toStored(entries: Entries, documentId: string | null, text: string | null): StoredEntry[] {
  const stored: StoredEntry[] = []
  for (const kind of [...ENTRY_KINDS, 'diagnostics'] as const) {
    const list: readonly { readonly id: string; readonly citations: readonly Citation[] }[] = entries[kind] ?? []
    for (const [position, body] of list.entries()) {
      const words =
        kind === 'statements' && text !== null
          ? statementWords(body as unknown as Statement, contentOf(body as unknown as Statement, text))
          : isAccountKind(kind)
            ? accountWords(body)
            : null
      stored.push({ id: body.id, kind, documentId, position, body, words })
    }
  }
  return stored
}

function contentOf(statement: Statement, text: string): string {
  return statement.contentSpans.map(span => text.slice(span.start, span.end)).join(' ')
}

/** A search vector holds a megabyte at most; a quotation that nobody closed can be longer. */
const MAX_WORDS = 100_000

/** What a search for the other kinds looks in: what the entry says, and the words it cites. */
export function accountWords(entry: { readonly citations: readonly Citation[] }): string {
  const said = Object.values(entry).filter(value => typeof value === 'string')
  return [...said, ...[...citationsWithin(entry)].map(citation => citation.quote)].join(' ').slice(0, MAX_WORDS)
}

/** What a search for statements looks in: who spoke, and what was said. */
export function statementWords(statement: { readonly speakerText?: string | null }, content: string): string {
  return `${statement.speakerText ?? ''} ${content}`.slice(0, MAX_WORDS)
}
