import { describe, expect, test } from 'vitest'
import { coreNlpAttributions } from './corenlp-output.ts'

/** A quotation of CoreNLP: its words, and the words of its speaker, null where it has none. */
type Row = readonly [quote: string, speaker: string | null]

/** CoreNLP's output for a text, two words a sentence: its tokens are counted through the whole text. */
function output(text: string, rows: readonly Row[]): string {
  const words = [...text.matchAll(/\w+/gu)].map(({ 0: word, index }) => ({ word, start: index }))
  const tokens = words.map(({ word, start }) => ({
    originalText: word,
    characterOffsetBegin: start,
    characterOffsetEnd: start + word.length,
  }))
  const sentences = tokens.flatMap((_, i) => (i % 2 === 0 ? [{ tokens: tokens.slice(i, i + 2) }] : []))
  const quotes = rows.map(([quote, speaker]) => {
    const place = { text: quote, beginIndex: text.indexOf(quote), endIndex: text.indexOf(quote) + quote.length }
    if (speaker === null) return { ...place, speaker: 'Unknown', canonicalSpeaker: 'Unknown' }
    const first = words.findIndex(({ start }) => start === text.indexOf(speaker))
    const mentionEnd = first + speaker.split(' ').length - 1
    return { ...place, mention: speaker, mentionBegin: first, mentionEnd, speaker }
  })
  return JSON.stringify({ docId: 'a.txt', sentences, corefs: {}, quotes })
}

/** The attributions as words of the text. */
function found(text: string, rows: readonly Row[]): unknown {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map(span => text.slice(...span))
  return coreNlpAttributions(text, output(text, rows)).map(({ source, cue, content }) => [
    words(source),
    words(cue),
    words(content),
  ])
}

describe('CoreNLP’s quotations', () => {
  test('a speaker of two words, found by the numbers of its tokens in the whole text', () => {
    const text = 'It rained. “We closed the lane,” Odette Marlow said.'
    expect(found(text, [['“We closed the lane,”', 'Odette Marlow']])).toEqual([
      [['Odette Marlow'], [], ['“We closed the lane,”']],
    ])
  })
  test('pieces around their speaker are one quotation', () => {
    const text = '“The lane,” Odette Marlow said, “is closed.”'
    const rows = [
      ['“The lane,”', 'Odette Marlow'],
      ['“is closed.”', 'Odette Marlow'],
    ] as const
    expect(found(text, rows)).toEqual([[['Odette Marlow'], [], ['“The lane,”', '“is closed.”']]])
  })
  test('another paragraph is another quotation, though its speaker stands in the first', () => {
    const text = '“The lane is closed,” Odette Marlow said.\n\n“It will be for weeks.”'
    const rows = [
      ['“The lane is closed,”', 'Odette Marlow'],
      ['“It will be for weeks.”', 'Odette Marlow'],
    ] as const
    expect(found(text, rows)).toEqual([
      [['Odette Marlow'], [], ['“The lane is closed,”']],
      [['Odette Marlow'], [], ['“It will be for weeks.”']],
    ])
  })
  test('a quotation without words for its speaker is left out', () => {
    const text = 'Signs read “No way through”. “It is closed,” Odette Marlow said.'
    const rows = [
      ['“No way through”', null],
      ['“It is closed,”', 'Odette Marlow'],
    ] as const
    expect(found(text, rows)).toEqual([[['Odette Marlow'], [], ['“It is closed,”']]])
  })
  test('a text without quotations has none, whether or not the list is written', () => {
    expect(found('It rained.', [])).toEqual([])
    expect(coreNlpAttributions('It rained.', '{"sentences":[]}')).toEqual([])
  })
  test('a speaker outside the text is refused', () => {
    const json = '{"sentences":[],"quotes":[{"beginIndex":0,"endIndex":4,"mentionBegin":7,"mentionEnd":8}]}'
    expect(() => coreNlpAttributions('“No”', json)).toThrow('tokens 7 to 8 is not among its 0 tokens')
  })
})
