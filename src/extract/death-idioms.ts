import type { Mention } from '../domain/extraction.ts'
import type { Span, SpanIndex } from '../domain/span.ts'
import type { Clause } from './clause.ts'

/** Whoever an idiom tells to have died, with the words that tell it. */
export interface IdiomDeath {
  readonly person: Span
  readonly said: Span
}

/** An idiom, and on which side of it the name of the dead stands. */
interface Idiom {
  readonly words: RegExp
  readonly side: 'before' | 'behind'
}

const COUNT = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|scores of|the|those)'
const IDIOMS: readonly Idiom[] = [
  // ‘The fire claimed the lives of | Ada Quill, 34, and her daughter Joan, 6’
  { words: /\b(?:claimed|took|cost) the li(?:fe|ves) of /u, side: 'behind' },
  // ‘One of the dead was | Ada Quill’
  {
    words: /\b[Oo]ne of (?:the dead|those (?:killed|who died)) (?:is|was|has been named as|was named as) /u,
    side: 'behind',
  },
  // ‘Ada Quill, 81, | was among 14 residents who died’
  {
    words: new RegExp(
      ` (?:is|was|were) (?:one of|among) ${COUNT} (?:\\p{Ll}+ ){0,3}?(?:dead|(?<!who )killed|(?:who|to have|to) (?:died|die|were killed|be killed|lost their lives))\\b`,
      'u',
    ),
    side: 'before',
  },
  // ‘Ada Quill’s widower’: not ‘Ada Quill's father's widow’
  { words: /['’]s? (?:widow|widower)\b/u, side: 'before' },
  { words: /\bthe wid(?:ow|ower) of (?:the late )?/u, side: 'behind' },
  // ‘Doctors switched off | Ada Quill’s | life support’
  { words: /\b(?:switched|turned) off /u, side: 'behind' },
  { words: /['’]s? life[- ]support(?: machine)? was (?:switched|turned) off\b/u, side: 'before' },
  // ‘Paramedics were unable to save | Ada Quill |’, ‘Ada Quill | could not be revived’
  { words: /\b(?:unable to|could not|couldn[’']t|failed to) (?:save|revive|resuscitate) /u, side: 'behind' },
  { words: / could (?:not|n[’']t) be (?:saved|revived|resuscitated)\b/u, side: 'before' },
  {
    words: / (?:never|did not|didn[’']t) (?:regain(?:ed)? consciousness|recover(?:ed)? consciousness)\b/u,
    side: 'before',
  },
  { words: / was stillborn\b/u, side: 'before' },
  // ‘cost | Ada Quill, a labourer of 24, | his life’
  { words: /\bcost (?=\p{Lu}[^.;:]{2,80}? (?:his|her|their) li(?:fe|ves)\b)/u, side: 'behind' },
  // ‘the remains dug up in May are those of | Ada Quill’
  {
    words: /\b(?:remains|body|bodies|bones|skeleton)\b[^.;:]{0,60}? (?:are|is|was|were) (?:those|that) of /u,
    side: 'behind',
  },
  // ‘has been confirmed as one of those who died’
  {
    words:
      / (?:has|have|had)? ?(?:been|was|were) (?:confirmed|named|identified)(?: [^.;:]{2,40})? as (?:one of|among) (?:those|the \p{L}+)(?: \p{L}+)? (?:who died|(?<!who )killed|dead)\b/u,
    side: 'before',
  },
  // ‘the fourth man since 2005 shot dead by police, following | Ada Quill, Ken Marl and Tom Wray’
  {
    words:
      /\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|\d{1,2}(?:st|nd|rd|th)) (?:[\p{L}-]+ ){1,4}[^:;.]{0,80}?\b(?:to (?:die|be killed|be shot dead)|who (?:died|was killed)|died|killed|shot dead|murdered|found dead)\b[^:;.]{0,120}?,? (?:following|after|joining|behind) (?:the deaths? of )?/u,
    side: 'behind',
  },
  // ‘Sir Ken Marl (1931–2014)’; ‘Ada Quill (2005–2008)’ held an office
  { words: / \((?:18|19)\d\d ?[–-] ?(?:19|20)\d\d\)/u, side: 'before' },
]

/** Whoever saves lives, and an age beside a name. */
const MEDICAL =
  /\b(?:paramedics?|doctors?|medics?|surgeons?|nurses?|ambulance|crews?|hospital|CPR|scene|injur\p{L}+|wounds?|emergency)\b|, \d{1,3},/iu

/** ‘, 34, and her daughter’ and ‘, 34,’: what may stand between names of a list, and between a name and what is told of it. */
const LINK = /^(?:, (?:aged |who was )?\d{1,3})?,? (?:and )?(?:(?:his|her|their) (?:\p{Ll}+ )?\p{Ll}+,? )?$/u
const APPOSED = /^(?:,? \(?(?:aged |who was )?\d{1,3}\)?)?(?:, (?:an? )?\p{Ll}[^,.;]{2,40})?,?$/u

/** The deaths that idioms tell: ‘The fire claimed the life of Ada Quill’, ‘Ada Quill was among 14 residents who died’. */
export function idiomDeaths({ text, sentence }: Clause, people: SpanIndex<Mention>): IdiomDeath[] {
  const words = text.slice(sentence.start, sentence.end)
  return IDIOMS.flatMap(({ words: idiom, side }) => {
    const match = idiom.exec(words)
    if (!match) return []
    const said = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    const names = people.within(sentence).filter(one => one.naming === 'named' && one.basis !== 'pronoun')
    const found = side === 'behind' ? listFrom(text, said.end, names) : endingAt(text, said.start, names)
    // ‘Ministers were unable to save Ken Marl’: only a doctor's, or somebody's of an age, is a life
    const saves = /\bsaved? ?$/u.test(match[0]) && !MEDICAL.test(words)
    if (saves || !isLifetime(match[0])) return []
    const off = /off /u.test(match[0])
    const of = off
      ? found.filter(one => /^['’]s? life[- ]support/u.test(text.slice(one.end, one.end + 16)))
      : // ‘could not save | Ken Marl’s | job’
        found.filter(one => side === 'before' || !/^['’]s?\b/u.test(text.slice(one.end, one.end + 2)))
    return of.map(person => ({ person, said }))
  })
}

function listFrom(text: string, from: number, names: readonly Mention[]): Span[] {
  const list: Span[] = []
  let at = from
  for (const name of names.filter(one => one.start >= from)) {
    const between = text.slice(at, name.start)
    if (!(list.length === 0 ? /^(?:(?:the )?\d{1,3}-year-old )?(?:\p{Ll}+ )?$/u : LINK).test(between)) break
    list.push({ start: name.start, end: name.end })
    at = name.end
  }
  return list
}

function endingAt(text: string, end: number, names: readonly Mention[]): Span[] {
  const name = names.findLast(one => one.end <= end)
  return name && APPOSED.test(text.slice(name.end, end)) ? [{ start: name.start, end: name.end }] : []
}

/** The fewest years between two numbers behind a name that are taken for a life, and not for a term of office. */
const LIFETIME = 35

/** ‘(1931–2014)’; any other idiom is none of years. */
function isLifetime(words: string): boolean {
  const [born, died] = words.match(/\d{4}/gu) ?? []
  return born === undefined || died === undefined || Number(died) - Number(born) >= LIFETIME
}
