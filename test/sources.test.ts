/** The example bundle’s story and its spun copy (06 and 07), against what a careful reader wrote down of them. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentParts } from '../src/domain/extraction.ts'
import type { SourcedRecord } from '../src/domain/record.ts'
import { analyseDocument, buildBundleRecord, checkCitations, rulesOnly } from '../src/pipeline.ts'
import { BUNDLE } from './expected/load.ts'

const STORY = '06-mayor-accuses-courier.html'
const COPY = '07-newsloop-copy.html'
let record: SourcedRecord

beforeAll(async () => {
  const parts: DocumentParts[] = []
  for (const path of readdirSync(`${BUNDLE}documents`).filter(name => /^0[1567]-/u.test(name))) {
    const bytes = new Uint8Array(readFileSync(`${BUNDLE}documents/${path}`))
    const documentId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const read = await analyseDocument(bytes, { path, documentId }, rulesOnly)
    if (read.parts) parts.push(read.parts)
  }
  record = buildBundleRecord(parts, [], rulesOnly)
})

const idOf = (path: string): string => record.documents.find(one => one.path === path)!.id

describe('a story and its copy', () => {
  test('the copy is told, and only that one, with the story as the earlier', () => {
    const copies = record.diagnostics.filter(one => one.code.startsWith('copy/'))
    expect(copies.map(one => [one.path, one.other!.documentId])).toEqual([[COPY, idOf(STORY)]])
    expect(copies[0]!.message).toContain(`${STORY} is the earlier`)
  })

  test('the words that a reader found changed within quotation marks', () => {
    const found = record.discrepancies
      .filter(one => one.kind === 'wording' && one.severity !== 'note')
      .map(one => one.sides.map(side => side.value))
    expect(found).toContainEqual(['constable', 'police officer'])
    expect(found).toContainEqual(['officer', 'officers'])
    expect(found).toHaveLength(2)
    for (const one of record.discrepancies.filter(one => one.kind === 'wording'))
      expect(one.sides.map(side => side.citations[0]!.documentId)).toEqual([idOf(STORY), idOf(COPY)])
  })

  test('the day that the copy has wrong', () => {
    const dates = record.discrepancies.filter(one => one.provenance[0]!.id === 'wording/date')
    expect(dates.map(one => one.sides.map(side => side.value))).toEqual([['Thursday', 'February 27']])
  })

  test('every quotation that the copy mangled is proposed whole', () => {
    const mangled = record.diagnostics.filter(one => one.code === 'quote/mangled')
    const better = record.diagnostics.filter(one => one.code === 'quote/better-copy')
    expect(mangled).toHaveLength(5)
    for (const one of mangled) {
      const { start, end } = one.citations[0]!
      const proposal = better.find(({ citations: [own] }) => own!.start < end && start < own!.end)
      expect(proposal?.citations[1]).toMatchObject({ documentId: idOf(STORY) })
    }
  })

  test('what both tell is one utterance of one source, first told by the story', () => {
    const told = record.utterances.filter(one => new Set(one.citations.map(item => item.documentId)).size > 1)
    expect(told.length).toBeGreaterThan(7)
    for (const one of told) {
      expect(one.independentSources).toBe(1)
      const first = record.statements.find(statement => statement.id === one.first!.statement)!
      expect([first.documentId, one.first!.basis]).toEqual([idOf(STORY), 'date'])
    }
    const changes = told.flatMap(one => one.changes).map(one => `${one.kind}: ${one.from} > ${one.to}`)
    expect(changes).toContain('words: constable > police officer')
  })

  test('a headline whose words nobody said', () => {
    const faults = record.discrepancies.filter(one => one.kind === 'headline' && one.severity !== 'note')
    expect(faults.map(one => [one.sides[0]!.value, one.sides[0]!.citations[0]!.documentId])).toEqual([
      ['‘could not have reached’', idOf('01-inquest-courier.html')],
    ])
  })
})

test('the chain of the post, as the story tells it', () => {
  const { posts } = JSON.parse(readFileSync(`${BUNDLE}expected/accountability.json`, 'utf8')) as {
    posts: { document: string; chain: string[] }[]
  }
  const [expected] = posts
  const id = idOf(expected!.document)
  const own = record.occurrences.filter(
    one => one.provenance[0]!.id.startsWith('post/') && one.citations[0]!.documentId === id,
  )
  const kinds = ['post', 'passed-on', 'deleted', 'apologised', 'deleted']
  expect(expected!.chain).toHaveLength(kinds.length)
  // The lead tells the passing-on beforehand, in other words.
  expect(own.map(one => one.kind)).toEqual(['passed-on', ...kinds])
  const [, post, passed, deleted, apology, own2] = own
  expect(passed!.relations[0]).toMatchObject({ to: post!.id, kind: 'after' })
  expect(deleted!.relations[0]).toMatchObject({ to: passed!.id, kind: 'after' })
  expect(apology!.relations[0]).toMatchObject({ to: passed!.id, kind: 'after' })
  expect(apology!.when!.value).toBe('2022-03-04')
  expect(own2!.relations[0]).toMatchObject({ to: post!.id, kind: 'after' })
})

test('every citation of what is found across documents says what its document says', () => {
  const texts = new Map(record.documents.map(one => [one.id, one]))
  expect(checkCitations(record.discrepancies, texts)).toEqual([])
  expect(checkCitations(record.diagnostics, texts, { needsCitation: false })).toEqual([])
})
