import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../../test/plain.ts'
import { changesOf } from './changes.ts'
import { matchPassages } from './match.ts'
import { comparedText } from './words.ts'

/** ‘kind: from > to’ of each change between two tellings. */
function changes(from: string, to: string, dates: readonly [string | null, string | null] = [null, null]): string[] {
  const [a, b] = [from, to].map((text, i) =>
    comparedText(plainDocument(text, { id: `sha256:${i}`, publishedOn: dates[i]! }), new Set()),
  )
  const words = (text: string, span: { start: number; end: number }): string => text.slice(span.start, span.end)
  return matchPassages(a!, b!)
    .flatMap(passage => changesOf(a!, b!, passage))
    .map(change => `${change.kind}: ${words(from, change.a)} > ${words(to, change.b)}`)
}

describe('what a copy changes', () => {
  test.each([
    [
      'words between quotation marks',
      'Ada Quill said: “We will publish every report of the panel.”',
      'Ada Quill said: “We will bury every report of the panel.”',
      ['words: publish > bury'],
    ],
    [
      'a word taken out of a quotation',
      'Ada Quill said: “We saw no serious fault in the plan at all.”',
      'Ada Quill said: “We saw no fault in the plan at all.”',
      ['words: no serious fault > no fault'],
    ],
    [
      'the speaker',
      'Mr Bell said the panel would meet again in the new year.',
      'Mr Marl said the panel would meet again in the new year.',
      ['speaker: Bell > Marl'],
    ],
    [
      'a figure, in digits or words',
      'The panel found that 14 officers had failed the test.',
      'The panel found that forty officers had failed the test.',
      ['figure: 14 > forty'],
    ],
    [
      'a day',
      'The panel met on 3 March and heard from the chair.',
      'The panel met on 27 February and heard from the chair.',
      ['date: 3 March > 27 February'],
    ],
    [
      'a hedge',
      'The officer may have struck the man with a baton.',
      'The officer struck the man with a baton.',
      ['hedge: officer may have struck > officer struck'],
    ],
    [
      'the hedge of a figure',
      'The force lost about 300 officers over the winter.',
      'The force lost 300 officers over the winter.',
      ['hedge: lost about 300 > lost 300'],
    ],
    [
      'a denial',
      'The chair did not know of the letter before Monday.',
      'The chair did know of the letter before Monday.',
      ['negation: did not know > did know'],
    ],
    [
      'a prefix that denies',
      'The court called the search of the house unlawful on Monday.',
      'The court called the search of the house lawful on Monday.',
      ['negation: unlawful > lawful'],
    ],
    [
      'a word for its opposite',
      'The panel found that recorded crime rose in every ward but one.',
      'The panel found that recorded crime fell in every ward but one.',
      ['negation: rose > fell'],
    ],
    [
      'a speaker with an office',
      'The deputy mayor Robert Bell told the panel that the bridge was safe.',
      'The union leader Ken Marl told the panel that the bridge was safe.',
      ['speaker: deputy mayor Robert Bell > union leader Ken Marl'],
    ],
    [
      'marks put round words that were told',
      'Mr Bell said that the plan would be dropped before the summer.',
      'Mr Bell said “the plan would be dropped before the summer.”',
      ['marks: the plan would be dropped before the summer > the plan would be dropped before the summer'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(changes(from, to)).toEqual(expected)
  })

  test.each([
    [
      'spelling and marks',
      'Its “organisation” cut 5% of jobs, it’s said.',
      'Its "organization" cut 5 per cent of jobs, it\'s said.',
    ],
    [
      'honorifics',
      'Mr Bell told Dame Ada Quill of the plan for the bridge.',
      'Bell told Ada Quill of the plan for the bridge.',
    ],
    [
      'contractions',
      '“We don’t know where the money for it went,” he said.',
      '“We do not know where the money for it went,” he said.',
    ],
    [
      'number words',
      'Nine officers were told of the plan for the bridge.',
      '9 officers were told of the plan for the bridge.',
    ],
    [
      'a denial in other words',
      'He said he would not hand over the letter to them.',
      'He said he refused to hand over the letter to them.',
    ],
    [
      'one hedge for another',
      'The bridge may have been shut by the storm.',
      'The bridge might have been shut by the storm.',
    ],
    ['a shorter quotation', 'She said: “It was late and dark, and we went home.”', 'She said: “It was late and dark.”'],
    [
      'words told otherwise',
      'The panel stated that the plan had failed at once.',
      'The panel said that the plan had failed at once.',
    ],
    [
      'a day moved within its sentence',
      'On Monday the panel dropped the plan for the bridge.',
      'The panel dropped the plan for the bridge on Monday.',
    ],
  ])('%s is no change', (_, from, to) => {
    expect(changes(from, to)).toEqual([])
  })

  test('‘Thursday’ for the date that it was, and ‘yesterday’ a day later, are one day', () => {
    const [from, to] = ['The panel met on Thursday and dropped it.', 'The panel met on 3 March and dropped it.']
    expect(changes(from, to, ['2022-03-04', '2022-03-09'])).toEqual([])
    const yesterday = 'The panel met yesterday and dropped it.'
    expect(changes(from, yesterday, ['2022-03-04', '2022-03-04'])).toEqual([])
    expect(changes(from, yesterday, ['2022-03-04', '2022-03-09'])).toEqual(['date: Thursday > yesterday'])
  })

  test('paragraphs may stand in another order', () => {
    const first = 'The panel found that 14 officers had failed the test.'
    const second = 'The bridge was shut for a week after the storm came in.'
    expect(changes(`${first}\n${second}`, `${second}\n${first.replace('14', '40')}`)).toEqual(['figure: 14 > 40'])
  })
})
