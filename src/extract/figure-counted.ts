import type { Span } from '../domain/span.ts'
import { DURATIONS, EMPTY_COUNTS, MEASURES } from '../language/en/quantities.ts'
import type { Amount } from './amounts.ts'
import { changedThing, lastPhrase } from './changed-thing.ts'
import { type Clause, isStop, spanOf, type TokenRange } from './clause.ts'
import { phraseBefore } from './phrases.ts'
import { predicateAt } from './predicates.ts'

/** What is counted: the nouns behind the number, what a share is of, what money is spent on, else the subject. */
export function countedBy(clause: Clause, amount: Amount): Span | null {
  const { tokens } = clause
  let at = amount.to
  const money = amount.kind === 'money'
  const share = amount.kind === 'percent' || amount.kind === 'fraction'
  if (/^[-–]$/u.test(tokens[at]?.text ?? '')) at++
  if (money || share || isMeasure(clause, at)) {
    if (share && tokens[at]?.lower === 'of') return sharedSpan(clause, at + 1)
    if (amount.kind === 'fraction' && tokens[at]?.pos === 'NOUN') return phraseSpan(clause, at)
    // ‘an 80% employment rate’
    if (share && /^(?:NOUN|ADJ)$/u.test(tokens[at]?.pos ?? ''))
      return phraseSpan(clause, at) ?? nounBefore(clause, amount)
    if (money) at = pastRate(clause, at)
    if (money && /^(?:on|for)$/u.test(tokens[at]?.lower ?? '') && !isTimeAhead(clause, at + 1))
      return phraseSpan(clause, pastThe(clause, at + 1))
    return nounBefore(clause, amount) ?? (money ? phraseSpan(clause, at) : null)
  }
  // ‘40 of the officers’, ‘more officers’; not ‘48 | the year before’
  const small = (token: (typeof tokens)[number] | undefined): boolean =>
    /^(?:of|the|more|or|other|further|extra|additional|so|fewer|less|such)$/u.test(token?.lower ?? '')
  while (small(tokens[at]) && !(tokens[at]!.lower === 'the' && isTimeAhead(clause, at))) at++
  // ‘two of | those 14 | officers’
  if (/^(?:those|these|our|his|her|its|their)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.pos === 'NUM') at += 2
  // ‘27 of the 31 wards’
  if (at > amount.to + 1 && tokens[at]?.pos === 'NUM' && tokens[amount.to]?.lower === 'of') at++
  const measured = MEASURING.test(tokens[amount.from - 1]?.lemma ?? '') || tokens[amount.from - 1]?.lower === 'at'
  // ‘the loss of two of Marlow's …’: what stands before is no heading of a part
  if (tokens[amount.to]?.lower === 'of') return phraseSpan(clause, at)
  return phraseSpan(clause, at) ?? (measured ? nounBefore(clause, amount) : headingBefore(clause, amount))
}

/** ‘1,204 searches, of which | 312 (25.9%) | had a result’, ‘Of the 1,300 households | a quarter |’: a part of what another amount counts. */
export function countedBeside(clause: Clause, amount: Amount, amounts: readonly Amount[]): Span | null {
  const { tokens } = clause
  const lead = tokens.slice(0, 2).map(token => token.lower)
  const before = amounts.filter(one => one.to <= amount.from && one.kind === 'cardinal')
  const opened = lead[0] === 'of' ? before.find(one => one.from < 4) : undefined
  const share = amount.kind === 'percent' || amount.kind === 'fraction'
  const bracketed = share && tokens[amount.from - 1]?.text === '(' && tokens[amount.to]?.text === ')'
  const which =
    tokens[amount.from - 2]?.lower === 'of' && /^(?:which|whom|these|those)$/u.test(tokens[amount.from - 1]!.lower)
  const beside = bracketed || which ? before.findLast(one => countedOf(clause, one, amounts)) : undefined
  // ‘214 people in its first year | and 380 | in its second’
  const elliptic =
    !share &&
    /^(?:and|but|,)$/u.test(tokens[amount.from - 1]?.lower ?? '') &&
    /^(?:in|at|on)$/u.test(tokens[amount.to]?.lower ?? '')
      ? before.at(-1)
      : undefined
  const whole = beside ?? elliptic ?? (share || tokens[amount.to]?.pos !== 'NOUN' ? opened : undefined)
  return whole ? countedOf(clause, whole, amounts) : null
}

function countedOf(clause: Clause, amount: Amount, amounts: readonly Amount[]): Span | null {
  const end = amounts.find(one => one.from >= amount.to)?.from ?? clause.tokens.length
  const of = countedBy(clause, amount)
  return of && of.end <= (clause.tokens[end - 1]?.end ?? of.end) ? of : null
}

function isMeasure({ tokens }: Clause, at: number): boolean {
  return (tokens[at]?.lower.replace(/s$/u, '') ?? '') in { ...DURATIONS, ...MEASURES }
}

/** ‘£50 | a week | for clothes’, ‘40 an hour’: how often, and no thing that is counted. */
function pastRate({ tokens }: Clause, at: number): number {
  const each = /^(?:an?|per|each|every)$/u.test(tokens[at]?.lower ?? '')
  return each && (tokens[at + 1]?.lower ?? '') in DURATIONS ? at + 2 : at
}

/** What a share is of: ‘8% of | the population’, ‘17% of | 18 to 24 year olds’. */
function sharedSpan(clause: Clause, at: number): Span | null {
  const { tokens } = clause
  const olds = tokens.findIndex((token, i) => i > at && i < at + 7 && /olds?$/u.test(token.lower))
  if (tokens[at]?.pos === 'NUM' && olds > 0) return spanOf(clause, { from: at, to: olds + 1 }) ?? null
  // ‘half of the 9,400 complaints’, ‘one in three of its members’
  let from = at
  while (/^(?:the|its|their|his|her|our|all)$/u.test(tokens[from]?.lower ?? '') || tokens[from]?.pos === 'NUM') from++
  return phraseSpan(clause, from)
}

/** ‘£10 for | the year’, ‘for each month’: how long, and no thing that is paid for. */
function isTimeAhead({ tokens }: Clause, at: number): boolean {
  const noun = tokens.findIndex((token, i) => i >= at && !/^(?:DET|ADJ|NUM)$/u.test(token.pos))
  return noun >= 0 && noun < at + 4 && (tokens[noun]!.lower.replace(/s$/u, '') ?? '') in DURATIONS
}

function pastThe({ tokens }: Clause, at: number): number {
  return tokens[at]?.lower === 'the' ? at + 1 : at
}

/** The noun phrase that begins at a place, without what a verb or preposition adds to it but ‘of’. */
function phraseSpan(clause: Clause, at: number): Span | null {
  const first = clause.tokens[at]
  // ‘4,871 | the year before’, ‘40 | a week’
  if (!first || isStop(first) || first.lower === 'the' || pastRate(clause, at) > at) return null
  // ‘only seven | led to any action’
  if (/^(?:led|lead|leads)$/u.test(first.lower) && clause.tokens[at + 1]?.lower === 'to') return null
  // ‘with two | found to have a case to answer’
  if (/^(?:found|deemed|judged)$/u.test(first.lower) && clause.tokens[at + 1]?.lower === 'to') return null
  // ‘compared with 4,871 the | previous year’
  if (/^(?:previous|preceding|same|following)$/u.test(first.lower) && isTimeAhead(clause, at)) return null
  if (!/^(?:NOUN|PROPN|ADJ|DET|VERB)$/u.test(first.pos) || clause.dated[at]) return null
  let to = nounsFrom(clause, at)
  // ‘reports of thefts’; what stands behind ‘at’, ‘for’, ‘in’ is no more counted
  if (to > at && clause.tokens[to]?.lower === 'of') to = Math.max(to, nounsFrom(clause, to + 1))
  return countedSpan(clause, { from: at, to })
}

/** A phrase up to its last noun: ‘contractors | pending’ is cut, ‘live’ in ‘800,000 live there’ is nothing that is counted. */
function countedSpan(clause: Clause, { from, to }: TokenRange): Span | null {
  let end = to
  while (end > from && !isCountable(clause, end - 1)) end--
  const span = spanOf(clause, { from, to: end })
  // ‘92 of the Lords' elected members’ cut within: who has them is not what is counted
  const whose = end < to && /^['’]s?$/u.test(clause.tokens[end]!.lower)
  return span && !whose && !EMPTY_COUNTS.test(clause.text.slice(span.start, span.end)) ? span : null
}

function isCountable({ tokens }: Clause, at: number): boolean {
  const { pos, lower } = tokens[at]!
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    /^(?:those|dead|injured|unemployed|homeless|wounded|missing|total|average)$/u.test(lower)
  )
}

/** Where the run of nouns and their adjectives that begins at a place ends. */
function nounsFrom({ tokens, dated }: Clause, at: number): number {
  let to = at
  while (to < tokens.length && !dated[to]) {
    const token = tokens[to]!
    // ‘failed applicants’; not ‘applicants refused entry’
    const open = to === at || tokens[to - 1]!.pos !== 'NOUN'
    const participle = (i: number): boolean => tokens[i]?.pos === 'VERB' && /(?:ed|ing)$/u.test(tokens[i]!.lower)
    // ‘completed directed hearings’
    const noun =
      tokens[to + 1]?.pos === 'NOUN' ||
      ((participle(to + 1) || tokens[to + 1]?.pos === 'ADJ') && tokens[to + 2]?.pos === 'NOUN')
    const adjective = participle(to) && open && noun
    // ‘the town's | most | senior posts’
    const degree = /^(?:most|least|more|less)$/u.test(token.lower) && tokens[to + 1]?.pos === 'ADJ' && to > at
    // ‘grade | one | incidents’
    const graded =
      token.pos === 'NUM' &&
      tokens[to + 1]?.pos === 'NOUN' &&
      /^(?:grade|band|category|tier|level|stage|priority)$/u.test(tokens[to - 1]?.lower ?? '')
    if (
      !adjective &&
      !degree &&
      !graded &&
      !/^(?:NOUN|PROPN|ADJ|DET)$/u.test(token.pos) &&
      !/^(?:['’]s?|-)$/u.test(token.lower)
    )
      break
    // ‘411 | serving and former | officers’
    if (/^(?:serving|current|former|retired)$/u.test(token.lower) && tokens[to + 1]?.lower === 'and') to++
    // ‘two men | the police’: a determiner begins another phrase
    if (token.pos === 'DET' && to > at) break
    to++
  }
  return to
}

/** Verbs whose subject is what the amount is of. */
const MEASURING =
  /^(?:be|cost|stand|total|reach|amount|hit|average|remain|exceed|come|take|last|run|rise|fall|cover|drop)$/u

/** What an amount of something is said to be, by nobody: ‘is estimated at’. */
const REPUTED = /^(?:estimated|put|forecast|projected|set|valued|calculated|budgeted|assessed|recorded)$/u

/** ‘at a cost of £4m’, ‘the rate stood at 6 per cent’: the noun in front, else the subject. */
function nounBefore(clause: Clause, amount: Amount): Span | null {
  const { tokens } = clause
  const heading = headingBefore(clause, amount)
  if (heading) return heading
  for (let i = amount.from - 1; i > 0; i--) {
    if (!/^(?:VERB|AUX)$/u.test(tokens[i]!.pos)) continue
    // ‘The gap is estimated at £4.6m’
    const put = tokens[amount.from - 1]!.lower === 'at' && i === amount.from - 2 && REPUTED.test(tokens[i]!.lower)
    // ‘the line would cost £4m’; who spends or wins it is not what it is of
    if (!MEASURING.test(tokens[i]!.lemma) && !put) return null
    const subject = predicateAt(clause, i).subject
    const pronoun = subject && subject.to - subject.from === 1 && tokens[subject.from]!.pos === 'PRON'
    // ‘Cases that took | seven months | now take eleven’
    if (subject && tokens[subject.from]!.pos === 'NUM') return null
    return (subject && !pronoun && changedThing(clause, subject)) || null
  }
  return null
}

/** ‘Vacancies: 118’, ‘a total of 43’, ‘bringing the total to 43’, ‘the number was 12’: what the number is of, right before it. */
function headingBefore(clause: Clause, amount: Amount): Span | null {
  const { tokens } = clause
  const link = tokens[amount.from - 1]
  if (!link || !/^(?:of|at|to|:|was|is|were|are|below|above|-|–)$/u.test(link.lower)) return null
  // ‘a rise of £14, equating | to 5.1%’ compares
  if (tokens[amount.from - 2]?.pos === 'VERB' && /ing$/u.test(tokens[amount.from - 2]!.lower)) return null
  const found = phraseBefore(clause, amount.from - 1)
  const last = found && lastPhrase(clause, found)
  // ‘by | 12 votes | to four’
  const phrase = last && tokens[last.from]!.pos === 'NUM' ? { from: last.from + 1, to: last.to } : last
  // ‘at the by | -election’
  if (
    !phrase ||
    phrase.to <= phrase.from ||
    tokens[phrase.from]!.text === '-' ||
    (phrase.to - phrase.from === 1 && tokens[phrase.from]!.pos === 'PRON')
  )
    return null
  // ‘came off | the tracks | at 115 mph’
  if (link.lower === 'at' && tokens[phrase.from - 1]?.pos === 'ADP') return null
  // ‘The figure proposed by | the ministry | was 3.1 per cent’: whoever proposes it is not what is counted
  const done = tokens[phrase.from - 1]?.lower === 'by' && /(?:ed|en|ght|t)$/u.test(tokens[phrase.from - 2]?.lower ?? '')
  if (done && /^(?:was|is|were|are)$/u.test(link.lower)) {
    const thing = phraseBefore(clause, phrase.from - 2)
    return thing ? countedSpan(clause, thing) : null
  }
  return countedSpan(clause, phrase)
}

/** What an amount is told in: a currency, per cent, a measure, else a count. */
export function unitOf(clause: Clause, amount: Amount): string {
  if (amount.kind === 'money') return amount.currency ?? 'count'
  if (amount.kind === 'percent' || amount.kind === 'fraction') return 'percent'
  const { tokens } = clause
  const at = /^[-–]$/u.test(tokens[amount.to]?.text ?? '') ? amount.to + 1 : amount.to
  const word = tokens[at]?.lower ?? ''
  const unit = (one: string): string | undefined =>
    DURATIONS[one.replace(/s$/u, '')] ?? MEASURES[one.replace(/s$/u, '')] ?? MEASURES[one]
  // ‘Cases that took seven months now | take eleven |’
  const taken = tokens[amount.from - 1]?.lemma === 'take' && tokens[amount.to]?.pos !== 'NOUN'
  const before = taken ? tokens.slice(0, amount.from).findLast(token => unit(token.lower) !== undefined) : undefined
  return unit(word) ?? (before ? unit(before.lower)! : 'count')
}
