import type { Extraction, LocalReference } from '../domain/extraction.ts'
import { firstFrom, type Span } from '../domain/span.ts'
import type { StatedDeath } from '../domain/stated-step.ts'
import { DEAD_NOUN, HE_DEAD, SHE_DEAD } from '../language/en/dead-nouns.ts'
import { addMember, type CastMember } from './cast-members.ts'
import type { Discourse } from './pronouns.ts'

/** What words tell of somebody without a name. */
interface Profile {
  readonly gender: CastMember['gender']
  readonly age: number | null
  /** ‘he’: whom it means stands before it. */
  readonly pronoun: boolean
}

interface NamedDead {
  readonly index: number
  /** By more than ‘his death’. */
  readonly sure: boolean
  readonly gender: CastMember['gender']
  readonly age: number | null
}

interface Unnamed {
  readonly member: CastMember
  age: number | null
}

/**
 * The dead of whom a document tells no name, each as one actor: ‘a 34-year-old man’, ‘the man’ and ‘he’ of an article on one death. Where a
 * named person has died in the same document whom the words would fit, they are left alone: whether they mean that person nobody can say.
 */
export function withDescribedDead(
  discourse: Discourse,
  references: readonly LocalReference[],
  extractions: readonly Extraction[],
): LocalReference[] {
  const deaths = extractions.filter((one): one is StatedDeath => one.kind === 'death' && one.modality === 'actual')
  const bySpan = new Map(references.map(one => [keyOf(one), one]))
  const named = namedDead(discourse, deaths, bySpan)
  const unnamed: Unnamed[] = []
  for (const death of [...deaths].sort((a, b) => a.said.start - b.said.start)) {
    const profile = profileOf(deadWords(wordsAt(discourse, death.person)))
    const told = profile?.pronoun
      ? (deadBefore(discourse, death, deaths, bySpan) ?? deadElse(discourse, death, profile, named, bySpan))
      : undefined
    if (told) bySpan.set(keyOf(death.person), { ...meaning(death.person, 0), ...told })
    const known = bySpan.get(keyOf(death.person))
    if (death.candidate || (known && known.actors.length + known.candidates.length > 0)) {
      if (!profile?.pronoun || !isOnlyDescribed(discourse, known)) continue
      bySpan.set(keyOf(death.person), { ...meaning(death.person, 0), actors: [] })
    }
    const aged = profile ? onlyAged(discourse, death, profile, named) : undefined
    if (aged !== undefined) {
      bySpan.set(keyOf(death.person), meaning(death.person, aged))
      continue
    }
    if (!profile || named.some(one => fits(profile, one.gender, one.age))) continue
    const meant = unnamed.find(one => fits(profile, one.member.gender, one.age))
    if (!meant && (profile.pronoun || !isTold(discourse, death, profile))) continue
    const dead = meant ?? { member: newMember(discourse, death.person, profile), age: profile.age }
    if (!meant) unnamed.push(dead)
    describe(discourse, dead, death.person, profile)
    bySpan.set(keyOf(death.person), meaning(death.person, dead.member.index))
  }
  if (unnamed.length === 1) giveAge(discourse, unnamed[0]!)
  return references.map(one => bySpan.get(keyOf(one))!)
}

/** ‘He died on 3 May. | His | death is looked into’: whoever the sentence before tells to have died, or nobody. */
function deadBefore(
  { scene }: Discourse,
  death: StatedDeath,
  deaths: readonly StatedDeath[],
  bySpan: ReadonlyMap<string, LocalReference>,
): Pick<LocalReference, 'actors' | 'candidates'> | undefined {
  const { sentences, document } = scene.analysed
  const index = firstFrom(sentences, death.start + 1) - 1
  if (!/^(?:his|her)$/iu.test(document.text.slice(death.person.start, death.person.end))) return undefined
  const before = deaths.filter(one => firstFrom(sentences, one.start + 1) - 1 === index - 1)
  const [only] = before
  if (!only || new Set(before.map(one => keyOf(one.person))).size > 1) return undefined
  const { actors, candidates } = bySpan.get(keyOf(only.person)) ?? { actors: [], candidates: [] }
  return { actors, candidates }
}

/** ‘The coroner, Ken Marl, sums up. They will look into | his | death’: of whoever is told to have died by name, and not of somebody else. */
function deadElse(
  discourse: Discourse,
  death: StatedDeath,
  profile: Profile,
  named: readonly NamedDead[],
  bySpan: ReadonlyMap<string, LocalReference>,
): Pick<LocalReference, 'actors' | 'candidates'> | undefined {
  // ‘the care | he | received before his | death |’
  const noun = /^deaths?$/iu.test(wordsAt(discourse, death.said)) ? /^(?:his|her|he|she)$/iu : /^(?:his|her)$/iu
  if (!noun.test(wordsAt(discourse, death.person))) return undefined
  const meant = bySpan.get(keyOf(death.person))?.actors ?? []
  const sure = named.filter(one => one.sure && fits(profile, one.gender, one.age))
  if (sure.length === 0 || meant.some(index => sure.some(one => one.index === index))) return undefined
  return { actors: sure.length === 1 ? [sure[0]!.index] : [], candidates: [] }
}

/** ‘A nurse sent the man back and | he | died’: whoever is taken for it has no name, and is not known to have died. */
function isOnlyDescribed({ scene }: Discourse, known: LocalReference | undefined): boolean {
  const actors = known?.actors ?? []
  return actors.length > 0 && actors.every(index => scene.cast.members[index]!.naming === 'description')
}

function meaning({ start, end }: Span, actor: number): LocalReference {
  return { start, end, actors: [actor], candidates: [], basis: 'description', confidence: 0.7 }
}

/**
 * ‘| The 52-year-old | was pronounced dead’: the one named person who has died, or else the one whom the sentence before names; undefined where
 * the words are no such ones, or nobody is.
 */
function onlyAged(
  { scene }: Discourse,
  death: StatedDeath,
  profile: Profile,
  named: readonly NamedDead[],
): number | undefined {
  const { document, sentences } = scene.analysed
  if (!ONLY_TOLD.test(document.text.slice(death.person.start, death.person.end))) return undefined
  const dead = named.filter(one => fits(profile, one.gender, one.age))
  if (dead.length > 0) return dead.length === 1 ? dead[0]!.index : undefined
  const before = sentences[firstFrom(sentences, death.start + 1) - 2]
  if (!before) return undefined
  const told = scene.cast.members.filter(
    one =>
      one.kind === 'person' &&
      one.naming === 'named' &&
      one.mentions.some(mention => mention.start >= before.start && mention.end <= before.end),
  )
  if (told.length === 1) return told[0]!.index
  // ‘under pressure over the case of | Ada Quill |’
  const cases = told.filter(one =>
    one.mentions.some(
      ({ start }) =>
        start >= before.start &&
        start < before.end &&
        /\b(?:case|death|family|shooting) of $/iu.test(document.text.slice(start - 12, start)),
    ),
  )
  return cases.length === 1 ? cases[0]!.index : undefined
}

/** Words that tell of somebody no more than how old, of what trade or whose parent they are: ‘the 35-year-old scaffolder’. */
const ONLY_TOLD =
  /^the (?:\d{1,3}[- ]year[- ]old(?: \p{Ll}[\p{Ll}-]*){0,2}|(?:father|mother|dad|mum|grandfather|grandmother)[- ]of[- ]\p{L}+)$/iu

/** Of a document on one unnamed death, the one age that it gives: ‘took | the 24-year-old | to hospital’; not of whoever was arrested. */
function giveAge({ scene }: Discourse, { member, age }: Unnamed): void {
  if (age !== null) return
  const { text } = scene.analysed.document
  const ages = [...text.matchAll(AGED)].filter(([words, , noun]) => {
    const gender = noun === undefined ? null : genderOf(noun)
    return words !== '' && (gender === null || member.gender === null || gender === member.gender)
  })
  const others = ages.some(match =>
    /\b(?:suspicion|charged|convicted|jailed)\b/u.test(text.slice(match.index, match.index + 120)),
  )
  if (others || new Set(ages.map(match => match[1])).size !== 1) return
  const [first] = ages
  member.mentions.push({ start: first!.index, end: first!.index + first![0].length, basis: 'description' })
}

function genderOf(noun: string): CastMember['gender'] {
  return HE_DEAD.test(noun) ? 'male' : SHE_DEAD.test(noun) ? 'female' : null
}

/** ‘a 34-year-old man’; not ‘34-year-old Ada Quill’. */
const AGED = new RegExp(`\\b(\\d{1,3})[- ]year[- ]old(?: (${DEAD_NOUN})\\b)?(?! \\p{Lu})`, 'gu')

/** Words before the noun that take away who is meant: ‘no prisoner’, ‘another man’, ‘his mother’. */
const WORDS = new RegExp(
  `^(?:(?:the|a|an|one|this)\\s+)?(?!(?:no|any|each|every|another|other|some|his|her|their|our|my|your|second|third)\\b)(?:(?!(?:of|for|to|in|and|or|by|whose)\\b)[\\p{Ll}\\d][\\p{L}\\d’'-]*,?\\s+){0,4}?(?:(?<noun>${DEAD_NOUN})|\\d{1,3}[- ]year[- ]old)(?=$|[,\\s])(?!\\s+['’]|\\s+\\p{Lu}\\p{Ll}+ \\p{Lu})`,
  'u',
)
const AGE = /\b(\d{1,3})[- ]year[- ]old\b|,? aged (\d{1,3})\b|, (\d{1,3})$/u

/** ‘the family of | a boy | killed’, ‘one case concerns | a woman | who died’: the one nearest to the verb. */
const NEAREST =
  /^.*\b(?:family|families|relatives|parents|friends|tributes?|funeral|cases?|concern(?:s|ed)|involv(?:es|ed)|inquest|favour)\b(?:\s(?:of|for|to|into))?\s(?=an?\s)/iu

function deadWords(written: string): string {
  return written.replace(/\s+/gu, ' ').replace(NEAREST, '')
}

function profileOf(written: string): Profile | null {
  const words = written.replace(/\s+/gu, ' ').replace(/^\p{Lu}(?=\p{Ll}|\s)/u, first => first.toLowerCase())
  if (/^(?:he|she|his|her)$/u.test(words))
    return { gender: /^h(?:e|is)$/u.test(words) ? 'male' : 'female', age: null, pronoun: true }
  const match = WORDS.exec(words.replace(/^(the \p{Ll}+)-of-\p{L}+$/u, '$1'))
  if (!match) return null
  const noun = match.groups?.noun ?? ''
  const age = AGE.exec(words)
  return {
    gender: genderOf(noun),
    age: age ? Number(age[1] ?? age[2] ?? age[3]) : null,
    pronoun: false,
  }
}

function fits(profile: Profile, gender: CastMember['gender'], age: number | null): boolean {
  if (profile.gender !== null && gender !== null && profile.gender !== gender) return false
  return profile.age === null || age === null || profile.age === age
}

/** The named whom the document tells to have died, as far as words may fit them. */
function namedDead(
  { scene }: Discourse,
  deaths: readonly StatedDeath[],
  bySpan: ReadonlyMap<string, LocalReference>,
): NamedDead[] {
  const indices = deaths.flatMap(death =>
    [death.person, death.candidate].flatMap(span => (span && bySpan.get(keyOf(span))?.actors) ?? []),
  )
  const plain = deaths.filter(one => !/^(?:his|her)$/iu.test(wordsOf(scene.analysed.document.text, one.person)))
  const sure = new Set(
    plain.flatMap(one => [one.person, one.candidate].flatMap(span => (span && bySpan.get(keyOf(span))?.actors) ?? [])),
  )
  const people = [...new Set(indices)]
    .map(index => scene.cast.members[index]!)
    .filter(member => member.kind === 'person' && member.naming === 'named')
  return people.map(({ index, gender, mentions }) => {
    const ages = mentions.flatMap(({ end }) => {
      const age = /^,? ?\(?(?:aged )?(\d{1,3})(?=[,.;) ])/u.exec(scene.analysed.document.text.slice(end, end + 14))
      return age ? [Number(age[1])] : []
    })
    return { index, gender, age: ages[0] ?? null, sure: sure.has(index) }
  })
}

/** How many sentences at the head of a document tell what it is about. */
const HEAD = 4

/**
 * Whether somebody has died, and not whoever dies: ‘when a prisoner dies’, ‘the death of a child is …’. An age, a day or a place tells of
 * one; at the head of a document its own words do.
 */
function isTold({ scene }: Discourse, death: StatedDeath, profile: Profile): boolean {
  const { sentences, document } = scene.analysed
  const index = firstFrom(sentences, death.start + 1) - 1
  const said = document.text.slice(death.said.start, death.said.end)
  if (/^(?:dies?|is|are|kills?)$/iu.test(said) && index > 0) return false
  if (/\b(?:when|whenever|if|where)\s+$/iu.test(document.text.slice(death.start, death.person.start))) return false
  if (profile.age !== null || index < HEAD) return true
  // ‘| The woman | had died’: one of whom the document has told before
  if (
    /^the /iu.test(document.text.slice(death.person.start, death.person.end)) &&
    /^(?:died|killed|drowned)$/iu.test(said)
  )
    return true
  return death.when !== null || death.place !== null
}

function newMember({ scene }: Discourse, span: Span, { gender }: Profile): CastMember {
  const name = deadWords(scene.analysed.document.text.slice(span.start, span.end))
  const member = addMember(
    scene.cast,
    { actorKind: 'organization', naming: 'description', name: shortName(name) },
    null,
  )
  member.kind = 'person'
  member.gender = gender
  return member
}

/** The words up to what tells more of them; with an age they are the fuller ones. */
function describe(discourse: Discourse, dead: Unnamed, span: Span, { age, gender, pronoun }: Profile): void {
  const { member } = dead
  member.gender ??= gender
  member.mentions.push({ start: span.start, end: span.end, basis: pronoun ? 'pronoun' : 'description' })
  // ‘the 54-year-old’ tells less than ‘a man’
  const fuller = !/old$/iu.test(wordsAt(discourse, span))
  if (dead.age === null && age !== null && fuller) member.names = [shortName(deadWords(wordsAt(discourse, span)))]
  dead.age ??= age
}

function shortName(words: string): string {
  const cut = words
    .replace(/\s+/gu, ' ')
    .split(/,|\s(?:who|whose|in|at|from|after|with|by|on|following|while|during)\s/u)[0]!
  const bare = cut.replace(/^(?:the|a|an|one|this)\s/iu, '').replace(/^\p{Lu}(?=\p{Ll})/u, first => first.toLowerCase())
  return `${/^(?:[aeiou]|8|11-|18-)/u.test(bare) ? 'an' : 'a'} ${bare}`
}

function wordsAt({ scene }: Discourse, { start, end }: Span): string {
  return scene.analysed.document.text.slice(start, end)
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`
}
