import { dayRange } from '../domain/day-range.ts'
import type { Entry } from '../domain/entry.ts'
import { foldWords } from '../domain/id.ts'
import { ENTRY_KINDS, type EntryKind } from '../domain/record.ts'
import type { RecordReader } from '../domain/record-reader.ts'
import { FilterError } from './filter-error.ts'
import { type CaseScope, caseScope, filterWords, inIssues } from './filter-scope.ts'
import { idsWithin, textsWithin, timesWithin } from './filter-values.ts'
import { type Shown, shownWith } from './read-view.ts'

/** What a copy is narrowed to. An entry must meet each that is given; of a list, one. Ids are whole. */
export interface RecordFilter {
  /** Actor ids: entries that name this person or body. */
  readonly person?: readonly string[] | undefined
  /** Document ids or paths: entries that quote it. */
  readonly document?: readonly string[] | undefined
  /** Proceeding ids: the case, what it concerns, who told its steps, and entries that name it. */
  readonly case?: readonly string[] | undefined
  readonly kinds?: readonly EntryKind[] | undefined
  readonly statuses?: readonly Entry['status'][] | undefined
  /** EDTF; entries with a time that may lie on or after its first day. */
  readonly from?: string | undefined
  /** EDTF; entries with a time that may lie on or before its last day. */
  readonly to?: string | undefined
  /** Each must begin a word of what the entry says, quotes or is about; in any order. */
  readonly words?: string | undefined
  /** Issue ids: entries hung on it or on one below it. */
  readonly issue?: readonly string[] | undefined
  /** These entries alone: what a list that is already narrowed shows. */
  readonly entries?: readonly string[] | undefined
  /** What the copy is narrowed to, for its cover, where whoever narrows it knows better; else it is put into words here. */
  readonly described?: readonly string[] | undefined
}

/** A filter made ready for one record. */
export interface ReadyFilter {
  readonly shown: Shown
  /** Whether an entry is left out for no other reason than that nobody has accepted it. */
  readonly leavesOut: Shown
  /** Whether a time lies within the filter's days: of an entry with several times, not each line need. */
  readonly covers: (when: string) => boolean
  /** What the copy was narrowed to, for its cover. */
  readonly narrowedTo: readonly string[]
}

/** Whether a filter narrows anything. */
export function isNarrowing(filter: RecordFilter): boolean {
  return filter.entries !== undefined || Object.values(filter).some(value => value !== undefined && value.length > 0)
}

/**
 * Makes a filter ready. Only accepted and amended entries pass unless `includeProposed`; what was rejected never does.
 * Of the cast, those pass whom the filter names or whom an entry that passes names.
 */
export async function readyFilter(
  record: RecordReader,
  filter: RecordFilter,
  includeProposed: boolean,
): Promise<ReadyFilter> {
  const reviewed = shownWith(includeProposed)
  const proposed: Shown = entry => !includeProposed && entry.status === 'proposed'
  if (!isNarrowing(filter)) return { shown: reviewed, leavesOut: proposed, covers: () => true, narrowedTo: [] }
  refuseUnknown(filter)
  const days = daysOf(filter)
  const names = new Map<string, string>()
  for await (const { id, name } of record.entries('actors')) names.set(id, name)
  const scopes = await Promise.all((filter.case ?? []).map(id => caseScope(record, id)))
  const documents = new Set(filter.document?.length ? await documentIds(record, filter.document) : [])
  const meets = allOf([
    filter.person?.length ? entry => filter.person!.some(id => entry.id === id || idsWithin(entry).has(id)) : null,
    documents.size > 0 ? entry => entry.citations.some(citation => documents.has(citation.documentId)) : null,
    scopes.length > 0 ? entry => scopes.some(scope => inScope(entry, scope)) : null,
    filter.kinds?.length ? entry => filter.kinds!.includes(kindOf(entry.id)) : null,
    filter.statuses?.length ? entry => filter.statuses!.includes(entry.status) : null,
    days ? entry => timesWithin(entry).some(time => overlaps(time, days)) : null,
    filter.words?.trim() ? wordsTest(filter.words, names) : null,
    filter.issue?.length ? inIssues(record.issues, filter.issue) : null,
    filter.entries ? oneOf(new Set(filter.entries)) : null,
  ])
  const cast = await namedByShown(record, entry => reviewed(entry) && meets(entry), filter)
  const shown: Shown = entry =>
    reviewed(entry) && (entry.id.startsWith('actor:') ? cast.has(entry.id) || meets(entry) : meets(entry))
  const covers = (when: string): boolean => !days || (when !== '' && overlaps(when, days))
  return {
    shown,
    leavesOut: entry => proposed(entry) && meets(entry),
    covers,
    narrowedTo: filter.described ?? filterWords(filter, record, names, scopes),
  }
}

function refuseUnknown({ kinds = [], statuses = [] }: RecordFilter): void {
  const kind = kinds.find(one => !ENTRY_KINDS.includes(one))
  if (kind) throw new FilterError(`The record has no kind of entry ‘${kind}’.`, `Kinds are: ${ENTRY_KINDS.join(', ')}.`)
  const status = statuses.find(one => !['accepted', 'amended', 'proposed'].includes(one))
  if (status)
    throw new FilterError(
      `No copy holds entries that are ‘${status}’.`,
      'Give accepted, amended or proposed; what was rejected is in the JSON export alone.',
    )
}

/** The list of the record that an id belongs to: ‘statement:…’ to ‘statements’. */
export function kindOf(id: string): EntryKind {
  const word = id.slice(0, id.indexOf(':'))
  const kind = ENTRY_KINDS.find(one => one === `${word}s` || one === `${word.slice(0, -1)}ies`)
  if (!kind) throw new FilterError(`${id} is no id of an entry.`, 'Give one that begins with ‘statement:’, ‘actor:’ …')
  return kind
}

function allOf(tests: readonly (Shown | null)[]): Shown {
  const given = tests.filter(test => test !== null)
  return entry => given.every(test => test(entry))
}

function inScope(entry: Entry, scope: CaseScope): boolean {
  return scope.ids.has(entry.id) || idsWithin(entry).has(scope.id)
}

function oneOf(ids: ReadonlySet<string>): Shown {
  return entry => ids.has(entry.id)
}

async function documentIds(record: RecordReader, wanted: readonly string[]): Promise<string[]> {
  const ids = new Map<string, string>()
  for await (const { id, path, otherPaths } of record.documents())
    for (const name of [id, path, ...otherPaths]) ids.set(name, id)
  return wanted.map(name => {
    const id = ids.get(name)
    if (id) return id
    throw new FilterError(
      `No document of the record is ‘${name}’.`,
      'Give its path as it stands in the bundle; `onrecord show --json` lists them.',
    )
  })
}

interface Days {
  readonly earliest: string
  readonly latest: string
}

function daysOf({ from, to }: RecordFilter): Days | null {
  if (!from && !to) return null
  return { earliest: from ? bound(from).earliest : '0000-01-01', latest: to ? bound(to).latest : '9999-12-31' }
}

function bound(edtf: string): Days {
  const days = dayRange(edtf)
  if (!days) throw new FilterError(`‘${edtf}’ is no date.`, 'Write 2022, 2022-09 or 2022-09-12.')
  return days
}

function overlaps(when: string, days: Days): boolean {
  const range = dayRange(when)
  return range !== null && range.earliest <= days.latest && days.earliest <= range.latest
}

function wordsTest(words: string, names: ReadonlyMap<string, string>): Shown {
  const wanted = foldWords(words).split(' ')
  return entry => {
    const text = ` ${foldWords(textsWithin(entry, names).join(' ')).replace(/[^\p{L}\p{N}\p{M}']+/gu, ' ')}`
    return wanted.every(word => text.includes(` ${word}`))
  }
}

/** Whom the entries that pass name. Only as far as the cast is wanted at all. */
async function namedByShown(record: RecordReader, shown: Shown, filter: RecordFilter): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  if (filter.kinds?.length && !filter.kinds.includes('actors')) return named
  for (const kind of ENTRY_KINDS) {
    if (kind === 'actors') continue
    for await (const entry of record.entries(kind))
      if (shown(entry)) for (const id of idsWithin(entry)) if (id.startsWith('actor:')) named.add(id)
  }
  return named
}
