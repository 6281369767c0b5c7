import type { Actor } from '../../domain/actor.ts'
import type { HeldRecord } from '../../domain/held-record.ts'
import { compareText } from '../../domain/ordering.ts'
import type { Statement } from '../../domain/statement.ts'
import { ACT_WORDS } from './entry-words.ts'

/** More would be a hairball: the most spoken of come first, and the table beside holds the same. */
const MOST_TIES = 400

/** Who speaks about whom, and to whom, how often and in which way. */
export function networkOf(record: HeldRecord, statements: readonly Statement[]) {
  const ties = new Map<string, { from: string; to: string; count: number; acts: Map<string, number> }>()
  for (const one of statements) {
    for (const from of one.speakers) {
      for (const to of new Set([...one.about, ...one.addressees])) {
        if (from === to) continue
        const key = `${from} ${to}`
        const tie = ties.get(key) ?? { from, to, count: 0, acts: new Map() }
        tie.count++
        tie.acts.set(ACT_WORDS[one.act], (tie.acts.get(ACT_WORDS[one.act]) ?? 0) + 1)
        ties.set(key, tie)
      }
    }
  }
  const chosen = [...ties.values()]
    .sort((a, b) => b.count - a.count || compareText(a.from + a.to, b.from + b.to))
    .slice(0, MOST_TIES)
  const ids = [...new Set(chosen.flatMap(({ from, to }) => [from, to]))]
  const sum = (id: string, end: 'from' | 'to'): number =>
    chosen.filter(tie => tie[end] === id).reduce((all, tie) => all + tie.count, 0)
  return {
    people: ids.map(id => {
      const found = record.find(id)
      const kind = found?.kind === 'actors' ? (found.entry as Actor).kind : 'person'
      return {
        id,
        name: record.name(id),
        kind: kind === 'organization' ? 'body' : kind,
        says: sum(id, 'from'),
        about: sum(id, 'to'),
      }
    }),
    ties: chosen.map(({ acts, ...tie }) => ({
      ...tie,
      acts: [...acts]
        .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
        .map(([label, count]) => ({ label, count })),
    })),
  }
}
