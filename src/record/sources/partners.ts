import { NONE } from './align.ts'
import type { Passage } from './match.ts'

/** For each word of one side, by its index, the word of the other that the alignment shows to be the same. */
export function partnersOf(
  { passages }: { readonly passages: readonly Passage[] },
  side: 'a' | 'b',
): ReadonlyMap<number, number> {
  const partner = new Map<number, number>()
  for (const { a, b, match } of passages)
    for (const [n, k] of match.entries()) {
      if (k === NONE) continue
      if (side === 'a') partner.set(a[n]!, b[k]!)
      else partner.set(b[k]!, a[n]!)
    }
  return partner
}
