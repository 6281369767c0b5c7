import type { Actor } from '../../src/domain/actor.ts'
import type { Statement } from '../../src/domain/statement.ts'

/** Somebody of the bundle as a careful reader wrote them down. */
export interface ExpectedActor {
  readonly name: string
  readonly kind: Actor['kind']
  readonly naming: Actor['naming']
  readonly aliases: readonly string[]
  readonly honorifics?: readonly string[]
  readonly onBehalfOf?: string
  /** Of whoever is only described: words that a right description holds, any of them. */
  readonly words?: readonly string[]
}

/** `unnamed`: the record gives nobody where somebody could be named, which is a gap and no error. */
export type SpeakerVerdict = 'right' | 'wrong' | 'unnamed'

/** Whether the record's speaker is the expected one. A name where nobody can be named is wrong. */
export function speakerVerdict(
  expected: string | null,
  statement: Pick<Statement, 'speakers' | 'speakerText'>,
  actors: ReadonlyMap<string, Actor>,
  cast: ReadonlyMap<string, ExpectedActor>,
): SpeakerVerdict {
  const named = statement.speakers.flatMap(id => actors.get(id) ?? [])
  if (expected === null) return named.some(actor => actor.naming !== 'description') ? 'wrong' : 'right'
  const wanted = cast.get(expected)
  if (!wanted) throw new Error(`"${expected}" is not in expected/actors.json. Add them, or correct the name.`)
  if (wanted.naming === 'description') return describedVerdict(wanted, statement, named, actors)
  if (named.length === 0) return 'unnamed'
  if (named.length === 1 && (isSame(named[0]!, wanted) || isSurname(named[0]!, wanted))) return 'right'
  // A description (‘the force’) in place of a name says too little, not something false.
  return named.every(actor => actor.naming === 'description') ? 'unnamed' : 'wrong'
}

function describedVerdict(
  wanted: ExpectedActor,
  statement: Pick<Statement, 'speakerText'>,
  named: readonly Actor[],
  actors: ReadonlyMap<string, Actor>,
): SpeakerVerdict {
  const body = wanted.onBehalfOf
  const speaksFor = (actor: Actor): boolean => {
    const behind = actor.onBehalfOf === null ? null : actors.get(actor.onBehalfOf)?.name
    return body !== undefined && (actor.name === body || behind === body)
  }
  if (named.some(actor => actor.naming !== 'description' && !speaksFor(actor))) return 'wrong'
  if (named.some(speaksFor)) return 'right'
  const said = [statement.speakerText ?? '', ...named.map(actor => actor.name)].map(fold)
  const holds = (wanted.words ?? []).some(words => said.some(text => text.includes(fold(words))))
  return holds ? 'right' : 'unnamed'
}

/** Whether an actor of the record is the expected one: by its name, whatever else it is also called. */
export function isSame(actor: Pick<Actor, 'name'>, wanted: ExpectedActor): boolean {
  return [wanted.name, ...wanted.aliases].some(name => fold(name) === fold(actor.name))
}

/** A surname alone (‘Mrs Wray’) names nobody else, though it may be less than could be known. */
function isSurname(actor: Pick<Actor, 'name'>, wanted: ExpectedActor): boolean {
  return wanted.kind === 'person' && fold(wanted.name).endsWith(` ${fold(actor.name)}`)
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/^the /u, '').trim()
}
