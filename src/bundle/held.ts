import type { Actor } from '../domain/actor.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Entry } from '../domain/entry.ts'
import type { HeldDocument, HeldRecord } from '../domain/held-record.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import type { Office, Tenure } from '../domain/office.ts'
import { ENTRY_KINDS, type EntryKind, type EntryKinds } from '../domain/record.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { activeDecisions, issuesOf, notesOf } from '../pipeline.ts'
import { allAliases } from '../store/entries.ts'
import type { Store } from '../store/store.ts'
import { decisionsOn } from './decisions.ts'
import { openReader } from './reader.ts'

/** What the machine found and people added, before decisions are laid over it. */
interface Found {
  readonly built: HeldRecord['built']
  readonly unread: HeldRecord['unread']
  readonly documents: ReadonlyMap<string, HeldDocument>
  readonly diagnostics: readonly Diagnostic[]
  readonly entries: ReadonlyMap<string, { readonly kind: EntryKind; readonly at: number; readonly entry: Entry }>
  readonly lists: { readonly [K in EntryKind]: readonly Entry[] }
  readonly aliases: ReadonlyMap<string, string>
}

/** Reads a whole record into memory, texts apart, as the machine left it. */
export async function readFound(store: Store): Promise<Found> {
  const reader = await openReader(store, { folded: false })
  const documents = new Map<string, HeldDocument>()
  for await (const { text, regions: _regions, ...rest } of reader.documents())
    documents.set(rest.id, { ...rest, length: text.length, words: text.match(/\S+/gu)?.length ?? 0 })
  const entries = new Map<string, { kind: EntryKind; at: number; entry: Entry }>()
  const lists: Partial<Record<EntryKind, Entry[]>> = {}
  for (const kind of ENTRY_KINDS) {
    const list: Entry[] = []
    for await (const entry of reader.entries(kind)) {
      entries.set(entry.id, { kind, at: list.length, entry })
      list.push(entry)
    }
    lists[kind] = list
  }
  const diagnostics: Diagnostic[] = []
  for await (const one of reader.diagnostics()) diagnostics.push(one)
  return {
    built: reader.built,
    unread: reader.unread,
    documents,
    diagnostics,
    entries,
    lists: lists as Found['lists'],
    aliases: await allAliases(store.db),
  }
}

/** A record in memory, and who decided what on each entry. */
export interface Held {
  readonly record: HeldRecord
  /** Those that hold on an entry, in their order. */
  decisionsOn(id: string): readonly ReviewDecision[]
  /** The entry as the machine found it. */
  found(id: string): Entry | undefined
}

/** Lays over what was found what people decided. */
export function holdRecord(found: Found, decisions: readonly ReviewDecision[]): Held {
  const active = activeDecisions(decisions)
  const present = (id: string): string | undefined => (found.entries.has(id) ? id : found.aliases.get(id))
  const { fold, byEntry } = decisionsOn(active, present)
  const lists = new Map<EntryKind, Entry[]>()
  for (const id of byEntry.keys()) {
    const own = found.entries.get(id)
    if (!own) continue
    const list = lists.get(own.kind) ?? [...found.lists[own.kind]]
    list[own.at] = fold(own.entry)
    lists.set(own.kind, list)
  }
  const find: HeldRecord['find'] = id => {
    const own = found.entries.get(present(id) ?? '')
    if (!own) return undefined
    const entry = (lists.get(own.kind) ?? found.lists[own.kind])[own.at]
    return entry && { kind: own.kind, entry }
  }
  const record: HeldRecord = {
    built: found.built,
    unread: found.unread,
    issues: issuesOf(active),
    notes: notesOf(active),
    documents: [...found.documents.values()],
    diagnostics: found.diagnostics,
    document: id => found.documents.get(id),
    entries: <K extends EntryKind>(kind: K) =>
      (lists.get(kind) ?? found.lists[kind]) as unknown as readonly EntryKinds[K][],
    find,
    name: id => nameOf(find, id),
  }
  return {
    record,
    decisionsOn: id => byEntry.get(present(id) ?? '') ?? [],
    found: id => found.entries.get(present(id) ?? '')?.entry,
  }
}

function nameOf(find: HeldRecord['find'], id: string): string {
  const entry = find(id)?.entry as (Actor & Office & Occurrence & Tenure) | undefined
  if (!entry) return id
  if (entry.person !== undefined) return nameOf(find, entry.person)
  return entry.name ?? entry.title ?? entry.summary ?? id
}
