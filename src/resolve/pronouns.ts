import type { Token } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { covers, firstFrom } from '../domain/span.ts'
import { type Meant, NOBODY, type Scene } from './speakers.ts'

/** What has been said so far, for whoever comes next. */
export interface Discourse {
  readonly scene: Scene
  /** Who has spoken, in order of place. */
  readonly spoken: { readonly at: number; readonly actors: readonly number[] }[]
  /** Whom the attributions told so far are given to, by index. */
  readonly meant: ReadonlyMap<number, Meant>
  /** For each mention whether it stands in somebody's words: in a quotation, or reported. */
  readonly inWords: readonly ('quoted' | 'reported' | null)[]
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
    if (plural) return member.kind !== 'account'
    if (neuter) return member.kind === 'organization' || member.kind === 'account'
    return member.kind === 'person'
  }
  scoreMentions(discourse, pronoun, attribution, suits, scores)
  scoreSpeakers(discourse, pronoun, suits, scores)
  if (plural)
    for (const [actor, score] of scores)
      if (discourse.scene.cast.members[actor]!.kind === 'person') scores.set(actor, score - 4)
  if (wants)
    for (const [actor, score] of scores)
      if (discourse.scene.cast.members[actor]!.gender === null) scores.set(actor, score - 1)
  return choose(discourse, pronoun, attribution, scores, wants)
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
    const subject = isSubject(discourse, mention)
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
