import type { Question } from '../domain/question.ts'
import type { Span } from '../domain/span.ts'
import { DEMANDED_ACTS } from '../language/en/request-words.ts'
import { type Clause, isComma, isHead, isQuoteMark, isStop, spanOf, type TokenRange } from './clause.ts'
import { isParty, subjectOf } from './parties.ts'
import { agentOf, type Predicate } from './predicates.ts'

/** One request as a verb or noun tells it, before it is known in whose words it stands. */
export interface PutRequest {
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
  /** What answers it in the same sentence: ‘Asked whether …, | the mayor said …’. */
  readonly reply?: Span
}

/** Who asks: `byTeller` where it is whoever tells it. */
export interface Teller {
  readonly from: Span | null
  readonly byTeller: boolean
}

/** Who asks: the subject, the agent of a passive, else whoever tells it. Undefined where nothing is asked after all. */
export function askerOf(clause: Clause, predicate: Predicate): Teller | undefined {
  const { tokens } = clause
  if (predicate.negated || predicate.modality === 'conditional') return undefined
  const range = predicate.voice === 'passive' ? predicate.subject : subjectOf(clause, predicate.at)
  const subject = range && tokens[range.from]!
  const alone = range !== undefined && range.to - range.from === 1
  // ‘The trust said it had asked Ada Quill to look’: a body; ‘it asked whether’ may be a form
  const body = subject?.lower === 'it' && tokens[predicate.at + 1]?.pos === 'PROPN'
  if (
    subject &&
    alone &&
    !body &&
    /^(?:nobody|no-one|nothing|it|there|that|which|this|you|everyone)$/u.test(subject.lower)
  )
    return undefined
  if (subject?.lower === 'no' || (range && tokens[range.from - 1]?.lower === 'no')) return undefined
  // ‘readers often ask us’ tells of a habit
  if (/^(?:often|usually|always|sometimes|frequently)$/u.test(tokens[predicate.at - 1]?.lower ?? '')) return undefined
  if (isHabit(clause, predicate, range)) return undefined
  const first = alone && subject !== undefined && /^(?:i|we)$/u.test(subject.lower)
  // ‘I would ask the Commissioner’ asks; ‘she could ask’ does not.
  const resolves = /^(?:resolved|voted|agreed|decided|continued|continues|wrote|moved)$/u.test(
    tokens[predicate.at - 2]?.lower ?? '',
  )
  if (predicate.unreal && !first && !(resolves && tokens[predicate.at - 1]?.lower === 'to')) return undefined
  // Who is expected to call for it has not done so; who intends to ask does ask.
  const intends = /^(?:intends?|plans?|wants?)$/u.test(tokens[predicate.at - 2]?.lower ?? '')
  if (predicate.modality === 'expected' && !(intends && tokens[predicate.at]!.lemma === 'ask')) return undefined
  if (first) return { from: spanOf(clause, range!) ?? null, byTeller: true }
  // ‘a petition calling on the board’: nobody is named who asks; a survey asks nothing that anybody owes
  const text = range && clause.tokens[range.to - 1]!.lower
  if (/^(?:survey|poll|study|questionnaire|census)$/u.test(text ?? '')) return undefined
  if (/^(?:petition|motion|resolution)$/u.test(text ?? '') && predicate.voice !== 'passive')
    return { from: null, byTeller: false }
  if (predicate.voice === 'passive') {
    const agent = agentOf(clause, predicate)
    return { from: (agent && spanOf(clause, agent)) ?? null, byTeller: agent === undefined }
  }
  return range && (isParty(clause, range) || isPronoun(subject!))
    ? { from: spanOf(clause, range) ?? null, byTeller: false }
    : undefined
}

/** ‘when we ask which party they vote for’ tells of a habit; ‘when she asked the minister to say’ of once. */
function isHabit({ tokens }: Clause, { at }: Predicate, range: TokenRange | undefined): boolean {
  const subject = range && tokens[range.from]!.lower
  const once = /^(?:asked|told|urged|ordered|demanded|challenged)$/u.test(tokens[at]!.lower)
  const each = subject === 'they' || subject === 'we'
  const whenever = /^(?:when|whenever)$/u.exec(
    tokens[range?.from === undefined ? -1 : range.from - 1]?.lower ?? '',
  )?.[0]
  return whenever === 'whenever' || (whenever !== undefined && !(once && !each))
}

function isPronoun(token: Clause['tokens'][number]): boolean {
  return /^(?:he|she|they|it|who|others|some|many|one|both)$/u.test(token.lower)
}

/** ‘… to publish it’: the place of the first ‘to’ with a verb behind it that the phrase from `from` on can run to. */
export function infinitiveAfter({ tokens }: Clause, from: number, reach = 16): number | undefined {
  let people = false
  for (let i = from; i < tokens.length && i < from + reach; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    // ‘to “practise what it preaches”’
    const verb = next && isQuoteMark(next) ? i + 2 : i + 1
    if (token.lower === 'to' && tokens[verb] && isBase(tokens[verb], tokens[verb + 1]?.pos)) return i
    if (isStop(token) || token.text === ':' || (isComma(token) && i > from + 8)) return undefined
    const apposed = isComma(token) && tokens[i - 1]!.pos === 'PROPN' ? behindApposition(tokens, i) : undefined
    if (apposed !== undefined) return apposed
    // ‘for witnesses, and for anyone who …’
    if (isComma(token) && next?.lower === 'and' && tokens[i + 2]?.lower === 'for') return undefined
    if (/^(?:who|whoever|living|with|affected)$/u.test(token.lower)) people = true
    if (
      /^(?:said|says|told|was|were|is|and|but|against|because|after|when|that|whether|how|why)$/u.test(token.lower) &&
      !people &&
      token.lower !== 'and'
    )
      return undefined
    if (token.pos === 'VERB' && !people && !/ing$/u.test(token.lower) && token.lower === token.lemma) return undefined
  }
  return undefined
}

/** ‘asked Ada Quill, | manager of the parks and lakes, | to lead it’: the ‘to’ behind what a name is followed by between commas. */
function behindApposition(tokens: Clause['tokens'], comma: number): number | undefined {
  for (let i = comma + 1; i < tokens.length && i < comma + 16; i++) {
    const token = tokens[i]!
    if (isStop(token) || token.pos === 'AUX' || token.text === ':') return undefined
    const [to, verb] = [tokens[i + 1], tokens[i + 2]]
    if (isComma(token)) return to?.lower === 'to' && verb && isBase(verb, tokens[i + 3]?.pos) ? i + 1 : undefined
  }
  return undefined
}

/** Whether a word is a verb in its dictionary form. */
export function isBase(token: Clause['tokens'][number], next?: string): boolean {
  if (token.pos === 'ADV') return next === 'VERB'
  return (token.pos === 'VERB' || token.pos === 'AUX' || DEMANDED_ACTS.has(token.lower)) && inBaseForm(token)
}

/** ‘apologise’, ‘honour’: the dictionary form, whose lemma is told in American spelling. */
export function inBaseForm({ lower, lemma }: Clause['tokens'][number]): boolean {
  return lower === lemma || lower.replace(/ise$/u, 'ize').replace(/our\b/u, 'or') === lemma
}

function headed(clause: Clause, range: TokenRange): boolean {
  return range.to > range.from && clause.tokens.slice(range.from, range.to).some(isHead)
}

/** Asked of: a range without the day, comma and ‘until’ behind it. */
export function askedSpan(clause: Clause, from: number, to: number): Span | null {
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
