import type { Span } from '../domain/span.ts'
import { DEMANDED_ACTS, HABITS, NOT_CALLED_FOR, REQUEST_VERBS } from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isQuoteMark, spanOf, type TokenRange } from './clause.ts'
import { isParty } from './parties.ts'
import { phraseAfter } from './phrases.ts'
import { type Predicate, predicateAt } from './predicates.ts'
import { writtenTo } from './request-nominal.ts'
import { askedSpan, askerOf, infinitiveAfter, isBase, type PutRequest, type Teller } from './request-parts.ts'

/** ‘urged the force to publish it’, ‘appealed for anybody who saw it to call’, ‘motorists are asked to avoid the area’. */
export function askedOf(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const verb = REQUEST_VERBS.get(tokens[at]!.lemma)!
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker) return []
  // ‘Members usually send letters, calling for answers’: a habit
  if (tokens.slice(Math.max(0, at - 16), at).some(token => HABITS.test(token.lower))) return []
  const place = tokens[at]!
  if (predicate.voice === 'passive') return passive(clause, at, predicate, asker)
  const behind = pastDay(clause, at + 1)
  const particle = tokens[behind]?.lower ?? ''
  if (verb.particle && !verb.particle.includes(particle)) return []
  const from = verb.particle ? behind + 1 : at + 1
  const to = infinitiveAfter(clause, from)
  // ‘a motion calling for the resignation of the chair | failed to win a majority’: the sentence goes on with its own verb
  if (to !== undefined && GOES_ON.test(tokens[to - 1]!.lower)) return thingsFor(clause, at, from, asker, to - 1)
  const onFor = particle === 'on' ? calledOnFor(clause, at, from, asker) : []
  if (onFor.length > 0) return onFor
  if (to === undefined || to <= from)
    return verb.particle && particle === 'for' ? thingsFor(clause, at, from, asker) : []
  const spoken = askedSpan(clause, from, tokens[to - 1]!.lower === 'not' ? to - 1 : to)
  const start = tokens[to - 1]!.lower === 'not' ? to - 1 : to + 1
  const can = { from, to: tokens.findLastIndex(token => spoken !== null && token.end <= spoken.end) + 1 }
  // ‘wants the budget to be capped’, ‘called for the law to be enforced’: that is asked of nobody whom the words name
  const addressed = spoken !== null && ADDRESSING.test(tokens[at]!.lemma) && particle !== 'for'
  const whom =
    spoken && (addressed || isParty(clause, can) || ANYBODY.test(tokens[from]!.lower)) && tokens[to + 1]!.lower !== 'be'
      ? spoken
      : null
  const words = wordsFrom(clause, whom ? start : from)
  // ‘areas that they want the government to focus on’: what is asked stands before
  const gap = words && /\s(?:on|in|for|with|at|of|to|about)$/u.test(clause.text.slice(words.start, words.end))
  if (!spoken || !words || gap || (!whom && !/^(?:call|appeal|plead)$/u.test(tokens[at]!.lemma))) return []
  if (!whom && particle !== 'for') return []
  if (!isRequest(clause, at, from, to)) return []
  if (whom && PRIVATE.test(clause.text.slice(whom.start, whom.end))) return []
  // ‘wrote to the secretary, urging him to’
  const him = /^(?:him|her|them|it)$/u.test(tokens[from]!.lower) ? writtenTo(clause, at) : null
  const teller = coordinatedTeller(clause, predicate, from) ?? asker
  const request = { asks: verb.asks, ...teller, to: him ?? whom, words, place, backer: null, rule: 'question/asked-to' }
  return [request, ...coordinated(clause, to + 1, request)]
}

/** ‘The notice said Mr Ambler was late and called for him to resign’: he does not call for himself; whoever said it does. */
function coordinatedTeller(clause: Clause, predicate: Predicate, from: number): Teller | undefined {
  const { tokens } = clause
  if (tokens[predicate.from - 1]?.lower !== 'and' || !/^(?:him|her)$/u.test(tokens[from]!.lower)) return undefined
  const said = tokens.findLastIndex((token, i) => i < predicate.from && /^(?:said|says|say)$/u.test(token.lower))
  if (said < 1) return undefined
  const subject = predicateAt(clause, said).subject
  const teller = subject && isParty(clause, subject) ? spanOf(clause, subject) : undefined
  return { from: teller ?? null, byTeller: false }
}

/** Finite verbs behind which a ‘to’ begins nothing that is asked. */
const GOES_ON =
  /^(?:failed|managed|tried|refused|began|continue[ds]|seem(?:s|ed)|appear(?:s|ed)|voted|decided|attempted)$/u

/** ‘called on | the board | for an explanation’, ‘has written to the chief constable calling on | him | for a full report’. */
function calledOnFor(clause: Clause, at: number, from: number, asker: Teller): PutRequest[] {
  const { tokens } = clause
  const link = tokens.findIndex((token, i) => i > from && i < from + 9 && token.lower === 'for')
  const plain = tokens.slice(from, link).every(token => /^(?:DET|ADJ|NOUN|PROPN|PRON)$/u.test(token.pos))
  if (link < 0 || !plain || infinitiveAfter(clause, link + 1) !== undefined) return []
  const him = /^(?:him|her|them|it)$/u.test(tokens[from]!.lower) ? writtenTo(clause, at) : null
  const whom = him ?? spanOf(clause, { from, to: link })
  return whom ? thingsFor(clause, at, link + 1, asker).map(one => ({ ...one, to: whom })) : []
}

/** ‘called | on Thursday | for changes’: a day between verb and particle. */
function pastDay({ tokens, dated }: Clause, at: number): number {
  let to = tokens[at]?.lower === 'on' && dated[at + 1] ? at + 1 : at
  while (dated[to]) to++
  return to
}

/** Verbs that ask as often as they do something else: only where what is to be done is an account or a remedy. */
const ORDERING = /^(?:order|tell|require|instruct|direct|invite)$/u

/** Whether a verb asks something of somebody that can be followed up: ‘told the prison to improve’, not ‘told him to sit down’. */
function isRequest(clause: Clause, at: number, from: number, to: number): boolean {
  const { tokens } = clause
  const { lemma } = tokens[at]!
  const act = tokens[isQuoteMark(tokens[to + 1]) ? to + 2 : to + 1]!.lower
  const lead = tokens[from]!.lower
  const verb = isQuoteMark(tokens[to + 1]) ? to + 2 : to + 1
  // ‘come up with a plan’, ‘come clean’
  const acts =
    DEMANDED_ACTS.has(act) || (act === 'come' && /^(?:up|clean|forward)$/u.test(tokens[verb + 1]?.lower ?? ''))
  if (lemma === 'remind') return false
  if (ORDERING.test(lemma)) {
    if (!acts && !(lemma === 'invite' && INVITED_ACTS.test(act))) return false
    if (/^(?:him|her|me|them|us|officers)$/u.test(lead)) return false
  }
  if (lemma === 'want') {
    // ‘We want a judge to say’, ‘wants everyone to have one’ are wishes
    if (/^(?:it|an?)$/u.test(lead) || /^(?:have|be|feel|know|see)$/u.test(act)) return false
    return acts || WANTED_PEOPLE.test(lead)
  }
  const between = clause.text.slice(tokens[from]!.start, tokens[to]!.start)
  return lemma !== 'tell' || !/\b(?:of|about|in)\s/u.test(between)
}

/** Of whom somebody wants something that they say aloud. */
const WANTED_PEOPLE =
  /^(?:the|people|anyone|anybody|witnesses|everyone|everybody|ministers|members|residents|motorists|drivers|parents|passengers|employers|councils|forces|officers|police)$/u

/** Verbs whose object is whoever is asked, whatever it is called: ‘urged shareholders not to panic’. */
const ADDRESSING = /^(?:urge|beg|implore|plead|appeal|call|challenge|entreat|exhort|beseech)$/u

/** Of one's own people nothing is asked that a record keeps: ‘asked his wife whether she wanted tea’. */
export const PRIVATE =
  /^(?:his|her|their|my|our) (?:\p{L}+ )?(?:wife|husband|friends?|mother|father|parents|son|daughter|children|partner|brother|sister|neighbours?|girlfriend|boyfriend|wives|dog)$/iu

/** What the public is invited to do, beside what is demanded; not ‘stay’, ‘dine’. */
const INVITED_ACTS = /^(?:comment|apply|give|contact|view|nominate|complete)$/u

/** Words for people whom no office or body names. */
const ANYBODY =
  /^(?:anyone|anybody|everyone|everybody|those|all|any|people|him|her|them|me|us|you|it|both|each|whoever)$/u

/** ‘…, and for anyone with footage to contact them’. */
function coordinated(clause: Clause, from: number, request: PutRequest): PutRequest[] {
  const { tokens } = clause
  for (let i = from; i < tokens.length && i < from + 18; i++) {
    if (tokens[i]!.lower !== 'and' || tokens[i + 1]?.lower !== 'for') continue
    const to = infinitiveAfter(clause, i + 2)
    const whom = to === undefined ? null : askedSpan(clause, i + 2, to)
    const words = to === undefined ? undefined : wordsFrom(clause, to + 1)
    return whom && words ? [{ ...request, to: whom, words }] : []
  }
  return []
}

function passive(clause: Clause, at: number, predicate: Predicate, asker: Teller): PutRequest[] {
  const { tokens } = clause
  // ‘has been asked by MPs to examine’
  const agent = tokens[at + 1]?.lower === 'by' ? phraseAfter(clause, at + 2, false) : undefined
  const link = agent ? agent.to : at + 1
  const subject = predicate.subject && spanOf(clause, predicate.subject)
  if (
    tokens[link]?.lower !== 'to' ||
    !tokens[link + 1] ||
    !isBase(tokens[link + 1]!, tokens[link + 2]?.pos) ||
    !subject
  )
    return []
  // ‘was asked to leave’ tells what happened to somebody; ‘motorists are asked to’ asks.
  if (!agent && !tokens.slice(predicate.from, at).some(token => /^(?:is|are|being|been|'re|’re)$/u.test(token.lower)))
    return []
  if (
    /^(?:require|tell|want)$/u.test(tokens[at]!.lemma) &&
    !DEMANDED_ACTS.has(tokens[link + 1]!.lower) &&
    !(agent && /^(?:make|take|do|put)$/u.test(tokens[link + 1]!.lower))
  )
    return []
  const words = wordsFrom(clause, link + 1)
  // ‘police are being asked to make impossible judgements’: what is laid on somebody, by nobody
  const laid = !agent && tokens[at]!.lemma === 'ask' && tokens[at - 1]!.lower === 'being'
  if (laid && !DEMANDED_ACTS.has(tokens[link + 1]!.lower)) return []
  // ‘has been asked to’: somebody asked, and not whoever tells it
  const others = tokens.slice(predicate.from, at).some(token => /^(?:been|being)$/u.test(token.lower))
  if (!words) return []
  const asks = REQUEST_VERBS.get(tokens[at]!.lemma)!.asks
  const by = others ? { ...asker, byTeller: false } : asker
  return [{ asks, ...by, to: subject, words, place: tokens[at]!, backer: null, rule: 'question/asked-to' }]
}

/** ‘called for the resignation of the chair’, ‘appealed for witnesses’. */
function thingsFor(clause: Clause, at: number, from: number, asker: Teller, before?: number): PutRequest[] {
  const { tokens, text } = clause
  const range = phraseAfter(clause, from, false)
  const thing = range && spanOf(clause, range)
  if (!thing || !range) return []
  const lead = text.slice(thing.start, thing.end)
  if (NOT_CALLED_FOR.test(lead) || /^(?:him|her|them|it|me|us|this|that|more|you|what)$/iu.test(lead)) return []
  if (asker.from === null) return []
  const words = wordsFrom(clause, from, before)
  if (!words) return []
  const people = /^(?:any )?(?:witnesses|anyone|anybody|people|residents|motorists|drivers|members)$/iu.test(
    tokens[from]!.lower,
  )
  const to = people ? { start: tokens[from]!.start, end: tokens[from]!.end } : ownerOf(clause, range)
  const request = {
    asks: 'call' as const,
    ...asker,
    to,
    words,
    place: tokens[at]!,
    backer: null,
    rule: 'question/called-for',
  }
  const others = coordinated(clause, from, request)
  const cut = others.length > 0 ? wordsFrom(clause, from, cutAt(clause, from)) : undefined
  return [cut ? { ...request, words: cut } : request, ...others]
}

function cutAt({ tokens }: Clause, from: number): number {
  const and = tokens.findIndex((token, i) => i > from && token.lower === 'and' && tokens[i + 1]?.lower === 'for')
  return and < 0 ? tokens.length : and
}

/** ‘the resignation of the chair’, ‘the chair's resignation’: of whom it is asked. */
function ownerOf(clause: Clause, { from, to }: TokenRange): Span | null {
  const { tokens } = clause
  const leaving = tokens.findIndex(
    (token, i) => i >= from && i < to && /^(?:resignation|dismissal|removal|sacking|suspension)$/u.test(token.lower),
  )
  if (leaving < 0) return null
  if (tokens[leaving + 1]?.lower === 'of') return spanOf(clause, { from: leaving + 2, to }) ?? null
  if (/^['’]s?$/u.test(tokens[leaving - 1]?.lower ?? '')) return spanOf(clause, { from, to: leaving - 1 }) ?? null
  return null
}
