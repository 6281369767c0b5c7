import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltRecord, buildRecord } from './expected/build-record.ts'
import { ENGINES } from './expected/engines.ts'

const SEEDS = fileURLToPath(new URL('../../shared/seeds', import.meta.url))

/** What holds for any real bundle about one body, tried on the first one. No name of it stands here. */
describe.skipIf(!existsSync(SEEDS)).each(ENGINES)('five real articles, by %s (skipped: no ../shared)', (_, known) => {
  let record: BuiltRecord
  beforeAll(async () => {
    record = await buildRecord(SEEDS, known)
  })

  test('each is read', () => {
    expect(record.failures).toEqual([])
    expect(record.documents).toHaveLength(5)
  })

  test('whom four of them are about is one person', () => {
    const documents = (mentions: readonly { documentId: string }[]) => new Set(mentions.map(one => one.documentId)).size
    const people = record.entries.actors.filter(one => one.kind === 'person')
    expect(people.filter(one => documents(one.mentions) === 4)).toHaveLength(1)
  })

  test('names in boilerplate and related links are nobody', () => {
    for (const document of record.documents) {
      const outside = document.regions.filter(one => one.kind === 'boilerplate' || one.kind === 'related-link')
      const inside = record.entries.actors.flatMap(one =>
        one.mentions.filter(mention => mention.documentId === document.id),
      )
      for (const region of outside)
        expect(inside.filter(one => region.start <= one.start && one.end <= region.end)).toEqual([])
    }
  })

  test('a death is told with the three before it', () => {
    const deaths = record.entries.occurrences.filter(one => one.kind === 'death')
    expect(deaths.length).toBeGreaterThanOrEqual(4)
    expect(deaths.flatMap(one => one.series?.members.length ?? [])).toEqual([3])
  })

  test('most words of direct quotation have a speaker', () => {
    const direct = record.entries.statements.filter(one => one.manner === 'direct' && one.conveys === 'speech')
    const words = (list: typeof direct) =>
      list.flatMap(one => one.contentSpans).reduce((sum, span) => sum + (span.end - span.start), 0)
    const named = direct.filter(one => one.speakers.length > 0)
    expect(words(named) / words(direct)).toBeGreaterThan(0.9)
  })
})
