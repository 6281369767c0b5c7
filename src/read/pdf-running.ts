import { foldWords } from '../domain/id.ts'
import type { PdfLine } from './pdf-lines.ts'

/** Lines at the top and at the bottom of a page that may be running heads or feet. */
const EDGE_LINES = 3
/** Share of the pages on which a line must stand to be one; at least two. */
const PAGE_SHARE = 0.4
/** ‘3’, ‘- 3 -’, ‘Page 3 of 14’, ‘3 | Page’, ‘iv’. Not ‘3 officers’. */
const PAGE_NUMBER =
  /^[\s–—|·.-]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*\|?\s*page)?[\s–—|·.-]*$/iu

/** Five words and a full stop: prose that is alike on several pages (‘On page 2 he said so.’) is no running head. */
const SENTENCE = /^(?:\S+\s+){4,}\S+[.!?]$/u

/** For each page, the lines of it that are running heads, feet or page numbers. */
export function findRunning(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine>[] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const filled = pages.filter(page => page.length > 0).length
  const needed = Math.max(2, Math.ceil(filled * PAGE_SHARE))
  return pages.map(
    page => new Set(edges(page).filter(line => isRunning(line, page, counts.get(keyOf(line)) ?? 0, needed, filled))),
  )
}

function isRunning(line: PdfLine, page: readonly PdfLine[], count: number, needed: number, filled: number): boolean {
  const ends = extremes(page)
  if (PAGE_NUMBER.test(line.text)) return ends.includes(line)
  return filled >= 2 && count >= needed && !SENTENCE.test(line.text)
}

/** The lines nearest the top and the bottom of the paper, whatever the reading order. */
function edges(page: readonly PdfLine[]): PdfLine[] {
  const sorted = page.toSorted((a, b) => b.y - a.y)
  return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])]
}

function extremes(page: readonly PdfLine[]): PdfLine[] {
  const sorted = page.toSorted((a, b) => b.y - a.y)
  return [...sorted.slice(0, 2), ...sorted.slice(-2)]
}

/** A line's words and height on the paper, figures apart: ‘Page 3 of 14’ and ‘Page 4 of 14’ are one. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 6)} ${foldWords(line.text).replace(/\d+/gu, '#')}`
}
