/** A run of text on a page: its baseline's left end, in points from the lower left corner. */
export interface PdfWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

/** A line of text as read: one column's, from left to right. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Empty where the line is set in more than one. */
  readonly font: string
}

/** Share of the type size by which two baselines may differ within one line (superscripts). */
const BASELINE_TOLERANCE = 0.45
/** Gap, in type sizes, that parts a line into segments: two columns or two cells. */
const SEGMENT_GAP = 1.6
/** Gap, in type sizes, that is a space between runs. */
const SPACE_GAP = 0.15
/** Lines needed on either side of a gutter before it is believed. */
const MIN_COLUMN_LINES = 5
/** Share of a page's lines that may cross the gutter (a headline, a wide table). */
const MAX_CROSSING = 0.35

/** The lines of a page in reading order: left column before right, what spans both where it stands. */
export function pageLines(words: readonly PdfWord[]): PdfLine[] {
  const segments = rows(words).flatMap(segmentsOf)
  const gutter = findGutter(segments)
  if (gutter === null) return joinSegments(segments)
  return columnOrder(segments, gutter)
}

/** Runs on one baseline, top to bottom. */
function rows(words: readonly PdfWord[]): PdfWord[][] {
  const sorted = words.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const out: PdfWord[][] = []
  for (const word of sorted) {
    const row = out.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - word.y) <= Math.max(first.size, word.size) * BASELINE_TOLERANCE)
      row.push(word)
    else out.push([word])
  }
  return out
}

function segmentsOf(row: readonly PdfWord[]): PdfLine[] {
  const sorted = row.toSorted((a, b) => a.x - b.x)
  const out: PdfLine[] = []
  let run: PdfWord[] = []
  let right = 0
  for (const word of sorted) {
    if (run.length > 0 && word.x - right > word.size * SEGMENT_GAP) {
      out.push(toLine(run))
      run = []
    }
    run.push(word)
    right = word.x + word.width
  }
  if (run.length > 0) out.push(toLine(run))
  return out
}

function toLine(run: readonly PdfWord[]): PdfLine {
  let text = ''
  let right = run[0]!.x
  let longest = run[0]!
  for (const word of run) {
    const spaced =
      text !== '' && word.x - right > word.size * SPACE_GAP && !/\s$/u.test(text) && !/^\s/u.test(word.text)
    text += (spaced ? ' ' : '') + word.text
    right = Math.max(right, word.x + word.width)
    if (word.text.length > longest.text.length) longest = word
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    x: run[0]!.x,
    right,
    y: longest.y,
    size: longest.size,
    font: run.every(word => word.font === longest.font) ? longest.font : '',
  }
}

/** Where a blank strip parts the page into two columns of prose; null where there is one column, or a table. */
function findGutter(segments: readonly PdfLine[]): number | null {
  if (segments.length < 2 * MIN_COLUMN_LINES) return null
  const left = Math.min(...segments.map(line => line.x))
  const right = Math.max(...segments.map(line => line.right))
  const width = right - left
  let best: { x: number; crossing: number } | null = null
  for (let step = 35; step <= 65; step++) {
    const x = left + (width * step) / 100
    const crossing = segments.filter(line => line.x < x && line.right > x).length
    if (!best || crossing < best.crossing) best = { x, crossing }
  }
  if (!best || best.crossing > segments.length * MAX_CROSSING) return null
  const { x } = best
  const sides = [segments.filter(line => line.right <= x), segments.filter(line => line.x >= x)]
  // Columns of prose fill their width; cells of a table do not.
  const full = sides.every(
    side =>
      side.length >= MIN_COLUMN_LINES &&
      side.filter(line => line.right - line.x > width * 0.3).length >= side.length * 0.5,
  )
  return full ? x : null
}

/** Segments of one row put together again, a tab between: the cells of a table. */
function joinSegments(segments: readonly PdfLine[]): PdfLine[] {
  const out: PdfLine[] = []
  for (const segment of segments) {
    const last = out.at(-1)
    if (
      last &&
      Math.abs(last.y - segment.y) <= Math.max(last.size, segment.size) * BASELINE_TOLERANCE &&
      segment.x >= last.right
    ) {
      out[out.length - 1] = { ...last, text: `${last.text}\t${segment.text}`, right: segment.right }
    } else out.push(segment)
  }
  return out
}

/** Lines that cross the gutter cut the page into bands; within each, left before right. */
function columnOrder(segments: readonly PdfLine[], gutter: number): PdfLine[] {
  const out: PdfLine[] = []
  let band: PdfLine[] = []
  const flush = (): void => {
    out.push(...band.filter(line => line.x < gutter), ...band.filter(line => line.x >= gutter))
    band = []
  }
  for (const segment of segments) {
    if (segment.x < gutter && segment.right > gutter) {
      flush()
      out.push(segment)
    } else band.push(segment)
  }
  flush()
  return out
}
