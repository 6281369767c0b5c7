import type { Matter } from '../../bundle/matter.ts'
import {
  type ChronologyRow,
  caseView,
  castRow,
  chronologyRows,
  copyRows,
  descriptionsOf,
  disputeView,
  documentsOf,
  figureView,
  type IndexedEntry,
  mismatchesOf,
  mismatchView,
  networkOf,
  notesOn,
  possiblySame,
  questionView,
  retoldView,
  saidCounts,
  tallyView,
  tenureBar,
  undertakingView,
} from '../../bundle/pages.ts'
import { grouped } from '../../domain/ordering.ts'
import type { EntryKind, EntryKinds } from '../../domain/record.ts'
import type { RECORD_ROUTES } from '../contract/record-routes.ts'
import type { Answer, EntriesQuery, EntryLine } from '../contract.ts'
import type { Desk, Handlers } from '../desk.ts'
import { ServerError } from '../faults.ts'
import { listsOf } from '../lists.ts'

const PAGE = 200

/** The record as its readers go through it. */
export const RECORD_HANDLERS: Handlers<typeof RECORD_ROUTES> = {
  'GET /cast.json': async ({ query }, desk) => castPage(desk, query),
  'GET /cast/{id}.json': async ({ params }, desk) => personPage(desk, params.id),
  'GET /chronology.json': async ({ query }, desk) => chronologyPage(desk, query),
  'GET /cases.json': async ({ query }, desk) => ({
    totals: totalsOf(desk, ['proceedings'], query),
    cases: chosen(desk, 'proceedings', query).map(({ line, entry }) => ({
      line,
      ...caseView(desk.matter.record, entry, desk.matter.pack),
      mismatches: linesOf(
        desk,
        mismatchesOf(desk.matter.record, entry.id).map(one => one.id),
      ),
    })),
  }),
  'GET /questions.json': async ({ query }, desk) => ({
    totals: totalsOf(desk, ['questions', 'undertakings'], query),
    questions: chosen(desk, 'questions', query).map(({ line, entry }) => ({
      line,
      ...questionView(desk.matter.record, entry),
      answers: linesOf(desk, entry.answers),
    })),
    undertakings: chosen(desk, 'undertakings', query).map(({ line, entry }) => ({
      line,
      ...undertakingView(desk.matter.record, entry),
    })),
  }),
  'GET /figures.json': async ({ query }, desk) => ({
    totals: totalsOf(desk, ['figures', 'tallies'], query),
    figures: chosen(desk, 'figures', query).map(({ line, entry }) => ({
      line,
      ...figureView(desk.matter.record, entry),
    })),
    tallies: chosen(desk, 'tallies', query).map(({ line, entry }) => ({
      line,
      ...tallyView(desk.matter.record, entry),
    })),
  }),
  'GET /disputes.json': async ({ query }, desk) => ({
    totals: totalsOf(desk, ['disputes', 'discrepancies'], query),
    disputes: chosen(desk, 'disputes', query).map(({ line, entry }) => ({
      line,
      ...disputeView(desk.matter.record, entry),
      rests: linesOf(desk, entry.entries),
    })),
    mismatches: chosen(desk, 'discrepancies', query).map(({ line, entry }) => ({
      line,
      ...mismatchView(desk.matter.record, entry),
    })),
  }),
  'GET /sources.json': async ({ query }, desk) => {
    const wanted = query.document
    const of = (id: string | null): boolean => !wanted || (id !== null && wanted.includes(id))
    const { record } = desk.matter
    const words = query.q?.trim().toLowerCase() ?? ''
    const holds = (...texts: readonly (string | null | undefined)[]): boolean =>
      texts.some(text => text?.toLowerCase().includes(words))
    const notes = notesOn(record, wanted?.length === 1 ? wanted[0]! : null)
      .filter(({ source, message }) => of(source?.documentId ?? null) && holds(message, source?.title, source?.path))
      .sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity))
    const copies = copyRows(record).filter(
      copy => (of(copy.documentId) || of(copy.other)) && holds(copy.title, copy.otherTitle),
    )
    return {
      totals: { ...totalsOf(desk, ['utterances'], query), notes: notes.length, copies: copies.length },
      notes: notes.slice(0, MOST_SHOWN),
      copies: copies.slice(0, MOST_SHOWN),
      retold: chosen(desk, 'utterances', query).map(({ line, entry }) => ({ line, ...retoldView(record, entry) })),
    }
  },
  'GET /network.json': async ({ query }, desk) =>
    networkOf(
      desk.matter.record,
      entriesOf(desk, 'statements', query).map(one => one.entry as EntryKinds['statements']),
    ),
  'GET /issues.json': async (_, desk) => {
    const { record } = desk.matter
    return {
      issues: record.issues.map(issue => ({ ...issue, entries: linesOf(desk, issue.entries) })),
      notes: record.notes.map(({ entry, ...note }) => ({
        ...note,
        entry: entry === null ? null : (linesOf(desk, [entry])[0] ?? null),
      })),
    }
  },
}

type Filters = Omit<EntriesQuery, 'offset' | 'limit' | 'kind'> & { readonly kind?: readonly string[] | undefined }

const GRAVITY = ['serious', 'caution', 'note']
/** Bars of one office: more is a list, not a picture. */
const MOST_BARS = 60
/** More on one page than anybody reads: filters narrow it. */
const MOST_SHOWN = 300

function totalsOf(desk: Desk, kinds: readonly EntryKind[], filters: Filters): Record<string, number> {
  return Object.fromEntries(
    kinds.map(kind => [kind, wanted(kind, filters) ? entriesOf(desk, kind, filters).length : 0]),
  )
}

function wanted(kind: EntryKind, { kind: kinds = [] }: Filters): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}

/** The first entries of one kind that a page's filters leave; what was rejected only where it is asked for. */
function chosen<K extends EntryKind>(
  desk: Desk,
  kind: K,
  filters: Filters,
): { line: EntryLine; entry: EntryKinds[K] }[] {
  if (!wanted(kind, filters)) return []
  const lists = listsOf(desk.matter)
  const seen = desk.shelf.seen(desk.person.name)
  return entriesOf(desk, kind, filters)
    .slice(0, MOST_SHOWN)
    .map(one => ({
      line: lists.line(desk, one, seen),
      entry: one.entry as EntryKinds[K],
    }))
}

function entriesOf(desk: Desk, kind: EntryKind, filters: Filters): readonly IndexedEntry[] {
  const { kind: _kind, status, ...rest } = filters
  const shown = status && status.length > 0 ? status : ['proposed', 'accepted', 'amended']
  return listsOf(desk.matter).list(desk, { ...rest, kind: [kind], status: shown, order: 'document' }, false).entries
}

function linesOf(desk: Desk, ids: readonly string[]): EntryLine[] {
  const lists = listsOf(desk.matter)
  return ids.flatMap(id => {
    const one = lists.get(desk.matter.record.find(id)?.entry.id ?? id)
    return one ? [lists.line(desk, one)] : []
  })
}

function castPage(
  desk: Desk,
  query: Filters & { offset?: number | undefined; limit?: number | undefined },
): Answer<'GET /cast.json'> {
  const { record } = desk.matter
  const { offset = 0, limit = PAGE, ...filters } = query
  const lists = listsOf(desk.matter)
  const counts = saidCounts(record.entries('statements'))
  const tenures = record.entries('tenures').filter(one => one.status !== 'rejected')
  const byPerson = grouped(tenures, one => one.person)
  const byOffice = grouped(tenures, one => one.office)
  const people = [...entriesOf(desk, 'actors', filters)].sort(
    (a, b) => mentionsOf(b) - mentionsOf(a) || (a.text < b.text ? -1 : 1),
  )
  const bar = (one: EntryKinds['tenures']) => ({ line: linesOf(desk, [one.id])[0]!, ...tenureBar(record, one) })
  return {
    total: people.length,
    offset,
    people: people.slice(offset, offset + limit).map(one => ({
      line: lists.line(desk, one),
      ...castRow(record, one.entry as EntryKinds['actors'], counts.get(one.id), byPerson.get(one.id)),
    })),
    offices: chosen(desk, 'offices', { ...filters, label: undefined }).map(({ entry }) => ({
      id: entry.id,
      title: entry.title,
      organization: entry.organization === null ? null : record.name(entry.organization),
      tenures: (byOffice.get(entry.id) ?? []).slice(0, MOST_BARS).map(bar),
    })),
  }
}

function mentionsOf({ entry }: IndexedEntry): number {
  return (entry as EntryKinds['actors']).mentions.length
}

function personPage(desk: Desk, id: string): Answer<'GET /cast/{id}.json'> {
  const { record } = desk.matter
  const found = record.find(id)
  if (found?.kind !== 'actors')
    throw new ServerError('server/unknown-address', `${id} is nobody of this record.`, 'Look for them in the cast.', {
      at: id,
    })
  const actor = found.entry as EntryKinds['actors']
  const counts = saidCounts(record.entries('statements')).get(actor.id) ?? { statements: 0, about: 0 }
  const tenures = record.entries('tenures').filter(one => one.person === actor.id && one.status !== 'rejected')
  const of = (kind: EntryKind): EntryLine[] => chosen(desk, kind, { person: [actor.id] }).map(one => one.line)
  return {
    person: { line: linesOf(desk, [actor.id])[0]!, ...castRow(record, actor, counts, tenures) },
    tenures: tenures.map(one => ({ line: linesOf(desk, [one.id])[0]!, ...tenureBar(record, one) })),
    statementsBy: counts.statements,
    statementsAbout: counts.about,
    cases: of('proceedings'),
    disputes: of('disputes'),
    questions: [...of('questions'), ...of('undertakings')],
    events: of('occurrences'),
    documents: documentsOf(record, actor),
    possiblySame: possiblySame(record, actor),
    descriptions: descriptionsOf(record, actor),
  }
}

const CHRONOLOGIES = new WeakMap<Matter, { version: number; rows: readonly ChronologyRow[] }>()

async function rowsOf(matter: Matter): Promise<readonly ChronologyRow[]> {
  const known = CHRONOLOGIES.get(matter)
  if (known?.version === matter.version) return known.rows
  const { version } = matter
  const rows = await chronologyRows(matter.record)
  CHRONOLOGIES.set(matter, { version, rows })
  return rows
}

async function chronologyPage(
  desk: Desk,
  query: Filters & { offset?: number | undefined; limit?: number | undefined; case?: string | undefined },
): Promise<Answer<'GET /chronology.json'>> {
  const { offset = 0, limit = PAGE, kind, case: ofCase, from, to, ...filters } = query
  // A line is of an entry: whatever narrows entries narrows lines. Dates are the line's own.
  const all = await rowsOf(desk.matter)
  const lists = listsOf(desk.matter)
  const plain = Object.values(filters).every(value => value === undefined || value.length === 0)
  const kept = plain ? null : new Set(lists.list(desk, { ...filters, order: 'document' }).entries.map(one => one.id))
  const among = all.filter(
    row =>
      (kept === null || kept.has(row.id)) &&
      (ofCase === undefined || row.id === ofCase) &&
      (from === undefined || (row.span.latest !== null && row.span.latest >= from)) &&
      (to === undefined || (row.span.earliest !== null && row.span.earliest <= lastDay(to))),
  )
  const kinds = grouped(among, row => row.kind)
  const rows = kind && kind.length > 0 ? among.filter(row => kind.includes(row.kind)) : among
  return {
    total: rows.length,
    offset,
    rows: rows.slice(offset, offset + limit),
    kinds: [...kinds]
      .map(([value, own]) => ({ value, label: value.replace(/-/gu, ' '), count: own.length }))
      .sort((a, b) => b.count - a.count),
  }
}

/** ‘2022’ and ‘2022-03’ include all of their days. */
function lastDay(to: string): string {
  return `${to}~`
}
