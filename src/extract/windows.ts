import type { AnalysedDocument, Paragraph } from '../domain/analysis.ts'
import type { Span } from '../domain/span.ts'
import { type Vocabulary, type WordPiece, wordPieces } from '../language/word-pieces.ts'

/**
 * What the trained engine reads and how: counted up with any change to the pieces, the features or the windows, since
 * weights trained on one do not fit another.
 */
export const FEATURE_VERSION = 1

/** Whole paragraphs are packed up to so many pieces: 99 in 100 attributions are under 75 words long, in one paragraph. */
export const PACKED_PIECES = 192
/** The most that the encoder has places for. */
export const LONGEST_WINDOW = 512

/** A piece with what is shown to the encoder besides: each a small number, 0 for the marks that the windows add. */
export interface WindowPiece extends WordPiece {
  /** 1 lower, 2 Capital, 3 CAPITALS, 4 mIxed, 5 no letters. */
  readonly letterCase: number
  /** 1 outside quotation marks, 2 within, 3 within two, 4 in marks that only hold off a word (‘so-called’). */
  readonly quoted: number
  /** 1 within a word, 2 at the start of one, 3 at the start of a sentence. */
  readonly place: number
}

/** Paragraphs that are read together, each with its pieces. */
export interface TextWindow {
  readonly paragraphs: readonly (readonly WindowPiece[])[]
}

/** The document's paragraphs as windows, in order; a paragraph longer than a window has one to itself, of any length. */
export function textWindows(analysed: AnalysedDocument, vocabulary: Vocabulary): TextWindow[] {
  const features = pieceFeatures(analysed)
  const windows: TextWindow[] = []
  let open: WindowPiece[][] = []
  let length = 1
  for (const paragraph of analysed.paragraphs) {
    const pieces = features(paragraph, wordPieces(analysed.document.text, paragraph, vocabulary))
    if (pieces.length === 0) continue
    if (open.length > 0 && length + pieces.length + 1 > PACKED_PIECES) {
      windows.push({ paragraphs: open })
      open = []
      length = 1
    }
    open.push(pieces)
    length += pieces.length + 1
  }
  if (open.length > 0) windows.push({ paragraphs: open })
  return windows
}

function pieceFeatures(analysed: AnalysedDocument) {
  const text = analysed.document.text
  const quoted = quotedDepths(analysed)
  const sentenceStarts = new Set(analysed.sentences.map(sentence => sentence.start))
  return (_: Paragraph, pieces: readonly WordPiece[]): WindowPiece[] => {
    let letterCase = 5
    return pieces.map((piece, index) => {
      if (piece.first) letterCase = caseOf(text.slice(piece.start, wordEnd(pieces, index)))
      const place = !piece.first ? 1 : sentenceStarts.has(piece.start) ? 3 : 2
      return {
        id: piece.id,
        start: piece.start,
        end: piece.end,
        first: piece.first,
        letterCase,
        quoted: quoted(piece),
        place,
      }
    })
  }
}

function wordEnd(pieces: readonly WordPiece[], from: number): number {
  let to = from
  while (to + 1 < pieces.length && !pieces[to + 1]!.first) to++
  return pieces[to]!.end
}

function caseOf(word: string): number {
  if (/^[a-z]+$/u.test(word)) return 1
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '') return 5
  if (letters === letters.toLowerCase()) return 1
  if (letters === letters.toUpperCase()) return letters.length > 1 ? 3 : 2
  const rest = letters.slice(1)
  return rest === rest.toLowerCase() && letters[0] === letters[0]!.toUpperCase() ? 2 : 4
}

/** Quotations by place, walked through once: pieces are asked for in the order of the text. */
function quotedDepths(analysed: AnalysedDocument): (piece: Span) => number {
  const depth = new Uint8Array(analysed.document.text.length + 1).fill(1)
  for (const quotation of analysed.quotations) {
    const inside = quotation.use === 'scare' ? 4 : quotation.depth === 0 ? 2 : 3
    for (const part of quotation.parts) depth.fill(inside, part.start, part.end)
  }
  return piece => depth[piece.start]!
}

/** A window as the encoder takes it: [CLS], then each paragraph's pieces and [SEP]; all lists of one length. */
export interface EncodedWindow {
  /** Null where the window itself put a mark. */
  readonly pieces: readonly (WindowPiece | null)[]
  readonly ids: readonly number[]
  readonly letterCases: readonly number[]
  readonly quoted: readonly number[]
  readonly places: readonly number[]
}

/** Puts the marks in that the encoder was trained with. */
export function encodeWindow(window: TextWindow, vocabulary: Vocabulary): EncodedWindow {
  const pieces: (WindowPiece | null)[] = [null]
  const ids = [vocabulary.get('[CLS]')!]
  for (const paragraph of window.paragraphs) {
    pieces.push(...paragraph, null)
    ids.push(...paragraph.map(piece => piece.id), vocabulary.get('[SEP]')!)
  }
  return {
    pieces,
    ids,
    letterCases: pieces.map(piece => piece?.letterCase ?? 0),
    quoted: pieces.map(piece => piece?.quoted ?? 0),
    places: pieces.map(piece => piece?.place ?? 0),
  }
}
