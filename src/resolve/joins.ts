import type { LocalActor } from '../domain/extraction.ts'
import { grouped } from '../domain/ordering.ts'
import { endsName, holdsWords, isCallName } from './call-names.ts'
import type { Groups, Member } from './groups.ts'
import { bodyKey, fold, personKey, shortens } from './names.ts'
import { isHeldByMany, officeFits } from './offices.ts'

/** The key under which an actor is the same in every document; null for those that stay in theirs. */
export function sharedKey(actor: LocalActor): string | null {
  if (actor.naming === 'description') return null
  if (actor.naming === 'pseudonym') return `pseudonym ${bodyKey(actor.name)}`
  if (actor.kind === 'person') {
    const key = personKey(actor.parts)
    return key && `person ${key}`
  }
  return `${actor.kind === 'account' ? 'account' : 'organization'} ${bodyKey(actor.name)}`
}

export function joinByKey(members: readonly Member[], groups: Groups): void {
  const first = new Map<string, Member>()
  for (const member of members) {
    const key = sharedKey(member.actor)
    if (!key) continue
    const known = first.get(key)
    if (known) groups.join(known, member, key.startsWith('person') ? 'actor/full-name' : 'actor/same-name')
    else first.set(key, member)
  }
}

/** One document writes ‘Fenmarch Police Federation (FPF)’, another ‘FPF’ alone: one body, if no other has those letters. */
export function joinByAbbreviation(members: readonly Member[], groups: Groups): void {
  const spelled = new Map<string, Set<Member>>()
  for (const member of members) {
    if (member.actor.kind !== 'organization') continue
    for (const short of member.actor.abbreviations) {
      if (bodyKey(short) === bodyKey(member.actor.name)) continue
      const roots = spelled.get(bodyKey(short)) ?? new Set()
      roots.add(groups.root(member))
      spelled.set(bodyKey(short), roots)
    }
  }
  for (const member of members) {
    if (member.actor.kind !== 'organization') continue
    const roots = spelled.get(bodyKey(member.actor.name))
    const current = roots && new Set([...roots].map(root => groups.root(root)))
    if (current?.size === 1) groups.join([...current][0]!, member, 'actor/abbreviation')
  }
}

/** ‘the Met’ alone in one document, ‘Metropolitan Police’ in others: one body, if no second one can be meant. */
export function joinByShortName(members: readonly Member[], groups: Groups): void {
  const bodies = members.filter(member => member.actor.kind === 'organization' && member.actor.naming === 'named')
  const names = new Map<string, Member>()
  for (const member of bodies) if (!names.has(bodyKey(member.actor.name))) names.set(bodyKey(member.actor.name), member)
  // By first letters, so that each short name is held against few long ones.
  const byStart = new Map<string, Member[]>()
  for (const [key, member] of names) {
    const list = byStart.get(key.slice(0, 3))
    if (list) list.push(member)
    else byStart.set(key.slice(0, 3), [member])
  }
  for (const [key, member] of names) {
    const longer = (byStart.get(key.slice(0, 3)) ?? []).filter(other => shortens(member.actor.name, other.actor.name))
    const roots = new Set(longer.map(other => groups.root(other)))
    if (roots.size === 1 && !roots.has(groups.root(member))) groups.join([...roots][0]!, member, 'actor/short-name')
  }
}

/**
 * ‘the Federation’ of one document, ‘Marlow Police Federation’ of another: one body, where no other of the bundle can be meant.
 * ‘Police Federation’ beside both is the same, as each ends the longest.
 */
export function joinByLastWords(members: readonly Member[], groups: Groups): void {
  const bodies = members.filter(member => member.actor.kind === 'organization' && member.actor.naming === 'named')
  const names = new Map<string, Member>()
  for (const member of bodies) if (!names.has(bodyKey(member.actor.name))) names.set(bodyKey(member.actor.name), member)
  // By their words, so that each short name is held against those alone that have its rarest word.
  const byWord = grouped(
    [...names.keys()].flatMap(key => [...new Set(key.split(' '))].map(word => ({ key, word }))),
    one => one.word,
  )
  for (const [key, member] of names) {
    if (!isCallName(key, 'bundle')) continue
    const among = key.split(' ').map(word => byWord.get(word)!)
    const fewest = among.reduce((a, b) => (b.length < a.length ? b : a))
    const longer = fewest.map(one => one.key).filter(other => holdsWords(other, key))
    const longest = longer.find(other => longer.every(one => one === other || endsName(one, other)))
    // ‘Police Federation of England and Wales’ could be meant as well, and begins with it
    if (longest === undefined || !longer.every(other => endsName(key, other))) continue
    groups.join(names.get(longest)!, member, 'actor/last-words')
  }
}

/**
 * ‘Deputy Chief Constable Marl’ of a letter, ‘Ken Marl, the Deputy Chief Constable’ of another document: the only full name of
 * that surname that holds such an office. Nobody is joined by a surname alone, by an office that many hold (‘PC Marl’), or
 * where a document tells the two apart.
 */
export function joinBySurnameAndOffice(members: readonly Member[], groups: Groups): void {
  const full = new Map<string, Member[]>()
  for (const member of members) {
    const { parts, kind } = member.actor
    if (kind !== 'person' || !sharedKey(member.actor) || !parts?.surname) continue
    const list = full.get(fold(parts.surname))
    if (list) list.push(member)
    else full.set(fold(parts.surname), [member])
  }
  for (const member of members) {
    const { parts, kind, naming, offices } = member.actor
    if (kind !== 'person' || naming !== 'named' || !parts?.surname || parts.given) continue
    const asked = offices.filter(office => !isHeldByMany(office))
    const namesakes = full.get(fold(parts.surname)) ?? []
    const holders = namesakes.filter(({ actor }) =>
      actor.offices.some(held => asked.some(office => officeFits(office, held))),
    )
    const roots = new Set(holders.map(holder => groups.root(holder)))
    const [root] = roots
    if (roots.size !== 1 || !root) continue
    const own = namesakes.filter(one => groups.root(one) === root)
    if (own.every(one => one.documentId !== member.documentId && mayBeOne(one, member)))
      groups.join(root, member, 'actor/surname-office')
  }
}

/** ‘Mrs Marl’ is not Ken Marl. */
function mayBeOne(a: Member, b: Member): boolean {
  return a.actor.gender === null || b.actor.gender === null || a.actor.gender === b.actor.gender
}

/**
 * ‘the mayor’ of a document that names somebody whom another document calls the mayor: that person, where the
 * document names no second one who could be meant.
 */
export function joinByOffice(members: readonly Member[], groups: Groups): void {
  const held = new Map<Member, Set<string>>()
  const byDocument = new Map<string, Member[]>()
  for (const member of members) {
    if (member.actor.kind !== 'person' || member.actor.naming !== 'named') continue
    const offices = held.get(groups.root(member)) ?? new Set()
    for (const office of member.actor.offices) offices.add(office)
    held.set(groups.root(member), offices)
    const list = byDocument.get(member.documentId)
    if (list) list.push(member)
    else byDocument.set(member.documentId, [member])
  }
  for (const member of members) {
    const asked =
      member.actor.naming === 'description' && member.actor.kind === 'person' ? member.actor.offices[0] : undefined
    // ‘the councillor’ can be anybody who sits: whom the document itself does not show to be meant is not joined
    if (asked === undefined || isHeldByMany(asked)) continue
    const fits = (byDocument.get(member.documentId) ?? []).filter(other =>
      [...(held.get(groups.root(other)) ?? [])].some(office => officeFits(asked, office)),
    )
    if (fits.length === 1) groups.join(fits[0]!, member, 'actor/office-elsewhere')
  }
}
