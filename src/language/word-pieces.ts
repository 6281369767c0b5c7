import type { Span } from '../domain/span.ts'

/** A piece of a word: its number in the vocabulary and the characters it stands for. */
export interface WordPiece extends Span {
  readonly id: number
  /** Whether it begins a word; ‘##ing’ does not. */
  readonly first: boolean
}

/** The pieces of a vocabulary by what they spell. */
export type Vocabulary = ReadonlyMap<string, number>

/** Longer runs of characters without a blank are no words: BERT's own limit. */
const LONGEST_WORD = 100

/** One piece a line, its number being the line's; blank lines at the end are none. */
export function readVocabulary(lines: string): Vocabulary {
  return new Map(
    lines
      .trimEnd()
      .split('\n')
      .map((piece, id) => [piece, id]),
  )
}

/**
 * Splits into pieces as BERT's uncased tokenizer does: lower case, accents off, marks by themselves, then the
 * longest pieces of the vocabulary from the left (Schuster and Nakajima 2012; google-research/bert
 * `tokenization.py`). Own code, since the places in the text are needed: ‘Müller’ is found as ‘muller’.
 */
export function wordPieces(text: string, span: Span, vocabulary: Vocabulary): WordPiece[] {
  const unknown = vocabulary.get('[UNK]')!
  const pieces: WordPiece[] = []
  for (const match of text.slice(span.start, span.end).matchAll(WORD_OR_MARK)) {
    const start = span.start + match.index
    const word = folded(match[0], start)
    const found = word.letters.length <= LONGEST_WORD ? longestPieces(word, vocabulary) : null
    if (found) pieces.push(...found)
    else if (word.letters) pieces.push({ id: unknown, start, end: start + match[0].length, first: true })
  }
  return pieces
}

/** Marks are what BERT takes for them: all of ASCII that is no letter or digit, and Unicode's punctuation. */
const WORD_OR_MARK = /[!-/:-@[-`{-~\p{P}]|\p{Script=Han}|[^\s!-/:-@[-`{-~\p{P}\p{Script=Han}]+/gu

interface FoldedWord {
  readonly letters: string
  /** Where in the text a letter stands; asked for the number of letters, where the last one ends. */
  place(letter: number): number
}

const PLAIN = /^[a-z0-9]+$/

function folded(word: string, start: number): FoldedWord {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower) && lower.length === word.length) return { letters: lower, place: letter => start + letter }
  let letters = ''
  const places: number[] = []
  let at = start
  for (const character of word) {
    const plain = character.toLowerCase().normalize('NFD').replace(INVISIBLE, '')
    letters += plain
    for (let each = 0; each < plain.length; each++) places.push(at)
    at += character.length
  }
  places.push(at)
  return { letters, place: letter => places[letter]! }
}

/** Combining marks, and what shows nothing: controls, zero-width characters, soft hyphens. */
const INVISIBLE = /[\p{Mn}\p{Cc}\p{Cf}]/gu

/** Greedy from the left; null where some of the word is in no piece. */
function longestPieces(word: FoldedWord, vocabulary: Vocabulary): WordPiece[] | null {
  const { letters } = word
  if (letters === '') return null
  const pieces: WordPiece[] = []
  let from = 0
  while (from < letters.length) {
    let to = letters.length
    let id: number | undefined
    for (; to > from; to--) {
      id = vocabulary.get(from === 0 ? letters.slice(0, to) : `##${letters.slice(from, to)}`)
      if (id !== undefined) break
    }
    if (id === undefined) return null
    pieces.push({ id, start: word.place(from), end: word.place(to), first: from === 0 })
    from = to
  }
  return pieces
}
