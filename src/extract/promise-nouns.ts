import type { Span } from '../domain/span.ts'
import { NOT_OFFERED, PROMISE_NOUNS } from '../language/en/undertaking-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, spanOf, type TokenRange } from './clause.ts'
import { bare, isParty } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, predicateAt } from './predicates.ts'
import type { Promised } from './promise-frames.ts'
import { isBase } from './request-parts.ts'

/** Where what is promised begins behind a place; undefined where nothing is promised there. */
export type ContentAt = (clause: Clause, at: number) => { readonly from: number } | undefined

/** ‘her pledge that no library would close’, ‘the minister's promise to publish’, ‘a promise by the force to write’. */
export function owned(clause: Clause, at: number, contentAt: ContentAt): Promised[] {
  const { tokens } = clause
  if (!/^(?:promise|pledge|vow|undertaking|assurance|commitment|guarantee|offer)$/u.test(tokens[at]!.lower)) return []
  // What was broken, forgotten or asked for is told as that.
  if (isLost(clause, at)) return []
  const behind = /^(?:by|from)$/u.test(tokens[at + 1]?.lower ?? '') ? phraseUpTo(clause, at + 2) : undefined
  const owner = behind ?? ownerBefore(clause, at)
  if (!owner || !(isParty(clause, owner) || isPronoun(clause, owner))) return []
  const whom = tokens[at + 1]?.lower === 'to' ? phraseAfter(clause, at + 2, false) : undefined
  const past = whom && isParty(clause, whom) ? whom.to : behind ? behind.to : at + 1
  const content = contentAt(clause, past)
  const by = spanOf(clause, owner)
  const words = content && wordsFrom(clause, content.from, mainVerbAfter(clause, content.from))
  const to = past === whom?.to ? (spanOf(clause, whom) ?? null) : null
  return by && words ? [{ by, to, words, place: tokens[at]!, rule: 'undertaking/owned' }] : []
}

function isPronoun({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return to - from === 1 && /^(?:his|her|their|its|my|our)$/u.test(tokens[from]!.lower)
}

/** ‘by the force | to write’. */
function phraseUpTo(clause: Clause, from: number): TokenRange | undefined {
  const phrase = phraseAfter(clause, from, false)
  if (!phrase) return undefined
  const cut = clause.tokens.findIndex(
    (token, i) => i > phrase.from && i < phrase.to && /^(?:to|that)$/u.test(token.lower),
  )
  return { from: phrase.from, to: cut < 0 ? phrase.to : cut }
}

/** ‘the minister's earlier promise’, ‘her written pledge’. */
function ownerBefore(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const { lower, pos } = tokens[i]!
    if (/^(?:his|her|their|its|my|our)$/u.test(lower)) return { from: i, to: i + 1 }
    if (/^['’]s?$/u.test(lower)) {
      const owner = phraseBefore(clause, i)
      return owner && bare(clause, owner)
    }
    if (!/^(?:ADJ|NUM|NOUN|VERB|PROPN)$/u.test(pos)) return undefined
  }
  return undefined
}

/** The verb that a promise itself is the subject of: ‘her pledge that no library would close | was repeated’. */
function mainVerbAfter({ tokens }: Clause, from: number): number {
  const verb = tokens.findIndex(
    (token, i) =>
      i > from + 2 &&
      /^(?:was|were|is|has|had)$/u.test(token.lower) &&
      /^(?:ADJ|NOUN|VERB|ADV|PROPN)$/u.test(tokens[i - 1]!.pos) &&
      !tokens.slice(from, i).some(one => /^(?:who|which|that|if|until|unless|whose|because)$/u.test(one.lower)),
  )
  return verb < 0 ? tokens.length : verb
}

/** ‘broke his promise’, ‘failed to honour her pledge’, ‘sought his assurance’. */
function isLost({ tokens }: Clause, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 7), at)
    .some(token =>
      /^(?:break|breach|renege|demand|seek|want|ask|request|reject|refuse|without|no|if)$/u.test(token.lemma),
    )
}

/** ‘A promise of free parking was made by the minister’, ‘was given an assurance by the board that’. */
export function madeBy(clause: Clause, at: number, contentAt: ContentAt): Promised[] {
  const { tokens } = clause
  if (!PROMISE_NOUNS.has(tokens[at]!.lower)) return []
  const verb = tokens.findIndex(
    (token, i) => i > at && i < at + 16 && /^(?:made|given|issued|offered|repeated)$/u.test(token.lower),
  )
  const predicate = verb < 0 ? undefined : predicateAt(clause, verb)
  const agent = predicate?.voice === 'passive' && !predicate.negated ? agentOf(clause, predicate) : undefined
  const by = agent && isParty(clause, agent) ? spanOf(clause, agent) : undefined
  if (!by || predicate?.unreal || predicate?.modality !== 'actual') return []
  const of = tokens[at + 1]?.lower === 'of' ? at + 2 : undefined
  const right = of ?? contentAt(clause, at + 1)?.from
  // ‘An assurance was given by the board that …’
  const from = right ?? contentAt(clause, agent!.to)?.from
  const words =
    from === undefined ? undefined : wordsFrom(clause, from, right === undefined ? tokens.length : predicate.from)
  return words ? [{ by, to: null, words, place: tokens[at]!, rule: 'undertaking/owned' }] : []
}

/** ‘were promised a new school by the council’, ‘were assured by the board that it would close’. */
export function promisedTo(clause: Clause, at: number, contentAt: ContentAt): Promised[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const { subject } = predicate
  if (predicate.voice !== 'passive' || !subject || predicate.negated || predicate.unreal) return []
  if (predicate.modality !== 'actual' || !/^(?:promise|assure|guarantee|offer)$/u.test(tokens[at]!.lemma)) return []
  const agent = agentOf(clause, predicate)
  const by = agent && isParty(clause, agent) ? spanOf(clause, agent) : undefined
  const to = isParty(clause, subject) ? (spanOf(clause, subject) ?? null) : null
  if (!by || !agent || to === null) return []
  const right = agent.from - 1 === at + 1
  const from = right ? contentAt(clause, agent.to)?.from : at + 1
  const words = from === undefined ? undefined : wordsFrom(clause, from, right ? tokens.length : agent.from - 1)
  return words ? [{ by, to, words, place: tokens[at]!, rule: 'undertaking/promised' }] : []
}

/** ‘It was agreed that the treasurer would report back by June’: minutes; ‘RESOLVED that’ with whom it binds. */
export function agreedThat(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const impersonal = tokens
    .slice(Math.max(0, at - 4), at)
    .some(token => token.lower === 'it' || /^(?:was|were)$/u.test(token.lower))
  const heading = at < 3 && (/^\p{Lu}+$/u.test(tokens[at]!.text) || tokens[at + 1]?.text === ':')
  if (!/^(?:agreed|resolved)$/u.test(tokens[at]!.lower) || !(impersonal || heading)) return []
  const that = tokens[at + 1]?.text === ':' ? at + 2 : at + 1
  if (tokens[that]?.lower !== 'that') return []
  const whom = phraseAfter(clause, that + 1, false)
  const modal = whom && /^(?:would|will|should|shall)$/u.test(tokens[whom.to]?.lower ?? '') ? 1 : 0
  const act = whom && tokens[whom.to + modal]
  if (!whom || !isParty(clause, whom) || !act || !(modal || (heading && isBase(act)))) return []
  const words = wordsFrom(clause, whom.to + modal)
  const by = spanOf(clause, whom)
  if (!by || !words || /^(?:be|have|not)$/u.test(act.lower)) return []
  return [{ by, to: null, words, place: tokens[at]!, rule: 'undertaking/action' }]
}

/** ‘has committed £5m to the scheme’, ‘has committed to a review’: a thing, where somebody did commit. */
export function committedTo(clause: Clause, at: number, by: Span): Promised[] {
  const { tokens } = clause
  if (!/^(?:commit|pledge)$/u.test(tokens[at]!.lemma)) return []
  const self = /self$|selves$/u.test(tokens[at + 1]?.lower ?? '')
  const next = self ? at + 2 : at + 1
  const had = /^(?:has|have|had)$/u.test(tokens[at - 1]?.lower ?? '')
  const money = /^[£$€]|^\d/u.test(tokens[next]?.text ?? '')
  if (!money && !(tokens[at]!.lemma === 'commit' && tokens[next]?.lower === 'to' && (self || had))) return []
  const from = money ? next : next + 1
  const words = wordsFrom(clause, from)
  if (!words || NOT_OFFERED.test(clause.text.slice(words.start, words.end))) return []
  return [{ by, to: null, words, place: tokens[at]!, rule: 'undertaking/promised' }]
}

/** Whether a word stands as a noun: behind an article or a possessive, whatever it is tagged. */
export function isNounHere({ tokens }: Clause, at: number): boolean {
  return (
    tokens[at]!.pos !== 'VERB' ||
    /^(?:a|an|the|his|her|their|its|my|our|this|that|written|formal|solemn|firm)$/u.test(tokens[at - 1]?.lower ?? '')
  )
}

/** ‘the party guarantees a GP appointment’, taken for a plural: a verb where a subject stands before and a phrase behind. */
export function isVerbHere({ tokens }: Clause, at: number): boolean {
  return (
    /^(?:guarantees|promises|pledges|vows)$/u.test(tokens[at]!.lower) &&
    /^(?:NOUN|PROPN|PRON)$/u.test(tokens[at - 1]?.pos ?? '') &&
    !isComma(tokens[at + 1]) &&
    /^(?:DET|NUM|PART|PRON)$/u.test(tokens[at + 1]?.pos ?? '')
  )
}
