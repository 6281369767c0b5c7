import { describe, expect, test } from 'vitest'
import { packFacts } from '../src/domain/pack-knowledge.ts'
import { findPhrase } from '../src/domain/phrase.ts'
import { findIndexed, indexPhrases } from '../src/domain/phrase-index.ts'
import { loadPacks } from '../src/packs/load-packs.ts'

const known = await loadPacks(['england-wales-policing', 'scotland-policing'])
const words = (text: string) => text.split(' ')

describe('what prose says', () => {
  const kinds = indexPhrases(
    packFacts(known, 'kinds')
      .filter(({ pack }) => pack === 'england-wales-policing')
      .map(({ fact }) => fact),
  )
  const states = indexPhrases(
    packFacts(known, 'states')
      .filter(({ pack }) => pack === 'england-wales-policing')
      .map(({ fact }) => fact),
  )
  const wordings = indexPhrases(
    packFacts(known, 'wordings')
      .filter(({ pack }) => pack === 'england-wales-policing')
      .map(({ fact }) => fact),
  )
  const ids = (index: typeof kinds | typeof states | typeof wordings, sentence: string) => [
    ...new Set(
      findIndexed<{ id: string; phrases: readonly string[] }>(index, words(sentence)).map(({ fact }) => fact.id),
    ),
  ]

  test.each([
    ['He was sacked after a misconduct hearing', ['misconduct-hearing'], ['sacked']],
    ['An accelerated misconduct hearing was held', ['accelerated-hearing'], []],
    ['She received a written warning at a misconduct meeting', ['misconduct-meeting'], ['warning']],
    ['He was given a final written warning', [], ['final-warning']],
    ['The judge said the appeal was dismissed', [], []],
    ['The officer fired two shots', [], []],
    ['Two shots were fired', [], []],
    ['The force suspended two officers', [], ['suspended']],
    ['The inquest was suspended', ['inquest'], []],
    ['The jury was fired up', [], []],
    ['They found no case to answer', [], ['no-case-to-answer']],
    ['None of the six had a case to answer', [], []],
    ['The panel ruled there was no case for him to answer', [], ['no-case-to-answer']],
    ["He was dismissed with 28 days' notice", [], []],
    ['His appeal was thrown out', [], ['lost-appeal']],
    ['He was given a suspended sentence', [], ['sentence-suspended']],
    ['He was suspended from frontline duties', [], ['suspended-from-frontline']],
    ['She was suspended on full pay', [], ['suspended']],
    ['Police cleared the area', [], []],
    ['He was cleared', [], ['cleared']],
    ['It was put in special measures', ['engage-monitoring'], ['special-measures']],
    ['The IOPC began an independent investigation', ['iopc-investigation'], []],
    ['An inquest was opened', ['inquest'], []],
    ['He was found guilty of gross misconduct', [], ['guilty-of-gross-misconduct']],
    ['No officer would face criminal charges', [], ['not-charged']],
    ['There was insufficient evidence for a realistic prospect of conviction', [], ['not-charged']],
    ['There was insufficient evidence to support his claim', [], []],
    ['He was allowed to resign', [], ['resigned']],
    ['He should have been allowed to resign', [], []],
    ['He would have been dismissed had he not resigned', [], ['would-have-been-sacked', 'resigned']],
  ])('%s', (sentence, kindIds, wordingIds) => {
    expect([ids(kinds, sentence), ids(wordings, sentence)]).toEqual([kindIds, wordingIds])
  })

  test.each([
    ['It found a case to answer for gross misconduct', ['cta-gross']],
    ['It found no case to answer for gross misconduct', ['no-cta']],
    ['It could have amounted to gross misconduct', []],
    ['It amounted to gross misconduct', ['gross-proven']],
    ['It was taken out of special measures', ['scan']],
    ['He was dismissed without notice', ['dismissed-without-notice']],
    ['He was acquitted of murder', ['acquitted']],
  ])('%s', (sentence, expected) => {
    expect(ids(states, sentence)).toEqual(expected)
  })
})

describe('phrases and what they are not', () => {
  const phrased = (['kinds', 'states', 'wordings'] as const).flatMap(list =>
    packFacts(known, list).map(({ fact }) => fact),
  )

  test.each(phrased.filter(({ unless }) => unless.length > 0).map(fact => [fact.id, fact] as const))(
    'each of what %s is not holds one of its phrases, or it would change nothing',
    (_id, { phrases, unless }) => {
      const idle = unless.filter(
        other => !sentencesOf(other).some(sentence => phrases.some(phrase => findPhrase(phrase, sentence).length > 0)),
      )
      expect(idle).toEqual([])
    },
  )
})

/** Sentences of a phrase: each choice of its words, nothing for '*'. */
function sentencesOf(phrase: string): readonly (readonly string[])[] {
  return phrase
    .split(' ')
    .filter(part => part !== '*')
    .reduce<string[][]>((made, part) => made.flatMap(words => part.split('|').map(word => [...words, word])), [[]])
}
