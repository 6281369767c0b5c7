import type { Actor } from '../domain/actor.ts'
import type { Citation } from '../domain/citation.ts'
import type { DocumentParts, LocalActor } from '../domain/extraction.ts'
import { foldWords } from '../domain/id.ts'
import { isInCapitals } from '../domain/letter-case.ts'
import type { Resolution, ResolvedActor } from '../domain/resolution.ts'
import { cite } from './cite.ts'

/** How many mentions an actor cites: the first of each document is enough to check who it is. */
const CITED_MENTIONS = 12

/** What is gathered of an actor, document by document, without holding their texts. */
interface Gathered {
  readonly actor: ResolvedActor
  readonly names: Set<string>
  readonly honorifics: Set<string>
  readonly mentions: Actor['mentions'][number][]
  readonly citations: Citation[]
  surnameOnly: boolean
}

/** Gathers the actors of a bundle: `add` each document once, then `entries`. */
export class ActorGatherer {
  private readonly gathered: ReadonlyMap<string, Gathered>

  constructor(resolution: Resolution) {
    this.gathered = new Map(
      resolution.actors.map(actor => [
        actor.id,
        { actor, names: new Set(), honorifics: new Set(), mentions: [], citations: [], surnameOnly: true },
      ]),
    )
  }

  add(parts: DocumentParts, actorIds: readonly string[]): void {
    for (const local of parts.cast) {
      const one = this.gathered.get(actorIds[local.index]!)
      if (one) gather(one, local, parts)
    }
  }

  entries(): Actor[] {
    return [...this.gathered.values()].filter(one => one.mentions.length > 0).map(actorEntry)
  }
}

function gather(one: Gathered, local: LocalActor, parts: DocumentParts): void {
  for (const name of [local.name, ...local.aliases, ...local.abbreviations])
    if (name !== one.actor.name) one.names.add(name)
  for (const honorific of local.honorifics) one.honorifics.add(honorific)
  for (const { start, end, basis } of local.mentions)
    one.mentions.push({ documentId: parts.document.id, start, end, basis })
  const first = local.mentions.find(mention => mention.basis !== 'pronoun') ?? local.mentions[0]
  if (first && one.citations.length < CITED_MENTIONS) one.citations.push(cite(parts.document, first))
  if (!local.parts || local.parts.given) one.surnameOnly = false
}

function actorEntry({ actor, names, honorifics, mentions, citations, surnameOnly }: Gathered): Actor {
  return {
    id: actor.id,
    citations,
    provenance: [{ by: actor.rule === 'reviewer' ? 'reviewer' : 'rule', id: actor.rule, version: '1' }],
    confidence: actor.naming !== 'named' ? 0.75 : surnameOnly ? 0.7 : 0.9,
    status: 'proposed',
    changedSinceReview: false,
    kind: actor.kind,
    name: actor.name,
    honorifics: [...honorifics].sort(),
    aliases: [...names].filter(alias => !isPrinted(alias, [actor.name, ...names])).sort(),
    naming: actor.naming,
    onBehalfOf: actor.onBehalfOf,
    descriptions: [],
    mentions,
    identifiers: actor.formerIds.map(value => ({ scheme: 'onrecord', value })),
  }
}

/** ‘HARROW CITY POLICE’ of a heading beside ‘Harrow City Police’: the same name, and not another. */
function isPrinted(alias: string, names: readonly string[]): boolean {
  return isInCapitals(alias) && names.some(name => name !== alias && foldWords(name) === foldWords(alias))
}
