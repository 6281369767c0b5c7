import type { Entry } from '../../domain/entry.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import { ENTRY_KINDS, type EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'
import type { SourceLine } from '../view.ts'
import { type EntryWords, entryTold, entryWords, idsIn, peopleAmong, saidOf } from './entry-words.ts'
import { type Risk, riskOf } from './risk.ts'
import { sourceAt } from './tellers.ts'

/** An entry with what lists sort and filter by. */
export interface IndexedEntry extends EntryWords, Risk {
  readonly id: string
  readonly kind: EntryKind
  readonly entry: Entry
  readonly people: readonly string[]
  /** Ids of all entries that it names. */
  readonly names: readonly string[]
  /** Place in the record: documents in their order, then by where the words stand. */
  readonly order: number
}

/** An entry as every list shows it, without what is one person's own. */
export interface RecordLine {
  readonly id: string
  readonly kind: EntryKind
  readonly label: string
  readonly text: string
  readonly told: string | null
  readonly said?: ReturnType<typeof saidOf>
  readonly when: string | null
  readonly quote: string
  readonly source: SourceLine | null
  readonly place: { readonly documentId: string; readonly start: number; readonly end: number } | null
  readonly people: string[]
  readonly status: Entry['status']
  readonly changedSinceReview: boolean
  readonly confidence: number
  readonly risk: number
  readonly reasons: string[]
}

/** A line shows where the words are, not all of a long passage. */
const MAX_QUOTE = 600
const MAX_TEXT = 1200
/** Texts longer than this (UTF-16 code units) would mix two documents in the order; no file of that size is read. */
const LONGEST_TEXT = 2 ** 28

/**
 * The entries of a held record, worked out once each. What did not change from one state of the record to the next is
 * taken over, so that a decision costs one entry and not a hundred thousand.
 */
export class EntryIndex {
  #known = new WeakMap<Entry, IndexedEntry>()
  #names = ''

  /** All entries, in the order of the record's documents. */
  entries(record: HeldRecord): readonly IndexedEntry[] {
    const names = namesKey(record)
    // Another name stands in other entries' lines, too.
    if (names !== this.#names) this.#known = new WeakMap()
    this.#names = names
    const places = new Map(record.documents.map((document, i) => [document.id, i]))
    const all = ENTRY_KINDS.flatMap(kind =>
      (record.entries(kind) as readonly Entry[]).map(entry => {
        const known = this.#known.get(entry)
        if (known) return known
        const made = indexed(record, kind, entry, places)
        this.#known.set(entry, made)
        return made
      }),
    )
    return all
  }
}

/** One entry, worked out by itself. */
export function indexed(
  record: HeldRecord,
  kind: EntryKind,
  entry: Entry,
  places: ReadonlyMap<string, number>,
): IndexedEntry {
  const [citation] = entry.citations
  const names = idsIn(entry)
  const order = (places.get(citation?.documentId ?? '') ?? places.size) * LONGEST_TEXT + (citation?.start ?? 0)
  return {
    id: entry.id,
    kind,
    entry,
    ...entryWords(record, kind, entry),
    ...riskOf(record, kind, entry),
    people: peopleAmong(names),
    names,
    order,
  }
}

/** Names that people gave by hand. */
function namesKey(record: HeldRecord): string {
  const kinds = ['actors', 'offices', 'tenures', 'occurrences'] as const
  return kinds
    .flatMap(kind => (record.entries(kind) as readonly Entry[]).filter(entry => entry.status === 'amended'))
    .map(entry => `${entry.id} ${entry.provenance.at(-1)?.version}`)
    .join(' ')
}

/** An entry as a list shows it. */
export function recordLine(record: HeldRecord, one: IndexedEntry): RecordLine {
  const { entry, id, kind, label, text, when, people, risk, reasons } = one
  const [citation] = entry.citations
  const { status, changedSinceReview, confidence } = entry
  return {
    id,
    kind,
    label,
    text: shortened(text, MAX_TEXT),
    told: entryTold(record, entry),
    ...(kind === 'statements' ? { said: shortenedWords(saidOf(record, entry as Statement)) } : {}),
    when,
    quote: shortened(citation?.quote ?? '', MAX_QUOTE),
    source: sourceAt(record, citation?.documentId, citation?.page ?? null),
    place: citation ? { documentId: citation.documentId, start: citation.start, end: citation.end } : null,
    people: [...people],
    status,
    changedSinceReview,
    confidence,
    risk,
    reasons: [...reasons],
  }
}

function shortenedWords(said: ReturnType<typeof saidOf>): ReturnType<typeof saidOf> {
  return { ...said, words: shortened(said.words, MAX_TEXT) }
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.lastIndexOf(' ', most)
  return `${text.slice(0, cut > most / 2 ? cut : most)} …`
}
