import type { Token } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { covers, firstFrom, type Span, type SpanIndex } from '../domain/span.ts'
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

/** How many paragraphs back a pronoun reaches. */
const REACH = 4
/** By how much the best antecedent must lead the second: less, and nobody is chosen. */
const MARGIN = 0.5

/** Whom ‘he’, ‘she’, ‘they’, ‘it’ or ‘I’ mean as a speaker. */
export function pronounAntecedents(discourse: Discourse, pronoun: Token, attribution: Attribution): Meant {
  const word = pronoun.lower
  if (word === 'i' || word === 'we' || word === 'you' || word === 'that' || word === 'this' || word === 'which')
    return NOBODY
  const scores = new Map<number, number>()
  const wants = word === 'he' || word === 'his' ? 'male' : word === 'she' || word === 'her' ? 'female' : null
  const plural = word === 'they' || word === 'their'
  const neuter = word === 'it' || word === 'its'
  // Within somebody's own words ‘he’ and ‘she’ are others: they would say ‘I’.
  const outer = attribution.within === null ? undefined : discourse.scene.attributions[attribution.within]
  const own = wants && outer?.manner === 'direct' ? (discourse.meant.get(attribution.within!)?.actors ?? []) : []
  const suits = (actor: number): boolean => {
    if (own.includes(actor)) return false
    const member = discourse.scene.cast.members[actor]!
    if (wants) return member.kind === 'person' && (member.gender === null || member.gender === wants)
    if (plural) return member.kind !== 'account' && !(member.kind === 'person' && isOnePerson(member))
    if (neuter) return member.kind === 'organization' || member.kind === 'account'
    return member.kind === 'person'
  }
  scoreMentions(discourse, pronoun, attribution, suits, scores)
  scoreSpeakers(discourse, pronoun, suits, scores)
  let groups: readonly PluralNoun[] = []
  if (plural) {
    for (const [actor, score] of scores)
      if (discourse.scene.cast.members[actor]!.kind === 'person') scores.set(actor, score - 3)
    groups = scorePlurals(discourse, pronoun, attribution, scores)
  }
  if (wants)
    for (const [actor, score] of scores)
      if (discourse.scene.cast.members[actor]!.gender === null) scores.set(actor, score - 1)
  return choose(discourse, pronoun, attribution, withMembers(discourse.scene, scores, groups), wants)
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

/** Mentions before the pronoun: the subject of the last sentence leads, one in somebody's words trails. */
function scoreMentions(
  discourse: Discourse,
  pronoun: Token,
  attribution: Attribution,
  suits: (actor: number) => boolean,
  scores: Map<number, number>,
): void {
  const { analysed, mentions, cast } = discourse.scene
  const here = sentenceAt(discourse, pronoun.start)
  if (here < 0) return
  const paragraph = analysed.sentences[here]!.paragraph
  const seen = new Set<number>()
  for (let i = firstFrom(mentions, pronoun.start) - 1; i >= 0; i--) {
    const mention = mentions[i]!
    if (paragraph - mention.paragraph > REACH) break
    const actor = cast.of[i]!
    if (actor < 0 || !suits(actor)) continue
    // ‘Why will the prime minister not act, he demanded’: whom the words themselves name, did not say them
    if (attribution.contentSpans.some(span => covers(span, mention))) continue
    const distance = here - mention.sentence
    const inWords = discourse.inWords[i] === 'quoted'
    // Whom reported words make their subject is not whom the story goes on with; within the same words it is.
    const reported = discourse.inWords[i] !== null && !sameWords(discourse, mention, pronoun)
    const subject = !reported && isSubject(discourse, mention)
    let score = 3 / (1 + distance * 0.6) + (subject ? 1.6 : 0) - (inWords ? 2 : discourse.inWords[i] ? 1 : 0)
    // ‘the mayor’s spokesman said … . He’: the possessor is not who acts
    if (/^['’]s?\s/u.test(analysed.document.text.slice(mention.end, mention.end + 3))) score *= 0.3
    // The subject of the sentence before, in one paragraph, is what a pronoun takes up first.
    if (subject && !inWords && mention.paragraph === paragraph && distance <= 2)
      score += distance === 1 ? 3 : distance === 0 ? 2 : 1
    if (analysed.paragraphs[mention.paragraph]?.role === 'headline') score -= 1.5
    else if (!inWords && mention.paragraph === paragraph && distance <= 1) score += 1.2
    if (seen.has(actor)) score *= distance > 3 ? 0.1 : 0.35
    seen.add(actor)
    scores.set(actor, (scores.get(actor) ?? 0) + score)
  }
}

/** Whether a mention and a pronoun stand in the words of one statement. */
function sameWords(discourse: Discourse, mention: Mention, pronoun: Token): boolean {
  return discourse.reports.around(pronoun).some(words => covers(words, mention))
}

/** Whether a mention is the subject of its sentence: no preposition before it, a verb or a parenthesis behind it. */
function isSubject(discourse: Discourse, mention: Mention): boolean {
  const { tokens, sentences } = discourse.scene.analysed
  const sentence = sentences[mention.sentence]!
  let next: Token | undefined
  let before: Token | undefined
  let verbs = 0
  for (let i = sentence.tokenStart; i < sentence.tokenEnd; i++) {
    const token = tokens[i]!
    if (token.end <= mention.start) {
      if (!/^(?:the|The)$/u.test(token.text)) before = token
      if (token.pos === 'VERB' || token.pos === 'AUX') verbs++
    }
    if (token.start >= mention.end) {
      next = token
      break
    }
  }
  if (before?.pos === 'ADP' || !next) return false
  // ‘Leila Brand at Custody Watch has …’: what comes before any verb of its sentence is its subject
  return verbs === 0 ? next.text !== '.' : next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV'
}

/** Whoever spoke last, and before. */
function scoreSpeakers(
  discourse: Discourse,
  pronoun: Token,
  suits: (actor: number) => boolean,
  scores: Map<number, number>,
): void {
  const here = sentenceAt(discourse, pronoun.start)
  const paragraph = discourse.scene.analysed.sentences[here]?.paragraph
  let weight = 2
  let last = true
  for (let k = discourse.spoken.length - 1; k >= 0 && weight > 0.3; k--) {
    const { at, actors } = discourse.spoken[k]!
    if (at >= pronoun.start) continue
    const back = here - sentenceAt(discourse, at)
    if (back > 12) break
    // ‘A different man said that he could not …’: described speakers stand in no mention, so their place counts here
    const said = discourse.scene.analysed.sentences[sentenceAt(discourse, at)]
    // `Bethan Marl wrote:` and a message under it: the words that follow are hers, so ‘she’ is another
    const leadsIn = said !== undefined && discourse.scene.analysed.document.text[said.end - 1] === ':'
    const near = said?.paragraph === paragraph && !leadsIn ? 1.2 : 0
    for (const actor of actors) {
      if (!suits(actor)) continue
      const described = discourse.scene.cast.members[actor]!.naming === 'description' ? 1.5 : 0
      // Whoever the sentence before quotes or reports is who goes on.
      const goesOn = last && back === 1 && near > 0 ? 2.5 : 0
      scores.set(
        actor,
        (scores.get(actor) ?? 0) + (weight + goesOn + (back <= 1 ? near + described : near / 2)) / (1 + back * 0.2),
      )
    }
    weight *= 0.45
    last = false
  }
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

export function sentenceAt(discourse: Discourse, at: number): number {
  const { sentences } = discourse.scene.analysed
  return sentences.length === 0 ? -1 : Math.max(0, firstFrom(sentences, at + 1) - 1)
}
