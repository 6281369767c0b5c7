import type { Diagnostic } from '../domain/diagnostic.ts'
import type { LocalActor } from '../domain/extraction.ts'
import { makeId, ordinals } from '../domain/id.ts'
import type { DocumentCast, Resolution, ResolvedActor } from '../domain/resolution.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { bodyKey, fullest, personKey, shortens } from './names.ts'
import { officeFits } from './offices.ts'

interface Member {
  readonly documentId: string
  readonly actor: LocalActor
  /** The id that this one would have alone. */
  readonly id: string
}

/**
 * Who is who across documents. People join by full name, bodies by name or by an abbreviation that one
 * document spells out; whoever has a surname alone, or is only described, stays in their document. Then
 * people's merges and splits are followed.
 */
export function resolveBundle(documents: readonly DocumentCast[], decisions: readonly ReviewDecision[]): Resolution {
  const members = documents.flatMap(membersOf)
  const groups = new Groups(members)
  joinByKey(members, groups)
  joinByAbbreviation(members, groups)
  joinByShortName(members, groups)
  joinByOffice(members, groups)
  const people = followDecisions(members, groups, decisions)
  const clusters = people.clusters()
  const actorIds = new Map<string, string[]>()
  const actors: ResolvedActor[] = []
  const idOf = new Map<Member, string>()
  for (const { members: cluster, rule, name } of clusters) {
    const resolved = resolvedActor(cluster, rule, name)
    actors.push(resolved)
    for (const member of cluster) idOf.set(member, resolved.id)
  }
  for (const document of documents) actorIds.set(document.documentId, [])
  for (const member of members) actorIds.get(member.documentId)![member.actor.index] = idOf.get(member)!
  const withBodies = actors.map(actor => ({ ...actor, onBehalfOf: bodyOf(actor, members, actorIds) }))
  return {
    actorIds,
    actors: withBodies.sort((a, b) => (a.id < b.id ? -1 : 1)),
    diagnostics: possiblySame(withBodies, members),
  }
}

function membersOf(document: DocumentCast): Member[] {
  const ordinal = ordinals()
  return document.cast.map(actor => {
    const key = sharedKey(actor)
    const local = `${actor.kind}\u001f${bodyKey(actor.name)}`
    const id = key ? makeId('actor', key) : makeId('actor', document.documentId, local, String(ordinal(local)))
    return { documentId: document.documentId, actor, id }
  })
}

/** The key under which an actor is the same in every document; null for those that stay in theirs. */
function sharedKey(actor: LocalActor): string | null {
  if (actor.naming === 'description') return null
  if (actor.naming === 'pseudonym') return `pseudonym ${bodyKey(actor.name)}`
  if (actor.kind === 'person') {
    const key = personKey(actor.parts)
    return key && `person ${key}`
  }
  return `${actor.kind === 'account' ? 'account' : 'organization'} ${bodyKey(actor.name)}`
}

/** Union of members, with the rule that joined each group and a name that a person gave it. */
class Groups {
  private readonly parent = new Map<Member, Member>()
  private readonly rules = new Map<Member, string>()
  private readonly names = new Map<Member, string>()

  private readonly members: readonly Member[]

  constructor(members: readonly Member[]) {
    this.members = members
    for (const member of members) this.parent.set(member, member)
  }

  root(member: Member): Member {
    let at = member
    while (this.parent.get(at) !== at) at = this.parent.get(at)!
    this.parent.set(member, at)
    return at
  }

  join(a: Member, b: Member, rule: string): void {
    const x = this.root(a)
    const y = this.root(b)
    if (x === y) return
    this.parent.set(y, x)
    this.rules.set(x, rule)
  }

  /** Takes members out into a group of their own. */
  split(taken: readonly Member[], name: string | null): void {
    const rest = this.members.filter(member => !taken.includes(member))
    const roots = new Map(rest.map(member => [member, this.root(member)]))
    for (const member of this.members) this.parent.set(member, member)
    for (const [member, root] of roots) {
      const kept = taken.includes(root) ? rest.find(other => roots.get(other) === root)! : root
      this.parent.set(member, kept)
    }
    const first = taken[0]!
    for (const member of taken) this.parent.set(member, name === null ? member : first)
    for (const member of name === null ? taken : [first]) {
      this.rules.set(member, 'reviewer')
      if (name) this.names.set(member, name)
    }
  }

  clusters(): { members: Member[]; rule: string; name: string | null }[] {
    const byRoot = new Map<Member, Member[]>()
    for (const member of this.members) {
      const root = this.root(member)
      const list = byRoot.get(root)
      if (list) list.push(member)
      else byRoot.set(root, [member])
    }
    return [...byRoot].map(([root, members]) => ({
      members,
      rule: this.rules.get(root) ?? 'actor/one-document',
      name: this.names.get(root) ?? null,
    }))
  }
}

function joinByKey(members: readonly Member[], groups: Groups): void {
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
function joinByAbbreviation(members: readonly Member[], groups: Groups): void {
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
function joinByShortName(members: readonly Member[], groups: Groups): void {
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
 * ‘the mayor’ of a document that names somebody whom another document calls the mayor: that person, where the
 * document names no second one who could be meant.
 */
function joinByOffice(members: readonly Member[], groups: Groups): void {
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
    if (asked === undefined) continue
    const fits = (byDocument.get(member.documentId) ?? []).filter(other =>
      [...(held.get(groups.root(other)) ?? [])].some(office => officeFits(asked, office)),
    )
    if (fits.length === 1) groups.join(fits[0]!, member, 'actor/office-elsewhere')
  }
}

/** Merges and splits that people decided, in their order. */
function followDecisions(members: readonly Member[], groups: Groups, decisions: readonly ReviewDecision[]): Groups {
  for (const decision of decisions) {
    if (decision.verb !== 'merge' && decision.verb !== 'split') continue
    const meant = (id: string): Member[] => {
      const hit = members.find(member => member.id === id)
      return hit ? members.filter(member => groups.root(member) === groups.root(hit)) : []
    }
    if (decision.verb === 'merge') {
      const stays = meant(decision.entry)[0]
      if (stays) for (const other of decision.others.flatMap(meant)) groups.join(stays, other, 'reviewer')
    } else {
      const taken = meant(decision.entry).filter(member => decision.documents.includes(member.documentId))
      if (taken.length > 0) groups.split(taken, decision.name)
    }
  }
  return groups
}

function resolvedActor(cluster: readonly Member[], rule: string, given: string | null): ResolvedActor {
  const named = cluster.filter(member => member.actor.naming !== 'description')
  const names = [...new Set((named.length > 0 ? named : cluster).map(member => member.actor.name))]
  const name = given ?? fullest(names)
  const ids = [...new Set(cluster.map(member => member.id))].sort()
  // The id under the fullest name: what an abbreviation adds changes nothing for the full one.
  const lead = cluster.find(member => member.actor.name === fullest(names))!
  const first = lead.actor
  // A person's split makes an actor of its own: without this it would share the id of what it left.
  const id =
    rule === 'reviewer' && given !== null
      ? makeId('actor', 'split', given, ...cluster.map(member => member.documentId).sort())
      : rule === 'reviewer' && cluster.length === 1
        ? splitId(lead)
        : lead.id
  return {
    id,
    kind: first.kind,
    naming: cluster.some(member => member.actor.naming === 'named') ? 'named' : first.naming,
    name,
    onBehalfOf: null,
    formerIds: ids.filter(one => one !== id),
    members: cluster.map(member => ({ documentId: member.documentId, index: member.actor.index })),
    rule,
  }
}

function splitId(member: Member): string {
  return makeId('actor', 'split', member.documentId, member.id)
}

function bodyOf(
  actor: ResolvedActor,
  members: readonly Member[],
  ids: ReadonlyMap<string, readonly string[]>,
): string | null {
  const first = actor.members[0]!
  const member = members.find(one => one.documentId === first.documentId && one.actor.index === first.index)
  const index = member?.actor.onBehalfOf ?? null
  return index === null ? null : (ids.get(first.documentId)?.[index] ?? null)
}

/** A surname alone that fits one full name of another document: proposed, never joined. */
function possiblySame(actors: readonly ResolvedActor[], members: readonly Member[]): Diagnostic[] {
  const byPlace = new Map(members.map(member => [`${member.documentId} ${member.actor.index}`, member]))
  const full = new Map<string, ResolvedActor[]>()
  for (const actor of actors) {
    const parts =
      actor.kind === 'person'
        ? byPlace.get(`${actor.members[0]!.documentId} ${actor.members[0]!.index}`)?.actor.parts
        : null
    if (!parts?.given || !parts.surname) continue
    const list = full.get(parts.surname.toLowerCase())
    if (list) list.push(actor)
    else full.set(parts.surname.toLowerCase(), [actor])
  }
  const found: Diagnostic[] = []
  for (const actor of actors) {
    const member = byPlace.get(`${actor.members[0]!.documentId} ${actor.members[0]!.index}`)
    const parts = member?.actor.parts
    if (!member || actor.kind !== 'person' || !parts?.surname || parts.given) continue
    const candidates = (full.get(parts.surname.toLowerCase()) ?? []).filter(
      other => other.id !== actor.id && !other.members.some(one => one.documentId === member.documentId),
    )
    if (candidates.length === 0) continue
    found.push({
      id: makeId('diagnostic', 'name/possible-same', actor.id),
      code: 'name/possible-same',
      severity: 'note',
      message: `“${actor.name}” is named by surname alone here and may be ${candidates
        .map(other => other.name)
        .sort()
        .join(' or ')}.`,
      hint: 'Merge them if they are the same: onrecord decide merge.',
      documentId: member.documentId,
      path: null,
      citations: [],
      other: null,
    })
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}
