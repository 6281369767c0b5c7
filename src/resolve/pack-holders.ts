import { holdersOn, officesCalled, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Cast, CastMember } from './cast-members.ts'
import { fold } from './names.ts'

/** What is needed to tell from a pack who held an office. */
export interface OfficeTime {
  readonly pack: PackKnowledge
  /** Day of the document; null: nobody can be told. */
  readonly on: string | null
}

/**
 * Whom words for an office mean by what a pack knows of its holders on the day of the document. Only somebody whom the document
 * names itself: the pack tells which of them it is, and brings nobody in.
 */
export function holderByPack(cast: Cast, office: string, { pack, on }: OfficeTime): CastMember | undefined {
  if (on === null || !/^\d{4}-\d{2}-\d{2}/u.test(on)) return undefined
  const readings = officesCalled(pack, office.split(/\s+/u))
  const keys = new Set(readings.filter(one => !one.fact.generic).map(one => one.key))
  const [key, other] = keys
  if (key === undefined || other !== undefined) return undefined
  const acting = readings.every(one => one.acting)
  const holders = holdersOn(pack, key, on.slice(0, 10)).filter(
    one => one.certainty === 'within' && (!acting || one.fact.capacity === 'acting'),
  )
  const people = new Set(
    holders.flatMap(({ fact }) => cast.members.filter(member => isCalled(member, [fact.person, ...fact.aliases]))),
  )
  return people.size === 1 ? [...people][0] : undefined
}

/** Whether a document names somebody by given name and surname as the pack does. */
function isCalled(member: CastMember, names: readonly string[]): boolean {
  if (member.kind !== 'person' || member.naming !== 'named' || !member.parts?.given) return false
  const own = member.names.map(fold)
  return names.some(name => own.includes(fold(name)))
}
