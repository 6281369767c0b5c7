import type { Mention, NameParts } from '../domain/extraction.ts'
import { foldWords } from '../domain/id.ts'
import { isInCapitals, ordinaryCase } from '../domain/letter-case.ts'
import { BODY_WORDS } from '../language/en/bodies.ts'
import { isVariant } from '../language/en/given-variants.ts'

/** The key by which a full name is one person in every document: first given name and surname, folded. */
export function personKey(parts: NameParts | null): string | null {
  if (!parts?.given || !parts.surname) return null
  return `${fold(parts.given)} ${fold(parts.surname)}`
}

/** The key of a body: its name without ‘the’. */
export function bodyKey(name: string): string {
  return foldWords(name).replace(/^the /u, '').replace(/[.,]/gu, '').replace(/ & /gu, ' and ')
}

/** Lower case, without accents and marks: ‘O’Hara’ and ‘O'Hara’ are one, ‘Zoë’ and ‘Zoe’ too. */
export function fold(word: string): string {
  return foldWords(word)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'.]/gu, '')
}

/** Whether two names of people can be of one: same surname, and given names that do not differ. */
export function compatible(a: NameParts, b: NameParts): boolean {
  if (a.surname && b.surname && fold(a.surname) !== fold(b.surname)) return false
  if (a.given && b.given && !sameGiven(a.given, b.given)) return false
  return Boolean((a.surname && b.surname) || (a.given && b.given))
}

/** Equal, one the initial of the other (‘J. Quill’, ‘Jane Quill’), or its spelling or short form (‘Viktor’, ‘Victor’). */
export function sameGiven(a: string, b: string): boolean {
  const x = fold(a)
  const y = fold(b)
  return x === y || isVariant(x, y) || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y))
}

/** ‘IOPC’ for ‘Independent Office for Police Conduct’: initials of its words, small words left out or not. */
export function abbreviates(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  if (letters.length < 2) return false
  const words = long.split(/[\s-]+/u).filter(word => /\p{L}/u.test(word))
  const all = words.map(word => word[0]!.toUpperCase()).join('')
  const capitals = words
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word[0]!)
    .join('')
  const withoutThe = capitals.replace(/^T(?=\p{Lu})/u, '')
  return letters === all || letters === capitals || (words[0]?.toLowerCase() === 'the' && letters === withoutThe)
}

/**
 * ‘the Met’ and ‘Met Police’ for ‘Metropolitan Police Service’: each word of the short name begins the word
 * at its place in the long one. One-word short names need three letters and must not be a whole common word.
 */
export function shortens(short: string, long: string): boolean {
  const a = bodyKey(short).split(' ')
  const b = bodyKey(long).split(' ')
  if (a.length > b.length || (a.length === b.length && a.join() === b.join())) return false
  if (!a.every((word, i) => b[i]!.startsWith(word) && word.length >= 3)) return false
  // What is left out must say nothing of its own: ‘Met Police’ is not the Met Police Federation
  if (
    !b
      .slice(a.length)
      .every(word =>
        /^(?:police|service|force|constabulary|authority|council|party|ltd|limited|plc|inc|radio|news|group|university|college|times|post)$/u.test(
          word,
        ),
      )
  )
    return false
  // ‘Metropolitan’ alone is as good as ‘Met’; ‘Police’ alone is no name
  return !(
    a.length === 1 &&
    /^(?:police|office|council|department|ministry|university|court|party|national|independent|royal|british|london)$/u.test(
      a[0]!,
    )
  )
}

/** The fullest of several names: most words, then longest, then one that is not all in capitals, then first in order. */
export function fullest(names: readonly string[]): string {
  return (
    [...names].sort(
      (a, b) =>
        b.split(/\s+/u).length - a.split(/\s+/u).length ||
        b.length - a.length ||
        Number(isInCapitals(a)) - Number(isInCapitals(b)) ||
        (a < b ? -1 : 1),
    )[0] ?? ''
  )
}

/** ‘HARROW CITY POLICE’, which no document writes otherwise, as ‘Harrow City Police’; one word alone only where it is no name of its own. */
export function shownBody(name: string): string {
  return name.includes(' ') || BODY_WORDS.has(name.toLowerCase()) ? ordinaryCase(name) : name
}

/** Ranks and offices by the letters that the police write them with. */
const LETTERED: Readonly<Record<string, string>> = {
  pcc: 'police and crime commissioner',
  pfcc: 'police fire and crime commissioner',
  dcc: 'deputy chief constable',
  acc: 'assistant chief constable',
  cllr: 'councillor',
}

/** ‘Marlowshire PCC’ -> ‘Marlowshire police and crime commissioner’. */
export function spelledOut(office: string): string {
  return office.replace(/\b(?:PF?CC|DCC|ACC|Cllr)\b/gu, letters => LETTERED[letters.toLowerCase()]!)
}

/**
 * The last word of an office before ‘of’, lower case: ‘Metropolitan Police Commissioner’ -> ‘commissioner’. A prime minister
 * is no minister among others.
 */
export function officeHead(written: string): string {
  const text = spelledOut(written)
  if (/\b(?:prime|first) minister(?:$|\s+(?:of|for)\b)/iu.test(text)) return 'prime-minister'
  return (
    (text.toLowerCase().split(/\s+(?:of|for|at)\s+/u)[0] ?? '')
      .split(/[\s]+/u)
      .at(-1)
      ?.replace(/[^\p{L}-]/gu, '') ?? ''
  )
}

/** ‘MISS NWOSU-HART’ -> ‘Miss Nwosu-Hart’: names in capitals are shown as others are. Others stay. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || name.length < 3) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s‐’'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** ‘MR’ and ‘Mr.’ -> ‘Mr’: a form of address as most documents write it. */
export function honorificCase(honorific: string): string {
  return honorific[0]!.toUpperCase() + honorific.slice(1).toLowerCase().replace(/\.$/u, '')
}

/** Whether a mention is a person's name (and no office, description or pronoun). */
export function isPersonName(mention: Mention): boolean {
  return (
    mention.actorKind === 'person' &&
    mention.parts !== null &&
    (mention.basis === 'name' || mention.basis === 'surname')
  )
}
