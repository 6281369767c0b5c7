import { describe, expect, test } from 'vitest'
import { readVocabulary, wordPieces } from './word-pieces.ts'

const VOCABULARY = readVocabulary(
  ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'the', 'in', '##quest', 'muller', ',', '“', '1', '##2', 'it', "'", 's'].join(
    '\n',
  ),
)
const PIECES = [...VOCABULARY.keys()]

function pieces(text: string): string[] {
  return wordPieces(text, { start: 0, end: text.length }, VOCABULARY).map(
    piece => `${PIECES[piece.id]}=${text.slice(piece.start, piece.end)}${piece.first ? '' : '+'}`,
  )
}

describe('word pieces', () => {
  test('the longest pieces from the left, each with its place', () => {
    expect(pieces('The inquest,')).toEqual(['the=The', 'in=in', '##quest=quest+', ',=,'])
  })

  test('accents are folded, the places are those of the text', () => {
    expect(pieces('Müller in')).toEqual(['muller=Müller', 'in=in'])
    // The same name with a combining mark is a letter longer in the text.
    expect(pieces('Mu\u0308ller')).toEqual(['muller=Mu\u0308ller'])
  })

  test('marks stand by themselves, curly ones too', () => {
    expect(pieces("“It's 12")).toEqual(['“=“', 'it=It', "'='", 's=s', '1=1', '##2=2+'])
  })

  test('a word with no pieces is one unknown, and so is one of endless length', () => {
    expect(pieces('the zebra')).toEqual(['the=the', '[UNK]=zebra'])
    expect(pieces('in'.repeat(60))).toEqual([`[UNK]=${'in'.repeat(60)}`])
  })

  test('what shows nothing is in no piece', () => {
    expect(pieces('th\u00ade in\u200bquest')).toEqual(['the=th\u00ade', 'in=in\u200b', '##quest=quest+'])
    expect(pieces('\u200b')).toEqual([])
  })
})
