import type { Matter } from '../bundle/matter.ts'
import {
  EntryIndex,
  type EntryList,
  type IndexedEntry,
  type ListAids,
  type ListQuery,
  listEntries,
  recordLine,
  shownMark,
} from '../bundle/pages.ts'
import type { Entry } from '../domain/entry.ts'
import type { EntryLine } from './contract.ts'
import type { Desk } from './desk.ts'

/** Lists kept for the next piece of them: a reader scrolls, and goes back and forth between a few filters. */
const KEPT = 24

/** The entries of an open record as lists want them, kept from one request to the next. */
class Lists {
  readonly #index = new EntryIndex()
  readonly #kept = new Map<string, EntryList>()
  readonly #marks = new WeakMap<Entry, string>()
  #version = 0
  #entries: readonly IndexedEntry[] = []
  #byId: ReadonlyMap<string, IndexedEntry> = new Map()
  #byDocument: ReadonlyMap<string, readonly IndexedEntry[]> | null = null
  #noted: ReadonlyMap<string, number> = new Map()
  #hung: ReadonlyMap<string, string[]> = new Map()

  /** Brings them up to date with the record. */
  at(matter: Matter): this {
    if (matter.version === this.#version) return this
    const { record } = matter
    this.#entries = this.#index.entries(record)
    this.#byId = new Map(this.#entries.map(one => [one.id, one]))
    this.#byDocument = null
    this.#kept.clear()
    const noted = new Map<string, number>()
    for (const { entry } of record.notes) if (entry !== null) noted.set(entry, (noted.get(entry) ?? 0) + 1)
    this.#noted = noted
    const hung = new Map<string, string[]>()
    for (const issue of record.issues) for (const id of issue.entries) hung.set(id, [...(hung.get(id) ?? []), issue.id])
    this.#hung = hung
    this.#version = matter.version
    return this
  }

  get entries(): readonly IndexedEntry[] {
    return this.#entries
  }

  /** The entries that quote a document. */
  inDocument(documentId: string): readonly IndexedEntry[] {
    this.#byDocument ??= byDocumentOf(this.#entries)
    return this.#byDocument.get(documentId) ?? []
  }

  get(id: string): IndexedEntry | undefined {
    return this.#byId.get(id)
  }

  /** What a query asks for; `kept` under the person's name only where it hangs on what they have seen. */
  list(desk: Desk, query: ListQuery, faceted = true): EntryList {
    const key = JSON.stringify([query.fresh ? desk.person.name : '', query, faceted])
    const known = this.#kept.get(key)
    if (known) return known
    const seen = desk.shelf.seen(desk.person.name)
    const aids: ListAids = {
      isNew: one => this.isNew(one, seen),
      hasNote: id => this.#noted.has(id),
      decidedAt: id => desk.matter.decided(id)?.at ?? '',
    }
    const made = listEntries(desk.matter.record, this.#entries, query, aids, faceted)
    this.#kept.set(key, made)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return made
  }

  /** Lets go of what hangs on what people have seen. */
  forget(): void {
    this.#kept.clear()
  }

  mark(entry: Entry): string {
    const known = this.#marks.get(entry)
    if (known !== undefined) return known
    const made = shownMark(entry)
    this.#marks.set(entry, made)
    return made
  }

  /** Nobody who never said what they have seen is told that everything is new. */
  isNew(one: IndexedEntry, seen: Readonly<Record<string, string>> | null): boolean {
    return seen !== null && seen[one.id] !== this.mark(one.entry)
  }

  line(desk: Desk, one: IndexedEntry, seen = desk.shelf.seen(desk.person.name)): EntryLine {
    const { matter } = desk
    const decided = one.entry.status === 'proposed' ? undefined : matter.decided(one.id)
    return {
      ...recordLine(matter.record, one),
      isNew: this.isNew(one, seen),
      notes: this.#noted.get(one.id) ?? 0,
      issues: this.#hung.get(one.id) ?? [],
      decided: decided ? { by: decided.by, at: decided.at, why: decided.why } : null,
      seen: matter.seen(one.entry),
    }
  }
}

function byDocumentOf(entries: readonly IndexedEntry[]): ReadonlyMap<string, readonly IndexedEntry[]> {
  const byDocument = new Map<string, IndexedEntry[]>()
  for (const one of entries) {
    for (const id of new Set(one.entry.citations.map(citation => citation.documentId))) {
      const own = byDocument.get(id)
      if (own) own.push(one)
      else byDocument.set(id, [one])
    }
  }
  return byDocument
}

const LISTS = new WeakMap<Matter, Lists>()

/** The lists of an open record, up to date. */
export function listsOf(matter: Matter): Lists {
  const known = LISTS.get(matter) ?? new Lists()
  LISTS.set(matter, known)
  return known.at(matter)
}
