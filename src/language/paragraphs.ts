import type { Paragraph } from '../domain/analysis.ts'
import type { Region, SourceDocument } from '../domain/document.ts'
import { covers, type Span, trimSpan } from '../domain/span.ts'

/** A paragraph before its sentences are known. */
export type Block = Omit<Paragraph, 'index' | 'sentenceStart' | 'sentenceEnd'>

/** Regions that hold words of the document itself, and what their paragraphs are then. */
const ROLES: Partial<Record<Region['kind'], Paragraph['role']>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  heading: 'heading',
  body: 'body',
  table: 'other',
  footnote: 'body',
  caption: 'caption',
  message: 'other',
}

/**
 * The paragraphs of a document, in order: its regions, cut at blank lines, and at single line breaks unless
 * the lines are those of a text wrapped at a fixed width. Boilerplate, strayed links and running heads give none.
 */
export function findParagraphs(document: SourceDocument): Block[] {
  const { text, regions } = document
  const turns = regions.filter(region => region.kind === 'turn')
  const blocks: Block[] = []
  let reached = 0
  for (const region of regions) {
    const role = ROLES[region.kind]
    if (!role) continue
    for (const line of linesOf(text, { start: Math.max(region.start, reached), end: region.end })) {
      const turn = turns.find(candidate => covers(candidate, line))
      blocks.push({ ...line, role: turn && role === 'body' ? 'turn' : role, speaker: turn?.speaker ?? null })
      reached = line.end
    }
  }
  return blocks
}

function linesOf(text: string, span: Span): Span[] {
  if (span.start >= span.end) return []
  const out: Span[] = []
  const words = text.slice(span.start, span.end)
  for (const chunk of words.matchAll(/(?:[^\n]|\n(?!\s*\n))+/gu)) {
    const start = span.start + chunk.index
    if (isWrapped(chunk[0])) out.push(trimSpan(text, { start, end: start + chunk[0].length }))
    else
      for (const line of chunk[0].matchAll(/[^\n]+/gu))
        out.push(trimSpan(text, { start: start + line.index, end: start + line.index + line[0].length }))
  }
  return out.filter(line => line.end > line.start)
}

/** Lines of a text wrapped at some 60 to 80 characters: all but the last are of about one length. */
function isWrapped(chunk: string): boolean {
  const lines = chunk
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const longest = Math.max(...lines.map(line => line.length))
  return longest <= 100 && full.every(line => line.length >= longest * 0.6 && line.length >= 40)
}
