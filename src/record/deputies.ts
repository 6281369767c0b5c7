import type { HolderFact } from '../domain/pack.ts'
import { holdersEver, holdersOn, officesCalled, type PackKnowledge } from '../domain/pack-knowledge.ts'
import { overlaps, type Span } from '../domain/span.ts'
import type { Held } from './held.ts'
import type { Source } from './source.ts'
import { isHolder } from './tenure-checks.ts'

/** ‘her deputy’, ‘the commissioner's deputy’; not ‘her deputy leader’, which says of itself what it is. */
const DEPUTY =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|['’]s?) [Dd]eputy(?! (?:\p{Lu}|(?:chief|leader|mayor|chair\w*|head|director|prime|first|commissioner|constable|governor|president|minister|secretary|manager|editor|speaker|commander|assistant)\b))/gu

/** The end of a title, under which the pack knows who was deputy to it. */
const HEAD = /\b(?:chief constable|commissioner|director general|chief executive|chief inspector|mayor|ombudsman)$/iu

/**
 * ‘Commissioner Ada Quill defended her deputy’: who that is, where a pack knows the deputies to that office and the document names one of them
 * alone. The pack brings nobody in.
 */
export function deputiesOf(source: Source, held: readonly Held[], pack: PackKnowledge): Held[] {
  if (pack.packs.length === 0) return []
  const found = [...source.document.text.matchAll(DEPUTY)].flatMap(match => {
    const span = { start: match.index, end: match.index + match[0].length }
    const superior = superiorOf(source, held, span)
    const title = superior && HEAD.exec(superior.office.title)?.[0]
    if (!superior || !title) return []
    const person = deputyBy(source, pack, title, superior.person)
    return person === undefined ? [] : [heldAs(source, span, superior, title, person)]
  })
  return found.filter(({ person, event }, i) => event || found.findIndex(one => one.person === person) === i)
}

/** Whoever in the sentence, or the one before, is shown in an office. */
function superiorOf({ parts }: Source, held: readonly Held[], { start }: Span): Held | undefined {
  const { text } = parts.document
  return held.findLast(
    one =>
      one.shows === 'held' &&
      one.capacity === 'substantive' &&
      one.citation.end <= start &&
      !/\n|[.!?]\s.*[.!?]\s/su.test(text.slice(one.citation.end, start)),
  )
}

/** The one person whom the document names who is deputy by the pack: on its day, or at any time where it has none. */
function deputyBy(source: Source, pack: PackKnowledge, title: string, superior: string): string | undefined {
  const offices = officesCalled(pack, ['Deputy', ...title.split(' ')]).filter(({ fact }) => !fact.generic)
  const keys = new Set(offices.map(({ key }) => key))
  const [key] = keys
  if (key === undefined || keys.size > 1) return undefined
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(source.document.publishedOn ?? '')?.[0]
  const facts: readonly HolderFact[] = day
    ? holdersOn(pack, key, day).flatMap(one => (one.certainty === 'within' ? [one.fact] : []))
    : holdersEver(pack, key)
  const people = source.parts.cast.flatMap(member =>
    member.kind === 'person' && member.naming === 'named' && facts.some(fact => isHolder(fact, member.name))
      ? [source.actorIds[member.index]!]
      : [],
  )
  const others = [...new Set(people)].filter(person => person !== superior)
  return others.length === 1 ? others[0] : undefined
}

function heldAs(source: Source, span: Span, superior: Held, title: string, person: string): Held {
  const leaving = source
    .found('office-event')
    .find(event => event.office === null && event.event === 'left' && overlaps(event.person, span))
  return {
    person,
    office: { title: `Deputy ${title}`, organization: superior.office.organization },
    capacity: 'substantive',
    shows: 'held',
    event: leaving ? { kind: 'left', when: source.reckon(leaving.when), ended: leaving.ended } : null,
    other: null,
    told: leaving ? source.told(leaving) : { asserted: 'stated', accordingTo: [] },
    citation: source.cite(leaving ?? sentenceAround(source.document.text, span)),
    publishedOn: source.document.publishedOn,
    rule: 'office/deputy',
    sure: 0.8,
  }
}

/** From the full stop or line break before a span to the next behind it. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start)
  const from = Math.max(before.lastIndexOf('\n') + 1, /.*[.!?]["”’]?\s+/su.exec(before)?.[0].length ?? 0)
  const behind = /[.!?](?=["”’]?(?:\s|$))|\n/u.exec(text.slice(end))
  return { start: from, end: behind ? end + behind.index + (behind[0] === '\n' ? 0 : 1) : text.length }
}
