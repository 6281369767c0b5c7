/** Where a phrase of a pack stands among words: from one index up to, not including, another. */
export interface PhraseMatch {
  readonly start: number
  readonly end: number
}

/** '*' in a phrase: up to so many words of any kind. More, and ‘sacked … the claim’ joins two clauses. */
const FREE_WORDS = 3

/**
 * Where a phrase stands in words (a sentence's tokens, without spaces): every start, the shortest match at each.
 * Curly and straight apostrophes are one. See `PackPhrase` for what a phrase may hold.
 */
export function findPhrase(phrase: string, words: readonly string[]): readonly PhraseMatch[] {
  const parts = partsOf(phrase)
  const matches: PhraseMatch[] = []
  for (let start = 0; start < words.length; start++) {
    const end = endOf(parts, 0, words, start)
    if (end !== null) matches.push({ start, end })
  }
  return matches
}

/** Whether words are the phrase, from the first to the last. */
export function isPhrase(phrase: string, words: readonly string[]): boolean {
  return findPhrase(phrase, words).some(({ start, end }) => start === 0 && end === words.length)
}

/** The words that a phrase can begin with, in lower case: what an index is keyed by. Empty: it begins with none of its own. */
export function firstWords(phrase: string): readonly string[] {
  return (partsOf(phrase)[0] ?? []).map(word => word.toLowerCase())
}

/** Alternatives by place; `null` where any words may stand. */
type PhrasePart = readonly string[] | null

/** Parsed once: a pack has some hundred phrases, and they are looked for in every sentence. */
const parsed = new Map<string, readonly PhrasePart[]>()

function partsOf(phrase: string): readonly PhrasePart[] {
  const known = parsed.get(phrase)
  if (known) return known
  const parts = phrase.split(' ').map(part => (part === '*' ? null : part.split('|').map(straight)))
  parsed.set(phrase, parts)
  return parts
}

function endOf(parts: readonly PhrasePart[], part: number, words: readonly string[], at: number): number | null {
  const wanted = parts[part]
  if (wanted === undefined) return at
  if (wanted) {
    const word = words[at]
    return word !== undefined && wanted.some(each => agrees(each, word)) ? endOf(parts, part + 1, words, at + 1) : null
  }
  for (let skipped = 0; skipped <= FREE_WORDS && at + skipped <= words.length; skipped++) {
    const end = endOf(parts, part + 1, words, at + skipped)
    if (end !== null) return end
  }
  return null
}

function agrees(wanted: string, word: string): boolean {
  const found = straight(word)
  return wanted === found || (wanted === wanted.toLowerCase() && wanted === found.toLowerCase())
}

function straight(word: string): string {
  return word.replaceAll('’', "'")
}
