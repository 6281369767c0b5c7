/**
 * The example bundle against what a careful reader wrote down from it before the program read it. Prints how
 * much of each kind is found, and with SHOW_MISSES=1 what is not; the floors below are what holds today, raised
 * when more does, never lowered.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../src/domain/document.ts'
import { type BuiltRecord, buildRecord, documentAt as documentIn } from './expected/build-record.ts'
import { ENGINES } from './expected/engines.ts'
import { expectShare } from './expected/floors.ts'
import { BUNDLE, loadExpected } from './expected/load.ts'
import { locate } from './expected/locate.ts'
import { isSame } from './expected/speakers.ts'
import {
  compareStatements,
  type StatementOutcome,
  scoreWords,
  surplusStatements,
  wrongNames,
} from './expected/statements.ts'

/** Wrong names that are known, by document and beginning of the words, each with the reason. The list only shrinks. */
const KNOWN_WRONG: readonly { readonly document: string; readonly words: string; readonly why: string }[] = []

const expected = loadExpected()
const cast = new Map(expected.actors.actors.map(actor => [actor.name, actor]))
describe.each(ENGINES)('by %s', (engine, known) => {
  let record: BuiltRecord

  beforeAll(async () => {
    record = await buildRecord(`${BUNDLE}documents`, known)
  })

  const documentAt = (path: string): SourceDocument => documentIn(record, path)

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
        // By the full name: a surname alone may stay apart where two could be meant.
        const actors = record.entries.actors.filter(actor => actor.name.toLowerCase() === name.toLowerCase())
        for (const path of paths) {
          all++
          const { id } = documentAt(path)
          if (!actors[0]?.mentions.some(({ documentId }) => documentId === id)) misses.push(`${name} in ${path}`)
        }
        if (actors.length > 1) misses.push(`${name} is ${actors.length} actors`)
      }
      expectShare(engine, 'actors', all - misses.length, all, misses)
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
      const actors = new Map(record.entries.actors.map(actor => [actor.id, actor]))
      const wrong = expected.statements.flatMap(each => {
        const document = documentAt(each.document)
        return wrongNames(each, document, statementsOf(document), actors, cast)
      })
      const unknown = wrong.filter(
        ({ document, words }) =>
          !KNOWN_WRONG.some(known => known.document === document && words.startsWith(known.words)),
      )
      expect(
        unknown.map(each => `${each.document}: ${each.words} was said by ${each.wanted}, not ${each.named}`),
      ).toEqual([])
    })

    test('the statements are found', () => {
      const due = outcomes.filter(each => each.expected.essential)
      const misses = due.filter(({ found }) => !found)
      expectShare(
        engine,
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
      expectShare(
        engine,
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
      expectShare(engine, 'precision', all.length - surplus.length, Math.max(all.length, 1), named)
    })

    test('how they were said is told', () => {
      const found = outcomes.filter(each => each.found)
      const count = (
        name: 'manner' | 'acts',
        right: (each: StatementOutcome) => boolean,
        show: (each: StatementOutcome) => string,
      ) => {
        const misses = found.filter(each => !right(each))
        const listed = misses.map(each => `${each.document}: ${show(each)}: ${each.expected.content[0]}`)
        expectShare(engine, name, found.length - misses.length, Math.max(found.length, 1), listed)
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
      if (!span)
        throw new Error(`${document} does not say "${quote}". Correct expected/chronology.json or the document.`)
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
    expectShare(
      engine,
      'chronology',
      due.length - misses.length,
      due.length,
      misses.map(({ document, quote, value }) => `${document}: ${quote} (${value})`),
    )
  })
})
