import { dayRange } from '../../domain/day-range.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import { compareText } from '../../domain/ordering.ts'
import type { EntryKind } from '../../domain/record.ts'
import type { Statement } from '../../domain/statement.ts'
import type { IndexedEntry } from './entry-lines.ts'
import { KIND_WORDS } from './entry-words.ts'
import { LOW_CONFIDENCE } from './risk.ts'

/** What a list is narrowed to; the same words as in a page's address. */
export interface ListQuery {
  readonly kind?: readonly string[] | undefined
  readonly status?: readonly string[] | undefined
  readonly label?: readonly string[] | undefined
  readonly person?: readonly string[] | undefined
  readonly speaker?: readonly string[] | undefined
  readonly about?: readonly string[] | undefined
  readonly document?: readonly string[] | undefined
  readonly issue?: readonly string[] | undefined
  readonly channel?: readonly string[] | undefined
  readonly conveys?: readonly string[] | undefined
  readonly q?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly fresh?: '1' | undefined
  readonly needs?: 'look' | 'speaker' | 'changed' | 'note' | undefined
  readonly order?: 'risk' | 'document' | 'when' | 'confidence' | 'latest' | 'speaker' | undefined
}

/** What a list needs to know beside the record. */
export interface ListAids {
  /** New or changed since this person's last review. */
  readonly isNew: (one: IndexedEntry) => boolean
  readonly hasNote: (id: string) => boolean
  /** Instant of the last decision; empty where there is none. */
  readonly decidedAt: (id: string) => string
}

export interface FacetLine {
  readonly value: string
  readonly label: string
  readonly count: number
}

type Test = (one: IndexedEntry) => boolean
/** Filters of which a list tells how many lines each value has. */
const FACETS = ['kind', 'status', 'label', 'person', 'document', 'channel', 'speaker', 'about', 'conveys'] as const
type FacetName = (typeof FACETS)[number]
const MAX_FACET = 60

/** A list, and how many of its lines have each value of each filter. */
export interface EntryList {
  readonly entries: readonly IndexedEntry[]
  readonly facets: Record<string, FacetLine[]>
}

/** The entries that a query asks for, in its order; `faceted`: with how many have each value of each filter. */
export function listEntries(
  record: HeldRecord,
  all: readonly IndexedEntry[],
  query: ListQuery,
  aids: ListAids,
  faceted = true,
): EntryList {
  const tests = testsOf(record, query, aids)
  const needed = [...tests.values()]
  const entries = all.filter(one => needed.every(test => test(one)))
  const facets: Record<string, FacetLine[]> = {}
  for (const name of faceted ? FACETS : []) {
    // A filter's own values are counted as if it were not set: so that another can be chosen.
    const rest = [...tests].filter(([own]) => own !== name).map(([, test]) => test)
    const among = tests.has(name) ? all.filter(one => rest.every(test => test(one))) : entries
    facets[name] = facetOf(record, name, among, new Set(query[name]))
  }
  return { entries: entries.sort(orderOf(record, query.order ?? 'risk', aids)), facets }
}

function testsOf(record: HeldRecord, query: ListQuery, aids: ListAids): Map<string, Test> {
  const tests = new Map<string, Test>()
  for (const name of FACETS) {
    const wanted = query[name]
    if (!wanted || wanted.length === 0) continue
    const values = new Set(wanted)
    const holds: Test = one => VALUES[name](one).some(value => values.has(value))
    // Whether it was said or only held is asked of statements; other entries have neither.
    tests.set(name, name === 'conveys' ? one => one.kind !== 'statements' || holds(one) : holds)
  }
  if (query.issue?.length) {
    const hung = new Set(record.issues.filter(issue => query.issue!.includes(issue.id)).flatMap(issue => issue.entries))
    tests.set('issue', one => hung.has(one.id))
  }
  const words = wordsOf(query.q ?? '')
  if (words.length > 0) tests.set('q', one => words.every(({ word, wanted }) => textOf(one).includes(word) === wanted))
  const [from, to] = [dayRange(query.from ?? ''), dayRange(query.to ?? '')]
  if (from || to) tests.set('time', one => within(one.when, from?.earliest, to?.latest))
  if (query.fresh) tests.set('fresh', aids.isNew)
  if (query.needs) tests.set('needs', NEEDS[query.needs](aids))
  return tests
}

const NEEDS: Readonly<Record<NonNullable<ListQuery['needs']>, (aids: ListAids) => Test>> = {
  look: () => one => isOpen(one) && (one.risk >= 50 || one.entry.confidence < LOW_CONFIDENCE),
  speaker: () => one =>
    one.kind === 'statements' && isOpen(one) && (one.entry as Statement).speakerCandidates.length > 0,
  changed: () => one => one.entry.changedSinceReview,
  note: aids => one => aids.hasNote(one.id),
}

/** Nobody has decided on it, or it has changed since. */
export function isOpen(one: IndexedEntry): boolean {
  return one.entry.status === 'proposed' || one.entry.changedSinceReview
}

const VALUES: Readonly<Record<FacetName, (one: IndexedEntry) => readonly string[]>> = {
  kind: one => [one.kind],
  status: one => [one.entry.status],
  label: one => [one.label],
  person: one => one.people,
  document: one => [...new Set(one.entry.citations.map(citation => citation.documentId))],
  channel: one => {
    const channel = one.kind === 'statements' ? (one.entry as Statement).channel : null
    return channel ? [channel.kind] : []
  },
  speaker: one => (one.kind === 'statements' ? (one.entry as Statement).speakers : []),
  about: one => (one.kind === 'statements' ? (one.entry as Statement).about : []),
  conveys: one => (one.kind === 'statements' ? [(one.entry as Statement).conveys] : []),
}

function facetOf(
  record: HeldRecord,
  name: FacetName,
  entries: readonly IndexedEntry[],
  chosen: ReadonlySet<string>,
): FacetLine[] {
  const counts = new Map<string, number>()
  for (const one of entries) for (const value of VALUES[name](one)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return (
    [...counts]
      .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
      // What is chosen is there to be taken off, however few have it.
      .filter(([value], i) => i < MAX_FACET || chosen.has(value))
      .map(([value, count]) => ({ value, label: facetLabel(record, name, value), count }))
  )
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  proposed: 'not reviewed',
  accepted: 'accepted',
  amended: 'amended',
  rejected: 'rejected',
}

function facetLabel(record: HeldRecord, name: FacetName, value: string): string {
  switch (name) {
    case 'kind':
      return KIND_WORDS[value as EntryKind].many
    case 'status':
      return STATUS_WORDS[value] ?? value
    case 'person':
    case 'speaker':
    case 'about':
      return record.name(value)
    case 'document': {
      const own = record.document(value)
      return own?.title ?? own?.path ?? value
    }
    case 'label':
    case 'channel':
    case 'conveys':
      return value.replace(/-/gu, ' ')
    default:
      return name satisfies never
  }
}

function orderOf(
  record: HeldRecord,
  order: NonNullable<ListQuery['order']>,
  aids: ListAids,
): (a: IndexedEntry, b: IndexedEntry) => number {
  const byPlace = (a: IndexedEntry, b: IndexedEntry): number => a.order - b.order || compareText(a.id, b.id)
  switch (order) {
    // What nobody has decided on comes first, whatever it weighs.
    case 'risk':
      return (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.risk - a.risk || byPlace(a, b)
    case 'document':
      return byPlace
    case 'when':
      return (a, b) => compareText(a.when ?? '9999', b.when ?? '9999') || byPlace(a, b)
    case 'confidence':
      return (a, b) => a.entry.confidence - b.entry.confidence || byPlace(a, b)
    // Those whom nobody could settle come last.
    case 'speaker': {
      const names = new Map<string, string>()
      const name = (one: IndexedEntry): string => {
        const known = names.get(one.id) ?? (VALUES.speaker(one).map(id => record.name(id))[0] || '\uffff')
        names.set(one.id, known)
        return known
      }
      return (a, b) => compareText(name(a), name(b)) || byPlace(a, b)
    }
    case 'latest':
      return (a, b) => compareText(aids.decidedAt(b.id), aids.decidedAt(a.id)) || byPlace(a, b)
    default:
      return order satisfies never
  }
}

function within(when: string | null, earliest: string | undefined, latest: string | undefined): boolean {
  const range = when === null ? null : dayRange(when)
  if (!range) return false
  return (earliest === undefined || range.latest >= earliest) && (latest === undefined || range.earliest <= latest)
}

const TEXTS = new WeakMap<IndexedEntry, string>()

/** What words are looked for in: what the entry says, and what it quotes. */
function textOf(one: IndexedEntry): string {
  const known = TEXTS.get(one)
  if (known !== undefined) return known
  const made = `${one.text} ${one.entry.citations.map(citation => citation.quote).join(' ')}`.toLowerCase()
  TEXTS.set(one, made)
  return made
}

/** Words that must all be there; in quotation marks as they stand; with a minus not at all. */
function wordsOf(typed: string): { readonly word: string; readonly wanted: boolean }[] {
  // One term: an optional minus, then words in marks or a run without blanks. `-"a b"` and `resign` match.
  return [...typed.toLowerCase().matchAll(/(-?)(?:["“”]([^"“”]+)["“”]?|([^\s"“”]+))/gu)].flatMap(
    ([, minus, phrase, run]) => {
      const word = (phrase ?? run ?? '').replace(/\*$/u, '').trim()
      return word === '' || word === '-' ? [] : [{ word, wanted: minus !== '-' }]
    },
  )
}
