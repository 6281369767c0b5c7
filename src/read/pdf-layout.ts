import type { Piece } from './draft.ts'
import { type PdfLine, type PdfWord, pageLines } from './pdf-lines.ts'
import { findRunning } from './pdf-running.ts'

/** Space between lines, in usual line steps, from which a new paragraph begins. */
const PARAGRAPH_STEP = 1.35
/** Type sizes by which a first line is set in. */
const INDENT = 0.9
/** Type size, against the body's, of a heading and of a footnote. */
const HEADING_SIZE = 1.12
const FOOTNOTE_SIZE = 0.92
const HEADING_MAX_LENGTH = 160

/** A paragraph while its lines are put together. */
interface Paragraph {
  text: string
  kind: Piece['kind']
  readonly lines: PdfLine[]
  readonly page: number
}

/** What holds for the whole file. */
interface Measures {
  readonly size: number
  /** The font in which most is set. */
  readonly font: string
  readonly step: number
  /** ‘case-by-case’: words that are written with a hyphen within a line keep it at a line's end. */
  readonly hyphenated: ReadonlySet<string>
}

/**
 * Pages of placed runs to pieces in reading order. A paragraph that goes on overleaf is one piece with the page
 * start inside; heads, feet and notes of the pages stand before and after it, never within.
 */
export function layoutPages(pages: readonly (readonly PdfWord[])[]): Piece[] {
  const lined = pages.map(words => pageLines(words))
  const running = findRunning(lined)
  const measures = measure(lined.map((lines, i) => lines.filter(line => !running[i]!.has(line))))
  const flow = new PageFlow(measures.hyphenated)
  for (const [i, lines] of lined.entries()) {
    const margin = lines
      .filter(line => running[i]!.has(line))
      .map(line => ({ text: line.text, kind: 'running-head' as const, fixed: true as const }))
    const prose = paragraphs(
      lines.filter(line => !running[i]!.has(line)),
      i,
      measures,
    )
    flow.addPage(
      margin,
      prose.filter(one => one.kind !== 'footnote'),
      prose.filter(one => one.kind === 'footnote').map(toPiece),
    )
  }
  return flow.finish()
}

/** The last paragraph of a page, held back until it is known whether it goes on overleaf, and the notes below it. */
interface Held {
  readonly paragraph: Paragraph
  readonly pagesAt: number[]
  readonly notes: readonly Piece[]
}

class PageFlow {
  readonly #pieces: Piece[] = []
  readonly #hyphenated: ReadonlySet<string>
  #held: Held | null = null

  constructor(hyphenated: ReadonlySet<string>) {
    this.#hyphenated = hyphenated
  }

  addPage(margin: readonly Piece[], body: Paragraph[], notes: readonly Piece[]): void {
    let starts: readonly number[] = [0]
    const [first] = body
    if (this.#held && first && goesOn(this.#held.paragraph, first)) {
      this.#held.pagesAt.push(append(this.#held.paragraph, first.text, this.#hyphenated))
      this.#pieces.push(...this.#held.notes)
      this.#held = { ...this.#held, notes: [] }
      body.shift()
      starts = []
      if (body.length === 0) {
        // The whole page belongs to a paragraph that may go on still.
        this.#pieces.push(...notes, ...margin)
        return
      }
    }
    this.#release()
    const last = body.pop()
    const before = [...margin, ...body.map(toPiece)]
    this.#pieces.push(...before.map((piece, k) => (k === 0 ? { ...piece, pagesAt: starts } : piece)))
    const begun = before.length > 0
    if (last) this.#held = { paragraph: last, pagesAt: begun ? [] : [...starts], notes }
    else this.#pieces.push(...(begun ? notes : [{ text: '', kind: 'body' as const, pagesAt: starts }, ...notes]))
  }

  finish(): Piece[] {
    this.#release()
    return this.#pieces
  }

  #release(): void {
    if (this.#held)
      this.#pieces.push({ ...toPiece(this.#held.paragraph), pagesAt: this.#held.pagesAt }, ...this.#held.notes)
    this.#held = null
  }
}

function toPiece({ text, kind }: Paragraph): Piece {
  return kind === 'body' ? { text, kind } : { text, kind, fixed: true }
}

/** Prose that stopped in mid-sentence at the foot of a page and begins small, or in mid-word, overleaf. */
function goesOn(last: Paragraph, first: Paragraph): boolean {
  return (
    last.kind === 'body' &&
    first.kind === 'body' &&
    !/[.!?:;]["”’')\]]*$/u.test(last.text) &&
    (/^[\p{Ll}\d(“‘"']/u.test(first.text) ||
      /[-,]$/u.test(last.text) ||
      /\b(?:the|of|and|to|in|a|by|for|Mr|Ms|Mrs|Dr|that|with)$/u.test(last.text))
  )
}

/** Joins a line to a paragraph; gives the offset in it at which the line begins. */
function append(paragraph: Paragraph, line: string, hyphenated: ReadonlySet<string>): number {
  const broken = /(\p{L}+)[-\u00AD\u2010]$/u.exec(paragraph.text)
  const rest = /^\p{Ll}+/u.exec(line)
  if (broken && rest) {
    const keeps = hyphenated.has(`${broken[1]}-${rest[0]}`.toLowerCase())
    if (!keeps) paragraph.text = paragraph.text.slice(0, -1)
    paragraph.text += line
  } else paragraph.text += ` ${line}`
  return paragraph.text.length - line.length
}

function measure(pages: readonly (readonly PdfLine[])[]): Measures {
  const sizes = new Map<number, number>()
  const steps = new Map<number, number>()
  const fonts = new Map<string, number>()
  const hyphenated = new Set<string>()
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2
      sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
      fonts.set(line.font, (fonts.get(line.font) ?? 0) + line.text.length)
      const before = lines[i - 1]
      const step = before ? Math.round((before.y - line.y) * 2) / 2 : 0
      if (step > 0 && step < line.size * 3) steps.set(step, (steps.get(step) ?? 0) + 1)
      for (const match of line.text.matchAll(/\p{L}+-\p{Ll}+/gu)) hyphenated.add(match[0].toLowerCase())
    }
  }
  const size = commonest(sizes) ?? 10
  return { size, font: commonest(fonts) ?? '', step: commonest(steps) ?? size * 1.2, hyphenated }
}

function commonest<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: readonly [T, number] | null = null
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry
  return best ? best[0] : null
}

function paragraphs(lines: readonly PdfLine[], page: number, measures: Measures): Paragraph[] {
  const out: Paragraph[] = []
  for (const [i, line] of lines.entries()) {
    const open = out.at(-1)
    const kind = kindOf(line, lines, i, measures)
    if (open && open.kind === kind && kind === 'table') {
      open.text += `\n${line.text}`
      open.lines.push(line)
    } else if (open && open.kind === kind && !beginsParagraph(open, line, measures)) {
      append(open, line.text, measures.hyphenated)
      open.lines.push(line)
    } else out.push({ text: line.text, kind, lines: [line], page })
  }
  return out
}

function kindOf(line: PdfLine, lines: readonly PdfLine[], i: number, { size, font }: Measures): Piece['kind'] {
  if (line.text.includes('\t') && isTableRow(lines, i)) return 'table'
  if (line.size >= size * HEADING_SIZE && line.text.length <= HEADING_MAX_LENGTH) return 'heading'
  if (line.font !== '' && line.font !== font && line.size >= size * 0.95 && isHeadingRun(lines, i)) return 'heading'
  const low = i >= lines.length * 0.5
  if (low && line.size <= size * FOOTNOTE_SIZE) {
    // A note begins with its number; the lines after it in the same small type belong to it.
    for (let k = i; k >= 0 && lines[k]!.size <= size * FOOTNOTE_SIZE; k--)
      if (/^(?:\d{1,3}|[*†‡§])\s*\S/u.test(lines[k]!.text)) return 'footnote'
  }
  return 'body'
}

const HEADING_MAX_LINES = 3

/** One to three whole lines in another font (bold) that begin with a capital or a number and end without a stop. */
function isHeadingRun(lines: readonly PdfLine[], i: number): boolean {
  const { font } = lines[i]!
  let start = i
  let end = i
  while (lines[start - 1]?.font === font) start--
  while (lines[end + 1]?.font === font) end++
  const text = lines
    .slice(start, end + 1)
    .map(line => line.text)
    .join(' ')
  if (end - start >= HEADING_MAX_LINES || text.length > HEADING_MAX_LENGTH) return false
  return /^[\p{Lu}\p{N}(“‘]/u.test(text) && !/[.,;:!…]$/u.test(text) && !text.includes('\t')
}

/** A tab in one line alone is a label with a gap (‘14.    The officer said’), in two together a table. */
function isTableRow(lines: readonly PdfLine[], i: number): boolean {
  if (/^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z][.)]|[QA][.:]?|[•▪–-])\t/iu.test(lines[i]!.text)) return false
  return [lines[i - 1], lines[i + 1]].some(
    other => other?.text.includes('\t') && !/^(?:\d{1,3}[.)]?|[QA][.:]?|•)\t/u.test(other.text),
  )
}

function beginsParagraph(open: Paragraph, line: PdfLine, { step }: Measures): boolean {
  const last = open.lines.at(-1)!
  const gap = last.y - line.y
  // A smaller y is lower; a larger one is the next column.
  if (gap > Math.max(step, line.size) * PARAGRAPH_STEP) return true
  if (Math.abs(last.size - line.size) > line.size * 0.1) return open.kind !== 'footnote'
  if (
    /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]\s|\d{1,2}\.\d{1,2}\s|\([a-z]\)\s|[QA][.:]\s|[•▪–]\s|\p{Lu}[\p{Lu}’'. ]{3,40}:\s)/u.test(
      line.text,
    )
  )
    return true
  const body = open.lines.length > 1 ? open.lines[1]!.x : last.x
  if (line.x - body > line.size * INDENT && gap > 0 && open.kind === 'body') return true
  const widest = Math.max(...open.lines.map(one => one.right))
  const short = last.right < widest - line.size * 6 && open.lines.length > 1
  return short && /[.!?]["”’')\]]*$/u.test(last.text) && /^["“‘']?\p{Lu}/u.test(line.text)
}
