import { firstFrom, type Span } from '../../domain/span.ts'
import type { StatementDigest } from '../entries.ts'
import { NONE } from './align.ts'
import { partnersOf } from './partners.ts'
import type { Comparison } from './proof.ts'
import type { ComparedText } from './words.ts'

/** A statement of one document told again by one of another. */
export interface StatementLink {
  readonly a: StatementDigest
  readonly b: StatementDigest
}

/** Fewer words in common are said by many people on many days. */
const FEWEST_WORDS = 4
/** Share of the shorter statement's words that must stand in the other's. */
const LEAST_SHARE = 0.6

/** The statements of two documents that the alignment of their texts shows to be the same. */
export function statementLinks(
  { a, b, passages }: Comparison,
  inA: readonly StatementDigest[],
  inB: readonly StatementDigest[],
): StatementLink[] {
  if (inA.length === 0 || inB.length === 0) return []
  const partner = partnersOf({ passages }, 'a')
  const owners = ownersOf(b, inB)
  const links: StatementLink[] = []
  for (const own of inA) {
    const words = wordsIn(a, own.citation)
    const counts = new Map<StatementDigest, number>()
    for (const i of words)
      for (const other of owners[partner.get(i) ?? NONE] ?? []) counts.set(other, (counts.get(other) ?? 0) + 1)
    const best = [...counts]
      .map(([other, same]) => ({ other, same, length: wordsIn(b, other.citation).length }))
      .filter(({ same, length }) => same >= FEWEST_WORDS && same >= Math.min(words.length, length) * LEAST_SHARE)
      // Of a statement and the one it stands within, the one of about the same length.
      .sort((x, y) => unlike(words.length, x) - unlike(words.length, y) || x.other.order - y.other.order)[0]
    if (best) links.push({ a: own, b: best.other })
  }
  return links
}

function unlike(length: number, other: { same: number; length: number }): number {
  return length + other.length - 2 * other.same
}

/** Indices of the words within a span. */
export function wordsIn(text: ComparedText, span: Span): number[] {
  const found: number[] = []
  for (let i = firstFrom(text.words, span.start); i < text.words.length && text.words[i]!.end <= span.end; i++)
    found.push(i)
  return found
}

/** For each word of a text the statements that hold it. */
function ownersOf(text: ComparedText, digests: readonly StatementDigest[]): StatementDigest[][] {
  const owners: StatementDigest[][] = []
  for (const digest of digests)
    for (const i of wordsIn(text, digest.citation)) {
      const list = owners[i]
      if (list) list.push(digest)
      else owners[i] = [digest]
    }
  return owners
}
