import type { Span } from '../domain/span.ts'
import { BINDING, PROMISE_NOUNS, PROMISE_VERBS } from '../language/en/undertaking-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, isStop, spanOf, type TokenRange } from './clause.ts'
import { isParty, subjectOf } from './parties.ts'
import { phraseAfter } from './phrases.ts'
import { type Predicate, predicateAt } from './predicates.ts'
import { agreedThat, committedTo, isNounHere, isVerbHere, madeBy, owned, promisedTo } from './promise-nouns.ts'

/** A promise as words tell it. `by` null: whoever tells it promises. */
export interface Promised {
  readonly by: Span | null
  readonly to: Span | null
  readonly words: Span
  readonly place: Span
  readonly rule: string
}

/** The promises that the word at a place tells by its own meaning. */
export function promisesAt(clause: Clause, at: number): Promised[] {
  const token = clause.tokens[at]!
  if (/^ACTIONS?$/iu.test(token.text) && at < 2 && (token.text === 'ACTION' || clause.tokens[at + 1]?.text === ':'))
    return action(clause, at)
  const held = BINDING.test(token.lower) ? bound(clause, at) : []
  if (held.length > 0) return held
  if (token.lower === 'will') return agreedTerms(clause, at)
  const minuted = agreedThat(clause, at)
  if (minuted.length > 0) return minuted
  if (PROMISE_NOUNS.has(token.lower) && isNounHere(clause, at)) {
    const found = given(clause, at)
    if (found.length > 0) return found
    const made = madeBy(clause, at, contentAt)
    if (made.length > 0) return made
    const own = owned(clause, at, contentAt)
    if (own.length > 0) return own
  }
  if (/^(?:agreement|deal)$/u.test(token.lower)) return signed(clause, at)
  const verb =
    /^(?:VERB|AUX)$/u.test(token.pos) || isVerbHere(clause, at) || (token.pos === 'ADJ' && /ed$/u.test(token.lower))
  if (verb && PROMISE_VERBS.has(token.lemma)) return promised(clause, at)
  return []
}

/** Who promises, where the verb tells that it happened. */
function promiserOf(clause: Clause, predicate: Predicate): Span | undefined {
  const subject = subjectOf(clause, predicate.at)
  if (!subject || predicate.negated || predicate.unreal || predicate.modality !== 'actual') return undefined
  // ‘is committed to publishing’ binds its subject
  if (predicate.voice === 'passive' && clause.tokens[predicate.at]!.lemma !== 'commit') return undefined
  // ‘by pledging to fund’ tells a way, not that it was taken
  const opening = predicate.at === 0 || isComma(clause.tokens[predicate.at - 1])
  if (/ing$/u.test(clause.tokens[predicate.at]!.lower) && predicate.from === predicate.at && !opening) return undefined
  return spanOf(clause, subject)
}

function promised(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  if (predicate.voice === 'passive' && tokens[at]!.lemma !== 'commit') return promisedTo(clause, at, contentAt)
  const by = promiserOf(clause, predicate)
  if (!by || /^(?:nobody|there|that|which|this)$/iu.test(clause.text.slice(by.start, by.end))) return []
  if (isIdle(clause, at)) return []
  const base = { by, place: tokens[at]!, rule: 'undertaking/promised' }
  const self = /^(?:itself|himself|herself|themselves|myself|ourselves)$/u.test(tokens[at + 1]?.lower ?? '')
  const own = self ? at + 2 : at + 1
  const past = skipped(clause, own)
  const direct = contentAt(clause, past)
  // ‘a party committed to plain speaking’ describes it
  const last = tokens.slice(at + 1).some(token => /^(?:was|were|is|are|has|had|said|have)$/u.test(token.lower))
  const describes = tokens[at]!.lemma === 'commit' && !self && predicate.from === at && last
  if (direct && describes) return []
  if (direct) return split(clause, direct.from, { ...base, to: null })
  // ‘promised the families that she would publish’, ‘committed Labour to reversing’
  const whom = phraseAfter(clause, own, false)
  // ‘I promise you, we'll get to the bottom of it’
  const comma = whom && isComma(tokens[whom.to]) && /^(?:you|him|her|them)$/u.test(tokens[own]!.lower) ? 1 : 0
  const behind = whom && contentAt(clause, skipped(clause, whom.to + comma))
  const to = whom && spanOf(clause, whom)
  const commits = tokens[at]!.lemma === 'commit'
  // ‘offered the Gurkhas to help’ offers them, and nothing to them
  if (behind && to && tokens[at]!.lemma !== 'offer')
    return split(clause, behind.from, { ...base, to: commits ? null : to })
  const subject = subjectOf(clause, at)
  const two = whom && isParty(clause, whom) && /^(?:DET|NUM|ADJ)$/u.test(tokens[whom.to]?.pos ?? '')
  const thing = two ? wordsFrom(clause, whom.to) : undefined
  if (thing && to) return [{ ...base, to, words: thing }]
  const firm =
    /^(?:promise|pledge)$/u.test(tokens[at]!.lemma) ||
    (isVerbHere(clause, at) && subject !== undefined && isParty(clause, subject))
  if (!firm || !whom) return committedTo(clause, at, by)
  const words = wordsFrom(clause, own)
  return words && tokens[own]!.pos !== 'PRON' ? [{ ...base, to: null, words }] : []
}

/** ‘swore to tell the truth’, ‘the plan promises to be controversial’, ‘the deal promises cheaper travel’: nobody is bound. */
function isIdle(clause: Clause, at: number): boolean {
  const { tokens, text, sentence } = clause
  const { lemma, lower, end } = tokens[at]!
  if (lemma === 'swear') return /\b(?:truth|oath|allegiance|loyalty)\b/u.test(text.slice(end, sentence.end))
  const toBe = tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'be'
  return (toBe && /^(?:promise|offer)s?$/u.test(lower)) || isThing(clause, subjectOf(clause, at))
}

/** ‘The deal promises cheaper travel’: one thing that is nobody promises nothing that can be kept. */
function isThing(clause: Clause, subject: TokenRange | undefined): boolean {
  if (!subject || isParty(clause, subject)) return false
  const head = clause.tokens[subject.to - 1]!
  return head.pos === 'NOUN' && !/[^s]s$/u.test(head.lower)
}

/** Past a day or place between verb and what is promised: ‘promised on Thursday that’, ‘promised in the white paper to’. */
function skipped(clause: Clause, from: number): number {
  const { tokens } = clause
  if (!/^(?:on|in|at|last|yesterday|earlier|today|publicly)$/u.test(tokens[from]?.lower ?? '')) return from
  for (let i = from; i < tokens.length && i < from + 8; i++) {
    if (/^(?:to|that)$/u.test(tokens[i]!.lower)) return i
    if (isStop(tokens[i]) || isComma(tokens[i])) return from
  }
  return from
}

/** Where what is promised begins: behind ‘to’, ‘that’, or with ‘she would’. */
function contentAt({ tokens }: Clause, at: number): { from: number } | undefined {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.lower === 'not' && next?.lower === 'to') return { from: at }
  if (
    token?.lower === 'to' &&
    next &&
    (next.lower === next.lemma || /ing$/u.test(next.lower) || (token.pos === 'PART' && next.pos === 'VERB')) &&
    next.pos !== 'DET' &&
    next.pos !== 'PRON'
  )
    return next.pos === 'PROPN' || (next.pos === 'NOUN' && !/ing$/u.test(next.lower)) ? undefined : { from: at + 1 }
  const will = (i: number): boolean => /^(?:will|would|shall|'ll|’ll|'d|’d|can|could|wo)$/u.test(tokens[i]?.lower ?? '')
  if (token?.lower === 'that') {
    for (let i = at + 1; i < tokens.length && i < at + 16; i++) {
      if (will(i)) return { from: i === at + 2 && tokens[i - 1]!.pos === 'PRON' ? i + 1 : at + 1 }
      if (isStop(tokens[i])) return undefined
    }
    return undefined
  }
  if (token?.pos === 'PRON' && (will(at + 1) || (next?.pos === 'ADV' && third && will(at + 2)))) return { from: at + 2 }
  return undefined
}

/** ‘… and would not seek work’, ‘… and not to repeat it’: two promises. */
function split(clause: Clause, from: number, base: Omit<Promised, 'words'>): Promised[] {
  const { tokens } = clause
  const whole = wordsFrom(clause, from)
  if (!whole) return []
  // ‘appoint somebody | who will stay and will listen’: a relative clause goes on, and no second promise
  const relative = tokens.findIndex((token, i) => i > from && /^(?:who|which)$/u.test(token.lower))
  const and = tokens.findIndex(
    (token, i) =>
      i > from &&
      (relative < 0 || i < relative) &&
      token.end <= whole.end &&
      token.lower === 'and' &&
      (/^(?:would|will)$/u.test(tokens[i + 1]?.lower ?? '') ||
        (tokens[i + 1]?.lower === 'not' && tokens[i + 2]?.lower === 'to') ||
        (tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.pos === 'VERB')),
  )
  const first = and < 0 ? whole : wordsFrom(clause, from, and)
  const second = and < 0 ? undefined : wordsFrom(clause, and + (tokens[and + 1]!.lower === 'not' ? 1 : 2))
  return [first, second].filter(words => words !== undefined).map(words => ({ ...base, words }))
}

/** ‘gave the coroner an undertaking that …’, ‘made parents a promise: …’, ‘gave traders his word that …’. */
function given(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const verb = tokens.findLastIndex(
    (token, i) => i < at && i > at - 12 && /^(?:give|make|offer|sign|issue)$/u.test(token.lemma),
  )
  if (verb < 1 || tokens.slice(verb + 1, at).some(token => token.pos === 'VERB' && /ing$/u.test(token.lower))) return []
  const predicate = predicateAt(clause, verb)
  const by = promiserOf(clause, predicate)
  if (!by) return []
  const article = tokens.findLastIndex(
    (token, i) => i > verb && i < at && /^(?:a|an|his|her|their|its|my|our|the|this|that)$/u.test(token.lower),
  )
  const whom = article > verb + 1 ? spanOf(clause, { from: verb + 1, to: article }) : undefined
  const behind = tokens[at + 1]?.lower === 'to' ? phraseAfter(clause, at + 2, false) : undefined
  const from = tokens[at + 1]?.text === ':' ? { from: at + 2 } : contentAt(clause, behind ? behind.to : at + 1)
  const to = whom ?? (behind && spanOf(clause, behind)) ?? null
  return from ? split(clause, from.from, { by, to, place: tokens[at]!, rule: 'undertaking/given' }) : []
}

/** ‘signed an agreement to dredge the channel’. */
function signed(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const verb = tokens.findLastIndex((token, i) => i < at && i > at - 6 && /^(?:sign|reach|strike)$/u.test(token.lemma))
  const content = tokens[at + 1]?.lower === 'to' ? contentAt(clause, at + 1) : undefined
  const by = verb < 1 ? undefined : promiserOf(clause, predicateAt(clause, verb))
  return by && content
    ? split(clause, content.from, { by, to: null, place: tokens[at]!, rule: 'undertaking/given' })
    : []
}

/** ‘is bound by the agreement to build the school first’. */
function bound(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const be = tokens.slice(predicate.from, at).some(token => /^(?:is|are|was|were|been)$/u.test(token.lower))
  if (!predicate.subject || predicate.negated || predicate.unreal) return []
  // ‘has bound himself to publish it’
  const self =
    /^(?:himself|herself|itself|themselves)$/u.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'to'
  const own = self ? spanOf(clause, predicate.subject) : undefined
  const pledged = own && wordsFrom(clause, at + 3)
  if (pledged) return [{ by: own, to: null, words: pledged, place: tokens[at]!, rule: 'undertaking/bound' }]
  if (!be) return []
  const agreed = tokens
    .slice(at, at + 6)
    .some(token => /^(?:agreement|settlement|contract|undertaking|deal|order)$/u.test(token.lower))
  const to = tokens.findIndex((token, i) => i > at && i < at + 9 && token.lower === 'to')
  const by = spanOf(clause, predicate.subject)
  const words = to < 0 ? undefined : wordsFrom(clause, to + 1)
  return agreed && by && words ? [{ by, to: null, words, place: tokens[at]!, rule: 'undertaking/bound' }] : []
}

/** ‘Under the settlement the university will pay for a crossing’: what is agreed binds whoever it names. */
function agreedTerms(clause: Clause, at: number): Promised[] {
  const { tokens, text, sentence } = clause
  const opening =
    /^(?:Under|As part of|In) (?:the|its|their|an?|this) (?:\p{L}+ )?(?:settlement|agreement|deal|undertaking|contract)\b/u
  if (!opening.test(text.slice(sentence.start, sentence.end))) return []
  const subject = subjectOf(clause, at)
  const by = subject && isParty(clause, subject) ? spanOf(clause, subject) : undefined
  const first = tokens[at + 1]
  if (!by || !first || first.pos !== 'VERB') return []
  const and = tokens.findIndex(
    (token, i) => i > at + 1 && token.lower === 'and' && /^(?:VERB|AUX)$/u.test(tokens[i + 1]?.pos ?? ''),
  )
  const words = [
    wordsFrom(clause, at + 1, and < 0 ? tokens.length : and),
    and < 0 ? undefined : wordsFrom(clause, and + 1),
  ]
  return words.flatMap(one =>
    one ? [{ by, to: null, words: one, place: tokens[at]!, rule: 'undertaking/agreed' }] : [],
  )
}

/** ‘ACTION: JD to circulate the figures’. */
function action(clause: Clause, at: number): Promised[] {
  const { tokens } = clause
  const to = tokens.findIndex((token, i) => i > at && i < at + 9 && token.lower === 'to')
  const from = tokens.findIndex((token, i) => i > at && /\p{L}/u.test(token.text))
  const by = to > from ? spanOf(clause, { from, to }) : undefined
  const words = to < 0 ? undefined : wordsFrom(clause, to + 1)
  return by && words ? [{ by, to: null, words, place: tokens[at]!, rule: 'undertaking/action' }] : []
}
