import type { Question } from '../domain/question.ts'
import type { Span } from '../domain/span.ts'
import {
  ASKED_FOR,
  DEMANDED_ACTS,
  NOT_CALLED_FOR,
  QUESTION_WORD,
  REQUEST_NOUNS,
  REQUEST_VERBS,
} from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, isHead, isStop, spanOf, type TokenRange } from './clause.ts'
import { isParty, subjectOf } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { agentOf, type Predicate, predicateAt } from './predicates.ts'

/** One request as a verb or noun tells it, before it is known in whose words it stands. */
export interface Request {
  readonly asks: Question['kind']
  readonly from: Span | null
  readonly byTeller: boolean
  readonly to: Span | null
  readonly words: Span
  /** The verb or noun that tells it. */
  readonly place: Span
  /** Who joins it in the same breath. */
  readonly backer: Span | null
  readonly rule: string
}

/** The requests that the verb or noun at a place tells. */
export function requestsAt(clause: Clause, at: number): Request[] {
  const token = clause.tokens[at]!
  const before = clause.tokens[at - 1]
  // ‘joined calls by the league’: behind such a verb a plural is no verb
  const noun =
    token.pos === 'NOUN' ||
    (/s$/u.test(token.lower) && /^(?:join|face|back|resist|support|echo|reject)$/u.test(before?.lemma ?? ''))
  const verb = token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'ADJ' && /ed$/u.test(token.lower))
  if (noun && REQUEST_NOUNS.has(token.lemma)) return nounRequest(clause, at)
  if (!verb) return []
  switch (token.lemma) {
    case 'demand':
      return demanded(clause, at)
    case 'recommend':
      return recommended(clause, at)
    case 'give':
    case 'set':
      return deadline(clause, at)
    case 'deserve':
      return deserved(clause, at)
    case 'expect':
      return expected(clause, at)
    case 'put':
      return putQuestions(clause, at)
    case 'like':
    case 'want':
      return [...wished(clause, at), ...(token.lemma === 'want' ? askedOf(clause, at) : [])]
    default:
      return REQUEST_VERBS.has(token.lemma) ? [...asked(clause, at), ...askedOf(clause, at)] : []
  }
}

interface Teller {
  readonly from: Span | null
  readonly byTeller: boolean
}

/** Who asks: the subject, the agent of a passive, else whoever tells it. Undefined where nothing is asked after all. */
function askerOf(clause: Clause, predicate: Predicate): Teller | undefined {
  const { tokens } = clause
  if (predicate.negated || predicate.modality === 'conditional') return undefined
  const range = predicate.voice === 'passive' ? predicate.subject : subjectOf(clause, predicate.at)
  const subject = range && tokens[range.from]!
  const alone = range !== undefined && range.to - range.from === 1
  if (subject && alone && /^(?:nobody|no-one|nothing|it|there|that|which|this|you|everyone)$/u.test(subject.lower))
    return undefined
  if (subject?.lower === 'no') return undefined
  const first = alone && subject !== undefined && /^(?:i|we)$/u.test(subject.lower)
  // ‘I would ask the Commissioner’ asks; ‘she could ask’ does not.
  if (predicate.unreal && !first) return undefined
  // Who is expected to call for it has not done so; who intends to ask does ask.
  const intends = /^(?:intends?|plans?|wants?)$/u.test(tokens[predicate.at - 2]?.lower ?? '')
  if (predicate.modality === 'expected' && !(intends && tokens[predicate.at]!.lemma === 'ask')) return undefined
  if (first) return { from: spanOf(clause, range!) ?? null, byTeller: true }
  if (predicate.voice === 'passive') {
    const agent = agentOf(clause, predicate)
    return { from: (agent && spanOf(clause, agent)) ?? null, byTeller: agent === undefined }
  }
  return range && (isParty(clause, range) || isPronoun(subject!))
    ? { from: spanOf(clause, range) ?? null, byTeller: false }
    : undefined
}

function isPronoun(token: Clause['tokens'][number]): boolean {
  return /^(?:he|she|they|who|others|some|many|one|both)$/u.test(token.lower)
}

/** ‘… to publish it’: the place of the first ‘to’ with a verb behind it that the phrase from `from` on can run to. */
function infinitiveAfter({ tokens }: Clause, from: number, reach = 16): number | undefined {
  let people = false
  for (let i = from; i < tokens.length && i < from + reach; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (token.lower === 'to' && next && isBase(next, tokens[i + 2]?.pos)) return i
    if (isStop(token) || token.text === ':' || (isComma(token) && i > from + 8)) return undefined
    // ‘for witnesses, and for anyone who …’
    if (isComma(token) && next?.lower === 'and' && tokens[i + 2]?.lower === 'for') return undefined
    if (/^(?:who|living|with|affected)$/u.test(token.lower)) people = true
    if (
      /^(?:said|says|told|was|were|is|and|but|because|after|when|that|whether|how|why)$/u.test(token.lower) &&
      !people &&
      token.lower !== 'and'
    )
      return undefined
    if (token.pos === 'VERB' && !people && !/ing$/u.test(token.lower) && token.lower === token.lemma) return undefined
  }
  return undefined
}

function isBase(token: Clause['tokens'][number], next?: string): boolean {
  if (token.pos === 'ADV') return next === 'VERB'
  return (token.pos === 'VERB' || token.pos === 'AUX' || DEMANDED_ACTS.has(token.lower)) && token.lower === token.lemma
}

function headed(clause: Clause, range: TokenRange): boolean {
  return range.to > range.from && clause.tokens.slice(range.from, range.to).some(isHead)
}

/** Asked of: a range without the day, comma and ‘until’ behind it. */
function askedSpan(clause: Clause, from: number, to: number): Span | null {
  let end = to
  for (let i = from + 1; i < to; i++)
    if (
      isComma(clause.tokens[i]) ||
      (/^(?:until|by|on|at|in)$/u.test(clause.tokens[i]!.lower) && clause.dated[i + 1])
    ) {
      end = i
      break
    }
  return headed(clause, { from, to: end }) ? (spanOf(clause, { from, to: end }) ?? null) : null
}

/** ‘urged the force to publish it’, ‘appealed for anybody who saw it to call’, ‘motorists are asked to avoid the area’. */
function askedOf(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const verb = REQUEST_VERBS.get(tokens[at]!.lemma)!
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker) return []
  const place = tokens[at]!
  if (predicate.voice === 'passive') return passive(clause, at, predicate, asker)
  const particle = tokens[at + 1]?.lower ?? ''
  if (verb.particle && !verb.particle.includes(particle)) return []
  const from = verb.particle ? at + 2 : at + 1
  const to = infinitiveAfter(clause, from)
  if (to === undefined || to <= from)
    return verb.particle && particle === 'for' ? thingsFor(clause, at, from, asker) : []
  const spoken = askedSpan(clause, from, tokens[to - 1]!.lower === 'not' ? to - 1 : to)
  const start = tokens[to - 1]!.lower === 'not' ? to - 1 : to + 1
  const can = { from, to: tokens.findLastIndex(token => spoken !== null && token.end <= spoken.end) + 1 }
  // ‘wants the budget to be capped’, ‘called for the law to be enforced’: that is asked of nobody whom the words name
  const whom =
    spoken && (isParty(clause, can) || ANYBODY.test(tokens[from]!.lower)) && tokens[to + 1]!.lower !== 'be'
      ? spoken
      : null
  const words = wordsFrom(clause, whom ? start : from)
  if (!spoken || !words || (!whom && !/^(?:call|appeal|plead)$/u.test(tokens[at]!.lemma))) return []
  if (!whom && particle !== 'for') return []
  const acts = DEMANDED_ACTS.has(tokens[to + 1]!.lower)
  if (tokens[at]!.lemma === 'tell' || tokens[at]!.lemma === 'require' || tokens[at]!.lemma === 'instruct') {
    if (!acts || /^(?:him|her|me|them|us|officers)$/iu.test(tokens[from]!.lower)) return []
  }
  if (
    tokens[at]!.lemma === 'want' &&
    !acts &&
    !/^(?:the|people|anyone|anybody|witnesses|everyone|everybody|ministers)$/u.test(tokens[from]!.lower)
  )
    return []
  if (tokens[at]!.lemma === 'remind') return []
  const request = { asks: verb.asks, ...asker, to: whom, words, place, backer: null, rule: 'question/asked-to' }
  return [request, ...coordinated(clause, to + 1, request)]
}

/** Words for people whom no office or body names. */
const ANYBODY = /^(?:anyone|anybody|everyone|everybody|those|all|any|people|him|her|them|me|us|you|it|both|each)$/u

/** ‘…, and for anyone with footage to contact them’. */
function coordinated(clause: Clause, from: number, request: Request): Request[] {
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

function passive(clause: Clause, at: number, predicate: Predicate, asker: Teller): Request[] {
  const { tokens } = clause
  const next = tokens[at + 1]
  const subject = predicate.subject && spanOf(clause, predicate.subject)
  if (next?.lower !== 'to' || !tokens[at + 2] || !isBase(tokens[at + 2]!, tokens[at + 3]?.pos) || !subject) return []
  // ‘was asked to leave’ tells what happened to somebody; ‘motorists are asked to’ asks.
  if (!tokens.slice(predicate.from, at).some(token => /^(?:is|are|being|been|'re|’re)$/u.test(token.lower))) return []
  if (/^(?:require|tell|want)$/u.test(tokens[at]!.lemma) && !DEMANDED_ACTS.has(tokens[at + 2]!.lower)) return []
  const words = wordsFrom(clause, at + 2)
  if (!words) return []
  const asks = REQUEST_VERBS.get(tokens[at]!.lemma)!.asks
  return [{ asks, ...asker, to: subject, words, place: tokens[at]!, backer: null, rule: 'question/asked-to' }]
}

/** ‘called for the resignation of the chair’, ‘appealed for witnesses’. */
function thingsFor(clause: Clause, at: number, from: number, asker: Teller): Request[] {
  const { tokens, text } = clause
  const range = phraseAfter(clause, from, false)
  const thing = range && spanOf(clause, range)
  if (!thing || !range) return []
  const lead = text.slice(thing.start, thing.end)
  if (NOT_CALLED_FOR.test(lead) || /^(?:him|her|them|it|me|us|this|that|more|you|what)$/iu.test(lead)) return []
  if (asker.from === null) return []
  const words = wordsFrom(clause, from)
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

/** ‘asked the force how many’, ‘asked whether she knew’, ‘was asked why’, ‘has asked for a meeting with the minister’. */
function asked(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  if (tokens[at]!.lemma !== 'ask' && tokens[at]!.lemma !== 'press') return []
  const opening = openingAsked(clause, at)
  if (opening) return opening
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker) return []
  const base = { asks: 'question' as const, place: tokens[at]!, backer: null, rule: 'question/asked' }
  const wh = questionWordAfter(clause, at + 1)
  if (tokens[at + 1]?.lower === 'for' && tokens[at]!.lemma === 'ask') return askedFor(clause, at, asker)
  const words = wh === undefined ? undefined : wordsFrom(clause, wh)
  if (!words || wh === undefined || words.end - words.start < 8) return []
  if (predicate.voice === 'passive') {
    const to = predicate.subject && spanOf(clause, predicate.subject)
    return to ? [{ ...base, from: asker.from, byTeller: false, to, words }] : []
  }
  const to = wh > at + 1 ? askedSpan(clause, at + 1, whomEnd(clause, at + 1, wh)) : null
  return [{ ...base, ...asker, to, words }]
}

/** ‘asked the chief constable at Tuesday's meeting how’: the phrase right behind the verb. */
function whomEnd(clause: Clause, from: number, wh: number): number {
  const phrase = phraseAfter(clause, from, false)
  return phrase ? Math.min(phrase.to, wh) : wh
}

/** ‘Asked whether he would resign, Mr Paskett said …’: nobody is named who asked. */
function openingAsked(clause: Clause, at: number): Request[] | undefined {
  const { tokens } = clause
  const opens = at === 0 || (isComma(tokens[at - 1]) && at < 3) || (at === 1 && /^(?:when|if)$/u.test(tokens[0]!.lower))
  if (!opens || !/^(?:asked|pressed)$/u.test(tokens[at]!.lower)) return undefined
  const wh = questionWordAfter(clause, at + 1)
  const comma = wh === undefined ? -1 : tokens.findIndex((token, i) => i > wh && isComma(token))
  if (wh === undefined || comma < 0) return []
  const words = spanOf(clause, { from: wh, to: comma })
  const answerer = phraseAfter(clause, comma + 1, false)
  const to = answerer && spanOf(clause, answerer)
  const agent = tokens[at + 1]?.lower === 'by' ? phraseAfter(clause, at + 2, false) : undefined
  if (!words || !to) return []
  const from = (agent && spanOf(clause, agent)) ?? null
  return [
    { asks: 'question', from, byTeller: false, to, words, place: tokens[at]!, backer: null, rule: 'question/asked' },
  ]
}

/** How far behind the verb the question may begin, in words: whom it is put to, and where, stand between. */
const QUESTION_REACH = 12

function questionWordAfter({ tokens }: Clause, from: number): number | undefined {
  for (let i = from; i < tokens.length && i < from + QUESTION_REACH; i++) {
    const token = tokens[i]!
    // ‘MPs who asked’, ‘the officer who’: behind a noun it is a relative
    const relative =
      /^(?:who|which|that|where|when)$/u.test(token.lower) &&
      i > from &&
      /^(?:NOUN|PROPN|PRON)$/u.test(tokens[i - 1]!.pos)
    if (QUESTION_WORD.test(token.lower) && !relative) return i
    if (isStop(token) || token.text === ':' || token.lower === 'to' || token.lower === 'about') return undefined
    if (token.pos === 'VERB' && !/ing$/u.test(token.lower)) return undefined
  }
  return undefined
}

function askedFor(clause: Clause, at: number, asker: Teller): Request[] {
  const { tokens, text } = clause
  const words = wordsFrom(clause, at + 2)
  if (!words || asker.from === null || !ASKED_FOR.test(text.slice(words.start, words.end))) return []
  const link = tokens.findIndex((token, i) => i > at + 2 && i < at + 12 && /^(?:with|from)$/u.test(token.lower))
  const whom = link < 0 ? undefined : phraseAfter(clause, link + 1, false)
  const to = (whom && spanOf(clause, whom)) ?? null
  return [{ asks: 'demand', ...asker, to, words, place: tokens[at]!, backer: null, rule: 'question/asked-for' }]
}

/** ‘demanded to know why’, ‘demanded that the board resign’, ‘demanded an apology from the force’. */
function demanded(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker || predicate.voice === 'passive' || asker.from === null) return []
  const base = { asks: 'demand' as const, ...asker, place: tokens[at]!, backer: null, rule: 'question/demanded' }
  const next = tokens[at + 1]
  if (next?.lower === 'to') {
    const wh = tokens[at + 2]?.lower === 'know' ? at + 3 : at + 2
    const words = wordsFrom(clause, wh)
    return words ? [{ ...base, to: null, words }] : []
  }
  if (next?.lower === 'that') return thatClause(clause, at + 2, base)
  const words = wordsFrom(clause, at + 1)
  if (!words || !phraseAfter(clause, at + 1, false)) return []
  const from = tokens.findIndex((token, i) => i > at && i < at + 12 && token.lower === 'from')
  const whom = from < 0 ? undefined : phraseAfter(clause, from + 1, false)
  return [{ ...base, to: (whom && spanOf(clause, whom)) ?? null, words }]
}

function thatClause(clause: Clause, from: number, base: Omit<Request, 'to' | 'words'>): Request[] {
  const whom = phraseAfter(clause, from, false)
  const behind = whom && clause.tokens[whom.to]
  const verb = behind && /^(?:should|must|be|to)$/u.test(behind.lower) ? whom.to + 1 : whom?.to
  const words = verb === undefined ? undefined : wordsFrom(clause, verb)
  const to = whom && spanOf(clause, whom)
  return words && to ? [{ ...base, to, words }] : []
}

/** ‘recommended that the council apologise’, ‘we recommend that the force should publish’. */
function recommended(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker || predicate.voice === 'passive' || tokens[at + 1]?.lower !== 'that') return []
  return thatClause(clause, at + 2, {
    asks: 'call',
    ...asker,
    place: tokens[at]!,
    backer: null,
    rule: 'question/recommended',
  })
}

/** ‘gave the company until Friday to say’, ‘set the commissioner a deadline of weeks to produce’. */
function deadline(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  const whom = phraseAfter(clause, at + 1, false)
  const to = tokens.findIndex(
    (token, i) => i > at && i < at + 24 && token.lower === 'to' && isBase(tokens[i + 1] ?? token),
  )
  if (!asker || asker.from === null || predicate.voice === 'passive' || !whom || to < 0) return []
  const between = tokens.slice(at + 1, to)
  if (!between.some(token => token.lower === 'until' || token.lower === 'deadline')) return []
  const stop = between.findIndex(token => /^(?:a|until)$/u.test(token.lower))
  const span = spanOf(clause, { from: at + 1, to: stop > 0 ? at + 1 + stop : whom.to })
  const words = wordsFrom(clause, to + 1)
  if (!span || !words) return []
  return [{ asks: 'demand', ...asker, to: span, words, place: tokens[at]!, backer: null, rule: 'question/deadline' }]
}

/** ‘the public deserve to know who gave the order’. */
function deserved(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  if (tokens[at + 1]?.lower !== 'to' || tokens[at + 2]?.lower !== 'know') return []
  if (predicateAt(clause, at).negated || !QUESTION_WORD.test(tokens[at + 3]?.lower ?? '')) return []
  const words = wordsFrom(clause, at + 3)
  if (!words) return []
  return [
    {
      asks: 'demand',
      from: null,
      byTeller: true,
      to: null,
      words,
      place: tokens[at]!,
      backer: null,
      rule: 'question/deserved',
    },
  ]
}

/** ‘expected a full account the next time they met’: with when it is due. */
function expected(clause: Clause, at: number): Request[] {
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  const behind = clause.text.slice(clause.tokens[at]!.end, clause.sentence.end)
  const account =
    /^\s(?:an?|the|her|his|their|its)?\s?["“‘]?(?:a )?(?:full |proper |clear )?(?:account|answers?|explanation|report|reply|response|apology)\b/iu
  if (!asker || predicate.voice === 'passive' || !account.test(behind)) return []
  const words = wordsFrom(clause, at + 1)
  return words
    ? [
        {
          asks: 'demand',
          ...asker,
          to: null,
          words,
          place: clause.tokens[at]!,
          backer: null,
          rule: 'question/expected',
        },
      ]
    : []
}

/** ‘wants to know why’, ‘I should like to know why’, ‘wanted the footage by Friday’. */
function wished(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  if (!asker || predicate.voice === 'passive') return []
  const base = { ...asker, to: null, place: tokens[at]!, backer: null, rule: 'question/wished' }
  const wishes =
    tokens[at]!.lemma === 'want' ||
    /^(?:would|should|'d|’d)$/u.test(tokens[at - 1]?.lower ?? '') ||
    /^(?:also)$/u.test(tokens[at - 1]?.lower ?? '')
  const knows = wishes && tokens[at + 1]?.lower === 'to' && /^(?:know|hear|ask|see)$/u.test(tokens[at + 2]?.lower ?? '')
  if (knows && QUESTION_WORD.test(tokens[at + 3]?.lower ?? '')) {
    const words = wordsFrom(clause, at + 3)
    return words ? [{ ...base, asks: 'question', words }] : []
  }
  const behind = clause.text.slice(tokens[at]!.end, clause.sentence.end)
  if (tokens[at]!.lemma !== 'want' || !/^\s(?:the|an?|their|answers|all)\b[^,.;]{3,50}\sby\s/u.test(behind)) return []
  if (infinitiveAfter(clause, at + 1) !== undefined) return []
  const words = wordsFrom(clause, at + 1)
  return words ? [{ ...base, asks: 'demand', words }] : []
}

/** ‘put two questions to the chief constable …: how many …, and why …?’ */
function putQuestions(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const asker = askerOf(clause, predicateAt(clause, at))
  const to = tokens.findIndex((token, i) => i > at && i < at + 7 && token.lower === 'to')
  if (!asker || to < 0 || !tokens.slice(at, to).some(token => /^questions?$/u.test(token.lower))) return []
  const whom = phraseAfter(clause, to + 1, false)
  const span = whom && spanOf(clause, whom)
  const colon = tokens.findIndex((token, i) => i > to && token.text === ':')
  if (!span || colon < 0) return []
  const starts = tokens.flatMap((token, i) => {
    if (i <= colon || !QUESTION_WORD.test(token.lower)) return []
    const first = /^["“‘:]$/u.test(tokens[i - 1]!.text)
    return first || (tokens[i - 1]!.lower === 'and' && isComma(tokens[i - 2])) ? [i] : []
  })
  return starts.flatMap((start, k) => {
    const words = wordsFrom(clause, start, starts[k + 1] ?? tokens.length)
    return words
      ? [
          {
            asks: 'question' as const,
            ...asker,
            to: span,
            words,
            place: tokens[at]!,
            backer: null,
            rule: 'question/put',
          },
        ]
      : []
  })
}

/** ‘joined calls by the league for the minister to act’, ‘Karl's appeal to the force to publish it’, ‘facing calls to resign’. */
function nounRequest(clause: Clause, at: number): Request[] {
  const { tokens } = clause
  const place = tokens[at]!
  const by = /^(?:by|from)$/u.test(tokens[at + 1]?.lower ?? '') ? phraseAfter(clause, at + 2, false) : undefined
  const possessive = /^['’]s?$/u.test(tokens[at - 1]?.lower ?? '') ? phraseBefore(clause, at - 1) : undefined
  const owner = (by && upTo(clause, by, /^(?:for|to)$/u)) ?? possessive
  const from = (owner && spanOf(clause, owner)) ?? null
  const behind = by && owner ? owner.to : at + 1
  const verb = tokens[at - 1]
  const faces = verb?.lemma === 'face' || verb?.lemma === 'resist'
  const subject = verb && (faces || verb.lemma === 'join') ? predicateAt(clause, at - 1).subject : undefined
  const subjectSpan = (subject && spanOf(clause, subject)) ?? null
  const base = { asks: 'call' as const, from, byTeller: false, place, rule: 'question/call-noun' }
  if (faces && tokens[behind]?.lower === 'to' && subjectSpan) {
    const words = wordsFrom(clause, behind + 1)
    return words ? [{ ...base, to: subjectSpan, words, backer: null }] : []
  }
  if (!from || !/^(?:for|to)$/u.test(tokens[behind]?.lower ?? '')) return []
  const to = infinitiveAfter(clause, behind + 1)
  const whom = to === undefined ? null : askedSpan(clause, behind + 1, to)
  const words = to === undefined ? undefined : wordsFrom(clause, to + 1)
  return whom && words ? [{ ...base, to: whom, words, backer: subjectSpan }] : []
}

/** A phrase cut before a word: ‘by the league | for the minister to act’. */
function upTo({ tokens }: Clause, { from, to }: TokenRange, word: RegExp): TokenRange {
  const end = tokens.findIndex((token, i) => i > from && i < to && word.test(token.lower))
  return { from, to: end < 0 ? to : end }
}
