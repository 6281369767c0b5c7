import { userInfo } from 'node:os'
import type { Entry } from '../domain/entry.ts'
import type { EntryKind } from '../domain/record.ts'
import type { DecisionBody, ReviewDecision } from '../domain/review.ts'
import { activeDecisions, entryFingerprint } from '../pipeline.ts'
import { insertLines } from '../store/decision-index.ts'
import { recordDocuments } from '../store/documents.ts'
import type { StoredEntry } from '../store/entries.ts'
import { decisionOf } from '../store/journal-line.ts'
import { keptParts } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { addedEntry, type WantedEntry, writeAddedEntries } from './added.ts'
import { withConsequences } from './amend-body.ts'
import { validateChanges } from './amendments.ts'
import { assemble, builtRecord } from './assemble.ts'
import { besideBody, type WantedBeside } from './beside.ts'
import { decisionsByEntry } from './decisions.ts'
import { refusedDecision as refused } from './failures.ts'
import { entriesById, entryById } from './find-entry.ts'
import { loadKnowledge } from './knowledge.ts'
import { type RecordOptions, withStore } from './open.ts'
import { textsAtHand } from './texts.ts'
import { undoBodies } from './undo.ts'
import { versionsOf } from './versions.ts'

/** What is to be decided. Ids may be cut short as far as they stay the only one that begins so. */
export type Wanted =
  | { readonly verb: 'accept' | 'reject'; readonly entries: readonly string[] }
  | { readonly verb: 'amend'; readonly entry: string; readonly changes: Readonly<Record<string, unknown>> }
  | { readonly verb: 'merge'; readonly entry: string; readonly others: readonly string[] }
  | {
      readonly verb: 'split'
      readonly entry: string
      readonly documents: readonly string[]
      readonly name: string | null
    }
  | ({ readonly verb: 'add' } & WantedEntry)
  | WantedBeside
  /** 'last': the latest that holds, and whatever was decided in one go with it. */
  | { readonly verb: 'undo'; readonly decision: string }

/** By whom and why; `at` is for tests, an instant in ISO 8601. */
export interface DecideOptions extends RecordOptions {
  readonly by?: string | undefined
  readonly why?: string | undefined
  readonly at?: string
  /** ‘last’ is the latest by this person, not by anybody. */
  readonly ownOnly?: boolean | undefined
}

/** The decisions as they stand in the journal. */
export interface DecideReport {
  readonly decisions: readonly ReviewDecision[]
  /** The record was made anew: a merge or split changes who is who. */
  readonly rebuilt: boolean
  readonly notices: readonly string[]
}

/** Writes down what a person decided, and makes the record anew where it changes who is who. */
export async function decide(options: DecideOptions, wanted: Wanted): Promise<DecideReport> {
  return withStore(options, store => decideIn(store, options, wanted))
}

/** The same, on a record that is open. */
export async function decideIn(
  store: Store,
  options: Omit<DecideOptions, 'record'>,
  wanted: Wanted,
): Promise<DecideReport> {
  const by = options.by ?? userInfo().username
  const bodies = await bodiesOf(store, wanted, by, options.ownOnly ?? false)
  const before = joinsOf(store)
  const why = options.why ?? null
  const at = options.at ?? instantAfter(store.journal.lines.at(-1)?.head.at)
  const from = store.journal.lines.length
  // The journal first: what is synced there holds, whatever becomes of the database.
  const lines = store.journal.append(
    at,
    by,
    bodies.map(body => ({ ...body, why })),
  )
  await insertLines(store.db, lines, from)
  const decisions = lines.map(decisionOf).filter(item => item !== null)
  if (wanted.verb === 'add' || wanted.verb === 'undo') await writeAddedEntries(store.db, store.journal.decisions)
  const rebuilt = before === joinsOf(store) ? false : await reassemble(store)
  const waits =
    rebuilt === null
      ? ['The program has changed since the record was built; run `onrecord build` to carry this decision out.']
      : []
  return { decisions, rebuilt: rebuilt ?? false, notices: [...store.notices, ...waits] }
}

/** Now, and later than the line before: what has one instant was decided in one go. */
function instantAfter(last: string | undefined): string {
  const now = Date.now()
  const before = last === undefined ? 0 : Date.parse(last)
  // A clock that was set back by more than a moment is told as it is.
  return new Date(before - now >= 0 && before - now < 1000 ? before + 1 : now).toISOString()
}

/** The merges and splits that hold: where they are the same, who is who is the same. */
function joinsOf({ journal }: Store): string {
  const joins = activeDecisions(journal.decisions).filter(item => item.verb === 'merge' || item.verb === 'split')
  return joins.map(item => item.id).join(' ')
}

/**
 * Makes the record anew without reading a file; null where another version of the program made it. `forgotten`:
 * what the record was is no longer known, and what is kept of the documents tells.
 */
export async function reassemble(store: Store, forgotten = false): Promise<boolean | null> {
  const known = await loadKnowledge(store.settings.engine, store.settings.packs)
  const versions = versionsOf(known)
  // What is kept of the documents is kept under another key: made anew from it, the record would be empty.
  const kept = forgotten ? await keptParts(store.db, versions.partsKey) : null
  const same = kept ? kept.size > 0 : (await builtRecord(store.db))?.recordKey === versions.recordKey
  if (!same) return null
  return assemble(store, { versions, known, onProgress: () => {} })
}

async function bodiesOf(store: Store, wanted: Wanted, by: string, ownOnly: boolean): Promise<DecisionBody[]> {
  switch (wanted.verb) {
    case 'accept':
    case 'reject': {
      const found = await entriesById(store, wanted.entries)
      return found.map(entry => ({ verb: wanted.verb, ...targetOf(entry) }))
    }
    case 'amend':
      return [await amendBody(store, wanted)]
    case 'merge':
      return [await mergeBody(store, wanted)]
    case 'split':
      return [await splitBody(store, wanted)]
    case 'add': {
      const entry = await addedEntry(store, wanted, by)
      return [{ verb: 'add', kind: wanted.kind, entry: entry.id, body: { ...entry } }]
    }
    case 'issue':
    case 'hang':
    case 'unhang':
    case 'note':
      return [await besideBody(store, wanted)]
    case 'undo':
      return undoBodies(store.journal.decisions, wanted.decision, ownOnly ? by : null)
    default:
      return wanted satisfies never
  }
}

/** `saw` is what the machine's entry was: what a person laid over it themselves is no change to them. */
function targetOf({ id, kind, body }: StoredEntry): { kind: EntryKind; entry: string; saw: string } {
  if (kind === 'diagnostics')
    throw refused(`${id} is a diagnostic, and nothing is decided on those.`, 'Decide on the entry that it speaks of.')
  return { kind, entry: id, saw: entryFingerprint(body as Entry) }
}

async function amendBody(store: Store, wanted: Wanted & { verb: 'amend' }): Promise<DecisionBody> {
  const found = await entryById(store, wanted.entry)
  const target = targetOf(found)
  const { fold } = await decisionsByEntry(store)
  const texts = await textsAtHand(store.db, await recordDocuments(store.db))
  const entry = fold(found.body as Entry)
  const changes = withConsequences(target.kind, entry, wanted.changes, texts)
  await validateChanges(store, target.kind, entry, changes, texts)
  return { verb: 'amend', ...target, changes }
}

async function mergeBody(store: Store, wanted: Wanted & { verb: 'merge' }): Promise<DecisionBody> {
  const all = await Promise.all([wanted.entry, ...wanted.others].map(id => entryById(store, id)))
  const wrong = all.find(entry => entry.kind !== 'actors')
  if (wrong) throw refused(`${wrong.id} is no actor, and only actors are merged.`, 'Give ids that begin with ‘actor:’.')
  const kinds = new Set(all.map(item => (item.body as { kind?: string }).kind))
  if (kinds.size > 1)
    throw refused(
      `A ${[...kinds].join(' and a ')} are not one.`,
      'Merge actors of one kind; amend `kind` first if it is wrong.',
    )
  const [entry = '', ...others] = new Set(all.map(item => item.id))
  if (others.length === 0)
    throw refused('One actor alone cannot be merged.', 'Give the one that stays and at least one that is the same.')
  return { verb: 'merge', kind: 'actors', entry, others }
}

async function splitBody(store: Store, wanted: Wanted & { verb: 'split' }): Promise<DecisionBody> {
  const found = await entryById(store, wanted.entry)
  if (found.kind !== 'actors')
    throw refused(`${found.id} is no actor, and only actors are split.`, 'Give an id that begins with ‘actor:’.')
  const mentions = (found.body as { mentions?: readonly { documentId: string }[] }).mentions ?? []
  const own = new Set(mentions.map(mention => mention.documentId))
  const documents = await recordDocuments(store.db)
  const ids = wanted.documents.map(name => documents.find(item => item.id === name || item.path === name)?.id ?? name)
  const stranger = ids.find(id => !own.has(id))
  if (stranger !== undefined || ids.length === 0) {
    throw refused(
      `${found.id} is not mentioned in ${stranger ?? 'no document'}.`,
      'Name documents, by path or id, in which it is.',
    )
  }
  return { verb: 'split', kind: 'actors', entry: found.id, documents: [...new Set(ids)], name: wanted.name }
}
