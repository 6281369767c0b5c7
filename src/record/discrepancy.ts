import type { Discrepancy } from '../domain/dispute.ts'
import { makeId } from '../domain/id.ts'

/** What does not fit together, and where. */
export interface Difference {
  readonly message: string
  readonly sides: Discrepancy['sides']
  readonly entries: readonly string[]
  readonly rule: string
}

/** A discrepancy between what documents say; no pack stands behind it. */
export function discrepancy(
  kind: Discrepancy['kind'],
  severity: Discrepancy['severity'],
  key: readonly string[],
  { message, sides, entries, rule }: Difference,
): Discrepancy {
  return {
    id: makeId('discrepancy', ...key),
    citations: sides.flatMap(side => side.citations),
    provenance: [{ by: 'rule', id: rule, version: '1' }],
    confidence: 0.7,
    status: 'proposed',
    changedSinceReview: false,
    kind,
    severity,
    message,
    sides,
    entries,
    basis: [],
  }
}
