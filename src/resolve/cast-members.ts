import type { LocalActor, Mention, NameParts } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import { genderOfName } from '../language/gender.ts'
import { honorificCase, titleCase } from './names.ts'

/** An actor of one document while it is put together. */
export interface CastMember {
  readonly index: number
  kind: LocalActor['kind']
  naming: LocalActor['naming']
  names: string[]
  parts: NameParts | null
  honorifics: string[]
  abbreviations: string[]
  /** `inferred`: not said, but how the story goes on shows it. */
  offices: { text: string; former: boolean; inferred?: true }[]
  gender: 'female' | 'male' | null
  onBehalfOf: number | null
  descriptions: Span[]
  mentions: { start: number; end: number; basis: LocalActor['mentions'][number]['basis'] }[]
}

/** The members of a document's cast, and which one each mention means; -1 where nobody or more than one could be meant. */
export interface Cast {
  readonly members: CastMember[]
  /** By mention, in the order of the mentions. */
  readonly of: number[]
  /** Mentions that more than one member fits: all of them. */
  readonly ambiguous: Map<number, readonly number[]>
  /** Mentions whose member follows from the way the story is told, not from its words. */
  readonly inferred: Set<number>
}

export function addMember(
  cast: Cast,
  mention: Pick<Mention, 'actorKind' | 'naming' | 'name'>,
  parts: NameParts | null,
): CastMember {
  const shown = parts && {
    honorific: parts.honorific,
    given: parts.given && titleCase(parts.given),
    surname: parts.surname && titleCase(parts.surname),
  }
  const member: CastMember = {
    index: cast.members.length,
    kind: mention.actorKind,
    naming: mention.naming,
    names: [mention.actorKind === 'person' ? titleCase(mention.name) : mention.name],
    parts: shown,
    honorifics: [],
    abbreviations: [],
    offices: [],
    gender: null,
    onBehalfOf: null,
    descriptions: [],
    mentions: [],
  }
  cast.members.push(member)
  return member
}

export function addMention(cast: Cast, member: CastMember, mention: Mention, index: number): void {
  cast.of[index] = member.index
  member.mentions.push({ start: mention.start, end: mention.end, basis: mention.basis })
  const name = member.kind === 'person' ? titleCase(mention.name) : mention.name
  if (name && mention.basis !== 'office' && member.naming !== 'description' && !member.names.includes(name))
    member.names.push(name)
  const honorific = mention.parts?.honorific ? honorificCase(mention.parts.honorific) : null
  if (honorific && !member.honorifics.includes(honorific)) member.honorifics.push(honorific)
  member.gender ??= mention.parts ? genderOfName(mention.parts) : mention.gender === 'plural' ? null : mention.gender
}
