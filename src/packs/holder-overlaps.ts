import { dayRange } from '../domain/day-range.ts'
import type { HolderFact, Pack } from '../domain/pack.ts'

/**
 * Ids of those before it in the list who surely held the same office in substance while this one did. The day of a
 * handover may be both's: sources give it to either.
 */
export function overlappingHolders(pack: Pack, id: string): readonly string[] {
  const at = pack.holders.findIndex(holder => holder.id === id)
  const holder = pack.holders[at]
  if (!holder || pack.offices.find(office => office.id === holder.office)?.generic) return []
  return pack.holders
    .slice(0, at)
    .filter(other => other.office === holder.office && other.person !== holder.person && surelyOverlap(other, holder))
    .map(other => other.id)
}

function surelyOverlap(one: HolderFact, other: HolderFact): boolean {
  if (one.capacity !== 'substantive' || other.capacity !== 'substantive') return false
  const [a, b] = [surePeriod(one), surePeriod(other)]
  return a !== null && b !== null && a.from < b.to && b.from < a.to
}

/** The days on which somebody surely held an office; null where there are none. */
function surePeriod({ from, to }: HolderFact): { readonly from: string; readonly to: string } | null {
  const start = from && dayRange(from)?.latest
  const end = to === '..' ? '9999-12-31' : to && dayRange(to)?.earliest
  return start && end && start <= end ? { from: start, to: end } : null
}
