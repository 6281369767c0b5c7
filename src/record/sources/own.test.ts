import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../test/spoken.ts'
import type { SourceDocument } from '../../domain/document.ts'
import { sourceOf } from '../source.ts'
import { statementsOf } from '../statements.ts'
import { ownSourceEntries } from './index.ts'

function own(text: string, changes: Partial<SourceDocument> = {}) {
  const parts = partsOf(text, changes)
  const actorIds = parts.cast.map(member => `actor:${member.name}`)
  const source = sourceOf(parts, actorIds)
  return ownSourceEntries(source, statementsOf(parts, actorIds).statements)
}

describe('the chain of a post', () => {
  const text = [
    'The Roads Unit account shared a post by Hamish Strand, a reporter, on Twitter.',
    '“The mayor cannot count,” Mr Strand wrote on Thursday.',
    'The post was deleted at about 10pm.',
    'Harrowmere City Police apologised on Friday for the “unacceptable” post.',
  ].join('\n')

  test('each step follows the one before it', () => {
    const { occurrences } = own(text, { publishedOn: '2022-03-05' })
    const kinds = new Map(occurrences.map(one => [one.id, one.kind]))
    const chain = occurrences.map(one => [one.kind, one.relations.map(other => kinds.get(other.to)).join()])
    expect(chain).toEqual([
      ['post', ''],
      ['passed-on', 'post'],
      ['deleted', 'passed-on'],
      ['apologised', 'passed-on'],
    ])
    expect(occurrences.at(-1)!.when).toMatchObject({ value: '2022-03-04' })
    expect(occurrences[0]!.participants[0]).toEqual({ entry: 'actor:Hamish Strand', role: 'by' })
  })

  test('the apology is for the words that were passed on', () => {
    const { statements } = own(text)
    const sorry = statements.find(one => one.relations.length > 0)!
    const [relation] = sorry.relations
    expect(relation!.kind).toBe('apologises-for')
    expect(statements.find(one => one.id === relation!.to)!.citations[0]!.quote).toContain('cannot count')
  })

  test('of two people’s posts nobody knows which was deleted', () => {
    const { occurrences } = own(
      'Ada Quill tweeted that it was late.\nRobert Bell tweeted that it was early.\nThe tweet was deleted on Monday.',
    )
    expect(occurrences.map(one => [one.kind, one.relations.length])).toEqual([
      ['post', 0],
      ['post', 0],
      ['deleted', 0],
    ])
  })
})

describe('headline against text', () => {
  const filler =
    'The panel sat for two days in the town hall and heard eleven people. Its report is due before the summer, and the council will then vote on it in public, as it did three years ago when the same question came up.'

  function faults(headline: string, body: string): string[] {
    const text = `${headline}\n${body}\n${filler}`
    const regions: SourceDocument['regions'] = [
      { kind: 'headline', start: 0, end: headline.length },
      { kind: 'body', start: headline.length + 1, end: text.length },
    ]
    return own(text, { regions }).discrepancies.map(
      one => `${one.provenance[0]!.id} ${one.severity}: ${one.sides[0]!.value}`,
    )
  }

  test.each<[string, string, readonly string[]]>([
    [
      'Deputy ‘could not have reached’ the driver',
      'The deputy chief told the panel that he had no rope and had waited for the boat to come.',
      ['headline/quoted-words caution: ‘could not have reached’'],
    ],
    [
      'Mayor ‘furious’ over bridge',
      'The mayor told the panel that she had not been asked about the closing of the bridge.',
      ['headline/quoted-words note: ‘furious’'],
    ],
    [
      'Chief constable sacked over letter',
      'The chief constable could be sacked over a letter that she did not answer, the panel heard.',
      ['headline/stronger caution: sacked'],
    ],
  ])('%s', (headline, body, expected) => {
    expect(faults(headline, body)).toEqual(expected)
  })

  test.each([
    ['Mayor: bridge ‘a disgrace’', 'The mayor called the state of the bridge “a disgrace to all of us” at the panel.'],
    ['Mayor ‘accused’ of lying', 'Two members of the panel accuse the mayor of lying about the closing of the bridge.'],
    [
      'Chief constable sacked over letter',
      'The chief constable was sacked over a letter. She could not be sacked twice, she said.',
    ],
    ['Chief constable could be sacked', 'The chief constable could be sacked over a letter that she did not answer.'],
    [
      'Mayor dismissed fears over bridge',
      'The mayor may dismiss nobody, and said that the fears of the panel were no more than that.',
    ],
    [
      'Parties court the ‘Grey Vote’',
      'The parties have turned to those over sixty, of whom most go to the polls in every year.',
    ],
  ])('borne out, or no claim: %s', (headline, body) => {
    expect(faults(headline, body)).toEqual([])
  })

  test('a document that is cut off may say it further on', () => {
    const text = 'Mayor ‘furious’ over bridge\nThe mayor told the panel that she was not asked about it.'
    expect(own(text).discrepancies).toEqual([])
  })
})

describe('statements of nobody named', () => {
  const anonymous = (text: string): string[] => own(text).diagnostics.map(one => one.message)

  test.each([
    ['A source close to the mayor said the plan was dead.', 'A source close to the mayor'],
    ['Whitehall sources told the Courier that the plan was dead.', 'Whitehall sources'],
    ['A senior officer, who asked not to be named, said the plan was dead.', 'A senior officer'],
  ])('%s', (text, who) => {
    expect(anonymous(text)).toEqual([expect.stringContaining(who)])
  })

  test('they are counted', () => {
    expect(anonymous('A source said the plan was dead.\nInsiders said it was not.')).toEqual([
      '2 statements come from somebody who is not named: A source; Insiders.',
    ])
  })

  test.each([
    'A spokeswoman for the force said the plan was dead.',
    'Ada Quill said the plan was dead.',
    'Young people said the plan was dead.',
    'Friends of the Earth said the plan was dead.',
    'The figures suggested that the plan was dead.',
  ])('somebody can be asked: %s', text => {
    expect(anonymous(text)).toEqual([])
  })
})
