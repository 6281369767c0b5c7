import type { DocumentPage } from '../../../src/server/contract.ts'
import type { Block } from './blocks.ts'
import { rangeOf, type Stretch } from './offsets.ts'

/** Words of a document that an entry quotes. */
export type Quoted = DocumentPage['highlights'][number]

/** How words are marked: several kinds of entry share a mark. */
export const MARKS = {
  said: 'What somebody said',
  speaker: 'Who said it',
  cue: 'The word that reports it',
  happened: 'What happened',
  formal: 'Offices and cases',
  number: 'Figures',
  asked: 'Questions and promises',
  contested: 'Disputes',
  person: 'People and bodies',
} as const
export type Mark = keyof typeof MARKS

const MARK_OF_KIND: Readonly<Record<Quoted['kind'], Mark>> = {
  actors: 'person',
  offices: 'formal',
  tenures: 'formal',
  statements: 'said',
  utterances: 'said',
  occurrences: 'happened',
  proceedings: 'formal',
  figures: 'number',
  tallies: 'number',
  questions: 'asked',
  undertakings: 'asked',
  accountabilities: 'formal',
  confidences: 'contested',
  disputes: 'contested',
  discrepancies: 'contested',
}

/** The mark of quoted words. */
export function markOf(quoted: Pick<Quoted, 'kind' | 'role'>): Mark {
  if (quoted.role === 'speaker' || quoted.role === 'cue') return quoted.role
  return MARK_OF_KIND[quoted.kind]
}

/** A mark or a state, and the stretches that have it. What comes later lies above. */
export type Layers = ReadonlyMap<string, readonly Stretch[]>

/** The browser's own highlights, which leave the text as it is. Without them, spans are laid around the words. */
export const hasHighlights = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS

/** Lays the marks over the text; returns what takes them off again. */
export function paint(elements: ArrayLike<Element>, blocks: readonly Block[], layers: Layers, above = 0): () => void {
  if (!hasHighlights()) return () => {}
  let priority = above
  for (const [name, stretches] of layers) {
    const ranges = stretches.map(stretch => rangeOf(elements, blocks, stretch)).filter(range => range !== null)
    const highlight = new Highlight(...ranges)
    highlight.priority = priority++
    CSS.highlights.set(name, highlight)
  }
  return () => {
    for (const name of layers.keys()) CSS.highlights.delete(name)
  }
}

/** Pieces of a block between the edges of marks, each with the names that hold there: for browsers without highlights. */
export function segments(block: Block, layers: Layers): readonly (Stretch & { readonly names: readonly string[] })[] {
  const here = [...layers].flatMap(([name, stretches]) =>
    stretches.filter(one => one.start < block.end && one.end > block.start).map(one => ({ ...one, name })),
  )
  const edges = new Set([block.start, block.end])
  for (const { start, end } of here) edges.add(Math.max(start, block.start)).add(Math.min(end, block.end))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!
    return { start, end, names: here.filter(one => one.start <= start && one.end >= end).map(one => one.name) }
  })
}

/** The quoted words at a place, the shortest first: what a click means. */
export function quotedAt(quoted: readonly Quoted[], at: number): readonly Quoted[] {
  return quoted
    .filter(one => one.start <= at && at < one.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
}
