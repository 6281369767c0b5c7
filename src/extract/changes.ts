import type { Token } from '../domain/analysis.ts'
import { CHANGE_NOUNS, CHANGE_VERBS, FACTOR_VERBS, FACTOR_WORDS } from '../language/en/quantities.ts'
import type { Amount } from './amounts.ts'
import { type Clause, isStop, type TokenRange } from './clause.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { objectOf, predicateAt } from './predicates.ts'

/** One change of one amount, with all that the clause tells of it. */
export interface Change {
  /** Place of the word that tells of it. */
  readonly at: number
  readonly direction: 'up' | 'down'
  readonly by: Amount | undefined
  readonly percent: Amount | undefined
  /** The amount after it, and before it. */
  readonly to: Amount | undefined
  readonly from: Amount | undefined
  /** ‘doubled’: in per cent. */
  readonly factor: number | null
  readonly of: TokenRange | undefined
  readonly amounts: readonly Amount[]
}

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
    for (const amount of change.amounts) taken.add(amount)
    const last = found.at(-1)
    if (last && goesWith(last, change)) found[found.length - 1] = merged(last, change)
    else found.push(change)
  }
  return found
}

function changeAt(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const token = clause.tokens[at]!
  if (token.lemma === 'go' && token.pos === 'VERB') return fromTo(clause, at, amounts)
  const verb = CHANGE_VERBS.get(token.lemma)
  if (verb && (token.pos === 'VERB' || token.pos === 'ADJ')) return verbChange(clause, at, verb, amounts)
  if (/^(?:up|down)$/u.test(token.lower)) return verbChange(clause, at, token.lower as 'up' | 'down', amounts, true)
  if (/^(?:compared|was)$/u.test(token.lower)) return comparison(clause, at, amounts)
  const noun = CHANGE_NOUNS.get(token.lemma)
  if (noun && token.pos === 'NOUN') return nounChange(clause, at, noun, amounts)
  if (/^(?:fewer|less|more)$/u.test(token.lower)) return fewer(clause, at, amounts)
  if (/^(?:lower|higher)$/u.test(token.lower)) return relative(clause, at, amounts)
  return undefined
}

/** ‘Complaints went from 88 to 131’. */
function fromTo(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const predicate = predicateAt(clause, at)
  const found = roles(clause, at, 'up', chain(clause, at + 1, amounts), predicate.subject, null)
  const { from, to } = found
  if (from?.value == null || to?.value == null || from.value === to.value || predicate.unreal || predicate.negated)
    return undefined
  return { ...found, direction: to.value > from.value ? 'up' : 'down' }
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
  const predicate = particle ? undefined : predicateAt(clause, at)
  if (predicate?.unreal || predicate?.negated) return undefined
  // ‘the force cut burglaries by 8%’: whoever does it is not what changes
  const object = predicate && behind[0]?.from !== at + 1 ? objectOf(clause, predicate) : undefined
  const of = object ?? predicate?.subject ?? subjectOfParticle(clause, at)
  // Only with a number does ‘fell’ tell a change: ‘fell 40 feet’ is somebody's fall
  if (factor === null && behind[0]!.kind === 'cardinal' && isMeasure(clause, behind[0]!)) return undefined
  const found = roles(clause, at, direction, behind, of, factor)
  // ‘to 43, up from 38’: the amount in front is the one after the change
  const front =
    particle && !found.to
      ? amounts.find(one => at - one.to <= 2 && one.to <= at && /^(?:[,(–—-]|%)?$/u.test(clause.tokens[at - 1]!.text))
      : undefined
  return front ? { ...found, to: front, of: undefined, amounts: [front, ...found.amounts] } : found
}

/** Where the object of a verb that changes something ends: ‘cut burglaries | by 8%’. */
function objectEnd(clause: Clause, at: number): number | undefined {
  const next = clause.tokens[at + 1]
  if (clause.tokens[at]!.pos !== 'VERB' || !next) return undefined
  let to = at + 1
  const own = (token: Token | undefined): boolean =>
    token !== undefined &&
    (/^(?:NOUN|ADJ|DET|PROPN)$/u.test(token.pos) || /^(?:its|their|his|her|['’]s)$/u.test(token.lower))
  while (own(clause.tokens[to])) to++
  return to > at + 1 && /^(?:by|from|to)$/u.test(clause.tokens[to]?.lower ?? '') ? to : undefined
}

/** ‘up 4%’, ‘go up by 2.5%’, ‘, up from 38’; not ‘up 40 posters’. */
function isParticleOfChange(clause: Clause, at: number, amount: Amount): boolean {
  const { tokens } = clause
  const link = tokens[at + 1]?.lower ?? ''
  const verb = tokens[at - 1]
  // ‘make up one in 13 pupils’, ‘fines up to £1,000’
  if (verb?.pos === 'VERB' && !/^(?:go|move|push|edge|creep|drive)$/u.test(verb.lemma)) return false
  if (link === 'to' && verb?.text !== ',' && verb?.lemma !== 'be' && verb?.lemma !== 'go') return false
  if (amount.from === at + 1) return !isCountedBehind(clause, amount)
  return amount.from === at + 2 && /^(?:by|from|to)$/u.test(link)
}

function subjectOfParticle(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  if (tokens[at - 1]?.lemma === 'go') return predicateAt(clause, at - 1).subject
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
  return amount.kind === 'cardinal' && clause.tokens[amount.to]?.pos === 'NOUN'
}

/** The amounts that follow a place with no more than small words between: ‘by | 64 | , or | 8% | , to | 738’. */
function chain({ tokens, dated }: Clause, from: number, amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = []
  let at = from
  for (;;) {
    const next = amounts.find(one => one.from >= at)
    if (!next) return found
    for (let i = at; i < next.from; i++) {
      const token = tokens[i]!
      const small =
        dated[i] ||
        /^(?:by|to|from|or|,|["“”‘’']|\(|\)|a|an|the|of|–|—|-|about|further|another|in|on|percentage|points?|last|year|over|and|since|for|more|than|to just|just|only|compared|with|it|was|is|now|total|at)$/u.test(
          token.lower,
        )
      if (!small || isStop(token)) return found
    }
    // ‘… to 738 and 12 arrests were made’: another thing is counted
    if (found.length > 0 && tokens[next.from - 1]?.lower === 'and') return found
    // ‘improved in 776 cases’, ‘by 5% at the 128 worst schools’
    const link = tokens[next.from - 1]?.lower
    if (link === 'in' || (link === 'the' && /^(?:at|in|on)$/u.test(tokens[next.from - 2]?.lower ?? ''))) return found
    found.push(next)
    at = next.to
  }
}

function roles(
  clause: Clause,
  at: number,
  direction: 'up' | 'down',
  amounts: readonly Amount[],
  of: TokenRange | undefined,
  factor: number | null,
): Change {
  let by: Amount | undefined
  let percent: Amount | undefined
  let to: Amount | undefined
  let from: Amount | undefined
  const used: Amount[] = []
  for (const amount of amounts) {
    const before = clause.tokens[amount.from - 1]?.lower ?? ''
    const points = /^(?:percentage|points?)$/u.test(clause.tokens[amount.to]?.lower ?? '')
    // ‘dropped below 900’: that is where it went
    const edge = /^(?:below|above|under|over)$/u.test(clause.tokens[amount.from]!.lower) && amount.from < amount.at
    // ‘down by a quarter, at 312’
    const at = before === 'at' && (by !== undefined || percent !== undefined)
    if ((before === 'to' || edge || at) && !to) to = amount
    else if (before === 'from' && !from) from = amount
    else if ((amount.kind === 'percent' || amount.kind === 'fraction') && !points && !percent) percent = amount
    else if (!by && !to) by = amount
    else break
    used.push(amount)
  }
  return { at, direction, by, percent, to, from, factor, of, amounts: used }
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
  const behind = chain(clause, of ? of.to : at + 1, amounts)
  const last = behind.at(-1)
  const later =
    last && clause.tokens[last.to]?.lower === 'in' && !clause.dated[last.to + 1]
      ? phraseAfter(clause, last.to + 1, false)
      : undefined
  if (before && (before.kind === 'percent' || before.kind === 'cardinal'))
    return roles(clause, at, direction, [before, ...behind], of, null)
  const about = of ?? later ?? nounSubject(clause, at)
  const linked = behind[0] && /^(?:of|from|to|:)$/u.test(tokens[behind[0].from - 1]?.lower ?? '')
  return linked ? roles(clause, at, direction, behind, about, null) : undefined
}

/** ‘40 per cent lower than in 2010’, ‘18% higher at 1,384’. */
function relative(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const by = amounts.find(one => one.to === at)
  const next = clause.tokens[at + 1]?.lower ?? ''
  if (!by || !/^(?:than|at|in|on|over|,|\.|)$/u.test(next)) return undefined
  const direction = clause.tokens[at]!.lower === 'higher' ? 'up' : 'down'
  return roles(clause, at, direction, [by, ...chain(clause, at + 1, amounts)], nounSubject(clause, by.from), null)
}

/** The subject of the verb right before a place: ‘arrests are | 40 per cent lower’. */
function nounSubject(clause: Clause, before: number): TokenRange | undefined {
  // ‘there was a rise’ has no subject to speak of
  for (let i = before - 1; i > 0 && i > before - 4; i--)
    if (/^(?:be|see|show|record|report|have|register)$/u.test(clause.tokens[i]!.lemma))
      return predicateAt(clause, i).subject
  return undefined
}

/** ‘412 fewer burglaries’. */
function fewer(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const by = amounts.find(one => one.to === at)
  if (!by || clause.tokens[at + 1]?.lower === 'than') return undefined
  const of = phraseAfter(clause, at + 1, false)
  const more = clause.tokens[at]!.lower === 'more'
  // ‘40 more officers will come’ is no comparison; ‘12 more complaints than last year’ is one
  if (more && clause.tokens[of?.to ?? at]?.lower !== 'than') return undefined
  return {
    at,
    direction: more ? 'up' : 'down',
    by,
    percent: undefined,
    to: undefined,
    from: undefined,
    factor: null,
    of,
    amounts: [by],
  }
}

/** ‘6.1 per cent, compared with 4.9 per cent’, ‘118 (was 131)’: what it was before, told beside it. */
function comparison(clause: Clause, at: number, amounts: readonly Amount[]): Change | undefined {
  const { tokens } = clause
  const was = tokens[at]!.lower === 'was'
  if (was ? tokens[at - 1]?.text !== '(' : !/^(?:with|to)$/u.test(tokens[at + 1]?.lower ?? '')) return undefined
  const to = amounts.findLast(one => one.to <= at)
  const from = amounts.find(one => one.from === at + (was ? 1 : 2))
  // Only with a time is it a change: ‘70% of the old, compared with 39% of the young’ is none.
  const then = tokens.slice(from?.to ?? at, (from?.to ?? at) + 7)
  const timed =
    was ||
    then.some(
      (token, i) => clause.dated[(from?.to ?? at) + i] || /^(?:before|earlier|previously|previous)$/u.test(token.lower),
    )
  if (
    !timed ||
    !to ||
    !from ||
    to.kind !== from.kind ||
    to.value === null ||
    from.value === null ||
    to.value === from.value
  )
    return undefined
  const direction = to.value > from.value ? 'up' : 'down'
  // What it was stays a figure of its own.
  return {
    at: to.at,
    direction,
    by: undefined,
    percent: undefined,
    to,
    from,
    factor: null,
    of: undefined,
    amounts: [to],
  }
}

/** ‘412 fewer burglaries, a drop of 31 per cent’: the second tells the first in another way. */
function goesWith(first: Change, second: Change): boolean {
  if (first.direction !== second.direction || second.of) return false
  return (
    (!first.percent && Boolean(second.percent) && !second.by) || (!first.by && Boolean(second.by) && !second.percent)
  )
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
