import type { Discrepancy, Dispute } from '../../domain/dispute.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Tally } from '../../domain/figure.ts'
import type { Occurrence } from '../../domain/occurrence.ts'
import type { EntryKinds } from '../../domain/record.ts'
import type { RecordReader } from '../../domain/record-reader.ts'
import type { Cover } from '../cover.ts'
import { isNarrowing, type ReadyFilter, type RecordFilter, readyFilter } from '../filter.ts'
import { idsWithin } from '../filter-values.ts'
import { type RecordView, readNamedView, type Shown } from '../read-view.ts'
import { casesPart } from './cases-part.ts'
import { castPart } from './cast-part.ts'
import { chronologyPart } from './chronology-part.ts'
import { disputesPart } from './disputes-part.ts'
import { figuresPart } from './figures-part.ts'
import { issuesPart } from './issues-part.ts'
import { officesPart } from './offices-part.ts'
import { PART_NAMES, type Part, type PartName } from './part.ts'
import { questionsPart } from './questions-part.ts'
import type { Setting } from './setting.ts'
import { SourceList } from './source-words.ts'
import { sourcesPart } from './sources-part.ts'
import { statementsPart } from './statements-part.ts'

/** A copy of the record to be set: what it says of itself, and its parts. */
export interface Paper {
  readonly cover: Cover
  /** Those asked for that hold anything. */
  readonly parts: readonly Part[]
  readonly setting: Setting
  readonly occurrences: readonly Occurrence[]
}

/** What is asked of a copy. */
export interface PaperOptions {
  readonly title: string | null
  readonly on: string | null
  readonly hash: string
  readonly includeProposed: boolean
  readonly filter: RecordFilter
  /** Parts wanted, in any order; all where none is named. Sources stand in every copy: its references name them. */
  readonly sections: readonly PartName[]
}

/** Reads the record into a copy to be set. */
export async function readPaper(record: RecordReader, options: PaperOptions): Promise<Paper> {
  const filter = await readyFilter(record, options.filter, options.includeProposed)
  const { setting, counts } = await readSetting(record, filter, options.includeProposed)
  const shownOf = <K extends 'proceedings' | 'tallies' | 'disputes' | 'discrepancies'>(kind: K) =>
    listOf(record, kind, filter.shown)
  const cases = await shownOf('proceedings')
  const wanted = new Set<PartName>(options.sections.length > 0 ? [...options.sections, 'sources'] : PART_NAMES)
  const makers: Readonly<Record<PartName, () => Part>> = {
    chronology: () => chronologyPart(setting),
    cast: () => castPart(setting),
    issues: () => issuesPart(setting, record.issues, isNarrowing(options.filter)),
    statements: () => statementsPart(setting),
    offices: () => officesPart(setting),
    cases: () => casesPart(setting, cases),
    questions: () => questionsPart(setting),
    figures: () => figuresPart(setting, tallies),
    disputes: () => disputesPart(setting, disputes, differences),
    sources: () => sourcesPart(setting, record.unread, isNarrowing(options.filter) ? citedIn(setting.view) : null),
  }
  const [tallies, disputes, differences]: [Tally[], Dispute[], Discrepancy[]] = [
    await shownOf('tallies'),
    await shownOf('disputes'),
    await shownOf('discrepancies'),
  ]
  const parts = PART_NAMES.filter(name => wanted.has(name)).map(name => makers[name]())
  return {
    cover: coverOf(record, options, filter, setting.view, counts),
    parts: parts.filter(part => part.count > 0),
    setting,
    occurrences: await listOf(record, 'occurrences', filter.shown),
  }
}

interface Counts {
  /** Entries that the copy shows, and those that it would show had somebody accepted them. */
  readonly entries: number
  readonly leftOut: number
}

async function readSetting(
  record: RecordReader,
  filter: ReadyFilter,
  includesProposed: boolean,
): Promise<{ readonly setting: Setting; readonly counts: Counts }> {
  const passing = new Set<string>()
  const waiting = new Set<string>()
  const naming = new Map<string, Set<string>>()
  const shown: Shown = entry => {
    const passes = filter.shown(entry)
    if (passes && !passing.has(entry.id)) noteNames(naming, entry)
    if (passes) passing.add(entry.id)
    else if (filter.leavesOut(entry)) waiting.add(entry.id)
    return passes
  }
  const { view, names, known } = await readNamedView(record, shown)
  const chronology = view.chronology.filter(line => filter.covers(line.when))
  const sources = new SourceList(view.documents)
  const setting: Setting = { view, chronology, names, known, sources, shown: filter.shown, naming, includesProposed }
  return { setting, counts: { entries: passing.size, leftOut: waiting.size } }
}

function noteNames(naming: Map<string, Set<string>>, entry: Entry): void {
  for (const id of idsWithin(entry)) {
    if (!id.startsWith('actor:')) continue
    const entries = naming.get(id)
    if (entries) entries.add(entry.id)
    else naming.set(id, new Set([entry.id]))
  }
}

function coverOf(
  record: RecordReader,
  options: PaperOptions,
  filter: ReadyFilter,
  view: RecordView,
  counts: Counts,
): Cover {
  const { title, on, hash, includeProposed } = options
  return {
    title,
    on,
    hash,
    program: record.built.program,
    documents: view.documents.length,
    unread: record.unread,
    includesProposed: includeProposed,
    narrowedTo: filter.narrowedTo,
    ...counts,
  }
}

/** The documents that anything in the copy cites. */
function citedIn(view: RecordView): ReadonlySet<string> {
  const lines = [
    view.cast,
    view.statements,
    view.chronology,
    view.chronology.flatMap(line => line.versions),
    ...Object.values(view.accounts),
  ]
  return new Set(lines.flat().flatMap(({ source }) => (source ? [source.documentId] : [])))
}

async function listOf<K extends keyof EntryKinds>(
  record: RecordReader,
  kind: K,
  shown: Shown,
): Promise<EntryKinds[K][]> {
  const list: EntryKinds[K][] = []
  for await (const entry of record.entries(kind)) if (shown(entry as Entry)) list.push(entry)
  return list
}
