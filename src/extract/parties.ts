import type { Token } from '../domain/analysis.ts'
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { PARTY_NOUN } from '../language/en/power-words.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Clause, isComma, isQuoteMark, isStop, type TokenRange } from './clause.ts'
import { officePhraseAt } from './office-phrases.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { type Predicate, predicateAt } from './predicates.ts'
import { mainSubject, relativeSubject, subjectBefore } from './subjects.ts'

/** Whether a phrase can act or be held to something: an office, a body, people, a name. ‘A fall in recycling’ cannot. */
export function isParty({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to)
  const [first] = words
  if (!first || (words.length === 1 && first.pos === 'PRON')) return false
  const stop = words.findIndex(
    (token, i) => i > 0 && (token.pos === 'ADP' || isComma(token) || /^(?:who|which|that)$/u.test(token.lower)),
  )
  const core = words.slice(0, stop < 0 ? words.length : stop)
  return isPartyHead(core.at(-1)!) || core.some(token => /^(?:police|inspectorate)$/u.test(token.lower))
}

function isPartyHead(token: Token): boolean {
  const singular = token.lower.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
  if (token.pos === 'PROPN') return true
  return [token.lower, singular, token.lemma].some(
    word =>
      isOfficeHead(word) ||
      BODY_NOUNS.has(word) ||
      PERSON_NOUNS.has(word) ||
      GROUP_NOUNS.has(word) ||
      PARTY_NOUN.test(word),
  )
}

/** The party named from a place on: ‘the police and crime commissioner’ whole, where it is an office. */
export function partyAfter(clause: Clause, from: number): TokenRange | undefined {
  const phrase = phraseAfter(clause, from, false)
  const office = phrase && officePhraseAt(clause.tokens, from, clause.text)
  if (!office) return phrase
  const to = clause.tokens.findLastIndex(token => token.end <= office.end) + 1
  return to > phrase.to ? { from, to } : phrase
}

/** The subject of a verb, past an opening quotation mark or ‘no longer’ before it: ‘they no longer have’, ‘she “commands …”’. */
export function subjectOf(clause: Clause, at: number): TokenRange | undefined {
  const subject = nearestSubject(clause, at)
  return subject && (whoLivesThere(clause, subject) ?? subject)
}

/** ‘Ada Quill, of Mill Lane, | Marlow |, pledged’: the last word of where somebody lives is not who acts. */
function whoLivesThere(clause: Clause, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens } = clause
  if (!isComma(tokens[from - 1]) || !tokens.slice(from, to).every(token => token.pos === 'PROPN')) return undefined
  let start = from - 2
  while (start > 1 && (tokens[start]!.pos === 'PROPN' || isComma(tokens[start])) && start > from - 8) start--
  return tokens[start]?.lower === 'of' && isComma(tokens[start - 1]) ? phraseBefore(clause, start - 1) : undefined
}

function nearestSubject(clause: Clause, at: number): TokenRange | undefined {
  const { tokens } = clause
  const predicate: Predicate = predicateAt(clause, at)
  // ‘wrote to the minister demanding an account’: whoever wrote demands
  const open = predicate.from === at && /ing$/u.test(tokens[at]!.lower)
  // ‘in response to people questioning how’: they question
  const unnamed = /^(?:people|those|anyone|others)$/u.test(tokens[at - 1]?.lower ?? '')
  const main = open && !unnamed ? mainSubject(clause, at) : undefined
  if (main) return outer(clause, bare(clause, main))
  if (predicate.subject) return outer(clause, bare(clause, predicate.subject))
  const before = tokens[predicate.from - 1]
  // ‘the department, which reports to’: tagged as an article, it still stands for what is before it
  if (/^(?:who|which)$/u.test(before?.lower ?? ''))
    return phraseBefore(clause, predicate.from - (isComma(tokens[predicate.from - 2]) ? 2 : 1))
  // ‘is the accounting officer and must answer to’
  if (before?.lower === 'and') return mainSubject(clause, predicate.from)
  let end = predicate.from
  while (
    end > 0 &&
    (isQuoteMark(tokens[end - 1]) || /^(?:no|longer|still|could|can|will)$/u.test(tokens[end - 1]!.lower))
  )
    end--
  const subject = end < predicate.from ? subjectBefore(clause, end) : undefined
  return subject && outer(clause, bare(clause, relativeSubject(clause, subject).subject))
}

/** How far before a phrase a relative clause that it ends may begin, in words. */
const RELATIVE_REACH = 14

/** ‘The unions which met the minister want’: the phrase right before the verb ends a relative clause; whoever it tells of is the subject. */
function outer(clause: Clause, range: TokenRange): TokenRange {
  const { tokens } = clause
  for (let i = range.from - 1; i > 0 && i > range.from - RELATIVE_REACH; i--) {
    const token = tokens[i]!
    if (isComma(token) || isStop(token) || isQuoteMark(token)) return range
    // ‘the unions meeting the minister want’
    if (i === range.from - 1 && token.pos === 'VERB' && /ing$/u.test(token.lower) && /s$/u.test(tokens[i - 1]!.lower)) {
      const before = phraseBefore(clause, i)
      return before && isParty(clause, bare(clause, before)) ? bare(clause, before) : range
    }
    const opens =
      /^(?:who|which|whose)$/u.test(token.lower) &&
      (isComma(tokens[i - 1]) || /^(?:NOUN|PROPN)$/u.test(tokens[i - 1]!.pos))
    if (!opens) continue
    // ‘which the minister wants’: right behind the pronoun stands the subject itself
    const before = range.from - 1 > i ? phraseBefore(clause, isComma(tokens[i - 1]) ? i - 1 : i) : undefined
    return before ? bare(clause, before) : range
  }
  return range
}

/** ‘In return for his evidence the sergeant’: a subject begins at its own article. */
export function bare({ tokens }: Clause, { from, to }: TokenRange): TokenRange {
  for (let i = to - 1; i > from; i--)
    if (tokens[i]!.lower === 'the' && /^(?:NOUN|PROPN)$/u.test(tokens[i - 1]!.pos)) return { from: i, to }
  return { from, to }
}

/**
 * Whom ‘her’ or ‘them’ as an object means within its sentence: the one party named before it that is not among those left out.
 * Two are possible: nobody.
 */
export function referentBefore(clause: Clause, at: number, leftOut: readonly TokenRange[]): TokenRange | undefined {
  const { tokens } = clause
  const found: TokenRange[] = []
  for (let end = at; end > 0; end--) {
    const last = tokens[end - 1]!
    if (!/^(?:NOUN|PROPN)$/u.test(last.pos) || /^['’]s?$/u.test(tokens[end]?.text ?? '')) continue
    const phrase = phraseBefore(clause, end)
    if (!phrase) continue
    const range = bare(clause, phrase)
    const known = leftOut.some(one => one.from < range.to && range.from < one.to)
    const name =
      /^\p{Lu}/u.test(tokens[range.from]!.text) || /^(?:the|his|her|their|its)$/u.test(tokens[range.from]!.lower)
    // ‘them’ is not Ada Quill, nor ‘her’ the advisers
    const plural = last.pos === 'NOUN' && /[^s]s$/u.test(last.lower)
    const word = tokens[at]!.lower
    const fits = word === 'them' ? plural || last.pos !== 'PROPN' : !/^(?:him|her)$/u.test(word) || !plural
    if (!known && name && fits && isParty(clause, range)) found.push(range)
    end = Math.min(end, range.from + 1)
  }
  return found.length === 1 ? found[0] : undefined
}
