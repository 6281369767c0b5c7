/**
 * The example bundle against what a careful reader wrote down from it before the program read it. Prints how
 * much of each kind is found, and with SHOW_MISSES=1 what is not; the floors below are what holds today, raised
 * when more does, never lowered.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../src/domain/document.ts'
import { checkCitations } from '../src/pipeline.ts'
import { type BuiltRecord, buildRecord } from './expected/build-record.ts'
import { BUNDLE, type ExpectedSource, loadExpected } from './expected/load.ts'
import { locate } from './expected/locate.ts'
import { isSame } from './expected/speakers.ts'
import { compareStatements, type StatementOutcome, scoreWords, surplusStatements } from './expected/statements.ts'

/** Least shares, 0 to 1. */
const FLOORS = {
  titles: 0,
  outlets: 0,
  authors: 0,
  dates: 0,
  genres: 0,
  diagnostics: 0,
  actors: 0,
  statements: 0,
  precision: 0,
  words: 0,
  manner: 0,
  acts: 0,
  chronology: 0,
}

/** Wrong names that are known, by document and beginning of the words, each with the reason. The list only shrinks. */
const KNOWN_WRONG: readonly { readonly document: string; readonly words: string; readonly why: string }[] = []

const expected = loadExpected()
const cast = new Map(expected.actors.actors.map(actor => [actor.name, actor]))
let record: BuiltRecord
let documents: ReadonlyMap<string, SourceDocument>

beforeAll(async () => {
  record = await buildRecord(`${BUNDLE}documents`)
  documents = new Map(record.documents.map(document => [document.path, document]))
})

function floor(name: keyof typeof FLOORS, right: number, all: number, misses: readonly string[] = []): void {
  process.stdout.write(`example bundle: ${name} ${right} of ${all} (${((100 * right) / all).toFixed(0)} %)\n`)
  if (process.env.SHOW_MISSES) for (const miss of misses) process.stdout.write(`  missed: ${miss}\n`)
  const listed = misses.length > 0 ? `. Missed:\n  ${misses.join('\n  ')}` : ''
  expect(right / all, `${name}: ${right} of ${all}${listed}`).toBeGreaterThanOrEqual(FLOORS[name])
}

function documentAt(path: string): SourceDocument {
  const document = documents.get(path)
  if (!document) throw new Error(`${path} was not read. Read: ${[...documents.keys()].join(', ')}`)
  return document
}

describe('documents', () => {
  test('every document is read, and every file that cannot be is named', () => {
    expect([...documents.keys()].sort()).toEqual(expected.documents.documents.map(each => each.document).sort())
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
    name: keyof typeof FLOORS,
    right: (each: ExpectedSource, read: SourceDocument) => boolean,
    show: (read: SourceDocument) => unknown,
  ) =>
    test(`${name} are told`, () => {
      const all = expected.documents.documents
      const wrong = all.filter(each => !right(each, documentAt(each.document)))
      const misses = wrong.map(each => `${each.document}: ${JSON.stringify(show(documentAt(each.document)))}`)
      floor(name, all.length - wrong.length, all.length, misses)
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
    floor(
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

describe('actors', () => {
  test('people of one surname are never one actor', () => {
    for (const names of expected.actors.apart) {
      const ids = names.map(name =>
        record.entries.actors.filter(actor => isSame(actor, cast.get(name)!) || actor.aliases.includes(name)),
      )
      const shared = ids.flat().filter((actor, i, all) => all.indexOf(actor) !== i)
      expect(
        shared.map(actor => actor.name),
        names.join(', '),
      ).toEqual([])
    }
  })

  test('names under ‘You may also like’ are nobody', () => {
    for (const name of expected.actors.nobody) {
      expect(
        record.entries.actors.filter(actor => [actor.name, ...actor.aliases].some(each => each.includes(name))),
      ).toEqual([])
    }
  })

  test('whoever never speaks is given no words', () => {
    const silent = expected.actors.neverSpeaks.map(name => cast.get(name)!)
    const ids = new Set(
      record.entries.actors.filter(actor => silent.some(each => isSame(actor, each))).map(actor => actor.id),
    )
    expect(record.entries.statements.filter(({ speakers }) => speakers.some(id => ids.has(id)))).toEqual([])
  })

  test('one person is one actor over the documents', () => {
    const misses: string[] = []
    let all = 0
    for (const { name, documents: paths } of expected.actors.one) {
      const actors = record.entries.actors.filter(actor => isSame(actor, cast.get(name)!))
      for (const path of paths) {
        all++
        const { id } = documentAt(path)
        if (!actors[0]?.mentions.some(({ documentId }) => documentId === id)) misses.push(`${name} in ${path}`)
      }
      if (actors.length > 1) misses.push(`${name} is ${actors.length} actors`)
    }
    floor('actors', all - misses.length, all, misses)
  })
})

describe('statements', () => {
  let outcomes: readonly StatementOutcome[]
  const statementsOf = (document: SourceDocument) =>
    record.entries.statements.filter(({ documentId }) => documentId === document.id)

  beforeAll(() => {
    const actors = new Map(record.entries.actors.map(actor => [actor.id, actor]))
    outcomes = expected.statements.flatMap(each => {
      const document = documentAt(each.document)
      return compareStatements(each, document, statementsOf(document), actors, cast)
    })
  })

  test('nobody is named who did not say it', () => {
    const wrong = outcomes
      .filter(({ speaker }) => speaker === 'wrong')
      .filter(
        ({ document, expected: { content } }) =>
          !KNOWN_WRONG.some(known => known.document === document && content[0]!.startsWith(known.words)),
      )
    expect(
      wrong.map(
        each => `${each.document}: ${each.expected.content[0]} was said by ${each.expected.speaker}, not ${each.named}`,
      ),
    ).toEqual([])
  })

  test('the statements are found', () => {
    const due = outcomes.filter(each => each.expected.essential)
    const misses = due.filter(({ found }) => !found)
    floor(
      'statements',
      due.length - misses.length,
      due.length,
      misses.map(each => `${each.document}: ${each.expected.content.join(' / ')}`),
    )
  })

  test('their words are given to whoever said them', () => {
    const actors = new Map(record.entries.actors.map(actor => [actor.id, actor]))
    let right = 0
    let words = 0
    for (const each of expected.statements) {
      const document = documentAt(each.document)
      const score = scoreWords(each, document, statementsOf(document), actors, cast)
      right += score.right
      words += score.words
    }
    const unnamed = outcomes.filter(({ speaker, expected: { essential } }) => essential && speaker === 'unnamed')
    floor(
      'words',
      right,
      words,
      unnamed.map(each => `${each.document}: ${each.expected.speaker}: ${each.expected.content[0]}`),
    )
  })

  test('little is found that nobody said', () => {
    const complete = expected.statements.filter(each => each.complete)
    const spoken = (document: SourceDocument) =>
      statementsOf(document).filter(({ conveys, voice }) => conveys === 'speech' && voice === 'reported')
    const surplus = complete.flatMap(each =>
      surplusStatements(each, documentAt(each.document), spoken(documentAt(each.document))),
    )
    const all = complete.flatMap(each => spoken(documentAt(each.document)))
    const path = new Map(record.documents.map(document => [document.id, document.path]))
    const named = surplus.map(each => `${path.get(each.documentId)}: ${each.citations[0]?.quote}`)
    floor('precision', all.length - surplus.length, Math.max(all.length, 1), named)
  })

  test('how they were said is told', () => {
    const found = outcomes.filter(each => each.found)
    const count = (
      name: 'manner' | 'acts',
      right: (each: StatementOutcome) => boolean,
      show: (each: StatementOutcome) => string,
    ) => {
      const misses = found.filter(each => !right(each))
      if (process.env.SHOW_MISSES) for (const miss of misses) process.stdout.write(`  missed: ${miss}\n`)
      const listed = misses.map(each => `${each.document}: ${show(each)}: ${each.expected.content[0]}`)
      floor(name, found.length - misses.length, Math.max(found.length, 1), listed)
    }
    count(
      'manner',
      each => each.found!.manner === each.expected.manner,
      each => `${each.found!.manner}, not ${each.expected.manner}`,
    )
    count(
      'acts',
      each => each.found!.act === each.expected.act,
      each => `${each.found!.act}, not ${each.expected.act}`,
    )
  })
})

test('chronology: what is dated is dated right', () => {
  const due = expected.chronology.filter(each => each.essential)
  const misses = due.filter(({ document, quote, value, alsoValues }) => {
    const { id, text } = documentAt(document)
    const span = locate(text, quote)
    if (!span) throw new Error(`${document} does not say "${quote}". Correct expected/chronology.json or the document.`)
    const values = [value, ...(alsoValues ?? [])]
    const happened = record.entries.occurrences.some(
      ({ when, citations }) =>
        citations.some(cited => cited.documentId === id && cited.start < span.end && span.start < cited.end) &&
        values.includes(when?.value ?? ''),
    )
    // A date that only tells when something was said stands with the statement.
    const said = record.entries.statements.some(
      ({ documentId, when }) =>
        documentId === id && when && quote.includes(when.text) && values.includes(when.value ?? ''),
    )
    return !happened && !said
  })
  floor(
    'chronology',
    due.length - misses.length,
    due.length,
    misses.map(({ document, quote, value }) => `${document}: ${quote} (${value})`),
  )
})
