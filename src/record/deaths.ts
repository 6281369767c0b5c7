import type { Citation } from '../domain/citation.ts'
import type { Told, When } from '../domain/entry.ts'
import { makeId } from '../domain/id.ts'
import type { Occurrence } from '../domain/occurrence.ts'
import type { DeathCircumstance, DeathDetail, StatedDeath } from '../domain/stated-step.ts'
import { ageOf } from './ages.ts'
import { foundBy } from './found-by.ts'
import { joinTold, type Source } from './source.ts'

/** What one document tells of one person's death. */
export interface DeathTold {
  /** Actor id. */
  readonly person: string
  readonly name: string
  readonly age: number | null
  readonly sentence: string
  readonly place: string | null
  readonly when: When | null
  /** Actor ids of those who are told to have brought it about. */
  readonly by: readonly string[]
  readonly told: Told
  readonly citations: readonly Citation[]
  readonly rules: readonly string[]
  readonly delay: Occurrence['delay']
  readonly series: { readonly criterion: string; readonly ordinal: number } | null
  /** Actor ids of others whose earlier deaths the document sets beside it. */
  readonly beside: readonly string[]
}

interface Sentence {
  readonly person: string
  readonly index: number
  readonly place: string | null
  readonly when: When | null
  readonly by: string | undefined
  readonly told: Told
  readonly citation: Citation
  readonly rule: string
}

/** The deaths of single people in one document, with how long until the family was told and the series they are set in. */
export function deathsOf(source: Source): DeathTold[] {
  const sentences: Sentence[] = source.found('death').flatMap(death => {
    const people = peopleOf(source, death)
    return people.map(index => ({
      person: source.actorIds[index]!,
      index,
      place: death.place && source.words(death.place),
      when: source.reckon(death.when),
      by: source.references.actorOf(death.by),
      told: source.told(death),
      citation: source.cite(death),
      rule: death.rule,
    }))
  })
  for (const detail of source.found('death-detail')) sentences.push(...seriesDeath(source, detail))
  const people = [...new Set(sentences.map(one => one.person))]
  const deaths = people.map(person =>
    deathOf(
      source,
      sentences.filter(one => one.person === person),
    ),
  )
  return withDetails(source, withCircumstances(source, deaths))
}

/** ‘He is the fifth man to die in custody’ tells that he died. */
function seriesDeath(source: Source, detail: DeathDetail): Sentence[] {
  const person = detail.detail === 'series' ? source.references.actorOf(detail.person) : undefined
  const index = person === undefined ? undefined : indexOf(source, person)
  if (person === undefined || index === undefined) return []
  return [
    {
      person,
      index,
      place: null,
      when: null,
      by: undefined,
      told: source.told(detail),
      citation: source.cite(detail),
      rule: detail.rule,
    },
  ]
}

function peopleOf(source: Source, death: StatedDeath): number[] {
  const meant = source.references.actorsOf(death.person).flatMap(id => indexOf(source, id) ?? [])
  const named = meant.length > 0 || !death.candidate ? [] : source.references.actorsOf(death.candidate)
  const found = meant.length > 0 ? meant : named.flatMap(id => indexOf(source, id) ?? [])
  const described = found.length > 0 ? undefined : describedAt(source, death)
  return described === undefined ? found : [described]
}

/** Places at which a document tells a death that is an entry. */
export function deathSpans(source: Source): readonly { readonly start: number; readonly end: number }[] {
  return source.found('death').filter(death => peopleOf(source, death).length > 0)
}

function indexOf(source: Source, id: string): number | undefined {
  const index = source.actorIds.indexOf(id)
  const member = source.parts.cast[index]
  return member?.kind === 'person' && member.naming === 'named' ? index : undefined
}

/** ‘a 34-year-old man’: whoever is only described, and is in the cast by the very words that tell the death. */
function describedAt(source: Source, { person }: StatedDeath): number | undefined {
  const index = source.references.indexOf(person)
  const member = index === undefined ? undefined : source.parts.cast[index]
  const own = member?.mentions.some(one => one.start === person.start && one.end === person.end)
  return own && member?.kind === 'person' && member.naming === 'description' ? index : undefined
}

function deathOf(source: Source, own: readonly Sentence[]): DeathTold {
  const first = own[0]!
  const member = source.parts.cast[first.index]!
  return {
    person: first.person,
    name: member.name,
    age: ageOf(
      source.document.text,
      [...member.mentions, ...source.found('death').map(one => one.person)].filter(span => means(source, span, first)),
    ),
    sentence: first.citation.quote.replace(/\s+/gu, ' ').trim(),
    place: own.map(one => one.place).find(place => place !== null) ?? null,
    when: own.map(one => one.when).find(when => when?.value) ?? first.when,
    by: [...new Set(own.flatMap(one => one.by ?? []))].filter(id => id !== first.person),
    told: joinTold(own.map(one => one.told)),
    citations: [...new Map(own.map(one => [one.citation.start, one.citation])).values()],
    rules: [...new Set(own.map(one => one.rule))],
    delay: null,
    series: null,
    beside: [],
  }
}

function means(
  source: Source,
  span: { readonly start: number; readonly end: number },
  { person, index }: Sentence,
): boolean {
  return source.parts.cast[index]!.mentions.includes(span as never) || source.references.actorOf(span) === person
}

/** ‘died in hospital’, ‘the next day’: where and when somebody was hurt is not where and when they died. */
const LATER = /\b(?:hospital|hospice|later|afterwards|next|following|succumbed|infirmary|weeks?|months?)\b/iu
/** No place of its own. */
const VAGUE_PLACE = /^(?:at )?(?:the )?(?:scene|there|spot)$/iu

/** Gives each death what the sentences around it tell of how old the dead were, and of where, when and by whom they were hurt. */
function withCircumstances(source: Source, deaths: readonly DeathTold[]): DeathTold[] {
  const out = [...deaths]
  for (const found of source.found('death-circumstance')) {
    if (found.modality === 'denied') continue
    const at = deathOfCircumstance(source, out, found)
    const death = out[at]
    if (!death) continue
    const later = death.citations.some(one => LATER.test(one.quote))
    const by = source.references.actorOf(found.by)
    const next = {
      ...death,
      age: death.age ?? found.age,
      place:
        found.place && (death.place === null || VAGUE_PLACE.test(death.place))
          ? source.words(found.place)
          : death.place,
      when: death.when?.value || later ? death.when : (source.reckon(found.when) ?? death.when),
      by: death.by.length > 0 || by === undefined || by === death.person ? death.by : [by],
    }
    const adds = (['age', 'place', 'when', 'by'] as const).some(field => next[field] !== death[field])
    if (adds) out[at] = { ...next, ...cited(source, death, found) }
  }
  return out
}

function cited(source: Source, death: DeathTold, found: DeathCircumstance): Pick<DeathTold, 'citations' | 'rules'> {
  const there = death.citations.some(one => one.start === found.start)
  return {
    citations: there ? death.citations : [...death.citations, source.cite(found)],
    rules: [...new Set([...death.rules, found.rule])],
  }
}

/** Of whom the words are; ‘the 35-year-old scaffolder’, whom nothing else names, is the one whose death is told right before, if it tells of one. */
function deathOfCircumstance(
  source: Source,
  deaths: readonly DeathTold[],
  { person, start, rule }: DeathCircumstance,
): number {
  const meant = source.references.actorsOf(person).filter(id => isNamed(source, id))
  if (meant.length > 0) return meant.length > 1 ? -1 : deaths.findIndex(death => death.person === meant[0])
  const words = source.words(person)
  const alike = rule === 'death/age' ? /^(?:the|he|she)\b/iu : /^the \d{1,3}[- ]year/iu
  if (!alike.test(words)) return -1
  const before = deaths.filter(death => death.citations.some(one => one.start < start))
  return before.length === 1 ? deaths.indexOf(before[0]!) : -1
}

function isNamed(source: Source, id: string): boolean {
  return source.parts.cast[source.actorIds.indexOf(id)]?.naming !== 'description'
}

/** Gives each detail to the death that it is about: of whom it names, else the one told nearest before it, else the first. */
function withDetails(source: Source, deaths: readonly DeathTold[]): DeathTold[] {
  const out = [...deaths]
  for (const detail of source.found('death-detail')) {
    const at = deathMeant(source, out, detail)
    const death = out[at]
    if (!death) continue
    const text = source.words(detail)
    const citations = [...death.citations, source.cite(detail)]
    if (detail.detail === 'delay')
      out[at] = { ...death, citations, delay: { value: detail.value, unit: detail.unit ?? 'hours', text } }
    else {
      const others = out.filter(
        other => other !== death && (other.citations[0]!.start >= detail.start || isBefore(other, death)),
      )
      out[at] = {
        ...death,
        citations,
        series: { criterion: source.words(detail.words), ordinal: detail.value },
        beside: others.map(other => other.person),
      }
    }
  }
  return out
}

function isBefore(a: DeathTold, b: DeathTold): boolean {
  return a.when?.value !== undefined && a.when?.value !== null && b.when?.value != null && a.when.value < b.when.value
}

function deathMeant(source: Source, deaths: readonly DeathTold[], detail: DeathDetail): number {
  const person = source.references.actorOf(detail.person)
  const named = deaths.findIndex(death => death.person === person)
  if (named >= 0) return named
  // ‘Ken Marl was killed: the fourth man …, following Ada Quill and Tom Wray’: of whoever is named before the words, in their sentence
  const own = source.found('death').filter(one => one.start === detail.start && one.person.end <= detail.words.start)
  const first = own.flatMap(one => source.references.actorsOf(one.person)).at(-1)
  const here = deaths.findIndex(death => death.person === first)
  if (here >= 0) return here
  const before = deaths.findLastIndex(death => death.citations.some(one => one.start <= detail.start))
  return Math.max(before, 0)
}

/** Makes one occurrence of each person's death, of all documents that tell it. */
export class DeathGatherer {
  private readonly byPerson = new Map<string, DeathTold[]>()

  add(deaths: readonly DeathTold[]): void {
    for (const death of deaths) {
      const known = this.byPerson.get(death.person)
      if (known) known.push(death)
      else this.byPerson.set(death.person, [death])
    }
  }

  entries(): Occurrence[] {
    return [...this.byPerson.values()].map(group => occurrenceOf(group)).sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

function idOf(person: string): string {
  return makeId('occurrence', 'death', person)
}

function occurrenceOf(group: readonly DeathTold[]): Occurrence {
  const first = group[0]!
  const known = <T>(read: (death: DeathTold) => T | null): T | null => group.map(read).find(one => one !== null) ?? null
  const age = known(death => death.age)
  const series = known(death => death.series)
  const beside = [...new Set(group.flatMap(death => death.beside))].map(idOf)
  const by = [...new Set(group.flatMap(death => death.by))]
  return {
    id: idOf(first.person),
    citations: group.flatMap(death => death.citations),
    provenance: [...new Set(group.flatMap(death => death.rules))].sort().map(foundBy),
    confidence: group.length > 1 ? 0.9 : 0.85,
    status: 'proposed',
    changedSinceReview: false,
    ...joinTold(group.map(death => death.told)),
    kind: 'death',
    // ‘Death of a 34-year-old man, 34’ says it twice
    summary: `Death of ${first.name.replace(/\b\d{1,3}[- ]year[- ]old (?=\p{L})/u, '')}${age === null ? '' : `, ${age}`}: ${first.sentence}`,
    when: group.map(death => death.when).find(when => when?.value) ?? first.when,
    place: known(death => death.place),
    participants: [{ entry: first.person, role: 'dead' }, ...by.map(entry => ({ entry, role: 'by' }))],
    relations: beside.map(to => ({ to, kind: 'compared-with' as const, text: series?.criterion ?? '' })),
    series: series && { ...series, members: beside },
    delay: known(death => death.delay),
  }
}
