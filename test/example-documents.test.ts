/** The documents of the example bundle: read, told apart, and described as a careful reader describes them. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../src/domain/document.ts'
import { checkCitations } from '../src/pipeline.ts'
import { type BuiltRecord, buildRecord, documentAt as documentIn } from './expected/build-record.ts'
import { ENGINES } from './expected/engines.ts'
import { expectShare } from './expected/floors.ts'
import { BUNDLE, type ExpectedSource, loadExpected } from './expected/load.ts'

const expected = loadExpected()
describe.each(ENGINES)('by %s', (engine, known) => {
  let record: BuiltRecord

  beforeAll(async () => {
    record = await buildRecord(`${BUNDLE}documents`, known)
  })

  const documentAt = (path: string): SourceDocument => documentIn(record, path)

  describe('documents', () => {
    test('every document is read, and every file that cannot be is named', () => {
      expect(record.documents.map(each => each.path).sort()).toEqual(
        expected.documents.documents.map(each => each.document).sort(),
      )
      expect(record.failures.map(({ path, code }) => ({ path, code }))).toEqual(expected.documents.unread)
    })

    test('types, languages and pages are told', () => {
      for (const each of expected.documents.documents) {
        const document = documentAt(each.document)
        expect([each.mediaType, ...(each.acceptMediaTypes ?? [])], each.document).toContain(document.mediaType)
        expect(document.language, each.document).toBe(each.language)
        if (each.pages !== undefined) expect(document.pages, each.document).toHaveLength(each.pages)
      }
    })

    const field = (
      name: Parameters<typeof expectShare>[1],
      right: (each: ExpectedSource, read: SourceDocument) => boolean,
      show: (read: SourceDocument) => unknown,
    ) =>
      test(`${name} are told`, () => {
        const all = expected.documents.documents
        const wrong = all.filter(each => !right(each, documentAt(each.document)))
        const misses = wrong.map(each => `${each.document}: ${JSON.stringify(show(documentAt(each.document)))}`)
        expectShare(engine, name, all.length - wrong.length, all.length, misses)
      })
    field(
      'titles',
      (each, { title }) => [each.title, ...(each.acceptTitles ?? [])].includes(title),
      read => read.title,
    )
    field(
      'outlets',
      (each, { outlet }) => each.outlet === outlet,
      read => read.outlet,
    )
    field(
      'authors',
      (each, { authors }) => each.authors.join() === authors.join(),
      read => read.authors,
    )
    field(
      'dates',
      (each, read) => each.publishedOn === read.publishedOn && (each.updatedOn ?? read.updatedOn) === read.updatedOn,
      read => [read.publishedOn, read.updatedOn],
    )
    field(
      'genres',
      (each, { genre }) => each.genre === null || each.genre === genre,
      read => read.genre,
    )

    test('diagnostics are given where they are due', () => {
      const due = expected.documents.documents.flatMap(each =>
        each.diagnostics.map(code => ({ document: each.document, code })),
      )
      const misses = due.filter(({ document, code }) => {
        const { id } = documentAt(document)
        return !record.diagnostics.some(each => each.documentId === id && each.code === code)
      })
      expectShare(
        engine,
        'diagnostics',
        due.length - misses.length,
        due.length,
        misses.map(({ document, code }) => `${document}: ${code}`),
      )
    })

    test('every citation says what its document says', () => {
      const texts = new Map(record.documents.map(document => [document.id, document]))
      for (const entries of Object.values(record.entries)) expect(checkCitations(entries, texts)).toEqual([])
      expect(checkCitations(record.diagnostics, texts, { needsCitation: false })).toEqual([])
    })
  })
})
