import { STANDING_VERBS } from '../language/en/power-words.ts'
import { type Clause, isComma, type TokenRange } from './clause.ts'
import { bare, isParty, partyAfter, subjectOf } from './parties.ts'
import { phraseBefore } from './phrases.ts'
import { agentOf, type Predicate, predicateAt } from './predicates.ts'

/** A power as words tell it: who has it, over whom, at which word. */
export interface Bond {
  readonly at: number
  readonly holder: TokenRange
  readonly over: TokenRange
  readonly words?: { readonly start: number; readonly end: number }
  readonly rule: string
}

/** ‘is accountable to the ombudsman for …’, ‘is responsible for disciplining officers’. */
export function answerable(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  const be = [at - 1, at - 2].find(i => /^(?:is|are|be|remains?|was|were|been)$/u.test(tokens[i]?.lower ?? ''))
  const predicate = be === undefined ? undefined : predicateAt(clause, be)
  const own = predicate && be !== undefined ? (predicate.subject ?? subjectOf(clause, be)) : undefined
  const named = own && !predicate?.negated && !predicate?.unreal ? antecedent(clause, own) : undefined
  const subject = named && partyWithin(clause, named)
  if (!subject || !isParty(clause, subject)) return undefined
  const to = tokens.findIndex((token, i) => i > at && i < at + 4 && token.lower === 'to')
  const past = be !== undefined && /^(?:was|were|been)$/u.test(tokens[be]!.lower)
  // ‘was responsible to nobody’s surprise’ is about one time; ‘was accountable to’ goes on
  if (past && tokens[at]!.lower === 'responsible') return undefined
  const holder = to < 0 ? undefined : partyAfter(clause, to + 1)
  if (holder && isParty(clause, holder)) return { at, holder, over: subject, rule: 'accountability/answerable' }
  if (tokens[at]!.lower !== 'responsible' || tokens[at + 1]?.lower !== 'for') return undefined
  if (
    !/^(?:disciplining|overseeing|supervising|inspecting|regulating|scrutinising|appointing|holding)$/u.test(
      tokens[at + 2]?.lower ?? '',
    )
  )
    return undefined
  const over = partyAfter(clause, at + 3)
  return over && isParty(clause, over)
    ? { at: at + 2, holder: subject, over, rule: 'accountability/responsible' }
    : undefined
}

/** ‘whose office holds the force to account’, ‘is held to account by Ofcom’. */
export function heldToAccount(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  const verb = tokens.findLastIndex(
    (token, i) => i < at - 1 && i > at - 12 && /^(?:hold|holds|held)$/u.test(token.lower),
  )
  if (verb < 1) return undefined
  const predicate = predicateAt(clause, verb)
  const subject = predicate.subject && antecedent(clause, predicate.subject)
  if (!subject || predicate.negated || (predicate.unreal && tokens[predicate.from]!.lower !== 'can')) return undefined
  if (tokens[verb]!.lower === 'held') {
    const agent = isStanding(clause, predicate) ? agentOf(clause, { ...predicate, at }) : undefined
    return agent && isParty(clause, agent)
      ? { at: verb, holder: agent, over: subject, rule: 'accountability/account' }
      : undefined
  }
  const over = { from: verb + 1, to: at - 1 }
  return isParty(clause, subject) && isParty(clause, over)
    ? { at: verb, holder: subject, over, rule: 'accountability/account' }
    : undefined
}

/** ‘had charge of the commanders’, ‘come under the direction and control of the chief constable’. */
export function inCharge(clause: Clause, at: number): Bond | undefined {
  const { tokens } = clause
  if (tokens[at + 1]?.lower !== 'of' && tokens[at + 1]?.lower !== 'over') return undefined
  const other = partyAfter(clause, at + 2)
  const verb = tokens.findLastIndex(
    (token, i) =>
      i < at && i > at - 7 && /^(?:has|have|had|come|comes|is|are|falls?|works?|serves?)$/u.test(token.lower),
  )
  if (!other || !isParty(clause, other) || verb < 1) return undefined
  const predicate = predicateAt(clause, verb)
  const subject = predicate.subject && antecedent(clause, predicate.subject)
  if (!subject || predicate.negated || predicate.unreal || !isParty(clause, subject)) return undefined
  const under = tokens.slice(verb, at).some(token => token.lower === 'under')
  if (under) {
    const from = tokens.findIndex((token, i) => i > verb && token.lower === 'under') + 2
    return { at: Math.min(from, at), holder: other, over: subject, rule: 'accountability/control' }
  }
  const has = /^ha/u.test(tokens[verb]!.lower) && verb === at - 1
  return has && (tokens[at]!.lower === 'charge' || tokens[at + 1]!.lower === 'over')
    ? { at, holder: subject, over: other, rule: 'accountability/control' }
    : undefined
}

/** ‘the mayor, whose office holds …’: whose office it is; relative pronouns are followed already. */
export function antecedent(clause: Clause, range: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  const whose = tokens.findIndex((token, i) => i >= range.from && i < range.to && token.lower === 'whose')
  if (whose < 0) {
    // ‘…, whose chair is picked’: what is picked is the chair, and the words do not say of whom by themselves
    return tokens[range.from - 1]?.lower === 'whose' && tokens[range.from]?.lower !== 'office' ? undefined : range
  }
  if (tokens[whose + 1]?.lower !== 'office') return undefined
  return phraseBefore(clause, isComma(tokens[whose - 1]) ? whose - 1 : whose)
}

/**
 * ‘in the hands of the department, which reports to’, ‘answers to the commissioner, who can’: a phrase read back from its end can hold
 * more than whoever is meant; where it is nobody as a whole, what follows its last preposition is.
 */
export function partyWithin(clause: Clause, range: TokenRange): TokenRange {
  const { tokens } = clause
  const link = tokens.findLastIndex(
    (token, i) =>
      i > range.from &&
      i < range.to &&
      token.lower === 'to' &&
      /^(?:answers|reports|accounts)$/u.test(tokens[i - 1]!.lower),
  )
  if (link > 0) return { from: link + 1, to: range.to }
  // ‘who chairs the committee’, taken for a noun
  const head = bare(clause, range)
  if (head.from > range.from && isParty(clause, head)) return head
  if (isParty(clause, range)) return range
  const after = tokens.findLastIndex((token, i) => i > range.from && i < range.to - 1 && token.pos === 'ADP')
  const rest = { from: after + 1, to: range.to }
  return after > 0 && isParty(clause, rest) ? rest : range
}

/** ‘is appointed by’ holds; ‘was appointed by’ happened once, while ‘was overseen by’ held. */
export function isStanding({ tokens }: Clause, predicate: Predicate): boolean {
  // ‘are hired and fired by’: the group stands before the first of two
  const and = tokens[predicate.at - 1]?.lower === 'and'
  const from = and
    ? tokens.findLastIndex((token, i) => i < predicate.at && /^(?:is|are)$/u.test(token.lower))
    : predicate.from
  if (from < 0) return false
  const was = tokens.slice(Math.max(0, from), predicate.at).some(token => /^(?:was|were|been)$/u.test(token.lower))
  if (was && STANDING_VERBS.has(tokens[predicate.at]!.lemma)) return true
  return tokens.slice(Math.max(0, from), predicate.at).some(token => /^(?:is|are|be|'s|’s)$/u.test(token.lower))
}
