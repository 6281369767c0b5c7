import { userInfo } from 'node:os'
import type { Entry } from '../domain/entry.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { insertLines } from '../store/decision-index.ts'
import { aliasesOf, findEntries } from '../store/entries.ts'
import { eraseDocuments } from '../store/erase.ts'
import { type FoundFile, knownFiles } from '../store/files.ts'
import { decisionOf, isBuried, makeTombstone } from '../store/journal-line.ts'
import { loadDocuments } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { reassemble } from './decide.ts'
import { BundleError } from './failures.ts'
import { type RecordOptions, withStore } from './open.ts'
import { removeReceived } from './received.ts'

/** What to remove, by whom. */
export interface RemoveOptions extends RecordOptions {
  /** Ids of documents, or paths in the bundle. */
  readonly targets: readonly string[]
  readonly by?: string | undefined
}

/** What was removed. */
export interface RemoveReport {
  readonly documents: number
  /** Decisions whose content was taken out; their lines remain in the chain, empty. */
  readonly erased: number
  /** Whether entries that stand on several documents were made again; else the next build does. */
  readonly rebuilt: boolean
}

/**
 * Takes documents out of the record for good: text, extractions and quotes, decisions on them included, in the files
 * of the database too. A salted hash remains, so that the same bytes are not read again. The file in the bundle
 * is not touched.
 */
export async function remove(options: RemoveOptions): Promise<RemoveReport> {
  return withStore(options, async store => {
    const files = [...(await knownFiles(store.db)).values()]
    const chosen = [...new Set(options.targets.flatMap(target => filesOf(target, files)))]
    const ids = [...new Set(chosen.flatMap(file => file.documentId ?? (file.sha256 ? `sha256:${file.sha256}` : [])))]
    store.beginErasing()
    const from = store.journal.lines.length
    const lines = store.journal.append(
      new Date().toISOString(),
      options.by ?? userInfo().username,
      ids.map(makeTombstone),
    )
    await insertLines(store.db, lines, from)
    return finishRemoval(store)
  })
}

/** Carries out what tombstones say, from wherever a crash left it. */
export async function finishRemoval(store: Store): Promise<RemoveReport> {
  const files = [...(await knownFiles(store.db)).values()]
  const { tombstones } = store.journal
  const buried = files.filter(file => isBuried(file.documentId ?? `sha256:${file.sha256}`, tombstones))
  const ids = [...new Set(buried.flatMap(file => file.documentId ?? []))]
  const erased = await decisionsToErase(store, ids)
  if (erased.size > 0) store.journal.erase(erased)
  removeReceived(
    store.folder,
    buried.map(file => file.sha256),
  )
  await eraseDocuments(
    store.db,
    ids,
    buried.filter(file => file.container === null).map(file => file.path),
  )
  const rebuilt = await reassemble(store, true)
  await store.compact()
  return { documents: ids.length, erased: erased.size, rebuilt: rebuilt ?? false }
}

function filesOf(target: string, files: readonly FoundFile[]): FoundFile[] {
  const found = files.filter(
    file =>
      file.path === target ||
      file.container === target ||
      file.documentId === target ||
      `sha256:${file.sha256}` === target,
  )
  if (found.length > 0) return found
  const name = target.split('/').at(-1) ?? target
  const close = files
    .filter(file => file.path.endsWith(name))
    .map(file => file.path)
    .slice(0, 5)
  const hint =
    close.length > 0 ? `Close are: ${close.join(', ')}.` : 'Give the path as `onrecord show` prints it, or the id.'
  throw new BundleError('bundle/unknown-entry', `${target} is no document of this record.`, hint)
}

/** Decisions that tell something of these documents: about their entries, naming them, or in their words. */
async function decisionsToErase(store: Store, ids: readonly string[]): Promise<Set<string>> {
  const gone = new Set(ids)
  const targets = store.journal.decisions.flatMap(item => aboutOf(item) ?? [])
  const aliases = await aliasesOf(store.db, targets)
  const entries = await findEntries(store.db, [...new Set([...targets, ...aliases.values()])])
  const standOnThem = new Set(
    entries
      .filter(({ body }) => (body as Entry).citations.every(citation => gone.has(citation.documentId)))
      .map(entry => entry.id),
  )
  const words = await wordsOf(store, ids)
  const erased = new Set<string>()
  for (const line of store.journal.lines) {
    const decision = decisionOf(line)
    if (!decision) continue
    const entry = aboutOf(decision)
    const text = JSON.stringify(line.body)
    const about = entry !== null && standOnThem.has(aliases.get(entry) ?? entry)
    if (about || ids.some(id => text.includes(id)) || runsOf(text).some(run => words.has(run))) erased.add(line.id)
  }
  return erased
}

/** The entry that a decision is about, a note on it included. */
function aboutOf(decision: ReviewDecision): string | null {
  return 'entry' in decision ? decision.entry : decision.verb === 'note' ? decision.about : null
}

/** So many words in a row are a quote; fewer stand in any text. */
const RUN = 4

async function wordsOf(store: Store, ids: readonly string[]): Promise<Set<string>> {
  const engine = await store.db.selectFrom('parts').select('engine').limit(1).executeTakeFirst()
  const parts = await loadDocuments(store.db, engine?.engine ?? '', ids)
  return new Set([...parts.values()].flatMap(({ text }) => runsOf(text)))
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, index) => words.slice(index, index + RUN).join(' '))
}
