import type { Token } from '../domain/analysis.ts'
import { firstFrom } from '../domain/span.ts'
import { BODY_NOUNS, PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { addMember, type CastMember } from './cast-members.ts'
import type { Scene } from './speakers.ts'

/** A group that is not named, by the word for it: what ‘they’ can take up. */
export interface PluralNoun {
  readonly token: Token
  readonly sentence: number
  /** Whether a verb stands right behind it, and nothing but its own words before. */
  readonly subject: boolean
}

/** ‘councils’, ‘officers’, ‘the authorities’ in the sentence of a place and the two before it, of the same paragraph. */
export function pluralNouns(scene: Scene, at: number): PluralNoun[] {
  const { sentences, tokens, quotations } = scene.analysed
  const here = Math.max(0, firstFrom(sentences, at + 1) - 1)
  const found: PluralNoun[] = []
  for (let index = Math.max(0, here - 2); index <= here; index++) {
    const sentence = sentences[index]!
    if (sentence.paragraph !== sentences[here]!.paragraph) continue
    for (let i = sentence.tokenStart; i < sentence.tokenEnd && tokens[i]!.start < at; i++) {
      const token = tokens[i]!
      if (!isPluralNoun(token, tokens[i + 1])) continue
      if (quotations.some(one => one.use === 'speech' && one.start <= token.start && token.end <= one.end)) continue
      if (scene.placed.overlapping(token).length > 0) continue
      const next = tokens[i + 1]
      const subject = i - sentence.tokenStart <= 2 && (next?.pos === 'VERB' || next?.pos === 'AUX')
      found.push({ token, sentence: index, subject })
    }
  }
  return found
}

function isPluralNoun(token: Token, next: Token | undefined): boolean {
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false
  const singular = token.lower.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
  if (singular === token.lower && !/^(?:people|men|women)$/u.test(token.lower)) return false
  if (!PERSON_NOUNS.has(singular) && !BODY_NOUNS.has(singular) && !/^(?:people|men|women)$/u.test(token.lower))
    return false
  // ‘councils’ budgets’, ‘ministers meeting’
  return !(next && (/^['’]s?$/u.test(next.text) || next.pos === 'NOUN' || next.pos === 'PROPN'))
}

/** The group that a plural noun stands for, where it has been met: each word is one group in a document. */
export function knownGroup({ cast }: Scene, { token }: PluralNoun): CastMember | undefined {
  return cast.members.find(
    member =>
      member.kind === 'group' &&
      member.naming === 'description' &&
      member.names.some(one => one.toLowerCase() === token.lower),
  )
}

/** The group that a plural noun stands for; a new one where it has not been met. */
export function groupOf(scene: Scene, noun: PluralNoun): CastMember {
  const { start, end, text } = noun.token
  const member =
    knownGroup(scene, noun) ?? addMember(scene.cast, { actorKind: 'group', naming: 'description', name: text }, null)
  if (!member.mentions.some(one => one.start === start)) member.mentions.push({ start, end, basis: 'description' })
  return member
}
