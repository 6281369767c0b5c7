import type { HolderFact } from '../domain/pack.ts'
import { aliasMeanings, holdersEver, holdersOn, officesCalled, type PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Cast, CastMember } from './cast-members.ts'
import { fold } from './names.ts'

/** What is needed to tell from a pack who held an office. */
export interface OfficeTime {
  readonly pack: PackKnowledge
  /** Day of the document; null: whoever held the office at any time, where the document names one of them alone. */
  readonly on: string | null
  /** Words of the document: what some words for an office mean goes by them. */
  readonly around: readonly string[]
}

/**
 * Whom words for an office (‘Marlow commissioner’, ‘the Commissioner’) mean by what a pack knows of its holders on the day of the
 * document. Only somebody whom the document names itself: the pack tells which of them it is, and brings nobody in.
 */
export function holderByPack(cast: Cast, office: string, time: OfficeTime): CastMember | undefined {
  const day = time.on !== null && /^\d{4}-\d{2}-\d{2}/u.test(time.on) ? time.on.slice(0, 10) : null
  if (time.on !== null && day === null) return undefined
  const { keys, acting } = officesMeant(office.split(/\s+/u), { ...time, on: day })
  const holders = keys
    .flatMap(key => holdersOf(time.pack, key, day))
    .filter(fact => !acting || fact.capacity === 'acting')
  const people = new Set(
    holders.flatMap(fact => cast.members.filter(member => isCalled(member, [fact.person, ...fact.aliases]))),
  )
  return people.size === 1 ? [...people][0] : undefined
}

/** The one office that a title names, else those that an alias means among these words; none where titles name several. */
function officesMeant(
  words: readonly string[],
  { pack, on, around }: OfficeTime,
): { readonly keys: readonly string[]; readonly acting: boolean } {
  const readings = officesCalled(pack, words)
  const keys = [...new Set(readings.filter(one => !one.fact.generic).map(one => one.key))]
  if (keys.length > 0) return { keys: keys.length === 1 ? keys : [], acting: readings.every(one => one.acting) }
  const said = aliasMeanings(pack, words, { on, around, speaks: true }).concat(
    aliasMeanings(pack, ['the', ...words], { on, around, speaks: true }),
  )
  const facts = new Set(said.map(one => one.fact.id))
  const meant = facts.size === 1 ? said.flatMap(({ candidate }) => candidate.key ?? []) : []
  return { keys: [...new Set(meant)], acting: false }
}

function holdersOf(pack: PackKnowledge, office: string, day: string | null): readonly HolderFact[] {
  if (day === null) return holdersEver(pack, office)
  return holdersOn(pack, office, day).flatMap(one => (one.certainty === 'within' ? [one.fact] : []))
}

/** Whether a document names somebody by given name and surname as the pack does. */
function isCalled(member: CastMember, names: readonly string[]): boolean {
  if (member.kind !== 'person' || member.naming !== 'named' || !member.parts?.given) return false
  const own = member.names.map(fold)
  return names.some(name => own.includes(fold(name)))
}
