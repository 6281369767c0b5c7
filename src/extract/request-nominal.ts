import type { Span } from '../domain/span.ts'
import {
  ASKED_FOR,
  DEMANDED_ACTS,
  HEARD_PEOPLE,
  NOT_CALLED_FOR,
  SEEKING_VERBS,
  SOUGHT_NOUNS,
} from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isStop, spanOf, type TokenRange } from './clause.ts'
import { leaderOf } from './duty-requests.ts'
import { isParty } from './parties.ts'
import { phraseAfter } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { askedSpan, askerOf, inBaseForm, infinitiveAfter, type PutRequest } from './request-parts.ts'

/** ‘seeks an assurance that’, ‘requested a meeting with the minister’, ‘pressed for answers’, ‘pressed the chair for details’. */
export function sought(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const how = SEEKING_VERBS.get(tokens[at]!.lemma)
  if (how === undefined) return []
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker || predicate.voice === 'passive' || (asker.from === null && !asker.byTeller)) return []
  const whom = how === 'for' && tokens[at + 1]?.lower !== 'for' ? phraseUpTo(clause, at + 1, 'for') : undefined
  const link = whom ? whom.to : at + 1
  const from = how === 'for' ? link + 1 : at + 1
  if (how === 'for' && tokens[link]?.lower !== 'for') return []
  const words = wordsFrom(clause, from)
  if (!words || !isSought(clause, from)) return []
  const to = (whom && spanOf(clause, whom)) ?? sourceOf(clause, from) ?? writtenTo(clause, at)
  return [{ asks: 'demand', ...asker, to, words, place: tokens[at]!, backer: null, rule: 'question/sought' }]
}

/** The phrase from a place on, where it runs up to a word: ‘the deputy commissioner | for’. */
function phraseUpTo({ tokens }: Clause, from: number, word: string): TokenRange | undefined {
  for (let i = from; i < tokens.length && i < from + 9; i++) {
    if (tokens[i]!.lower === word) return i > from ? { from, to: i } : undefined
    if (isStop(tokens[i]) || /^(?:VERB|AUX|PUNCT|SCONJ)$/u.test(tokens[i]!.pos)) return undefined
  }
  return undefined
}

/** Whether what is sought is an answer, an account or a remedy: the head of the phrase, before its first preposition. */
function isSought({ tokens }: Clause, from: number): boolean {
  for (let i = from; i < tokens.length && i < from + 6; i++) {
    if (SOUGHT_NOUNS.test(tokens[i]!.lower)) return true
    if (!/^(?:DET|ADJ|NUM|PRON|NOUN|PROPN|ADV)$/u.test(tokens[i]!.pos)) return false
  }
  return false
}

/** ‘an explanation from the board’, ‘a meeting with the minister’. */
function sourceOf(clause: Clause, from: number): Span | null {
  const { tokens } = clause
  const link = tokens.findIndex((token, i) => i > from && i < from + 7 && /^(?:with|from)$/u.test(token.lower))
  const whom = link < 0 ? undefined : phraseAfter(clause, link + 1, false)
  return whom && isParty(clause, whom) ? (spanOf(clause, whom) ?? null) : null
}

/** ‘In a letter to the minister, she asks …’, ‘wrote to the board asking …’: to whom it is written. */
export function writtenTo(clause: Clause, before: number): Span | null {
  const { tokens } = clause
  const to = tokens.findLastIndex(
    (token, i) =>
      i < before &&
      i > before - 20 &&
      token.lower === 'to' &&
      /^(?:letter|email|wrote|writes|written|writing|message|questions?)$/u.test(tokens[i - 1]?.lower ?? ''),
  )
  const whom = to < 0 ? undefined : phraseAfter(clause, to + 1, false)
  return whom && whom.to <= before && isParty(clause, whom) ? (spanOf(clause, whom) ?? null) : null
}

/** ‘An inquiry has been demanded by the families’, ‘the review sought by the union’: what is asked for is the subject. */
export function demandedBy(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = predicate.voice === 'active' ? undefined : askerOf(clause, { ...predicate, voice: 'passive' })
  const words = predicate.subject && spanOf(clause, predicate.subject)
  if (!asker?.from || !words || isParty(clause, predicate.subject!)) return []
  if (!ASKED_FOR.test(clause.text.slice(words.start, words.end))) return []
  return [{ asks: 'demand', ...asker, to: null, words, place: tokens[at]!, backer: null, rule: 'question/demanded' }]
}

/** ‘Detectives want to hear from anyone who saw it’, ‘would like to speak to the driver’. */
export function heardFrom(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const how = `${tokens[at]!.lower} ${tokens[at + 1]?.lower ?? ''}`
  if (!/^(?:hear from|speak (?:to|with)|trace (?:the|a|two|any))$/u.test(how) || tokens[at - 1]?.lower !== 'to')
    return []
  const wish = at - 2
  if (!/^(?:want|wants|wanted|keen|like|anxious|appealing|hoping)$/u.test(tokens[wish]?.lower ?? '')) return []
  const lead = tokens.findIndex((token, i) => i > at && i < at + 6 && HEARD_PEOPLE.test(token.lower))
  const who = lead > 0 && tokens.slice(at + 2, lead).every(token => /^(?:DET|ADJ|NUM|ADP)$/u.test(token.pos))
  const predicate = predicateAt(clause, /^(?:keen|anxious)$/u.test(tokens[wish]!.lower) ? wish - 1 : wish)
  const subject = predicate.subject && leaderOf(clause, predicate.subject)
  const words = wordsFrom(clause, at)
  const to = who ? wordsFrom(clause, lead) : undefined
  if (!to || !words || !subject || predicate.negated) return []
  const first = /^(?:we|i)$/u.test(tokens[subject.from]!.lower)
  const from = first ? null : spanOf(clause, subject)
  if (from === undefined || (!first && !isParty(clause, subject))) return []
  const rest = { place: tokens[at]!, backer: null, rule: 'question/hear-from' }
  return [{ asks: 'call', from, byTeller: first, to, words, ...rest }]
}

/** ‘asked that the minutes be amended’, ‘has requested that the force explain’. */
export function askedThat(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  // ‘warned that’, ‘reminded them that’ ask nothing
  if (tokens[at + 1]?.lower !== 'that' || !/^(?:ask|request|urge|beg)$/u.test(tokens[at]!.lemma)) return []
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  const whom = phraseAfter(clause, at + 2, false)
  const verb = whom && tokens[whom.to]
  const base = verb && (/^(?:be|should|must)$/u.test(verb.lower) || (verb.pos === 'VERB' && inBaseForm(verb)))
  const to = whom && spanOf(clause, whom)
  if (!asker || predicate.voice === 'passive' || !base || !to) return []
  const done = verb.lower === 'be'
  const from = done ? at + 2 : /^(?:should|must)$/u.test(verb.lower) ? whom.to + 1 : whom.to
  const words = wordsFrom(clause, from)
  if (!words) return []
  const rest = { place: tokens[at]!, backer: null, rule: 'question/asked-that' }
  return [{ asks: 'call', ...asker, to: done ? null : to, words, ...rest }]
}

/** ‘There were calls last night for the chair to go’, ‘amid growing calls for the minister to resign’: nobody is named who calls. */
export function existingCalls(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const lead = tokens.slice(Math.max(0, at - 6), at).map(token => token.lower)
  const exist =
    areGrowing(tokens, at) ||
    lead[0] === 'there' ||
    lead.includes('there') ||
    lead.includes('amid') ||
    lead.includes('prompted')
  const link = tokens.findIndex((token, i) => i > at && i < at + 6 && token.lower === 'for')
  if (!exist || lead.includes('no') || link < 0) return []
  const to = infinitiveAfter(clause, link + 1)
  const whom = to === undefined ? null : askedSpan(clause, link + 1, to)
  const words = to === undefined ? undefined : wordsFrom(clause, to + 1)
  const range = { from: link + 1, to: to ?? link + 1 }
  if (!whom || !words || !isParty(clause, range) || tokens[to! + 1]!.lower === 'be') return []
  const rest = { place: tokens[at]!, backer: null, rule: 'question/call-noun' }
  return [{ asks: 'call', from: null, byTeller: false, to: whom, words, ...rest }]
}

/** ‘Calls | are growing | for the leader to quit’. */
export function areGrowing(tokens: Clause['tokens'], at: number): boolean {
  const [be, grow] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
  return /^(?:are|were)$/u.test(be) && /^(?:growing|mounting|increasing|intensifying)$/u.test(grow)
}

/** ‘the federation's request for body armour’: what is called for stands behind ‘for’. */
export function nounFor(clause: Clause, from: number, owner: Span, place: Span): PutRequest[] {
  const range = phraseAfter(clause, from, false)
  const thing = range && spanOf(clause, range)
  const words = wordsFrom(clause, from, range ? withWhatItIsOn(clause, range.to) : from)
  if (!thing || !words || NOT_CALLED_FOR.test(clause.text.slice(thing.start, thing.end))) return []
  const rest = { place, backer: null, rule: 'question/call-noun' }
  return [{ asks: 'call', from: owner, byTeller: false, to: null, words, ...rest }]
}

/** ‘The leader faces calls for her resignation’, ‘faced calls for a vote of no confidence’: nobody is named who calls. */
export function facedFor(clause: Clause, link: number, faced: Span, place: Span): PutRequest[] {
  const existing = existingCalls(clause, link - 1)
  if (existing.length > 0 || clause.tokens[link]?.lower !== 'for') return existing
  const words = wordsFrom(clause, link + 1)
  const what = words ? clause.text.slice(words.start, words.end) : ''
  if (!words || !FACED.test(what)) return []
  const to = /\b(?:resignation|apology|explanation)\b/iu.test(what) ? faced : null
  return [{ asks: 'call', from: null, byTeller: false, to, words, place, backer: null, rule: 'question/call-noun' }]
}

/** What somebody who faces calls is to answer for; of calls for ‘help’ or ‘calm’ nothing follows. */
const FACED =
  /^(?:an? |the |his |her |their |its )?(?:\p{L}+ ){0,3}(?:resignation|apology|explanation|inquir(?:y|ies)|investigation|review|vote of (?:no )?confidence|no[- ]confidence vote|removal|dismissal|suspension|sacking|inquest|reform)\b/iu

/** ‘a quota | on migrants’, ‘an inquiry | into the deaths | at the prison’: it is no whole thing without. */
function withWhatItIsOn(clause: Clause, end: number): number {
  let to = end
  for (let more = 0; more < 2; more++) {
    const link = /^(?:of|on|into|about|over|at|between)$/u.test(clause.tokens[to]?.lower ?? '') && !clause.dated[to + 1]
    const next = link ? phraseAfter(clause, to + 1, false) : undefined
    if (!next) return to
    to = next.to
  }
  return to
}

/** ‘It is time for the Treasury to come clean’, ‘it is up to the board to explain’: in somebody's words a demand. */
export function timeFor(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const link = /^(?:time for|up to)$/u.test(`${tokens[at]!.lower} ${tokens[at + 1]?.lower}`) ? at + 2 : undefined
  if (link === undefined || !tokens.slice(Math.max(0, at - 4), at).some(token => /^(?:it|high)$/u.test(token.lower)))
    return []
  const to = infinitiveAfter(clause, link)
  const whom = to === undefined ? null : askedSpan(clause, link, to)
  const words = to === undefined ? undefined : wordsFrom(clause, to + 1)
  const act = to === undefined ? '' : tokens[to + 1]!.lower
  if (!whom || !words || !isParty(clause, { from: link, to: to! })) return []
  if (!DEMANDED_ACTS.has(act) && !/^(?:come|do|go|make|take)$/u.test(act)) return []
  return [
    {
      asks: 'demand',
      from: null,
      byTeller: true,
      to: whom,
      words,
      place: tokens[at]!,
      backer: null,
      rule: 'question/duty',
    },
  ]
}
