import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { build, check, exportRecord } from '../src/bundle/index.ts'
import type { Citation } from '../src/domain/citation.ts'
import type { Entry } from '../src/domain/entry.ts'
import { openStore } from '../src/store/store.ts'
import { emptyRecord, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

const SEED = 987654
const FAULTS = 1000

/** Numbers from 0 up to `below`, the same for the same seed (a linear congruential generator; Numerical Recipes). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One fault in one citation, of the kinds that a disk, a hand or a bug makes. */
function corrupt(citation: Citation, draw: (below: number) => number, texts: ReadonlyMap<string, string>): Citation {
  const { quote, start, end, documentId } = citation
  const at = draw(quote.length)
  // A report that has the same words in the same place would make a citation that holds.
  const other = [...texts].flatMap(([id, text]) => (id !== documentId && text.slice(start, end) !== quote ? [id] : []))
  switch (draw(8)) {
    case 0:
      return { ...citation, quote: `${quote.slice(0, at)}${quote[at] === 'x' ? 'y' : 'x'}${quote.slice(at + 1)}` }
    case 1:
      return { ...citation, quote: quote.slice(0, -1) }
    case 2:
      return { ...citation, start: start + 1 }
    case 3:
      return { ...citation, end: end - 1 }
    case 4:
      return { ...citation, start: start + 1, end: end + 1 }
    case 5:
      return { ...citation, documentId: other[draw(other.length)] ?? 'sha256:none' }
    case 6:
      return { ...citation, documentId: `sha256:${'0'.repeat(64)}` }
    default:
      return { ...citation, end: end + 1_000_000 }
  }
}

test(`a thousand corrupted citations in a store are found, each (seed ${SEED}), and none where none is`, async () => {
  const bundle = temporaryFolder()
  const record = await emptyRecord()
  const written = reports(99)
  writeFiles(bundle, written)
  const more = Object.fromEntries(
    Object.entries(reports(250)).map(([path, text]) => [`more/${path}`, `${text}\nAgain.\n`]),
  )
  writeFiles(bundle, more)
  await build({ record, paths: [bundle] })
  expect(await check({ record })).toMatchObject({ faults: [] })

  const store = await openStore(record)
  const texts = new Map(
    Object.values({ ...written, ...more }).map(text => [
      `sha256:${createHash('sha256').update(text).digest('hex')}`,
      text,
    ]),
  )
  const rows = await store.db
    .selectFrom('entry')
    .select(['id', 'body'])
    .where('kind', '<>', 'diagnostics')
    .orderBy('id')
    .execute()
  expect(rows.length).toBeGreaterThanOrEqual(FAULTS)
  const draw = seeded(SEED)
  const chosen = new Map<string, string>()
  while (chosen.size < FAULTS) {
    const row = rows[draw(rows.length)]
    if (!row || chosen.has(row.id)) continue
    const entry = row.body as Entry
    const citations = [...entry.citations]
    const index = draw(citations.length)
    const citation = citations[index]
    if (!citation) continue
    citations[index] = corrupt(citation, draw, texts)
    chosen.set(row.id, JSON.stringify({ ...entry, citations }))
  }
  await sql`update entry set body = changed.body::json
    from unnest(${[...chosen.keys()]}::text[], ${[...chosen.values()]}::text[]) as changed (id, body) where entry.id = changed.id`.execute(
    store.db,
  )
  await store.close()

  const { faults } = await check({ record })
  const found = new Set(faults.map(fault => fault.entry))
  expect(
    [...chosen.keys()].filter(id => !found.has(id)),
    'corrupted and not found',
  ).toEqual([])
  expect(
    [...found].filter(id => !chosen.has(id)),
    'found and not corrupted',
  ).toEqual([])

  const out = join(temporaryFolder(), 'record.json')
  await expect(exportRecord({ record, format: 'json', out })).rejects.toMatchObject({ code: 'bundle/citations' })
  expect(() => rmSync(out), 'nothing is left of a refused export').toThrow(/ENOENT/u)
  expect(() => rmSync(`${out}.part`)).toThrow(/ENOENT/u)
  for (const format of ['csv', 'md', 'docx', 'xlsx', 'site'] as const) {
    const copy = join(temporaryFolder(), format)
    await expect(exportRecord({ record, format, out: copy })).rejects.toMatchObject({ code: 'bundle/citations' })
    expect(() => rmSync(copy), 'nothing is left of a refused export').toThrow(/ENOENT/u)
  }
})
