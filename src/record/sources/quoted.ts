import type { Span } from '../../domain/span.ts'

/** What stands between quotation marks within one paragraph, and whether a mark had to be supposed. */
export interface QuotedSpan extends Span {
  /** An opening or closing mark is missing: the quotation runs to the edge of the paragraph. */
  readonly open: boolean
}

const DOUBLE = /["“”«»]/gu
/** ‘ or ' before a word and behind a space: ‘enough; not o'clock */
const SINGLE_OPENING = /(?:(?<=[\s(—–-])|^)[‘'](?=[\p{L}\p{N}£$])/gu
/** ’ or ' behind a word or stop and before none: enough’; not don’t */
const SINGLE_CLOSING = /(?<=[\p{L}\p{N}.,!?])[’'](?![\p{L}\p{N}])/gu

/** The quoted stretches of a paragraph of a text, marks included. */
export function quotedSpans(text: string, paragraph: Span): QuotedSpan[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const double = doubleQuoted(words)
  const all = double.length > 0 ? double : singleQuoted(words)
  return all.map(span => ({
    start: paragraph.start + span.start,
    end: paragraph.start + span.end,
    open: span.open,
  }))
}

function doubleQuoted(words: string): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  let from = -1
  let after = 0
  for (const { 0: mark, index } of words.matchAll(DOUBLE)) {
    if (opens(words, mark, index, from >= 0)) {
      // A second opening mark: each paragraph of a long quotation has one, but not each sentence; the first was not closed.
      if (from < 0) from = index
      continue
    }
    spans.push({ start: from < 0 ? after : from, end: index + 1, open: from < 0 })
    from = -1
    after = index + 1
  }
  if (from >= 0) spans.push({ start: from, end: words.length, open: true })
  return spans
}

/** Whether a mark opens a quotation: by its shape where it has one, by what stands beside it where it has none. */
function opens(words: string, mark: string, at: number, within: boolean): boolean {
  if (mark === '“' || mark === '«') return true
  if (mark === '”' || mark === '»') return false
  const before = words[at - 1] ?? ' '
  const behind = words[at + 1] ?? ' '
  if (/\s/u.test(before) !== /\s/u.test(behind)) return /\s/u.test(before)
  return !within
}

function singleQuoted(words: string): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  const closings = [...words.matchAll(SINGLE_CLOSING)].map(match => match.index)
  let end = 0
  let next = 0
  for (const { index } of words.matchAll(SINGLE_OPENING)) {
    if (index < end) continue
    while (next < closings.length && closings[next]! <= index) next++
    const closing = closings[next]
    if (closing === undefined) break
    end = closing + 1
    spans.push({ start: index, end, open: false })
  }
  return spans
}
