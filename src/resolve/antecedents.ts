import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Attribution, Mention } from '../domain/extraction.ts'
import { covers, firstFrom } from '../domain/span.ts'
import type { Discourse } from './pronouns.ts'

/** How many paragraphs back a pronoun reaches. */
const REACH = 4

/** Mentions before the pronoun: the subject of the last sentence leads, one in somebody's words trails. */
export function scoreMentions(
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
    const near = 3 / (1 + distance * 0.6) + (subject ? 1.6 : 0) - (inWords ? 2 : discourse.inWords[i] ? 1 : 0)
    let score = near * ofItself(analysed, mention)
    // The subject of the sentence before, in one paragraph, is what a pronoun takes up first.
    if (subject && !inWords && mention.paragraph === paragraph && distance <= 2)
      score += distance === 1 ? 3 : distance === 0 ? 2 : 1
    // Over the edge of a paragraph less so.
    if (subject && !inWords && mention.paragraph !== paragraph && distance === 1) score += 1.5
    // ‘told BBC Marlow: “…”’: whom it was told to is seldom whom the story goes on with
    if (
      mention.actorKind !== 'person' &&
      /\b(?:told|tells) (?:the )?$/u.test(analysed.document.text.slice(mention.start - 12, mention.start))
    )
      score -= 2.5
    // ‘Ken Marl told the jury that | Mr Tarn was acting when he | said’: the subject of the words it stands in
    if (distance === 0 && isOfClause(discourse, mention, pronoun, attribution)) score += 6
    if (analysed.paragraphs[mention.paragraph]?.role === 'headline') score -= 1.5
    else if (!inWords && mention.paragraph === paragraph && distance <= 1) score += 1.2
    // ‘That does not convince Ada Quill, who teaches law’: whom a sentence ends by introducing, the next can go on with
    if (distance === 1 && !reported && isIntroduced(analysed.document.text.slice(mention.end, mention.end + 8)))
      score += 2.2
    if (seen.has(actor)) score *= distance > 3 ? 0.1 : 0.35
    seen.add(actor)
    scores.set(actor, (scores.get(actor) ?? 0) + score)
  }
}

/** Whether a mention is the subject of the clause that ‘when he said’, ‘after she said’ hangs on, within reported words. */
function isOfClause(discourse: Discourse, mention: Mention, pronoun: Token, { within }: Attribution): boolean {
  const { analysed, attributions } = discourse.scene
  const outer = within === null ? undefined : attributions[within]
  const words = outer?.contentSpans.find(span => covers(span, pronoun))
  if (!words || outer?.manner === 'direct' || mention.start < words.start) return false
  return CLAUSE_BETWEEN.test(analysed.document.text.slice(mention.end, pronoun.start))
}

/** ‘Mr Tarn | was acting when | he’: a verb right behind whoever is named, and a clause that hangs on it. */
const CLAUSE_BETWEEN =
  /^\s(?:was|were|is|are|had|has|did|\p{L}+ed)\b[^.;:]{0,60}\s(?:when|after|while|because|as|until|before)\s$/u

/** How far a name is spoken of, and not only what is its own: 0.3 to 1. */
function ofItself(analysed: AnalysedDocument, mention: Mention): number {
  // ‘the mayor’s spokesman said … . He’: the possessor is not who acts
  const owns = /^['’]s?\s/u.test(analysed.document.text.slice(mention.end, mention.end + 3)) ? 0.3 : 1
  // ‘Whitehall departments’, ‘a Greens motion’: a name that a noun goes on is not spoken of
  return mention.actorKind === 'organization' && goesOnInNoun(analysed, mention) ? owns * 0.4 : owns
}

function goesOnInNoun({ tokens }: AnalysedDocument, mention: Mention): boolean {
  const next = tokens[firstFrom(tokens, mention.end)]
  return next !== undefined && next.pos === 'NOUN' && next.start - mention.end === 1
}

function isIntroduced(behind: string): boolean {
  return /^,\s(?:who|whose|an?|the)\s/u.test(behind)
}

/** ‘A council spokesman said … . They were … . He’: described speakers stand in no mention, so their words count here as one. */
export function scoreDescribed(
  discourse: Discourse,
  pronoun: Token,
  suits: (actor: number) => boolean,
  scores: Map<number, number>,
): void {
  const { analysed, cast } = discourse.scene
  const here = sentenceAt(discourse, pronoun.start)
  const paragraph = analysed.sentences[here]?.paragraph
  for (let k = discourse.spoken.length - 1; k >= 0; k--) {
    const { at, actors } = discourse.spoken[k]!
    const distance = here - sentenceAt(discourse, at)
    if (distance > 3) break
    if (at >= pronoun.start || distance < 1) continue
    if (analysed.sentences[here - distance]!.paragraph !== paragraph) continue
    for (const actor of actors) {
      const member = cast.members[actor]!
      if (!suits(actor) || !member.mentions.some(one => one.start === at && one.basis === 'description')) continue
      scores.set(actor, (scores.get(actor) ?? 0) + 3 / (1 + distance * 0.6) + 1.6 + (distance === 1 ? 1.5 : 1))
    }
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

/** Who else has been named since the last speaker spoke: nobody, somebody, or the subject of the sentence before. */
function namedSince(discourse: Discourse, pronoun: Token, suits: (actor: number) => boolean): Since {
  const { mentions, cast } = discourse.scene
  const here = sentenceAt(discourse, pronoun.start)
  const last = discourse.spoken.findLast(one => one.at < pronoun.start)
  let since: Since = 'nobody'
  for (let i = firstFrom(mentions, pronoun.start) - 1; i >= 0 && mentions[i]!.start > (last?.at ?? 0); i--) {
    const actor = cast.of[i]!
    if (actor < 0 || !suits(actor) || last?.actors.includes(actor) || discourse.inWords[i] !== null) continue
    if (here - mentions[i]!.sentence === 1 && isSubject(discourse, mentions[i]!)) return 'subject'
    since = 'somebody'
  }
  return since
}

type Since = 'nobody' | 'somebody' | 'subject'

/** Where nobody else has been named since, whoever spoke last goes on. */
const LAST_WEIGHT: Readonly<Record<Since, number>> = { nobody: 2.6, somebody: 2, subject: 1.2 }

/** Whoever spoke last, and before. */
export function scoreSpeakers(
  discourse: Discourse,
  pronoun: Token,
  suits: (actor: number) => boolean,
  scores: Map<number, number>,
): void {
  const here = sentenceAt(discourse, pronoun.start)
  const paragraph = discourse.scene.analysed.sentences[here]?.paragraph
  let weight = LAST_WEIGHT[namedSince(discourse, pronoun, suits)]
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

/** The index of the sentence that holds a place; -1 in a document without any. */
export function sentenceAt(discourse: Discourse, at: number): number {
  const { sentences } = discourse.scene.analysed
  return sentences.length === 0 ? -1 : Math.max(0, firstFrom(sentences, at + 1) - 1)
}
