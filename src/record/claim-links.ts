import type { Claim } from './claims.ts'

/** How far apart, in code units, an answer stands from what it answers. */
export const NEXT_REACH = 250

const SHORT = 14

/** It tells of one thing that happened; longer claims argue, and seldom contradict. */
export function isShort({ content }: Claim): boolean {
  return content.split(' ').length <= SHORT
}

/** ‘he had been “shocked” by it’: an opinion more often than not. */
export function isPartlyQuoted({ content }: Claim): boolean {
  return /["“”]/u.test(content)
}

/** Whether two claims stand in one another. */
export function overlapsIn(a: Claim, b: Claim): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether one stands shortly before the other. */
export function isNext(a: Claim, b: Claim): boolean {
  return a.documentId === b.documentId && b.start - a.end < NEXT_REACH && b.start >= a.end - 1
}

const PRONOUN = /^(?:he|she|they|who|it|we|i)$/iu

function isSingular({ name }: Pick<Claim, 'name'>): boolean {
  return name !== null && /^(?:he|she)$/iu.test(name)
}

/** ‘prosecutors’, ‘the trust’: nobody whom ‘she’ means. */
function isPlural({ name }: Pick<Claim, 'name'>): boolean {
  return (
    name !== null &&
    /(?:^\p{Lu}?\p{Ll}+|\s\p{Ll}+)(?<=[^s]s)$|\s(?:force|police|trust|council|board|company|party|government|family|union)$/u.test(
      name,
    )
  )
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

/** Whether both speak for the same people; whoever cannot be told apart is taken for the same. */
export function sameParty(a: Pick<Claim, 'parties' | 'name'>, b: Pick<Claim, 'parties' | 'name'>): boolean {
  if (isSingular(a) && isPlural(b)) return false
  if (isSingular(b) && isPlural(a)) return false
  if (a.name === null || b.name === null || PRONOUN.test(a.name) || PRONOUN.test(b.name)) return true
  const [x, y] = [lastWord(a.name), lastWord(b.name)]
  // ‘Abbot’ and ‘Abbott’
  if (/^\p{Lu}/u.test(x) && (x.startsWith(y) || y.startsWith(x))) return true
  return a.parties.some(one => b.parties.includes(one))
}

/** Whether a rare word or a name ties two claims. */
export function linked(a: Claim, b: Claim, rare: Rare): boolean {
  return shared(a, b, rare) > 0 || names(a, b) || names(b, a)
}

/** Whether the words of one name the speaker of the other. */
export function names(a: Claim, b: Claim): boolean {
  if (a.about.some(actor => b.speakers.includes(actor))) return true
  const own = (b.name ?? '').replace(/['’]s \p{L}+$/u, '')
  const last = /^\p{Lu}/u.test(own.split(' ').at(-1) ?? '') ? own.split(' ').at(-1)! : own
  return last.length > 2 && a.content.toLowerCase().includes(last.toLowerCase())
}

/** How many words both have. */
export function sharedWords(a: Claim, b: Claim): number {
  return a.words.filter(word => b.words.includes(word)).length
}

/** ‘fired’ and ‘fire’, ‘warnings’ and ‘warning’: one stem, cut in two ways. */
export function alike(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length > 4 && b.length > 3 && a.replace(/ing$/u, '') === b.replace(/ing$/u, '')) ||
    (Math.abs(a.length - b.length) === 1 && a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)))
  )
}

/** How many words both have that few claims of the document have. */
export function shared(a: Claim, b: Claim, rare: Rare): number {
  return a.words.filter(word => rare(word) && b.words.some(other => alike(word, other))).length
}

/** How many words both have that few claims have and that are no names. */
export function sharedPlain(a: Claim, b: Claim, rare: Rare): number {
  return a.words.filter(
    word => rare(word) && isPlainIn(word, a) && b.words.some(other => alike(word, other) && isPlainIn(other, b)),
  ).length
}

function isPlainIn(word: string, { content }: Claim): boolean {
  return new RegExp(`(?:^|[^\\p{L}])${word}`, 'u').test(content)
}

/** Whether few claims have a word. */
export type Rare = (word: string) => boolean

/** Words that at most three claims of a document have: what all its sentences are about ties nothing. */
export function rareAmong(claims: readonly Claim[]): Rare {
  const counts = new Map<string, number>()
  for (const word of claims.flatMap(claim => claim.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return word => (counts.get(word) ?? 0) <= RARE_CLAIMS
}

const RARE_CLAIMS = 3
