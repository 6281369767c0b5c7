import type { AnalysedDocument } from '../domain/analysis.ts'
import type { ExtractedTime, Mention } from '../domain/extraction.ts'
import type { Span, SpanIndex } from '../domain/span.ts'
import { CREATURES, HE_KIN, KIN, SHE_KIN, TELLS } from '../language/en/death-words.ts'
import { type Clause, spanOf, type TokenRange } from './clause.ts'

/**
 * The people whom words mean: the names in them; the name that stands right before a description of whom it names (‘Ada Quill, 37, | a roofer,’); else the words
 * themselves, whoever they refer to.
 */
export function peopleIn(clause: Clause, people: SpanIndex<Mention>, range: TokenRange): Span[] {
  const span = spanOf(clause, range)!
  const inside = people
    .within(span)
    .filter(one => one.basis !== 'pronoun' && !(one.end < span.end && isOwner(clause, one)))
  if (inside.length > 0) return withListed(clause, people, inside)
  const before = people.within({ start: clause.sentence.start, end: span.start }).at(-1)
  const between = before && clause.text.slice(before.end, span.start)
  if (before && before.basis !== 'pronoun' && /^(?:, (?:aged )?\d{1,3})?, $/u.test(between ?? '')) return [before]
  const behind = people.within({ start: span.end, end: clause.sentence.end })[0]
  if (
    behind &&
    behind.basis !== 'pronoun' &&
    isNamedSo(clause.text.slice(0, span.start), clause.text.slice(span.end, behind.start))
  )
    return [behind]
  const listed = listedBehind(clause, people, span)
  return listed.length > 0 ? listed : [span]
}

/** ‘the deaths of | the crew |, skipper Ada Quill, 54, and her son Ken, 20’: two or more names, each with an age, behind words for several people. */
function listedBehind(clause: Clause, people: SpanIndex<Mention>, span: Span): Span[] {
  const { text, sentence } = clause
  if (!SEVERAL.test(text.slice(span.start, span.end))) return []
  const list: Span[] = []
  let at = span.end
  for (const name of people.within({ start: span.end, end: sentence.end })) {
    const between = text.slice(at, name.start)
    if (
      name.basis === 'pronoun' ||
      !/^(?:, (?:aged )?\d{1,3})?,? (?:and )?(?:(?:his|her|their) )?(?:\p{Ll}+ ){0,2}$/u.test(between)
    )
      break
    if (!/^,? ?\(?(?:aged )?\d{1,3}\b/u.test(text.slice(name.end, name.end + 12))) break
    list.push({ start: name.start, end: name.end })
    at = name.end
  }
  return list.length > 1 ? list : []
}

/** Words for several people: ‘the crew of the Silver Darling’, ‘two brothers’. */
const SEVERAL =
  /\b(?:crew|family|couple|pair|trio|men|women|people|boys|girls|children|brothers|sisters|friends|officers|firefighters|passengers|teenagers|cousins|twins|soldiers|climbers|students|patients)\b/u

/** ‘the man, | named locally as |’, ‘police named the woman | who died as 67-year-old |’. */
function isNamedSo(before: string, between: string): boolean {
  if (/^, (?:\d{1,3}-year-old )?(?:(?:named|identified)(?: \p{L}+)? as (?:\d{1,3}-year-old )?)?$/u.test(between))
    return true
  if (!/\b(?:named|identified|name|identify)\b/u.test(before)) return false
  return /^(?: who [^,.;]{1,60})? as (?:\d{1,3}-year-old )?$/u.test(between)
}

/** ‘Idris Vane, Ned Farley, 22, and | Sunil Thapa’. */
function withListed(clause: Clause, people: SpanIndex<Mention>, inside: readonly Mention[]): Span[] {
  const earlier = people
    .within({ start: clause.sentence.start, end: inside[0]!.start })
    .filter(one => one.basis !== 'pronoun' && one.naming === 'named')
  const list: Mention[] = []
  let next = inside[0]!
  for (const name of [...earlier].reverse()) {
    const between = clause.text.slice(name.end, next.start)
    const link = list.length === 0 && inside.length === 1 ? AND : COMMA
    if (!link.test(between)) break
    list.unshift(name)
    next = name
  }
  return [...list, ...inside].map(({ start, end }) => ({ start, end }))
}

const AND = /^(?:, (?:aged )?\d{1,3})?,? and (?:(?:his|her|their) \p{L}+,? )?$/u
const COMMA = /^(?:, (?:aged )?\d{1,3})?, $/u

/** ‘he’: the one person whom the sentence names before, or else the sentence before it. */
export function onlyNamed(
  analysed: AnalysedDocument,
  clause: Clause,
  people: SpanIndex<Mention>,
  span: Span,
): Span | null {
  if (!/^(?:he|she|his|her)$/iu.test(clause.text.slice(span.start, span.end))) return null
  const before = analysed.sentences[clause.index - 1]
  const named = (start: number, end: number): Mention[] =>
    people.within({ start, end }).filter(one => one.naming === 'named' && one.basis !== 'pronoun')
  const own = named(clause.sentence.start, span.start)
  const found = own.length > 0 || !before ? own : named(before.start, before.end)
  const surnames = new Set(found.map(one => one.parts?.surname ?? one.name))
  return surnames.size === 1 ? { start: found[0]!.start, end: found[0]!.end } : null
}

/** ‘Ada Quill's | career’. */
function isOwner({ text }: Clause, { end }: Span): boolean {
  return /^['’]s?\b/u.test(text.slice(end, end + 2))
}

/** Where somebody dies in a story, and not in fact. */
const STAGED =
  /\b(?:play|drama|novel|film|movie|soap|thriller|episode|sitcom|opera|on stage|act (?:one|two|three)|(?:first|second|third|final) act)\b/u

/** ‘playing | the murdered detective Ada Quill’: nobody has died. */
export function isPlayed({ text, sentence, tokens }: Clause, { from }: TokenRange, said: TokenRange): boolean {
  const first = Math.min(tokens[from]!.start, tokens[said.from]!.start)
  // ‘in the second act of his | play |, the prisoner | hangs | himself’
  if (/(?:s|es)$/u.test(tokens[said.from]!.lower) && STAGED.test(text.slice(sentence.start, sentence.end))) return true
  return /\b(?:playing|plays|portray(?:s|ed|ing))\s+(?:(?:the|a|an)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu.test(
    text.slice(sentence.start, first),
  )
}

/** ‘A police dog, Rex’: whose death is not meant. */
export function isCreature(clause: Clause, { from, to }: TokenRange): boolean {
  const near = clause.tokens.slice(Math.max(0, from - 3), to)
  // ‘Ken | Bull |’ is none
  return near.some(
    (token, i, all) =>
      CREATURES.test(token.lower) && !(/^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(all[i - 1]?.text ?? '')),
  )
}

/** ‘Mr Marl, whose grandmother died’; ‘Mr Marl's father was arrested. He died’: who is meant is of the family, or may be. */
export function ofKin(analysed: AnalysedDocument, clause: Clause, who: TokenRange, at: number): boolean {
  if (clause.tokens.slice(who.from, at).some(token => token.lower === 'whose')) return true
  if (!/^(?:he|she|they)$/u.test(clause.tokens[who.from]!.lower)) return false
  // ‘did not tell Ken Marl's parents that he had died’: of whom they are told.
  if (clause.tokens.some(token => TELLS.has(token.lemma))) return false
  const before = analysed.sentences[clause.index - 1]
  const near = before ? analysed.tokens.slice(before.tokenStart, before.tokenEnd) : []
  const pronoun = clause.tokens[who.from]!.lower
  const kin = pronoun === 'he' ? HE_KIN : pronoun === 'she' ? SHE_KIN : KIN
  // ‘outside | his father's | home’: the home is told of, not the father.
  return [...near, ...clause.tokens.slice(0, who.from)].some(
    (token, i, all) =>
      kin.test(token.lower) &&
      /^(?:his|her|['’]s?)$/u.test(all[i - 1]?.lower ?? '') &&
      !/^['’]s?$/u.test(all[i + 1]?.lower ?? '') &&
      // ‘| A sub-postmaster’s wife | Ada Quill, died’: who is called so is herself told of
      !(/^\p{Lu}/u.test(all[i + 1]?.text ?? '') && /^\p{Lu}/u.test(all[i + 2]?.text ?? '')),
  )
}

/** ‘since | 2005’, ‘ever since at least | May 2005’, ‘until | Friday’. */
const SINCE = /\b(?:since|until|till)\s+(?:(?:at|least|about|early|late|around|mid)\s+){0,3}$/iu

/** ‘the third man since 2009’: where a count begins is not when anybody died. */
export function whenTold(clause: Clause, at: number, time: ExtractedTime | null): ExtractedTime | null {
  const { text, tokens } = clause
  const lead = time ? text.slice(Math.max(0, time.start - 24), time.start) : ''
  if (!time || /^since\b/iu.test(time.text) || SINCE.test(lead)) return null
  // ‘Ken Marl, who stood in 1989, died’: the time is the parenthesis's.
  const verb = tokens[at]!
  const closed = tokens.some(token => token.start >= time.end && token.end <= verb.start && token.text === ',')
  const opened = tokens.some(token => token.end <= time.start && /^(?:who|whose|which)$/u.test(token.lower))
  return closed && opened ? null : time
}
