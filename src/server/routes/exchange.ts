import { basename, resolve } from 'node:path'
import { exportBytes } from '../../bundle/export-bytes.ts'
import { readChronologyRows, tieChronology } from '../../bundle/import-chronology.ts'
import { applyDecisions, previewDecisions, readDecisions } from '../../bundle/import-decisions.ts'
import { sourceAt } from '../../bundle/pages.ts'
import type { EXCHANGE_ROUTES, ExportQuery } from '../contract/exchange-routes.ts'
import type { Desk, Handlers } from '../desk.ts'
import { ServerError } from '../faults.ts'
import { listsOf } from '../lists.ts'

/** Larger than any table that a person fills in by hand. */
const MAX_TABLE_BYTES = 32 * 2 ** 20

/** What leaves from the pages, and what comes in. */
export const EXCHANGE_HANDLERS: Handlers<typeof EXCHANGE_ROUTES> = {
  'GET /exports/{format}': async ({ params, query }, desk) => {
    const { matter } = desk
    return exportBytes(matter.store, {
      format: params.format,
      includeProposed: query.unreviewed === '1',
      sections: (query.sections ?? []) as never,
      filter: filterOf(desk, query),
      title: query.title ?? basename(resolve(matter.store.folder)),
      on: new Date().toISOString().slice(0, 10),
    })
  },
  'POST /imports/decisions': async ({ query }, { matter, person, request }) => {
    const rows = await readDecisions(await bytesOf(request), query.name)
    const apply = query.apply === '1'
    const lists = listsOf(matter)
    // The lines are those that a person saw when they said ‘apply’.
    const textOf = (id: string): string => lists.get(id)?.text ?? ''
    const found = apply
      ? await matter.change(store => applyDecisions(store, rows, { by: person.name }))
      : { ...(await previewDecisions(matter.store, rows)), decisions: [] }
    return {
      planned: found.planned.map(({ table, row, entry, kind, verb, amended, why }) => ({
        table,
        row,
        entry,
        kind,
        verb,
        text: textOf(entry),
        amended: amended.map(one => ({ ...one })),
        why,
      })),
      refused: found.refused.map(one => ({ ...one })),
      blank: found.blank,
      already: found.already,
      decided: found.decisions.length,
    }
  },
  'POST /imports/chronology': async ({ query }, { matter, request }) => {
    const rows = await tieChronology(matter.store, await readChronologyRows(await bytesOf(request), query.name))
    return {
      rows: rows.map(({ passages, ...row }) => ({
        ...row,
        passages: passages.map(({ path: _path, title: _title, ...passage }) => ({
          ...passage,
          line: sourceAt(matter.record, passage.documentId),
        })),
      })),
    }
  },
}

/** What a page shows, entry by entry, where it is narrowed at all. */
function filterOf(desk: Desk, query: ExportQuery) {
  const { unreviewed: _unreviewed, sections: _sections, title: _title, case: ofCase, ...filters } = query
  const narrowed = Object.values(filters).some(value => value !== undefined && value.length > 0)
  const cases = ofCase === undefined ? {} : { case: [ofCase] }
  if (!narrowed) return cases
  const { entries } = listsOf(desk.matter).list(desk, { ...filters, order: 'document' })
  return {
    ...cases,
    entries: entries.map(one => one.id),
    from: query.from,
    to: query.to,
    described: describedBy(desk, query),
  }
}

const DESCRIBED: readonly (readonly [keyof ExportQuery, string])[] = [
  ['kind', 'kind'],
  ['status', 'state'],
  ['label', 'what it is'],
  ['person', 'person'],
  ['speaker', 'speaker'],
  ['about', 'about'],
  ['document', 'document'],
  ['issue', 'issue'],
  ['channel', 'where it was said'],
  ['conveys', 'said or held'],
  ['q', 'words'],
  ['from', 'from'],
  ['to', 'until'],
  ['fresh', 'new since the last review'],
  ['needs', 'needs'],
]

/** The filters in words, for the cover. */
function describedBy({ matter }: Desk, query: ExportQuery): string[] {
  return DESCRIBED.flatMap(([field, title]) => {
    const value = query[field]
    if (value === undefined || value.length === 0) return []
    const values = Array.isArray(value) ? value : [value]
    return [`${title}: ${values.map(one => wordsFor(matter, field, one)).join(', ')}`]
  })
}

function wordsFor(matter: Desk['matter'], field: keyof ExportQuery, value: string): string {
  const { record } = matter
  if (field === 'document') return record.document(value)?.title ?? record.document(value)?.path ?? value
  if (field === 'issue') return record.issues.find(issue => issue.id === value)?.text ?? value
  return field === 'fresh' ? 'yes' : record.name(value)
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > MAX_TABLE_BYTES)
      throw new ServerError('server/too-large', 'The table is larger than 32 MB.', 'Divide it, and bring it in parts.')
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}
