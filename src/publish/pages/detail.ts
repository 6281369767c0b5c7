import type { SourceDocument } from '../../domain/document.ts'
import type { Entry } from '../../domain/entry.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import type { EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'
import type { IndexedEntry } from './entry-lines.ts'
import { KIND_WORDS } from './entry-words.ts'
import { sourceAt } from './tellers.ts'

/** Words shown before and after a quotation: a sentence or two (UTF-16 code units). */
const CONTEXT = 400
/** A head-count or a case can cite a great many places; a page of them is read. */
const MAX_PASSAGES = 40
const MAX_AFFECTED = 50

/** Names of all that an entry names by id. */
export function namesWithin(record: HeldRecord, entry: Entry): Record<string, { name: string; kind: string }> {
  const names: Record<string, { name: string; kind: string }> = {}
  for (const [id] of JSON.stringify(entry).matchAll(/[a-z]+:[0-9a-f]{20}/gu)) {
    const found = id === entry.id ? undefined : record.find(id)
    if (found) names[id] = { name: record.name(id), kind: KIND_WORDS[found.kind].one }
  }
  return names
}

/** Each place that an entry quotes, with the words around it. */
export async function passagesOf(
  record: HeldRecord,
  entry: Entry,
  textOf: (documentId: string) => Promise<SourceDocument>,
) {
  const passages = []
  for (const { documentId, start, end, quote, page } of entry.citations.slice(0, MAX_PASSAGES)) {
    const { text } = await textOf(documentId)
    passages.push({
      documentId,
      start,
      end,
      source: sourceAt(record, documentId, page ?? null),
      before: wholeStart(text.slice(Math.max(0, start - CONTEXT), start), start <= CONTEXT),
      quote,
      after: wholeEnd(text.slice(end, end + CONTEXT), end + CONTEXT >= text.length),
    })
  }
  return passages
}

/** Not begun in the middle of a word, or of a pair that stands for one character. */
function wholeStart(text: string, whole: boolean): string {
  return whole ? text : text.replace(/^\S*\s/u, '')
}

function wholeEnd(text: string, whole: boolean): string {
  return whole ? text : text.replace(/\s\S*$/u, '')
}

/** Who may be meant, the likeliest first. */
export function candidatesOf(record: HeldRecord, kind: EntryKind, entry: Entry) {
  if (kind !== 'statements') return []
  return [...(entry as Statement).speakerCandidates]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ actor, confidence }) => ({ actor, name: record.name(actor), confidence }))
}

/** Entries that name this one and would read otherwise if it did. */
export function affectedBy(entries: readonly IndexedEntry[], id: string): readonly IndexedEntry[] {
  const affected: IndexedEntry[] = []
  for (const one of entries) {
    if (one.id === id || one.entry.status === 'rejected' || !one.names.includes(id)) continue
    affected.push(one)
    if (affected.length === MAX_AFFECTED) break
  }
  return affected
}
