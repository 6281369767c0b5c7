import type { Quotation } from '../domain/analysis.ts'
import { covers, type Span, trimSpan } from '../domain/span.ts'
import { findMarks, type Mark } from './quotation-marks.ts'

/** A quotation that stands open at the end of its paragraph. */
interface OpenQuotation {
  readonly at: number
  readonly family: Mark['family']
  readonly parts: Span[]
}

type Found = Omit<Quotation, 'depth' | 'use'>

/**
 * The quotations of a document. Survives what real text does: straight and curly marks in one pair, an
 * opening mark on each paragraph with one closing mark at the end, a closing or an opening mark missing.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Found[] = []
  let carried: OpenQuotation | null = null
  let told = -1
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i <= told) continue
    const unmarked = unmarkedEnd(text, paragraphs, i)
    if (unmarked !== undefined && !carried) {
      found.push(overUnmarked(text, paragraphs.slice(i, unmarked + 1)))
      told = unmarked
      continue
    }
    const marks = findMarks(text, paragraph)
    const next = paragraphs[i + 1]
    const pairs = pairMarks(text, paragraph, marks, carried !== null, startsQuoted(text, next, 'single'))
    let open: OpenQuotation | null = null
    for (const pair of pairs) {
      const parts: Span[] = carried && pair.start === paragraph.start ? [...carried.parts] : []
      if (pair.close === null && startsQuoted(text, next, pair.family)) {
        open = {
          at: parts[0]?.start ?? pair.start,
          family: pair.family,
          parts: [...parts, { start: pair.start, end: paragraph.end }],
        }
        continue
      }
      found.push(quotationOf(text, pair, parts, paragraph))
    }
    if (carried && !pairs.some(pair => pair.start === paragraph.start)) found.push(endedEarly(text, carried))
    carried = open
  }
  if (carried) found.push(endedEarly(text, carried))
  return nest(text, found)
}

/** How many paragraphs a quotation is followed over that no mark opens. */
const LONGEST_UNMARKED = 8

/**
 * `Ada Quill said:¶ “We accept it.¶ We will publish it.¶ Nobody is above it.”`: a quotation led into by a colon, that one mark opens and
 * one closes some paragraphs on, with none between. The index of the paragraph that closes it; undefined where the paragraph is no such beginning.
 */
function unmarkedEnd(text: string, paragraphs: readonly Span[], index: number): number | undefined {
  const before = paragraphs[index - 1]
  const paragraph = paragraphs[index]!
  if (!before || !/:\s*$/u.test(text.slice(before.start, before.end)) || !/["“]/u.test(text[paragraph.start]!))
    return undefined
  const doubles = (span: Span): Mark[] => findMarks(text, span).filter(mark => mark.family === 'double')
  if (doubles(paragraph).length !== 1 || startsQuoted(text, paragraphs[index + 1], 'double')) return undefined
  for (let i = index + 1; i < Math.min(paragraphs.length, index + LONGEST_UNMARKED); i++) {
    const [first, second] = doubles(paragraphs[i]!)
    if (!first) continue
    const ends = !second && first.role !== 'open' && /^.?\s*$/su.test(text.slice(first.end, paragraphs[i]!.end))
    return ends && first.at > paragraphs[i]!.start ? i : undefined
  }
  return undefined
}

function overUnmarked(text: string, paragraphs: readonly Span[]): Found {
  const first = paragraphs[0]!
  const last = paragraphs.at(-1)!
  const close = findMarks(text, last).find(mark => mark.family === 'double')!
  const parts = paragraphs.map(({ start, end }, i) => ({ start, end: i === paragraphs.length - 1 ? close.end : end }))
  return {
    start: first.start,
    end: close.end,
    inner: trimSpan(text, { start: first.start + 1, end: close.at }),
    parts,
    marks: 'double',
    edges: 'both',
  }
}

/** Where a quotation begins and ends within one paragraph; null where no mark closes or opens it. */
interface Pair {
  readonly family: Mark['family']
  readonly start: number
  readonly open: Mark | null
  readonly close: Mark | null
  /** Of one that is never closed and does not run to the end of its paragraph: where it ends. */
  readonly limit?: number
}

function pairMarks(text: string, paragraph: Span, marks: readonly Mark[], carried: boolean, goesOn: boolean): Pair[] {
  const pairs: Pair[] = []
  const doubles = marks.filter(mark => mark.family !== 'single')
  let open: Mark | null = null
  let freeFrom = paragraph.start
  for (const [i, mark] of doubles.entries()) {
    const closes: boolean = mark.role === 'close' || (mark.role === 'either' && open !== null)
    if (!closes) {
      if (open && mark.at > open.end) {
        // A second opening mark behind a stop: paragraphs of one quotation that a copy has run together.
        if (
          /[.!?…]\s*$/u.test(text.slice(open.at, mark.at)) &&
          doubles.slice(i + 1).some(later => later.role === 'close')
        )
          continue
        // Else the first one was never closed. It ends where its sentence does.
        const end = sentenceEndBefore(text, open.end, mark.at)
        if (end > open.end) pairs.push({ family: open.family, start: open.at, open, close: null, limit: end })
      }
      open = mark
      continue
    }
    if (open) pairs.push({ family: open.family, start: open.at, open, close: mark })
    else if (!(i === 0 && carried && pairs.length === 0 && text[paragraph.start] === text[mark.at]))
      // A closing mark alone: what it closes began with the paragraph, or after the quotation before it.
      pairs.push({ family: mark.family, start: openingOf(text, freeFrom, mark.at), open: null, close: mark })
    open = null
    freeFrom = mark.end
  }
  if (open) pairs.push({ family: open.family, start: open.at, open, close: null })
  pairs.push(...pairSingles(text, marks, goesOn))
  return pairs.sort((a, b) => a.start - b.start)
}

/**
 * Single marks: only pairs count, and of two that could close the later one after a stop or comma. One that nothing closes counts
 * where the next paragraph begins with another (`goesOn`): ‘I waited.¶ ‘Nobody came.’
 */
function pairSingles(text: string, marks: readonly Mark[], goesOn: boolean): Pair[] {
  const pairs: Pair[] = []
  const singles = marks.filter(mark => mark.family === 'single')
  for (let i = 0; i < singles.length; i++) {
    const open = singles[i]!
    if (open.role !== 'open') continue
    let close: Mark | null = null
    let closeIndex = i
    for (let k = i + 1; k < singles.length; k++) {
      const mark = singles[k]!
      if (mark.role === 'open') {
        if (close) break
        continue
      }
      if (mark.role === 'either' && close) break
      close = mark
      closeIndex = k
      if (mark.role === 'close') break
    }
    // A single pair that runs past a double mark on one side only is a stray apostrophe, not a quotation.
    if (!close && goesOn && text[open.at] === '‘') pairs.push({ family: 'single', start: open.at, open, close })
    if (!close || crossesDouble(marks, open.at, close.at)) continue
    pairs.push({ family: 'single', start: open.at, open, close })
    i = closeIndex
    if (text[close.at + 1] === undefined) break
  }
  return pairs
}

function crossesDouble(marks: readonly Mark[], from: number, to: number): boolean {
  return marks.filter(mark => mark.family === 'double' && mark.at > from && mark.at < to).length % 2 === 1
}

function quotationOf(text: string, pair: Pair, earlier: readonly Span[], paragraph: Span): Found {
  const end = pair.close === null ? closingOf(text, pair, paragraph) : pair.close.end
  const parts = [...earlier, { start: pair.start, end }]
  const start = parts[0]!.start
  const hasOpen = earlier.length > 0 || pair.open !== null
  return {
    start,
    end,
    inner: trimSpan(text, {
      start: hasOpen ? start + (pair.open ? pair.open.end - pair.open.at : 1) : start,
      end: pair.close === null ? end : pair.close.at,
    }),
    parts,
    marks: pair.family,
    edges: hasOpen ? (pair.close === null ? 'closing-inferred' : 'both') : 'opening-inferred',
  }
}

function endedEarly(text: string, open: OpenQuotation): Found {
  const last = open.parts.at(-1)!
  return {
    start: open.at,
    end: last.end,
    inner: trimSpan(text, { start: open.at + 1, end: last.end }),
    parts: open.parts,
    marks: open.family,
    edges: 'closing-inferred',
  }
}

/** Where a quotation without a closing mark ends: with its paragraph, or before the next opening mark. */
function closingOf(text: string, pair: Pair, paragraph: Span): number {
  if (pair.limit !== undefined) return pair.limit
  const rest = text.slice(pair.start + 1, paragraph.end)
  const nextOpen = rest.search(/[“„]/u)
  const limit = nextOpen < 0 ? paragraph.end : sentenceEndBefore(text, pair.start + 1, pair.start + 1 + nextOpen)
  return trimSpan(text, { start: pair.start, end: limit }).end
}

/** Where a quotation without an opening mark begins: the first sentence after the last quotation. */
function openingOf(text: string, from: number, close: number): number {
  return trimSpan(text, { start: /^[\s.,;]*/u.exec(text.slice(from, close))![0].length + from, end: close }).start
}

function sentenceEndBefore(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to)
  const last = Math.max(stretch.lastIndexOf('. '), stretch.lastIndexOf('! '), stretch.lastIndexOf('? '))
  return last < 0 ? trimSpan(text, { start: from, end: to }).end : from + last + 1
}

function startsQuoted(text: string, paragraph: Span | undefined, family: Mark['family']): boolean {
  if (!paragraph) return false
  const first = text[paragraph.start]!
  return family === 'double'
    ? /["“„”]/u.test(first) || /^(?:''|``|’’)/u.test(text.slice(paragraph.start, paragraph.start + 2))
    : family === 'single'
      ? /['‘]/u.test(first)
      : first === '«'
}

/** Depth and use of each; quotations that begin within a longer one are in it. */
function nest(text: string, found: readonly Found[]): Quotation[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  return sorted.map(quotation => ({
    ...quotation,
    depth: sorted.filter(
      outer =>
        outer !== quotation && covers(outer, quotation) && outer.end - outer.start > quotation.end - quotation.start,
    ).length,
    use: useOf(text, quotation),
  }))
}

/** ‘Sergeant Thimble’, “shabby”, “stood down”: up to four words that end in no stop or comma are no utterance. */
function useOf(text: string, quotation: Found): 'speech' | 'scare' {
  const words = text.slice(quotation.inner.start, quotation.inner.end)
  const count = words.split(/\s+/u).length
  if (/[.,!?…]$/u.test(words) || quotation.parts.length > 1) return 'speech'
  return count <= 4 ? 'scare' : 'speech'
}
