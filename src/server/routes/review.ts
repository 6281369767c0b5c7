import { basename, resolve } from 'node:path'
import type { Matter } from '../../bundle/matter.ts'
import {
  affectedBy,
  attentionOf,
  candidatesOf,
  documentPage,
  documentRows,
  fieldsOf,
  foundByKind,
  type IndexedEntry,
  indexed,
  namesWithin,
  passagesOf,
  recordLine,
  seriousNotes,
} from '../../bundle/pages.ts'
import { compareDocuments, searchMatter, unreadFiles } from '../../bundle/reading.ts'
import type { REVIEW_ROUTES } from '../contract/review-routes.ts'
import type { Answer, EntriesQuery } from '../contract.ts'
import type { Desk, Handlers } from '../desk.ts'
import { ServerError } from '../faults.ts'
import { decisionLines, decisionsFor } from '../journal-lines.ts'
import { listsOf } from '../lists.ts'
import { personChoices } from '../person-choices.ts'

/** Lines of one answer where none is asked for. */
const PAGE = 100

/** What a reviewer reads and decides. */
export const REVIEW_HANDLERS: Handlers<typeof REVIEW_ROUTES> = {
  'GET /overview.json': async (_, desk) => overview(desk),
  'GET /review.json': async ({ query }, desk) => entriesPage(desk, query),
  'GET /statements.json': async ({ query }, desk) =>
    entriesPage(desk, { ...query, kind: ['statements'], order: query.order ?? 'document' }),
  'GET /entries/{id}.json': async ({ params }, desk) => entryDetail(desk, params.id),
  'GET /documents.json': async (_, desk) => ({
    documents: documentRows(desk.matter.record, listsOf(desk.matter).entries),
    unread: await unreadFiles(desk.matter.store),
  }),
  'GET /documents/{id}.json': async ({ params }, { matter }) => {
    const document = await matter.text(params.id)
    const entries = listsOf(matter).inDocument(document.id)
    return documentPage(matter.record, document, matter.record.document(document.id)!, entries)
  },
  'GET /documents/{id}/comparison.json': async ({ params, query }, { matter }) =>
    compareDocuments(matter, params.id, query.with),
  'GET /search.json': async ({ query }, { matter }) => searchPage(matter, query.q, query.limit ?? 50),
  'GET /people.json': async ({ query }, { matter }) => ({
    choices: personChoices(matter.record, query.q, query.kind ?? 'actors'),
  }),
  'GET /history.json': async ({ query }, { matter, person }) => {
    const { lines, head } = matter.store.journal
    const offset = query.offset ?? 0
    const shown = lines.toReversed().slice(offset, offset + (query.limit ?? 200))
    return {
      // Verified line by line when the record was opened; had it not held, nothing would have opened.
      chain: { holds: true, lines: lines.length, head, message: null },
      total: lines.length,
      decisions: decisionLines(matter, person.name, shown),
    }
  },
  'POST /decisions': async ({ body }, desk) => {
    const outcome = await desk.matter.decide(desk.person.name, body.wanted as never, {
      seen: body.seen,
      why: body.why ?? null,
    })
    const lists = listsOf(desk.matter)
    const lines = outcome.touched.flatMap(id => {
      const one = lists.get(id)
      return one ? [lists.line(desk, one)] : []
    })
    const { rebuilt, notices } = outcome
    return { decisions: outcome.decisions.map(one => one.id), lines, rebuilt, notices: [...notices] }
  },
  'GET /me.json': async (_, { person, signsIn }) => ({ ...person, signsIn }),
  'GET /preferences.json': async (_, { shelf, person }) => shelf.preferences(person.name),
  'PUT /preferences': async ({ body }, { shelf, person }) => {
    shelf.savePreferences(person.name, body)
    return shelf.preferences(person.name)
  },
  'POST /reviewed': async (_, { matter, shelf, person }) => {
    const lists = listsOf(matter)
    shelf.keepSeen(person.name, Object.fromEntries(lists.entries.map(one => [one.id, lists.mark(one.entry)])))
    lists.forget()
    return { version: matter.version }
  },
}

/** A piece of a list, as a query asks for it. */
export function entriesPage(desk: Desk, query: EntriesQuery): Answer<'GET /review.json'> {
  const { offset = 0, limit = PAGE, ...wanted } = query
  const lists = listsOf(desk.matter)
  const { entries, facets } = lists.list(desk, wanted)
  const seen = desk.shelf.seen(desk.person.name)
  const lines = entries.slice(offset, offset + limit).map(one => lists.line(desk, one, seen))
  return { total: entries.length, offset, lines, facets }
}

async function overview({ matter, shelf }: Desk): Promise<Answer<'GET /overview.json'>> {
  const { record } = matter
  const { entries } = listsOf(matter)
  return {
    title: basename(resolve(matter.store.folder)),
    program: record.built.program,
    engine: record.built.engine,
    packs: [...record.built.packs],
    documents: record.documents.length,
    words: record.documents.reduce((sum, document) => sum + document.words, 0),
    unread: await unreadFiles(matter.store),
    found: foundByKind(entries),
    attention: attentionOf(entries),
    seriousNotes: seriousNotes(record),
    changes: matter.changes && { ...matter.changes },
    present: shelf.present().map(one => ({ ...one })),
  }
}

async function entryDetail(desk: Desk, id: string): Promise<Answer<'GET /entries/{id}.json'>> {
  const { matter } = desk
  const { record } = matter
  const found = record.find(id)
  if (!found)
    throw new ServerError(
      'server/unknown-address',
      `${id} is no entry of this record.`,
      'It may have gone with a document; look for it in the list.',
      { at: id },
    )
  const { kind, entry } = found
  const lists = listsOf(matter)
  const one = lists.get(entry.id) ?? indexed(record, kind, entry, new Map())
  const line = (other: IndexedEntry) => lists.line(desk, other)
  return {
    line: line(one),
    entry: { ...entry } as Record<string, unknown>,
    names: namesWithin(record, entry),
    passages: await passagesOf(record, entry, documentId => matter.text(documentId)),
    fields: fieldsOf(record, kind, entry),
    candidates: candidatesOf(record, kind, entry),
    provenance: entry.provenance.map(({ by, id: source, version }) => ({ by, id: source, version })),
    decisions: decisionsFor(matter, desk.person.name, entry.id),
    notes: record.notes
      .filter(note => note.entry !== null && record.find(note.entry)?.entry.id === entry.id)
      .map(note => ({ ...note })),
    issues: record.issues
      .filter(issue => issue.entries.includes(entry.id))
      .map(({ id: issue, number, text }) => ({ id: issue, number, text })),
    affects: affectedBy(lists.entries, entry.id).map(line),
  }
}

async function searchPage(matter: Matter, query: string, limit: number): Promise<Answer<'GET /search.json'>> {
  const { documents, entries } = await searchMatter(matter, query, limit)
  const lists = listsOf(matter)
  const hits = entries.ids.flatMap(id => {
    const one = lists.get(id)
    if (!one) return []
    const { text, source } = recordLine(matter.record, one)
    return [{ id, kind: one.kind, text, source }]
  })
  return { documents, entries: { total: entries.total, hits } }
}
