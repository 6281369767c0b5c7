import type { SourceDocument } from '../domain/document.ts'
import type { Entry } from '../domain/entry.ts'
import { sha256Hex } from '../domain/hash.ts'
import type { HeldRecord } from '../domain/held-record.ts'
import { noPacks, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { loadPacks } from '../packs/load-packs.ts'
import { entryFingerprint } from '../pipeline.ts'
import { recordDocuments } from '../store/documents.ts'
import { loadDocuments } from '../store/parts.ts'
import type { Store } from '../store/store.ts'
import { builtRecord, lastChanges } from './assemble.ts'
import { type BuildOptions, type BuildReport, build } from './build.ts'
import { type DecideReport, decideIn, type Wanted } from './decide.ts'
import { BundleError } from './failures.ts'
import { type Held, holdRecord, readFound } from './held.ts'
import { DEFAULT_PACKS } from './knowledge.ts'
import { holdStore, type RecordOptions } from './open.ts'

/** What has changed of what is shown. */
export interface MatterChange {
  /** 'record': anything may have; 'decided': these entries. */
  readonly kind: 'record' | 'decided'
  readonly by: string
  readonly entries: readonly string[]
  readonly version: number
}

/** How a decision is made. */
export interface DecideMore {
  /** By entry: what the person saw, see `Matter.seen`. */
  readonly seen?: Readonly<Record<string, string>> | undefined
  readonly why?: string | null | undefined
}

/** What came of a decision. */
export interface DecideOutcome extends DecideReport {
  /** Entries that are shown otherwise now; with `rebuilt` any. */
  readonly touched: readonly string[]
}

/** Texts held at once: a reviewer goes through a document before the next. */
const HELD_TEXTS = 64

/**
 * A record that is held open for people to work on: in memory as they see it, locked for this process, every change
 * of it one after the other.
 */
export class Matter {
  readonly store: Store
  readonly #release: () => Promise<void>
  readonly #listeners = new Set<(change: MatterChange) => void>()
  readonly #texts = new Map<string, SourceDocument>()
  #found: Awaited<ReturnType<typeof readFound>> | null = null
  #held: Held | null = null
  #version = 1
  #pack: PackKnowledge = noPacks
  #packNames = ''
  #changes: Awaited<ReturnType<typeof lastChanges>> = null
  #tail: Promise<unknown> = Promise.resolve()

  private constructor(store: Store, release: () => Promise<void>) {
    this.store = store
    this.#release = release
  }

  /** Opens and locks the record, and reads it into memory. */
  static async open(options: RecordOptions): Promise<Matter> {
    const { store, release } = await holdStore(options)
    const matter = new Matter(store, release)
    try {
      await matter.#read()
    } catch (error) {
      await release()
      throw error
    }
    return matter
  }

  /** The record as it stands. Throws where none was ever built. */
  get record(): HeldRecord {
    return this.held.record
  }

  get held(): Held {
    if (!this.#held) {
      const message = `The record ${this.store.folder} has not been built yet.`
      throw new BundleError('bundle/not-built', message, 'Add documents, or run: onrecord build PATH… --record FOLDER')
    }
    return this.#held
  }

  get built(): boolean {
    return this.#held !== null
  }

  /** What the last build changed; null where it was the first. */
  get changes(): Awaited<ReturnType<typeof lastChanges>> {
    return this.#changes
  }

  /** What the packs of the last build say: the procedure that cases are shown against. */
  get pack(): PackKnowledge {
    return this.#pack
  }

  /** Goes up whenever anything that is shown changes. */
  get version(): number {
    return this.#version
  }

  /** Stands for an entry as it is shown now, decisions included. */
  seen(entry: Entry): string {
    const last = this.held.decisionsOn(entry.id).at(-1)?.id ?? ''
    return sha256Hex(`${entryFingerprint(entry)} ${entry.status} ${last}`).slice(0, 16)
  }

  /** The decision that gives an entry its status; undefined where nobody has decided. */
  decided(id: string): ReviewDecision | undefined {
    const own = this.held.decisionsOn(id)
    return own.findLast(one => ['accept', 'reject', 'amend', 'add'].includes(one.verb))
  }

  /** Writes down what a person decided: on disk when this returns. Refused where what they saw has changed since. */
  async decide(by: string, wanted: Wanted, more: DecideMore = {}): Promise<DecideOutcome> {
    return this.#alone(async () => {
      this.#refuseChanged(more.seen ?? {})
      const report = await decideIn(this.store, { by, why: more.why ?? undefined, ownOnly: true }, wanted)
      // What was added or taken back is not among what was read: only then is the record read anew.
      const anew = report.rebuilt || report.decisions.some(one => one.verb === 'add' || this.#undoesAdd(one))
      if (anew) await this.#read()
      else this.#fold()
      const touched = report.decisions.flatMap(one => this.#touchedBy(one))
      this.#tell({ kind: anew ? 'record' : 'decided', by, entries: touched })
      return { ...report, rebuilt: anew, touched }
    })
  }

  /** Work on the record that nothing else comes between; afterwards it is read anew. */
  async change<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      try {
        return await work(this.store)
      } finally {
        await this.#read()
        this.#tell({ kind: 'record', by: '', entries: [] })
      }
    })
  }

  /** Work that only reads. */
  async read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return work(this.store)
  }

  /** Builds the record anew. People go on deciding while files are read; they wait only while it is written. */
  async build(options: Omit<BuildOptions, 'record' | 'database' | 'alone'>): Promise<BuildReport> {
    const report = await build({
      ...options,
      record: this.store.folder,
      alone: work =>
        this.#alone(async () => {
          const done = await work()
          await this.#read()
          return done
        }),
    })
    this.#tell({ kind: 'record', by: '', entries: [] })
    return report
  }

  /** A document with its text. */
  async text(documentId: string): Promise<SourceDocument> {
    const held = this.#texts.get(documentId)
    if (held) return held
    const listed = (await recordDocuments(this.store.db)).find(item => item.id === documentId)
    const own = listed && (await loadDocuments(this.store.db, listed.engine, [listed.id])).get(listed.id)
    if (!listed || !own) {
      const message = `${documentId} is no document of this record.`
      throw new BundleError('bundle/unknown-entry', message, 'Choose one from the list of documents.')
    }
    const document = { ...own, path: listed.path, otherPaths: listed.otherPaths }
    this.#texts.set(documentId, document)
    const [oldest] = this.#texts.keys()
    if (this.#texts.size > HELD_TEXTS && oldest !== undefined) this.#texts.delete(oldest)
    return document
  }

  /** Tells of each change until the function that it returns is called. */
  onChange(listener: (change: MatterChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Finishes what is under way and lets go of the record. */
  async close(): Promise<void> {
    await this.#tail.catch(() => {})
    this.#listeners.clear()
    await this.#release()
  }

  async #read(): Promise<void> {
    this.#texts.clear()
    this.#found = (await builtRecord(this.store.db)) ? await readFound(this.store) : null
    this.#changes = await lastChanges(this.store.db)
    await this.#readPacks(this.store.settings.packs ?? DEFAULT_PACKS)
    this.#fold()
  }

  async #readPacks(names: readonly string[]): Promise<void> {
    if (names.join(' ') === this.#packNames) return
    this.#pack = names.length > 0 ? await loadPacks(names) : noPacks
    this.#packNames = names.join(' ')
  }

  #fold(): void {
    this.#held = this.#found && holdRecord(this.#found, this.store.journal.decisions)
    this.#version++
  }

  #tell(change: Omit<MatterChange, 'version'>): void {
    for (const listener of this.#listeners) listener({ ...change, version: this.#version })
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#tail.then(work, work)
    this.#tail = next.catch(() => {})
    return next
  }

  #refuseChanged(seen: Readonly<Record<string, string>>): void {
    for (const [id, mark] of Object.entries(seen)) {
      const found = this.record.find(id)
      if (found && this.seen(found.entry) === mark) continue
      const who = found ? this.decided(found.entry.id) : undefined
      const message = found
        ? `This entry has changed since you saw it${who ? `: ${who.by} decided on it` : ''}.`
        : 'This entry is no longer in the record.'
      throw new BundleError('review/changed', message, 'Look at it again, then decide.', { at: id })
    }
  }

  #undoesAdd(decision: ReviewDecision): boolean {
    if (decision.verb !== 'undo') return false
    const undone = this.store.journal.decisions.find(one => one.id === decision.decision)
    return undone?.verb === 'add' || (undone !== undefined && this.#undoesAdd(undone))
  }

  #touchedBy(decision: ReviewDecision): readonly string[] {
    switch (decision.verb) {
      case 'accept':
      case 'reject':
      case 'amend':
      case 'add':
      case 'split':
        return [decision.entry]
      case 'merge':
        return [decision.entry, ...decision.others]
      case 'hang':
      case 'unhang':
        return decision.entries
      case 'note':
        return decision.about === null ? [] : [decision.about]
      case 'issue':
        return []
      case 'undo': {
        const undone = this.store.journal.decisions.find(one => one.id === decision.decision)
        return undone ? this.#touchedBy(undone) : []
      }
      default:
        return decision satisfies never
    }
  }
}
