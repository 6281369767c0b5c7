import type { Diagnostic } from '../domain/diagnostic.ts'
import { makeId, ordinals } from '../domain/id.ts'
import type { DocumentCast, Resolution, ResolvedActor } from '../domain/resolution.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { Groups, type Member } from './groups.ts'
import {
  joinByAbbreviation,
  joinByKey,
  joinByLastWords,
  joinByOffice,
  joinByShortName,
  joinBySurnameAndOffice,
  sharedKey,
} from './joins.ts'
import { bodyKey, fullest, shownBody } from './names.ts'

/**
 * Who is who across documents. People join by full name, bodies by name, by its last words or by an
 * abbreviation that one document spells out; whoever has a surname without the office of one full name, or is only described, stays
 * in their document. Then people's merges and splits are followed.
 */
export function resolveBundle(documents: readonly DocumentCast[], decisions: readonly ReviewDecision[]): Resolution {
  const members = documents.flatMap(membersOf)
  const groups = new Groups(members)
  joinByKey(members, groups)
  joinByAbbreviation(members, groups)
  joinByShortName(members, groups)
  joinByLastWords(members, groups)
  joinBySurnameAndOffice(members, groups)
  joinByOffice(members, groups)
  const people = followDecisions(members, groups, decisions)
  const clusters = people.clusters()
  const actorIds = new Map<string, string[]>()
  const actors: ResolvedActor[] = []
  const idOf = new Map<Member, string>()
  for (const { members: cluster, rule, name, lead } of clusters) {
    const resolved = resolvedActor(cluster, rule, name, lead)
    actors.push(resolved)
    for (const member of cluster) idOf.set(member, resolved.id)
  }
  for (const document of documents) actorIds.set(document.documentId, [])
  for (const member of members) actorIds.get(member.documentId)![member.actor.index] = idOf.get(member)!
  const byPlace = new Map(members.map(member => [placeKey(member.documentId, member.actor.index), member]))
  const withBodies = actors.map(actor => ({ ...actor, onBehalfOf: bodyOf(actor, byPlace, actorIds) }))
  return {
    actorIds,
    actors: withBodies.sort((a, b) => (a.id < b.id ? -1 : 1)),
    diagnostics: possiblySame(withBodies, byPlace),
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

/** Merges and splits that people decided, in their order. */
function followDecisions(members: readonly Member[], groups: Groups, decisions: readonly ReviewDecision[]): Groups {
  for (const decision of decisions) {
    if (decision.verb !== 'merge' && decision.verb !== 'split') continue
    const meant = (id: string): Member[] => {
      const hit = members.find(member => member.id === id)
      return hit ? members.filter(member => groups.root(member) === groups.root(hit)) : []
    }
    if (decision.verb === 'merge') {
      const own = meant(decision.entry)
      const stays = own.find(member => member.actor.name === fullest(own.map(one => one.actor.name)))
      if (stays) for (const other of decision.others.flatMap(meant)) groups.join(stays, other, 'reviewer', stays)
    } else {
      const taken = meant(decision.entry).filter(member => decision.documents.includes(member.documentId))
      if (taken.length > 0) groups.split(taken, decision.name)
    }
  }
  return groups
}

function resolvedActor(
  cluster: readonly Member[],
  rule: string,
  given: string | null,
  stays: Member | null,
): ResolvedActor {
  const named = cluster.filter(member => member.actor.naming !== 'description')
  const names = [...new Set((named.length > 0 ? named : cluster).map(member => member.actor.name))]
  const plain = given ?? stays?.actor.name ?? fullest(names)
  const ids = [...new Set(cluster.map(member => member.id))].sort()
  // The id under the fullest name: what an abbreviation adds changes nothing for the full one.
  const lead = stays ?? cluster.find(member => member.actor.name === fullest(names))!
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
    name: given === null && first.kind === 'organization' ? shownBody(plain) : plain,
    onBehalfOf: null,
    formerIds: ids.filter(one => one !== id),
    members: cluster.map(member => ({ documentId: member.documentId, index: member.actor.index })),
    rule,
  }
}

function splitId(member: Member): string {
  return makeId('actor', 'split', member.documentId, member.id)
}

/** Members by document and index in its cast: looked up for every actor, so never searched for. */
type ByPlace = ReadonlyMap<string, Member>

function placeKey(documentId: string, index: number): string {
  return `${documentId} ${index}`
}

function bodyOf(actor: ResolvedActor, byPlace: ByPlace, ids: ReadonlyMap<string, readonly string[]>): string | null {
  const first = actor.members[0]!
  const member = byPlace.get(placeKey(first.documentId, first.index))
  const index = member?.actor.onBehalfOf ?? null
  return index === null ? null : (ids.get(first.documentId)?.[index] ?? null)
}

/** A surname alone that fits one full name of another document: proposed, never joined. */
function possiblySame(actors: readonly ResolvedActor[], byPlace: ByPlace): Diagnostic[] {
  const full = new Map<string, ResolvedActor[]>()
  for (const actor of actors) {
    const parts =
      actor.kind === 'person'
        ? byPlace.get(placeKey(actor.members[0]!.documentId, actor.members[0]!.index))?.actor.parts
        : null
    if (!parts?.given || !parts.surname) continue
    const list = full.get(parts.surname.toLowerCase())
    if (list) list.push(actor)
    else full.set(parts.surname.toLowerCase(), [actor])
  }
  const found: Diagnostic[] = []
  for (const actor of actors) {
    const member = byPlace.get(placeKey(actor.members[0]!.documentId, actor.members[0]!.index))
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
