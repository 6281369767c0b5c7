import type { Citation } from '../../domain/citation.ts'
import { cite } from '../cite.ts'
import type { StatementDigest } from '../entries.ts'
import { type Change, changesOf } from './changes.ts'
import { type Direction, directionOf } from './direction.ts'
import { type StatementLink, statementLinks } from './links.ts'
import type { Comparison } from './proof.ts'
import { type Repair, repairsOf } from './repairs.ts'
import { retoldDays } from './retold-days.ts'
import { type Cut, cutOf } from './truncation.ts'

/** A change with the words of either telling. */
export interface CitedChange extends Omit<Change, 'a' | 'b'> {
  readonly a: Citation
  readonly b: Citation
}

/** All that the record keeps of two documents compared: no text but the words cited. */
export interface PairFacts {
  readonly a: { readonly id: string; readonly path: string; readonly share: number }
  readonly b: { readonly id: string; readonly path: string; readonly share: number }
  readonly verdict: Comparison['verdict']
  readonly direction: Direction | null
  readonly changes: readonly CitedChange[]
  readonly links: readonly StatementLink[]
  readonly repairs: readonly Repair[]
  readonly cut: Cut | null
}

/** What a comparison shows, with everything that needs the two texts made from them at once. */
export function pairFacts(
  comparison: Comparison,
  digests: (documentId: string) => readonly StatementDigest[],
): PairFacts {
  const { a, b } = comparison
  const aligned = comparison.passages.flatMap(passage => changesOf(a, b, passage))
  const changes = [...aligned, ...retoldDays(comparison, aligned)].map(change => ({
    ...change,
    a: cite(a.document, change.a),
    b: cite(b.document, change.b),
  }))
  const direction = directionOf(comparison)
  return {
    a: { id: a.document.id, path: a.document.path, share: comparison.shareOfA },
    b: { id: b.document.id, path: b.document.path, share: comparison.shareOfB },
    verdict: comparison.verdict,
    direction,
    changes,
    links: statementLinks(comparison, digests(a.document.id), digests(b.document.id)),
    repairs: repairsOf(comparison),
    cut: cutOf(comparison, direction),
  }
}
