import type { SourceDocument } from '../../domain/document.ts'
import { alignWords, NONE } from './align.ts'
import { type Change, changesOf } from './changes.ts'
import { matchPassages } from './match.ts'
import { type ComparedText, comparedText, type Word } from './words.ts'

/** A stretch of two documents that are read beside each other. */
export interface ComparisonPiece {
  readonly kind: 'same' | 'left-only' | 'right-only' | 'changed' | 'gap'
  readonly left: string
  readonly right: string
  /** Offsets, UTF-16 code units. */
  readonly leftStart: number
  readonly rightStart: number
  /** What a difference touches, in plain words. */
  readonly touches: string[]
}

const NOTHING_STANDING: ReadonlySet<number> = new Set()
/** Words in a row that only one side has: longer is a passage of its own, not a change of wording. */
const LONGEST_CHANGE = 40

const TOUCH_WORDS: Readonly<Record<Change['kind'], string>> = {
  words: 'wording',
  speaker: 'who said it',
  figure: 'a figure',
  date: 'a date',
  hedge: 'how sure it is',
  negation: 'a denial or ‘not’',
  marks: 'quotation marks',
}

/** Two documents' bodies word by word, in the order of both. */
export function sideBySide(left: SourceDocument, right: SourceDocument): ComparisonPiece[] {
  const [a, b] = [comparedText(left, NOTHING_STANDING), comparedText(right, NOTHING_STANDING)]
  const match = alignWords(
    a.words.map(word => word.key),
    b.words.map(word => word.key),
  )
  const changes = matchPassages(a, b).flatMap(passage => changesOf(a, b, passage))
  const pieces: ComparisonPiece[] = []
  let [i, k] = [0, 0]
  while (i < a.words.length || k < b.words.length) {
    const from = { i, k }
    if (match[i] === k && i < a.words.length) {
      while (i < a.words.length && match[i] === k) [i, k] = [i + 1, k + 1]
    } else {
      while (i < a.words.length && match[i] === NONE) i++
      const next = i < a.words.length ? match[i]! : b.words.length
      k = Math.max(k, next)
    }
    pieces.push(pieceOf(a, b, from, { i, k }, match[from.i] === from.k && from.i < a.words.length, changes))
  }
  return pieces
}

interface At {
  readonly i: number
  readonly k: number
}

function pieceOf(
  a: ComparedText,
  b: ComparedText,
  from: At,
  to: At,
  same: boolean,
  changes: readonly Change[],
): ComparisonPiece {
  const [left, right] = [stretch(a, from.i, to.i), stretch(b, from.k, to.k)]
  const base = { left: left.text, right: right.text, leftStart: left.start, rightStart: right.start }
  if (same) return { kind: 'same', ...base, touches: [] }
  const [own, other] = [to.i - from.i, to.k - from.k]
  const inA = changes.filter(one => own > 0 && one.a.start < left.end && left.start < one.a.end)
  const inB = changes.filter(one => other > 0 && one.b.start < right.end && right.start < one.b.end)
  const touches = new Set([...inA, ...inB].map(one => TOUCH_WORDS[one.kind]))
  if ([...a.words.slice(from.i, to.i), ...b.words.slice(from.k, to.k)].some(word => word.quoted))
    touches.add('words in quotation marks')
  const kind =
    own === 0 ? 'right-only' : other === 0 ? 'left-only' : Math.max(own, other) > LONGEST_CHANGE ? 'gap' : 'changed'
  return { kind, ...base, touches: [...touches] }
}

/** The text from one word to the start of another, marks and spaces between them included. */
function stretch(
  { words, document }: ComparedText,
  from: number,
  to: number,
): { text: string; start: number; end: number } {
  const first: Word | undefined = words[from]
  const start = from === 0 && to > from ? bodyStart(words, document) : (first?.start ?? document.text.length)
  if (to <= from)
    return { text: '', start: first?.start ?? document.text.length, end: first?.start ?? document.text.length }
  const end = words[to]?.start ?? endOf(words, document)
  return { text: document.text.slice(start, end), start, end }
}

/** ‘“We were wrong’: the mark before the first word belongs to it. */
function bodyStart(words: readonly Word[], { text }: SourceDocument): number {
  let start = words[0]?.start ?? 0
  while (start > 0 && /[^\s]/u.test(text[start - 1]!)) start--
  return start
}

function endOf(words: readonly Word[], { text }: SourceDocument): number {
  let end = words.at(-1)?.end ?? 0
  while (end < text.length && /[^\s]/u.test(text[end]!)) end++
  return end
}
