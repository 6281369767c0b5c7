import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import type { SourceDocument } from '../../src/domain/document.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { jaccard, locate, wordsWithin } from './locate.ts'
import type { ExpectedActor } from './speakers.ts'
import { compareStatements, scoreWords, surplusStatements, wrongNames } from './statements.ts'

const text =
  '“It was late,” said Ann Wray.\nA spokesman for the force said that no boat\nhad been sent. Ben Wray was silent.'
const document = { id: 'd', text } as SourceDocument

const actor = (id: string, name: string, naming: Actor['naming'] = 'named', onBehalfOf: string | null = null): Actor =>
  ({ id, name, naming, onBehalfOf, kind: 'person' }) as Actor
const actors = new Map(
  [
    actor('a', 'Ann Wray'),
    actor('b', 'Ben Wray'),
    actor('f', 'the force'),
    actor('s', 'A spokesman', 'description', 'f'),
  ].map(each => [each.id, each]),
)
const wanted = (name: string, more: Partial<ExpectedActor> = {}): ExpectedActor => ({
  name,
  kind: 'person',
  naming: 'named',
  aliases: [],
  ...more,
})
const cast = new Map(
  [
    wanted('Ann Wray'),
    wanted('Ben Wray'),
    wanted('the spokesman', { naming: 'description', words: ['spokesman'], onBehalfOf: 'the force' }),
  ].map(each => [each.name, each]),
)

function statement(quote: string, speakers: readonly string[], speakerText: string | null = null): Statement {
  return {
    speakers,
    speakerText,
    contentSpans: [locate(text, quote)!],
    conveys: 'speech',
    voice: 'reported',
  } as unknown as Statement
}
const expected = {
  document: 'a.txt',
  complete: true,
  statements: [
    {
      speaker: 'Ann Wray',
      content: ['“It was late,”'],
      manner: 'direct',
      act: 'assert',
      channel: null,
      essential: true,
    },
    {
      speaker: 'the spokesman',
      content: ['no boat had been sent'],
      manner: 'indirect',
      act: 'deny',
      channel: null,
      essential: true,
    },
  ],
} as const
const first = (...statements: Statement[]) => compareStatements(expected, document, statements, actors, cast)[0]!

describe('finding expected words', () => {
  test('a quote that runs over a line is found', () => {
    expect(text.slice(locate(text, 'no boat had been')!.start)).toMatch(/^no boat\nhad been/u)
  })
  test('an elision stands for the words between', () => {
    const span = locate(text, 'A spokesman […] been sent')!
    expect(text.slice(span.start, span.end)).toBe('A spokesman for the force said that no boat\nhad been sent')
  })
  test('part of a word is not the word', () => {
    expect(locate('another other', 'other')).toEqual({ start: 8, end: 13 })
  })
  test('marks and hyphens are themselves', () => {
    expect(locate('a 12-year-old (who [was] told)', '12-year-old (who [was]')).toEqual({ start: 2, end: 24 })
  })
  test('what is not there is not found', () => {
    expect(locate(text, 'It was early')).toBeNull()
  })
  test('words are compared without their marks', () => {
    expect(jaccard(wordsWithin(text, [{ start: 0, end: 14 }]), wordsWithin(text, [{ start: 1, end: 12 }]))).toBe(1)
  })
})

describe('comparing statements', () => {
  test('the right speaker is right', () => {
    expect(first(statement('“It was late,”', ['a'])).speaker).toBe('right')
  })
  test('another speaker of the same surname is wrong, and said to be', () => {
    const found = [statement('“It was late,”', ['b'])]
    expect(first(...found).speaker).toBe('wrong')
    expect(wrongNames(expected, document, found, actors, cast)).toEqual([
      { document: 'a.txt', words: '“It was late,”', wanted: 'Ann Wray', named: 'Ben Wray' },
    ])
  })
  test('a wrong name is not hidden by a right one on the same words', () => {
    const found = [statement('“It was late,”', ['b']), statement('“It was late,”', ['a'])]
    expect(first(...found).speaker).toBe('right')
    expect(wrongNames(expected, document, found, actors, cast)).toHaveLength(1)
  })
  test('whoever may be named besides is not wrong', () => {
    const also = { ...expected, statements: [{ ...expected.statements[0], alsoSpeakers: ['Ben Wray'] }] }
    expect(wrongNames(also, document, [statement('“It was late,”', ['b'])], actors, cast)).toEqual([])
  })
  test('two speakers where one spoke are wrong', () => {
    expect(first(statement('“It was late,”', ['a', 'b'])).speaker).toBe('wrong')
  })
  test('a surname alone is right, another’s given name is not', () => {
    const short = new Map([...actors, ['w', actor('w', 'Wray')]])
    const found = [statement('“It was late,”', ['w'])]
    expect(compareStatements(expected, document, found, short, cast)[0]!.speaker).toBe('right')
  })
  test('one statement for two of the same speaker is both', () => {
    const split = {
      ...expected,
      statements: ['“It was', 'late,”'].map(content => ({ ...expected.statements[0], content: [content] })),
    }
    const outcomes = compareStatements(split, document, [statement('“It was late,”', ['a'])], actors, cast)
    expect(outcomes.map(({ speaker }) => speaker)).toEqual(['right', 'right'])
  })
  test('one statement that swallows another’s words is neither', () => {
    const all = statement('“It was late,” said Ann Wray. A spokesman for the force said that no boat had been sent', [
      'a',
    ])
    expect(compareStatements(expected, document, [all], actors, cast).map(({ found }) => found)).toEqual([null, null])
  })
  test('nobody is a gap, not an error', () => {
    expect(first(statement('“It was late,”', [])).speaker).toBe('unnamed')
  })
  test('other words are not the statement', () => {
    expect(first(statement('Ben Wray was silent', ['a'])).found).toBeNull()
  })
  test('a spokesman is right by his body or by his words, and wrong by a name', () => {
    const second = (speakers: string[], words: string | null) =>
      compareStatements(expected, document, [statement('no boat had been sent', speakers, words)], actors, cast)[1]!
        .speaker
    expect(second(['s'], null)).toBe('right')
    expect(second([], 'A spokesman for the force')).toBe('right')
    expect(second(['b'], null)).toBe('wrong')
    expect(second([], null)).toBe('unnamed')
  })
  test('a name where nobody can be named is wrong', () => {
    const nobody = { ...expected, statements: [{ ...expected.statements[0], speaker: null }] }
    expect(compareStatements(nobody, document, [statement('“It was late,”', ['a'])], actors, cast)[0]!.speaker).toBe(
      'wrong',
    )
  })
  test('an expected quote that the document does not hold is refused', () => {
    const wrong = { ...expected, statements: [{ ...expected.statements[0], content: ['It was early'] }] }
    expect(() => compareStatements(wrong, document, [], actors, cast)).toThrow('a.txt does not say "It was early"')
  })
  test('what nobody expected is surplus', () => {
    const extra = statement('Ben Wray was silent', ['b'])
    expect(surplusStatements(expected, document, [statement('“It was late,”', ['a']), extra])).toEqual([extra])
  })
  test('words are scored one by one', () => {
    const found = [statement('It was', ['a']), statement('late', ['b'])]
    expect(scoreWords(expected, document, found, actors, cast)).toEqual({ words: 8, right: 2, wrong: 1, unnamed: 5 })
  })
})
