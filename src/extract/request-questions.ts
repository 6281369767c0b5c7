import { ASKED_FOR, ASKING_VERBS, QUESTION_WORD } from '../language/en/request-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, isStop, spanOf } from './clause.ts'
import { isParty } from './parties.ts'
import { phraseAfter } from './phrases.ts'
import { predicateAt } from './predicates.ts'
import { PRIVATE } from './request-asked.ts'
import { writtenTo } from './request-nominal.ts'
import { askedSpan, askerOf, type PutRequest, type Teller } from './request-parts.ts'

/** Of so many adults a poll asks; nobody owes it an answer. */
const POLLED =
  /^(?:(?:more than|over|about|some|nearly) )?[\d,]+ (?:\p{L}+ )?(?:adults|people|voters|pupils|respondents|members|women|men)$/iu

/** ‘asked the force how many’, ‘asked whether she knew’, ‘was asked why’, ‘has asked for a meeting with the minister’. */
export function asked(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  if (!ASKING_VERBS.has(tokens[at]!.lemma)) return []
  const opening = openingAsked(clause, at)
  if (opening) return opening
  const predicate = predicateAt(clause, at)
  const asker = askerOf(clause, predicate)
  const isFor = tokens[at + 1]?.lower === 'for' && tokens[at]!.lemma === 'ask'
  if (isFor && predicate.voice === 'passive' && !predicate.unreal && !predicate.negated)
    return askedForView(clause, at, asker?.from ?? null)
  if (!asker) return []
  const base = { asks: 'question' as const, place: tokens[at]!, backer: null, rule: 'question/asked' }
  const agent =
    predicate.voice === 'passive' && tokens[at + 1]?.lower === 'by' ? phraseAfter(clause, at + 2) : undefined
  const wh = questionWordAfter(clause, agent ? behindAgent(clause, agent.to) : at + 1)
  // ‘asked himself whether’: nobody else owes an answer
  if (/^(?:him|her|it)self$/u.test(tokens[at + 1]?.lower ?? '')) return []
  if (isFor) return askedFor(clause, at, asker)
  const words = wh === undefined ? undefined : wordsFrom(clause, wh)
  if (!words || wh === undefined || words.end - words.start < 8) return []
  if (predicate.voice === 'passive') {
    const to = predicate.subject && spanOf(clause, predicate.subject)
    return to ? [{ ...base, from: asker.from, byTeller: false, to, words }] : []
  }
  const to = wh > at + 1 ? askedSpan(clause, at + 1, whomEnd(clause, at + 1, wh)) : null
  if (to && (PRIVATE.test(clause.text.slice(to.start, to.end)) || POLLED.test(clause.text.slice(to.start, to.end))))
    return []
  return [{ ...base, ...asker, to: to ?? writtenTo(clause, at), words }]
}

/** ‘was pressed by the member for Marlow, Ada Quill, | on | why’. */
function behindAgent({ tokens }: Clause, end: number): number {
  let at = end
  while (isComma(tokens[at]) || /^(?:on|about|over)$/u.test(tokens[at]?.lower ?? '')) at++
  return at
}

/** ‘sought to know the cost’, ‘wished to know who was paying’. */
export function toKnow(clause: Clause, at: number): PutRequest[] {
  const { tokens } = clause
  const asker = askerOf(clause, predicateAt(clause, at))
  if (
    !asker ||
    asker.from === null ||
    tokens[at + 1]?.lower !== 'to' ||
    tokens[at + 2]?.lower !== 'know' ||
    isComma(tokens[at + 3])
  )
    return []
  const words = wordsFrom(clause, at + 3)
  const rest = { place: tokens[at]!, backer: null, rule: 'question/asked' }
  return words ? [{ asks: 'question', ...asker, to: null, words, ...rest }] : []
}

/** ‘asked the chief constable at Tuesday's meeting how’: the phrase right behind the verb. */
const whomEnd = (clause: Clause, from: number, wh: number): number =>
  Math.min(phraseAfter(clause, from, false)?.to ?? wh, wh)

/** ‘Asked whether he would resign, Mr Paskett said …’: nobody is named who asked. */
function openingAsked(clause: Clause, at: number): PutRequest[] | undefined {
  const { tokens } = clause
  const opens = at === 0 || (isComma(tokens[at - 1]) && at < 3) || (at === 1 && /^(?:when|if)$/u.test(tokens[0]!.lower))
  if (!opens || !/^(?:asked|pressed)$/u.test(tokens[at]!.lower)) return undefined
  return openingAt(clause, at, questionWordAfter(clause, at + 1, OPENING_REACH))
}

/** ‘On whether she would go, the mayor replied …’, ‘On the question of why it was late, …’. */
export function openingOn(clause: Clause): PutRequest[] {
  const { tokens } = clause
  const of = tokens[3]?.lower === 'of' ? 4 : 3
  const named = tokens[1]?.lower === 'the' && /^(?:question|issue|subject|matter)$/u.test(tokens[2]?.lower ?? '')
  const wh = named ? of : 1
  if (tokens[0]?.lower !== 'on' || !/^(?:whether|why|if|how|who|what|when)$/u.test(tokens[wh]?.lower ?? '')) return []
  if (!named && !/^(?:whether|why)$/u.test(tokens[wh]!.lower)) return []
  return openingAt(clause, 0, wh)
}

/** The question that a sentence opens with, and whoever answers it behind the comma. */
function openingAt(clause: Clause, at: number, wh: number | undefined): PutRequest[] {
  const { tokens } = clause
  // ‘… how clerks would cope if the hall was shut, | Ms Wray said’: the comma before whoever answers
  const ends = (i: number): boolean => {
    const phrase = tokens[i]!.text === ',' ? phraseAfter(clause, i + 1, false) : undefined
    return phrase !== undefined && tokens.slice(phrase.to, phrase.to + 16).some(token => ANSWERS.test(token.lower))
  }
  const commas = tokens.flatMap((token, i) => (wh !== undefined && i > wh && isComma(token) ? [i] : []))
  const comma = commas.findLast(i => ends(i) && isParty(clause, phraseAfter(clause, i + 1, false)!)) ?? commas[0] ?? -1
  if (wh === undefined || comma < 0) return []
  const words = spanOf(clause, { from: wh, to: comma })
  const answerer = phraseAfter(clause, comma + 1, false)
  const to = answerer && spanOf(clause, answerer)
  const by = tokens.findIndex((token, i) => i > at && i < wh && token.lower === 'by')
  const found = by < 0 ? undefined : phraseAfter(clause, by + 1, false)
  const agent = found && isParty(clause, found) ? found : undefined
  if (!words || !to) return []
  const from = (agent && spanOf(clause, agent)) ?? null
  const reply = { start: to.start, end: clause.sentence.end }
  return [
    {
      asks: 'question',
      from,
      byTeller: false,
      to,
      words,
      place: tokens[at]!,
      backer: null,
      rule: 'question/asked',
      reply,
    },
  ]
}

/** How far behind the verb the question may begin, in words: whom it is put to, and where, stand between. */
const QUESTION_REACH = 12
/** The same at the head of a sentence: ‘Asked at Friday's meeting of the panel by Mr Ambler (Marlow, Ind) how’. */
const OPENING_REACH = 26
const ANSWERS = /^(?:said|says|replied|answered|told|responded|declined|refused|admitted|insisted|added|confirmed)$/u

function questionWordAfter({ tokens }: Clause, from: number, reach = QUESTION_REACH): number | undefined {
  for (let i = from; i < tokens.length && i < from + reach; i++) {
    const token = tokens[i]!
    // ‘MPs who asked’, ‘the officer who’: behind a noun it is a relative
    const relative =
      /^(?:who|which|that|where|when)$/u.test(token.lower) &&
      i > from &&
      /^(?:NOUN|PROPN|PRON)$/u.test(tokens[i - 1]!.pos) &&
      // ‘asked the company | when | the main would be mended’
      !(
        /^(?:when|where)$/u.test(token.lower) &&
        tokens.slice(i + 2, i + 10).some(one => /^(?:would|will)$/u.test(one.lower))
      )
    if (QUESTION_WORD.test(token.lower) && !relative) return i
    if (isStop(token) || token.text === ':' || token.lower === 'to' || token.lower === 'about') return undefined
    if (token.pos === 'VERB' && !/ing$/u.test(token.lower)) return undefined
  }
  return undefined
}

/** ‘Ms Marl is asked for her view of the plan’; not ‘was asked for comment’. */
function askedForView(clause: Clause, at: number, from: Teller['from']): PutRequest[] {
  const subject = predicateAt(clause, at).subject
  const to = subject && spanOf(clause, subject)
  const words = wordsFrom(clause, at + 2)
  if (!to || !words || !VIEW.test(clause.text.slice(words.start, words.end))) return []
  const rest = { place: clause.tokens[at]!, backer: null, rule: 'question/asked-for' }
  return [{ asks: 'question', from, byTeller: false, to, words, ...rest }]
}

const VIEW =
  /^(?:(?:his|her|their|its|an?|the|any|more|further|full) )*(?:views?|opinions?|explanations?|account|thoughts|reasons?|details|assurances?|information)\b/iu

function askedFor(clause: Clause, at: number, asker: Teller): PutRequest[] {
  const { tokens, text } = clause
  const words = wordsFrom(clause, at + 2)
  if (!words || asker.from === null || !ASKED_FOR.test(text.slice(words.start, words.end))) return []
  const link = tokens.findIndex((token, i) => i > at + 2 && i < at + 12 && /^(?:with|from)$/u.test(token.lower))
  const whom = link < 0 ? undefined : phraseAfter(clause, link + 1, false)
  const to = (whom && spanOf(clause, whom)) ?? null
  return [{ asks: 'demand', ...asker, to, words, place: tokens[at]!, backer: null, rule: 'question/asked-for' }]
}
