import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import type { SourceDocument } from '../domain/document.ts'
import type { DocumentParts } from '../domain/extraction.ts'
import { resolveBundle } from '../resolve/index.ts'
import { checkCitations } from './check.ts'
import { bundleEntries, documentEntries } from './entries.ts'

function build(parts: readonly DocumentParts[]) {
  const casts = parts.map(one => ({
    documentId: one.document.id,
    publishedOn: one.document.publishedOn,
    cast: one.cast,
  }))
  const resolution = resolveBundle(casts, [])
  const own = parts.map(one => documentEntries(one, resolution.actorIds.get(one.document.id)!))
  const byId = new Map(parts.map(one => [one.document.id, one]))
  const shared = bundleEntries(
    resolution,
    id => byId.get(id),
    own.flatMap(one => one.digests),
  )
  const statements = own.flatMap(one => one.entries.statements ?? [])
  const occurrences = own.flatMap(one => one.entries.occurrences ?? [])
  const name = (id: string) => shared.actors!.find(one => one.id === id)?.name
  return { statements, occurrences, shared, diagnostics: own.flatMap(one => one.entries.diagnostics), name }
}

function document(text: string, id: string, changes: Partial<SourceDocument> = {}): DocumentParts {
  return partsOf(text, { id: `sha256:${id}`, ...changes })
}

describe('statements', () => {
  test('carry who, how, to whom and about whom', () => {
    const { statements, name } = build([
      document('Ada Quill told the Police Federation that Robert Bell had left.', 'a'),
    ])
    const [one] = statements
    expect(one!.speakers.map(name)).toEqual(['Ada Quill'])
    expect(one!.addressees.map(name)).toEqual(['Police Federation'])
    expect(one!.about.map(name)).toEqual(['Robert Bell'])
    expect(one).toMatchObject({
      manner: 'indirect',
      conveys: 'speech',
      act: 'assert',
      speakerBasis: 'named',
      status: 'proposed',
    })
  })

  test('an accusation whose speaker is only carried on names nobody', () => {
    const text = '“It was late,” Ada Quill said.\n“The bosses lied to us, and it was a cover-up.”'
    const { statements, name } = build([document(text, 'a')])
    expect(statements[1]).toMatchObject({ act: 'accuse', speakers: [], speakerBasis: 'continued' })
    expect(statements[1]!.speakerCandidates.map(one => name(one.actor))).toEqual(['Ada Quill'])
  })

  test('an accusation by name names', () => {
    const { statements, name } = build([document('Ada Quill accused Robert Bell of lying.', 'a')])
    expect(statements[0]!.speakers.map(name)).toEqual(['Ada Quill'])
  })

  test('ids hang on words, not on places: a paragraph put in front moves none', () => {
    const text = 'Ada Quill said the plan had failed.\n“It was late,” she added.'
    const before = build([document(text, 'a')]).statements.map(one => one.id)
    const after = build([document(`The bridge was shut.\n${text}`, 'a')]).statements.map(one => one.id)
    expect(after).toEqual(before)
  })

  test('evidence goes on until something is said elsewhere', () => {
    const text =
      'Robert Bell told an inquest he had seen her.\n“I looked at the water,” he said.\n“It was late,” he told Northgate Radio.'
    expect(build([document(text, 'a')]).statements.map(one => [one.act, one.channel?.kind])).toEqual([
      ['testify', 'evidence'],
      ['testify', 'evidence'],
      ['assert', 'broadcast'],
    ])
  })

  test('a quotation that nobody is found for is listed', () => {
    const text = '“It was late,” she said.'
    expect(build([document(text, 'a')]).diagnostics.map(one => one.code)).toEqual(['quote/unattributed'])
  })
})

test('who could be two is asked for', () => {
  const { diagnostics } = build([document('Robert Bell met Robin Bell. Bell said the plan had failed.', 'a')])
  expect(diagnostics.map(one => [one.code, one.message])).toEqual([
    ['name/ambiguous', '“Bell” could be Robert Bell or Robin Bell: nobody was chosen.'],
  ])
})

describe('dates', () => {
  const on = (text: string, publishedOn: string | null) =>
    build([document(text, 'a', { publishedOn })]).occurrences.map(one => one.when!.value)

  test.each([
    ['The post was deleted on Thursday.', '2022-03-05', '2022-03-03'],
    ['The post was deleted on Saturday.', '2022-03-05', '2022-03-05'],
    ['The post was deleted last Saturday.', '2022-03-05', '2022-02-26'],
    ['She will leave next Monday.', '2022-03-05', '2022-03-07'],
    ['He resigned on January 25.', '2022-03-05', '2022-01-25'],
    ['He resigned on 25 April.', '2022-03-05', '2021-04-25'],
    ['He died two years ago.', '2022-03-05', '2020'],
    ['The inquiry will publish on 30 June.', '2023-05-12', '2023-06-30'],
    ['On 30 June the inquiry will publish.', '2023-05-12', '2023-06-30'],
    ['The bridge is to close in March.', '2022-05-01', '2023-03'],
    ['It opened on Saturday 1 October.', '2023-04-18', '2022-10-01'],
    ['It opened last month.', '2022-01-05', '2021-12'],
    ['It opened yesterday.', '2022-03-01', '2022-02-28'],
    ['It opened on Thursday.', null, null],
    ['It opened on Thursday.', '2022', null],
  ])('%s from %s is %s', (text, publishedOn, value) => {
    expect(on(text, publishedOn)).toEqual([value])
  })

  test('what somebody tells stands on their word', () => {
    const { occurrences, statements } = build([document('Ada Quill said that the bridge was shut in May 2021.', 'a')])
    expect(occurrences[0]).toMatchObject({ asserted: 'reported', accordingTo: [statements[0]!.id] })
  })
})

describe('across documents', () => {
  const story =
    'Ada Quill, the mayor, said: “The plan has failed and nobody told us why.”\nThe force did not reply to the questions that were put to it by this newspaper on the day.'

  test('the same words are one utterance, the earliest first', () => {
    const late = document(story, 'late', { publishedOn: '2022-03-05' })
    const early = document(`${story} More.`, 'early', { publishedOn: '2022-03-04' })
    const { shared, statements } = build([late, early])
    const utterance = shared.utterances!.find(one => one.citations[0]!.quote.startsWith('“The plan'))
    expect(utterance!.first).toEqual({
      statement: statements.find(one => one.documentId === 'sha256:early')!.id,
      basis: 'date',
    })
    expect(utterance!.independentSources).toBe(1)
  })

  test('a copy is told, and how much of it', () => {
    const long = Array.from(
      { length: 40 },
      (_, i) => `The ${i}th paragraph of the story says something of its own about bridge number ${i}.`,
    ).join('\n')
    const { shared } = build([document(long, 'a'), document(`${long}\nOne more line.`, 'b')])
    const copies = shared.diagnostics.filter(one => one.code.startsWith('copy/'))
    expect(copies.map(one => one.documentId).sort()).toEqual(['sha256:a', 'sha256:b'])
    for (const copy of copies) expect(copy.other!.share).toBeGreaterThan(0.9)
  })

  test('offices are attested on the day of the document, and nothing more is made up', () => {
    const { shared, name } = build([document(story, 'a', { publishedOn: '2022-03-05' })])
    expect(shared.offices!.map(one => one.title)).toEqual(['mayor'])
    const [tenure] = shared.tenures!
    expect(name(tenure!.person)).toBe('Ada Quill')
    expect(tenure).toMatchObject({ from: null, to: null, attested: [{ value: '2022-03-05', anchor: 'publication' }] })
  })

  test('every citation says what its document says', () => {
    const parts = [document(story, 'a', { publishedOn: '2022-03-05' }), document('Ada Quill denied it on Monday.', 'b')]
    const { statements, occurrences, shared } = build(parts)
    const texts = new Map(parts.map(one => [one.document.id, one.document]))
    const entries = [
      ...statements,
      ...occurrences,
      ...shared.actors!,
      ...shared.offices!,
      ...shared.tenures!,
      ...shared.utterances!,
    ]
    expect(checkCitations(entries, texts)).toEqual([])
    expect(entries.length).toBeGreaterThan(5)
  })
})
