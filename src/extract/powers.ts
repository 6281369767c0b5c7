import type { AnalysedDocument, Token } from '../domain/analysis.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { StatedPower } from '../domain/stated-question.ts'
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { ANSWERABLE, PASSIVE_ONLY, POWER_ACTS, POWER_VERBS } from '../language/en/power-words.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { wordsFrom } from './asked-words.ts'
import { type Clause, isComma, isStop, plainClausesOf, spanOf, type TokenRange } from './clause.ts'
import { officePhraseAt } from './office-phrases.ts'
import { phraseAfter } from './phrases.ts'
import { agentOf, type Predicate, predicateAt } from './predicates.ts'
import { tellingsOf, toldAt } from './telling.ts'

/** Who answers to whom as a rule: ‘answers to’, ‘can dismiss’, ‘is overseen by’. What somebody once did is no standing power. */
export function findPowers(analysed: AnalysedDocument, attributions: readonly Attribution[]): StatedPower[] {
  const tellings = tellingsOf(attributions)
  return plainClausesOf(analysed).flatMap(clause => {
    const found: Bond[] = []
    for (let at = 1; at < clause.tokens.length; at++) {
      const bond = bondAt(clause, at)
      if (!bond) continue
      // ‘can close them’, ‘could suspend her’: whoever the power before is over
      const over = pronounOver(clause, bond, found)
      if (over && !sameRange(bond.holder, over)) found.push({ ...bond, over })
    }
    return found.flatMap(bond => {
      const holder = spanOf(clause, trimmed(clause, bond.holder))
      const over = spanOf(clause, trimmed(clause, bond.over))
      const words = bond.words ?? wordsFrom(clause, bond.at)
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

interface Bond {
  readonly at: number
  readonly holder: TokenRange
  readonly over: TokenRange
  readonly words?: { readonly start: number; readonly end: number }
  readonly rule: string
}

function bondAt(clause: Clause, at: number): Bond | undefined {
  const token = clause.tokens[at]!
  if (ANSWERABLE.test(token.lower)) return answerable(clause, at)
  if (token.lower === 'account' && clause.tokens[at - 1]?.lower === 'to') return heldToAccount(clause, at)
  if (token.lower === 'charge' || token.lower === 'control') return inCharge(clause, at)
  if (token.pos !== 'VERB' && token.pos !== 'AUX' && !(token.lower !== token.lemma && POWER_VERBS.has(token.lemma)))
    return undefined
  const predicate = predicateAt(clause, at)
  if (predicate.negated || predicate.modality === 'conditional') return undefined
  return ableTo(clause, predicate) ?? standing(clause, predicate)
}

/** ‘oversees the force’, ‘is appointed by the Crown’, ‘answers to the mayor’. */
function standing(clause: Clause, predicate: Predicate): Bond | undefined {
  const { tokens } = clause
  const { at } = predicate
  const token = tokens[at]!
  const verb = POWER_VERBS.get(token.lemma)
  const subject = predicate.subject && antecedent(clause, predicate.subject)
  if (!verb || !subject || !binds(clause, subject)) return undefined
  const must = /^(?:must|has to)$/u.test(tokens[predicate.from]!.lower)
  if (predicate.unreal && !must) return undefined
  if (predicate.voice === 'passive') {
    if (verb.link || !isStanding(clause, predicate)) return undefined
    const agent = agentOf(clause, predicate)
    return agent && binds(clause, agent) ? { at, holder: agent, over: subject, rule: 'power/passive' } : undefined
  }
  // ‘oversees’, ‘oversee’: what holds as a rule stands in the present
  if (/ed$|ing$|saw$|chose$/u.test(token.lower) || predicate.modality === 'expected') return undefined
  if (verb.holder === 'other') {
    if (tokens[at + 1]?.lower !== verb.link) return undefined
    const other = phraseAfter(clause, at + 2, false)
    return other && binds(clause, other) && !isNamedThing(clause, other)
      ? { at, holder: other, over: subject, rule: 'power/answers' }
      : undefined
  }
  if (PASSIVE_ONLY.has(token.lemma)) return undefined
  const over = phraseAfter(clause, at + 1, false)
  return over && binds(clause, over) ? { at, holder: subject, over, rule: 'power/oversees' } : undefined
}

/** ‘answers to the name of Bob’. */
function isNamedThing({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(token => /^(?:name|question|call|police|officers)$/u.test(token.lower))
}

/** ‘is appointed by’ holds; ‘was appointed by’ happened once. */
function isStanding({ tokens }: Clause, predicate: Predicate): boolean {
  return tokens.slice(predicate.from, predicate.at).some(token => /^(?:is|are|be|'s|’s)$/u.test(token.lower))
}

/** ‘can dismiss her’, ‘may summon the mayor’, ‘has the power to remove an assistant commissioner’. */
function ableTo(clause: Clause, predicate: Predicate): Bond | undefined {
  const { tokens } = clause
  const { at } = predicate
  if (!POWER_ACTS.has(tokens[at]!.lemma)) return undefined
  const group = tokens.slice(predicate.from, at)
  const modal =
    group.some(token => /^(?:can|may|could)$/u.test(token.lower)) && !group.some(token => token.lower === 'have')
  const power =
    /^(?:power|powers|right|authority)$/u.test(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.lower === 'to'
  if (!modal && !power) return undefined
  const subject = power ? powerOwner(clause, at - 2) : predicate.subject
  const owner = subject && antecedent(clause, subject)
  if (!owner || !binds(clause, owner)) return undefined
  if (predicate.voice === 'passive') {
    const agent = agentOf(clause, predicate)
    return agent && binds(clause, agent) ? { at, holder: agent, over: owner, rule: 'power/can' } : undefined
  }
  const over = phraseAfter(clause, at + 1, false)
  if (!over || !(binds(clause, over) || isObjectPronoun(clause, over))) return undefined
  return { at, holder: owner, over, rule: 'power/can' }
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

/** ‘is accountable to the ombudsman for …’, ‘is responsible for disciplining officers’. */
function answerable(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  const be = [at - 1, at - 2].find(i => /^(?:is|are|be|remains?)$/u.test(tokens[i]?.lower ?? ''))
  const predicate = be === undefined ? undefined : predicateAt(clause, be)
  const subject =
    predicate?.subject && !predicate.negated && !predicate.unreal ? antecedent(clause, predicate.subject) : undefined
  if (!subject || !binds(clause, subject)) return undefined
  const to = tokens.findIndex((token, i) => i > at && i < at + 4 && token.lower === 'to')
  const holder = to < 0 ? undefined : phraseAfter(clause, to + 1, false)
  if (holder && binds(clause, holder)) return { at, holder, over: subject, rule: 'power/answerable' }
  if (tokens[at]!.lower !== 'responsible' || tokens[at + 1]?.lower !== 'for') return undefined
  if (
    !/^(?:disciplining|overseeing|supervising|inspecting|regulating|scrutinising|appointing|holding)$/u.test(
      tokens[at + 2]?.lower ?? '',
    )
  )
    return undefined
  const over = phraseAfter(clause, at + 3, false)
  return over && binds(clause, over) ? { at: at + 2, holder: subject, over, rule: 'power/responsible' } : undefined
}

/** ‘whose office holds the force to account’, ‘is held to account by Ofcom’. */
function heldToAccount(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex(
    (token, i) => i < at - 1 && i > at - 12 && /^(?:hold|holds|held)$/u.test(token.lower),
  )
  if (verb < 1) return undefined
  const predicate = predicateAt(clause, verb)
  const subject = predicate.subject && antecedent(clause, predicate.subject)
  if (!subject || predicate.negated || (predicate.unreal && tokens[predicate.from]!.lower !== 'can')) return undefined
  if (predicate.voice === 'passive') {
    const agent = isStanding(clause, predicate) ? agentOf(clause, { ...predicate, at }) : undefined
    return agent && binds(clause, agent) ? { at: verb, holder: agent, over: subject, rule: 'power/account' } : undefined
  }
  if (tokens[verb]!.lower === 'held') return undefined
  const over = { from: verb + 1, to: at - 1 }
  return binds(clause, subject) && binds(clause, over)
    ? { at: verb, holder: subject, over, rule: 'power/account' }
    : undefined
}

/** ‘had charge of the commanders’, ‘come under the direction and control of the chief constable’. */
function inCharge(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  if (tokens[at + 1]?.lower !== 'of') return undefined
  const other = phraseAfter(clause, at + 2, false)
  const verb = tokens.findLastIndex(
    (token, i) => i < at && i > at - 7 && /^(?:has|have|had|come|comes|is|are)$/u.test(token.lower),
  )
  if (!other || !binds(clause, other) || verb < 1) return undefined
  const predicate = predicateAt(clause, verb)
  const subject = predicate.subject && antecedent(clause, predicate.subject)
  if (!subject || predicate.negated || predicate.unreal || !binds(clause, subject)) return undefined
  const under = tokens.slice(verb, at).some(token => token.lower === 'under')
  if (under) return { at, holder: other, over: subject, rule: 'power/control' }
  const has = /^ha/u.test(tokens[verb]!.lower) && verb === at - 1
  return has && tokens[at]!.lower === 'charge' ? { at, holder: subject, over: other, rule: 'power/control' } : undefined
}

/** ‘the mayor, whose office holds …’: whose office it is; relative pronouns are followed already. */
function antecedent(clause: Clause, range: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  const whose = tokens.slice(range.from, range.to).findIndex(token => token.lower === 'whose')
  const comma = whose < 0 ? range.from : range.from + whose
  if (whose < 0) return range
  const end = isComma(tokens[comma - 1]) ? comma - 1 : comma
  let from = end
  while (from > 0 && !isStop(tokens[from - 1]) && !isComma(tokens[from - 1]) && tokens[from - 1]!.pos !== 'VERB') from--
  return from < end ? { from, to: end } : undefined
}

function isObjectPronoun({ tokens }: Clause, { from, to }: TokenRange): boolean {
  return to - from === 1 && /^(?:her|him|them|it)$/u.test(tokens[from]!.lower)
}

function pronounOver(clause: Clause, bond: Bond, found: readonly Bond[]): TokenRange | undefined {
  if (!isObjectPronoun(clause, bond.over)) return bond.over
  const earlier = found.at(-1)
  // Without a power told before, the pronoun is looked up like any other.
  if (!earlier) return undefined
  return sameRange(earlier.holder, bond.holder) || bond.holder.from > earlier.over.from ? earlier.over : undefined
}

function sameRange(a: TokenRange, b: TokenRange): boolean {
  return a.from === b.from && a.to === b.to
}

/** Without a leading condition or adverb: ‘Under the Act the director general’. */
function trimmed({ tokens }: Clause, { from, to }: TokenRange): TokenRange {
  const comma = tokens.findIndex((token, i) => i > from && i < to && isComma(token))
  return { from, to: comma > 0 && tokens[comma + 1]?.lower === 'who' ? comma : to }
}

/** Whether a phrase can have power or be under it: an office, a body, people, a name. ‘A fall in recycling’ cannot. */
function binds({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to)
  const [first] = words
  if (!first || (words.length === 1 && first.pos === 'PRON')) return false
  const stop = words.findIndex(
    (token, i) => i > 0 && (token.pos === 'ADP' || isComma(token) || /^(?:who|which|that)$/u.test(token.lower)),
  )
  const head = words[(stop < 0 ? words.length : stop) - 1]!
  return (
    canBind(head) ||
    words.slice(0, stop < 0 ? words.length : stop).some(token => /^(?:police|inspectorate)$/u.test(token.lower))
  )
}

const BOUND_NOUN =
  /^(?:ombudsman|coroner|watchdog|visitor|trustee|governor|warden|master|home|prison|jail|department|system|member|minister|crown|parliament|director|deputy|guardian|secretary|treasurer|team|unit|service|office|service|auditor|inspectorate|standards|constables?|conduct)$/u

function canBind(token: Token): boolean {
  const singular = token.lower.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
  if (token.pos === 'PROPN') return true
  return [token.lower, singular].some(
    word =>
      isOfficeHead(word) ||
      BODY_NOUNS.has(word) ||
      PERSON_NOUNS.has(word) ||
      GROUP_NOUNS.has(word) ||
      BOUND_NOUN.test(word),
  )
}
