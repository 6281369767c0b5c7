import { describe, expect, test } from 'vitest'
import type { KeySpan, KeyStatement } from './name-key.ts'
import { actorsAt, type FoundActor, type FoundStatement, scoreArticle } from './name-score.ts'
import { nameTable } from './name-table.ts'

//            0         1         2         3         4         5         6         7         8
//            0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567
const TEXT = 'Ada Quill said the bridge was safe. Bo Marsh said that Quill had lied, a colleague said.'

/** The place of the words in the text; the n-th of several. */
function at(words: string, nth = 0): KeySpan {
  let start = TEXT.indexOf(words)
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1)
  return [start, start + words.length]
}
const span = (words: string, nth = 0) => ({ start: at(words, nth)[0], end: at(words, nth)[1] })

const key = (content: string, speaker: string | null, more: Partial<KeyStatement> = {}): KeyStatement => ({
  content: [at(content)],
  edges: [],
  speaker: speaker === null ? [] : [at(speaker)],
  alts: [],
  mention: null,
  mentionKind: 'full-name',
  kind: 'named',
  act: 'assert',
  quoted: 'indirect',
  optional: false,
  inner: false,
  ...more,
})
const found = (content: string, ...speakers: string[]): FoundStatement => ({
  content: [span(content)],
  speakers,
  act: 'assert',
})
const QUILL: FoundActor = { id: 'quill', described: false, mentions: [span('Ada Quill'), span('Quill', 1)] }
const MARSH: FoundActor = { id: 'marsh', described: false, mentions: [span('Bo Marsh')] }
const COLLEAGUE: FoundActor = { id: 'colleague', described: true, mentions: [span('a colleague')] }
const ACTORS = [QUILL, MARSH, COLLEAGUE]

const SAFE = 'the bridge was safe'
const LIED = 'Quill had lied'
const MARSH_SAID = 'Bo Marsh said that Quill had lied'

describe('whom a place of the key means', () => {
  test('the actor who is mentioned there, by whatever words', () => {
    expect(actorsAt(at('Ada Quill'), ACTORS)).toEqual(['quill'])
  })
  test('nobody where nobody is mentioned', () => {
    expect(actorsAt(at('bridge'), ACTORS)).toEqual([])
  })
  test('of two whose mentions touch it, the one that coincides best', () => {
    const council = { id: 'council', described: false, mentions: [{ start: 28, end: 35 }] }
    const speaker = { id: 'speaker', described: true, mentions: [{ start: 4, end: 35 }] }
    expect(actorsAt([28, 35], [speaker, council])).toEqual(['council'])
    expect(actorsAt([4, 35], [speaker, council])).toEqual(['speaker'])
    expect(actorsAt([28, 35], [speaker])).toEqual(['speaker'])
  })
  test('of two beside each other, both', () => {
    const [start] = at('Ada Quill')
    const [, end] = at('Bo Marsh')
    expect([...actorsAt([start, end], ACTORS)].sort()).toEqual(['marsh', 'quill'])
  })
})

describe('words of a statement', () => {
  test('right where the actor is mentioned at the place of the key', () => {
    const score = scoreArticle(TEXT, [key(SAFE, 'Ada Quill')], [found(SAFE, 'quill')], ACTORS)
    expect(score.words).toEqual({ right: 4, wrong: 0, described: 0, unnamed: 0, missed: 0 })
    expect(score.named).toEqual({ words: 4, right: 4 })
    expect(score.statements[0]?.verdict).toBe('right')
  })
  test('another name is wrong, none is unnamed, nothing is missed', () => {
    const one = [key(SAFE, 'Ada Quill')]
    expect(scoreArticle(TEXT, one, [found(SAFE, 'marsh')], ACTORS).words.wrong).toBe(4)
    expect(scoreArticle(TEXT, one, [found(SAFE)], ACTORS).words.unnamed).toBe(4)
    expect(scoreArticle(TEXT, one, [], ACTORS).words.missed).toBe(4)
  })
  test('a right name beside a wrong one is wrong', () => {
    const score = scoreArticle(TEXT, [key(SAFE, 'Ada Quill')], [found(SAFE, 'quill', 'marsh')], ACTORS)
    expect(score.words.wrong).toBe(4)
  })
  test('words beyond the key are given to somebody, and to nobody in the key', () => {
    const score = scoreArticle(TEXT, [key(SAFE, 'Ada Quill')], [found(`said ${SAFE}`, 'quill')], ACTORS)
    expect(score.named).toEqual({ words: 5, right: 4 })
    expect(score.stray[0]?.words).toHaveLength(1)
  })
  test('optional words and edges count neither for nor against', () => {
    const optional = scoreArticle(TEXT, [key(SAFE, 'Ada Quill', { optional: true })], [found(SAFE, 'marsh')], ACTORS)
    expect(optional.named.words).toBe(0)
    expect(optional.statements).toEqual([])
    const edged = key(SAFE, 'Ada Quill', { edges: [at('the bridge')] })
    expect(scoreArticle(TEXT, [edged], [found(SAFE, 'marsh')], ACTORS).words.wrong).toBe(2)
    const outer = key('bridge was safe', 'Ada Quill', { edges: [at('the')] })
    expect(scoreArticle(TEXT, [outer], [found(SAFE, 'quill')], ACTORS).named).toEqual({ words: 3, right: 3 })
  })
  test('where the key says that nobody tells, no name is right and a name is wrong', () => {
    const one = [key(SAFE, null)]
    expect(scoreArticle(TEXT, one, [found(SAFE)], ACTORS).words.right).toBe(4)
    expect(scoreArticle(TEXT, one, [], ACTORS).words.right).toBe(4)
    expect(scoreArticle(TEXT, one, [found(SAFE, 'quill')], ACTORS).words.wrong).toBe(4)
  })
  test('the right words, joined with no name, are described: neither right nor wrong', () => {
    const one = key(SAFE, 'Ada Quill', { mention: at('a colleague'), mentionKind: 'role' })
    const next = key(LIED, 'Ada Quill')
    const given = [found(SAFE, 'colleague'), found(LIED, 'colleague')]
    expect(scoreArticle(TEXT, [one, next], given, ACTORS).words).toMatchObject({ right: 0, wrong: 0, described: 7 })
    const other = key(LIED, 'Bo Marsh')
    expect(scoreArticle(TEXT, [one, other], given, ACTORS).words).toMatchObject({ wrong: 3, described: 4 })
    const pronoun = key(SAFE, 'Ada Quill', { mention: at('a colleague'), mentionKind: 'pronoun' })
    expect(scoreArticle(TEXT, [pronoun], given, ACTORS).words).toMatchObject({ wrong: 4, described: 0 })
    const named = [found(SAFE, 'marsh')]
    expect(scoreArticle(TEXT, [{ ...one, mention: at('Bo Marsh') }], named, ACTORS).words.wrong).toBe(4)
  })
  test('another right answer is right', () => {
    const one = key(SAFE, 'Ada Quill', { alts: [at('a colleague')] })
    expect(scoreArticle(TEXT, [one], [found(SAFE, 'colleague')], ACTORS).words.right).toBe(4)
  })
})

describe('statements within statements', () => {
  const both = [key(MARSH_SAID, 'a colleague'), key(LIED, 'Bo Marsh', { inner: true })]
  test('within the inner one either speaker is right', () => {
    expect(scoreArticle(TEXT, both, [found(MARSH_SAID, 'colleague')], ACTORS).words).toMatchObject({
      right: 7,
      wrong: 0,
    })
    const nested = [found(MARSH_SAID, 'colleague'), found(LIED, 'marsh')]
    expect(scoreArticle(TEXT, both, nested, ACTORS).words).toMatchObject({ right: 7, wrong: 0 })
  })
  test("the engine's word is its innermost statement's", () => {
    const nested = [found(LIED, 'quill'), found(MARSH_SAID, 'colleague')]
    expect(scoreArticle(TEXT, both, nested, ACTORS).words).toMatchObject({ right: 4, wrong: 3 })
  })
})

describe('a statement as a whole', () => {
  test('is what most of its words are; of two with as many, the worse', () => {
    const one = [key(SAFE, 'Ada Quill')]
    const most = [found('bridge was safe', 'quill')]
    expect(scoreArticle(TEXT, one, most, ACTORS).statements[0]?.verdict).toBe('right')
    const even = [found('the bridge', 'quill'), found('was safe', 'marsh')]
    expect(scoreArticle(TEXT, one, even, ACTORS).statements[0]?.verdict).toBe('wrong')
  })
  test('is held against the statement of the engine that shares most words', () => {
    const two = [found('the', 'marsh'), { ...found('bridge was safe', 'quill'), act: 'deny' as const }]
    expect(scoreArticle(TEXT, [key(SAFE, 'Ada Quill')], two, ACTORS).statements[0]?.found?.act).toBe('deny')
  })
})

test('denials: those of the key that are met, those of the engine that are true', () => {
  const denied = (one: FoundStatement): FoundStatement => ({ ...one, act: 'deny' })
  const two = [key(SAFE, 'Ada Quill', { act: 'deny' }), key(LIED, 'Bo Marsh')]
  const given = [denied(found(SAFE, 'quill')), denied(found(LIED, 'marsh'))]
  expect(scoreArticle(TEXT, two, given, ACTORS).denials).toEqual({ key: 1, met: 1, found: 2, true: 1 })
  const loose = [two[0]!, key(LIED, 'Bo Marsh', { optional: true })]
  expect(scoreArticle(TEXT, loose, given, ACTORS).denials).toEqual({ key: 1, met: 1, found: 1, true: 1 })
  expect(scoreArticle(TEXT, two, [], ACTORS).denials).toEqual({ key: 1, met: 0, found: 0, true: 0 })
})

describe('the table', () => {
  test('sums articles; grave acts by their own share', () => {
    const right = scoreArticle(TEXT, [key(SAFE, 'Ada Quill')], [found(`said ${SAFE}`, 'quill')], ACTORS)
    const wrong = scoreArticle(TEXT, [key(LIED, 'Bo Marsh', { act: 'accuse' })], [found(LIED, 'quill')], ACTORS)
    const lines = nameTable([right, wrong])
    expect(lines[0]).toBe('2 articles, 2 statements, 7 words')
    // 8 words named, 4 of them right; 4 of the 7 words of the key: 2 × .5 × .5714 / 1.0714.
    expect(lines[1]).toContain('50.0 % / 57.1 % / 53.3 %')
    expect(lines.join('\n')).toContain('wrong name 1 of 1 given a name (100.0 %), of 1 in all')
    expect(lines.join('\n')).toContain('by the engine alone: 1')
  })
  test('nothing to count is a dash and no division by nothing', () => {
    expect(nameTable([scoreArticle(TEXT, [], [], [])]).join('\n')).toContain('(–)')
  })
})

describe('a statement of the engine', () => {
  const judged = (keys: readonly KeyStatement[], ...given: FoundStatement[]) =>
    scoreArticle(TEXT, keys, given, ACTORS).findings.map(({ words, right, said }) => ({ words, right, said }))

  test('is right by its own speaker, also where another lies within it', () => {
    const keys = [key(MARSH_SAID, 'a colleague'), key(LIED, 'Bo Marsh', { inner: true })]
    expect(judged(keys, found(MARSH_SAID, 'colleague'), found(LIED, 'quill'))).toEqual([
      { words: 7, right: 7, said: 7 },
      { words: 3, right: 0, said: 3 },
    ])
  })
  test('that names nobody has words that are said, and right ones where the key names nobody', () => {
    expect(judged([key(SAFE, 'Ada Quill'), key(LIED, null)], found(SAFE), found(LIED))).toEqual([
      { words: 4, right: 0, said: 4 },
      { words: 3, right: 3, said: 3 },
    ])
  })
  test('that nobody says is wrong; optional words do not count', () => {
    expect(judged([key(LIED, 'Bo Marsh', { optional: true })], found(SAFE, 'quill'), found(LIED, 'marsh'))).toEqual([
      { words: 4, right: 0, said: 0 },
      { words: 0, right: 0, said: 0 },
    ])
  })
})
