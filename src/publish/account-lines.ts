import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Entry } from '../domain/entry.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import {
  ACCOUNT_KINDS,
  ACCOUNT_WORDS,
  type AccountEntries,
  type AccountKind,
  type AccountWords,
  type EntryNames,
} from './account-words.ts'
import { type DocumentLine, type Line, lineOf, type Names, type SourceLine, toldText } from './view.ts'

/** One entry that accounts for somebody or something, as a reader sees it. */
export interface AccountLine extends Line, AccountWords {
  readonly kind: AccountKind
}

/** Every kind of them, each in the order of the record. */
export type Accounts = { readonly [K in AccountKind]: readonly AccountLine[] }

/** What is to be known of a document as a source. */
export interface SourceNote {
  readonly id: string
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly hint: string | null
  readonly quote: string
  readonly source: SourceLine | null
}

/** Names of whatever entries name by id: a tenure by its person. `tellers` are who made each statement. */
export async function entryNames(
  record: RecordReader,
  names: Names,
  tellers: ReadonlyMap<string, readonly string[]>,
): Promise<EntryNames> {
  const called = new Map<string, string>()
  for await (const { id, title } of record.entries('offices')) called.set(id, title)
  for await (const { id, person } of record.entries('tenures')) called.set(id, names.actor(person))
  for await (const { id, summary } of record.entries('occurrences')) called.set(id, summary)
  return { name: id => called.get(id) ?? names.actor(id), told: told => toldText(told, tellers) }
}

/** Reads the entries that account for something. */
export async function readAccounts(
  record: RecordReader,
  shown: (entry: Entry) => boolean,
  names: Names,
  known: EntryNames,
): Promise<Accounts> {
  const accounts: Partial<Record<AccountKind, AccountLine[]>> = {}
  for (const kind of ACCOUNT_KINDS) accounts[kind] = await linesOf(record, kind, shown, names, known)
  return accounts as Accounts
}

async function linesOf<K extends AccountKind>(
  record: RecordReader,
  kind: K,
  shown: (entry: Entry) => boolean,
  names: Names,
  entryNames: EntryNames,
): Promise<AccountLine[]> {
  const lines: AccountLine[] = []
  for await (const entry of record.entries(kind)) {
    if (!shown(entry)) continue
    lines.push(accountLine(kind, entry as AccountEntries[K], names, entryNames))
  }
  return lines
}

/** One entry as a reader sees it. */
export function accountLine<K extends AccountKind>(
  kind: K,
  entry: AccountEntries[K],
  names: Names,
  entryNames: EntryNames,
): AccountLine {
  return { ...lineOf(entry, names), kind, ...ACCOUNT_WORDS[kind](entry, entryNames) }
}

/** What is wrong or doubtful in the documents as sources, the gravest first. */
export async function readSourceNotes(
  record: RecordReader,
  documents: ReadonlyMap<string, DocumentLine>,
): Promise<SourceNote[]> {
  const notes: SourceNote[] = []
  for await (const { id, code, severity, message, hint, documentId, citations } of record.diagnostics()) {
    const document = documents.get(documentId ?? citations[0]?.documentId ?? '')
    const source = document ? { ...document, page: citations[0]?.page ?? null } : null
    notes.push({ id, code, severity, message, hint, quote: citations[0]?.quote ?? '', source })
  }
  const order = ['serious', 'caution', 'note']
  return notes.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1))
}
