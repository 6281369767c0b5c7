import type { Span } from '../domain/span.ts'
import { trimSpan } from '../domain/span.ts'

/** Line lengths between which a text is taken for broken by hand at a column. */
const WRAP_MIN = 45
const WRAP_MAX = 100
/** Share of lines inside paragraphs that must end near the column. */
const WRAP_SHARE = 0.6

/**
 * Paragraphs of a plain text: one a line, or, where lines were broken by hand at a column, one between empty
 * lines. Lines that begin like a turn, an item or a quoted mail start a paragraph of their own either way.
 */
export function plainBlocks(text: string): Span[] {
  const lines = splitLines(text)
  if (!isWrapped(text, lines)) return lines.filter(line => line.end > line.start)
  const blocks: Span[] = []
  let open: Span | null = null
  for (const line of lines) {
    const empty = line.end === line.start
    const words = text.slice(line.start, line.end)
    if (open && (empty || startsAnew(words) || isShortBefore(text, open, words))) {
      blocks.push(open)
      open = null
    }
    if (!empty) open = open ? { start: open.start, end: line.end } : line
  }
  if (open) blocks.push(open)
  return blocks
}

/** All lines without white space at their edges; an empty line is an empty span. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    lines.push(trimSpan(text, { start, end }))
    start = end + 1
  }
  return lines
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  let inner = 0
  let near = 0
  let longest = 0
  for (const [i, line] of lines.entries()) {
    const length = line.end - line.start
    longest = Math.max(longest, length)
    const next = lines[i + 1]
    if (length === 0 || !next || next.end === next.start) continue
    inner++
    if (length >= WRAP_MIN && length <= WRAP_MAX && /[^.!?:;”"]$/.test(text.slice(line.start, line.end))) near++
  }
  return inner >= 3 && longest <= WRAP_MAX + 20 && near >= inner * WRAP_SHARE
}

/** ‘Q. ’, ‘14. ’, ‘(a) ’, ‘> ’, ‘- ’, ‘MR EXAMPLE: ’, ‘From: ’, ‘# ’ open a paragraph. */
const OPENERS =
  /^(?:[QA][.:]\s|\(?(?:\d{1,3}|[a-z])[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|>|[-*•]\s|#{1,6}\s|\p{Lu}[\p{Lu}'’. -]{2,40}:|(?:from|to|cc|date|sent|subject|re|ref|our ref|your ref):\s)/iu
const CASED_OPENER = /^\p{Lu}[\p{Lu}'’. -]{2,40}:/u

function startsAnew(line: string): boolean {
  return (
    OPENERS.test(line) &&
    (!/^\p{L}[\p{L}'’. -]{2,40}:/u.test(line) ||
      CASED_OPENER.test(line) ||
      /^(?:from|to|cc|date|sent|subject|re|ref|our ref|your ref):/i.test(line))
  )
}

/** A line that stopped well before the column ends its paragraph: an address, a heading. */
function isShortBefore(text: string, open: Span, next: string): boolean {
  const last = text.slice(open.start, open.end).split('\n').at(-1) ?? ''
  return last.trim().length < WRAP_MIN - 10 && /^[\p{Lu}\p{N}“"‘']/u.test(next)
}
