import type { Span } from '../domain/span.ts'
import { DEMANDED_ACTS, OWED } from '../language/en/request-words.ts'
import { dueWords, wordsFrom } from './asked-words.ts'
import { type Clause, isComma, isStop, spanOf, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { timeFor } from './request-nominal.ts'
import type { PutRequest } from './request-parts.ts'
import { relativeSubject, subjectBefore } from './subjects.ts'

/**
 * ‘The force must publish the report’, ‘it is for the chief executive to explain herself’: a demand where somebody says it, or
 * the document is a leader; in any other document's own voice it tells a rule. `inWords`: whether a place stands in somebody's words.
 */
export function dutyRequests(clause: Clause, leader: boolean, inWords: (span: Span) => boolean): PutRequest[] {
  return clause.tokens.flatMap((token, at) => {
    if (!leader && !inWords(token)) return []
    if (/^(?:must|should)$/u.test(token.lower)) return duty(clause, at)
    if (/^(?:needs?|ought|has|have)$/u.test(token.lower) && clause.tokens[at + 1]?.lower === 'to')
      return duty(clause, at, at + 2)
    if (/^owes?$/u.test(token.lower)) return owes(clause, at)
    if (token.lower === 'entitled' && clause.tokens[at + 1]?.lower === 'to') return owed(clause, at + 2)
    if (/^(?:time|up)$/u.test(token.lower)) return timeFor(clause, at)
    if (token.lower === 'for' && /^(?:is|was)$/u.test(clause.tokens[at - 1]?.lower ?? '')) return isFor(clause, at)
    return []
  })
}

/** ‘Recommendation 4 | By 31 October the chief constable should …’: what a report asks under a number, of whoever is its subject. */
export function numberedRecommendation(clause: Clause): PutRequest[] {
  const { tokens, text, sentence } = clause
  const before = text.slice(Math.max(0, sentence.start - RECOMMENDATION_REACH), sentence.start)
  const opens = /^Recommendation \d+[a-z]?\s*[:.–—-]/iu.test(text.slice(sentence.start, sentence.end))
  if (!opens && !/(?:^|\n)\s*Recommendation \d+[a-z]?\s*[:.–—-]?\s*$/iu.test(before)) return []
  const at = tokens.findIndex(token => /^(?:should|must)$/u.test(token.lower))
  const subject = at < 0 ? undefined : subjectBefore(clause, at)
  const to = subject && isAddressed(clause, subject) ? spanOf(clause, subject) : undefined
  const words = wordsFrom(clause, at + 1)
  if (!to || !words || tokens[at + 1]?.lower === 'be') return []
  const rest = { place: { start: sentence.start, end: tokens[at]!.start }, backer: null }
  return [{ asks: 'call', from: null, byTeller: true, to, words, ...rest, rule: 'question/recommendation' }]
}

/** How far before a sentence the heading that it stands under may begin, in code units. */
const RECOMMENDATION_REACH = 40

function request(to: Span | null, words: Span, place: Span): PutRequest {
  return { asks: 'demand', from: null, byTeller: true, to, words, place, backer: null, rule: 'question/duty' }
}

/** ‘are entitled to | an apology from the newspaper’: a demand of whoever it has to come from. */
function owed(clause: Clause, from: number): PutRequest[] {
  const { tokens, text } = clause
  const words = wordsFrom(clause, from)
  if (!words || !OWED.test(text.slice(words.start, words.end))) return []
  const link = tokens.findIndex(
    (token, i) => i > from && i < from + 8 && token.end <= words.end && token.lower === 'from',
  )
  const whom = link < 0 ? undefined : phraseAfter(clause, link + 1, false)
  return [request((whom && spanOf(clause, whom)) ?? null, words, tokens[from - 2]!)]
}

/** ‘the authority | owes the public | an explanation’. */
function owes(clause: Clause, at: number): PutRequest[] {
  const { tokens, text } = clause
  const quote = /^["“‘]$/u.test(tokens[at - 1]?.text ?? '')
  const subject = subjectBefore(clause, quote ? at - 1 : at)
  const to = subject && spanOf(clause, subject)
  const first = tokens.findIndex((token, i) => i > at + 1 && i < at + 8 && /^(?:an?|some|the)$/u.test(token.lower))
  const words = first < 0 ? undefined : wordsFrom(clause, first)
  return to && words && OWED.test(text.slice(words.start, words.end)) ? [request(to, words, tokens[at]!)] : []
}

/** Behind ‘should’, where it is told in between who says so: ‘It should, she said, | implement’. */
function pastTeller({ tokens }: Clause, at: number): number {
  if (!isComma(tokens[at])) return at
  const close = tokens.findIndex((token, i) => i > at && i < at + 7 && isComma(token))
  const told = tokens.slice(at, close).some(token => /^(?:said|says|added|argued|insisted)$/u.test(token.lower))
  return close > at && told ? close + 1 : at
}

/** ‘he ought to | go |’: the act that needs nothing behind it. */
function isGoing({ tokens }: Clause, verb: number): boolean {
  const behind = tokens[verb + 1]
  return (
    tokens[verb]!.lower === 'go' &&
    (!behind ||
      isStop(behind) ||
      isComma(behind) ||
      /^(?:now|immediately|and|too|if|before|after|because)$/u.test(behind.lower) ||
      /^["”’]$/u.test(behind.text))
  )
}

function duty(clause: Clause, at: number, act = at + 1): PutRequest[] {
  const { tokens, text } = clause
  const told = pastTeller(clause, act)
  const verb = tokens[told]?.pos === 'ADV' ? told + 1 : told
  const found = subjectBefore(clause, at)
  const subject = found && leaderOf(clause, relativeSubject(clause, found).subject)
  const words = wordsFrom(clause, verb)
  if (!subject || !words || !tokens[verb] || tokens[verb]!.lower === 'be') return []
  // ‘will look at whether officers should face a hearing’ leaves it open
  if (/^(?:whether|if|how|when|where|why)$/u.test(tokens[subject.from - 1]?.lower ?? '')) return []
  // ‘a move ministers say should keep rises down’: that is no subject of it
  if (tokens.slice(subject.from, subject.to).some(token => /^(?:say|says|said|believe|think|hope)$/u.test(token.lower)))
    return []
  const lead = tokens[subject.from]!.lower
  const pronoun = subject.to - subject.from === 1 && tokens[subject.from]!.pos === 'PRON'
  // ‘It should, she said, implement’: a body, where it is told in between who says so
  if (pronoun && !/^(?:he|she|they)$/u.test(lead) && !(lead === 'it' && told > act)) return []
  if (/^(?:no|nobody|nothing|any|every|all|each|i|we|you|this|that|these|those|what|who)$/u.test(lead)) return []
  const due = dueWords(text.slice(words.start, words.end))
  if (!isAddressed(clause, subject) && !due) return []
  if (!due && !DEMANDED_ACTS.has(tokens[verb]!.lower) && !isGoing(clause, verb)) return []
  // ‘she must do so this week’ says when, of what was asked before.
  if (tokens[verb]!.lower === 'do' && /^(?:so|that|it)$/u.test(tokens[verb + 1]?.lower ?? '')) return []
  const to = lead === 'it' ? null : spanOf(clause, subject)
  if (to === undefined) return []
  const second = secondVerb(clause, verb + 1, words)
  const first = second === undefined ? words : (wordsFrom(clause, verb, second - 1) ?? words)
  const more = second === undefined ? undefined : wordsFrom(clause, second)
  return [request(to, first, tokens[at]!), ...(more ? [request(to, more, tokens[second!]!)] : [])]
}

/** ‘The clerk leading a check of pipes at the works | should report’: it is asked of whoever leads it. */
export function leaderOf(clause: Clause, subject: TokenRange): TokenRange {
  const { tokens } = clause
  let range = subject
  for (let step = 0; step < 3; step++) {
    const before = tokens[range.from - 1]
    const doing = before?.pos === 'VERB' && /ing$/u.test(before.lower)
    if (before?.pos !== 'ADP' && !doing) return range
    // ‘Officers | searching for | Ada Quill’
    const link =
      before.pos === 'ADP' &&
      /ing$/u.test(tokens[range.from - 2]?.lower ?? '') &&
      tokens[range.from - 2]!.pos === 'VERB'
    const outer = phraseBefore(clause, range.from - (link ? 2 : 1))
    if (!outer || outer.from >= range.from) return range
    range = outer
  }
  return range
}

/** ‘…, and report to her by 1 June’: a second thing to be done. */
function secondVerb({ tokens }: Clause, from: number, words: Span): number | undefined {
  const at = tokens.findIndex(
    (token, i) =>
      i > from &&
      token.end <= words.end &&
      (token.pos === 'VERB' || DEMANDED_ACTS.has(token.lower)) &&
      token.lower === token.lemma &&
      tokens[i - 1]!.lower === 'and' &&
      tokens[i - 2]?.text === ',',
  )
  return at < 0 ? undefined : at
}

/** Whether a demand can be put to it: a name, an office, a body; not ‘standards’. */
function isAddressed({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to)
  return (
    words.some(token => token.pos === 'PROPN') ||
    /^(?:the|these|those|his|her|their|its|police|ministers|officers|chief|mps|he|she|they|it)$/u.test(words[0]!.lower)
  )
}

function isFor(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  if (tokens[at - 2]?.lower !== 'it') return []
  const whom = phraseAfter(clause, at + 1, false)
  const to = whom && spanOf(clause, whom)
  const verb = whom && tokens[whom.to]?.lower === 'to' ? whom.to + 1 : undefined
  const words = verb === undefined ? undefined : wordsFrom(clause, verb)
  if (!to || !words || verb === undefined || !DEMANDED_ACTS.has(tokens[verb]!.lower)) return []
  return [request(to, words, tokens[at]!)]
}
