import type { Token } from '../domain/analysis.ts'
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../language/en/person-nouns.ts'
import { PARTY_NOUN } from '../language/en/power-words.ts'
import { isOfficeHead } from '../language/en/titles.ts'
import { type Clause, isComma, isQuoteMark, type TokenRange } from './clause.ts'
import { officePhraseAt } from './office-phrases.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import { type Predicate, predicateAt } from './predicates.ts'
import { relativeSubject, subjectBefore } from './subjects.ts'

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
  return [token.lower, singular].some(
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
  const predicate: Predicate = predicateAt(clause, at)
  if (predicate.subject) return bare(clause, predicate.subject)
  const { tokens } = clause
  let end = predicate.from
  while (
    end > 0 &&
    (isQuoteMark(tokens[end - 1]) || /^(?:no|longer|still|could|can|will)$/u.test(tokens[end - 1]!.lower))
  )
    end--
  const subject = end < predicate.from ? subjectBefore(clause, end) : undefined
  return subject && bare(clause, relativeSubject(clause, subject).subject)
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
    if (!known && name && isParty(clause, range)) found.push(range)
    end = Math.min(end, range.from + 1)
  }
  return found.length === 1 ? found[0] : undefined
}
