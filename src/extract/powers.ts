import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { StatedPower } from '../domain/stated-question.ts'
import { ANSWERABLE, CONTROL_NOUN, PASSIVE_ONLY, POWER_ACTS, POWER_VERBS } from '../language/en/power-words.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { officePhraseAt } from './office-phrases.ts'
import { isParty, partyAfter, referentBefore, subjectOf } from './parties.ts'
import { answerable, antecedent, type Bond, heldToAccount, inCharge, isStanding, partyWithin } from './power-frames.ts'
import { chooser, namedBefore, nounPowerAt, pronounOwner } from './power-nouns.ts'
import { overOwned } from './power-objects.ts'
import { agentOf, type Predicate, predicateAt } from './predicates.ts'
import { tellingsOf, toldAt } from './telling.ts'

/** Who answers to whom as a rule: ‘answers to’, ‘can dismiss’, ‘is overseen by’. What somebody once did is no standing power. */
export function findPowers(analysed: AnalysedDocument, attributions: readonly Attribution[]): StatedPower[] {
  const tellings = tellingsOf(attributions)
  return plainClausesOf(analysed).flatMap(clause => {
    const found: Bond[] = []
    for (let at = 0; at < clause.tokens.length; at++) {
      const owned = overOwned(clause, at, found.at(-1)?.over)
      const bond = owned ? { ...owned, at, rule: 'accountability/oversees' } : bondAt(clause, at)
      if (!bond) continue
      // ‘can close them’, ‘could suspend her’: whoever the power before is over
      const over = pronounOver(clause, bond, found)
      const holder = isObjectPronoun(clause, bond.holder) ? found.at(-1)?.holder : bond.holder
      if (over && holder && !sameRange(holder, over)) found.push({ ...bond, holder, over })
    }
    return found.flatMap(bond => {
      const holder = spanOf(clause, trimmed(clause, bond.holder))
      const over = spanOf(clause, trimmed(clause, bond.over))
      const words = bond.words ?? powerWords(clause, bond.at)
      if (!holder || !over || !words) return []
      const { start, end } = clause.sentence
      const told = toldAt(tellings, attributions, clause.tokens[bond.at]!, 'actual')
      return told.modality === 'actual'
        ? [
            {
              kind: 'power' as const,
              start,
              end,
              holder,
              over,
              offices: { holder: isOffice(clause, bond.holder), over: isOffice(clause, bond.over) },
              words,
              rule: bond.rule,
              ...told,
            },
          ]
        : []
    })
  })
}

/** Whether a phrase is an office, whole. */
function isOffice({ tokens, text }: Clause, { from, to }: TokenRange): boolean {
  const office = officePhraseAt(tokens, from, text)
  return office !== undefined && office.end >= tokens[to - 1]!.end
}

/** The words of a power end at a comma, or where another begins. */
function powerWords(clause: Clause, at: number): ReturnType<typeof wordsFrom> {
  const end = clause.tokens.findIndex(
    (token, i) =>
      i > at &&
      (isComma(token) ||
        // ‘controlled by Ada Quill | which has paid’
        (/^(?:which|who)$/u.test(token.lower) && clause.tokens[i - 1]?.pos === 'PROPN') ||
        (token.lower === 'and' && /^(?:can|may|could|sets?)$/u.test(clause.tokens[i + 1]?.lower ?? ''))),
  )
  return wordsFrom(clause, at, end < 0 ? clause.tokens.length : end)
}

/** ‘recommended that | the force audit all of them’: what somebody shall do, and not what they may. */
function isWanted({ tokens }: Clause, { at, subject }: Predicate): boolean {
  const that = subject ? tokens[subject.from - 1] : undefined
  const wish = subject ? (tokens[subject.from - 2]?.lemma ?? '') : ''
  return that?.lower === 'that' && tokens[at]!.lower === tokens[at]!.lemma && WISHES.test(wish)
}

const WISHES = /^(?:recommend|demand|insist|propose|suggest|request|require|advise|ask|urge|order)$/u

function bondAt(clause: Clause, at: number): Bond | undefined {
  const token = clause.tokens[at]!
  const told = nounPowerAt(clause, at)
  if (told || at === 0) return told
  if (ANSWERABLE.test(token.lower)) return answerable(clause, at)
  if (token.lower === 'account' && clause.tokens[at - 1]?.lower === 'to') return heldToAccount(clause, at)
  if (CONTROL_NOUN.test(token.lower)) return inCharge(clause, at)
  const can = /^(?:can|may|could)$/u.test(clause.tokens[at - 1]!.lower) && POWER_ACTS.has(token.lower)
  const orders = ordersFrom(clause, at)
  if (orders) return orders
  // ‘the National Audit Office’: in a name ‘Audit’ is no verb
  if (token.pos === 'PROPN') return undefined
  const verb = token.pos === 'VERB' || token.pos === 'AUX' || can || POWER_VERBS.has(lemmaOf(token))
  if (!verb && !(token.lower !== token.lemma && POWER_VERBS.has(token.lemma))) return undefined
  const predicate = predicateAt(clause, at)
  if (predicate.negated || predicate.modality === 'conditional' || isWanted(clause, predicate)) return undefined
  return ableTo(clause, predicate) ?? standing(clause, predicate)
}

/** ‘oversees the force’, ‘is appointed by the Crown’, ‘answers to the mayor’. */
function standing(clause: Clause, predicate: Predicate): Bond | undefined {
  const { tokens } = clause
  const { at } = predicate
  const token = tokens[at]!
  const verb = POWER_VERBS.get(lemmaOf(token))
  const own = subjectOf(clause, at)
  const named = own && antecedent(clause, own)
  const subject = named && namedBefore(clause, partyWithin(clause, named))
  // ‘I report to the chief executive’: whoever says so
  const speaks = verb?.holder === 'other' && subject !== undefined && isSpeaker(clause, subject)
  if (!verb || !subject || !(speaks || isParty(clause, subject))) return undefined
  const must = /^(?:must|has to)$/u.test(tokens[predicate.from]!.lower)
  if (predicate.unreal && !must) return undefined
  // ‘the club is managed by’, ‘the film is directed by’
  if (isShow(clause, subject)) return undefined
  const joined =
    /(?:ed|een|un)$/u.test(token.lower) &&
    tokens[at + 1]?.lower === 'by' &&
    // ‘hired and fired by’; ‘is run by’, whose participle looks like no other
    (tokens[at - 1]?.lower === 'and' || (token.lower === 'run' && /^(?:is|are)$/u.test(tokens[at - 1]?.lower ?? '')))
  if (predicate.voice === 'passive' || joined) {
    if (verb.link || !isStanding(clause, predicate)) return undefined
    const agent = sharedAgent(clause, at) ?? agentOf(clause, predicate)
    return agent && (isParty(clause, agent) || isObjectPronoun(clause, agent))
      ? { at, holder: agent, over: subject, rule: 'accountability/passive' }
      : undefined
  }
  // ‘oversees’, ‘oversee’: what holds as a rule stands in the present
  if (/ed$|ing$|saw$|chose$/u.test(token.lower) || predicate.modality === 'expected') return undefined
  if (verb.holder === 'other') {
    const link = /^(?:directly|only|solely|ultimately|straight|instead)$/u.test(tokens[at + 1]?.lower ?? '')
      ? at + 2
      : at + 1
    if (tokens[link]?.lower !== verb.link) return undefined
    const other = partyAfter(clause, link + 1)
    // ‘“The chief constable reports to | me |,” she said’
    const speaker = other && /^(?:me|us)$/u.test(tokens[other.to - 1]!.lower)
    return other && (speaker || isParty(clause, other)) && !isNamedThing(clause, other)
      ? { at, holder: other, over: subject, rule: 'accountability/answers' }
      : undefined
  }
  if (PASSIVE_ONLY.has(token.lemma)) return undefined
  const over = partyAfter(clause, at + 1)
  return over && isParty(clause, over) ? { at, holder: subject, over, rule: 'accountability/oversees' } : undefined
}

/** ‘is appointed by and answers to | the prime minister |’. */
function sharedAgent(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  if (tokens[at + 1]?.lower !== 'by' || tokens[at + 2]?.lower !== 'and') return undefined
  const link = tokens.findIndex((token, i) => i > at + 3 && i < at + 7 && /^(?:to|by)$/u.test(token.lower))
  return link < 0 ? undefined : partyAfter(clause, link + 1)
}

function isSpeaker({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return to - from === 1 && /^(?:i|we)$/u.test(tokens[from]!.lower)
}

/** What is run, managed or directed without anybody answering for it. */
function isShow({ tokens }: Clause, { to }: TokenRange): boolean {
  return /^(?:film|programme|play|show|club|team|band|album|series|documentary|event|festival|shop|pub|restaurant|store|hotel|orchestra|choir)$/u.test(
    tokens[to - 1]!.lower,
  )
}

/** ‘supervised’ comes as an adjective, without its dictionary form. */
function lemmaOf({ pos, lower, lemma }: Clause['tokens'][number]): string {
  if (pos !== 'ADJ' || !/ed$/u.test(lower)) return lemma
  return POWER_VERBS.has(lower.slice(0, -1)) ? lower.slice(0, -1) : lower.slice(0, -2)
}

/** ‘takes his orders from the trustees’. */
function ordersFrom(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  if (!/^takes?$/u.test(tokens[at]!.lower)) return undefined
  const orders = tokens.findIndex((token, i) => i > at && i < at + 3 && /^(?:orders|instructions)$/u.test(token.lower))
  if (orders < 0 || tokens[orders + 1]?.lower !== 'from') return undefined
  const subject = subjectOf(clause, at)
  const holder = partyAfter(clause, orders + 2)
  if (!subject || !holder || !isParty(clause, subject) || !isParty(clause, holder)) return undefined
  return { at, holder, over: subject, rule: 'accountability/answers' }
}

/** ‘answers to the name of Bob’. */
function isNamedThing({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return (
    /^(?:name|question|call|police|officers)$/u.test(tokens[to - 1]!.lower) ||
    tokens.slice(from, to).some(token => token.lower === 'name')
  )
}

/** ‘can dismiss her’, ‘may summon the mayor’, ‘has the power to remove an assistant commissioner’. */
function ableTo(clause: Clause, predicate: Predicate): Bond | undefined {
  const { tokens } = clause
  const { at } = predicate
  const summons =
    tokens[at]!.lower === 'call' &&
    /\b(?:before|in|to account|on)\b/u.test(clause.text.slice(tokens[at]!.end, clause.sentence.end))
  if (!POWER_ACTS.has(tokens[at]!.lemma) && !summons) return undefined
  const group = tokens.slice(predicate.from, at)
  const modal =
    group.some(token => /^(?:can|may|could)$/u.test(token.lower)) && !group.some(token => token.lower === 'have')
  const power =
    /^(?:power|powers|right|authority)$/u.test(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.lower === 'to'
  // ‘has | no | power to’, ‘does not have the power to’
  const none =
    power &&
    tokens
      .slice(Math.max(0, at - 7), at - 2)
      .some(token => /^(?:no|not|n['’]t|without|nor|never|lacks?)$/u.test(token.lower))
  if ((!modal && !power) || none) return undefined
  const subject = power ? powerOwner(clause, at - 2) : predicate.subject
  const named = subject && antecedent(clause, subject)
  const owner = named && pronounOwner(clause, partyWithin(clause, named))
  if (!owner || !isParty(clause, owner)) return undefined
  if (predicate.voice === 'passive') {
    const agent = agentOf(clause, predicate)
    return agent && (isParty(clause, agent) || isObjectPronoun(clause, agent))
      ? { at, holder: agent, over: owner, rule: 'accountability/can' }
      : undefined
  }
  const over = partyAfter(clause, objectFrom(clause, at))
  const whom = over && (chooser(clause, over) ?? over)
  // ‘could dismiss 200 workers’: a number tells what may happen, not who answers to whom
  if (whom && tokens[whom.from]!.pos === 'NUM') return undefined
  if (!whom || !(isParty(clause, whom) || isObjectPronoun(clause, whom))) return undefined
  return { at, holder: owner, over: whom, rule: 'accountability/can' }
}

/** Where whoever a power is over begins: ‘call on a governor’, ‘strike off doctors’, ‘demand that a governor’, ‘suspend or remove a chief’. */
function objectFrom({ tokens }: Clause, at: number): number {
  const next = tokens[at + 1]?.lower ?? ''
  if (tokens[at]!.lower === 'call' && /^(?:on|upon)$/u.test(next)) return at + 2
  if (/^(?:strike|ban|bar|demand)$/u.test(tokens[at]!.lower) && /^(?:off|from|that)$/u.test(next)) return at + 2
  if (tokens[at]!.lower === 'intervene' && next === 'in') return at + 2
  if (!/^(?:or|and)$/u.test(next)) return at + 1
  return /^(?:on|upon)$/u.test(tokens[at + 3]?.lower ?? '') ? at + 4 : at + 3
}

/** ‘the commissioner has the power to’: whose power it is. */
function powerOwner(clause: Clause, noun: number): TokenRange | undefined {
  for (let i = noun - 1; i > 0 && i > noun - 4; i--)
    if (/^(?:has|have|holds?|retains?)$/u.test(clause.tokens[i]!.lower)) {
      const predicate = predicateAt(clause, i)
      return predicate.negated || predicate.unreal ? undefined : predicate.subject
    }
  return undefined
}

function isObjectPronoun({ tokens }: Clause, { from, to }: TokenRange): boolean {
  // ‘may dismiss | any of them |’
  const some =
    to - from === 3 && /^(?:any|all|each|either|both)$/u.test(tokens[from]!.lower) && tokens[from + 1]!.lower === 'of'
  return (to - from === 1 || some) && /^(?:her|him|them|it)$/u.test(tokens[to - 1]!.lower)
}

function pronounOver(clause: Clause, bond: Bond, found: readonly Bond[]): TokenRange | undefined {
  if (!isObjectPronoun(clause, bond.over)) return bond.over
  const earlier = found.at(-1)
  if (!earlier) return referentBefore(clause, bond.over.from, [bond.holder])
  return sameRange(earlier.holder, bond.holder) || bond.holder.from > earlier.over.from ? earlier.over : undefined
}

function sameRange(a: TokenRange, b: TokenRange): boolean {
  return a.from === b.from && a.to === b.to
}

/** Without a relative clause or ‘only’; ‘The contractor, | Sercorp |,’ by the name. */
function trimmed(clause: Clause, range: TokenRange): TokenRange {
  const { tokens } = clause
  const from =
    /^(?:only|even)$/u.test(tokens[range.from]!.lower) && range.to - range.from > 1 ? range.from + 1 : range.from
  const named = apposed(clause, { from, to: range.to })
  if (named) return named
  const { to } = range
  const comma = tokens.findIndex((token, i) => i > from && i < to && isComma(token))
  return { from, to: comma > 0 && tokens[comma + 1]?.lower === 'who' ? comma : to }
}

/** ‘The contractor, | Sercorp |,’, ‘Its chief executive, | Sir Gavin Quill |,’: the name that stands for the words before it. */
function apposed({ tokens }: Clause, { from, to }: TokenRange): TokenRange | undefined {
  const comma = tokens.findIndex((token, i) => i > from && i < to + 1 && isComma(token))
  if (comma < 0 || !/^(?:the|its|their|his|her)$/u.test(tokens[from]!.lower)) return undefined
  let end = comma + 1
  while (tokens[end]?.pos === 'PROPN') end++
  const closed = isComma(tokens[end])
  return closed && end > comma + 1 && end >= to - 1 ? { from: comma + 1, to: end } : undefined
}
