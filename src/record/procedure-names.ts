import type { Citation } from '../domain/citation.ts'
import { dayRange } from '../domain/day-range.ts'
import type { Period } from '../domain/pack.ts'
import type { CheckFact } from '../domain/pack-check.ts'
import { type PackKnowledge, packFact } from '../domain/pack-knowledge.ts'
import type { Source } from './source.ts'

/** Words that a check looks for, as one document has them. */
export interface CheckedName {
  readonly check: string
  readonly name: string | null
  readonly said: string
  /** EDTF: the day that the sentence tells, else null. */
  readonly when: string | null
  readonly present: boolean
  readonly publishedOn: string | null
  readonly citation: Citation
}

/** The words of a document that checks look for; those that somebody is only alleged or denied to say are left out. */
export function checkedNames(source: Source): CheckedName[] {
  return source
    .found('checked-words')
    .filter(one => one.modality === 'actual')
    .map(one => ({
      check: one.check,
      name: one.name,
      said: source.words(one.said),
      when: source.reckon(one.when)?.value ?? null,
      present: one.present,
      publishedOn: source.document.publishedOn,
      citation: source.cite(one),
    }))
}

/** What a message is filled with where words are against the law, or a name stands outside its time; null: they may stand. */
export function nameFault(
  fact: CheckFact,
  one: CheckedName,
  pack: PackKnowledge,
): Readonly<Record<string, string>> | null {
  if (fact.kind === 'words-against-law') return { told: one.said }
  const period = one.name === null ? undefined : periodOf(pack, one.name)
  if (!period) return null
  const told = one.when ?? one.publishedOn
  const days = told === null ? null : dayRange(told)
  if (!days || told === null) return null
  if (fact.kind === 'name-before-its-time') {
    const from = period.from === null ? null : dayRange(period.from)
    return from && days.latest < from.earliest ? { name: one.said, date: period.from ?? '' } : null
  }
  const to = period.to === null || period.to === '..' ? null : dayRange(period.to)
  // What a sentence tells of long ago may bear the old name, whenever it was written.
  const now = one.present && one.publishedOn !== null ? dayRange(one.publishedOn) : null
  const after = days.earliest > (to?.latest ?? '9999') && (one.present || one.when !== null) && now !== null
  return after ? { name: one.said, date: told } : null
}

function periodOf(pack: PackKnowledge, id: string): Period | undefined {
  return (
    packFact(pack, 'organizations', id)?.fact ??
    packFact(pack, 'offices', id)?.fact ??
    packFact(pack, 'kinds', id)?.fact ??
    packFact(pack, 'states', id)?.fact ??
    packFact(pack, 'terms', id)?.fact
  )
}
