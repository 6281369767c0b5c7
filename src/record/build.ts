import type { Entry } from '../domain/entry.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { grouped } from '../domain/ordering.ts'
import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import { ENTRY_KINDS, type EntryKind, type EntryKinds, type SourcedRecord, type UnreadFile } from '../domain/record.ts'
import type { Resolution } from '../domain/resolution.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { activeDecisions, foldDecisions } from './decisions.ts'
import { bundleEntries, documentEntries } from './entries.ts'
import { addedEntries, issuesOf, notesOf } from './made-by-people.ts'

/** What goes into a record besides documents: what built it, and the files that could not be read. */
export interface RecordFacts {
  readonly built: SourcedRecord['built']
  readonly unread: readonly UnreadFile[]
  readonly pack: PackKnowledge
}

/**
 * The whole record of documents that are all at hand, decisions laid over it. A bundle too large to be held goes
 * document by document through `documentEntries` and `bundleEntries` instead.
 */
export function buildRecord(
  parts: readonly DocumentParts[],
  resolution: Resolution,
  decisions: readonly ReviewDecision[],
  facts: RecordFacts,
): SourcedRecord {
  const own = parts.map(one => documentEntries(one, resolution.actorIds.get(one.document.id) ?? []))
  const byId = new Map(parts.map(one => [one.document.id, one]))
  const digests = own.flatMap(one => one.digests)
  const all = [...own.map(one => one.entries), bundleEntries(resolution, id => byId.get(id), digests, facts.pack)]
  const active = activeDecisions(decisions)
  const fold = folding(active)
  const added = grouped(addedEntries(active), one => one.kind)
  const entries = Object.fromEntries(
    ENTRY_KINDS.map(kind => {
      const found = all.flatMap(one => (one[kind] ?? []) as readonly Entry[])
      return [kind, [...found, ...(added.get(kind) ?? []).map(one => one.entry)].map(fold)]
    }),
  ) as unknown as { [K in EntryKind]: EntryKinds[K][] }
  return {
    format: 'onrecord/1',
    built: facts.built,
    documents: parts.map(one => one.document),
    unread: facts.unread,
    ...entries,
    diagnostics: all.flatMap(one => one.diagnostics),
    issues: issuesOf(active),
    notes: notesOf(active),
  }
}

/** Lays over an entry what people decided on it. */
function folding(decisions: readonly ReviewDecision[]): (entry: Entry) => Entry {
  const byEntry = new Map<string, ReviewDecision[]>()
  for (const decision of decisions) {
    if (!('entry' in decision)) continue
    const list = byEntry.get(decision.entry)
    if (list) list.push(decision)
    else byEntry.set(decision.entry, [decision])
  }
  return entry => foldDecisions(entry, byEntry.get(entry.id) ?? [])
}
