import type { Token } from '../domain/analysis.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, FACTOR_VERBS, FACTOR_WORDS } from '../language/en/quantities.ts'
import type { Amount } from './amounts.ts'
import { amountInFront, comparison, fewer, fromTo, fromToBehind, multiple, relative } from './change-forms.ts'
import { type Change, chain, nounSubject, roles } from './change-roles.ts'
import type { Clause, TokenRange } from './clause.ts'
import { isParty } from './parties.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { objectOf, type Predicate, predicateAt } from './predicates.ts'

/** Changes told by verbs (‘fell by 64, or 8%, to 738’), nouns (‘a drop of 31 per cent’) and ‘fewer’ (‘412 fewer burglaries’). */
export function changesIn(clause: Clause, amounts: readonly Amount[]): Change[] {
  const found: Change[] = []
  const taken = new Set<Amount>()
  const { tokens } = clause
  for (let at = 0; at < tokens.length; at++) {
    const change = changeAt(
      clause,
      at,
      amounts.filter(one => !taken.has(one)),
    )
    if (!change) continue
    const more = listedChanges(clause, change, amounts)
    for (const amount of [change, ...more].flatMap(one => one.amounts)) taken.add(amount)
    const last = found.at(-1)
    // ‘2,338 complaints, compared to | 1,987 | in 2019, an increase of 18 per cent’: of the first, and not of what it was then
    if (last?.from && change.to === last.from && last.direction === change.direction) {
      const own = { ...change, to: undefined, amounts: change.amounts.filter(one => one !== last.from) }
      found[found.length - 1] = merged(last, own)
    } else if (last && goesWith(last, change) && !isParted(last, change, amounts))
      found[found.length - 1] = merged(last, change)
    else found.push(change)
    found.push(...more)
  }
  return found
}

/** ‘Burglaries fell by 10 per cent | , car crime by 3.4 per cent | and robberies by 11 per cent’: the verb is told once. */
function listedChanges(clause: Clause, change: Change, amounts: readonly Amount[]): Change[] {
  const { tokens } = clause
  if (!/^(?:VERB|ADJ)$/u.test(tokens[change.at]!.pos) || change.to) return []
  const out: Change[] = []
  let end = Math.max(...change.amounts.map(one => one.to))
  for (const amount of amounts.filter(one => one.from > end)) {
    const phrase = tokens[amount.from - 1]!.lower === 'by' ? phraseBefore(clause, amount.from - 1) : undefined
    // ‘3.4 per | cent and robberies’
    const and = phrase ? tokens.findLastIndex((one, i) => i >= end && i < phrase.to && one.lower === 'and') : -1
    const of = phrase && { from: Math.max(phrase.from, and + 1), to: phrase.to }
    const start = of && /^(?:,|and)$/u.test(tokens[of.from - 1]!.lower) ? of.from - 1 : undefined
    const linked = start === end || (start === end + 1 && tokens[end]!.text === ',')
    if (!of || !linked) return out
    out.push(roles(clause, amount.from, change.direction, [amount], of, null))
    end = amount.to
  }
  return out
}

function changeAt(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const token = clause.tokens[at]!
  if (token.lemma === 'go' && token.pos === 'VERB') return fromTo(clause, at, amounts)
  if (token.lower === 'from') return fromToBehind(clause, at, amounts)
  const times = /^(?:times|twice|double)$/u.test(token.lower) ? multiple(clause, at, amounts) : undefined
  if (times) return times
  const verb = CHANGE_VERBS.get(token.lemma)
  if (isDoubleThing(clause, at)) return undefined
  if (verb && (token.pos === 'VERB' || token.pos === 'ADJ')) return verbChange(clause, at, verb, amounts)
  if (/^(?:up|down)$/u.test(token.lower)) return verbChange(clause, at, token.lower as 'up' | 'down', amounts, true)
  if (/^(?:compared|was|:)$/u.test(token.lower)) return comparison(clause, at, amounts)
  const noun = CHANGE_NOUNS.get(token.lemma)
  if (noun && token.pos === 'NOUN') return nounChange(clause, at, noun, amounts)
  if (/^(?:fewer|less|more)$/u.test(token.lower)) return fewer(clause, at, amounts)
  if (/^(?:lower|higher)$/u.test(token.lower)) return relative(clause, at, amounts)
  return undefined
}

/** ‘a double act’, ‘double glazing’: an adjective before its noun multiplies nothing; ‘double the number’ does. */
function isDoubleThing({ tokens }: Clause, at: number): boolean {
  // ‘about double the average for England’: set beside another, and no change in time
  const behind = tokens.slice(at + 1, at + 4).map(token => token.lower)
  const others =
    behind[0] === 'the' &&
    behind
      .slice(1)
      .some(word => /^(?:average|rate|norm|limit|target|budget|budgeted|national|regional|size)$/u.test(word))
  if (/^(?:double|treble|triple)$/u.test(tokens[at]!.lower) && others && tokens[at]!.pos !== 'VERB') return true
  return (
    /^(?:double|treble|triple|quadruple)$/u.test(tokens[at]!.lower) &&
    (/^(?:an?|the|this|that|his|her|its|their|our)$/u.test(tokens[at - 1]?.lower ?? '') ||
      (tokens[at]!.pos === 'ADJ' && /^(?:NOUN|ADJ|PROPN)$/u.test(tokens[at + 1]?.pos ?? '')))
  )
}

/** ‘Robberies fell by 64, or 8%, to 738’; ‘costs are up 4%’. */
function verbChange(
  clause: Clause,
  at: number,
  direction: 'up' | 'down',
  amounts: readonly Amount[],
  particle = false,
): Change | undefined {
  const factor = FACTOR_VERBS[clause.tokens[at]!.lemma] ?? FACTOR_WORDS[clause.tokens[at + 1]?.lower ?? ''] ?? null
  const own = objectEnd(clause, at)
  const behind = chain(clause, own ?? at + 1, amounts)
  if (behind.length === 0 && factor === null) return undefined
  // ‘put up 40 posters’, ‘gave up 3 seats’: ‘up’ alone changes an amount only right before it, with nothing counted behind
  if (particle && !isParticleOfChange(clause, at, behind[0]!)) return undefined
  // ‘fell | £36,000 short of | plan’
  if (clause.tokens[behind[0]?.to ?? -1]?.lower === 'short') return undefined
  const predicate = particle ? undefined : predicateAt(clause, at)
  if (predicate?.unreal || predicate?.negated) return undefined
  // ‘the force cut burglaries by 8%’: whoever does it is not what changes
  const found = predicate && behind[0]?.from !== at + 1 ? objectOf(clause, predicate) : undefined
  // ‘raise the threshold | from £60,000’
  const object =
    found && own !== undefined && own > found.from ? { from: found.from, to: Math.min(found.to, own) } : found
  const of =
    object ??
    (predicate && behind[0] && isMadeBySubject(clause, predicate, behind[0])
      ? lessened(clause, behind[0])
      : (predicate?.subject ?? subjectOfParticle(clause, at) ?? (predicate && taggedVerb(clause, predicate.from))))
  // ‘raised £500 for the hospital’
  if (/^(?:raise|lift|lower)$/u.test(clause.tokens[at]!.lemma) && behind[0]?.from === at + 1) return undefined
  // Only with a number does ‘fell’ tell a change: ‘fell 40 feet’ is somebody's fall
  if (factor === null && behind[0]!.kind === 'cardinal' && isMeasure(clause, behind[0]!)) return undefined
  const change = roles(clause, at, direction, behind, of, factor)
  // ‘to 43, up from 38’: the amount in front is the one after the change
  const front =
    particle && !change.to
      ? (amounts.findLast(one => one.to <= at && isInFront(clause, one.to, at)) ??
        ofKindInFront(clause, at, change.from, amounts))
      : undefined
  return front ? { ...change, to: front, of: undefined, amounts: [front, ...change.amounts] } : change
}

/** ‘inpatient | falls | increased’, ‘reports of | spiking | trebled’, ‘children strip- | searched | doubled’: nouns that the tagger takes for verbs, participles. */
function taggedVerb(clause: Clause, verb: number): TokenRange | undefined {
  const { tokens } = clause
  const noun = tokens[verb - 1]
  if (noun?.pos !== 'VERB' || !/(?:s|ing|ed)$/u.test(noun.lower)) return undefined
  const compound = tokens[verb - 2]?.text === '-' ? verb - 3 : verb - 1
  const link = tokens[compound - 1]
  const linked = /^(?:of|for|on|about)$/u.test(link?.lower ?? '') && compound === verb - 1
  const phrase = phraseBefore(clause, linked ? compound - 1 : compound)
  return phrase ? { from: phrase.from, to: verb } : undefined
}

/** ‘37,000 files last year | – | up 22,000’: no more than what is counted, and when, stands between. */
function isInFront({ tokens, dated }: Clause, from: number, at: number): boolean {
  if (at - from > 9 || !/^(?:[,(–—-]|%)?$/u.test(tokens[at - 1]!.text)) return false
  return (
    at - from <= 2 ||
    tokens.slice(from, at - 1).every((token, i) => dated[from + i] || /^(?:NOUN|ADJ|PROPN|ADP|DET)$/u.test(token.pos))
  )
}

/** ‘5.6% of offences resulted in a charge |, down | from 15.5%’: the one in front that is told in the same unit. */
function ofKindInFront(
  { tokens }: Clause,
  at: number,
  from: Amount | undefined,
  amounts: readonly Amount[],
): Amount | undefined {
  if (!from || !/^[,–—(]$/u.test(tokens[at - 1]?.text ?? '')) return undefined
  const front = amounts.findLast(one => one.to <= at)
  return front && front.kind === from.kind && at - front.to < FRONT_REACH ? front : undefined
}

/** How many words of what is counted may stand between an amount and how it has changed. */
const FRONT_REACH = 16

/** ‘The council would cut £35m from services’, ‘the board cut 40 posts’: whoever cuts is not what changes. */
function isMadeBySubject(clause: Clause, { at, subject, voice }: Predicate, amount: Amount): boolean {
  const makes = /^(?:cut|reduce|slash|raise|increase|lower|double|halve)$/u.test(clause.tokens[at]!.lemma)
  return makes && voice !== 'passive' && amount.from === at + 1 && subject !== undefined && isParty(clause, subject)
}

/** What an amount is cut from, else what it counts. */
function lessened(clause: Clause, amount: Amount): TokenRange | undefined {
  const from = /^(?:from|off)$/u.test(clause.tokens[amount.to]?.lower ?? '')
  return phraseAfter(clause, from ? amount.to + 1 : amount.to, false)
}

/** Where the object of a verb that changes something ends: ‘cut burglaries | by 8%’. */
function objectEnd(clause: Clause, at: number): number | undefined {
  const next = clause.tokens[at + 1]
  if (clause.tokens[at]!.pos !== 'VERB' || !next) return undefined
  let to = at + 1
  // ‘raise | the charge for a permit | from £90 to £115’
  const own = (token: Token | undefined): boolean =>
    token !== undefined &&
    (/^(?:NOUN|ADJ|DET|PROPN)$/u.test(token.pos) || /^(?:its|their|his|her|['’]s|of|for|in|on)$/u.test(token.lower))
  while (own(clause.tokens[to]) && !clause.dated[to + 1]) to++
  return to > at + 1 && /^(?:by|from|to)$/u.test(clause.tokens[to]?.lower ?? '') ? to : undefined
}

/** ‘up 4%’, ‘go up by 2.5%’, ‘, up from 38’; not ‘up 40 posters’. */
function isParticleOfChange(clause: Clause, at: number, amount: Amount): boolean {
  const { tokens } = clause
  const link = tokens[at + 1]?.lower ?? ''
  const verb = tokens[at - 1]
  // ‘make up one in 13 pupils’, ‘fines up to £1,000’
  if (verb?.pos === 'VERB' && !/^(?:go|move|push|edge|creep|drive)$/u.test(verb.lemma)) return false
  // ‘held face down by six officers’
  if (/^(?:face|upside)$/u.test(verb?.lower ?? '')) return false
  if (link === 'to' && verb?.text !== ',' && verb?.lemma !== 'be' && verb?.lemma !== 'go') return false
  if (amount.from === at + 1) return !isCountedBehind(clause, amount)
  // ‘down | in 2020 | by 212 offences’
  const between = tokens.slice(at + 1, amount.from - 1)
  const timed =
    between.length < 5 &&
    between.every((token, i) => clause.dated[at + 1 + i] || /^(?:in|on|for|during)$/u.test(token.lower))
  return timed && /^(?:by|from|to)$/u.test(tokens[amount.from - 1]!.lower)
}

function subjectOfParticle(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  if (tokens[at - 1]?.lemma === 'go') {
    const predicate = predicateAt(clause, at - 1)
    return predicate.subject ?? taggedVerb(clause, predicate.from)
  }
  const verb = /^(?:is|are|was|were|went|goes|go|gone)$/u.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at
  const phrase =
    phraseBefore(clause, verb) ?? (tokens[verb - 1]?.text === ',' ? phraseBefore(clause, verb - 1) : undefined)
  // ‘cost £1.8m in 2021-22, up 14%’: what is in front is a number or a time, and no name of anything
  return phrase && tokens.slice(phrase.from, phrase.to).some(token => token.pos === 'NUM' || /\d/u.test(token.text))
    ? undefined
    : phrase
}

function isMeasure(clause: Clause, amount: Amount): boolean {
  return /^(?:feet|foot|metres?|miles?|storeys|floors?|yards?)$/u.test(clause.tokens[amount.to]?.lower ?? '')
}

function isCountedBehind(clause: Clause, amount: Amount): boolean {
  const next = clause.tokens[amount.to]
  return amount.kind === 'cardinal' && next?.pos === 'NOUN' && !/^(?:points|percentage|pp)$/u.test(next.lower)
}

/** ‘a drop of 31 per cent’, ‘an 18% increase in complaints’, ‘an increase in complaints of 12’. */
function nounChange(
  clause: Clause,
  at: number,
  direction: 'up' | 'down',
  amounts: readonly Amount[],
): Change | undefined {
  const { tokens } = clause
  const before = amounts.find(
    one => one.to === at || (one.to === at - 1 && /^(?:ADJ|NOUN|PUNCT)$/u.test(tokens[at - 1]!.pos)),
  )
  const of = tokens[at + 1]?.lower === 'in' ? phraseAfter(clause, at + 2, false) : undefined
  const chained = chain(clause, of ? of.to : at + 1, amounts)
  // ‘a 7% rise in thefts | and a 2% fall in charges’: another change
  const apart = chained[0] && before && tokens.slice(at, chained[0].from).some(token => token.lower === 'and')
  const behind = apart ? [] : chained
  const last = behind.at(-1)
  const later =
    last && clause.tokens[last.to]?.lower === 'in' && !clause.dated[last.to + 1]
      ? phraseAfter(clause, last.to + 1, false)
      : undefined
  if (before && (before.kind === 'percent' || before.kind === 'cardinal')) {
    const found = roles(clause, at, direction, [before, ...behind], of, null)
    // ‘4,376 referrals, | a 4% increase | on 2019/20’
    const front = of || later || found.to ? undefined : amountInFront(clause, before.from, amounts)
    return front && front.kind !== 'percent' ? { ...found, to: front, amounts: [front, ...found.amounts] } : found
  }
  const about = of ?? later ?? nounSubject(clause, at)
  const linked = behind[0] && /^(?:of|from|to|:)$/u.test(tokens[behind[0].from - 1]?.lower ?? '')
  const front = linked && !about ? amountInFront(clause, at, amounts) : undefined
  const found = linked ? roles(clause, at, direction, behind, about, null) : undefined
  return found && front && !found.to ? { ...found, to: front, amounts: [front, ...found.amounts] } : found
}

/** ‘412 fewer burglaries, a drop of 31 per cent’: the second tells the first in another way. */
function goesWith(first: Change, second: Change): boolean {
  if (first.direction !== second.direction || second.of) return false
  if (first.to && second.to && first.to !== second.to) return false
  return (
    (!first.percent && Boolean(second.percent) && !second.by) || (!first.by && Boolean(second.by) && !second.percent)
  )
}

/** ‘334 investigations, 8% fewer than before; | 88 | were of deaths, a fall of 21’: the second is of another amount. */
function isParted(first: Change, second: Change, amounts: readonly Amount[]): boolean {
  const end = Math.max(...first.amounts.map(one => one.to))
  const start = Math.min(...second.amounts.map(one => one.from))
  return amounts.some(one => one.from >= end && one.to <= start && one !== first.from)
}

function merged(first: Change, second: Change): Change {
  return {
    ...first,
    by: first.by ?? second.by,
    percent: first.percent ?? second.percent,
    to: first.to ?? second.to,
    from: first.from ?? second.from,
    amounts: [...first.amounts, ...second.amounts],
  }
}
