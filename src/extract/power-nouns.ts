import { CONTROL_NOUN, POWER_ACTS, POWER_VERBS } from '../language/en/power-words.ts'
import { type Clause, isComma, type TokenRange } from './clause.ts'
import { isParty, partyAfter, referentBefore } from './parties.ts'
import { phraseBefore } from './phrases.ts'

/** A power told by a noun or an impersonal turn: who has it, over whom, at which word. */
export interface NounPower {
  readonly at: number
  readonly holder: TokenRange
  readonly over: TokenRange
  readonly rule: string
}

/** The power that the word at a place tells, where it is no verb's subject that has it. */
export function nounPowerAt(clause: Clause, at: number): NounPower | undefined {
  const { lower } = clause.tokens[at]!
  if (/^(?:control|management|oversight|supervision|command)$/u.test(lower)) return controlLies(clause, at)
  if (KEEPER.test(lower)) return keeperOf(clause, at)
  if (/^(?:responsibility|power|authority|job|task|duty|decision)$/u.test(lower)) return restsWith(clause, at)
  if (lower === 'for' || lower === 'to') return isFor(clause, at)
  if (lower === 'subject') return subjectTo(clause, at)
  if (lower === 'under') return comesUnder(clause, at)
  if (lower === 'line') return reportingLine(clause, at)
  if (SUPERIOR.test(lower)) return superiorOf(clause, at)
  if (lower === 'whose') return whoseJob(clause, at)
  if (lower === 'whom' || lower === 'which') return toWhom(clause, at)
  return undefined
}

/** Whether a verb in any form names something that only whoever has power over another can do. */
function isPowerVerb(lemma: string, lower: string): boolean {
  return POWER_ACTS.has(lemma) || POWER_VERBS.has(lemma) || POWER_ACTS.has(lower.replace(/ing$/u, ''))
}

/** ‘Responsibility for appointing the chief constable rests with the mayor’, ‘the power to dismiss her lies with the board’. */
function restsWith(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const verb = at + 2
  const act = tokens[verb]
  if (!/^(?:for|to|of)$/u.test(tokens[at + 1]?.lower ?? '') || !act || !isPowerVerb(act.lemma, act.lower))
    return undefined
  const over = partyAfter(clause, verb + 1)
  const rests = tokens.findIndex(
    (token, i) => i > verb && i < verb + 16 && /^(?:rest|lie|sit|belong|vest|fall|is|remain)s?$/u.test(token.lower),
  )
  const link = tokens[rests + 1]?.lower === 'vested' ? rests + 2 : rests + 1
  if (!over || rests < 0 || !/^(?:with|to|in)$/u.test(tokens[link]?.lower ?? '')) return undefined
  const holder = partyAfter(clause, /^solely$/u.test(tokens[link + 1]?.lower ?? '') ? link + 2 : link + 1)
  const cut = { from: over.from, to: Math.min(over.to, rests) }
  return holder && isParty(clause, holder) && isParty(clause, cut)
    ? { at: verb, holder, over: cut, rule: 'accountability/rests' }
    : undefined
}

/** ‘Operational control of the unit lies with the chief’, ‘line management of the two falls to the superintendent’. */
function controlLies(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const over = /^(?:of|over)$/u.test(tokens[at + 1]?.lower ?? '') ? partyAfter(clause, at + 2) : undefined
  const verb = over && tokens[over.to]
  const link = over && tokens[over.to + 1]?.lower
  const lies = /^(?:rests?|lies?|sits?|falls?|belongs?)$/u.test(verb?.lower ?? '') && /^(?:with|to)$/u.test(link ?? '')
  const holder = over && lies ? partyAfter(clause, over.to + 2) : undefined
  return holder && isParty(clause, holder) && isParty(clause, over!)
    ? { at, holder, over: over!, rule: 'accountability/rests' }
    : undefined
}

/** Nouns for whoever has power over what stands behind ‘of’ or ‘for’. */
const KEEPER = /^(?:employer|regulator|overseer|supervisor|inspector|line manager|watchdog)$/u

/** ‘The county council is the employer of every teacher’, ‘Ofwat is the regulator for water companies’. */
function keeperOf(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const be = tokens.findLastIndex((token, i) => i < at && i > at - 5 && /^(?:is|are|remains)$/u.test(token.lower))
  const article = tokens[be + 1]?.lower === 'the'
  const over = /^(?:of|for)$/u.test(tokens[at + 1]?.lower ?? '') ? partyAfter(clause, at + 2) : undefined
  const holder = be > 0 && article ? phraseBefore(clause, be) : undefined
  return holder && over && isParty(clause, holder) && isParty(clause, over)
    ? { at, holder, over, rule: 'accountability/responsible' }
    : undefined
}

/** ‘All custody sergeants come under Chief Inspector Ada Quill’. */
function comesUnder(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  if (!/^(?:comes?|falls?|sits?)$/u.test(tokens[at - 1]?.lower ?? '')) return undefined
  const will = /^(?:will|now|directly)$/u.test(tokens[at - 2]?.lower ?? '')
  const over = phraseBefore(clause, will ? at - 2 : at - 1)
  const holder = partyAfter(clause, at + 1)
  const control = holder && tokens.slice(holder.from, holder.to).some(token => CONTROL_NOUN.test(token.lower))
  return holder && over && !control && isParty(clause, holder) && isParty(clause, over)
    ? { at: at - 1, holder, over, rule: 'accountability/control' }
    : undefined
}

/** ‘The head of audit has a direct reporting line to the chair of the committee’. */
function reportingLine(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const has = tokens.findLastIndex((token, i) => i < at && i > at - 6 && /^(?:has|have)$/u.test(token.lower))
  if (tokens[at - 1]?.lower !== 'reporting' || tokens[at + 1]?.lower !== 'to' || has < 1) return undefined
  const over = phraseBefore(clause, has)
  const holder = partyAfter(clause, at + 2)
  return holder && over && isParty(clause, holder) && isParty(clause, over)
    ? { at: at - 1, holder, over, rule: 'accountability/answers' }
    : undefined
}

/** Nouns for whoever stands over the one whose they are. */
const SUPERIOR = /^(?:boss|superior|manager|supervisor|officer)$/u

/** ‘Ada Quill's boss at the time was Ken Marl’, ‘his commanding officer is Brigadier Marl’: whose superior is whom. */
function superiorOf(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const first = /^(?:line|commanding|immediate|direct)$/u.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at
  if (/^(?:manager|officer)$/u.test(tokens[at]!.lower) && first === at) return undefined
  const over = /^['’]s?$/u.test(tokens[first - 1]?.lower ?? '') ? phraseBefore(clause, first - 1) : undefined
  const be = tokens.findIndex((token, i) => i > at && i < at + 6 && /^(?:is|was)$/u.test(token.lower))
  const between = tokens.slice(at + 1, be).every(token => /^(?:at|the|time|then)$/u.test(token.lower))
  const holder = over && be > 0 && between ? partyAfter(clause, be + 1) : undefined
  return holder && over && isParty(clause, holder) && isParty(clause, over)
    ? { at: first, holder, over, rule: 'accountability/responsible' }
    : undefined
}

/** ‘It is for the Prime Minister to appoint the adviser’, ‘it falls to the board to dismiss him’. */
function isFor(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const before = `${tokens[at - 2]?.lower} ${tokens[at - 1]?.lower}`
  if (!/^(?:it is|it falls|is up|it's solely|is solely)$/u.test(before)) return undefined
  const holder = partyAfter(clause, at + 1)
  const to = holder && tokens[holder.to]?.lower === 'to' ? holder.to : undefined
  const act = to === undefined ? undefined : tokens[to + 1]
  if (!holder || to === undefined || !act || !isPowerVerb(act.lemma, act.lower)) return undefined
  const over = partyAfter(clause, to + 2)
  return over && isParty(clause, over) && isParty(clause, holder)
    ? { at: to + 1, holder, over, rule: 'accountability/rests' }
    : undefined
}

/** ‘are subject to the supervision of the Chief Coroner’, ‘is subject to inspection by the Commission’. */
function subjectTo(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  const be = [at - 1, at - 2].find(i => /^(?:is|are|remains?)$/u.test(tokens[i]?.lower ?? ''))
  const noun = tokens.findIndex(
    (token, i) =>
      i > at + 1 &&
      i < at + 5 &&
      (CONTROL_NOUN.test(token.lower) || /^(?:inspection|regulation|scrutiny)$/u.test(token.lower)),
  )
  if (be === undefined || tokens[at + 1]?.lower !== 'to' || noun < 0) return undefined
  const link = tokens[noun + 1]?.lower
  const holder = link === 'of' || link === 'by' || link === 'from' ? partyAfter(clause, noun + 2) : undefined
  // ‘are independent but are subject to’: the subject of the verb before
  const joined = /^(?:but|and)$/u.test(tokens[be - 1]?.lower ?? '')
  const first = joined ? tokens.findIndex(token => /^(?:is|are)$/u.test(token.lower)) : be
  const over = phraseBefore(clause, first)
  return holder && over && isParty(clause, holder) && isParty(clause, over)
    ? { at: noun, holder, over, rule: 'accountability/control' }
    : undefined
}

/** ‘The governors, whose job it is to hold the head to account’, ‘the board, whose role is to oversee the force’. */
function whoseJob(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  if (!/^(?:job|role|task|duty|function|responsibility)$/u.test(tokens[at + 1]?.lower ?? '')) return undefined
  const to = tokens.findIndex((token, i) => i > at + 1 && i < at + 6 && token.lower === 'to')
  const act = to < 0 ? undefined : tokens[to + 1]
  const holder = phraseBefore(clause, isComma(tokens[at - 1]) ? at - 1 : at)
  if (!act || !holder || !isParty(clause, holder)) return undefined
  const held = act.lower === 'hold'
  if (!held && !isPowerVerb(act.lemma, act.lower)) return undefined
  const end = tokens.findIndex((token, i) => i > to && token.lower === 'to' && tokens[i + 1]?.lower === 'account')
  const over = held ? (end > 0 ? { from: to + 2, to: end } : undefined) : partyAfter(clause, to + 2)
  return over && isParty(clause, over) ? { at: to + 1, holder, over, rule: 'accountability/account' } : undefined
}

/** ‘Ministers, to whom the agency answers’. */
function toWhom(clause: Clause, at: number): NounPower | undefined {
  const { tokens } = clause
  if (tokens[at - 1]?.lower !== 'to') return undefined
  const holder = phraseBefore(clause, isComma(tokens[at - 2]) ? at - 2 : at - 1)
  const verb = tokens.findIndex(
    (token, i) => i > at && i < at + 9 && /^(?:answers?|reports?|accountable|answerable)$/u.test(token.lower),
  )
  const end = /^(?:accountable|answerable)$/u.test(tokens[verb]?.lower ?? '') ? verb - 1 : verb
  const phrase = verb < 0 ? undefined : phraseBefore(clause, end)
  // ‘whom the agency’: the pronoun is no part of it
  const over = phrase && { from: Math.max(phrase.from, at + 1), to: phrase.to }
  const known = over && over.to > over.from && isParty(clause, over)
  return holder && known && isParty(clause, holder)
    ? { at: verb, holder, over, rule: 'accountability/answers' }
    : undefined
}

/** Heads that only say what kind of body somebody is: ‘Ofcom, the body that regulates broadcasters’. */
const KIND_OF_BODY =
  /^(?:body|organi[sz]ation|agency|watchdog|regulator|quango|authority|committee|group|panel|board|office|service)$/u

/** ‘Ofcom, the body that regulates’, ‘Ofcom is the body that regulates’: the name that a kind of body is said of. */
export function namedBefore(clause: Clause, range: TokenRange): TokenRange {
  const { tokens } = clause
  if (!KIND_OF_BODY.test(tokens[range.to - 1]!.lower)) return range
  const before = tokens[range.from - 1]
  const name = isComma(before) || before?.lower === 'is' ? phraseBefore(clause, range.from - 1) : undefined
  return name && /^(?:PROPN)$/u.test(tokens[name.to - 1]!.pos) ? name : range
}

/** ‘veto the commissioner's choice’, ‘overrule the board's decision’: the power is over whoever chose. */
export function chooser(clause: Clause, over: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  const mark = tokens.findIndex((token, i) => i > over.from && i < over.to && /^['’]s?$/u.test(token.lower))
  const chosen =
    /^(?:choice|decision|decisions|budget|plan|plans|appointment|appointments|order|orders|nominee|precept)$/u
  return mark > 0 && tokens.slice(mark, over.to).some(token => chosen.test(token.lower))
    ? { from: over.from, to: mark }
    : undefined
}

/** ‘it can refer a trust’ behind ‘the ombudsman has …, but’: the one party named before. */
export function pronounOwner(clause: Clause, range: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  if (range.to - range.from !== 1 || !/^(?:it|he|she|they)$/u.test(tokens[range.from]!.lower)) return range
  const first = tokens.findIndex(token => /^(?:VERB|AUX)$/u.test(token.pos))
  const main = first > 0 && first < range.from ? phraseBefore(clause, first) : undefined
  return main && isParty(clause, main) ? main : referentBefore(clause, range.from, [])
}
