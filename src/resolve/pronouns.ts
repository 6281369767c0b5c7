import type { Token } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { covers, firstFrom, type Span, type SpanIndex } from '../domain/span.ts'
import { scoreDescribed, scoreMentions, scoreSpeakers, sentenceAt } from './antecedents.ts'
import type { CastMember } from './cast-members.ts'
import { groupOf, knownGroup, type PluralNoun, pluralNouns } from './plural-nouns.ts'
import { type Meant, NOBODY, type Scene } from './speakers.ts'

/** What has been said so far, for whoever comes next. */
export interface Discourse {
  readonly scene: Scene
  /** Who has spoken, in order of place. */
  readonly spoken: { readonly at: number; readonly actors: readonly number[] }[]
  /** Whom the attributions told so far are given to, by index. */
  readonly meant: ReadonlyMap<number, Meant>
  /** What the words of speakers were found to mean, by where they start. */
  readonly phrases: Map<number, { readonly end: number; readonly meant: Meant }>
  /** For each mention whether it stands in somebody's words: in a quotation, or reported. */
  readonly inWords: readonly ('quoted' | 'reported' | null)[]
  /** All words that are told of somebody. */
  readonly reports: SpanIndex<Span>
}

/** By how much the best antecedent must lead the second: less, and nobody is chosen. */
const MARGIN = 0.5

/** Bodies whose names are plurals: never ‘it’. */
const MANY =
  /^(?:the )?(?:MPs|MSPs|MEPs|AMs|Tories|Conservatives|Lib Dems|Liberal Democrats|Democrats|Republicans|Greens)$/iu

/** Whom ‘he’, ‘she’, ‘they’, ‘it’ or ‘I’ mean as a speaker. */
export function pronounAntecedents(discourse: Discourse, pronoun: Token, attribution: Attribution): Meant {
  const word = pronoun.lower
  if (word === 'i' || word === 'we' || word === 'you' || word === 'that' || word === 'this') return NOBODY
  if (word === 'who' || word === 'which') return relativeAntecedent(discourse.scene, pronoun)
  const scores = new Map<number, number>()
  const wants = word === 'he' || word === 'his' ? 'male' : word === 'she' || word === 'her' ? 'female' : null
  const plural = word === 'they' || word === 'their'
  const neuter = word === 'it' || word === 'its'
  // Within somebody's own words ‘he’ and ‘she’ are others: they would say ‘I’.
  const outer = attribution.within === null ? undefined : discourse.scene.attributions[attribution.within]
  const own = wants && outer?.manner === 'direct' ? (discourse.meant.get(attribution.within!)?.actors ?? []) : []
  const told = [...toldActors(discourse.scene, attribution), ...askersBefore(discourse, pronoun)]
  const suits = (actor: number): boolean => {
    if (own.includes(actor) || told.includes(actor)) return false
    const member = discourse.scene.cast.members[actor]!
    if (wants) return member.kind === 'person' && (member.gender === null || member.gender === wants)
    if (plural)
      return member.kind !== 'account' && (!(member.kind === 'person' && isOnePerson(member)) || speaksFor(member))
    if (neuter)
      return (
        member.kind === 'account' || (member.kind === 'organization' && !member.names.some(name => MANY.test(name)))
      )
    return member.kind === 'person'
  }
  scoreMentions(discourse, pronoun, attribution, suits, scores)
  scoreDescribed(discourse, pronoun, suits, scores)
  scoreSpeakers(discourse, pronoun, suits, scores)
  let groups: readonly PluralNoun[] = []
  if (plural) {
    // ‘They’ can be a body, and is a group rather.
    for (const [actor, score] of scores) {
      const { kind, names } = discourse.scene.cast.members[actor]!
      if (kind === 'person' && !speaksFor(discourse.scene.cast.members[actor]!)) scores.set(actor, score - 3)
      else if (kind === 'organization' && !names.some(name => MANY.test(name))) scores.set(actor, score - 1)
    }
    groups = scorePlurals(discourse, pronoun, attribution, scores)
  }
  if (wants)
    for (const [actor, score] of scores)
      if (discourse.scene.cast.members[actor]!.gender === null) scores.set(actor, score - 1)
  const found = choose(discourse, pronoun, attribution, withMembers(discourse.scene, scores, groups), wants)
  return found.actors.length + found.candidates.length > 0 ? found : (openerOf(discourse, pronoun, suits) ?? found)
}

/** ‘Marlow Water will spend £180m on it, it said’, with nobody named before: whom the sentence begins with. */
function openerOf(discourse: Discourse, pronoun: Token, suits: (actor: number) => boolean): Meant | undefined {
  const { analysed, placed, cast } = discourse.scene
  const sentence = analysed.sentences[sentenceAt(discourse, pronoun.start)]
  const [first] = sentence ? placed.within({ start: sentence.start, end: pronoun.start }) : []
  const actor = first && cast.of[first.i]!
  if (!sentence || actor === undefined || actor < 0 || !suits(actor)) return undefined
  const opens = first!.mention.start - sentence.start <= 'The '.length
  return opens ? { actors: [actor], candidates: [], basis: 'pronoun', confidence: 0.6 } : undefined
}

/** ‘In a letter to Mr Marl he said’: nobody is named as the one whom they tell. */
function toldActors({ placed, cast }: Scene, { addresseeSpans }: Attribution): readonly number[] {
  return addresseeSpans.flatMap(span => placed.within(span).map(({ i }) => cast.of[i]!))
}

/** ‘Asked by Ken Marl, for the family, why he had not called, he said’: whoever answers is not whoever asked. */
function askersBefore(discourse: Discourse, pronoun: Token): readonly number[] {
  const { analysed, placed, cast } = discourse.scene
  const sentence = analysed.sentences[sentenceAt(discourse, pronoun.start)]
  if (!sentence) return []
  return placed
    .within({ start: sentence.start, end: pronoun.start })
    .filter(mention => ASKED_BY.test(analysed.document.text.slice(sentence.start, mention.start)))
    .map(({ i }) => cast.of[i]!)
}

/** What stands between the start of a sentence and whoever asked. */
const ASKED_BY =
  /^["“‘']?(?:(?:when|if|after being) )?(?:asked|pressed|challenged|questioned|quizzed|pushed|prompted)\b[^,;:.]{0,60}\bby (?:[\p{L}’'-]+ ){0,3}$/iu

/** ‘Ada Quill, the mayor of Marlow, who said’: the last person (‘which’: body) named before, with no verb between. */
function relativeAntecedent({ analysed, mentions, cast }: Scene, pronoun: Token): Meant {
  const { text } = analysed.document
  const before = (one: Mention): string => text.slice(Math.max(0, one.start - 12), one.start)
  const wanted = pronoun.lower === 'who' ? 'person' : 'organization'
  const last = firstFrom(mentions, pronoun.start) - 1
  // ‘the Court of Appeal, who ruled’: a body only right before, and not in ‘a reporter for Marlow Radio, who said’
  const speaks = (one: Mention): boolean =>
    one.actorKind === 'organization' &&
    /^,?\s$/u.test(text.slice(one.end, pronoun.start)) &&
    !/\b(?:of|for|at|from|with|by|in|on|to)\s(?:the\s)?$/u.test(before(one))
  let i = last
  while (i >= 0 && (mentions[i]!.basis === 'office' || !(mentions[i]!.actorKind === wanted || speaks(mentions[i]!))))
    i--
  const mention = mentions[i]
  const actor = cast.of[i] ?? -1
  if (!mention || actor < 0) return NOBODY
  const between = analysed.tokens.slice(
    firstFrom(analysed.tokens, mention.end),
    firstFrom(analysed.tokens, pronoun.start),
  )
  // ‘Ada Quill's brother, who said’, ‘a friend of Ada Quill, who said’
  const own = /^['’]s?$/u.test(between[0]?.text ?? '') || (wanted === 'person' && /\bof\s$/u.test(before(mention)))
  if (own || between.length > 8 || between.some(token => /^(?:VERB|AUX|CCONJ)$/u.test(token.pos) || token.text === '.'))
    return NOBODY
  cast.members[actor]!.mentions.push({ start: pronoun.start, end: pronoun.end, basis: 'pronoun' })
  return { actors: [actor], candidates: [], basis: 'pronoun', confidence: 0.9 }
}

/** ‘A force spokesman said … . They added …’: whoever speaks for others without a name is ‘they’ as often as not. */
function speaksFor(member: CastMember): boolean {
  return member.naming === 'description' && /\bspokes(?:man|woman|person)\b/iu.test(member.names[0] ?? '')
}

/** Whether the words show one man or woman: ‘they’ is somebody else. A single capitalised word could be a body. */
function isOnePerson(member: CastMember): boolean {
  if (member.gender !== null) return true
  return (
    member.naming === 'named' &&
    (Boolean(member.parts?.given) || member.honorifics.length > 0 || member.offices.length > 0)
  )
}

/** ‘The minister has urged councils to wait but they have warned …’: groups that no name stands for. Returns those who have no member yet. */
function scorePlurals(
  discourse: Discourse,
  pronoun: Token,
  attribution: Attribution,
  scores: Map<number, number>,
): readonly PluralNoun[] {
  const here = sentenceAt(discourse, pronoun.start)
  const nouns = pluralNouns(discourse.scene, pronoun.start).filter(
    noun => !attribution.contentSpans.some(span => covers(span, noun.token)),
  )
  // The last subject, and the last of all: what stands between them is taken up by neither.
  const leading = [...new Set([nouns.findLast(noun => noun.subject), nouns.at(-1)])].filter(noun => noun !== undefined)
  for (const [i, noun] of leading.entries()) {
    const distance = here - noun.sentence
    const score = 3 / (1 + distance * 0.6) + (noun.subject ? 2 : 0) + (distance <= 1 ? 1.2 : 0)
    const key = knownGroup(discourse.scene, noun)?.index ?? -1 - i
    scores.set(key, (scores.get(key) ?? 0) + score)
  }
  return leading
}

/** The scores of members alone: a group that has none yet gets one where it leads. */
function withMembers(
  scene: Scene,
  scores: ReadonlyMap<number, number>,
  groups: readonly PluralNoun[],
): Map<number, number> {
  const best = Math.max(...scores.values())
  return new Map(
    [...scores].flatMap(([key, score]): [number, number][] => {
      if (key >= 0) return [[key, score]]
      return best - score < MARGIN ? [[groupOf(scene, groups[-1 - key]!).index, score]] : []
    }),
  )
}

function choose(
  discourse: Discourse,
  pronoun: Token,
  attribution: Attribution,
  scores: ReadonlyMap<number, number>,
  wants: 'female' | 'male' | null,
): Meant {
  const ranked = [...scores].filter(([, score]) => score > 0.4).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const best = ranked[0]
  if (!best) return NOBODY
  const second = ranked[1]
  const lead = second ? best[1] - second[1] : best[1]
  if (second && lead < MARGIN) {
    const near = ranked.filter(([, score]) => best[1] - score < MARGIN)
    return {
      actors: [],
      candidates: near.map(([actor]) => ({ actor, confidence: 1 / near.length })),
      basis: 'pronoun',
      confidence: 0.3,
    }
  }
  const member = discourse.scene.cast.members[best[0]]!
  if (wants && member.gender === null) member.gender = wants
  member.mentions.push({ start: pronoun.start, end: pronoun.end, basis: 'pronoun' })
  const sure = second ? Math.min(0.93, 0.65 + lead * 0.08) : 0.92
  return {
    actors: [best[0]],
    candidates: [],
    basis: 'pronoun',
    confidence: attribution.manner === 'indirect' ? sure - 0.03 : sure,
  }
}
